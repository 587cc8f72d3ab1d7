"""Hiding weak edges in the main window: the key, the slider, the words, and another network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_use import learnt, open_preset, press, settled

from ui.app.key_routing import FocusedKeys
from ui.canvas.content.edge_filter import Measure
from ui.canvas.edge_strip import EdgeStrip
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def strip(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> Iterator[EdgeStrip]:
    keys = FocusedKeys()
    keys.watch(qapp)
    open_preset(qtbot, window, "iris")
    yield window.network.edge_strip
    qapp.removeEventFilter(keys)


def visible(window: MainWindow) -> int:
    assert window.canvas._picture is not None
    return len(window.canvas._picture.drawn.visible)


def test_the_key_hides_half_of_the_edges_and_draws_them_again(
    qtbot: QtBot, window: MainWindow, strip: EdgeStrip
) -> None:
    action = window.actions_["hide_edges"]
    assert not strip.isVisible()
    assert visible(window) == 67
    press(qtbot, window, Qt.Key.Key_H)
    assert strip.isVisible()
    assert action.isChecked()
    assert strip.slider.hasFocus()
    assert visible(window) == 67 - 34
    assert strip.slider.accessibleDescription() == "|w| ≥ 0.253 · 34 of 67 edges hidden"
    qtbot.keyClick(strip.slider, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert not action.isChecked()
    assert window.canvas.hasFocus()
    assert visible(window) == 67


def test_the_slider_goes_edge_by_edge_with_the_keys(
    qtbot: QtBot, window: MainWindow, strip: EdgeStrip
) -> None:
    strip.enter()
    for key, hidden in (
        (Qt.Key.Key_Right, 35),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageUp, 0),  # eleven biases are 0: they stay or go together
        (Qt.Key.Key_PageUp, 20),
        (Qt.Key.Key_End, 67),
        (Qt.Key.Key_Left, 66),
    ):
        qtbot.keyClick(strip.slider, key)
        assert visible(window) == 67 - hidden
        words = strip.told.accessibleName()
        assert words == "All 67 edges are drawn" if not hidden else f"{hidden} of 67" in words
    assert window.controller.stepper.index == -1  # the keys were the slider's


def test_a_gradient_comes_with_the_first_update(
    qtbot: QtBot, window: MainWindow, strip: EdgeStrip
) -> None:
    strip.enter()
    strip.gradient.click()
    assert (
        strip.told.accessibleName() == "No gradient yet: press Step or Train for the first update"
    )
    assert visible(window) == 67
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 0)
    assert strip.told.accessibleName().startswith("|∂E/∂w| ≥ ")
    assert strip.told.accessibleName().endswith("34 of 67 edges hidden")
    assert strip.measure is Measure.GRADIENT


def test_another_network_gets_its_own_size_for_the_same_share(
    qtbot: QtBot, window: MainWindow, strip: EdgeStrip
) -> None:
    strip.enter()
    strip.slider.setValue(round(0.8 * strip.slider.maximum()))
    share = strip.slider.value() / strip.slider.maximum()
    open_preset(qtbot, window, "moons")
    assert strip.isVisible()
    count = window.canvas._counted
    assert count is not None
    assert count.hidden == round(share * count.total)
    assert count.total != 67
    assert strip.slider.value() / strip.slider.maximum() == pytest.approx(0.8, abs=0.04)


def test_a_reset_and_an_edit_keep_the_size(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "iris")
    window.network.edge_strip.enter()
    assert window.canvas.edge_filter is not None
    least = window.canvas.edge_filter.least
    for change in (window.controller.reset, lambda: window.controller.add_node(0)):
        with qtbot.waitSignal(window.controller.experiment_opened):
            change()
        assert window.canvas.edge_filter is not None
        assert window.canvas.edge_filter.least == least


def test_the_legend_offers_it(qtbot: QtBot, window: MainWindow, strip: EdgeStrip) -> None:
    picture = window.canvas._picture
    assert picture is not None
    place = picture.layout.legend.center().toPoint()
    qtbot.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert strip.isVisible()


def test_it_takes_nothing_of_the_smallest_window_in_larger_type(
    qtbot: QtBot, window: MainWindow, strip: EdgeStrip
) -> None:
    window.toggle_presentation()
    window.resize(1000, 620)
    before = window.minimumSizeHint()
    strip.enter()
    qtbot.waitUntil(lambda: strip.height() >= strip.sizeHint().height())
    assert window.minimumSizeHint().height() <= before.height()
    assert window.minimumSizeHint().width() == before.width()
    told = strip.told
    assert told.fontMetrics().horizontalAdvance(told.text()) <= told.width()
    strip.leave()
    window.toggle_presentation()
