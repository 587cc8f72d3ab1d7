"""A plot in space that is turned, moved and zoomed with the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.plotting.camera import Camera, View
from ui.plotting.canvas import PlotCanvas

_WHEEL_FACTOR = 1.15
_KEY_DEGREES = 5.0
_DEGREES_A_PIXEL = 0.4
_REFINE_MS = 180
_TURNS: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-_KEY_DEGREES, 0.0),
    Qt.Key.Key_Right: (_KEY_DEGREES, 0.0),
    Qt.Key.Key_Up: (0.0, _KEY_DEGREES),
    Qt.Key.Key_Down: (0.0, -_KEY_DEGREES),
}


class Motion(IntEnum):
    """How much a picture changes now: the more, the coarser it may be."""

    REST = 0
    TURNED = 1
    LIVE = 2


class TurnCanvas(PlotCanvas):
    """A plot seen by a camera: coarse while it moves, fine when it rests.

    A subclass implements `view` and `point_at`, and calls `moved` when what it shows changes
    often. Left drag turns; middle drag, or with Shift, moves; the wheel, + and − zoom; the arrow
    keys turn; Home and a double click bring back the first view.

    Attributes
    ----------
    camera : Camera
        From where it is seen.
    was_moved : bool
        Whether the view was ever changed by hand.
    motion : Motion
        Whether it rests, is turned by hand, or shows numbers that change.

    Signals
    -------
    point_hovered(object)
        The point (x, y) under the mouse, or None.
    point_clicked(float, float)
        That point was clicked: reported once it is certain that no second click follows.
    """

    point_hovered = Signal(object)
    point_clicked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.was_moved = False
        self.motion = Motion.REST
        self._painting = False
        self._pressed: QPointF | None = None
        self._dragged_to: QPointF | None = None
        self._clicked: tuple[float, float] | None = None
        self._rest_timer = self._timer(_REFINE_MS, self.on_rest)
        self._click_timer = self._timer(QApplication.doubleClickInterval(), self.on_click_settled)

    def _timer(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def first_camera(self) -> Camera:
        """Return from where it is seen until it is turned, and again when that is taken back."""
        return Camera()

    def view(self) -> View:
        """Return the camera's picture in pixels of the widget."""
        raise NotImplementedError

    def point_at(self, position: QPointF) -> tuple[float, float] | None:
        """Return the point that is seen at `position`, or None."""
        raise NotImplementedError

    @property
    def is_dragged(self) -> bool:
        """Whether the mouse is turning or moving it."""
        return self._dragged_to is not None

    @property
    def is_painting(self) -> bool:
        """Whether this is painted on the screen, not into a file."""
        return self._painting

    def moved(self, motion: Motion) -> None:
        """Draw anew: coarsely, and finely when nothing has moved for a while."""
        if self.isVisible():
            self.motion = max(self.motion, motion)
            self._rest_timer.start()
        self.invalidate()

    def look_from(self, camera: Camera) -> None:
        """Look from `camera`, as the user asked."""
        self.was_moved = True
        if camera != self.camera:
            self.camera = camera
            self.moved(Motion.TURNED)

    def outlook(self) -> tuple[Camera, bool]:
        """Return from where it is seen, and whether that was chosen by hand."""
        return self.camera, self.was_moved

    def take_outlook(self, outlook: tuple[Camera, bool]) -> None:
        """Look from there again."""
        camera, self.was_moved = outlook
        if camera != self.camera:
            self.camera = camera
            self.invalidate()

    @Slot()
    def on_rest(self) -> None:
        """Draw finely what no longer moves."""
        self.motion = Motion.REST
        self.invalidate()

    @Slot()
    def on_click_settled(self) -> None:
        """Report a click that was not the first half of a double click."""
        clicked, self._clicked = self._clicked, None
        if clicked is not None:
            self.point_clicked.emit(*clicked)

    # -- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, and know for how long it is being drawn."""
        self._painting = True
        super().paintEvent(event)
        self._painting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look from where the new shape is best filled, until it is turned by hand."""
        super().resizeEvent(event)
        if not self.was_moved:
            self.camera = self.first_camera()

    def hideEvent(self, event: QHideEvent) -> None:
        """Come to rest: nobody sees the motion."""
        super().hideEvent(event)
        self._rest_timer.stop()
        self._click_timer.stop()
        self._clicked = None
        self._let_go()
        if self.motion:
            self.on_rest()

    def _let_go(self) -> None:
        self._pressed = self._dragged_to = None
        self.unsetCursor()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a turn."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Turn along with the mouse, or tell the point under it."""
        super().mouseMoveEvent(event)
        at = event.position()
        if self._pressed is None:
            self.point_hovered.emit(self.point_at(at))
            return
        if self._dragged_to is None:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged_to = self._pressed
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.point_hovered.emit(None)
        self._drag(at - self._dragged_to, event)
        self._dragged_to = at

    def _drag(self, by: QPointF, event: QMouseEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift or event.buttons() & Qt.MouseButton.MiddleButton:
            scale = self.view().scale
            self.look_from(self.camera.panned(by.x() / scale, -by.y() / scale))
        else:
            turn = (by.x() * _DEGREES_A_PIXEL, by.y() * _DEGREES_A_PIXEL)
            self.look_from(self.camera.turned(*turn))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a turn; a click counts once no second one follows."""
        pressed, was_dragged = self._pressed, self.is_dragged
        self._let_go()
        if pressed is None or was_dragged or event.button() != Qt.MouseButton.LeftButton:
            return
        self._clicked = self.point_at(pressed)
        if self._clicked is not None:
            self._click_timer.start()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look from where one looked at first."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._click_timer.stop()
            self._clicked = None
            self.look_from(self.first_camera())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no point is under the mouse."""
        super().leaveEvent(event)
        self.point_hovered.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        if event.angleDelta().y():
            factor = _WHEEL_FACTOR ** (event.angleDelta().y() / 120.0)
            self.look_from(self.camera.zoomed(factor))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn with the arrow keys, zoom with + and −, go home with Home."""
        key = event.key()
        if key in _TURNS:
            self.look_from(self.camera.turned(*_TURNS[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.look_from(self.camera.zoomed(_WHEEL_FACTOR))
        elif key == Qt.Key.Key_Minus:
            self.look_from(self.camera.zoomed(1.0 / _WHEEL_FACTOR))
        elif key == Qt.Key.Key_Home:
            self.look_from(self.first_camera())
        else:
            super().keyPressEvent(event)
