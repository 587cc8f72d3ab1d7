"""Search for hyperparameters: many settings of the open scenario tried, ranked and compared.

The window works on scenarios of its own; the main window's changes only where a setting is opened
there.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QWidget

from simulator.messages import reason
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.search import document
from simulator.search.folds import usual_folds
from simulator.search.plan import Plan
from simulator.search.results import Result, ranked
from simulator.search.search import setting_of
from simulator.search.table import score_name, write_csv
from ui.plotting.plot_files import PlotFile, PlotFiles
from ui.search.model.job import FoundSoFar
from ui.search.model.runner import SearchRunner
from ui.search.panels.plan_panel import PlanPanel
from ui.search.panels.results_table import ResultsTable
from ui.search.pictures.parallel_canvas import ParallelCanvas
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.file_dialogs import FileDialogs
from ui.widgets.tool_window import ToolWindow
from ui.words.languages import speak
from ui.words.messages import capital, filled, said, worded
from ui.words.numbers import grouped, percent, short
from ui.words.titles import translated

_DONE_MS = 4000


class SearchWindow(ToolWindow):
    """Searches the scenario that is open.

    Hiding or closing the window ends its thread; what was found stays, and *Go on* goes on.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional

    Attributes
    ----------
    runner : SearchRunner
    panel : PlanPanel
    canvas : ParallelCanvas
    table : ResultsTable
    run, take, open_button : QPushButton

    Signals
    -------
    scenario_chosen(object, object)
        A setting is wanted in the main window: its scenario, and what that does in words.
    """

    scenario_chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__((1160, 700), parent)
        self._theme = theme
        self._experiment: Experiment | None = None
        self._scenario: Scenario | None = None
        self._taken: Scenario | None = None
        self._shown: FoundSoFar | None = None
        self._order: list[Result] = []
        self.runner = SearchRunner(self)
        self.panel = PlanPanel(self)
        self.canvas, self.table = ParallelCanvas(self), ResultsTable(self)
        self.run, self.take, self.open_button = (QPushButton(self) for _ in range(3))
        self.run.setProperty("accent", True)
        self._lay_out()
        self._dialogs = FileDialogs(self)
        self.files = self._make_files()
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.setChildrenCollapsible(False)
        right.addWidget(self.canvas)
        right.addWidget(self.table)
        right.setStretchFactor(0, 1)
        right.setStretchFactor(1, 1)
        self.panel.setMinimumWidth(290)
        self.lay_out(
            (self.panel, right),
            (330, 800),
            controls=(self.run, self.take, self.open_button),
            painted=(self.canvas, self.table),
        )

    def _make_files(self) -> PlotFiles:
        files = (
            PlotFile(worded("SearchWindow", "Ranked table (CSV)…"), "search"),
            PlotFile(worded("SearchWindow", "Picture of the lines…"), "search", self.canvas),
        )
        return PlotFiles(self, self.bar, files)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Search for hyperparameters"))
        self.take.setText(self.tr("Open in &main window"))
        self.open_button.setText(self.tr("&Open…"))
        self.open_button.setToolTip(self.tr("Open a search that was saved, and go on with it"))
        self.files.menu.addAction(self.tr("The search (JSON)…"), self._on_save)
        self._show()

    def _connect(self) -> None:
        self.runner.changed.connect(self._on_changed)
        self.runner.refused.connect(self._on_refused)
        self.runner.failed.connect(self._on_failed)
        self.run.clicked.connect(self.on_run)
        self.take.clicked.connect(self.on_take)
        self.open_button.clicked.connect(self._on_open)
        self.panel.changed.connect(self._show)
        self.canvas.came_to.connect(self._on_pointed)
        self.canvas.brushed.connect(self._show_table)
        self.table.came_to.connect(self._on_line)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        super().set_theme(theme)
        self.open_button.setIcon(icon("open", theme))
        self._show_buttons()

    # -- what is searched

    def set_experiment(self, experiment: Experiment) -> None:
        """Search this experiment's scenario from the next start on.

        A setting that was opened from here is what was found, and not what is searched.
        """
        before, self._experiment = self._experiment, experiment
        if before is experiment or experiment.scenario == self._taken:
            return
        self._scenario, self._taken = experiment.scenario, None
        if before is None or before.data is not experiment.data:
            self.panel.numbers["folds"].set_value(float(usual_folds(experiment.data)))
        self._show()
        if before is None:
            self.run.setFocus()

    def _plan(self) -> Plan | None:
        """Return what the panel asks for; None where it cannot be."""
        if self._scenario is None:
            return None
        try:
            return self.panel.plan(self._scenario)
        except ValueError:
            return None

    def _can_go_on(self) -> bool:
        """Return whether a search stands midway, and is still the one that is asked for."""
        found = self.runner.found
        return found is not None and not found.is_over and found.plan == self._plan()

    @Slot()
    def on_run(self) -> None:
        """Search, stop, or go on."""
        if self.runner.running:
            self.runner.set_running(False)
        elif self._can_go_on():
            self.runner.set_running(True)
        else:
            self._begin()
        self._show()

    def _begin(self) -> None:
        if self._scenario is None:
            return
        try:
            plan = self.panel.plan(self._scenario)
        except ValueError as problem:
            self._on_refused(reason(problem))
            return
        self.bar.close_message()
        self.runner.begin(plan)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop, and have the thread end."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self.runner.leave()

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        words = worded("SearchWindow", "{problem}.").format(problem=capital(said(problem)))
        self.bar.show_message("error", words)
        self._show()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        words = worded("SearchWindow", "The search stopped: something unforeseen happened.")
        self.bar.show_message("error", words, details=details)
        self._show()

    # -- files

    @Slot()
    def _on_save(self) -> None:
        found = self.runner.found
        kinds = self.tr("Search (*.json)")
        path = self._dialogs.choose_to_save(self.tr("Save"), "search", kinds) if found else ""
        if found is not None and path:
            self.write_search(path)

    def write_search(self, path: str) -> None:
        """Write the search as it stands, to be gone on with."""
        found = self.runner.found
        if found is None:
            return
        kept = document.SearchDocument(
            plan=found.plan, results=found.results, seconds=round(found.seconds, 3)
        )
        try:
            document.write(path, kept)
        except ValueError as problem:
            self.bar.show_message("error", reason(problem))
        else:
            saved = worded("SearchWindow", "Saved to {file}").format(file=path)
            self.bar.show_message("success", saved, timeout_ms=_DONE_MS)

    def write_table(self, path: str) -> None:
        """Write the ranked table as ``.csv``."""
        found = self.runner.found
        if found is not None:
            write_csv(path, found.plan, found.results)

    @Slot()
    def _on_open(self) -> None:
        kinds = self.tr("Search (*.json)")
        path = self._dialogs.choose_to_open(self.tr("Open a search"), kinds)
        if path:
            self.open_search(path)

    def open_search(self, path: str) -> None:
        """Open a search that was saved; it waits to go on."""
        try:
            kept = document.read(path)
        except ValueError as problem:
            self.bar.show_message("error", reason(problem))
            return
        self.bar.close_message()
        self.panel.show_plan(kept.plan)
        self._scenario = kept.plan.scenario
        self.runner.begin(kept.plan, kept.results, kept.seconds, runs=False)
        self._show()

    # -- one setting

    def _chosen(self) -> Result | None:
        """Return the setting that is marked in the table, else the best."""
        key = self.table.current_key()
        marked = next((one for one in self._order if one.number == key), None)
        return marked or (self._order[0] if self._order else None)

    @Slot()
    def on_take(self) -> None:
        """Open the marked setting, else the best, in the main window."""
        found, chosen = self.runner.found, self._chosen()
        if found is None or chosen is None:
            return
        place = self._order.index(chosen) + 1
        text = worded("SearchWindow", "Open setting {place} of the search").format(place=place)
        self._taken = setting_of(found.plan, chosen)
        self.scenario_chosen.emit(self._taken, text)
        words = worded(
            "SearchWindow",
            "The main window has setting {place} now, with new weights; undo there brings back "
            "what was open.",
        )
        done = words.format(place=place)
        self.bar.show_message("success", done, timeout_ms=_DONE_MS)

    @Slot(int)
    def _on_pointed(self, place: int) -> None:
        """Mark the line of the table that is pointed at in the picture."""
        if 0 <= place < len(self._order):
            self.table.choose(self._order[place].number)
        self._show_buttons()

    @Slot(int)
    def _on_line(self, key: int) -> None:
        places = [k for k, one in enumerate(self._order) if one.number == key]
        self.canvas.choose(places[0] if places else -1)
        self._show_buttons()

    # -- what is seen

    @Slot()
    def _on_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        found = self.runner.found
        if found is not self._shown:
            self._shown = found
            self._take_over(found)
        self.headline.setText(self._headline())
        self.facts.setText(self._facts())
        self._show_buttons()

    def _take_over(self, found: FoundSoFar | None) -> None:
        order = [] if found is None else ranked(found.results, found.plan.ranked_by)
        plan = None if found is None else found.plan
        if order != self._order or found is None:
            self._order = order
            self.canvas.show_results(plan, order)
            self._show_table()

    @Slot()
    def _show_table(self) -> None:
        places = np.flatnonzero(self.canvas.kept()).tolist()
        found = self._shown
        plan = None if found is None else found.plan
        self.table.show_results(plan, [self._order[k] for k in places], places)

    def _show_buttons(self) -> None:
        running = self.runner.running
        self.run.setText(
            self.tr("S&top")
            if running
            else self.tr("&Go on")
            if self._can_go_on()
            else self.tr("St&art")
        )
        self.run.setIcon(icon("pause" if running else "play", self._theme, "on_forward"))
        self.run.setEnabled(self._scenario is not None)
        self.save.setEnabled(bool(self._order))
        self.take.setEnabled(bool(self._order))
        chosen = self._chosen()
        if chosen is not None and self._order:
            words = self.tr("Open the setting at place {place} there, to train it on all rows")
            self.take.setToolTip(filled(words, place=self._order.index(chosen) + 1))

    def _headline(self) -> str:
        found = self._shown
        if found is None or not self._order:
            return self.tr("Which settings learn best?")
        best = self._order[0]
        if not math.isfinite(best.loss):
            return self.tr("All settings diverged")
        words = self.tr("Best: loss {loss} ± {spread}")
        if math.isfinite(best.score):
            words = self.tr("Best: loss {loss} ± {spread}, {score}")
        return filled(
            words, loss=short(best.loss), spread=short(best.spread, 2), score=self._score(best)
        )

    def _score(self, one: Result) -> str:
        assert self._shown is not None
        if not math.isfinite(one.score):
            return ""
        if score_name(self._shown.plan) == "accuracy":
            return filled(self.tr("accuracy {share}"), share=percent(one.score, 1))
        return f"R² {short(one.score)}"

    def _facts(self) -> str:
        found = self._shown
        if found is None:
            title = "" if self._scenario is None else translated(self._scenario.title)
            return title
        words = self.tr("{title} · {done} of {planned} trained · {seconds} s")
        return filled(
            words,
            title=translated(found.plan.scenario.title),
            done=grouped(len(found.results)),
            planned=grouped(found.planned),
            seconds=f"{found.seconds:.1f}",
        )
