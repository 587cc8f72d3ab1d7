"""Starting the application: its object, its settings' place, its errors, its theme."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from simulator import __version__
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState
from ui.app.interrupts import interrupts_heard
from ui.app.key_routing import FocusedKeys
from ui.app.last_moment import LastMoment
from ui.app.lost_display import end_with_display
from ui.app.screen_fit import keep_when_shown
from ui.app.session_folder import SessionFolder, usual_folder
from ui.app.session_keeper import SessionKeeper
from ui.theme.colors import DARK, LIGHT, THEMES, Theme
from ui.theme.icons import app_icon
from ui.theme.style import prepare
from ui.window import recent_files
from ui.window.main_window import MainWindow
from ui.words.languages import languages
from ui.worker.after_painting import AfterPainting
from ui.worker.host import close_left

if TYPE_CHECKING:  # read once a workshop is opened
    from simulator.workshops.document import WorkshopDocument

# Threads change over often enough for 60 frames a second next to a trainer that never sleeps
# (measured: docs/performance.md).
SWITCH_INTERVAL_S = 0.0005


class Errors(QObject):
    """Hands exceptions that nobody caught to the window, whichever thread they come from.

    Signals
    -------
    raised(str)
        The traceback.
    """

    raised = Signal(str)

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take the place of `sys.excepthook`."""
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        self.raised.emit(details)


def make_application() -> QApplication:
    """Return the application object, created once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Deltascope")
    app.setOrganizationName("Deltascope")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(app_icon())
    app.setDesktopFileName("deltascope")
    return app


def preferred_theme(app: QApplication) -> Theme:
    """Return the theme that was chosen last, or the one the system prefers."""
    chosen = QSettings().value("window/theme")
    if isinstance(chosen, str) and chosen in THEMES:
        return THEMES[chosen]
    prefers_light = app.styleHints().colorScheme() == Qt.ColorScheme.Light
    return LIGHT if prefers_light else DARK


def leave_out_of_searches() -> None:
    """Leave all that has been made so far out of every search for garbage, after a last one."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class Settling(QObject):
    """Leaves what the start has made out of every search for garbage, once it is painted.

    Going through all of it, once, takes as long as to paint the window; nobody waits for that.

    Parameters
    ----------
    window : MainWindow
        Its parent.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._painted = window, AfterPainting(leave_out_of_searches, self)
        window.painted_snapshot.connect(self._on_snapshot)

    @Slot()
    def _on_snapshot(self) -> None:
        self._window.painted_snapshot.disconnect(self._on_snapshot)
        self._painted.post()


@contextmanager
def no_search_for_garbage() -> Iterator[None]:
    """Have Python look for no garbage meanwhile: next to nothing of what is made is some.

    Nor does it go through all of that at once afterwards, until `leave_out_of_searches`.
    """
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*before)


def run(
    scenario: Scenario,
    state: TrainingState | None,
    source: str,
    workshop: WorkshopDocument | None = None,
    *,
    above: bool = False,
) -> int:
    """Open the window with `scenario` and return the exit status when it is closed.

    `source` is the preset or the file that it comes from, or that `workshop` comes from: a document
    whose window is opened above. With `above` the file of `source` is opened once the window
    stands: a lesson in the Lessons panel, a table in its dialog.
    """
    app = make_application()
    if source not in presets.names():
        recent_files.remember(source)
    end_with_display()
    theme = _dressed(app)
    with interrupts_heard() as interrupts:
        with no_search_for_garbage():
            window = MainWindow(theme)
        errors = Errors(app)
        errors.raised.connect(window.notices.on_failed)
        languages().refused.connect(window.notices.on_refused)
        if languages().lacking:
            window.notices.on_refused(languages().obstacle())
        sys.excepthook = errors.handle
        interrupts.asked.connect(partial(end_in_order, window))
        keeper = SessionKeeper(window, SessionFolder(usual_folder()))
        ending = LastMoment(lambda: keeper.is_kept, lambda: interrupts.status)
        window.closing.connect(ending.begin)
        Settling(window)
        window.controller.open(scenario, state)
        keep_when_shown(window)
        window.show()
        FocusedKeys(app).watch(app)
        _open_above(window, source if above else "", workshop)
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        status = app.exec()
        ending.cancel()
        keeper.finish()
        ending.begin()  # what a tool window has left behind has nothing to keep
        close_left()
        ending.cancel()
        return interrupts.status or status


def _open_above(window: MainWindow, source: str, workshop: WorkshopDocument | None) -> None:
    """Open the workshop, or the file of another kind, that the program was started with."""
    if workshop is not None:
        window.tools.open_workshop(workshop, Path(source).name)
    elif source:
        window.file_actions.open(source)


def _dressed(app: QApplication) -> Theme:
    """Give the application its theme and language; return the theme."""
    theme = preferred_theme(app)
    prepare(app, theme)  # whether its font has a language's letters is asked next
    languages().show_chosen()
    return theme


def end_in_order(window: MainWindow, status: int) -> None:
    """Close the window as its learner would, also while a dialog is open, and end the program."""
    window.must_end = True
    window.close()
    QApplication.exit(status)
