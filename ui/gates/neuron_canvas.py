"""One neuron as a drawing: inputs, weights that can be dragged, the sum, and the output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.truth import INPUTS, truth_table
from simulator.workshops.records.gates import GatesDocument
from ui.gates import drawing
from ui.gates.neuron_places import INPUT_RADIUS, NODE_RADIUS, OUTPUT_RADIUS, NeuronPlaces
from ui.gates.words import X1, X2, bias_form, threshold_form
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.words.languages import speak
from ui.words.messages import filled

# What a drag upwards by this many pixels adds 1 to.
_PIXELS_FOR_ONE = 100.0
_STEP, _LEAP, _DECIMALS = 0.1, 1.0, 2
_TOP, _BELOW = 24.0, 52.0
_LINE = 18.0
_KEYS: Mapping[int, float] = MappingProxyType(
    {
        Qt.Key.Key_Up: _STEP,
        Qt.Key.Key_Down: -_STEP,
        Qt.Key.Key_PageUp: _LEAP,
        Qt.Key.Key_PageDown: -_LEAP,
    }
)


class NeuronCanvas(PlotCanvas):
    """Draws the neuron with the row that is looked at going through it.

    A number on an edge is dragged up and down; with the keyboard here, Left and Right choose one,
    Up, Down, Page Up and Page Down change it.

    Attributes
    ----------
    document : GatesDocument or None
    chosen : str
        The number that the keys change: ``w1``, ``w2`` or ``b``.

    Signals
    -------
    moved(str, float)
        A weight or the bias is wanted so.
    """

    moved = Signal(str, float)

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self.chosen = "w1"
        self._labels: dict[str, QRectF] = {}
        self._dragged: tuple[str, float, float] | None = None
        self.setMinimumSize(300, 200)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Drawing of the neuron"))
        self.setToolTip(
            self.tr(
                "Drag a number up or down. With the keys: Left and Right choose one, Up and Down "
                "change it."
            )
        )
        self._describe()
        self.invalidate()

    def show_document(self, document: GatesDocument) -> None:
        """Show another neuron, or another row."""
        self.document = document
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        if self.document is not None:
            self.setAccessibleDescription("\n".join(self.sentences(self.document)))

    def sentences(self, document: GatesDocument) -> Iterator[str]:
        """Yield in words what the drawing shows."""
        weights = document.weights
        row = truth_table(weights, document.gate)[document.row]
        words = self.tr("Weights {w1} and {w2}, bias {b}, which is a threshold of {theta}.")
        numbers = {**weights._asdict(), "theta": weights.theta}
        yield filled(words, **{name: numeral_text(value) for name, value in numbers.items()})
        yield filled(
            self.tr("Inputs {x1} and {x2}: the sum is {sum}, the class {output}."),
            x1=row.inputs[0],
            x2=row.inputs[1],
            sum=numeral_text(row.total),
            output=row.output,
        )

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw the neuron, and the two forms of its condition below."""
        document = self.document
        if document is None:
            return
        brush.backdrop(area)
        low = area.bottom() - _BELOW
        inside = QRectF(area.left(), area.top() + _TOP, area.width(), low - area.top() - _TOP)
        places = NeuronPlaces.of(inside, 2 if document.form == "threshold" else 3)
        self._draw_edges(brush, places, document)
        self._draw_inputs(brush, places, document)
        self._draw_node(brush, places, document)
        self._draw_forms(brush, document, QPointF(area.center().x(), low))
        if document.biological:
            self._draw_names(brush, places, area)
        brush.border(area)

    def _draw_edges(self, brush: PlotBrush, places: NeuronPlaces, document: GatesDocument) -> None:
        weights, rows = document.weights, len(places.inputs)
        for k, value in enumerate(weights[:rows]):
            drawing.draw_edge(brush, places.edge(k), value)
        drawing.draw_link(brush, places.axon())
        self._labels = {}
        for k, (name, value) in enumerate(zip(("w1", "w2", "b")[:rows], weights, strict=False)):
            text = f"{('w₁', 'w₂', 'w₀ = b')[k]} = {numeral_text(value)}"
            self._draw_label(brush, name, places.on_edge(k), text)
        if document.form == "threshold":
            below = places.node + QPointF(0.0, NODE_RADIUS + 15.0)
            self._draw_label(brush, "b", below, f"θ = {numeral_text(weights.theta)}")

    def _draw_label(self, brush: PlotBrush, name: str, at: QPointF, text: str) -> None:
        rect = self._labels[name] = drawing.label_rect(brush, at, text)
        chosen = self.hasFocus() and name == self.chosen
        rim = brush.theme.color("forward" if chosen else "line")
        drawing.draw_label(brush, rect, text, rim, 2.0 if chosen else 1.0)

    def _draw_inputs(self, brush: PlotBrush, places: NeuronPlaces, document: GatesDocument) -> None:
        values = [*INPUTS[document.row], 1]
        theme = brush.theme
        for k, at in enumerate(places.inputs):
            is_bias = k == len(INPUTS[0])
            fill = theme.color("canvas") if is_bias else drawing.value_fill(theme, values[k])
            ink = theme.color("muted") if is_bias else drawing.value_ink(theme, values[k])
            drawing.draw_node(brush, at, INPUT_RADIUS, fill, theme.color("muted"))
            brush.text(at, str(values[k]), ink, 0.5)
            if not is_bias:
                beside = at - QPointF(INPUT_RADIUS + 5.0, 0.0)
                brush.text(beside, (X1, X2)[k], theme.color("text"), 1.0)

    def _draw_node(self, brush: PlotBrush, places: NeuronPlaces, document: GatesDocument) -> None:
        theme, weights = brush.theme, document.weights
        row = truth_table(weights, document.gate)[document.row]
        threshold = document.form == "threshold"
        sign = ">" if row.output else "≤"
        limit = numeral_text(weights.theta) if threshold else "0"
        total = row.weighted if threshold else row.total
        rim = theme.color("forward" if row.output else "muted")
        drawing.draw_node(brush, places.node, NODE_RADIUS, theme.color("raised"), rim, 2.0)
        lift = QPointF(0.0, 0.55 * brush.metrics.height())
        brush.text(places.node - lift, numeral_text(total), theme.color("text"), 0.5)
        brush.text(places.node + lift, f"{sign} {limit}", theme.color("muted"), 0.5)
        value = output_of(document, row.total)
        fill = drawing.value_fill(theme, value)
        drawing.draw_node(brush, places.output, OUTPUT_RADIUS, fill, theme.color("muted"))
        text = str(row.output) if document.output == "step" else numeral_text(round(value, 2))
        brush.text(places.output, text, drawing.value_ink(theme, value), 0.5)
        name = places.output - QPointF(0.0, OUTPUT_RADIUS + 0.7 * brush.metrics.height())
        brush.text(name, "a", theme.color("text"), 0.5)

    def _draw_forms(self, brush: PlotBrush, document: GatesDocument, at: QPointF) -> None:
        """Write the condition in both forms, the one that is chosen in the text's colour."""
        weights = document.weights
        lines = {
            "bias": (self.tr("bias: {condition}"), bias_form(weights)),
            "threshold": (self.tr("threshold: {condition}"), threshold_form(weights)),
        }
        for k, (form, (words, condition)) in enumerate(lines.items()):
            color = brush.theme.color("text" if form == document.form else "muted")
            text = filled(words, condition=condition)
            fitting = brush.fitting([text, condition], self.width() - 8.0)
            brush.text(at + QPointF(0.0, 14.0 + _LINE * k), fitting, color, 0.5)

    def _draw_names(self, brush: PlotBrush, places: NeuronPlaces, area: QRectF) -> None:
        """Write which part of a nerve cell each part stands for."""
        color = brush.theme.color("caution")
        rise = brush.metrics.height()
        first = self._labels["w1"]
        dendrite = QPointF(area.left() + 8.0, places.inputs[0].y() - INPUT_RADIUS - 0.6 * rise)
        brush.text(dendrite, self.tr("dendrite"), color)
        brush.text(
            QPointF(first.center().x(), first.top() - 0.6 * rise), self.tr("synapse"), color, 0.5
        )
        body = QPointF(places.node.x(), places.node.y() - NODE_RADIUS - 0.7 * rise)
        brush.text(body, self.tr("cell body"), color, 0.5)
        middle = places.axon().center() + QPointF(0.0, 0.7 * rise)
        brush.text(middle, self.tr("axon"), color, 0.5)

    # -- Qt

    def _label_at(self, at: QPointF) -> str:
        return next((name for name, rect in self._labels.items() if rect.contains(at)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a number."""
        super().mousePressEvent(event)
        name = self._label_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and name and self.document is not None:
            self.chosen = name
            held = getattr(self.document.weights, name)
            self._dragged = name, event.position().y(), held
            self.invalidate()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the number that is held; upwards is more, also of a threshold."""
        super().mouseMoveEvent(event)
        if self._dragged is None:
            over = bool(self._label_at(event.position()))
            shape = Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        name, start, held = self._dragged
        rise = (start - event.position().y()) / _PIXELS_FOR_ONE
        self._wish(name, held + self._sense(name) * rise)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the number go."""
        super().mouseReleaseEvent(event)
        self._dragged = None

    def _sense(self, name: str) -> int:
        """Return −1 where what is written is the other way round: a threshold is −b."""
        assert self.document is not None
        return -1 if name == "b" and self.document.form == "threshold" else 1

    def _wish(self, name: str, value: float) -> None:
        self.moved.emit(name, round(value, _DECIMALS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a number, or change it."""
        names, key = list(self._labels), event.key()
        if self.document is None or self.chosen not in names:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self.chosen = names[(names.index(self.chosen) + step) % len(names)]
            self.invalidate()
        elif key in _KEYS:
            held = getattr(self.document.weights, self.chosen)
            self._wish(self.chosen, held + self._sense(self.chosen) * _KEYS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the number that the keys change."""
        super().focusInEvent(event)
        self.invalidate()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark away."""
        super().focusOutEvent(event)
        self.invalidate()

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the cursor as it was."""
        super().leaveEvent(event)
        self.unsetCursor()


def output_of(document: GatesDocument, total: float) -> float:
    """Return what the node gives out: the class, or the sigmoid of the sum."""
    if document.output == "step":
        return float(total > 0.0)
    return float(1.0 / (1.0 + np.exp(-total)))
