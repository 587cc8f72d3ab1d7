"""The panels' records in their docks: placed, shared, named, and found again where they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.window.docks import Docks
from ui.window.main_window import MainWindow
from ui.window.panels import PANELS

# Saved by a version whose panels were not declared yet: regions hidden, loss below the set-up.
_SAVED_BEFORE = (
    "AAAA/wAAAAH9AAAAAwAAAAAAAAEsAAACuPwCAAAAAvsAAAAUAGQAbwBjAGsAXwBzAGUAdAB1AHABAAAAUAAAAgkAAABg"
    "AP////sAAAASAGQAbwBjAGsAXwBsAG8AcwBzAQAAAl8AAACpAAAAlgD///8AAAABAAABcwAAArj8AgAAAAL7AAAAGABk"
    "AG8AYwBrAF8AcwB1AHIAZgBhAGMAZQEAAABQAAACuAAAAJ8A////+wAAABgAZABvAGMAawBfAHIAZQBnAGkAbwBuAHMA"
    "AAACIAAAAOgAAAB+AP///wAAAAMAAAJVAAAA/PwBAAAAAfsAAAASAGQAbwBjAGsAXwBzAHQAZQBwAQAAATIAAAJVAAAB"
    "8AD///8AAAJVAAABtgAAAAQAAAAEAAAAAQAAAAL8AAAAAQAAAAIAAAABAAAADgByAHUAbgBfAGIAYQByAQAAAAD/////"
    "AAAAAAAAAAA="
)


@pytest.fixture
def bare(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.resize(1280, 800)
    yield made
    made.deleteLater()


def test_a_panel_added_as_one_record_is_placed_below_those_before(
    qapp: QApplication, bare: QMainWindow
) -> None:
    more = replace(PANELS[2], name="gradients", title="Gradients by layer", share=20)
    docks = Docks(bare, (*PANELS, more))
    for record in (*PANELS, more):
        docks.fill(record, QLabel(record.title))
    bare.setCentralWidget(QLabel("network"))
    bare.show()
    docks.share()
    qapp.processEvents()
    added, above = docks.panels["gradients"], docks.panels["regions"]
    assert added.windowTitle() == "Gradients by layer"
    assert bare.dockWidgetArea(added) is Qt.DockWidgetArea.RightDockWidgetArea
    assert added.y() > above.y()
    assert added.x() == above.x()
    heights = [docks.panels[name].height() for name in ("loss", "surface", "regions", "gradients")]
    assert heights[1] > heights[0] > heights[3]


def test_panels_are_called_what_they_show(bare: QMainWindow) -> None:
    docks = Docks(bare)
    docks.name_for("regression")
    assert docks.panels["loss"].windowTitle() == "Loss and R²"
    assert docks.panels["regions"].windowTitle() == "Prediction"
    assert docks.panels["surface"].windowTitle() == "Loss surface"
    docks.name_for("multiclass")
    assert docks.panels["regions"].windowTitle() == "Decision regions"


def test_an_arrangement_saved_before_panels_were_records_comes_back(qtbot: QtBot) -> None:
    settings = QSettings()
    first = MainWindow(DARK)
    first.close()
    first.deleteLater()
    settings.setValue("window/state", QByteArray.fromBase64(_SAVED_BEFORE.encode()))
    settings.remove("window/digest")
    window = MainWindow(DARK)
    window.show()
    panels = window.docks.panels
    assert not panels["regions"].isVisible()
    area = window.dockWidgetArea(panels["loss"])
    assert area is Qt.DockWidgetArea.LeftDockWidgetArea
    assert panels["loss"].y() > panels["setup"].y()
    window.close()
    window.deleteLater()
