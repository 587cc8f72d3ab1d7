"""The windows beside the main one, declared: one record a window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.window.stages_record import STAGES
from ui.window.tool_record import ToolRecord
from ui.window.workshop_records import WORKSHOPS
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import worded

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _follow(tool: Any, snapshot: Snapshot | None) -> None:
    tool.follow(snapshot)


def _runs(tool: Any) -> bool:
    runs: bool = tool.runner.running
    return runs


def _trains(tool: Any) -> bool:
    trains: bool = tool.runner.trains
    return trains


def _arena(window: MainWindow) -> QWidget:
    from simulator.session.race_problems import NetworkProblem
    from ui.arena.window import ArenaWindow
    from ui.window.withheld_page import WithheldPart

    made = ArenaWindow(window.theme, window)
    arena = made.arena
    # Of the open network the gradients and new weights are told there that practice asks for. The
    # losses of races, studies and runs are means over all rows, and what is asked is that of one.
    part = WithheldPart(made.details, window, lambda: isinstance(arena.problem, NetworkProblem))
    arena.setup_changed.connect(part.settle)
    return made


def _feed_arena(arena: Any, snapshot: Snapshot | None) -> None:
    if snapshot is not None:
        arena.set_experiment(snapshot.experiment, snapshot.state.theta)


def _study(window: MainWindow) -> QWidget:
    from ui.study.window import StudyWindow

    study = StudyWindow(window.theme, window)
    study.start_chosen.connect(partial(_begin_from, window))
    study.weights_chosen.connect(window.controller.set_parameters)
    window.controller.refused.connect(study.on_taking_refused)
    return study


def _begin_from(window: MainWindow, theta: Any, seed: object) -> None:
    """Begin anew from the weights that one of the study's starts had."""
    text = worded("window", "Start {seed} of the study")
    window.controller.begin_from(theta, text.format(seed=seed))


def _feed_study(study: Any, snapshot: Snapshot | None) -> None:
    if snapshot is not None:
        study.set_experiment(snapshot.experiment)


def _search(window: MainWindow) -> QWidget:
    from ui.search.window import SearchWindow

    made = SearchWindow(window.theme, window)
    made.scenario_chosen.connect(partial(_begin_with, window))
    return made


def _begin_with(window: MainWindow, scenario: Any, text: str) -> None:
    """Begin anew with a setting that the search has found."""
    window.controller.begin_again(scenario, text, same_start=False)


def _feed_search(search: Any, snapshot: Snapshot | None) -> None:
    if snapshot is not None:
        search.set_experiment(snapshot.experiment)


def _results(window: MainWindow) -> QWidget:
    from ui.results.window import Results
    from ui.window.places import Places

    places = Places(window)
    made = Results(window.controller, window.theme, window)
    made.row_chosen.connect(lambda: places.show("step", ""))
    return made


def _feed_results(results: Any, snapshot: Snapshot | None) -> None:
    results.refresh()


def _follow_results(results: Any, snapshot: Snapshot) -> None:
    results.follow(snapshot)


def _gradients(window: MainWindow) -> QWidget:
    from ui.gradients.window import GradientWindow

    made = GradientWindow(window.theme, lambda: window.canvas.selected, window)
    made.set_training(window.controller.is_running)
    window.controller.running_changed.connect(made.set_training)
    made.parameter_chosen.connect(window.canvas.select_edge)
    window.canvas.edge_selected.connect(made.choose)
    window.canvas.node_selected.connect(made.choose_node)
    return made


def _activations(window: MainWindow) -> QWidget:
    from ui.activations.window import ActivationWindow

    made = ActivationWindow(window.theme, window)
    made.zigzag_wanted.connect(lambda: window.tools.open("zigzag"))
    return made


def _remedies(window: MainWindow) -> QWidget:
    from ui.remedies.window import RemedyWindow

    made = RemedyWindow(window.theme, window)
    made.scenario_wanted.connect(lambda scenario, text: window.controller.open(scenario, text=text))
    return made


def _transfer(window: MainWindow) -> QWidget:
    from ui.transfer.window import TransferWindow

    made = TransferWindow(window.theme, window)
    made.state_wanted.connect(window.controller.open)
    return made


def _worksheet(window: MainWindow) -> QWidget:
    from ui.worksheet.model.wanted import ShownStep
    from ui.worksheet.window import WorksheetWindow

    stepper = window.controller.stepper

    def shown() -> ShownStep | None:
        step, record = stepper.step, stepper.record
        return None if step is None or record is None else ShownStep(step, record.rows)

    made = WorksheetWindow(window.theme, shown, window)
    stepper.moved.connect(made.follow_step)
    return made


def _watch(window: MainWindow) -> QWidget:
    from ui.watch.window import WatchWindow

    made = WatchWindow(window.theme, window)
    made.pin_wanted.connect(window.controller.watching.watch)
    made.unpin_wanted.connect(window.controller.watching.unwatch)
    window.controller.snapshot_taken.connect(made.show_snapshot)
    return made


def _feed_watch(watch: Any, snapshot: Snapshot | None) -> None:
    watch.show_snapshot(snapshot)


def _row_losses(window: MainWindow) -> QWidget:
    from ui.row_losses.window import RowLossWindow

    made = RowLossWindow(window.theme, window)
    made.seen.connect(window.controller.watching.follow_rows)
    made.row_picked.connect(window.controller.choose_sample)
    window.controller.snapshot_taken.connect(made.show_snapshot)
    return made


def _comparison(window: MainWindow) -> QWidget:
    from ui.comparison.window import RunComparison

    return RunComparison(window.run_log, window.theme, window)


def _guide(window: MainWindow) -> QWidget:
    from ui.guide.window import Guide

    made = Guide(window.theme, window)
    made.browser.preset_wanted.connect(partial(_open_preset, window))
    made.browser.lesson_wanted.connect(partial(_open_lesson, window))
    made.browser.example_wanted.connect(window.tools.open_example)
    return made


def _open_preset(window: MainWindow, name: str) -> None:
    """Open the preset that a page leads to, and bring the window that shows it to the front."""
    window.controller.open_preset(name)
    window.activateWindow()


def _open_lesson(window: MainWindow, name: str) -> None:
    """Open the lesson that a page leads to, and bring the window that shows it to the front."""
    from ui.window.lessons.place import lessons_place

    lessons_place(window).open(name)
    window.activateWindow()


def _glossary(window: MainWindow) -> QWidget:
    from ui.glossary.window import GlossaryWindow
    from ui.window.places import Places

    places = Places(window)
    made = GlossaryWindow(window.theme, places.name, window)
    made.place_wanted.connect(places.show)
    return made


RESULTS = ToolRecord(
    "results",
    QT_TRANSLATE_NOOP("window", "Results…"),
    QT_TRANSLATE_NOOP("window", "Accuracy, precision, recall, F1 and the confusion matrix, or R²"),
    ("Ctrl+R",),
    "help/tool-results.md",
    _results,
    _feed_results,
    _follow_results,
    tells_results=True,
)
COMPARISON = ToolRecord(
    "compare",
    QT_TRANSLATE_NOOP("window", "Compare runs…"),
    QT_TRANSLATE_NOOP("window", "Lay the loss curves of this session's runs over one another"),
    ("Ctrl+K",),
    "help/tool-compare.md",
    _comparison,
)
ARENA = ToolRecord(
    "arena",
    QT_TRANSLATE_NOOP("window", "&Optimizer arena…"),
    QT_TRANSLATE_NOOP(
        "window", "Race optimizers from one start, on this network or on a surface of your own"
    ),
    ("Ctrl+Shift+A",),
    "help/tool-arena.md",
    _arena,
    _feed_arena,
    _feed_arena,
)
STUDY = ToolRecord(
    "study",
    QT_TRANSLATE_NOOP("window", "&Study of initial weights…"),
    QT_TRANSLATE_NOOP("window", "Train hundreds of random starts at once, and see which get stuck"),
    ("Ctrl+Shift+I",),
    "help/tool-study.md",
    _study,
    _feed_study,
    _feed_study,
    works=_runs,
)
SEARCH = ToolRecord(
    "search",
    QT_TRANSLATE_NOOP("window", "Search for &hyperparameters…"),
    QT_TRANSLATE_NOOP("window", "Try many settings, judge them by cross-validation and rank them"),
    ("Ctrl+Shift+T",),
    "help/tool-search.md",
    _search,
    _feed_search,
    _feed_search,
    works=_runs,
)
GRADIENTS = ToolRecord(
    "gradients",
    QT_TRANSLATE_NOOP("window", "&Gradient check…"),
    QT_TRANSLATE_NOOP(
        "window", "Backpropagation beside differences, for every weight, and what each costs"
    ),
    ("Ctrl+Shift+G",),
    "help/tool-gradients.md",
    _gradients,
    _follow,
    _follow,
    tells_results=True,
)
ACTIVATIONS = ToolRecord(
    "activations",
    QT_TRANSLATE_NOOP("window", "&Compare activations…"),
    QT_TRANSLATE_NOOP(
        "window", "How much of the error comes back with sigmoid, tanh, ReLU, leaky ReLU and ELU"
    ),
    ("Ctrl+Shift+V",),
    "help/tool-activations.md",
    _activations,
    _follow,
    _follow,
    works=_trains,
    tells_results=True,
)
REMEDIES = ToolRecord(
    "remedies",
    QT_TRANSLATE_NOOP("window", "&Under- and overfitting…"),
    QT_TRANSLATE_NOOP("window", "Fewer nodes, dropout, L2, early stopping and more, side by side"),
    ("Ctrl+Shift+R",),
    "help/tool-remedies.md",
    _remedies,
    _follow,
    _follow,
    works=_trains,
)
TRANSFER = ToolRecord(
    "transfer",
    QT_TRANSLATE_NOOP("window", "Forgetting and &transfer…"),
    QT_TRANSLATE_NOOP(
        "window", "Learn A, then B: what is forgotten of A, and whether A's weights help with B"
    ),
    ("Ctrl+Shift+B",),
    "help/tool-transfer.md",
    _transfer,
    _follow,
    _follow,
    works=lambda transfer: transfer.trains,
)
WORKSHEET = ToolRecord(
    "worksheet",
    QT_TRANSLATE_NOOP("window", "Wor&ksheet…"),
    QT_TRANSLATE_NOOP(
        "window", "Numbers of a step, a pass or an update to work out on paper, with an answer key"
    ),
    ("Ctrl+P",),
    "help/tool-worksheet.md",
    _worksheet,
    _follow,
    _follow,
    tells_results=True,
)
WATCH = ToolRecord(
    "watch",
    QT_TRANSLATE_NOOP("window", "&Watch list…"),
    QT_TRANSLATE_NOOP(
        "window", "Weights, gradients, activations and the optimizer's memory over the updates"
    ),
    ("Ctrl+Shift+W",),
    "help/tool-watch.md",
    _watch,
    _feed_watch,
    tells_results=True,
)
ROW_LOSSES = ToolRecord(
    "row_losses",
    QT_TRANSLATE_NOOP("window", "Loss by &row…"),
    QT_TRANSLATE_NOOP(
        "window",
        "The loss of every training row over the epochs, to find those that are not learnt",
    ),
    ("Ctrl+Shift+L",),
    "help/tool-row-losses.md",
    _row_losses,
    tells_results=True,
)
GUIDE = ToolRecord(
    "guide",
    QT_TRANSLATE_NOOP("window", "&User guide"),
    QT_TRANSLATE_NOOP("window", "What everything is and does, with pictures and a search"),
    ("Shift+F1",),
    "help/tool-guide.md",
    _guide,
)
GLOSSARY = ToolRecord(
    "glossary",
    QT_TRANSLATE_NOOP("window", "&Glossary"),
    QT_TRANSLATE_NOOP(
        "window", "What the words of the field mean, in English and Korean, and where they are met"
    ),
    ("Ctrl+F1",),
    "help/tool-glossary.md",
    _glossary,
)

TOOLS = (
    *(RESULTS, COMPARISON, WATCH, ROW_LOSSES, ARENA, STUDY, SEARCH, GRADIENTS),
    *(ACTIVATIONS, REMEDIES, TRANSFER, WORKSHEET, STAGES, GUIDE, GLOSSARY),
    *WORKSHOPS,
)
