"""A language chosen while much is open and a training runs: the window in front has it at once."""

from __future__ import annotations

import pytest
from pseudo_window import CODE, untold
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from seen_texts import seen_texts
from window_use import open_preset, settled

from simulator.session.snapshot import Status
from ui.window.main_window import MainWindow
from ui.window.palette.entries import run
from ui.words.languages import Languages

SAME = ("XOR", r"\b(AND|OR|NAND)\b", r"(Ctrl|Shift|Alt)\+")  # and keys


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def entry(window: MainWindow, text: str) -> QAction:
    """Return the entry of the menu of languages."""
    menus = window.menuBar().findChildren(QMenu)
    menu = next(one for one in menus if one.title() in ("&Language", "⟦&Längüägë⟧"))
    menu.aboutToShow.emit()
    return next(one for one in menu.actions() if text in one.text())


def test_all_windows_come_to_it_and_the_training_goes_on(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    open_preset(qtbot, window, "xor")
    watch, gates, results = (window.tools.open(name) for name in ("watch", "gates", "results"))
    results.close()  # kept, and perhaps shown again
    window.controller.train(1_000_000)
    settled(qtbot, window, lambda snapshot: snapshot.status is Status.RUNNING)
    entry(window, "Esperanto").trigger()
    assert window.menuBar().actions()[0].text() == "⟦&Fïlë⟧"
    assert window.status._state.text().startswith("⟦")
    assert untold(seen_texts(watch), *SAME) != []  # later, or nobody could do anything until then
    epoch = window.controller.latest.state.epoch
    qtbot.waitUntil(lambda: not spoken.speakers.is_telling)
    for tool in (watch, gates, results):
        assert untold(seen_texts(tool), *SAME) == []
    qtbot.waitUntil(lambda: window.controller.latest.state.epoch > epoch)
    assert window.controller.is_running
    window.controller.pause()


def test_a_window_that_is_closed_and_another_choice_in_between(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    open_preset(qtbot, window, "xor")
    watch, rows = (window.tools.open(name) for name in ("watch", "row_losses"))
    run(window, f"language:{CODE}")  # from the palette
    watch.close()
    run(window, "language:en")
    assert window.menuBar().actions()[0].text() == "&File"
    run(window, f"language:{CODE}")
    qtbot.waitUntil(lambda: not spoken.speakers.is_telling)
    for tool in (watch, rows):
        assert untold(seen_texts(tool), *SAME) == []
    assert window.menuBar().actions()[0].text() == "⟦&Fïlë⟧"
