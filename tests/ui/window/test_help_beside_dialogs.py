"""The Help beside modal dialogs: used while one is open, and left when it is gone, however."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from arena_samples import settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from ui.guide.window import Guide
from ui.window.main_window import MainWindow

LOSSES = "losses.md"


def guide_of(window: MainWindow) -> Guide:
    guide = window.tools.get("guide")
    assert isinstance(guide, Guide)
    return guide


def opened(window: MainWindow, dialog: QDialog) -> QDialog:
    """Open a dialog above all others, and the Help beside it."""
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    window.help.show(LOSSES)
    assert guide_of(window).parentWidget() is dialog
    return dialog


def progress(window: QWidget) -> QProgressDialog:
    made = QProgressDialog(window)
    made.setAutoClose(False)
    made.setAutoReset(False)
    made.canceled.connect(made.deleteLater)
    return made


GOING: dict[str, Callable[[QDialog], object]] = {
    "cancelled": lambda dialog: dialog.canceled.emit(),  # type: ignore[attr-defined]
    "reset": lambda dialog: (dialog.hide(), dialog.deleteLater()),
    "closed": lambda dialog: (dialog.close(), dialog.deleteLater()),
    "accepted": lambda dialog: (dialog.accept(), dialog.deleteLater()),
    "deleted later": lambda dialog: dialog.deleteLater(),
    "deleted": delete,
}


@pytest.mark.parametrize("way", GOING)
def test_the_help_outlives_a_dialog_of_progress(qtbot: QtBot, window: MainWindow, way: str) -> None:
    dialog = opened(window, progress(window))
    guide = guide_of(window)
    GOING[way](dialog)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert guide_of(window) is guide
    assert guide.parentWidget() is window
    assert guide.isVisible()
    assert guide.isWindow()


@pytest.mark.parametrize("ends", ["cancelled", "finished"])
def test_the_help_outlives_the_saving_of_an_animation(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, ends: str
) -> None:
    arena = window.tools.open("arena")
    arena.arena.set_updates(10)
    settled(qtbot, arena.arena)
    saving = arena.saving
    saving.save_animation(str(tmp_path / "race.gif"))
    dialog = opened(window, saving._dialog)
    if ends == "cancelled":
        dialog.canceled.emit()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert saving.animation is None
    assert guide_of(window).parentWidget() is window
    assert guide_of(window).isVisible()


def test_from_a_dialog_above_another_the_help_goes_back_to_that_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    below = opened(window, QDialog(window))
    above = opened(window, QDialog(below))
    above.reject()
    assert guide_of(window).parentWidget() is below
    assert guide_of(window).isVisible()
    above = opened(window, above)
    delete(below)
    assert guide_of(window).parentWidget() is window
    assert not isValid(above)


def test_a_tool_window_that_is_gone_is_made_anew(window: MainWindow) -> None:
    glossary = window.tools.open("glossary")
    delete(glossary)
    assert window.tools.get("glossary") is None
    window.tools.set_theme(window.theme)
    assert window.tools.open("glossary").isVisible()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_menu_that_is_open_is_closed_or_it_would_keep_the_keys(window: MainWindow) -> None:
    menu = QMenu(window)
    menu.addAction("…")
    menu.popup(window.pos())
    assert menu.isVisible()
    window.help.show(LOSSES)
    assert not menu.isVisible()
    assert guide_of(window).browser.page == LOSSES
