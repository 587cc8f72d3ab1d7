"""What tests of the interface share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pseudo_window
import pytest
from patience import PATIENCE_MS
from patient_bot import PatientBot
from PySide6.QtWidgets import QApplication
from sharing import Look, Sharing
from thread_tracing import trace_slots

from ui.controller.controller import Controller
from ui.words.languages import Languages, languages
from ui.worker.host import _Worker, close_left

if TYPE_CHECKING:
    from lending import AsMade

    from ui.window.main_window import MainWindow


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
def _plain(qapp: QApplication) -> Look:
    """Return how the application looks before any window sets its style."""
    return Look.of(qapp)


@pytest.fixture(autouse=True)
def _nobody_left() -> Iterator[None]:
    """Wait for the threads that a window has left to themselves."""
    yield
    close_left()


@pytest.fixture(autouse=True)
def _unstyled(qapp: QApplication, _plain: Look, sharing: Sharing) -> None:
    """Begin as before any window: without a style sheet, with style, palette, font of the start.

    Texts are as wide as anywhere else then. And with a sheet in force Qt styles a widget again
    whenever it gets another parent, that is once a level of the layouts that it is built into.
    Where a window is shared the application begins as it was with that.
    """
    (sharing.look or _plain).put_on(qapp)


@pytest.fixture(scope="module")
def shared(shared: Sharing, qapp: QApplication, _plain: Look) -> Iterator[Sharing]:
    """Let a fixture of a module keep windows, the first of which finds the application unstyled."""
    _plain.put_on(qapp)
    yield shared
    close_left()


@pytest.fixture(scope="module")
def shared_bot(request: pytest.FixtureRequest, qapp: QApplication) -> PatientBot:
    """Return a robot for fixtures of a module."""
    return PatientBot(request)


@pytest.fixture(scope="module")
def shared_window(shared: Sharing) -> Iterator[MainWindow]:
    """Return a main window for all tests of a module, which ask for `lent_window`."""
    with shared.main_window() as made:
        yield made


@pytest.fixture(scope="module")
def _as_made(shared_window: MainWindow) -> AsMade:
    from lending import AsMade

    return AsMade(shared_window)


@pytest.fixture
def lent_window(_as_made: AsMade) -> Iterator[MainWindow]:
    """Return the main window that the module's tests share, and have it again as it was made.

    What `AsMade` knows nothing of, a test leaves as it was. What is open stays until another is.
    """
    yield _as_made.lend()
    _as_made.put_back()


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application for a test that styles it; the others get it back as it was."""
    before = Look.of(qapp)
    yield qapp
    before.put_on(qapp)


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
    with pseudo_window.spoken(pseudo_folder) as found:
        yield found


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Languages]:
    """Return the application's languages, with Korean shown."""
    found = languages()
    found.show("ko")
    yield found
    found.show("en")
