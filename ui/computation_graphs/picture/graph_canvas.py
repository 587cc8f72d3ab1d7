"""The drawn graph under mouse and keys: selecting, dragging values, connecting, stepping."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.graph.scalar_graph import Edge
from ui.computation_graphs.picture.drags import Connecting, Drag, Panning, Scrubbing
from ui.computation_graphs.picture.graph_view import GraphView
from ui.computation_graphs.picture.ink import Ink
from ui.computation_graphs.picture.node_words import NodeWords
from ui.computation_graphs.picture.scrubbing import scrubbed
from ui.computation_graphs.picture.value_editor import ValueEditor
from ui.computation_graphs.shown import Selected
from ui.plotting.painting import PlotBrush
from ui.words.languages import speak

_MOVES: Mapping[int, str] = MappingProxyType(
    {
        Qt.Key.Key_Left: "back",
        Qt.Key.Key_Right: "forward",
        Qt.Key.Key_Home: "first",
        Qt.Key.Key_End: "last",
    }
)
_NUDGES: Mapping[int, int] = MappingProxyType(
    {Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10, Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
)
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_SLACK = 4.0
_WHEEL = 0.5


class GraphCanvas(GraphView):
    """A graph that can be touched.

    Signals
    -------
    moved(str, bool)
        A step is wanted: ``first``, ``back``, ``forward`` or ``last``; larger ones with Shift.
    play_wanted()
        Steps are to follow each other by themselves, or to stop.
    selected(object)
        A node, the connection into one, or None is to be selected.
    valued(int, float)
        A variable or a number is to have another value.
    connected(int, object)
        A node is to be the input of an operation, an `Edge`.
    removed(object)
        A node or a connection is to go.
    refused(object)
        Why a typed value was not taken, a message.
    """

    moved = Signal(str, bool)
    play_wanted = Signal()
    selected = Signal(object)
    valued = Signal(int, float)
    connected = Signal(int, object)
    removed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: Drag | None = None
        self.words = NodeWords(self)
        self.editor = ValueEditor(self)
        self.editor.typed.connect(self._on_typed)
        self.editor.refused.connect(self.refused)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Computation graph"))

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse, and be ready to drag it."""
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.shown is None or self.scene is None:
            return
        self.editor.finish()
        at = self.to_scene(event.position())
        value, node = self._value_under(at), self.scene.node_at(at)
        if value is not None:
            self.selected.emit(value)
            self._drag = Scrubbing(event.position(), value, self.shown.graph.nodes[value].value)
        elif node is not None:
            self.selected.emit(node)
            self._drag = Connecting(event.position(), node)
        else:
            edge = self.scene.edge_at(at)
            self.selected.emit(edge)
            if edge is None:
                self._drag = Panning(event.position(), QPointF(self.offset))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag on, or show what could be dragged here."""
        super().mouseMoveEvent(event)
        drag = self._drag
        if drag is None:
            self.setCursor(self._cursor(self.to_scene(event.position())))
            return
        by = event.position() - drag.start
        drag.has_moved = drag.has_moved or by.manhattanLength() > _SLACK
        if not drag.has_moved:
            return
        if isinstance(drag, Scrubbing):
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.valued.emit(drag.node, scrubbed(drag.value, by.x(), fine=fine))
        elif isinstance(drag, Panning):
            self.scroll_to(drag.offset - by)
        else:
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Connect where a node was dragged onto an operation."""
        super().mouseReleaseEvent(event)
        drag, self._drag = self._drag, None
        if isinstance(drag, Connecting) and drag.has_moved and self.scene is not None:
            edge = self._edge_to(self.to_scene(event.position()))
            if edge is not None:
                self.connected.emit(drag.node, edge)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type a value."""
        if self.scene is None or event.button() != Qt.MouseButton.LeftButton:
            return
        at = self.to_scene(event.position())
        node = self.scene.node_at(at)
        self.type_value(self._value_under(at) if node is None else node)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move a graph that is larger than the picture."""
        most, turned = self.beyond(), event.angleDelta()
        if most.isNull() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        by = QPointF(turned.x(), turned.y()) * -_WHEEL
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or most.height() == 0.0:
            by = QPointF(by.x() + by.y(), 0.0)
        self.scroll_to(self.offset + by)
        event.accept()

    def _value_under(self, at: QPointF) -> int | None:
        """Return the variable or number whose value is written at a point."""
        assert self.shown is not None
        assert self.scene is not None
        if self.scene.node_at(at) is not None:
            return None
        found = self.scene.value_at(at)
        if found is None or self.shown.graph.nodes[found].kind != "variable":
            return None
        return found

    def _edge_to(self, at: QPointF) -> Edge | None:
        """Return the input that a drag ends at: of an operation's inputs the free or nearer one."""
        assert self.shown is not None
        assert self.scene is not None
        node = self.scene.node_at(at)
        if node is None:
            return None
        inputs = self.shown.graph.nodes[node].inputs
        if not inputs:
            return Edge(node, 0)
        free = [slot for slot, source in enumerate(inputs) if source is None]
        lower = at.y() > self.scene.rects[node].center().y()
        return Edge(node, free[0] if free else min(int(lower), len(inputs) - 1))

    def _cursor(self, at: QPointF) -> Qt.CursorShape:
        if self.shown is None or self.scene is None:
            return Qt.CursorShape.ArrowCursor
        if self._value_under(at) is not None:
            return Qt.CursorShape.SizeHorCursor
        if self.scene.node_at(at) is not None or self.scene.edge_at(at) is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.ArrowCursor

    def draw_overlay(self, brush: PlotBrush) -> None:
        """Draw the connection that is being dragged."""
        drag = self._drag
        if not isinstance(drag, Connecting) or not drag.has_moved or self.scene is None:
            return
        assert self.cursor_position is not None
        ink = Ink(brush.painter, self.theme, self.lettering)
        start = self.scene.rects[drag.node]
        brush.painter.setPen(ink.pen("forward", 2.0, dotted=True))
        begin = QPointF(start.right(), start.center().y()) - self.offset
        brush.painter.drawLine(begin, self.cursor_position)
        edge = self._edge_to(self.to_scene(self.cursor_position))
        if edge is not None and edge.target != drag.node:
            rect = self.scene.rects[edge.target].translated(-self.offset)
            brush.painter.drawRoundedRect(rect.adjusted(-5, -5, 5, 5), 24.0, 24.0)

    # -- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, go from node to node, change or remove what is selected."""
        key, modifiers = event.key(), event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in _MOVES:
            self.moved.emit(_MOVES[key], shift)
        elif key == Qt.Key.Key_Space:
            self.play_wanted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._select_next(1 if key == Qt.Key.Key_Down else -1)
        elif not self._change_selected(event):
            super().keyPressEvent(event)

    def _change_selected(self, event: QKeyEvent) -> bool:
        """Change what is selected; return whether the key meant that."""
        chosen: Selected = None if self.shown is None else self.shown.selected
        node = None if self.shown is None else self.shown.selected_node()
        key, text = event.key(), event.text()
        if chosen is None:
            return False
        if key in _DELETES:
            self.removed.emit(chosen)
        elif key == Qt.Key.Key_Escape:
            self.selected.emit(None)
        elif node is None or node.kind == "operation":
            return False
        elif key in _OPENS:
            self.type_value(node.id)
        elif key in _NUDGES:
            self.valued.emit(node.id, scrubbed(node.value, _NUDGES[key]))
        elif text.isdigit():
            self.type_value(node.id, text)
        else:
            return False
        return True

    def _select_next(self, by: int) -> None:
        """Select the node that is computed after the selected one, or before it."""
        if self.shown is None or not self.shown.graph.nodes:
            return
        order, chosen = self.shown.graph.order, self.shown.selected
        start = chosen.target if isinstance(chosen, Edge) else chosen
        place = order.index(start) + by if start in order else (0 if by > 0 else -1)
        following = order[place % len(order)]
        self.selected.emit(following)
        self.bring_into_sight(following)

    # -- typing a value

    def type_value(self, node: int | None, text: str = "") -> None:
        """Open a field at a variable or a number, with its value or what is typed already."""
        if node is None or self.shown is None or self.scene is None:
            return
        found = self.shown.graph.nodes[node]
        if found.kind == "operation":
            return
        self.bring_into_sight(node)
        rect = self.scene.rects[node].translated(-self.offset)
        self.editor.open(node, found.value, text, rect.toRect())

    @Slot(int, float)
    def _on_typed(self, node: int, value: float) -> None:
        self.valued.emit(node, value)

    # -- Qt

    def event(self, event: QEvent) -> bool:
        """Say what is under the mouse; keep Escape and Delete while something is selected."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self.tip_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            chosen = None if self.shown is None else self.shown.selected
            if chosen is not None and event.key() in (Qt.Key.Key_Escape, *_DELETES):
                event.accept()
                return True
        return super().event(event)

    def tip_at(self, point: QPointF) -> str:
        """Return what pointing at a point tells."""
        if self.shown is None or self.scene is None:
            return ""
        at = self.to_scene(point)
        node = self.scene.node_at(at)
        if node is None:
            node = self._value_under(at)
        if node is not None:
            return self.words.node_tip(self.shown, node)
        edge = self.scene.edge_at(at)
        return "" if edge is None else self.words.edge_tip(self.shown, edge)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the picture's menu, with what is under the mouse selected."""
        if self.shown is not None and self.scene is not None:
            at = self.to_scene(QPointF(event.pos()))
            node = self.scene.node_at(at)
            self.selected.emit(self.scene.edge_at(at) if node is None else node)
        super().contextMenuEvent(event)
