"""The panels' records in their docks: placed, shared, named, and found again where they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from ui.regions_plot.regions_plot import RegionsPlot
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
    loss = next(one for one in PANELS if one.name == "loss")
    more = replace(loss, name="gradients", title="Gradients by layer", share=20)
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
    shares = {
        one.name: one.share for one in (*PANELS, more) if docks.panels[one.name].x() == added.x()
    }
    heights = {name: docks.panels[name].height() for name in shares}
    assert set(shares) == {"loss", "surface", "regions", "gradients"}
    assert sorted(heights, key=heights.__getitem__) == sorted(shares, key=shares.__getitem__)


def test_panels_are_called_what_they_show(bare: QMainWindow) -> None:
    docks = Docks(bare)
    regions = RegionsPlot()
    docks.panels["regions"].setWidget(regions)
    docks.name_for("regression")
    assert docks.panels["loss"].windowTitle() == "Loss and R²"
    assert docks.panels["regions"].windowTitle() == "Prediction"
    assert regions.accessibleName() == "Prediction"
    assert docks.panels["surface"].windowTitle() == "Loss surface"
    docks.name_for("multiclass")
    assert docks.panels["regions"].windowTitle() == "Decision regions"
    docks.name_for("multiclass", has_pictures=True)
    assert docks.panels["regions"].windowTitle() == "Shown row"
    assert regions.accessibleName() == "Shown row"
    assert docks.panels["loss"].windowTitle() == "Loss and accuracy"


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


def _sizes(docks: Docks) -> dict[str, tuple[int, int]]:
    QApplication.processEvents()
    return {name: (dock.width(), dock.height()) for name, dock in docks.panels.items()}


def test_a_window_made_small_and_large_again_stands_as_before(qtbot: QtBot) -> None:
    window = MainWindow(DARK)
    window.resize(1280, 800)
    window.show()
    docks = window.docks
    first = _sizes(docks)
    assert first["surface"][0] == round(0.29 * 1280)
    window.resize(1000, 600)
    assert _sizes(docks)["surface"][0] < first["surface"][0]
    window.resize(1280, 800)
    assert _sizes(docks) == first
    # The same with what the learner chose, which is no longer the first share.
    _drag_right_border(window)
    chosen = _sizes(docks)
    assert chosen["surface"][0] > first["surface"][0]
    window.resize(1000, 600)
    window.resize(1280, 800)
    assert _sizes(docks) == chosen
    window.close()
    window.deleteLater()


def _drag_right_border(window: MainWindow) -> None:
    """Make the panels on the right wider, by the line between them and the network."""
    panel, left = window.docks.panels["surface"], Qt.MouseButton.LeftButton
    line = QPointF(panel.x() - 3, panel.geometry().center().y())
    wanted, held = line - QPointF(60, 0), Qt.MouseButton.NoButton
    for kind, place, button, buttons in (
        (QEvent.Type.MouseButtonPress, line, left, left),
        (QEvent.Type.MouseMove, wanted, held, left),
        (QEvent.Type.MouseButtonRelease, wanted, left, held),
    ):
        moved = QMouseEvent(
            kind, place, window.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window, moved)
        QApplication.processEvents()  # a line follows the mouse a moment later
