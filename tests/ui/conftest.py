"""What tests of the interface share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pseudo_window
import pytest
from patience import PATIENCE_MS
from patient_bot import PatientBot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from thread_tracing import trace_slots

from ui.controller.controller import Controller
from ui.words.languages import Languages, languages
from ui.worker.host import _Worker, close_left


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """Let coverage see the job's thread; in one of several processes it begins only now."""
    trace_slots(_Worker, ("on_started", "on_command", "on_pulse", "on_finishing"))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[PatientBot]:
    """Take the place of pytest-qt's fixture."""
    bot = PatientBot(request)
    yield bot
    bot.let_go()


@pytest.fixture(scope="session")
def _plain(qapp: QApplication) -> tuple[str, QPalette, QFont]:
    """Return style, palette and font as they are before any window sets them."""
    return qapp.style().name(), qapp.palette(), qapp.font()


@pytest.fixture(autouse=True)
def _nobody_left() -> Iterator[None]:
    """Wait for the threads that a window has left to themselves."""
    yield
    close_left()


@pytest.fixture(autouse=True)
def _unstyled(qapp: QApplication, _plain: tuple[str, QPalette, QFont]) -> None:
    """Begin as before any window: without a style sheet, with style, palette, font of the start.

    Texts are as wide as anywhere else then. And with a sheet in force Qt styles a widget again
    whenever it gets another parent, that is once a level of the layouts that it is built into.
    """
    name, palette, font = _plain
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.style().name() != name:
        qapp.setStyle(name)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application for a test that styles it; the others get it back as it was."""
    sheet, palette, font, name = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.style().name()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setStyle(name)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def controller(qtbot: PatientBot) -> Iterator[Controller]:
    """Return a controller of XOR, whose first snapshot has come."""
    made = Controller()
    made.start()
    made.open_preset("xor")
    qtbot.waitUntil(lambda: made.latest is not None, timeout=PATIENCE_MS)
    yield made
    made.close()


@pytest.fixture(scope="session")
def pseudo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the compiled language that nobody speaks, made once a session."""
    made = tmp_path_factory.mktemp("translations")
    pseudo_window.make(made)
    return made


@pytest.fixture
def spoken(qapp: QApplication, pseudo_folder: Path) -> Iterator[Languages]:
    """Return the application's languages, with that one: `show(pseudo_window.CODE)` switches."""
    found = languages()
    own, found._folder = found._folder, pseudo_folder
    yield found
    found._folder = own
    found.show("en")


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Languages]:
    """Return the application's languages, with Korean shown."""
    found = languages()
    found.show("ko")
    yield found
    found.show("en")
