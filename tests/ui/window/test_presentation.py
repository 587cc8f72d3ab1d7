"""Presentation mode: larger type everywhere, the set-up hidden, and all back as it was."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_use import open_preset

from ui.plotting.painting import plot_font
from ui.theme import type_size
from ui.theme.type_size import BASE_PIXELS, ENLARGED, set_figures, tabular_font
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("styled")


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def sizes(window: MainWindow) -> dict[str, int]:
    """Return the sizes of type, from everywhere."""
    step, surface = window.panels["step"], window.panels["surface"]
    loss = next(
        label for label in window.run_bar.findChildren(QLabel) if label.property("role") == "figure"
    )
    return {
        "menu": QFontInfo(window.menuBar().font()).pixelSize(),
        "figure": QFontInfo(loss.font()).pixelSize(),
        "step title": QFontInfo(step.title.font()).pixelSize(),
        "position": QFontInfo(step.position.font()).pixelSize(),
        "status": QFontInfo(window.status.findChildren(QLabel)[0].font()).pixelSize(),
        "node": window.canvas._fonts.value.pixelSize(),
        "plot": plot_font(surface.font()).pixelSize(),
    }


def places(window: MainWindow) -> dict[str, tuple[int, int, int, int]]:
    return {name: dock.geometry().getRect() for name, dock in window.docks.panels.items()}


def test_type_grows_everywhere_and_all_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    open_preset(qtbot, window, "xor")
    window.set_theme(window.theme)
    window.docks.panels["regions"].hide()
    QApplication.processEvents()
    usual, where = sizes(window), places(window)
    action = window.actions_["presentation"]
    action.trigger()
    QApplication.processEvents()
    larger = sizes(window)
    for name, size in usual.items():
        assert larger[name] == pytest.approx(ENLARGED * size, abs=1.0), name
        assert larger[name] > size, name
    assert not window.docks.panels["setup"].isVisible()
    assert window.panels["surface"].log_box.isVisible()
    assert window.docks.panels["surface"].width() == pytest.approx(
        ENLARGED * where["surface"][2], abs=2
    )
    assert not window.docks.panels["regions"].isVisible()
    assert action.isChecked()
    window.toggle_theme()
    assert sizes(window) == larger
    window.toggle_theme()
    action.trigger()
    QApplication.processEvents()
    assert sizes(window) == usual
    assert places(window) == where
    assert window.docks.panels["setup"].isVisible()
    assert not window.docks.panels["regions"].isVisible()
    assert not action.isChecked()


def test_what_moves_between_the_step_panels_rows_grows_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 800)
    open_preset(qtbot, window, "iris")
    panel = window.panels["step"]
    usual = panel.whose.font().pixelSize()
    window.toggle_presentation()
    for width in (700, 820, 700):  # phases in the second row, and beside the title
        panel.resize(width, panel.height())
        QApplication.processEvents()
        assert panel.whose.font().pixelSize() == pytest.approx(ENLARGED * usual, abs=1.0)
    window.toggle_presentation()
    QApplication.processEvents()
    assert panel.whose.font().pixelSize() == usual


def test_the_next_start_is_at_a_desk_again(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.toggle_presentation()
    window.close()
    after = MainWindow(window.theme)
    after.show()
    assert after.docks.panels["setup"].isVisible()
    assert not after.presentation.is_on
    assert QFontInfo(after.menuBar().font()).pixelSize() == BASE_PIXELS
    assert QSettings().value("window/state") is not None
    after.close()
    after.deleteLater()


def test_figures_follow_the_size_of_type(qtbot: QtBot, qapp: QApplication) -> None:
    label, other = QLabel("1"), QWidget()
    qtbot.addWidget(label)
    qtbot.addWidget(other)
    type_size.set_base_size(qapp, 1.0)
    set_figures(label, 15)
    assert (label.font().pixelSize(), type_size.scaled(20)) == (15, 20)
    type_size.set_base_size(qapp, ENLARGED)
    type_size.resize_figures(qapp)
    assert label.font().pixelSize() == tabular_font(15).pixelSize() == 18
    assert type_size.scaled(20) == 25


@pytest.mark.parametrize("first", [False, True], ids=["opened before", "opened after"])
def test_the_studys_buttons_are_whole_in_larger_type(
    qtbot: QtBot, window: MainWindow, first: bool
) -> None:
    if first:
        window.toggle_presentation()
    study = window.tools.open("study")
    QApplication.processEvents()
    if not first:
        window.toggle_presentation()
        QApplication.processEvents()
    buttons = [button for button in study.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) > 3
    for button in buttons:
        text = button.text().replace("&", "")
        assert button.width() >= button.fontMetrics().horizontalAdvance(text) + 8, text


@pytest.mark.parametrize("name", ["sine", "iris"])
def test_the_nodes_keep_their_numbers_and_equations_fit_in_larger_type(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    window.resize(1280, 760)
    open_preset(qtbot, window, name)
    window.toggle_presentation()
    QApplication.processEvents()
    picture = window.canvas._picture
    assert picture is not None
    assert [column.holds_numbers for column in picture.layout.columns] == [True] * 3
    bar = window.panels["step"].view.verticalScrollBar()
    for _ in range(40):
        window.controller.stepper.forward()
        QApplication.processEvents()
        assert bar.maximum() == 0


def test_panels_that_float_keep_the_sizes_that_they_have(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt warns where a panel is to share a place that it does not stand in."""
    resized: list[QDockWidget] = []
    real = QMainWindow.resizeDocks

    def resize(self: QMainWindow, docks: list[QDockWidget], *how: Any) -> None:
        resized.extend(docks)
        real(self, docks, *how)

    monkeypatch.setattr(QMainWindow, "resizeDocks", resize)
    for name in ("step", "loss", "surface"):
        window.docks.panels[name].setFloating(True)
    for _ in range(2):  # leaving restores a state in which they float, and so have no place
        window.actions_["presentation"].trigger()
        window.docks.share(ENLARGED)
        window.actions_["presentation"].trigger()
        window.docks.share()
    assert resized
    assert not [dock for dock in resized if dock.isFloating()]
