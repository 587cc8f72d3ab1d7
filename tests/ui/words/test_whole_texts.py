"""In every language each window shows its texts whole, also where there is little room."""

from __future__ import annotations

import pytest
from access_keys_use import shared_keys
from cut_paintings import cut_paintings, paintings
from cut_texts import cut_texts
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from settling import let_layouts_settle
from window_use import learnt, open_preset

from simulator.data.own_row import OwnRow
from simulator.data.prepared import prepare
from ui.gradients.window import GradientWindow
from ui.stepping.own_row.window import OwnRowWindow
from ui.widgets.preset_chooser import PresetChooser
from ui.window.about import AboutDialog
from ui.window.comment_dialog import CommentDialog
from ui.window.main_window import MainWindow
from ui.window.menu_bar import shortcut_table
from ui.window.shortcuts_help import ShortcutsDialog
from ui.window.tool_records import TOOLS
from ui.words.languages import languages

SIZES = (QSize(1280, 800), QSize(1024, 680))
LANGUAGES = ("ko", "en")


@pytest.fixture
def window(qtbot: QtBot, lent_window: MainWindow) -> MainWindow:
    """Return the main window, after which English is shown again."""
    open_preset(qtbot, lent_window, "diabetes")
    return lent_window


def cut(window: QWidget) -> list[str]:
    return [*cut_texts(window), *cut_paintings(paintings(window))]


def let_settle(qtbot: QtBot, window: QWidget) -> None:
    """Let what is checked be found, and layouts ask those around them for room."""
    if isinstance(window, GradientWindow):
        qtbot.waitUntil(lambda: not window.runner.works)
    let_layouts_settle(qtbot)


def cut_anywhere(qtbot: QtBot, window: QWidget) -> list[str]:
    """Return what is cut in a window in each language at each size."""
    found = []
    for language in LANGUAGES:
        languages().show(language)
        found += cut_at_each_size(qtbot, window, language)
    return found


def cut_at_each_size(qtbot: QtBot, window: QWidget, language: str) -> list[str]:
    """Return what is cut in a window in the language that is shown."""
    found = []
    for size in SIZES:
        window.resize(size)
        let_settle(qtbot, window)
        assert window.size() == size
        found += [f"{language}, {size.width()} px: {line}" for line in cut(window)]
    return found


def test_the_main_window_shows_its_texts_whole(qtbot: QtBot, window: MainWindow) -> None:
    found = cut_anywhere(qtbot, window)
    learnt(qtbot, window, "iris")
    found += cut_anywhere(qtbot, window)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("row", [None, 8])
def test_a_long_update_leaves_the_step_panel_whole(
    qtbot: QtBot, window: MainWindow, row: int | None
) -> None:
    open_preset(qtbot, window, "digits")
    samples = window.panels["step"].samples
    samples.show_row(row)
    samples.chosen.emit(row)
    qtbot.waitUntil(lambda: window.controller.stepper.record is not None)
    window.controller.stepper.forward()
    found = cut_anywhere(qtbot, window)
    assert not found, "\n".join(found)


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # a popup, off screen
def test_what_it_opens_shows_them_whole(qtbot: QtBot, window: MainWindow) -> None:
    chooser = window.findChild(PresetChooser)
    assert chooser is not None
    raw = tuple(prepare("iris").raw[0].tolist())
    found = []
    for language in LANGUAGES:
        languages().show(language)
        window.messages.show_message("error", window.tr("Reset"), details="why")
        window.palette_.open_palette()
        found += cut(window.palette_)
        window.palette_.close_palette()
        chooser.showPopup()
        assert chooser.gallery is not None
        found += cut(window.messages) + cut(chooser.gallery)
        chooser.hidePopup()
        for dialog in (
            AboutDialog(window),
            OwnRowWindow(prepare("iris"), OwnRow(raw), window),
            CommentDialog("", window, "Deltascope"),
            ShortcutsDialog(shortcut_table(), window),
        ):
            dialog.show()
            found += cut(dialog)
            dialog.close()
    assert not found, "\n".join(found)


def test_the_windows_beside_it_show_them_whole_and_no_two_parts_share_an_access_key(
    qtbot: QtBot, window: MainWindow
) -> None:
    found = []
    for language in LANGUAGES:  # a change of the language changes all windows
        languages().show(language)
        for record in TOOLS:
            tool = window.tools.open(record.name)
            found += cut_at_each_size(qtbot, tool, language)
            found += [f"{language}, {record.name}: {line}" for line in shared_keys(tool)]
            tool.close()
    assert not found, "\n".join(found)


def test_larger_type_for_a_lecture_leaves_them_whole(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "iris")
    window.toggle_presentation()
    found = []
    for language in LANGUAGES:
        languages().show(language)
        window.resize(SIZES[-1])
        let_settle(qtbot, window)
        found += cut(window)
        for record in TOOLS:
            tool = window.tools.open(record.name)
            tool.resize(SIZES[-1])
            let_settle(qtbot, tool)
            found += cut(tool)
            if tool.width() > SIZES[-1].width():
                found.append(f"{language}: {record.name} is {tool.width()} px wide")
            tool.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["xor", "diabetes", "two_labels"])
def test_the_results_of_every_kind_of_task_are_whole(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    learnt(qtbot, window, "iris")
    results = window.tools.open("results")
    learnt(qtbot, window, name)
    found = []
    for language in LANGUAGES:
        languages().show(language)
        results.again.click()
        qtbot.wait(1)
        found += cut(results)
    assert not found, "\n".join(found)


def test_a_study_shows_them_whole_once_it_was_run(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    study = window.tools.open("study")
    study.controls.starts.set_value(20)
    study.controls.epochs.set_value(30)
    study.controls.run.click()
    qtbot.waitUntil(lambda: not study.runner.running)
    study.choose(0)
    qtbot.waitUntil(lambda: study.runner.chosen is not None)
    study.start_panel.load_start.click()
    found = cut_anywhere(qtbot, study)
    assert not found, "\n".join(found)


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_cards_and_popups_show_them_whole(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "moons")
    surface = window.panels["surface"]
    found = []
    for language in LANGUAGES:
        languages().show(language)
        window.resize(SIZES[-1])
        let_settle(qtbot, window)
        window.canvas.select_node(1, 0)
        found += cut(window)
        window.canvas.select_edge(0, 0, 0)
        found += cut(window)
        window.canvas.clear_selection()
        for popup in (surface.axes_popup, surface.options_popup):
            popup.open_below(surface.options_button)
            found += cut(popup)
            popup.close()
    assert not found, "\n".join(found)


def test_what_is_cut_is_found(qtbot: QtBot, styled: QApplication) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(300, 100)
    label, button, covered = (
        QLabel("A long text", holder),
        QPushButton("Go on", holder),
        QLabel("x"),
    )
    holder.show()
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(280, 60, 80, 30)
    assert len(cut(holder)) == 2
    label.setToolTip("<p>A long text, in full</p>")
    button.move(200, 60)
    assert cut(holder) == []
    covered = QLabel("x", holder)
    covered.setGeometry(5, 0, 20, 20)
    covered.show()
    assert len(cut(holder)) == 1
