"""NAND and OR feeding AND as a drawing, as far as the walk through the rows has computed it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.notation.numerals import numeral_text
from simulator.workshops.gates.composition import PARTS, Part, compose, place_of
from simulator.workshops.gates.truth import INPUTS, Weights
from simulator.workshops.records.gates import GatesDocument
from ui.gates import drawing
from ui.gates.neuron_places import rim_to_rim
from ui.gates.words import X1, X2, name_of, pair
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush
from ui.words.languages import speak
from ui.words.messages import filled

_INPUT, _NODE, _BIAS = 17.0, 24.0, 11.0
_MOVES: Mapping[int, str] = MappingProxyType(
    {
        Qt.Key.Key_Left: "back",
        Qt.Key.Key_Right: "forward",
        Qt.Key.Key_Home: "first",
        Qt.Key.Key_End: "last",
    }
)
# Where the nodes stand, as shares of the width and the height.
_PLACES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "x1": (0.13, 0.25),
        "x2": (0.13, 0.68),
        "nand": (0.50, 0.25),
        "or": (0.50, 0.68),
        "and": (0.86, 0.46),
        "b_nand": (0.33, 0.07),
        "b_or": (0.33, 0.92),
        "b_and": (0.70, 0.92),
    }
)
_BIASES = ("b_nand", "b_or", "b_and")
# From where to where an edge leads, whose weight it is, and how far along its number stands.
_EDGES: tuple[tuple[str, Part, int, float], ...] = (
    ("x1", "nand", 0, 0.30),
    ("x2", "nand", 1, 0.72),
    ("x1", "or", 0, 0.72),
    ("x2", "or", 1, 0.30),
    ("b_nand", "nand", 2, 0.45),
    ("b_or", "or", 2, 0.45),
    ("nand", "and", 0, 0.45),
    ("or", "and", 1, 0.45),
    ("b_and", "and", 2, 0.45),
)


class NetworkCanvas(PlotCanvas):
    """Draws the three gates as nodes; with the keyboard here, Left and Right step.

    Attributes
    ----------
    document : GatesDocument or None

    Signals
    -------
    stepped(str)
        ``first``, ``back``, ``forward`` or ``last``.
    """

    stepped = Signal(str)

    is_kept_at_once = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self.setMinimumSize(420, 240)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Drawing of the network of three gates"))
        self._describe()
        self.invalidate()

    def show_document(self, document: GatesDocument) -> None:
        """Show another step, or other weights."""
        self.document = document
        self._describe()
        self.invalidate()

    def _describe(self) -> None:
        if self.document is not None:
            self.setAccessibleDescription("\n".join(self.sentences(self.document)))

    def sentences(self, document: GatesDocument) -> Iterator[str]:
        """Yield in words what each node has given so far for the row that is walked through."""
        place = place_of(document.step)
        words = self.tr("{gate}: weights {w1} and {w2}, bias {b}")
        for part in PARTS:
            weights = document.all_weights[part]
            numbers = {k: numeral_text(v) for k, v in weights._asdict().items()}
            yield filled(words, gate=name_of(part), **numbers)
        if place is not None:
            given = self.tr("Row {row}: {gate} gives {output}")
            for part, output in known(document).items():
                row = pair(INPUTS[place.row])
                yield filled(given, row=row, gate=name_of(part), output=output)

    # -- drawing

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        """Draw edges, nodes and names."""
        document = self.document
        if document is None:
            return
        brush.backdrop(area)
        places = {
            name: QPointF(area.left() + x * area.width(), area.top() + y * area.height())
            for name, (x, y) in _PLACES.items()
        }
        self._draw_edges(brush, places, document)
        self._draw_inputs(brush, places, document)
        self._draw_gates(brush, places, document)
        brush.border(area)

    def _draw_edges(
        self, brush: PlotBrush, places: Mapping[str, QPointF], document: GatesDocument
    ) -> None:
        """Draw the edges into the node of the step in full, the others faint."""
        place, gates = place_of(document.step), document.all_weights
        labels: list[tuple[QLineF, Weights, int, float, bool]] = []
        for start, part, k, along in _EDGES:
            line = rim_to_rim(places[start], _radius(start), places[part], _NODE)
            faint = place is not None and part != place.part
            drawing.draw_edge(brush, line, gates[part][k], faint=faint)
            labels.append((line, gates[part], k, along, faint))
        for line, weights, k, along, faint in labels:
            text = numeral_text(weights[k])
            rect = drawing.label_rect(brush, line.pointAt(along), text)
            rim = brush.theme.color("line" if faint or place is None else "forward")
            drawing.draw_label(brush, rect, text, rim)

    def _draw_inputs(
        self, brush: PlotBrush, places: Mapping[str, QPointF], document: GatesDocument
    ) -> None:
        theme, place = brush.theme, place_of(document.step)
        for k, name in enumerate(("x1", "x2")):
            at = places[name]
            value = None if place is None else INPUTS[place.row][k]
            fill = theme.color("raised") if value is None else drawing.value_fill(theme, value)
            drawing.draw_node(brush, at, _INPUT, fill, theme.color("muted"))
            if value is not None:
                brush.text(at, str(value), drawing.value_ink(theme, value), 0.5)
            beside = at - QPointF(_INPUT + 6.0, 0.0)
            brush.text(beside, (X1, X2)[k], theme.color("text"), 1.0)
        for name in _BIASES:
            drawing.draw_node(
                brush, places[name], _BIAS, theme.color("canvas"), theme.color("muted")
            )
            brush.text(places[name], "1", theme.color("muted"), 0.5)

    def _draw_gates(
        self, brush: PlotBrush, places: Mapping[str, QPointF], document: GatesDocument
    ) -> None:
        theme, place, outputs = brush.theme, place_of(document.step), known(document)
        for part in PARTS:
            at, value = places[part], outputs.get(part)
            fill = theme.color("raised") if value is None else drawing.value_fill(theme, value)
            drawing.draw_node(brush, at, _NODE, fill, theme.color("muted"))
            ink = theme.color("muted") if value is None else drawing.value_ink(theme, value)
            brush.text(at, "?" if value is None else str(value), ink, 0.5)
            above = at - QPointF(0.0, _NODE + 0.9 * brush.metrics.height())
            brush.text(above, name_of(part), theme.color("text"), 0.5)
            if place is not None and part == place.part:
                drawing.draw_ring(brush, at, _NODE)
        end = places["and"] + QPointF(_NODE, 0.0)
        brush.painter.setPen(QPen(theme.color("muted"), 1.6))
        brush.painter.drawLine(end, end + QPointF(16.0, 0.0))
        brush.text(end + QPointF(20.0, 0.0), "a", theme.color("text"))

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step."""
        move = _MOVES.get(event.key())
        if move is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(move)


def known(document: GatesDocument) -> dict[Part, int]:
    """Return what the nodes have given so far for the row of the step."""
    place = place_of(document.step)
    if place is None:
        return {}
    outputs = compose(document.all_weights)[place.row].outputs
    return {part: outputs[part] for part in PARTS[: PARTS.index(place.part) + 1]}


def _radius(name: str) -> float:
    return _BIAS if name in _BIASES else _INPUT if name in ("x1", "x2") else _NODE
