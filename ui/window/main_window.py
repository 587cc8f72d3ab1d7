"""The main window: assembles what the records declare, and connects it with the controller."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot
from ui.canvas import NetworkCanvas
from ui.comparison.run_log import RunLog
from ui.controller.controller import Controller
from ui.theme import style
from ui.theme.colors import DARK, THEMES, Theme
from ui.widgets.help import HelpWanted, set_help_page
from ui.widgets.message_bar import MessageBar
from ui.widgets.undo_actions import UndoActions
from ui.window import arrangement_memory
from ui.window.actions import Actions
from ui.window.callouts import Callouts
from ui.window.docks import Docks
from ui.window.file_actions import FileActions
from ui.window.help_desk import NETWORK, TRAINING, HelpDesk
from ui.window.loop_link import LoopLink
from ui.window.menu_bar import Menus, records, shortcut_table
from ui.window.network_link import NetworkLink
from ui.window.notices import Notices
from ui.window.onboarding import Onboarding
from ui.window.onboarding_hint import HintStrip
from ui.window.panels import PANELS, Cadence
from ui.window.presentation import Presentation
from ui.window.readouts import StatusLine
from ui.window.run_bar import RunBar
from ui.window.snapshot_feed import SnapshotFeed
from ui.window.step_link import StepLink
from ui.window.tool_windows import ToolWindows
from ui.window.undo_notice import UndoNotice
from ui.window.veils import Veils
from ui.window.watch_link import WatchLink
from ui.words.languages import languages
from ui.words.messages import filled
from ui.words.titles import translated
from ui.worker.after_painting import AfterPainting

if TYPE_CHECKING:
    from ui.window.palette.palette import Palette
    from ui.window.recent_menu import EarlierSession


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


class MainWindow(QMainWindow):
    """Deltascope's window.

    Attributes
    ----------
    controller : Controller
    actions_ : Actions
        By their records' ids.
    panels : dict of str to QWidget
        By their records' names.
    tools : ToolWindows
    help : HelpDesk
    canvas : NetworkCanvas
    theme : Theme
    home_focus : QWidget
        Has the keys while nothing else needs them.

    Signals
    -------
    painted_snapshot(object)
        A snapshot has been handed to every view; used to know when a picture is complete.
    closing()
        Its learner has closed it: what is to be remembered is, and threads are stopped next.
    """

    painted_snapshot = Signal(object)
    closing = Signal()

    controller: Controller
    docks: Docks
    undo_actions: UndoActions
    run_bar: RunBar
    canvas: NetworkCanvas
    network: NetworkLink
    callouts: Callouts
    messages: MessageBar
    file_actions: FileActions
    notices: Notices
    run_log: RunLog
    panels: dict[str, Any]
    steps: StepLink
    watch_link: WatchLink
    tools: ToolWindows
    help: HelpDesk
    theme: Theme
    presentation: Presentation

    def __init__(self, theme: Theme = DARK) -> None:
        style.prepare(_application(), theme)
        super().__init__()
        self.setWindowTitle("Deltascope")
        self.resize(1280, 800)
        # The least it can be made follows from the panels: none may be cut off.
        self.theme = theme
        self.controller = Controller(self)
        self.docks = Docks(self)
        self.presentation = Presentation(self, self.docks, self._restyle)
        self.undo_actions = UndoActions(self.controller.undo_stack, self)
        self.actions_ = Actions(self, (record for _, record in records()))
        self.run_bar = RunBar(self.actions_, self)
        self._make_centre()
        self._make_news()
        self._make_panels()
        self.tools = ToolWindows(self)
        self.help = HelpDesk(self)
        self.loop: LoopLink = LoopLink(self)
        self._connect()
        self.menus = Menus(self, self.actions_)
        # Whoever keeps sessions names those that were left.
        self.earlier_sessions: Callable[[], list[EarlierSession]] = list
        self.must_end = False  # the program ends, whatever could not be written
        self._palette: Palette | None = None
        self.docks.restore(QSettings())
        self._arranged = False
        self._painted = AfterPainting(lambda: arrangement_memory.arrive(QSettings()), self)
        self.set_theme(theme)
        self.home_focus = self.canvas
        self.home_focus.setFocus()
        self.controller.start()
        self.controller.set_speed_limit(self.run_bar.limit)
        self.callouts.on_wish_changed()

    # --- assembling -------------------------------------------------------------------------

    def _make_centre(self) -> None:
        self.addToolBar(self.run_bar)
        self.centre = QWidget(self)
        self.canvas = NetworkCanvas(self.centre)
        self.hint = HintStrip(self)
        self.messages = MessageBar(self.centre, over=self.hint)
        self.messages.grown.connect(partial(self.canvas.lend_height, "messages"))
        layout = QVBoxLayout(self.centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages.room)
        layout.addWidget(self.hint)
        layout.addWidget(self.canvas, 1)
        self.messages.room.show()
        self.setCentralWidget(self.centre)
        set_help_page(self.run_bar, TRAINING)
        set_help_page(self.canvas, NETWORK)
        self.network = NetworkLink(self.canvas, self.controller)

    def _make_news(self) -> None:
        self.file_actions = FileActions(self.controller, self)
        self.notices = Notices(self.controller, self.file_actions, self.messages, self)
        self.undo_notice = UndoNotice(self.controller, self.messages, self)
        self.onboarding = Onboarding(self.controller, self.hint, self)
        self.run_log = RunLog(self)
        self.notices.number_of = self.run_log.number_of
        self.status = StatusLine(self.run_bar.readouts, self)
        self.setStatusBar(self.status)
        self.feed = SnapshotFeed()
        self.feed.add(self.status, Cadence.IN_TURN)

    def _make_panels(self) -> None:
        self.panels = {}
        for record in PANELS:
            panel: Any = record.factory(self)
            self.panels[record.name] = panel
            self.docks.fill(record, panel)
            self.feed.add(panel, record.cadence)
        self.feed.add(self.run_log, Cadence.IN_TURN)
        # Not over a lesson, which is read meanwhile.
        hosts = [(self.panels[name], "panel") for name in self.panels if name != "lessons"]
        hosts.append((self.run_bar.readouts, "window"))
        self.veils = Veils(self.controller, hosts, self)
        self.watch_link = WatchLink(self)
        self.steps = StepLink(self.panels["step"], self.canvas, self.controller, self.actions_)
        self.callouts = Callouts(self)
        self.status.put_first(self.callouts.button)

    def _connect(self) -> None:
        controller = self.controller
        controller.loading_started.connect(self.status.show_loading)
        controller.loading_started.connect(self._name_wanted)
        self.file_actions.kept_in_file.connect(self._name_window)
        self.file_actions.workshop_found.connect(self.tools.open_workshop)
        controller.experiment_opened.connect(self._on_opened)
        controller.scenario_changed.connect(self._on_scenario)
        controller.snapshot_taken.connect(self._on_snapshot)
        controller.running_changed.connect(self._on_running)
        # Queued: a field may be left in the midst of a change of the focus.
        queued = Qt.ConnectionType.QueuedConnection
        self.canvas.text_dropped.connect(self.notices.on_text_dropped, queued)
        self.canvas.text_taken.connect(self.notices.on_text_taken)
        for selected in (self.canvas.node_selected, self.canvas.edge_selected):
            selected.connect(self.actions_.refresh)
        self.canvas.selection_cleared.connect(self.actions_.refresh)
        self.canvas.hiding_wanted.connect(self.actions_["hide_edges"].trigger)
        self.network.edges_hidden.connect(self.actions_["hide_edges"].setChecked)
        self.callouts.changed.connect(self.actions_.refresh)
        self.run_bar.preset_chosen.connect(controller.open_preset)
        self.run_bar.speed_limited.connect(controller.set_speed_limit)
        languages().changed.connect(self._show_again)

    # --- the controller's news --------------------------------------------------------------

    @Slot(object)
    def _on_opened(self, experiment: Experiment) -> None:
        data = experiment.data
        self.messages.take_room_back()
        self.docks.name_for(data.task, has_pictures=data.image_shape is not None)
        self._name_window()

    @Slot()
    def _name_window(self) -> None:
        """Name scenario and file in the title bar, the file as long as it holds what is set up."""
        experiment, scenario = self.controller.experiment, self.controller.scenario
        if experiment is None or scenario is None:
            return
        file = self.file_actions.file_name(scenario)
        pattern = self.tr("{title} – {file} – Deltascope")
        if not file:
            pattern = self.tr("{title} – Deltascope")
        self.setWindowTitle(filled(pattern, title=translated(experiment.title), file=file))

    @Slot(object)
    def _on_scenario(self, scenario: Scenario) -> None:
        experiment = self.controller.experiment
        data = None if experiment is None else experiment.data
        self.panels["setup"].show_scenario(scenario, data)
        self.run_bar.show_scenario(scenario)
        self._name_window()

    @Slot()
    def _show_again(self) -> None:
        """Write what follows from the network and its state again, in another language."""
        controller = self.controller
        if controller.experiment is not None and controller.scenario is not None:
            self._on_opened(controller.experiment)
            self._on_scenario(controller.scenario)
        if controller.latest is not None:
            self.network.show_snapshot(controller.latest)
            self.steps.show_snapshot(controller.latest)
            self.feed.show_all(controller.latest)
        self.actions_.refresh()

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        self.network.show_snapshot(snapshot)
        self.steps.show_snapshot(snapshot)
        if self.controller.is_running:
            self.feed.show_frame(snapshot)
        else:
            self.feed.show_all(snapshot)
            self.actions_.refresh()
        self.painted_snapshot.emit(snapshot)

    @Slot(bool)
    def _on_running(self, running: bool) -> None:
        self.run_bar.set_running(running)
        self.actions_.refresh()
        latest = self.controller.latest
        if not running and latest is not None:
            self.feed.show_all(latest)

    @Slot()
    def _name_wanted(self) -> None:
        """Name the scenario that is being prepared where it was chosen."""
        if self.controller.scenario is not None:
            self.run_bar.show_scenario(self.controller.scenario)

    # --- the learner's wishes ---------------------------------------------------------------

    @property
    def palette_(self) -> Palette:
        """The command palette, made when it is first asked for, so that no start waits for it."""
        if self._palette is None:
            self._palette = self._make_palette()
        return self._palette

    def _make_palette(self) -> Palette:
        from ui.window.palette.entries import PALETTE_ID, commands, elsewhere
        from ui.window.palette.palette import Palette

        keys = self.actions_[PALETTE_ID].shortcut()
        palette = Palette(keys, partial(commands, self), elsewhere, self)
        palette.chosen.connect(self._on_chosen)
        palette.set_theme(self.theme)
        return palette

    @Slot(str)
    def _on_chosen(self, id_: str) -> None:
        from ui.window.palette.entries import run

        run(self, id_)

    def show_shortcuts(self) -> None:
        """Show all keys at a glance."""
        from ui.window.shortcuts_help import ShortcutsDialog

        ShortcutsDialog(shortcut_table(), self).exec()

    def show_about(self) -> None:
        """Show version, licence and libraries."""
        from ui.window.about import AboutDialog

        AboutDialog(self).exec()

    def toggle_theme(self) -> None:
        """Change between dark and light, and remember it."""
        theme = THEMES["light" if self.theme.is_dark else "dark"]
        QSettings().setValue("window/theme", theme.name)
        self.set_theme(theme)

    def toggle_presentation(self) -> None:
        """Show everything larger and hide the set-up, or put all back as it was."""
        if self.presentation.is_on:
            self.presentation.leave()
        else:
            self.presentation.enter()

    def _restyle(self) -> None:
        self.set_theme(self.theme)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in `theme`."""
        self.theme = theme
        style.apply(_application(), theme, self.presentation.scale)
        self.actions_.set_theme(theme)
        views = (self.run_bar, self.canvas, self.network, self.messages, self.hint)
        others = self.callouts.button, self.veils, self.tools, self.menus, self.loop
        for view in (*views, *self.panels.values(), *others):
            view.set_theme(theme)
        if self._palette is not None:
            self._palette.set_theme(theme)

    # --- Qt ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panels their shares once the window has its size."""
        super().showEvent(event)
        if not self._arranged:
            self._arranged = True
            self.docks.fit(QSettings())
            self._painted.post()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panels follow the window's size."""
        super().resizeEvent(event)
        if self._arranged:
            self.docks.follow_window(self.presentation.scale)

    def event(self, event: QEvent) -> bool:
        """Note dragged panels."""
        handled = super().event(event)
        if event.type() == QEvent.Type.MouseButtonRelease and event.isAccepted():
            self.docks.keep_sizes()  # the line between two panels has been dragged
        return handled

    def customEvent(self, event: QEvent) -> None:
        """Open the page of the Help that is wanted."""
        if isinstance(event, HelpWanted):
            event.accept()
            self.help.show(event.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement and stop the worker, also while it trains.

        Threads may take a while to stop; nobody has to look at the window meanwhile. It stays where
        a file that was asked for could not be written, unless the program has been told to end.
        """
        self.actions_.take_typed()  # what is typed counts
        if not self.file_actions.settle() and not self.must_end:
            event.ignore()
            return
        self.panels["lessons"].settle()
        self.presentation.put_panels_back()
        settings = QSettings()
        self.docks.save(settings)
        arrangement_memory.arrive(settings)
        settings.sync()
        self.hide()
        self.closing.emit()
        self.file_actions.close()
        self.tools.close()
        self.controller.close()
        super().closeEvent(event)
