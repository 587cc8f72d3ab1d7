"""Tool windows, and the program, closed in the midst of what they work on: all ends, nothing falls.

That no thread, timer or window is left behind is seen to after every test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from simulator.diagnostics.compared_gradients import GradientComparison
from simulator.session.watch.pins import Pin, Quantity
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.worker.host import Host

WEIGHT = Pin(Quantity.PARAMETER, 0, 0, 0)
SHEETS = 3


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(DARK)
    made.show()
    yield made
    made.close()
    delete(made)  # at once: whatever still ends behind has no window any more


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a check of gradients never come to its end, however fast the machine is."""
    monkeypatch.setattr(GradientComparison, "go_on", lambda comparison: True)


def opened(qtbot: QtBot, window: MainWindow, preset: str) -> None:
    window.controller.open_preset(preset)
    qtbot.waitUntil(lambda: window.controller.latest is not None)


def check_gradients(qtbot: QtBot, window: MainWindow, folder: Path) -> Any:
    """Have gradients compared, which goes on as long as the thread does."""
    opened(qtbot, window, "moons")
    tool = window.tools.open("gradients")
    qtbot.waitUntil(lambda: tool.runner.found is not None and tool.runner.works)
    return tool


def write_sheets(qtbot: QtBot, window: MainWindow, folder: Path) -> Any:
    """Have several PDF files written, and see one of them."""
    opened(qtbot, window, "xor")
    tool = window.tools.open("worksheet")
    tool.choices.variants.set_value(SHEETS)
    tool.files.save("pdf", str(folder / "sheet.pdf"))
    while not list(folder.iterdir()):  # a turn writes one of them
        QApplication.processEvents()
    assert tool.files.is_busy
    assert len(list(folder.iterdir())) < SHEETS
    return tool


def note_rows(qtbot: QtBot, window: MainWindow, folder: Path) -> Any:
    """Have the rows' losses noted while the network trains."""
    opened(qtbot, window, "moons")
    tool = window.tools.open("row_losses")
    train_on(window)
    qtbot.waitUntil(lambda: noted(window) > 1)
    return tool


def watch_numbers(qtbot: QtBot, window: MainWindow, folder: Path) -> Any:
    """Have a weight drawn while the network trains."""
    opened(qtbot, window, "moons")
    tool = window.tools.open("watch")
    tool.pin_wanted.emit(WEIGHT)
    train_on(window)
    qtbot.waitUntil(lambda: points(window) > 2)
    return tool


def train_on(window: MainWindow) -> None:
    window.controller.train(1_000_000)
    assert window.controller.is_running


def noted(window: MainWindow) -> int:
    latest = window.controller.latest
    return 0 if latest is None or latest.rows is None else len(latest.rows.epochs)


def points(window: MainWindow) -> int:
    latest = window.controller.latest
    return 0 if latest is None else len(latest.curves.updates)


Begin = Callable[[QtBot, MainWindow, Path], Any]
BEGUN = {
    "gradients": check_gradients,
    "worksheet": write_sheets,
    "row_losses": note_rows,
    "watch": watch_numbers,
}
EACH = pytest.mark.parametrize("begin", BEGUN.values(), ids=list(BEGUN))


def hosts_of(window: MainWindow) -> list[Host]:
    """Return the hosts that are not left to end behind; the learner's run has one."""
    application = QApplication.instance()
    assert application is not None
    return [one for one in window.findChildren(Host) if not one.is_left]


@EACH
@pytest.mark.usefixtures("endless")
def test_the_program_is_closed_in_the_midst_of_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, begin: Begin
) -> None:
    tool = begin(qtbot, window, tmp_path)
    assert window.close()
    assert not tool.isVisible()
    assert not any(host.is_alive for host in hosts_of(window))
    assert window.controller.final_run() is not None
    if begin is write_sheets:
        assert_whole(tmp_path)


@EACH
@pytest.mark.usefixtures("endless")
def test_the_program_is_closed_right_after_the_tool(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, begin: Begin
) -> None:
    tool = begin(qtbot, window, tmp_path)
    assert tool.close()
    assert window.close()
    assert not any(host.is_alive for host in hosts_of(window))


@pytest.mark.usefixtures("endless")
def test_a_check_that_was_closed_goes_on_when_it_is_opened_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tool = check_gradients(qtbot, window, tmp_path)
    tool.close()
    assert not tool.runner.works
    before = tool.runner.found
    for _ in range(3):  # each time the thread of before is still on its way out
        window.tools.open("gradients")
        assert tool.runner.works
        tool.close()
    window.tools.open("gradients")
    qtbot.waitUntil(lambda: tool.runner.found is not before)
    assert tool.headline.text() != ""


def test_a_network_that_comes_while_the_check_is_closed_is_checked_when_it_opens(
    qtbot: QtBot, window: MainWindow
) -> None:
    opened(qtbot, window, "moons")
    tool = window.tools.open("gradients")
    tool.close()
    window.controller.open_preset("xor")
    window.tools.open("gradients")
    qtbot.waitUntil(lambda: "All 17" in tool.headline.text())


def test_sheets_that_are_not_written_yet_are_written_before_the_window_goes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tool = write_sheets(qtbot, window, tmp_path)
    assert tool.close()
    assert not tool.files.is_busy
    assert_whole(tmp_path)


def assert_whole(folder: Path) -> None:
    files = sorted(folder.iterdir())
    assert len(files) == SHEETS
    for file in files:
        assert "Worksheet" in PdfReader(file).pages[0].extract_text()


def test_sheets_that_cannot_be_written_as_the_window_goes_are_told_of_when_it_is_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tool = write_sheets(qtbot, window, tmp_path)
    tool.files.save("pdf", str(tmp_path / "gone" / "other.pdf"))
    tool.close()
    assert_whole(tmp_path)
    window.tools.open("worksheet")
    assert "there is no folder" in tool.bar.text.text()


def test_nothing_is_noted_of_rows_that_nobody_looks_at_and_training_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tool = note_rows(qtbot, window, tmp_path)
    tool.close()
    latest = window.controller.latest
    assert latest is not None
    qtbot.waitUntil(lambda: noted(window) == 0)
    qtbot.waitUntil(lambda: window.controller.latest.state.update > latest.state.update)  # type: ignore[union-attr]
    assert window.controller.is_running
    window.tools.open("row_losses")
    qtbot.waitUntil(lambda: noted(window) > 1)


def test_a_pin_is_noted_while_its_window_is_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tool = watch_numbers(qtbot, window, tmp_path)
    tool.close()
    latest = window.controller.latest
    assert latest is not None
    at = int(latest.curves.updates[-1])
    qtbot.waitUntil(lambda: int(window.controller.latest.curves.updates[-1]) > at)  # type: ignore[union-attr]
    window.controller.pause()
    window.tools.open("watch")
    qtbot.waitUntil(lambda: tool.headline.text() == "Watched numbers: 1")
