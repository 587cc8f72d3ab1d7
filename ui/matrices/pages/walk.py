"""The buttons and keys that walk through cells: first, back, step, last, and play."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.stepping.transport import PlayControl, StepTransport
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled
from ui.workshop.step_keys import StepKeys


class Walk(QWidget):
    """Wishes for another step; knows how many there are, and which one is shown.

    Parameters
    ----------
    page : QWidget
        On which Left, Right, Home and End step, where nothing else has a use for them.

    Attributes
    ----------
    transport : StepTransport
    play : PlayControl
    position : QLabel

    Signals
    -------
    wanted(int)
        So many cells are to be computed.
    """

    wanted = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._step = self._count = 0
        self.transport, self.play, self.position = (
            StepTransport(self),
            PlayControl(self),
            QLabel(self),
        )
        set_figures(self.position)
        self.position.setProperty("role", "muted")
        self._timer = QTimer(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.transport)
        row.addWidget(self.play)
        row.addStretch(1)
        row.addWidget(self.position)
        StepKeys(page).moved.connect(self._on_moved)
        self.transport.moved.connect(self._on_moved)
        self.play.toggled.connect(self._on_played)
        self.play.speed_changed.connect(self._on_speed)
        self._timer.timeout.connect(self._on_tick)
        speak(self._say)

    def _say(self) -> None:
        tips = (
            self.tr("Back to before the first cell (Home)"),
            self.tr("Take the last cell back (←)"),
            self.tr("Compute the next cell (→)"),
            self.tr("All cells (End)"),
        )
        for button, tip in zip(self.transport.buttons(), tips, strict=True):
            button.setToolTip(tooltip(tip))
        for widget, tip in self.play.tips().items():
            widget.setToolTip(tooltip(tip))
        self._show_position()

    def _show_position(self) -> None:
        text = self.tr("{step} / {all}")
        self.position.setText(filled(text, step=self._step, all=self._count) if self._count else "")

    @property
    def is_playing(self) -> bool:
        """Whether cells follow one another by themselves."""
        return self._timer.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the theme's colours."""
        self.transport.set_theme(theme)
        self.play.set_theme(theme)

    def show_step(self, step: int, count: int) -> None:
        """Show how many cells of how many are computed."""
        self._step, self._count = step, count
        can = (step > 0, step > 0, step < count, step < count)
        for button, enabled in zip(self.transport.buttons(), can, strict=True):
            button.setEnabled(enabled)
        self.play.play.setEnabled(count > 0)
        if step >= count:
            self._stop()
        self._show_position()

    @Slot(str)
    def _on_moved(self, move: str) -> None:
        step = self._step
        wanted = {"first": 0, "back": step - 1, "forward": step + 1, "last": self._count}[move]
        self._stop()
        self._want(wanted)

    def _want(self, step: int) -> None:
        held = max(0, min(step, self._count))
        if held != self._step:
            self.wanted.emit(held)

    @Slot(bool)
    def _on_played(self, playing: bool) -> None:
        if not playing:
            self._stop()
            return
        if self._step >= self._count:
            self._want(0)
        self.play.set_playing(True)
        self._on_speed(self.play.speed)
        self._timer.start()

    @Slot(float)
    def _on_speed(self, speed: float) -> None:
        self._timer.setInterval(round(1000 / speed))

    @Slot()
    def _on_tick(self) -> None:
        self._want(self._step + 1)

    def _stop(self) -> None:
        self._timer.stop()
        self.play.set_playing(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Play for nobody."""
        super().hideEvent(event)
        self._stop()
