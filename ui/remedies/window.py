"""Under- and overfitting: remedies tried side by side on the network that is open.

The window works on experiments of its own and changes nothing of the open network; a remedy that
the learner wants to have goes out as a signal.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.scenarios.experiment import Experiment
from simulator.session.snapshot import Snapshot
from simulator.studies.remedies.plan import RemedyPlan
from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy_record import RemedyRecord
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.remedies.model.runner import RemedyRunner
from ui.remedies.panels.remedy_choice import RemedyChoice
from ui.remedies.panels.remedy_table import RemedyTable
from ui.remedies.panels.remedy_words import name_of, spread
from ui.remedies.panels.run_choice import RunChoice
from ui.remedies.panels.side_scroll import SideScroll
from ui.remedies.pictures.rows_canvas import RowsCanvas
from ui.remedies.pictures.tiles_canvas import TilesCanvas
from ui.remedies.saving import save_remedies
from ui.theme.colors import Theme
from ui.widgets.fields import ChoiceField, Note
from ui.widgets.tool_window import ToolWindow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.words.titles import translated

_TRAIN_WIDTH, _VIEW_WIDTH = 104, 138
_VIEWS = ("losses", "fits", "rows")


class RemedyWindow(ToolWindow):
    """Trains the open network with each remedy on demand.

    Hiding or closing the window ends its thread; what was found stays to be seen, and training goes
    on from there when it is asked for.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    runner : RemedyRunner
    choice : RemedyChoice
    runs : RunChoice
    view : ChoiceField
    train, open_one : QPushButton
        Trains all, and stops them; opens the chosen remedy in the main window.
    tiles : TilesCanvas
    rows : RowsCanvas
    table : RemedyTable
    files : PlotFiles

    Signals
    -------
    scenario_wanted(object, object)
        A scenario is wanted in the main window, and a name for that edit.
    """

    scenario_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1160, 700), parent)
        self._experiment: Experiment | None = None
        self._wanted: RemedyPlan | None = None
        self._chosen = ""
        self.runner = RemedyRunner(self)
        self.view = ChoiceField(_view_choices(), self)
        self.train, self.open_one = QPushButton(self), QPushButton(self)
        self.choice, self.runs, self.explained = RemedyChoice(self), RunChoice(self), Note()
        self.tiles, self.table = TilesCanvas(self), RemedyTable(self)
        self.rows, self._plots = RowsCanvas(self), QStackedWidget(self)
        self._assemble()
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Under- and overfitting"))
        self.view.setAccessibleName(self.tr("What the plots show"))
        self.open_one.setText(self.tr("&Open in the main window"))
        self._show()

    def _assemble(self) -> None:
        self.train.setProperty("accent", True)
        self.train.setMinimumWidth(_TRAIN_WIDTH)
        self.view.set_name(_VIEWS[0])
        self.view.setFixedWidth(_VIEW_WIDTH)
        self._plots.addWidget(self.tiles)
        self._plots.addWidget(self.rows)
        plots = QSplitter(Qt.Orientation.Vertical, self)
        plots.setChildrenCollapsible(False)
        plots.addWidget(self._plots)
        plots.addWidget(self.table)
        plots.setStretchFactor(0, 3)
        plots.setStretchFactor(1, 2)
        self.lay_out(
            (self._left(), plots),
            (268, 860),
            controls=[self.view, self.train],
            painted=(self.tiles, self.rows, self.table),
        )

    def _left(self) -> QWidget:
        """Return the remedies, what the chosen one is, and the button that opens it."""
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(self.runs)
        column.addWidget(self.explained)
        column.addStretch(1)
        scroll = SideScroll(self)
        scroll.show_page(page)
        side = QWidget(self)
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.open_one)
        return side

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("RemedyWindow", "Table of all runs (CSV)…"), "remedies"),
            PlotFile(worded("RemedyWindow", "Picture of the plots…"), "remedies", self.tiles),
            PlotFile(worded("RemedyWindow", "Picture of the learning curve…"), "rows", self.rows),
        )
        return PlotFiles(self, self.bar, files)

    def write_table(self, path: str) -> None:
        """Write what was found, one run a row, as ``.csv``."""
        if self.record is not None:
            save_remedies(self.record, path)

    def _connect(self) -> None:
        self.runner.changed.connect(self._show)
        self.runner.refused.connect(self._on_refused)
        self.runner.failed.connect(self._on_failed)
        self.train.clicked.connect(self._on_train)
        self.open_one.clicked.connect(self._on_open)
        self.choice.changed.connect(self._show)
        self.runs.changed.connect(self._show)
        self.view.chosen.connect(self._on_view)
        self.table.came_to.connect(self._on_came_to)
        self.tiles.picked.connect(self._on_came_to)

    # -- what is studied

    @property
    def record(self) -> RemedyRecord | None:
        """What was found; None before there is anything."""
        return None if self.runner.latest is None else self.runner.latest.record

    def follow(self, snapshot: Snapshot | None) -> None:
        """Study the network of this snapshot from the next training on."""
        known = self._experiment
        if snapshot is None or snapshot.experiment is known:
            return
        self._experiment = snapshot.experiment
        self.choice.show_experiment(snapshot.experiment)
        self.runs.show_experiment(snapshot.experiment)
        if known is not None:
            self.runner.forget()
            self._wanted = None
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keys where training begins."""
        super().showEvent(event)
        self.train.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the thread."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.runner.leave()
            self._show()

    def _plan(self) -> RemedyPlan | None:
        chosen = self.choice.chosen()
        return self.runs.plan(chosen) if chosen else None

    def _is_paused(self) -> bool:
        """Return whether training was stopped midway, and nothing has changed since."""
        record = self.record
        is_midway = record is not None and not record.is_over
        return is_midway and self._wanted is not None and self._wanted == self._plan()

    @Slot()
    def _on_train(self) -> None:
        """Train, stop, or go on."""
        if self.runner.trains:
            self.runner.set_training(False)
        elif self._is_paused():
            self.runner.set_training(True)
        else:
            self._begin()
        self._show()

    def _begin(self) -> None:
        plan = self._plan()
        if plan is not None and self._experiment is not None:
            self.bar.close_message()
            self._wanted = plan
            self.runner.begin(self._experiment, plan)

    @Slot()
    def _on_open(self) -> None:
        """Ask for the chosen remedy's scenario."""
        latest = self.runner.latest
        if latest is not None and self._chosen in latest.experiments:
            words = worded("RemedyWindow", "Take the remedy {name}")
            name = worded("simulator", REGISTRY[self._chosen].title)
            scenario = latest.experiments[self._chosen].scenario
            self.scenario_wanted.emit(scenario, words.format(name=name))

    # -- what is seen

    @Slot(str)
    def _on_view(self, name: str) -> None:
        self.tiles.show_fits(name == "fits")
        self._plots.setCurrentWidget(self.rows if name == "rows" else self.tiles)

    @Slot(int)
    def _on_came_to(self, index: int) -> None:
        record = self.record
        if record is not None and 0 <= index < len(record.found):
            self._chosen = record.found[index].name
        self._show_choice()

    @Slot()
    def _show(self) -> None:
        latest, record = self.runner.latest, self.record
        self.tiles.show_record(record, {} if latest is None else latest.fits)
        self.rows.show_record(record)
        self.table.show_record(record)
        self.save.setEnabled(record is not None)
        is_possible = self._experiment is not None and self._plan() is not None
        self.train.setEnabled(is_possible or self.runner.trains)
        self.train.setText(self._next())
        self.headline.setText(self._headline())
        self.facts.setText(self._facts())
        self._show_choice()

    def _show_choice(self) -> None:
        """Show which remedy is chosen, what it is, and whether it can be opened."""
        record = self.record
        names = [] if record is None else [one.name for one in record.found]
        place = names.index(self._chosen) if self._chosen in names else -1
        self.tiles.choose(place)
        self.table.choose(place)
        remedy = REGISTRY[self._chosen or "base"]
        name = name_of(remedy.name)
        told = f"{translated(remedy.explanation)} {translated(remedy.teaching)}"
        self.explained.setText(f"{name}: {told}")
        why = ""
        if place < 0:
            why = self.tr("Train, then choose a remedy by its plot or its line.")
        elif not remedy.opens:
            why = self.tr("The set-up has no such choice: it can be tried here alone.")
        self.open_one.setEnabled(not why)
        opens = self.tr("Opens the network with this remedy in the main window; undo brings yours.")
        self.open_one.setToolTip(tooltip(why or opens))

    def _next(self) -> str:
        """Return what the button does next."""
        if self.runner.trains:
            return self.tr("S&top")
        return self.tr("&Go on") if self._is_paused() else self.tr("&Train all")

    def _headline(self) -> str:
        record = self.record
        if record is None or not len(record.found[0].epochs):
            return self.tr("Which remedy closes the gap?")
        best = record.ranked()[0]
        words = self.tr("{name}: validation loss {loss}")
        if record.is_over:
            words = self.tr("Best: {name}, validation loss {loss}")
        return filled(words, name=name_of(best.name), loss=spread(best.late_loss))

    def _facts(self) -> str:
        experiment, record = self._experiment, self.record
        if experiment is None:
            return ""
        title = translated(experiment.title)
        if record is None:
            words = self.tr("{title} · each remedy changes one thing, and is trained from the same "
                            "first weights")  # fmt: skip
            return filled(words, title=title)
        words = self.tr("{title} · {runs} runs each · epoch {epochs} of {total}")
        runs = len(record.seeds) * max(1, record.folds)
        return filled(
            words,
            title=title,
            runs=grouped(runs),
            epochs=grouped(record.epochs),
            total=grouped(record.epochs_total),
        )

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.bar.show_message("error", problem)
        self._show()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("RemedyWindow", "The study stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()


def _view_choices() -> list[tuple[str, str, str]]:
    return [
        (
            "losses",
            worded("RemedyWindow", "Loss curves"),
            worded("RemedyWindow", "Training and validation loss over the epochs."),
        ),
        (
            "fits",
            worded("RemedyWindow", "What they fit"),
            worded(
                "RemedyWindow",
                "The curve or the decision regions of each remedy's first run; of many features, "
                "what it predicts beside what is true.",
            ),
        ),
        (
            "rows",
            worded("RemedyWindow", "By rows"),
            worded(
                "RemedyWindow",
                "The learning curve: the losses of the network as it is over the number of "
                "training rows, shuffled and of each class as much.",
            ),
        ),
    ]
