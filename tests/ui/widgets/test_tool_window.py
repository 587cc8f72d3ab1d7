"""A tool window's scaffold: its row of controls goes first by Tab, and all takes the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK, LIGHT, Theme
from ui.widgets.help_button import HelpButton
from ui.widgets.tool_window import ToolWindow


class Pane(QLineEdit):
    """Remembers its theme."""

    theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme


def made(qtbot: QtBot) -> tuple[ToolWindow, Pane, Pane, QCheckBox]:
    window = ToolWindow((600, 400))
    qtbot.addWidget(window)
    left, right, box = Pane(window), Pane(window), QCheckBox(window)
    window.lay_out((left, right), (200, 400), controls=[box], painted=[left])
    return window, left, right, box


def test_tab_goes_through_the_row_of_controls_as_it_stands(qtbot: QtBot) -> None:
    window, *_, box = made(qtbot)
    window.show()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert window.save.hasFocus()
    qtbot.keyClick(window.save, Qt.Key.Key_Tab)
    assert isinstance(window.focusWidget(), HelpButton)


def test_enter_presses_no_button(qtbot: QtBot) -> None:
    window, left, *_ = made(qtbot)
    window.show()
    left.setFocus()
    qtbot.waitUntil(left.hasFocus)
    with qtbot.assertNotEmitted(window.save.clicked):
        qtbot.keyClick(left, Qt.Key.Key_Return)
    assert window.isVisible()


def test_what_is_painted_takes_the_theme(qtbot: QtBot) -> None:
    window, left, right, _ = made(qtbot)
    for theme in (DARK, LIGHT):
        window.set_theme(theme)
        assert left.theme is theme
    assert right.theme is None
    assert not window.save.icon().isNull()


def test_a_larger_window_gives_the_right_pane_the_room(qtbot: QtBot) -> None:
    window, left, right, _ = made(qtbot)
    window.show()
    before = left.width(), right.width()
    window.resize(900, 400)
    assert left.width() == before[0]
    assert right.width() >= before[1] + 290


def test_a_message_lies_over_the_panes_and_takes_no_place_beside_them(qtbot: QtBot) -> None:
    window, left, right, _ = made(qtbot)
    window.show()
    before = left.geometry(), right.geometry()
    window.bar.show_message("success", "Saved.")
    qtbot.waitUntil(window.bar.isVisible)
    qtbot.wait(1)
    assert (left.geometry(), right.geometry()) == before
