"""The loss landscape as a large window, and its numbers in files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from landscape_use import choose_view, with_xor
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, own_window: MainWindow) -> MainWindow:
    return with_xor(qtbot, own_window)


def test_another_view_leaves_the_panels_where_they_are(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    panels = [window.docks.panels[name] for name in ("loss", "surface", "regions")]
    qtbot.waitUntil(lambda: window.size().height() == 800)
    window.docks.share()
    QApplication.processEvents()
    before = [panel.geometry() for panel in panels]
    for view in ("mesh", "map", "line", "map"):
        choose_view(window, view)
        QApplication.processEvents()
        assert [panel.geometry() for panel in panels] == before, view


def test_the_panel_becomes_a_large_window_and_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    dock, plot = window.docks.panels["surface"], window.panels["surface"]
    small = plot.height()
    qtbot.mouseClick(plot.enlarge_button, LEFT)
    assert dock.isFloating()
    qtbot.waitUntil(lambda: plot.height() > 2 * small)
    assert plot.enlarge_button.accessibleName() == "Back to its place"
    qtbot.mouseClick(plot.enlarge_button, LEFT)
    assert not dock.isFloating()
    assert plot.enlarge_button.accessibleName() == "Large window"


@pytest.mark.parametrize("keys", ["Esc", "Ctrl+W"])
def test_what_closes_a_window_puts_the_large_one_back(
    qtbot: QtBot, window: MainWindow, keys: str
) -> None:
    dock, plot = window.docks.panels["surface"], window.panels["surface"]
    for _ in range(2):  # the second time as the first
        plot.enlarge_button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        qtbot.mouseClick(plot.enlarge_button, LEFT)
        qtbot.waitUntil(dock.isActiveWindow)
        assert plot.canvas.hasFocus()
        qtbot.keySequence(plot.canvas, QKeySequence(keys))
        assert not dock.isFloating()
        assert not plot.enlarge_button.underMouse()
    dock.setFloating(True)  # dragged out
    qtbot.keySequence(plot.canvas, QKeySequence(keys))
    assert dock.isFloating()


def test_a_panel_that_was_made_large_is_in_its_place_the_next_time(
    qtbot: QtBot, window: MainWindow
) -> None:
    dock = window.docks.panels["surface"]
    window.panels["surface"].enlarge_requested.emit()
    assert dock.isFloating()
    window.docks.save(QSettings())
    again = MainWindow()
    qtbot.addWidget(again)
    again.docks.restore(QSettings())
    assert not again.docks.panels["surface"].isFloating()
    again.close()
    window.docks.toggle_large("surface")
    window.docks.toggle_large("surface")
    dock.setFloating(True)  # dragged out
    window.docks.save(QSettings())
    assert dock.isFloating()


def test_the_numbers_are_saved_where_the_learner_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(*arguments: object) -> tuple[str, str]:
        assert Path(str(arguments[2])).name == "xor-loss-surface"
        return str(tmp_path / "surface"), "NumPy arrays (*.npz)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    action = next(a for a in window.panels["surface"].menu_actions() if a.text() == "Save data…")
    action.trigger()
    with np.load(tmp_path / "surface.npz") as saved:
        assert saved["loss"].shape == (51, 51)
    assert "surface.npz" in window.messages.text.text()


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("run.2", "Table (*.csv)", "run.2.csv"),
        ("run.txt", "NumPy arrays (*.npz)", "run.txt.npz"),
        ("run.CSV", "NumPy arrays (*.npz)", "run.CSV"),
    ],
)
def test_the_kind_that_was_chosen_decides_where_the_name_does_not(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    kind: str,
    written: str,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
    window.panels["surface"].on_save_data()
    assert [file.name for file in tmp_path.iterdir()] == [written]
    is_table = (tmp_path / written).read_bytes().startswith(b"part,name,x,y,loss")
    assert is_table == written.lower().endswith(".csv")
