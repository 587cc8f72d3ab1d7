"""The answer of a study in words: how many starts got stuck, and by what rule."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.settings import Setting
from simulator.studies.study_record import HARDLY_BETTER, STUCK_SHARE, StudyRecord
from ui.study.pictures.outcomes import above_line, losses_at
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.explained_label import ExplainedLine
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.numbers import grouped, short

THRESHOLD = Setting(
    "threshold",
    0.1,
    0.0,
    1e12,
    minimum_open=True,
    explanation="A start counts as stuck where its loss is above this line.",
)


class Summary(QWidget):
    """The share of stuck starts in large type, the figures behind it, and the threshold.

    Attributes
    ----------
    headline, facts, rule : QLabel
    threshold : NumberField
    automatic : QPushButton
        Back to the threshold of the rule.

    Signals
    -------
    threshold_chosen(object)
        The learner typed a threshold; None for the rule's own.
    """

    threshold_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = ElidedLabel(self)
        self.headline.setProperty("role", "title")
        self.facts = ElidedLabel(self)
        self.rule = ExplainedLine(self)
        self.rule.setProperty("role", "muted")
        self.threshold = NumberField(THRESHOLD)
        self.threshold.setFixedWidth(96)
        self.automatic = QPushButton(self)
        self.automatic.setAutoDefault(False)
        self._label = QLabel(self)
        self._lay_out()
        speak(self._say)
        self.threshold.committed.connect(self._on_committed)
        self.automatic.clicked.connect(self._on_automatic)

    def _say(self) -> None:
        self._label.setText(self.tr("Stuck a&bove"))
        self.threshold.setAccessibleName(self.tr("Stuck above"))
        self.threshold.setToolTip(
            tooltip(
                self.tr(
                    "A start counts as stuck where its loss is above this line. "
                    "You can also drag the line in the histogram."
                )
            )
        )
        self.automatic.setText(self.tr("Auto&matic"))
        self.automatic.setToolTip(tooltip(self.tr("Put the line back to where the rule has it.")))

    def _lay_out(self) -> None:
        self._label.setBuddy(self.threshold)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.headline)
        words.addWidget(self.facts)
        words.addWidget(self.rule)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._label)
        row.addWidget(self.threshold)
        row.addWidget(self.automatic)

    @Slot(float)
    def _on_committed(self, threshold: float) -> None:
        self.threshold_chosen.emit(threshold)

    @Slot()
    def _on_automatic(self) -> None:
        self.threshold_chosen.emit(None)

    def show_nothing(self, title: str) -> None:
        """Say what a study of the experiment called `title` would answer."""
        self.headline.setText(self.tr("Do the first weights decide where training ends?"))
        self.facts.setText(
            self.tr("{0}: train it from many random starts and see.").format(title) if title else ""
        )
        self.rule.setText("")
        self.threshold.setEnabled(False)
        self.automatic.setEnabled(False)

    def show_record(
        self, record: StudyRecord, row: int, *, running: bool, chosen: bool, note: str
    ) -> None:
        """Show what a record says at one of its epochs.

        Parameters
        ----------
        record : StudyRecord
        row : int
            Which of its epochs.
        running : bool
        chosen : bool
            Whether the learner set the threshold.
        note : str
            Stands before the figures, such as how the starts were drawn.
        """
        self.headline.setText(self._answer(record, row))
        self.facts.setText(" · ".join([note, *self._figures(record, row, running)]))
        self.rule.setText(self._rule(record, chosen=chosen))
        self.threshold.setEnabled(True)
        self.threshold.set_value(float(f"{record.threshold:.3g}"))
        self.automatic.setEnabled(chosen)

    def _answer(self, record: StudyRecord, row: int) -> str:
        """Return how many starts are stuck; that none is stuck would say nothing of lost ones."""
        above, total = above_line(record, row), len(record.seeds)
        if not np.isfinite(losses_at(record, row)).any():
            return self.tr("All {0} starts diverged: try a smaller learning rate").format(total)
        at_end = record.is_over and row == len(record.epochs) - 1
        if not above and at_end and np.isfinite(losses_at(record, row)).all():
            return self.tr("None of the {0} starts got stuck").format(total)
        pattern = (
            self.tr("{0} of {1} starts got stuck ({2} %)")
            if at_end
            else self.tr("{0} of {1} starts are above the line ({2} %)")
        )
        return pattern.format(above, total, percent(above, total))

    def _figures(self, record: StudyRecord, row: int, running: bool) -> list[str]:
        epoch = self.tr("epoch {0} of {1}").format(
            grouped(int(record.epochs[row])), grouped(record.total_epochs)
        )
        losses = losses_at(record, row)
        alive = losses[np.isfinite(losses)]
        figures = [epoch]
        if len(alive):
            best, median = short(float(alive.min())), short(float(np.median(alive)))
            figures.append(self.tr("loss: best {0}, median {1}").format(best, median))
        gone = int(np.count_nonzero(~np.isfinite(losses)))
        if gone:
            figures.append(self.tr("{0} diverged").format(gone))
        if not running and not record.is_over:
            figures.append(self.tr("paused"))
        return figures

    def _rule(self, record: StudyRecord, *, chosen: bool) -> str:
        line, guess = short(record.threshold), short(record.guess)
        if record.by_rows:
            return self.tr(
                "Stuck: a row is wrong. Here a loss of 0 is no proof that all are right."
            )
        if chosen:
            return self.tr("Stuck: loss above {0}, the line that you have set.").format(line)
        if math.isclose(record.threshold, STUCK_SHARE * record.guess):
            return self.tr(
                "Stuck: loss above {0}, a quarter of the loss of always answering the same ({1})."
            ).format(line, guess)
        if math.isclose(record.threshold, HARDLY_BETTER * record.guess):
            return self.tr(
                "Stuck: loss above {0}, hardly better than always answering the same ({1})."
            ).format(line, guess)
        return self.tr("Stuck: loss above {0}, twice the loss of the best start.").format(line)


def percent(part: int, whole: int) -> str:
    """Return a share in percent with at most one decimal."""
    return f"{100.0 * part / whole:.1f}".removesuffix(".0")
