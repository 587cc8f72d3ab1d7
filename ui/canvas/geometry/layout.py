"""Where everything on the network canvas stands: pure geometry of columns, folds and controls.

Knows sizes and rectangles only. It must not know colours, values, widgets or what is selected, so
that every rule about space can be tested without a window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from ui.canvas.geometry.heights import LINES_APART, TEXT_HEIGHT, Plan, node_heights, plan

_MARGIN = 12.0
_BUTTON = 20.0
_BIAS_SIZE = 22.0
_LEAST_LEGEND = 120.0
_WIDEST_HEADER = 200.0
_BOTTOM = 44.0  # row of the lowest bias nodes and the legend

_DOT, _CLOSEST = 18.0, 40.0
_LEAST_BEFORE, _LEAST_BESIDE = 40.0, 100.0

ControlKind = Literal["add_node", "remove_node", "add_layer", "remove_layer"]


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
        Width of names and values right of outputs that are dots.
    plate : float
        Height of what layers show as a whole, between their headers and their nodes.
    """

    line: float = 16.0
    number: float = 58.0
    inputs: float = 40.0
    outputs: float = 52.0
    loss: float = 60.0
    legend: float = 168.0
    caption: float = 0.0
    beside_dots: float = 52.0
    plate: float = 0.0


@dataclass(frozen=True, slots=True)
class Fold:
    """The folded middle of a wide layer: units `first` to `first + count - 1` stand at `y`."""

    first: int
    count: int
    y: float

    def __contains__(self, unit: int) -> bool:
        return self.first <= unit < self.first + self.count


@dataclass(frozen=True, slots=True)
class Column:
    """One layer's nodes from top to bottom.

    Attributes
    ----------
    layer : int
        -1 for the inputs, 0 for the first layer with weights.
    units : int
        Nodes of the layer, folded ones included.
    x : float
        Centre of the nodes.
    visible : tuple of int
        Units outside the fold.
    ys : tuple of float
        Centres of the visible units.
    spacing, width, height : float
        Distance between nodes and size of a node.
    fold : Fold or None
    bias : QPointF or None
        Centre of the node whose edges are the next layer's biases.
    header : QRectF
        Caption and controls above the nodes.
    """

    layer: int
    units: int
    x: float
    visible: tuple[int, ...]
    ys: tuple[float, ...]
    spacing: float
    width: float
    height: float
    fold: Fold | None
    bias: QPointF | None
    header: QRectF

    @property
    def holds_numbers(self) -> bool:
        """Whether a node is large enough for its value."""
        return self.height >= TEXT_HEIGHT

    @property
    def port(self) -> float:
        """Distance from the centre at which edges start and end: the middle of the round end."""
        return (self.width - self.height) / 2

    def y_of(self, unit: int) -> float:
        """Return the centre of `unit`; a folded unit stands at the fold."""
        if self.fold is not None and unit >= self.fold.first:
            if unit in self.fold:
                return self.fold.y
            unit -= self.fold.count
        return self.ys[unit]

    def is_visible(self, unit: int) -> bool:
        """Return whether `unit` stands outside the fold."""
        return self.fold is None or unit not in self.fold

    def node_rect(self, unit: int) -> QRectF:
        """Return the rectangle of `unit`."""
        y = self.y_of(unit)
        return QRectF(self.x - self.width / 2, y - self.height / 2, self.width, self.height)

    def bias_rect(self) -> QRectF:
        """Return the rectangle of the bias node; empty where there is none."""
        if self.bias is None:
            return QRectF()
        half = _BIAS_SIZE / 2
        return QRectF(self.bias.x() - half, self.bias.y() - half, _BIAS_SIZE, _BIAS_SIZE)


@dataclass(frozen=True, slots=True)
class Control:
    """A small button: `layer` is the layer it changes, or the place of a new layer."""

    kind: ControlKind
    layer: int
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything's place in a scene of `width` × `height` pixels.

    Attributes
    ----------
    stacked : bool
        Whether what a layer computes stands below its name, not beside it.
    """

    sizes: tuple[int, ...]
    width: float
    height: float
    columns: tuple[Column, ...]
    controls: tuple[Control, ...]
    stacked: bool
    bracket_x: float
    loss: QRectF
    legend: QRectF

    @property
    def gap(self) -> float:
        """Distance between two columns."""
        return self.columns[1].x - self.columns[0].x

    def column(self, layer: int) -> Column:
        """Return the column of `layer`; -1 for the inputs."""
        return self.columns[layer + 1]


def arrange(sizes: tuple[int, ...], width: float, height: float, metrics: Metrics) -> Layout:
    """Place a network in a rectangle.

    Parameters
    ----------
    sizes : tuple of int
        Nodes per layer, the inputs first.
    width, height : float
        Size of the scene in pixels.
    metrics : Metrics
        Room that the texts need.

    Returns
    -------
    Layout
    """
    spread = _spread(sizes, width, height, metrics)
    if not spread.holds_numbers:
        metrics = _with_dots(metrics, len(sizes), width)
        spread = replace(_spread(sizes, width, height, metrics), holds_numbers=False)
    top, bottom = spread.header + metrics.plate, height - _BOTTOM
    plans, heights = _nodes(sizes, spread, height, metrics)
    columns = []
    for index, (units, used) in enumerate(zip(sizes, plans, strict=True)):
        node_width = metrics.number if heights[index] >= TEXT_HEIGHT else heights[index]
        columns.append(
            _column(
                index - 1,
                units,
                used,
                (spread.xs[index], (top + bottom) / 2),
                (max(node_width, heights[index]), heights[index]),
                bottom + _BOTTOM / 2 if index < len(sizes) - 1 else None,
                spread.header_rect(index),
            )
        )
    middle = (columns[-1].ys[0] + columns[-1].ys[-1]) / 2
    badge = 2 * metrics.line + 8
    loss_x = columns[-1].x + metrics.number / 2 + 12 + metrics.outputs + 14
    return Layout(
        sizes,
        width,
        height,
        tuple(columns),
        tuple(_controls(spread, len(sizes), metrics)),
        spread.stacked,
        loss_x - 14,
        QRectF(loss_x, middle - badge / 2, metrics.loss, badge),
        _legend(columns, width, height, metrics.legend),
    )


@dataclass(frozen=True, slots=True)
class _Spread:
    """Horizontal places of the columns and how high their headers are."""

    xs: tuple[float, ...]
    gap: float
    narrow: bool
    stacked: bool
    holds_numbers: bool
    header: float

    @classmethod
    def of(
        cls, count: int, width: float, height: float, metrics: Metrics, *, low: bool = False
    ) -> _Spread:
        """Spread the columns; a `low` header cuts a caption rather than stand in two lines."""
        half = metrics.number / 2
        left = _MARGIN + metrics.inputs + 8 + half
        right = width - _MARGIN - metrics.loss - 14 - metrics.outputs - 12 - half
        right = max(right, left + _CLOSEST * (count - 1))
        gap = (right - left) / (count - 1)
        # In a wide window a small network stays together in the middle.
        widest = max(320.0, 0.75 * height)
        if gap > widest:
            left += (gap - widest) * (count - 1) / 2
            gap = widest
        narrow = gap < 118
        stacked = narrow or (min(gap, _WIDEST_HEADER) < metrics.caption and not low)
        holds_numbers = gap >= metrics.number + 32
        header = 8 + metrics.line * (1 + stacked) + _BUTTON * (1 + narrow) + 8
        xs = tuple(left + gap * k for k in range(count))
        return cls(xs, gap, narrow, stacked, holds_numbers, header)

    def header_rect(self, index: int) -> QRectF:
        width = min(self.gap, _WIDEST_HEADER, 2 * self.xs[index] - 8)
        return QRectF(self.xs[index] - width / 2, 8, width, self.header - 8)


def _with_dots(metrics: Metrics, count: int, width: float) -> Metrics:
    """Return the room that texts get where nodes are dots: names are cut, and nothing else."""
    left = _MARGIN + metrics.inputs + 8 + _DOT / 2 + _CLOSEST * (count - 1)
    room = width - left - (_DOT / 2 + 12 + 14 + metrics.loss + _MARGIN)
    outputs = max(min(metrics.beside_dots, room), min(metrics.beside_dots, _LEAST_BESIDE))
    inputs = min(metrics.inputs, max(_LEAST_BEFORE, metrics.inputs + room - outputs))
    return replace(metrics, number=_DOT, outputs=outputs, inputs=inputs)


def _spread(sizes: tuple[int, ...], width: float, height: float, metrics: Metrics) -> _Spread:
    """Return the columns' spread; no caption takes the line that the nodes' numbers need."""
    spread, low = (_Spread.of(len(sizes), width, height, metrics, low=low) for low in (False, True))
    if spread.header == low.header:
        return spread
    held, most = (
        sum(each >= TEXT_HEIGHT for each in _nodes(sizes, one, height, metrics)[1])
        for one in (spread, low)
    )
    return low if most > held else spread


def _nodes(
    sizes: tuple[int, ...], spread: _Spread, height: float, metrics: Metrics
) -> tuple[list[Plan], list[float]]:
    """Return how each layer uses the height below its header, and how high its nodes are."""
    room = height - _BOTTOM - spread.header - metrics.plate
    plans = [plan(units, room) for units in sizes[:-1]]
    plans.append(plan(sizes[-1], room, LINES_APART))
    return plans, node_heights(plans, height, spread.holds_numbers)


def _legend(columns: list[Column], width: float, height: float, wanted: float) -> QRectF:
    """Return the legend's place: beside the nodes that reach down to it; empty without room."""
    top, right = height - _BOTTOM + 4, width - _MARGIN
    left = 0.0
    for column in columns:
        lowest = column.node_rect(column.units - 1)
        reaching = [r for r in (lowest, column.bias_rect()) if r.bottom() > top - 4]
        left = max([left, *(rect.right() + 8 for rect in reaching)])
    room = min(wanted, right - left)
    return QRectF(right - room, top, room, 36) if room >= _LEAST_LEGEND else QRectF()


def _column(
    layer: int,
    units: int,
    plan: Plan,
    centre: tuple[float, float],
    size: tuple[float, float],
    lowest_bias: float | None,
    header: QRectF,
) -> Column:
    x, middle = centre
    width, height = size
    spacing = min(plan.spacing, max(1.75 * height, 44.0))
    first = middle - spacing * (plan.slots - 1) / 2
    places = [first + spacing * k for k in range(plan.slots)]
    visible = tuple(range(units))
    fold = None
    if plan.ends:
        k = plan.ends
        fold = Fold(k, units - 2 * k, places[k + 1])
        visible = (*range(k), *range(units - k, units))
        places = places[:k] + places[k + 3 :]
    bias = None
    if lowest_bias is not None:
        below = max(0.9 * spacing, height / 2 + _BIAS_SIZE / 2 + 8)
        bias = QPointF(x, min(places[-1] + below, lowest_bias - 4))
    return Column(
        layer, units, x, visible, tuple(places), spacing, width, height, fold, bias, header
    )


def _controls(spread: _Spread, count: int, metrics: Metrics) -> list[Control]:
    """Return the buttons: − and + at each layer, × at hidden layers, + between two columns."""
    controls = []
    row = 8 + metrics.line + (metrics.line if spread.stacked else 0)
    below = row + _BUTTON if spread.narrow else row
    for layer in range(count - 1):
        x = spread.xs[layer + 1]
        reach = 31.0 if spread.gap >= 66 else 20.0
        hidden = layer < count - 2
        # The row [− n +] with its × is centred as one group.
        shift = 0.0 if spread.narrow or not hidden else -(_BUTTON + 6) / 2
        left, right = x - reach + shift, x + reach + shift
        controls.append(Control("remove_node", layer, _button(left, row)))
        controls.append(Control("add_node", layer, _button(right - _BUTTON, row)))
        if hidden:
            cross = x - _BUTTON / 2 if spread.narrow else right + 6
            controls.append(Control("remove_layer", layer, _button(cross, below)))
        between = (spread.xs[layer] + x) / 2
        controls.append(Control("add_layer", layer, _button(between - _BUTTON / 2, below)))
    return controls


def _button(x: float, y: float) -> QRectF:
    return QRectF(x, y, _BUTTON, _BUTTON)
