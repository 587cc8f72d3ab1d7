"""Followed paths in the step panel: the sum, the list, and what is said of a path that vanishes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from steps_fixture import evaluate

from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.paths import Chain, Route, find_chain
from simulator.stepping.records import record_pass
from ui.stepping.panel import StepPanel
from ui.stepping.path_words import PathWords
from ui.theme.colors import DARK, LIGHT
from ui.words.node_words import NodeWords
from ui.words.numbers import short

LEFT = Qt.MouseButton.LeftButton


def chain_of(spec: NetworkSpec, route: Route, theta: Any = None, x: Any = None) -> Chain:
    rng = np.random.default_rng(3)
    if theta is None:
        theta = rng.normal(size=spec.parameter_count)
    inputs = rng.normal(size=spec.inputs) if x is None else np.array(x)
    masks = [np.zeros(n) if one.dropout else None for one, n in zip(spec.layers, spec.sizes[1:],
             strict=True)]  # fmt: skip
    sample = record_pass(Network(spec), theta, inputs, np.eye(spec.outputs)[0], masks)
    return find_chain(spec, theta, sample, route)


FOUR = chain_of(NetworkSpec(2, (Dense(3, "tanh"), Dense(4, "sigmoid"))), Route(parameter=(0, 1, 2)))
LAYERS = (*[Dense(6, "tanh")] * 4, Dense(2, "sigmoid"))
MANY = chain_of(NetworkSpec(2, LAYERS), Route(parameter=(0, 1, 2)))


@pytest.fixture
def panel(qtbot: QtBot) -> StepPanel:
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.set_theme(DARK)
    panel.resize(760, 260)
    panel.show()
    panel.show_followed(FOUR)
    return panel


def rows(panel: StepPanel) -> list[tuple[str, str]]:
    table = panel.paths.list
    found = []
    for row in range(table.rowCount()):
        cells = table.item(row, 0), table.item(row, 1)
        found.append((cells[0].text(), cells[1].text()))
    return found


def row_at(panel: StepPanel, row: int) -> QPoint:
    return panel.paths.list.visualItemRect(panel.paths.list.item(row, 0)).center()


def test_the_paths_take_the_steps_place_and_give_it_back(panel: StepPanel) -> None:
    assert panel.paths.isVisible()
    assert not panel.view.isVisible()
    assert not panel.title.isVisible()
    panel.show_followed(None)
    assert not panel.paths.isVisible()
    assert panel.view.isVisible()
    assert panel.title.isVisible()


def test_the_sum_stands_above_the_paths_the_strongest_first(panel: StepPanel) -> None:
    equation = panel.paths.view.equation
    assert equation is not None
    assert evaluate(equation.numbers) == pytest.approx(FOUR.total)
    assert panel.paths.title.text() == "Paths from x₂ → h1.3 to the loss"
    assert panel.paths.sentence.text().startswith("4 paths: ")
    names = [f"P{digit}  " for digit in "₁₂₃₄"]
    found = rows(panel)
    assert found[0] == ("Sum of all paths", short(FOUR.total))
    assert [text[:4] for text, _ in found[1:]] == names
    assert [value for _, value in found[1:]] == [short(path.product) for path in FOUR.paths]


def test_what_is_not_listed_is_one_row(panel: StepPanel) -> None:
    panel.show_followed(MANY)
    assert panel.paths.sentence.text().startswith("432 paths, the 64 strongest listed")
    assert rows(panel)[-1] == ("368 others, together", short(MANY.rest))
    assert len(rows(panel)) == 66


def test_a_heading_lists_in_the_order_of_the_drawing_and_back(
    qtbot: QtBot, panel: StepPanel
) -> None:
    header = panel.paths.list.horizontalHeader()

    def click(column: int) -> None:
        place = QPoint(header.sectionViewportPosition(column) + 10, 6)
        qtbot.mouseClick(header.viewport(), LEFT, pos=place)

    by_strength = rows(panel)
    panel.paths.list.setCurrentCell(1, 0)
    click(0)
    drawn = [text.split("  ")[1] for text, _ in rows(panel)[1:]]
    assert drawn == ["ŷ₁", "ŷ₂", "ŷ₃", "ŷ₄"]
    assert panel.paths.list.item(panel.paths.list.currentRow(), 0).text().startswith("P₁")
    click(1)
    assert rows(panel) == by_strength
    assert panel.paths.list.currentRow() == 1


def test_pointing_at_a_path_lights_it_and_leaving_lights_the_current_one(
    qtbot: QtBot, panel: StepPanel
) -> None:
    news: list[int | None] = []
    panel.paths.pointed.connect(news.append)
    table = panel.paths.list
    table.cellEntered.emit(3, 0)
    assert news[-1] == 2
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert news[-1] is None
    qtbot.mouseClick(table.viewport(), LEFT, pos=row_at(panel, 1))
    assert news[-1] == 0
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert news[-1] == 1
    qtbot.keyClick(table, Qt.Key.Key_Home)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    table.setCurrentCell(0, 0)
    assert news[-1] is None


def test_a_picked_path_is_written_out(panel: StepPanel) -> None:
    panel.show_followed(FOUR, 2)
    equation = panel.paths.view.equation
    assert equation is not None
    assert evaluate(equation.result) == FOUR.paths[2].product


def test_a_single_path_needs_no_list(panel: StepPanel) -> None:
    panel.show_followed(chain_of(FOUR.spec, Route(parameter=(1, 0, 1))))
    assert not panel.paths.list.isVisible()
    assert panel.paths.sentence.text().startswith("One path")


def test_no_path_is_said(panel: StepPanel) -> None:
    panel.show_followed(chain_of(FOUR.spec, Route(node=(0, 0), goal=(0, 1))))
    assert panel.paths.view.message.startswith("No path leads")


@pytest.mark.parametrize("way", ["button", "key"])
def test_following_ends_by_button_and_by_key(qtbot: QtBot, panel: StepPanel, way: str) -> None:
    with qtbot.waitSignal(panel.paths.stopped):
        if way == "button":
            qtbot.mouseClick(panel.paths.stop, LEFT)
        else:
            qtbot.keyClick(panel.paths.list, Qt.Key.Key_Escape)


def test_paths_by_which_nothing_goes_on_are_quieter_in_both_themes(panel: StepPanel) -> None:
    theta = np.random.default_rng(0).normal(size=FOUR.spec.parameter_count)
    theta[:9] = 40.0
    panel.show_followed(chain_of(FOUR.spec, Route(parameter=(0, 0, 0)), theta, (1.0, 1.0)))
    for theme in (DARK, LIGHT):
        panel.set_theme(theme)
        item = panel.paths.list.item(1, 0)
        assert item.foreground().color() == theme.color("muted")
    assert "tanh is saturated" in panel.paths.list.item(1, 0).toolTip()


def test_readers_are_told_what_it_is(panel: StepPanel) -> None:
    assert panel.paths.list.accessibleName() == "Paths"
    assert "∂E" in panel.paths.view.accessibleName()


def remark(layer: Layer, *, weight: float = 1.0, x: float = 1.0, after: float = 1.0) -> str:
    """Return what is said of the one path from an input's weight over one node of `layer`."""
    spec = NetworkSpec(1, (layer, Dense(1)))
    theta = np.zeros(spec.parameter_count)
    theta[0], theta[-2] = weight, after
    chain = chain_of(spec, Route(parameter=(0, 0, 0)), theta, (x,))
    return PathWords().remark(chain, 0, NodeWords(spec))


@pytest.mark.parametrize(
    ("layer", "weight", "x", "expected"),
    [
        (Dense(1, "tanh"), 0.5, 1.0, ""),
        (Dense(1, "tanh"), 5.0, 1.0, "f′(z) of h1.1 is 0.000182: tanh is saturated."),
        (Dense(1, "relu"), -1.0, 1.0, "f′(z) of h1.1 is 0: ReLU is off for this row."),
        (Dense(1, "step"), 1.0, 1.0, "f′(z) of h1.1 is 0: step is flat everywhere."),
        (Dense(1, "swish"), -9.0, 1.0, "The slope ∂a/∂z of h1.1 is −0.000987: next to nothing"),
        (Dense(1, "tanh", dropout=0.5), 1.0, 1.0, "h1.1 is dropped in this pass: nothing goes on."),
        (Maxout(1), -1.0, 1.0, "The slope ∂a/∂z of h1.1 is 0: next to nothing goes on."),
        (Dense(1, "tanh"), 1.0, 0.0, "x₁ is 0 in this row: this weight has no part in the outcome"),
    ],
)
def test_what_lets_nothing_through_is_named(
    layer: Layer, weight: float, x: float, expected: str
) -> None:
    found = remark(layer, weight=weight, x=x)
    assert found.startswith(expected)
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("function", "weight", "expected"),
    [
        ("sigmoid", 1.0, "The 6 slopes f′(z) multiply to "),
        ("identity", 3.0, "The 6 weights multiply to 729: the gradient explodes."),
        ("identity", 1.0, ""),
    ],
)
def test_many_factors_vanish_or_explode_together(
    function: str, weight: float, expected: str
) -> None:
    spec = NetworkSpec(1, (*[Dense(1, function)] * 6, Dense(1)))
    theta = np.tile([weight, 0.0], 7)
    chain = chain_of(spec, Route(parameter=(0, 0, 0)), theta, (1.0,))
    found = PathWords().remark(chain, None, NodeWords(spec))
    assert found.startswith(expected)
    assert bool(found) == bool(expected)


def test_the_step_is_written_once_its_place_is_free_again(panel: StepPanel) -> None:
    panel.show_followed(None)
    panel.set_running(True)
    training = panel.title.text()
    panel.show_followed(FOUR)
    panel.set_running(False)
    panel.show_followed(None)
    assert panel.title.text() != training
    assert panel.view.message != ""


def test_nodes_that_all_paths_share_at_their_ends_are_not_listed(panel: StepPanel) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(3, "tanh"), Dense(1)))
    panel.show_followed(chain_of(spec, Route(node=(-1, 0))))
    ways = {text.split("  ")[1] for text, _ in rows(panel)[1:]}
    assert ways == {f"h1.{i} → h2.{j}" for i in (1, 2) for j in (1, 2, 3)}
