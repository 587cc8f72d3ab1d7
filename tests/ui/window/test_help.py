"""F1: the page about what has the focus, wherever that is, in the one window of the Help."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from window_use import open_preset

from ui.app.key_routing import FocusedKeys
from ui.guide.contents import chapters, pages_of
from ui.widgets.fields import ChoiceField
from ui.widgets.file_dialogs import FileDialogs
from ui.widgets.help import ask_for_help, help_page, set_help_page
from ui.widgets.help_button import HelpButton
from ui.widgets.preset_gallery import PresetGallery
from ui.window.about import AboutDialog
from ui.window.help_desk import NETWORK, TRAINING
from ui.window.main_window import MainWindow
from ui.window.panels import PANELS
from ui.window.tool_records import TOOLS

LOSSES, LAYERS = "losses.md", "layers.md"


@pytest.fixture(autouse=True)
def _keys(qapp: QApplication, window: MainWindow) -> Iterator[None]:
    """Share keys out as the program does."""
    keys = FocusedKeys()
    keys.watch(qapp)
    yield
    qapp.removeEventFilter(keys)


def press_f1(qtbot: QtBot, widget: QWidget) -> None:
    """Press F1 as the window system does, in the window of a widget that has the focus."""
    window = widget.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    handle = window.windowHandle()
    qtbot.keyClick(handle, Qt.Key.Key_F1)


def shown(window: MainWindow) -> str:
    guide = window.tools.get("guide")
    return "" if guide is None or not guide.isVisible() else guide.browser.page


def test_f1_opens_the_page_about_what_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    set_help_page(window.canvas, LOSSES)
    set_help_page(window.docks.panels["setup"], LAYERS)
    press_f1(qtbot, window.canvas)
    assert shown(window) == LOSSES
    press_f1(qtbot, window.panels["setup"].sections["training"].epochs)
    assert shown(window) == LAYERS


def test_after_a_click_that_takes_no_focus_f1_is_about_what_was_clicked(
    qtbot: QtBot, window: MainWindow
) -> None:
    set_help_page(window.canvas, LOSSES)
    step = window.docks.panels["step"]
    set_help_page(step, LAYERS)
    qtbot.mouseClick(window.panels["step"].transport, Qt.MouseButton.LeftButton)
    press_f1(qtbot, window.canvas)
    assert shown(window) == LAYERS
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton)
    press_f1(qtbot, window.canvas)
    assert shown(window) == LOSSES


def test_once_the_keyboard_moves_the_focus_a_click_before_counts_no_more(
    qtbot: QtBot, window: MainWindow
) -> None:
    set_help_page(window.canvas, LOSSES)
    set_help_page(window.docks.panels["step"], LAYERS)
    qtbot.mouseClick(window.panels["step"].transport, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    press_f1(qtbot, window.canvas)
    assert shown(window) == LOSSES


def test_a_click_on_what_is_gone_counts_no_more(qtbot: QtBot, window: MainWindow) -> None:
    set_help_page(window.canvas, LOSSES)
    passing = QWidget(window.docks.panels["step"])
    passing.show()
    qtbot.mouseClick(passing, Qt.MouseButton.LeftButton)
    delete(passing)
    press_f1(qtbot, window.canvas)
    assert shown(window) == LOSSES


def test_a_panel_torn_off_and_a_tool_window_have_their_pages(
    qtbot: QtBot, window: MainWindow
) -> None:
    dock = window.docks.panels["loss"]
    set_help_page(dock, LOSSES)
    dock.setFloating(True)
    press_f1(qtbot, window.panels["loss"].canvas)
    assert shown(window) == LOSSES
    glossary = window.tools.open("glossary")
    set_help_page(glossary, LAYERS)
    press_f1(qtbot, glossary.search)
    assert shown(window) == LAYERS


def test_without_a_page_of_its_own_a_widget_has_that_of_what_is_around_it() -> None:
    outer = QWidget()
    inner = QWidget(outer)
    assert help_page(inner) == ""
    assert not ask_for_help(inner)
    set_help_page(outer, LOSSES)
    assert help_page(inner) == LOSSES
    set_help_page(inner, LAYERS)
    assert help_page(inner) == LAYERS
    assert help_page(None) == ""


class Asking(QDialog):
    """A dialog with a field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        set_help_page(self, LOSSES)


def test_the_help_can_be_used_beside_a_modal_dialog_and_outlives_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = Asking(window)
    dialog.open()
    press_f1(qtbot, dialog.field)
    assert shown(window) == LOSSES
    guide = window.tools.get("guide")
    assert dialog.isAncestorOf(guide) or guide.parentWidget() is dialog
    guide.search.setFocus()
    dialog.reject()
    dialog.deleteLater()
    qtbot.wait(1)
    assert guide.parentWidget() is window
    assert shown(window) == LOSSES
    assert guide.isWindow()


def test_shift_f1_opens_the_guide_at_its_beginning(window: MainWindow) -> None:
    window.help.show(LOSSES)
    window.tools.get("guide").close()
    window.actions_["guide"].trigger()
    assert shown(window) == "user-guide.md"
    assert window.actions_["guide"].shortcut().toString() == "Shift+F1"
    assert window.actions_["shortcuts"].shortcut().toString() == "Ctrl+/"


def test_every_panel_has_a_button_in_its_title_for_its_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name, dock in window.docks.panels.items():
        dock.show()
        set_help_page(dock, LOSSES if name == "loss" else LAYERS)
        button = next(one for one in dock.findChildren(HelpButton) if one.parent() is dock)
        beside = dock.findChild(QAbstractButton, "qt_dockwidget_floatbutton")
        assert beside is not None
        assert button.isVisible()
        assert button.geometry().right() < beside.geometry().left()
        assert abs(button.geometry().center().y() - beside.geometry().center().y()) <= 1
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert shown(window) == (LOSSES if name == "loss" else LAYERS)


def test_f1_in_a_box_opens_the_page_about_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    sections = window.panels["setup"].sections
    boxes = {
        sections["training"].optimizer: "help/optimizer-sgd.md",
        sections["training"].loss: "help/loss-binary_cross_entropy.md",
        sections["training"].schedule: "help/schedule-constant.md",
        sections["data"].source: "help/data-xor.md",
        sections["network"].initializer: "help/initializer-xavier_uniform.md",
        sections["network"].layers.rows[0].activation: "help/activation-tanh.md",
    }
    assert {box: help_page(box) for box in boxes} == boxes


def test_a_button_beside_every_box_opens_the_page_about_what_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    panel = window.panels["setup"]
    with_pages = [box for box in panel.findChildren(ChoiceField) if box.has_pages]
    buttons = [one for one in panel.findChildren(HelpButton) if not one.isHidden()]
    assert len(with_pages) == len(buttons) == 7
    output = panel.sections["network"].layers.rows[1]
    qtbot.mouseClick(output.help, Qt.MouseButton.LeftButton)
    assert shown(window) == "help/activation-sigmoid.md"
    output.activation.set_name("layer_norm")
    qtbot.mouseClick(output.help, Qt.MouseButton.LeftButton)
    assert shown(window) == "help/layer-layer_norm.md"


@pytest.mark.parametrize("tool", ["functions", "worksheet"])
def test_so_does_one_in_a_tool(qtbot: QtBot, window: MainWindow, tool: str) -> None:
    made = window.tools.open(tool)
    with_pages = [box for box in made.findChildren(ChoiceField) if box.has_pages]
    for box in filter(ChoiceField.isVisible, with_pages):
        button = box.parentWidget().findChild(HelpButton)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not box.name() or shown(window).endswith(f"-{box.name()}.md")
    assert with_pages
    made.close()


@pytest.mark.parametrize("tool", [record.name for record in TOOLS])
def test_every_tool_window_has_a_button_for_its_page(window: MainWindow, tool: str) -> None:
    made = window.tools.open(tool)
    record = next(one for one in TOOLS if one.name == tool)
    button = next(one for one in made.findChildren(HelpButton) if one.isVisible())
    assert help_page(button) == record.help
    made.close()


def test_every_page_that_f1_opens_is_of_the_help() -> None:
    asked = {record.help for record in (*PANELS, *TOOLS)} | {NETWORK, TRAINING}
    assert asked <= set(pages_of(chapters()))


def test_f1_in_a_file_dialog_opens_the_page_about_files(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def choose(parent: QWidget, *_: object) -> tuple[str, str]:
        dialog = QDialog(parent)
        asked.append(help_page(dialog))
        dialog.deleteLater()
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    before = help_page(window)
    dialogs = FileDialogs(window)
    dialogs.choose_to_open("Open", "All (*)")
    dialogs.choose_to_save("Save", "a.json", "All (*)")
    assert asked == ["help/files.md"] * 2
    assert help_page(window) == before


def test_gallery_palette_and_about_have_a_button_for_their_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    made = {
        PresetGallery(window): "help/presets.md",
        window.palette_: "help/palette.md",
        AboutDialog(window): "user-guide.md",
    }
    for widget, page in made.items():
        widget.findChild(HelpButton).click()
        assert shown(window) == page


def test_the_keys_go_back_to_the_window_that_the_help_was_opened_from(
    qtbot: QtBot, window: MainWindow
) -> None:
    """Else the next Escape would not close that window."""
    arena = window.tools.open("arena")
    press_f1(qtbot, arena.focusWidget() or arena)
    guide = window.tools.get("guide")
    qtbot.waitUntil(guide.isActiveWindow)
    window.help.show(LOSSES)  # a link of the Help to itself changes nothing
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    qtbot.waitUntil(arena.isActiveWindow)
    assert not guide.isVisible()
