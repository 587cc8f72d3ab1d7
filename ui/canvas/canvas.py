"""The network canvas: shows the network, and turns pointer and keys into signals.

It owns no network: values come in as immutable arrays and records, wishes go out as signals.
What it shows is the stage's business (stage.py).
"""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from ui.canvas import layers
from ui.canvas.content.selection import Selection, after_key
from ui.canvas.geometry.controls import Control
from ui.canvas.geometry.hits import DRAG_PIXELS, EMPTY, Target, find
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.selecting_view import SelectingView
from ui.words.messages import filled

Array = NDArray[Any]

_TAB_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
# Held for a click on the second of two nodes.
_SECOND = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_EDIT_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class NetworkCanvas(SelectingView):
    """Layers of nodes and their edges: idle, live, or at a step.

    Layers are counted as in `NetworkSpec.layers`: 0 is the first layer with weights, -1 the inputs.
    An edge is (layer, source, unit); source n_in is the bias.

    Parameters
    ----------
    parent : QWidget or None

    Signals
    -------
    weight_edited : int, int, int, float
        Layer, source, unit and the new value.
    node_add_requested, node_remove_requested : int
        The layer.
    layer_add_requested : int
        Where the new layer is to stand in `NetworkSpec.layers`.
    layer_remove_requested : int
        The layer.
    layer_trainable_requested : int, bool
        The layer, and whether it is to learn (else it is frozen).
    selection_cleared :
        Nothing is selected any more.
    hiding_wanted :
        The legend was clicked: weak edges are to be hidden, or drawn again.
    text_dropped : str
        A refused text went with the selection that it was typed for; the message that says so.
    text_taken :
        As in `Inspector`.
    """

    weight_edited = Signal(int, int, int, float)
    node_add_requested = Signal(int)
    node_remove_requested = Signal(int)
    layer_add_requested = Signal(int)
    layer_remove_requested = Signal(int)
    layer_trainable_requested = Signal(int, bool)
    hiding_wanted = Signal()
    text_dropped = Signal(object)
    text_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge_pick = False
        self._pressed: tuple[QPoint, Target, PanZoom] | None = None
        self._cards.value_entered.connect(self.on_value_entered)
        self._cards.closed.connect(self.clear_selection)
        self._cards.following_wanted.connect(self.set_following)
        self._cards.text_dropped.connect(self.text_dropped)
        self._cards.text_taken.connect(self.text_taken)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Network"))
        super()._say()

    def on_value_entered(self, value: float) -> None:
        """Pass on a weight or bias typed into the inspector."""
        if self._content is None:
            return
        parameter = self._content.selection.parameter(self._content.spec)
        if parameter is not None:
            self.weight_edited.emit(*parameter, value)

    # Pointer

    def set_edge_pick(self, enabled: bool) -> None:
        """Let a click choose an edge (`edge_selected`) and nothing else."""
        self._edge_pick = enabled
        self._forget_pointer()
        self._set_cursor(EMPTY)

    def _set_cursor(self, target: Target) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._edge_pick:
            shape = Qt.CursorShape.CrossCursor
        elif target.kind in ("node", "edge", "control", "legend"):
            shape = Qt.CursorShape.PointingHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def _target_at(self, point: QPointF) -> Target:
        picture = self._picture
        if picture is None:
            return EMPTY
        if picture.layout.legend.contains(point) and not self._edge_pick:
            return Target("legend")  # it stays in its corner, above whatever is zoomed
        scene = picture.view.to_scene(point)
        found = find(
            picture.layout,
            picture.drawn.visible,
            picture.unfolded,
            scene,
            picture.view.scale,
            self._edge_pick,
        )
        if found.kind in ("edge", "empty") and not self._edge_pick:
            whole = layers.layer_at(picture.texts.spec, picture.layout, scene)
            return Target("whole", whole) if whole >= 0 else found
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click or a drag began."""
        if self._picture is None or event.button() == Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
            return
        is_middle = event.button() == Qt.MouseButton.MiddleButton
        target = EMPTY if is_middle else self._target_at(event.position())
        self._pressed = (event.position().toPoint(), target, self._picture.view)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while a button is held, else show what lies under the pointer."""
        point = event.position().toPoint()
        if self._pressed is None or self._picture is None:
            self._pointer = point
            found = self._target_at(event.position())
            self._set_cursor(found)
            self._hover(found)
            return
        start, target, view = self._pressed
        moved = point - start
        if target.kind == "control" or moved.manhattanLength() < DRAG_PIXELS:
            return
        self._set_view(view.panned(QPointF(moved), QSizeF(self.size())))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a click or a drag."""
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        start, target, _ = self._pressed
        self._pressed = None
        self._set_cursor(self._hovered)
        dragged = (event.position().toPoint() - start).manhattanLength() >= DRAG_PIXELS
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if target.kind == "control" and target == self._target_at(event.position()):
            self._press(target.control)
        elif not dragged:
            self._click(target, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the field of a weight or a bias; anything else is a second click."""
        target = self._target_at(event.position())
        if target.kind not in ("node", "edge") or self._edge_pick:
            self.mousePressEvent(event)
            return
        self._click(target)
        self._cards.edit()

    def _click(
        self,
        target: Target,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        is_second = bool(modifiers & _SECOND) or self._awaits_goal
        if target.kind == "node" and is_second and self._content and not self._edge_pick:
            self._follow_to((target.layer, target.unit))
        elif self._edge_pick:
            if target.kind == "edge":
                self.edge_selected.emit(*self._shown_by(target))
        elif target.kind in ("edge", "node"):
            self._select(self._meant(target))
        elif target.kind == "legend":
            self.hiding_wanted.emit()
        elif target.kind == "empty":
            self.clear_selection()

    def _meant(self, target: Target) -> Selection:
        """Return the node or the parameter that a target stands for."""
        if target.kind == "edge":
            return Selection(edge=self._shown_by(target))
        return Selection(node=(target.layer, target.unit))

    def _shown_by(self, target: Target) -> tuple[int, int, int]:
        """Return the parameter that an edge shows now."""
        edge = (target.layer, target.source, target.unit)
        shown = None if self._picture is None else self._picture.shown
        return edge if shown is None else shown.shown_by(*edge)

    def _press(self, control: Control | None) -> None:
        assert self._picture is not None
        if control is None:
            return
        if not self._picture.texts.control(control)[1]:
            return
        signals = {
            "add_node": self.node_add_requested,
            "remove_node": self.node_remove_requested,
            "add_layer": self.layer_add_requested,
            "remove_layer": self.layer_remove_requested,
        }
        signals[control.kind].emit(control.layer)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is under the pointer, and with its layer."""
        menu = self.menu_at(self._target_at(QPointF(event.pos())))
        if menu is None:
            super().contextMenuEvent(event)
            return
        menu.exec(event.globalPos())

    def menu_at(self, target: Target) -> QMenu | None:
        """Return what can be done with a node, an edge or a layer; nothing with the rest."""
        is_layer = target.kind in ("caption", "node") and target.layer >= 0
        if self._picture is None or not (is_layer or target.kind in ("node", "edge")):
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        if target.kind in ("node", "edge"):
            meant = self._meant(target)
            self._offer_following(menu, meant)
            if meant.node is None or meant.node[0] >= 0:
                self._offer_watching(menu, meant)
        if is_layer:
            self._offer_freezing(menu, target.layer)
        return menu

    def _offer_freezing(self, menu: QMenu, layer: int) -> None:
        assert self._picture is not None
        texts = self._picture.texts
        frozen = texts.is_frozen(layer)
        name = texts.captions(layer)[1]
        offer = self.tr("Thaw {layer}") if frozen else self.tr("Freeze {layer}")
        action = menu.addAction(filled(offer, layer=name))
        action.setToolTip(self.tr("Training leaves the weights and biases of a frozen layer alone"))
        action.triggered.connect(lambda: self.layer_trainable_requested.emit(layer, frozen))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the card away."""
        self._forget_pointer()
        super().leaveEvent(event)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection; plain Left, Right, Space, Home and End belong to the window.

        Up and Down move within a layer, Ctrl+Left and Ctrl+Right between layers, Ctrl+Up and
        Ctrl+Down along the edges into a node. With Shift as well they move the second of two
        nodes. Enter edits; Escape stops following, then clears.
        """
        content, key = self._content, event.key()
        if content is None:
            super().keyPressEvent(event)
            return
        spec = content.spec
        if key == Qt.Key.Key_Escape and (content.follows or content.blames):
            self.set_following(False)
            return
        moved = after_key(
            content.selection, spec.sizes, key, event.modifiers(), spec.node_parameters
        )
        if moved is not None:
            self._select(moved)
        elif key in _EDIT_KEYS and content.selection:
            self._cards.edit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where the keyboard brought it."""
        self._shows_focus = event.reason() in _TAB_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus frame away."""
        self._shows_focus = False
        self.update()
