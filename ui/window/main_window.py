"""The main window: assembles the panels and connects them to the controller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot
from simulator.stepping.program import Granularity
from ui.canvas import NetworkCanvas
from ui.comparison.run_log import RunLog
from ui.controller.controller import Controller
from ui.landscape_plot.landscape_plot import SurfacePlot
from ui.loss_plot.loss_plot import LossPlot
from ui.plotting.panel import PlotPanel
from ui.regions_plot.regions_plot import RegionsPlot
from ui.results.window import Results
from ui.setup.panel import SetupPanel
from ui.stepping.panel import StepPanel
from ui.theme import style
from ui.theme.colors import DARK, THEMES, Theme
from ui.widgets.message_bar import MessageBar
from ui.window.about import AboutDialog
from ui.window.actions import Actions
from ui.window.docks import Docks
from ui.window.file_actions import FileActions
from ui.window.menus import make_menus
from ui.window.notices import Notices
from ui.window.onboarding import Onboarding
from ui.window.onboarding_hint import HintStrip
from ui.window.readouts import StatusLine
from ui.window.run_bar import RunBar
from ui.window.shortcuts_help import ShortcutsDialog
from ui.window.surface_choices import SurfaceChoices
from ui.window.tool_windows import ToolWindows
from ui.worker import commands

if TYPE_CHECKING:
    from ui.comparison.window import RunComparison

# While training runs the network is painted on every frame, the loss surface on every second one,
# and each other plot on one frame in ten, between those: two plots in one frame would be late.
_TURNS = 10


class MainWindow(QMainWindow):
    """Deltascope's window.

    Signals
    -------
    painted_snapshot(object)
        A snapshot has been handed to every view; used to know when a picture is complete.
    """

    painted_snapshot = Signal(object)

    def __init__(self, theme: Theme = DARK) -> None:
        super().__init__()
        self.setWindowTitle("Deltascope")
        self.resize(1280, 800)
        # Its width follows from the panels: none may be cut off.
        self.setMinimumHeight(680)
        self.controller = Controller(self)
        self.actions_ = Actions(self)
        self._theme = theme
        self._frame = 0
        self.comparison: RunComparison | None = None
        self.results: Results | None = None
        self.tools = ToolWindows(self.controller, theme, self)
        self._make_panels()
        self._place_panels()
        self._connect_actions()
        self._connect_controller()
        self._connect_panels()
        self.set_theme(theme)
        self.home_focus = self.canvas
        self.home_focus.setFocus()
        self.controller.start()
        self.controller.set_speed_limit(self.run_bar.limit)

    # --- assembling -------------------------------------------------------------------------

    def _make_panels(self) -> None:
        self.run_bar = RunBar(self.actions_, self)
        self.centre = QWidget(self)
        self.canvas = NetworkCanvas(self.centre)
        self.hint = HintStrip(self)
        self.messages = MessageBar(self.centre, over=self.hint)
        self.setup = SetupPanel(self)
        self.steps = StepPanel(self)
        self.loss_plot = LossPlot(self)
        self.surface_plot = SurfacePlot(self)
        self.regions_plot = RegionsPlot(self)
        self.status = StatusLine(self.run_bar.readouts, self)
        self.plots = (self.loss_plot, self.surface_plot, self.regions_plot)
        self._in_turn: tuple[StatusLine | PlotPanel, ...] = (
            *(self.status, self.loss_plot, self.regions_plot),
        )

    def _place_panels(self) -> None:
        self.addToolBar(self.run_bar)
        self.setStatusBar(self.status)
        layout = QVBoxLayout(self.centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.hint)
        layout.addWidget(self.canvas, 1)
        self.setCentralWidget(self.centre)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.docks = Docks(self)
        self.docks.add("setup", self.tr("Set-up"), self.setup, left)
        self.docks.add("loss", self.tr("Loss and accuracy"), self.loss_plot, right)
        self.docks.add("surface", self.tr("Loss surface"), self.surface_plot, right)
        self.docks.add("regions", self.tr("Decision regions"), self.regions_plot, right)
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self.docks.add("step", self.tr("This step"), self.steps, bottom)
        self.docks.restore(QSettings())
        self._arranged = False

    def _connect_actions(self) -> None:
        do, controller, stepper = self.actions_, self.controller, self.controller.stepper
        self.file_actions = FileActions(controller, self)
        stack = controller.undo_stack
        do.add_undo(stack.createUndoAction(self), stack.createRedoAction(self))
        do.connect_all(
            {
                do.open: self.file_actions.choose_and_open,
                do.export: self.file_actions.choose_and_export,
                do.start_from: self.file_actions.choose_and_start_from,
                do.picture: self._on_picture,
                do.quit: self.close,
                do.train: controller.toggle_training,
                do.reset: controller.reset,
                do.new_weights: controller.new_weights,
                do.forward: stepper.forward,
                do.back: stepper.back,
                do.layer_forward: self._on_layer_forward,
                do.layer_back: self._on_layer_back,
                do.first: stepper.first,
                do.last: stepper.last,
                do.zoom_in: self.canvas.zoom_in,
                do.zoom_out: self.canvas.zoom_out,
                do.fit: self.canvas.fit,
                do.theme: self._on_theme,
                do.compare: self._on_compare,
                do.results: self._on_results,
                do.arena: self.tools.open_arena,
                do.study: self.tools.open_study,
                do.arrange: self.docks.arrange,
                do.shortcuts: self._on_shortcuts,
                do.about: self._on_about,
            }
        )
        make_menus(self, do, self.docks)

    def _connect_controller(self) -> None:
        controller = self.controller
        controller.loading_started.connect(self.status.show_loading)
        controller.experiment_opened.connect(self._on_opened)
        controller.scenario_changed.connect(self._on_scenario)
        controller.snapshot_taken.connect(self._on_snapshot)
        controller.running_changed.connect(self._on_running)
        controller.stepper.moved.connect(self._on_stepped)
        controller.stepper.playing_changed.connect(self.steps.set_playing)
        self.notices = Notices(controller, self.file_actions, self.messages, self)
        self.onboarding = Onboarding(controller, self.hint, self)
        controller.diverged.connect(self._on_diverged)
        self.run_log = RunLog(self)

    def _connect_panels(self) -> None:
        controller, canvas, steps = self.controller, self.canvas, self.steps
        engine = controller.engine
        self.run_bar.preset_chosen.connect(controller.open_preset)
        self.run_bar.speed_limited.connect(controller.set_speed_limit)
        self.setup.preset_chosen.connect(controller.open_preset)
        self.setup.scenario_edited.connect(controller.edit)
        self.setup.edit_refused.connect(self.notices.on_refused)
        canvas.weight_edited.connect(controller.set_weight)
        canvas.node_add_requested.connect(controller.add_node)
        canvas.node_remove_requested.connect(controller.remove_node)
        canvas.layer_add_requested.connect(controller.add_layer)
        canvas.layer_remove_requested.connect(controller.remove_layer)
        canvas.layer_trainable_requested.connect(controller.set_trainable)
        steps.moved.connect(self._on_step_wanted)
        steps.play_toggled.connect(controller.stepper.set_playing)
        steps.speed_changed.connect(controller.stepper.set_speed)
        steps.granularity_changed.connect(self._on_granularity)
        steps.sample_chosen.connect(controller.choose_sample)
        self.regions_plot.features_chosen.connect(self._on_features)
        self.regions_plot.row_picked.connect(self._on_row_picked)
        for plot in self.plots:
            plot.picture_requested.connect(self.file_actions.choose_and_save_plot)
        self.surface_choices = SurfaceChoices(
            engine, self.surface_plot, canvas, self.messages, self
        )
        self.surface_plot.parameters_chosen.connect(controller.set_parameters)
        self.surface_plot.data_requested.connect(self.file_actions.choose_and_save_data)
        self.surface_plot.enlarge_requested.connect(self._on_enlarge)
        self.docks.panels["surface"].topLevelChanged.connect(self.surface_plot.set_enlarged)

    # --- the controller's news --------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, experiment: Experiment) -> None:
        data = experiment.data
        self.canvas.set_network(
            experiment.spec,
            data.feature_names,
            data.class_names or data.target_names,
            data.task,
            signed_inputs=bool((data.X < 0).any()),
        )
        self._name_panels(regression=data.task == "regression")
        self.steps.set_experiment(experiment)
        self.surface_choices.show_experiment(experiment)
        self.setWindowTitle(self.tr("{title} – Deltascope").format(title=experiment.title))

    def _name_panels(self, *, regression: bool) -> None:
        """Call the plots what they show for the task."""
        loss = self.tr("Loss and R²") if regression else self.tr("Loss and accuracy")
        regions = self.tr("Prediction") if regression else self.tr("Decision regions")
        self.docks.panels["loss"].setWindowTitle(loss)
        self.docks.panels["regions"].setWindowTitle(regions)

    @Slot(object)
    def _on_scenario(self, scenario: Scenario) -> None:
        experiment = self.controller.experiment
        self.setup.show_scenario(scenario, None if experiment is None else experiment.data)
        self.run_bar.show_scenario(scenario)

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        made = snapshot.state.update > 0
        self.canvas.set_values(
            snapshot.state.theta,
            snapshot.sample,
            snapshot.gradient if made else None,
            snapshot.last_update if made else None,
        )
        self.steps.set_can_take_back(snapshot.can_step_back)
        self._frame = (self._frame + 1) % _TURNS
        running = self.controller.is_running
        if not running or self._frame % 2:
            self.surface_plot.show_snapshot(snapshot)
        for turn, view in enumerate(self._in_turn):
            if not running or self._frame == 2 * turn:
                view.show_snapshot(snapshot)
        if not running or self._frame == 2 * len(self._in_turn):
            self.run_log.on_snapshot(snapshot)
        if not self.controller.is_running:
            reason = self.controller.why_not_trainable()
            self.run_bar.set_trainable(reason)
            self.actions_.train.setEnabled(not reason)
        self.painted_snapshot.emit(snapshot)

    @Slot(bool)
    def _on_running(self, running: bool) -> None:
        self.run_bar.set_running(running)
        self.steps.set_running(running)
        self.setup.set_running(running)
        self.canvas.set_live(running)
        for action in self._step_actions():
            action.setEnabled(not running)
        latest = self.controller.latest
        if not running and latest is not None:
            for view in (*self._in_turn, self.surface_plot):
                view.show_snapshot(latest)
            self.run_log.on_snapshot(latest)

    def _step_actions(self) -> tuple[QAction, ...]:
        do = self.actions_
        return (do.forward, do.back, do.layer_forward, do.layer_back, do.first, do.last)

    @Slot()
    def _on_diverged(self) -> None:
        self.steps.set_obstacle(
            self.tr(
                "The next update is not a finite number. Reset, or choose a smaller learning "
                "rate, to step again."
            )
        )

    @Slot()
    def _on_stepped(self) -> None:
        stepper = self.controller.stepper
        record, program, index = stepper.record, stepper.program, stepper.index
        if record is not None:
            self.steps.set_obstacle("")
        self.steps.show_position(record, program, index)
        if record is None or program is None or index < 0:
            self.canvas.set_stepping(None, None, None)
        else:
            revealed = program.revealed(index)
            self.canvas.set_stepping(record, revealed, program[index])
            self.controller.follow_row(record.rows[revealed.sample])

    # --- the learner's wishes ---------------------------------------------------------------

    @Slot(str)
    def _on_step_wanted(self, where: str) -> None:
        getattr(self.controller.stepper, where)()

    @Slot(object)
    def _on_granularity(self, granularity: Granularity) -> None:
        self.controller.stepper.granularity = granularity

    @Slot()
    def _on_layer_forward(self) -> None:
        self.controller.stepper.go(Granularity.LAYER, 1)

    @Slot()
    def _on_layer_back(self) -> None:
        self.controller.stepper.go(Granularity.LAYER, -1)

    @Slot(int, int)
    def _on_features(self, first: int, second: int) -> None:
        self.controller.engine.send(commands.ShowFeatures(first, second))

    @Slot(int)
    def _on_row_picked(self, row: int) -> None:
        self.controller.show_sample(row)

    @Slot()
    def _on_enlarge(self) -> None:
        self.docks.toggle_large("surface")

    @Slot()
    def _on_picture(self) -> None:
        scenario = self.controller.scenario
        name = "deltascope" if scenario is None else scenario.name
        self.file_actions.choose_and_save_picture(self, name)

    @Slot()
    def _on_compare(self) -> None:
        if self.comparison is None:
            # pyqtgraph comes with it: a third of a second that the start should not wait for.
            from ui.comparison.window import RunComparison

            self.comparison = RunComparison(self.run_log, self._theme, self)
        self.comparison.show()
        self.comparison.raise_()

    @Slot()
    def _on_results(self) -> None:
        if self.results is None:
            self.results = Results(self.controller, self._theme, self)
        self.results.refresh()
        self.results.show()
        self.results.raise_()

    @Slot()
    def _on_shortcuts(self) -> None:
        ShortcutsDialog(self.actions_.shortcut_table(), self).exec()

    @Slot()
    def _on_about(self) -> None:
        AboutDialog(self).exec()

    # --- look -------------------------------------------------------------------------------

    @Slot()
    def _on_theme(self) -> None:
        theme = THEMES["light" if self._theme.is_dark else "dark"]
        QSettings().setValue("window/theme", theme.name)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        self._theme = theme
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, theme)
        self.actions_.set_theme(theme)
        views = (self.run_bar, self.canvas, self.messages, self.hint, self.setup, self.steps)
        for view in (*views, *self.plots):
            view.set_theme(theme)
        self.tools.set_theme(theme)
        for window in (self.comparison, self.results):
            if window is not None:
                window.set_theme(theme)

    # --- Qt ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panels their shares once the window has its size."""
        super().showEvent(event)
        if not self._arranged:
            self._arranged = True
            self.docks.fit(QSettings())

    def event(self, event: QEvent) -> bool:
        """Leave the status bar alone: what a thing does is said by its tooltip."""
        if event.type() == QEvent.Type.StatusTip:
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement and stop the worker, also while it trains."""
        self.docks.save(QSettings())
        self.tools.close()
        self.controller.close()
        super().closeEvent(event)
