"""The panels around the network, declared: one record a panel, in the order they are placed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.loss_plot.loss_plot import LossPlot
from ui.plotting.panel import PlotPanel
from ui.regions_plot.regions_plot import RegionsPlot
from ui.setup.panel import SetupPanel
from ui.stepping.panel import StepPanel
from ui.window.later_panel import LaterPanel
from ui.window.surface_choices import SurfaceChoices
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.worker import commands

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class Cadence(Enum):
    """How often something is painted while training runs; while it rests, every snapshot is.

    The network itself is painted on every frame.
    """

    NEVER = "never"
    """It draws no snapshots."""
    EVERY_SECOND = "every second"
    """On every second frame: what moves too fast to be shown less often."""
    IN_TURN = "in turn"
    """On one frame in ten, between those, one view a time: two plots in a frame would be late."""


@dataclass(frozen=True, slots=True)
class PanelRecord:
    """A panel beside the network.

    Attributes
    ----------
    name : str
        Names it in code and in the arrangement that is remembered; never shown.
    title : str
        In English, marked for translation in the context ``window``.
    factory : callable
        Takes the main window and makes the panel, connected with what it works on: a widget with
        a method ``set_theme(Theme)``, and ``show_snapshot(Snapshot)`` where it has a cadence.
    area : Qt.DockWidgetArea
        Where it stands at first, below those before it.
    help : str
        Name of the page of the Help about it.
    share : int
        Its part of the height that the panels of its area share.
    text_share : int
        How much of that is text, for which larger type needs more.
    cadence : Cadence
    narrowest : int or None
        Pixels below which its controls would be cut off; None where it knows that itself.
    regression_title : str
        What it is called where a number is predicted, if not the same.
    picture_title : str
        What it is called where rows are pictures, if not the same.
    node_title : str
        What it is called while it shows a selected node, if not the same.
    keys : tuple of str
        Shortcuts that show or hide it.
    is_hidden : bool
        Whether it is hidden until it is asked for.
    shares_with : str
        Name of a panel before it that it shares a place with, one behind the other; else empty.
    has_menu : bool
        Whether it has a menu of its own, beside which it is none of those in the View menu.
    """

    name: str
    title: str
    factory: Callable[[MainWindow], QWidget]
    area: Qt.DockWidgetArea
    help: str
    share: int = 1
    text_share: int = 0
    cadence: Cadence = Cadence.NEVER
    narrowest: int | None = 300
    regression_title: str = ""
    picture_title: str = ""
    node_title: str = ""
    keys: tuple[str, ...] = ()
    is_hidden: bool = False
    shares_with: str = ""
    has_menu: bool = False


def _setup(window: MainWindow) -> QWidget:
    panel, controller = SetupPanel(window), window.controller
    panel.preset_chosen.connect(controller.open_preset)
    panel.scenario_edited.connect(controller.edit)
    panel.comment_asked.connect(window.file_actions.change_comment)
    panel.columns_wanted.connect(partial(_change_columns, window))
    # Queued: a field that is left asks in the midst of a change of the focus.
    queued = Qt.ConnectionType.QueuedConnection
    panel.edit_refused.connect(window.notices.on_refused, queued)
    controller.running_changed.connect(panel.set_running)
    return panel


def _change_columns(window: MainWindow) -> None:
    window.file_actions.tables.change_columns()


def _step(window: MainWindow) -> QWidget:
    panel, controller = StepPanel(window), window.controller
    panel.play_toggled.connect(controller.stepper.set_playing)
    panel.speed_changed.connect(controller.stepper.set_speed)
    panel.sample_chosen.connect(controller.choose_sample)
    controller.sample_chosen.connect(panel.show_sample)
    controller.experiment_opened.connect(panel.set_experiment)
    controller.scenario_changed.connect(panel.samples.show_scenario)
    controller.running_changed.connect(panel.set_running)
    controller.stepper.playing_changed.connect(panel.set_playing)
    switches, docks = panel.body.switches, window.docks
    switches.large_wanted.connect(partial(docks.toggle_large, "step"))
    docks.panels["step"].topLevelChanged.connect(switches.changed)
    return panel


def _list(window: MainWindow) -> QWidget:
    def make() -> QWidget:
        from ui.canvas.listing.panel import NetworkListPanel

        return NetworkListPanel(window.canvas, window)

    later = LaterPanel(make, window)
    dock = window.docks.panels["list"]

    def on_asked(shown: bool) -> None:
        """Give it the keys, which who hears the window would have to look for, and room."""
        if shown:
            window.docks.make_room("list")
            later.panel.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    dock.toggleViewAction().triggered.connect(on_asked)
    return later


def _lessons(window: MainWindow) -> QWidget:
    from ui.window.lessons.place import LessonsPlace

    place = LessonsPlace(window)

    def on_asked(shown: bool) -> None:
        """Give it the keys: who opened it by them would have to look for a way to it."""
        if shown:
            place.take_keys()

    asks = window.docks.panels["lessons"].toggleViewAction()
    asks.installEventFilter(place)
    asks.triggered.connect(on_asked)
    return place


def _connected(plot: PlotPanel, window: MainWindow) -> None:
    plot.picture_requested.connect(window.file_actions.choose_and_save_plot)
    plot.data_requested.connect(window.file_actions.choose_and_save_data)


def _loss(window: MainWindow) -> QWidget:
    plot, controller = LossPlot(window), window.controller
    _connected(plot, window)
    plot.name_runs(window.run_log.number_of)
    bar = plot.time_line
    bar.scrubber.go_wanted.connect(controller.go_to)
    bar.scrubber.pause_wanted.connect(controller.pause)
    controller.running_changed.connect(bar.set_running)
    window.canvas.withholding_changed.connect(bar.set_withholding)
    branch = window.actions_["branch"]
    bar.branch.clicked.connect(branch.trigger)
    branch.changed.connect(lambda: bar.follow(branch))
    bar.follow(branch)
    return plot


def _surface(window: MainWindow) -> QWidget:
    plot, controller = SurfacePlot(window), window.controller
    _connected(plot, window)
    choices = SurfaceChoices(controller.engine, plot, window.canvas, window.messages, plot)
    controller.experiment_opened.connect(choices.show_experiment)
    plot.parameters_chosen.connect(window.notices.take_weights)
    plot.enlarge_requested.connect(partial(window.docks.toggle_large, "surface"))
    window.docks.panels["surface"].topLevelChanged.connect(plot.set_enlarged)
    return plot


def _regions(window: MainWindow) -> QWidget:
    plot, controller = RegionsPlot(window), window.controller
    _connected(plot, window)
    plot.features_chosen.connect(
        lambda first, second: controller.engine.send(commands.ShowFeatures(first, second))
    )
    plot.row_picked.connect(window.notices.pick_row)
    plot.node_wanted.connect(lambda view: controller.engine.send(commands.LookAtNode(view)))
    plot.node_shown.connect(partial(window.docks.name_node, "regions"))
    canvas = window.canvas
    canvas.withholding_changed.connect(plot.set_withholding)
    for selected in (canvas.node_selected, canvas.edge_selected, canvas.selection_cleared):
        selected.connect(lambda *_: plot.select_node(canvas.selected_node))
    return plot


def _flow(window: MainWindow) -> QWidget:
    def make() -> QWidget:
        from ui.gradient_flow.flow_plot import FlowPlot
        from ui.window.withheld_page import WithheldPart

        plot = FlowPlot(window)
        _connected(plot, window)
        plot.enlarge_requested.connect(partial(window.docks.toggle_large, "flow"))
        plot.compare_requested.connect(lambda: window.tools.open("activations"))
        plot.seen.connect(window.controller.watching.follow_flow)
        WithheldPart(plot, window)
        return plot

    return LaterPanel(make, window)


PANELS = (
    PanelRecord(
        "setup",
        QT_TRANSLATE_NOOP("window", "Set-up"),
        _setup,
        _LEFT,
        "help/panel-setup.md",
        narrowest=264,
    ),
    PanelRecord(
        "list",
        QT_TRANSLATE_NOOP("window", "Network list"),
        _list,
        _LEFT,
        "help/panel-list.md",
        narrowest=248,
        keys=("T",),
        is_hidden=True,
    ),
    PanelRecord(
        "lessons",
        QT_TRANSLATE_NOOP("window", "Lessons"),
        _lessons,
        _LEFT,
        "help/panel-lessons.md",
        narrowest=280,
        is_hidden=True,
        shares_with="setup",
        has_menu=True,
    ),
    PanelRecord(
        "loss",
        QT_TRANSLATE_NOOP("window", "Loss and accuracy"),
        _loss,
        _RIGHT,
        "help/panel-loss.md",
        share=39,
        text_share=40,  # two plots' and the time line's
        cadence=Cadence.IN_TURN,
        regression_title=QT_TRANSLATE_NOOP("window", "Loss and R²"),
    ),
    PanelRecord(
        "surface",
        QT_TRANSLATE_NOOP("window", "Loss surface"),
        _surface,
        _RIGHT,
        "help/panel-surface.md",
        share=43,
        text_share=10,
        narrowest=316,
        cadence=Cadence.EVERY_SECOND,
    ),
    PanelRecord(
        "regions",
        QT_TRANSLATE_NOOP("window", "Decision regions"),
        _regions,
        _RIGHT,
        "help/panel-regions.md",
        share=47,
        text_share=8,
        cadence=Cadence.IN_TURN,
        regression_title=QT_TRANSLATE_NOOP("window", "Prediction"),
        picture_title=QT_TRANSLATE_NOOP("window", "Shown row"),
        node_title=QT_TRANSLATE_NOOP("window", "Selected node"),
    ),
    PanelRecord(
        "step",
        QT_TRANSLATE_NOOP("window", "This step"),
        _step,
        _BOTTOM,
        "help/panel-step.md",
        narrowest=None,
    ),
    PanelRecord(
        "flow",
        QT_TRANSLATE_NOOP("window", "Gradient flow"),
        _flow,
        _BOTTOM,
        "help/panel-flow.md",
        cadence=Cadence.IN_TURN,
        keys=("G",),
        is_hidden=True,
        shares_with="step",
    ),
)
