"""Where everything on the network canvas stands: pure geometry of columns, folds and controls.

Knows sizes and rectangles only. It must not know colours, values, widgets or what is selected, so
that every rule about space can be tested without a window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.canvas.geometry.controls import Control, controls
from ui.canvas.geometry.heights import (
    LINES_APART,
    TEXT_HEIGHT,
    TWO_LINES,
    Plan,
    node_heights,
    plan,
)
from ui.canvas.geometry.spread import LEAST_ROOMY, MARGIN, Metrics, Spread, map_forms, with_dots

_BIAS_SIZE = 22.0
_LEAST_LEGEND = 120.0
_BOTTOM = 44.0  # row of the lowest bias nodes and the legend
FOLD_AIR = 4.0  # between the words in the folds of two columns
_TARGET, _DROP = 18.0, 12.0  # an output's second line of text; from there to a loss below


@dataclass(frozen=True, slots=True)
class Fold:
    """The folded middle of a wide layer: units `first` to `first + count - 1` stand at `y`."""

    first: int
    count: int
    y: float

    def __contains__(self, unit: int) -> bool:
        return self.first <= unit < self.first + self.count

    @property
    def units(self) -> range:
        """The units in it."""
        return range(self.first, self.first + self.count)


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
    has_maps : bool
        Whether a node has a square picture at its left end, or is that alone.
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
    has_maps: bool = False

    @property
    def holds_numbers(self) -> bool:
        """Whether a node is large enough for its value."""
        has_room = not self.has_maps or self.width > self.height
        return self.height >= TEXT_HEIGHT and has_room

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

    def fold_parts(self, unfolded: int | None) -> tuple[Fold, ...]:
        """Return the fold, or its parts above and below the node of it that is shown."""
        fold = self.fold
        if fold is None:
            return ()
        if unfolded is None or unfolded not in fold:
            return (fold,)
        above, after = unfolded - fold.first, unfolded + 1
        below = fold.first + fold.count - after
        parts = (
            Fold(fold.first, above, fold.y - self.spacing),
            Fold(after, below, fold.y + self.spacing),
        )
        return tuple(part for part in parts if part.count)

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
class Layout:
    """Everything's place in a scene of `width` × `height` pixels.

    Attributes
    ----------
    stacked : bool
        Whether what a layer computes stands below its name, not beside it.
    fold_width : float
        The most that the words in the inputs' fold take.
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
    fold_width: float

    @property
    def loss_is_below(self) -> bool:
        """Whether the loss stands below the outputs' names, not beside them."""
        return self.loss.left() < self.bracket_x

    @property
    def gap(self) -> float:
        """Distance between two columns."""
        return self.columns[1].x - self.columns[0].x

    @property
    def is_narrow(self) -> bool:
        """Whether the buttons between two columns have a row of their own."""
        return self.gap < LEAST_ROOMY

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
    forms = map_forms(metrics, _map_side(sizes, width, height, metrics))
    for form in forms if metrics.maps else (metrics,):
        found = _with_numbers(sizes, (width, height), form)
        if found is not None:
            return found
    return _of_dots(sizes, (width, height), metrics)


def _with_numbers(
    sizes: tuple[int, ...], size: tuple[float, float], metrics: Metrics
) -> Layout | None:
    """Place a network whose nodes hold their numbers; None without room for them."""
    spread = _spread(sizes, *size, metrics)
    if spread.holds_numbers:
        return _arranged(sizes, spread, size, metrics)
    spread = _spread(sizes, *size, metrics, below=True)
    if spread.holds_numbers:
        found = _arranged(sizes, spread, size, metrics)
        if all(column.holds_numbers for column in found.columns) and _loss_is_clear(found):
            return found
    return None


def _map_side(sizes: tuple[int, ...], width: float, height: float, metrics: Metrics) -> float:
    """Return how large the picture in a node can be, as far as the height goes."""
    spread = replace(_spread(sizes, width, height, metrics), holds_numbers=True)
    return max(_nodes(sizes, spread, height, metrics)[1])


def _of_dots(sizes: tuple[int, ...], size: tuple[float, float], metrics: Metrics) -> Layout:
    """Place a network whose nodes are dots; the outputs' values below their names if that fits."""
    found = _dotted(sizes, size, metrics, stacked=False, below=False)
    if found.columns[-1].spacing < TWO_LINES:
        return found
    found = _dotted(sizes, size, metrics, stacked=True, below=False)
    if not found.is_narrow:
        return found
    below = _dotted(sizes, size, metrics, stacked=True, below=True)
    roomy = below.columns[-1].spacing >= TWO_LINES and _loss_is_clear(below)
    cut = found.loss.right() > found.width
    return below if roomy and (cut or below.gap > found.gap) else found


def _dotted(
    sizes: tuple[int, ...],
    size: tuple[float, float],
    metrics: Metrics,
    *,
    stacked: bool,
    below: bool,
) -> Layout:
    metrics = with_dots(metrics, len(sizes), size[0], stacked=stacked, below=below)
    spread = replace(_spread(sizes, *size, metrics, below=below), holds_numbers=False)
    return _arranged(sizes, spread, size, metrics)


def _arranged(
    sizes: tuple[int, ...], spread: Spread, size: tuple[float, float], metrics: Metrics
) -> Layout:
    width, height = size
    top, bottom = spread.header + metrics.plate, height - _BOTTOM
    plans, heights = _nodes(sizes, spread, height, metrics)
    badge = 2 * metrics.line + 8
    columns = []
    for index, (units, used) in enumerate(zip(sizes, plans, strict=True)):
        has_number = heights[index] >= TEXT_HEIGHT and (spread.holds_numbers or not metrics.maps)
        node_width = metrics.number if has_number else heights[index]
        last = index == len(sizes) - 1
        lift = _lift(used, heights[index], bottom - top, badge) if last and spread.below else 0.0
        columns.append(
            _column(
                index - 1,
                units,
                used,
                (spread.xs[index], (top + bottom) / 2 - lift),
                (max(node_width, heights[index]), heights[index]),
                None if last else bottom + _BOTTOM / 2,
                spread.header_rect(index),
                has_maps=metrics.maps,
            )
        )
    bracket = columns[-1].x + metrics.number / 2 + 12 + metrics.outputs
    return Layout(
        sizes,
        width,
        height,
        tuple(columns),
        tuple(controls(spread, len(sizes), metrics)),
        spread.stacked,
        bracket,
        _loss(columns[-1], (bracket, width), QSizeF(metrics.loss, badge), below=spread.below),
        _legend(columns, width, height, metrics.legend),
        min(metrics.fold, spread.gap - FOLD_AIR),
    )


def _loss(outputs: Column, ends: tuple[float, float], size: QSizeF, *, below: bool) -> QRectF:
    """Return the loss badge's place beside or below the outputs; `ends`: bracket and canvas."""
    bracket, width = ends
    if below:
        left = min(bracket - size.width() / 2, width - MARGIN - size.width())
        top = outputs.ys[-1] + _reach(outputs.height) + _DROP
        return QRectF(QPointF(left, top), size)
    top = (outputs.ys[0] + outputs.ys[-1] - size.height()) / 2
    return QRectF(QPointF(bracket + 14, top), size)


def _reach(height: float) -> float:
    """Return how far an output of this height and its texts reach below its centre."""
    return max(height / 2, _TARGET)


def _lift(used: Plan, height: float, room: float, badge: float) -> float:
    """Return how far the outputs stand above the middle so that the loss finds room below."""
    spacing = min(used.spacing, max(1.75 * height, 44.0))
    lowest = room / 2 + spacing * (used.slots - 1) / 2
    return max(0.0, lowest + _reach(height) + _DROP + badge - room)


def _loss_is_clear(layout: Layout) -> bool:
    """Return whether a loss below the outputs covers nothing."""
    before, last = layout.columns[-2], layout.columns[-1]
    return (
        layout.loss.bottom() <= layout.height - _BOTTOM
        and layout.loss.left() >= before.x + before.width / 2 + 8
        and last.ys[0] - last.height / 2 >= last.header.bottom()
    )


def _spread(
    sizes: tuple[int, ...], width: float, height: float, metrics: Metrics, *, below: bool = False
) -> Spread:
    """Return the columns' spread; no caption takes the line that the nodes' numbers need."""
    spread, low = (
        Spread.of(len(sizes), width, height, metrics, low=low, below=below) for low in (False, True)
    )
    if spread.header == low.header:
        return spread
    held, most = (
        sum(each >= TEXT_HEIGHT for each in _nodes(sizes, one, height, metrics)[1])
        for one in (spread, low)
    )
    return low if most > held else spread


def _nodes(
    sizes: tuple[int, ...], spread: Spread, height: float, metrics: Metrics
) -> tuple[list[Plan], list[float]]:
    """Return how each layer uses the height below its header, and how high its nodes are."""
    room = height - _BOTTOM - spread.header - metrics.plate
    plans = [plan(units, room) for units in sizes[:-1]]
    if spread.below:
        room -= _DROP + 2 * metrics.line + 8
    plans.append(plan(sizes[-1], room, LINES_APART))
    return plans, node_heights(plans, height, spread.holds_numbers, maps=metrics.maps)


def _legend(columns: list[Column], width: float, height: float, wanted: float) -> QRectF:
    """Return the legend's place: beside the nodes that reach down to it; empty without room."""
    top, right = height - _BOTTOM + 4, width - MARGIN
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
    *,
    has_maps: bool,
) -> Column:
    x, middle = centre
    width, height = size
    spacing = min(plan.spacing, max((1.3 if has_maps else 1.75) * height, 44.0))
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
    ys, rest = tuple(places), (fold, bias, header, has_maps)
    return Column(layer, units, x, visible, ys, spacing, width, height, *rest)
