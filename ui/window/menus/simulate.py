"""The Simulate menu: training, and stepping through one update."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.stepping.step_plan import Granularity
from ui.window.menus.record import ActionRecord, Menu, Separator, said
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _why_no_training(window: MainWindow) -> str:
    controller = window.controller
    can_wait = controller.is_running or controller.is_preparing
    return "" if can_wait else controller.why_not_trainable()


def _why_no_step(window: MainWindow) -> str:
    running = window.controller.is_running
    return said(QT_TRANSLATE_NOOP("window", "Training runs: pause it to step")) if running else ""


def _why_no_moment_before(window: MainWindow) -> str:
    if window.controller.place > 0 or window.controller.is_running:
        return ""
    return said(QT_TRANSLATE_NOOP("window", "No earlier moment of this run is kept"))


def _why_no_moment_after(window: MainWindow) -> str:
    latest = window.controller.latest
    if latest is not None and latest.moments.is_behind:
        return ""
    return said(QT_TRANSLATE_NOOP("window", "This is the latest moment of the run"))


def _why_no_branch(window: MainWindow) -> str:
    latest, is_running = window.controller.latest, window.controller.is_running
    if is_running or (latest is not None and latest.moments.updates[-1] > 0):
        return ""
    return said(QT_TRANSLATE_NOOP("window", "Nothing is trained yet that a branch could leave"))


def _why_no_list(window: MainWindow) -> str:
    if not window.callouts.is_on:
        return said(QT_TRANSLATE_NOOP("window", "Callouts are switched off"))
    nothing = QT_TRANSLATE_NOOP("window", "Nothing is wrong that is looked for")
    return "" if window.callouts.found else said(nothing)


SIMULATE = Menu(
    QT_TRANSLATE_NOOP("window", "&Simulate"),
    (
        ActionRecord(
            "train",
            QT_TRANSLATE_NOOP("window", "Train"),
            QT_TRANSLATE_NOOP(
                "window", "Let the network learn until the number of epochs is reached"
            ),
            lambda window: window.controller.toggle_training(),
            keys=("Space",),
            icon="play",
            obstacle=_why_no_training,
        ),
        ActionRecord(
            "reset",
            QT_TRANSLATE_NOOP("window", "Reset"),
            QT_TRANSLATE_NOOP(
                "window", "Back to the same start weights, so that a run can be repeated exactly"
            ),
            lambda window: window.controller.reset(),
            keys=("R",),
            icon="reset",
            on_bar=True,
        ),
        ActionRecord(
            "new_weights",
            QT_TRANSLATE_NOOP("window", "New weights"),
            QT_TRANSLATE_NOOP(
                "window", "Draw new random start weights: another start may end in another valley"
            ),
            lambda window: window.controller.new_weights(),
            keys=("Shift+R",),
            icon="shuffle",
            on_bar=True,
        ),
        Separator(),
        ActionRecord(
            "forward",
            QT_TRANSLATE_NOOP("window", "Step forward"),
            QT_TRANSLATE_NOOP("window", "Reveal the next step"),
            lambda window: window.controller.stepper.forward(),
            keys=("Right",),
            icon="forward",
            obstacle=_why_no_step,
        ),
        ActionRecord(
            "back",
            QT_TRANSLATE_NOOP("window", "Step back"),
            QT_TRANSLATE_NOOP("window", "Take the last step back"),
            lambda window: window.controller.stepper.back(),
            keys=("Left",),
            icon="back",
            obstacle=_why_no_step,
        ),
        ActionRecord(
            "layer_forward",
            QT_TRANSLATE_NOOP("window", "Layer forward"),
            QT_TRANSLATE_NOOP("window", "Reveal a whole layer"),
            lambda window: window.controller.stepper.go(Granularity.LAYER, 1),
            keys=("Shift+Right",),
            obstacle=_why_no_step,
        ),
        ActionRecord(
            "layer_back",
            QT_TRANSLATE_NOOP("window", "Layer back"),
            QT_TRANSLATE_NOOP("window", "Take a whole layer back"),
            lambda window: window.controller.stepper.go(Granularity.LAYER, -1),
            keys=("Shift+Left",),
            obstacle=_why_no_step,
        ),
        ActionRecord(
            "first",
            QT_TRANSLATE_NOOP("window", "First step"),
            QT_TRANSLATE_NOOP("window", "Before the first step"),
            lambda window: window.controller.stepper.first(),
            keys=("Home",),
            icon="first",
            obstacle=_why_no_step,
        ),
        ActionRecord(
            "last",
            QT_TRANSLATE_NOOP("window", "Last step"),
            QT_TRANSLATE_NOOP("window", "Just before the update is applied"),
            lambda window: window.controller.stepper.last(),
            keys=("End",),
            icon="last",
            obstacle=_why_no_step,
        ),
        Separator(),
        ActionRecord(
            "moment_back",
            QT_TRANSLATE_NOOP("window", "Moment back"),
            QT_TRANSLATE_NOOP(
                "window",
                "Back to the moment of the training that was kept before this one; what came later "
                "stays",
            ),
            lambda window: window.controller.go_by(-1),
            keys=("Alt+Left",),
            obstacle=_why_no_moment_before,
        ),
        ActionRecord(
            "moment_forward",
            QT_TRANSLATE_NOOP("window", "Moment forward"),
            QT_TRANSLATE_NOOP("window", "Forward to the next moment that was kept"),
            lambda window: window.controller.go_by(1),
            keys=("Alt+Right",),
            obstacle=_why_no_moment_after,
        ),
        ActionRecord(
            "first_moment",
            QT_TRANSLATE_NOOP("window", "First moment"),
            QT_TRANSLATE_NOOP("window", "Back to where this training began; what came later stays"),
            lambda window: window.controller.go_to(0),
            keys=("Alt+Home",),
            obstacle=_why_no_moment_before,
        ),
        ActionRecord(
            "latest_moment",
            QT_TRANSLATE_NOOP("window", "Latest moment"),
            QT_TRANSLATE_NOOP("window", "Forward to where this training has come to"),
            lambda window: window.controller.go_to_latest(),
            keys=("Alt+End",),
            obstacle=_why_no_moment_after,
        ),
        ActionRecord(
            "branch",
            QT_TRANSLATE_NOOP("window", "Branch here"),
            QT_TRANSLATE_NOOP(
                "window",
                "What follows becomes a run of its own: change what you like and train on from "
                "here. The run until now stays, as a dim curve here and in Compare runs, and Undo "
                "goes back to it.",
            ),
            lambda window: window.controller.branch(),
            keys=("Ctrl+B",),
            icon="branch",
            obstacle=_why_no_branch,
        ),
        Separator(),
        ActionRecord(
            "practice",
            QT_TRANSLATE_NOOP("window", "Practice"),
            QT_TRANSLATE_NOOP(
                "window", "Work each result out and type it before it is shown: z, a, δ, new weight"
            ),
            lambda window: window.steps.toggle_practice(),
            keys=("P",),
            checked=lambda window: window.steps.practises,
        ),
        Separator(),
        ActionRecord(
            "callouts",
            QT_TRANSLATE_NOOP("window", "Callouts"),
            QT_TRANSLATE_NOOP(
                "window",
                "Say by itself what keeps the network from learning, such as dead nodes",
            ),
            lambda window: window.callouts.toggle(),
            checked=lambda window: window.callouts.is_on,
        ),
        ActionRecord(
            "callout_list",
            QT_TRANSLATE_NOOP("window", "List callouts"),
            QT_TRANSLATE_NOOP("window", "What is called out now, with what to try"),
            lambda window: window.callouts.open_list(),
            keys=("L",),
            obstacle=_why_no_list,
        ),
    ),
)
