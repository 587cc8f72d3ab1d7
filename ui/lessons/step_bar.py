"""How far a lesson has come: a segment for each step, each of which can be opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from simulator.lessons.play import Play
from ui.lessons.keys import ENTER, claims
from ui.lessons.standings import is_step_done
from ui.lessons.text.plainly import plainly
from ui.theme.colors import DARK, Theme, mix
from ui.widgets.tooltips import describe, follow_tooltip, tooltip
from ui.words.languages import speak
from ui.words.messages import filled

_IN_A_ROW = 20
_HEIGHT, _THICK, _THIN = 16, 8, 5
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepBar(QWidget):
    """The steps of a lesson.

    Tab comes to the step that is open; arrow keys go from one to the next, Space or Enter opens it.

    Attributes
    ----------
    segments : list of Segment

    Signals
    -------
    chosen(int)
        A step, from 0.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._play: Play | None = None
        self.segments: list[Segment] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3)
        self._grid.setVerticalSpacing(0)
        speak(self._say)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        for segment in self.segments:
            segment.set_theme(theme)

    def show_play(self, play: Play) -> None:
        """Show how far a lesson has come."""
        self._play = play
        if len(self.segments) != len(play.lesson.steps):
            self._make(len(play.lesson.steps))
        for k, segment in enumerate(self.segments):
            segment.show_state(is_open=k == play.index, is_done=is_step_done(play, k))
        self._say()

    def _make(self, count: int) -> None:
        for segment in self.segments:
            self._grid.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self.segments = [Segment(k, self) for k in range(count)]
        in_a_row = min(count, _IN_A_ROW)
        for k, segment in enumerate(self.segments):
            segment.set_theme(self._theme)
            segment.chosen.connect(self.chosen)
            segment.gone.connect(self._on_gone)
            self._grid.addWidget(segment, k // in_a_row, k % in_a_row)
            segment.show()  # now: of itself a layout shows it in a moment

    def _say(self) -> None:
        if self._play is None:
            return
        steps = self._play.lesson.steps
        for k, (segment, step) in enumerate(zip(self.segments, steps, strict=True)):
            pattern = self.tr("Step {number} of {count}: {title}")
            if segment.is_done:
                pattern = self.tr("Step {number} of {count}: {title}, done")
            title = plainly(step.title)
            name = filled(pattern, number=k + 1, count=len(steps), title=title)
            if name != segment.accessibleName():
                segment.setAccessibleName(name)
                segment.setToolTip(tooltip(name))
            describe(segment, self.tr("This one is open.") if segment.is_open else "")
            follow_tooltip(segment)

    @Slot(int)
    def _on_gone(self, to: int) -> None:
        if 0 <= to < len(self.segments):
            self.segments[to].setFocus(Qt.FocusReason.OtherFocusReason)


class Segment(QAbstractButton):
    """One step.

    Attributes
    ----------
    number : int
        Which one, from 0.
    is_done : bool

    Signals
    -------
    chosen(int)
        Its number: it is to be opened.
    gone(int)
        The keyboard goes on to another one.
    """

    chosen = Signal(int)
    gone = Signal(int)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.is_open = self.is_done = False
        self._theme = DARK
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.number)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def show_state(self, *, is_open: bool, is_done: bool) -> None:
        """Show whether it is the step that is open, and whether all of it is done."""
        if (is_open, is_done) == (self.is_open, self.is_done):
            return
        self.is_open, self.is_done = is_open, is_done
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_open else Qt.FocusPolicy.NoFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a height that a finger hits."""
        return QSize(16, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Shrink to what a row of them leaves."""
        return QSize(2, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar: full where all is done, thick where it is open."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        thick = _THICK if self.is_open or self.underMouse() else _THIN
        area = QRectF(0.5, (self.height() - thick) / 2, self.width() - 1.0, thick)
        ground = mix(theme.line, theme.muted, 0.22)
        painter.setBrush(theme.color("forward") if self.is_done else ground)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.is_open:
            painter.setPen(QPen(theme.color("text" if self.is_done else "forward"), 1.5))
            area = area.adjusted(0.5, 0.0, -0.5, 0.0)
        painter.drawRoundedRect(area, thick / 2, thick / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
            painter.drawRoundedRect(ring, 5.0, 5.0)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Claim the arrows, which step the network elsewhere."""
        if claims(event, (*_KEYS, *ENTER)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with arrow keys, open with Enter."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.gone.emit(self.number + _KEYS[key])
        elif key in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
