"""Names of built-in data are said anew in an open window, where what was chosen stays chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from window_use import learnt

from ui.window.main_window import MainWindow
from ui.words.languages import languages


@pytest.fixture(autouse=True)
def _korean(window: MainWindow) -> Iterator[None]:
    languages().show("ko")
    yield
    languages().show("en")


def combo_texts(combo: Any) -> list[str]:
    return [combo.itemText(k) for k in range(combo.count())]


def test_the_regions_and_the_results(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "iris")
    regions: Any = window.docks.panels["regions"].widget()
    regions.on_x_chosen(1)
    assert combo_texts(regions.x_combo)[1] == "꽃받침 너비(cm)"
    results: Any = window.tools.open("results")
    assert "세토사" in results.matrix.sentence(0, 0)
    languages().show("en")
    assert "setosa" in results.matrix.sentence(0, 0)
    assert regions.x_combo.currentText() == "sepal width (cm)"
    assert regions.features[0] == 1
    languages().show("ko")
    assert regions.x_combo.currentText() == "꽃받침 너비(cm)"
    results.close()


def test_the_weights_of_the_surface(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "iris")
    surface: Any = window.docks.panels["surface"].widget()
    surface.choose_axes((0, 2, 1), (0, 3, 1))
    popup = surface.axes_popup
    assert popup.x_combo.currentText() == "w 꽃잎 길이(cm) → h1.2"
    languages().show("en")
    assert popup.x_combo.currentText() == "w petal length (cm) → h1.2"
    assert popup.y_combo.currentText() == "w petal width (cm) → h1.2"
    assert surface.axes == ((0, 2, 1), (0, 3, 1))


def test_the_parameters_of_the_arena(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window, "iris")
    arena: Any = window.tools.open("arena")
    arena.arena.choose_problem("network")
    qtbot.waitUntil(lambda: arena.problem.x_combo.count() > 0)
    assert arena.problem.x_combo.itemText(0) == "w 꽃받침 길이(cm) → h1.1"
    languages().show("en")
    assert arena.problem.x_combo.itemText(0) == "w sepal length (cm) → h1.1"
    assert arena.details.parameter.itemText(0) == "w sepal length (cm) → h1.1"
    arena.close()
