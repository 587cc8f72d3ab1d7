"""The page of thresholds: how recall, precision and false alarms go against one another."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.training.threshold_curves import THRESHOLD, ThresholdCurves
from ui.results.measured import Measured, Part
from ui.results.pictures.rate_canvas import RateCanvas, RateLine
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.widgets.slider_row import SliderRow
from ui.words.languages import speak
from ui.words.messages import capital, filled
from ui.words.numbers import exact, grouped, percent

_STEP = 0.01


class CurvesPage(QWidget):
    """Shows both curves of one class against the rest, or of every class of a part.

    Attributes
    ----------
    threshold : SliderRow
    roc, precision : RateCanvas
    note : Note
        What the threshold does, in numbers.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: Measured | None = None
        self._part: Part | None = None
        self._which: int | None = None
        self.threshold = SliderRow(THRESHOLD, _STEP)
        self.roc, self.precision = RateCanvas("roc", self), RateCanvas("precision", self)
        self.note = Note(self)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.roc)
        row.addWidget(self.precision)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(row, 1)
        column.addWidget(self.threshold)
        column.addWidget(self.note)
        self.threshold.moved.connect(self._draw)
        speak(self._say)

    def _say(self) -> None:
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.roc.set_theme(theme)
        self.precision.set_theme(theme)

    def show_class(self, measured: Measured, part: Part, which: int | None) -> None:
        """Show the curves of class `which` of all parts; with None those of all classes of one."""
        self._measured, self._part, self._which = measured, part, which
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._measured is None or self._part is None:
            return
        lines = self.lines(self._measured, self._part)
        for canvas in (self.roc, self.precision):
            canvas.show_lines(lines, self.threshold.value())
        self.note.setText("\n".join(map(self._sentence, lines)) if self._which is not None else "")

    def lines(self, measured: Measured, part: Part) -> list[RateLine]:
        """Return what is drawn."""
        if self._which is None:
            return [
                RateLine(name, measured.curves(part, k), part.is_late, k)
                for k, name in enumerate(measured.class_names())
            ]
        names = self.tr("training"), self.tr("validation")
        return [
            RateLine(names[one.is_late], measured.curves(one, self._which), one.is_late)
            for one in measured.parts
        ]

    def _sentence(self, line: RateLine) -> str:
        curves, name = line.curves, capital(line.name)
        positives, others = int(curves.found[-1]), int(curves.mistaken[-1])
        if not positives:
            return filled(self.tr("{part}: no row is of this class: no curve."), part=name)
        if not others:
            words = self.tr("{part}: every row is of this class: no ROC curve.")
            return filled(words, part=name)
        return self._counted(curves, name, positives, others)

    def _counted(self, curves: ThresholdCurves, name: str, positives: int, others: int) -> str:
        at = curves.at(self.threshold.value())
        words = self.tr(
            "{part}, above {threshold}: {found} of {positives} found (recall {recall}), {mistaken} "
            "of {others} others mistaken for them ({rate}), precision {precision}."
        )
        return filled(
            words,
            part=name,
            threshold=exact(self.threshold.value()),
            found=grouped(at.found),
            positives=grouped(positives),
            recall=percent(at.recall, 1),
            mistaken=grouped(at.mistaken),
            others=grouped(others),
            rate=percent(at.false_positive_rate, 1),
            precision="–" if at.precision is None else percent(at.precision, 1),
        )
