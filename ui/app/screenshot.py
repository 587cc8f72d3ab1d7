"""Renders the real main window off-screen, for documentation and for machines without a display."""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap

from simulator.scenarios.presets import Scenario
from simulator.scenarios.texts import ENGLISH
from simulator.session.snapshot import Snapshot, Status
from simulator.storage import atomic_files
from simulator.training.state import TrainingState
from ui.app.interrupts import Interrupts, interrupts_heard
from ui.app.start import Errors, make_application
from ui.plotting.picture_files import write_picture
from ui.theme.colors import Theme
from ui.window.main_window import MainWindow
from ui.words import translation_files
from ui.words.languages import languages

_PATIENCE_MS = 120_000
_POLL_MS = 5
SETTLE_MS = 350
"""How long a window comes to rest before it is looked at: animations end, panels are laid out."""


def take(
    scenario: Scenario,
    state: TrainingState | None,
    target: Path,
    *,
    epochs: int,
    steps: int,
    size: tuple[int, int],
    theme: Theme,
    language: str = ENGLISH,
) -> None:
    """Open the window, train for `epochs`, step `steps` times, and save a picture.

    Raises
    ------
    ValueError
        If the picture cannot be written, the language is not there or has no font here, or the
        window is not ready in time.
    KeyboardInterrupt
        If the program is asked to end; there is no picture then.
    """
    atomic_files.check_target(target)
    translation_files.check(language)
    app = make_application()
    languages().show_readable(language)
    with tempfile.TemporaryDirectory() as folder, interrupts_heard() as interrupts:
        # The learner's own arrangement of the panels stays out of the picture.
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        window = MainWindow(theme)
        wanted = QSize(*size)
        errors = Errors(window)
        errors.raised.connect(window.controller.failed)
        raised: list[str] = []
        errors.raised.connect(raised.append)
        sys.excepthook = errors.handle
        least = window.minimumSizeHint().expandedTo(window.minimumSize())
        window.resize(enlarged(wanted, least))
        try:
            _prepare(_Waiting(window, interrupts), scenario, state, epochs, steps)
            app.processEvents()
            interrupts.check()
            if raised:
                raise ValueError(f"the window met an error: {raised[0].splitlines()[-1]}")
            write_picture(target, _picture(window, wanted))
        finally:
            sys.excepthook = sys.__excepthook__
            window.close()
            window.deleteLater()  # or a program that takes several pictures styles them all again


def _picture(window: MainWindow, size: QSize) -> QPixmap:
    smooth = Qt.TransformationMode.SmoothTransformation
    return window.grab().scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def enlarged(size: QSize, minimum: QSize) -> QSize:
    """Return `size`, enlarged in proportion until a window of this minimum fits in."""
    factor = max(1.0, minimum.width() / size.width(), minimum.height() / size.height())
    return QSize(math.ceil(size.width() * factor), math.ceil(size.height() * factor))


class _Waiting:
    """Waits for a window, until the program is asked to end."""

    def __init__(self, window: MainWindow, interrupts: Interrupts) -> None:
        self.window = window
        self._interrupts = interrupts

    def settle(self, milliseconds: int) -> None:
        """Let the window come to rest."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        self._run(loop)

    def _run(self, loop: QEventLoop) -> None:
        self._interrupts.asked.connect(loop.quit)
        self._interrupts.check()
        loop.exec()
        self._interrupts.asked.disconnect(loop.quit)
        self._interrupts.check()

    def for_update(self) -> None:
        """Wait until a step can be made: one that is asked for before would be left out."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        latest = self.window.controller.latest
        while not self.window.controller.stepper.is_ready:
            if latest is not None and latest.status is Status.DIVERGED:
                return  # there is no further update to step through
            if patience.hasExpired():
                raise ValueError("the window did not become ready")
            self.settle(_POLL_MS)

    def for_status(self, wanted: set[Status]) -> None:
        """Wait until a snapshot of such a status has been painted."""
        loop, window = QEventLoop(), self.window

        def on_snapshot(snapshot: Snapshot) -> None:
            if snapshot.status in wanted:
                loop.quit()

        window.painted_snapshot.connect(on_snapshot)
        window.controller.refused.connect(loop.quit)
        window.controller.failed.connect(loop.quit)
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        patience.start(_PATIENCE_MS)
        self._run(loop)
        window.painted_snapshot.disconnect(on_snapshot)
        latest = window.controller.latest
        if not patience.isActive() or latest is None or latest.status not in wanted:
            raise ValueError("the window did not become ready")
        patience.stop()


def _prepare(
    waiting: _Waiting, scenario: Scenario, state: TrainingState | None, epochs: int, steps: int
) -> None:
    window = waiting.window
    window.controller.open(scenario, state)
    window.show()
    waiting.for_status({Status.READY, Status.PAUSED})
    waiting.settle(SETTLE_MS)
    if epochs:
        window.controller.set_speed_limit(None)
        window.controller.train(epochs)
        waiting.for_status({Status.FINISHED, Status.DIVERGED})
        waiting.settle(SETTLE_MS)
    for _ in range(steps):
        waiting.for_update()
        window.controller.stepper.forward()
        waiting.settle(min(20, SETTLE_MS))
    if steps:
        waiting.for_update()
    waiting.settle(SETTLE_MS)
