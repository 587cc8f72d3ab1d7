"""The row below the lines that goes back through the epochs of a study, and plays them again."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from simulator.studies.study_record import StudyRecord
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.groove_slider import GrooveSlider
from ui.words.languages import speak
from ui.words.numbers import grouped

_REPLAY_MS = 30
_REPLAY_TICKS = 120


class EpochRow(QWidget):
    """Which of a record's epochs is shown: the latest, unless the learner goes back.

    Attributes
    ----------
    slider : GrooveSlider
    replay : QToolButton

    Signals
    -------
    moved()
        Another epoch is to be shown.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: int | None = None  # None: the latest
        self.slider = GrooveSlider(self)
        self.replay = QToolButton(self)
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._timer = QTimer(self)
        self._timer.setInterval(_REPLAY_MS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(8)
        for widget in (self.replay, self.slider, self._text):
            layout.addWidget(widget)
        self.slider.valueChanged.connect(self._on_slid)
        self.replay.clicked.connect(self.play)
        self._timer.timeout.connect(self._on_tick)
        speak(self._say)

    def _say(self) -> None:
        self.slider.setAccessibleName(self.tr("Epoch that is shown"))
        self.slider.setToolTip(self.tr("Go back to an earlier epoch of the study"))
        self.replay.setAccessibleName(self.tr("Watch again"))
        self.replay.setToolTip(self.tr("Watch the losses fall again, from the first epoch on"))
        widest = self.tr("epoch {0}").format(grouped(100_000))
        self._text.setMinimumWidth(self._text.fontMetrics().horizontalAdvance(widest))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.replay.setIcon(icon("reset", theme))

    def row(self, record: StudyRecord) -> int:
        """Return which of the record's epochs is shown."""
        last = len(record.epochs) - 1
        return last if self._row is None else min(self._row, last)

    def show_record(self, record: StudyRecord | None, *, running: bool) -> None:
        """Take over how many epochs there are to go through."""
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(0, 0 if record is None else len(record.epochs) - 1)
        self.slider.setValue(0 if record is None else self.row(record))
        self.slider.blockSignals(blocked)
        usable = record is not None and len(record.epochs) > 1
        self.slider.setEnabled(usable)
        self.replay.setEnabled(usable and not running)
        text = ""
        if record is not None:
            epoch = grouped(int(record.epochs[self.row(record)]))
            text = self.tr("epoch {0}").format(epoch)
        self._text.setText(text)
        self.slider.setAccessibleDescription(text)  # its value is a position

    def show_latest(self) -> None:
        """Stop playing and follow the latest epoch, without a signal."""
        self.stop()
        self._row = None

    def stop(self) -> None:
        """Stop playing."""
        self._timer.stop()

    @Slot()
    def play(self) -> None:
        """Go through all epochs once more."""
        self.slider.setValue(0)
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        stride = max(1, round(self.slider.maximum() / _REPLAY_TICKS))
        self.slider.setValue(self.slider.value() + stride)
        if self.slider.value() >= self.slider.maximum():
            self.stop()

    @Slot(int)
    def _on_slid(self, row: int) -> None:
        self._row = None if row >= self.slider.maximum() else row
        self.moved.emit()
