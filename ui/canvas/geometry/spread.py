"""How the columns of the network canvas share the width: room for texts first, then the gaps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.canvas.geometry.heights import MAP_ALONE

MARGIN = 12.0
BUTTON = 20.0
LEAST_ROOMY = 118.0  # between two columns that have a row of buttons in common
BEND = 4.0  # from the bracket to the margin, where the loss stands below it
_WIDEST_HEADER = 200.0
_DOT, _CLOSEST = 18.0, 40.0
_NUMBER_ROOMS = (1.0, 0.86, 0.72)  # a number loses digits before it is left out
_LEAST_BEFORE, _LEAST_BESIDE = 40.0, 100.0


@dataclass(frozen=True, slots=True)
class Metrics:
    """How much room texts need, in pixels.

    Attributes
    ----------
    line : float
        Height of a line of text.
    number : float
        Width of a node that holds a number.
    inputs, outputs : float
        Widths of the names left of the inputs and right of the outputs.
    loss : float
        Width of the loss badge.
    legend : float
        Width of the legend.
    caption : float
        Width of the widest caption that says what its layer computes.
    beside_dots : float
        Width of names and values right of outputs that are dots, in one line.
    stacked_dots : float
        The same with the values below the names.
    plate : float
        Height of what layers show as a whole, between their headers and their nodes.
    fold : float
        Width of what says how many inputs are folded.
    maps : bool
        Whether every node has a small picture in it, left of its number or in its place.
    """

    line: float = 16.0
    number: float = 58.0
    inputs: float = 40.0
    outputs: float = 52.0
    loss: float = 60.0
    legend: float = 168.0
    caption: float = 0.0
    beside_dots: float = 52.0
    stacked_dots: float = 52.0
    plate: float = 0.0
    fold: float = 0.0
    maps: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Horizontal places of the columns and how high their headers are.

    `below` says that the loss stands below the outputs' names, not beside them.
    """

    xs: tuple[float, ...]
    gap: float
    narrow: bool
    stacked: bool
    holds_numbers: bool
    header: float
    below: bool

    @classmethod
    def of(
        cls,
        count: int,
        width: float,
        height: float,
        metrics: Metrics,
        *,
        low: bool = False,
        below: bool = False,
    ) -> Spread:
        """Spread the columns; a `low` header cuts a caption rather than stand in two lines."""
        half = metrics.number / 2
        left = MARGIN + metrics.inputs + 8 + half
        beside = BEND if below else metrics.loss + 14
        right = width - MARGIN - beside - metrics.outputs - 12 - half
        right = max(right, left + _CLOSEST * (count - 1))
        gap = (right - left) / (count - 1)
        # In a wide window a small network stays together in the middle.
        widest = max(320.0, 0.75 * height)
        if gap > widest:
            left += (gap - widest) * (count - 1) / 2
            gap = widest
        narrow = gap < LEAST_ROOMY
        stacked = narrow or (min(gap, _WIDEST_HEADER) < metrics.caption and not low)
        holds_numbers = gap >= metrics.number + 32
        header = 8 + metrics.line * (1 + stacked) + BUTTON * (1 + narrow) + 8
        xs = tuple(left + gap * k for k in range(count))
        return cls(xs, gap, narrow, stacked, holds_numbers, header, below)

    def header_rect(self, index: int) -> QRectF:
        """Return the place of a column's caption and controls."""
        width = min(self.gap, _WIDEST_HEADER, 2 * self.xs[index] - 8)
        return QRectF(self.xs[index] - width / 2, 8, width, self.header - 8)


def with_dots(
    metrics: Metrics, count: int, width: float, *, stacked: bool = False, below: bool = False
) -> Metrics:
    """Return the room that texts get where nodes are dots: names are cut, and nothing else.

    `stacked` says that values stand below names, `below` that the loss stands below them all.
    """
    wanted = metrics.stacked_dots if stacked else metrics.beside_dots
    dot = MAP_ALONE if metrics.maps else _DOT
    left = MARGIN + metrics.inputs + 8 + dot / 2 + max(_CLOSEST, dot + 8) * (count - 1)
    beside = BEND if below else 14 + metrics.loss
    room = width - left - (dot / 2 + 12 + beside + MARGIN)
    outputs = max(min(wanted, room), min(wanted, _LEAST_BESIDE))
    inputs = min(metrics.inputs, max(_LEAST_BEFORE, metrics.inputs + room - outputs))
    return replace(metrics, number=dot, outputs=outputs, inputs=inputs)


def map_forms(metrics: Metrics, side: float) -> tuple[Metrics, ...]:
    """Return how wide nodes may be with a picture of a side and a number, the best first."""
    return tuple(replace(metrics, number=share * metrics.number + side) for share in _NUMBER_ROOMS)
