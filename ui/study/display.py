"""What a study found, shown: judged, at the epoch that is looked at, with one start chosen."""

from __future__ import annotations

import math
from time import perf_counter

from PySide6.QtCore import QObject

from simulator import optimizers
from simulator.nn import initializers
from simulator.studies.study_record import StudyRecord, stuck_threshold
from ui.study.model.job import Begin
from ui.study.model.runner import StudyRunner
from ui.study.panels.epoch_row import EpochRow
from ui.study.panels.start_panel import StartPanel
from ui.study.panels.summary import Summary, percent
from ui.study.pictures.curves_canvas import CurvesCanvas
from ui.study.pictures.histogram_canvas import HistogramCanvas, HistogramContent, neighbour
from ui.study.pictures.outcomes import losses_at, outcomes_of
from ui.words.numbers import grouped
from ui.words.titles import titled

# What the window takes to draw, training loses: so often it is drawn while training goes on, and
# so often its hundreds of lines.
_SHOW_S = 0.08
_BUNDLE_S = 0.4


class StudyDisplay(QObject):
    """Shows a runner's study in words and pictures.

    Parameters
    ----------
    runner : StudyRunner
        Whose study is shown.
    parent : QObject
        The window that the pictures belong to.

    Attributes
    ----------
    summary, histogram, curves, start_panel, epochs : QWidget
        Where it is shown.
    threshold : float or None
        The loss above which the learner counts a start as stuck; None for the rule's own.
    index : int or None
        The start that is looked at closely.
    """

    def __init__(self, runner: StudyRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self.summary, self.histogram = Summary(), HistogramCanvas()
        self.curves, self.start_panel, self.epochs = CurvesCanvas(), StartPanel(), EpochRow()
        self.threshold: float | None = None
        self.index: int | None = None
        self._shown_at = self._bundled_at = 0.0

    def forget(self) -> None:
        """Choose no threshold and no start: another network or other data are to be studied."""
        self.epochs.show_latest()
        self.threshold = self.index = None

    def neighbour(self, step: int) -> int | None:
        """Return the start that ends next higher or lower; None where there is no study."""
        record = self._runner.record
        if record is None:
            return None
        return neighbour(losses_at(record, self.epochs.row(record)), self.index, step)

    def judged(self) -> StudyRecord | None:
        """Return the record, judged by the learner's threshold or by one for all that is shown."""
        record, before = self._runner.record, self._runner.before
        if record is None:
            return None
        if self.threshold is not None:
            return record.judged(self.threshold)
        if before is None:
            return record
        # Two studies side by side are judged by the same line: that of the better one.
        bests = [best for best in (record.best, before[1].best) if math.isfinite(best)]
        return record.judged(stuck_threshold(min(bests, default=math.nan), record.guess))

    def is_due(self) -> bool:
        """Return whether it is time to show how the study goes on."""
        now = perf_counter()
        if self._runner.running and now - self._shown_at < _SHOW_S:
            return False
        self._shown_at = now
        return True

    def redraw(self) -> None:
        """Draw the bundle of lines too when the study is shown next: a choice has changed it."""
        self._bundled_at = 0.0

    def show(self, name: str) -> None:
        """Show how things stand with a study of the experiment called `name`."""
        record = self.judged()
        if record is None:
            self._show_nothing(name)
            return
        if self.index is not None and self.index >= len(record.seeds):
            self.index = None
        row, running = self.epochs.row(record), self._runner.running
        self._show_words(record, row)
        self.histogram.setAccessibleDescription(self.summary.headline.text())
        self._show_histogram(record, row)
        self.start_panel.show_start(record, self.index, self._runner.chosen)
        self.epochs.show_record(record, running=running)
        now = perf_counter()
        if not running or now - self._bundled_at > _BUNDLE_S:
            self._bundled_at = now
            self.curves.set_content(record, row, self.index, live=running)

    def _show_nothing(self, name: str) -> None:
        self.summary.show_nothing(name)
        self.histogram.set_content(None)
        self.curves.set_content(None, 0, None, live=False)
        self.start_panel.show_start(None, None, None)
        self.epochs.show_record(None, running=False)

    def _show_words(self, record: StudyRecord, row: int) -> None:
        first, last = int(record.seeds[0]), int(record.seeds[-1])
        drawn = self.tr("{0}, seeds {1} to {2}").format(
            titled(initializers.get(record.initializer)), first, last
        )
        self.summary.show_record(
            record, row, running=self._runner.running, chosen=self.threshold is not None, note=drawn
        )

    def _show_histogram(self, record: StudyRecord, row: int) -> None:
        before, label = None, ""
        if self._runner.before is not None:
            begun, found = self._runner.before
            judged, before = found.judged(record.threshold), found.final
            share = percent(int(judged.stuck.sum()), len(judged.seeds))
            label = self.tr("before: {0}, {1} % stuck").format(self._name(begun), share)
        shown = losses_at(record, row), outcomes_of(record), record.threshold
        earlier = row < len(record.epochs) - 1
        content = HistogramContent(*shown, self.index, before, label, earlier, record.by_rows)
        self.histogram.set_content(content)

    def _name(self, begun: Begin) -> str:
        """Return what tells an earlier study from the one that is shown."""
        names, now = [titled(initializers.get(begun.initializer))], self._runner.begun
        if now is not None:
            then = begun.experiment.scenario.optimizer
            if then != now.experiment.scenario.optimizer:
                names.append(titled(optimizers.REGISTRY[then.name]))
            if begun.epochs != now.epochs:
                names.append(self.tr("{0} epochs").format(grouped(begun.epochs)))
            if begun.seed != now.seed:
                names.append(self.tr("seeds from {0}").format(begun.seed))
        return ", ".join(names)
