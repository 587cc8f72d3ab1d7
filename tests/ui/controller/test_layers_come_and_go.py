"""A layer that comes or goes: the same from the panel as from the canvas, and the right one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from ui.controller.controller import Controller
from ui.setup.panel import SetupPanel

PATIENCE_MS = 20_000
DENSE = {"units": 6, "activation": "tanh"}
NORM = {"type": "layer_norm"}
OUTPUT = {"units": 1, "activation": "sigmoid"}
HIDDEN = {
    "equal layers": (DENSE, DENSE, DENSE),
    "layer normalisation of another size": (DENSE, {"units": 4, "activation": "relu"}, NORM),
}


class Desk:
    """A controller and a set-up panel, joined as in the window."""

    def __init__(self, qtbot: QtBot, controller: Controller) -> None:
        self.qtbot, self.controller = qtbot, controller
        self.panel = SetupPanel()
        qtbot.addWidget(self.panel)
        self.panel.scenario_edited.connect(controller.edit)
        controller.scenario_changed.connect(self.panel.show_scenario)

    def open(self, hidden: tuple[dict[str, object], ...]) -> None:
        """Open XOR with these hidden layers, and count its parameters through."""
        scenario = presets.changed(presets.load("xor"), layers=(*hidden, OUTPUT), weights=None)
        self.controller.open(scenario)
        self.settle(scenario)
        assert self.controller.latest is not None
        count = len(self.controller.latest.state.theta)
        self.controller.set_parameters(np.arange(count, dtype=float), "Count")

    def settle(self, scenario: Scenario) -> None:
        """Wait until a snapshot shows this scenario."""
        self.qtbot.waitUntil(
            lambda: (
                self.controller.latest is not None
                and self.controller.latest.experiment.scenario == scenario
            ),
            timeout=PATIENCE_MS,
        )

    def theta_after(
        self, hidden: tuple[dict[str, object], ...], change: Callable[[], object]
    ) -> NDArray[np.float64]:
        """Return the parameters after a change of the opened network."""
        self.open(hidden)
        change()
        assert self.controller.scenario is not None
        self.settle(self.controller.scenario)
        assert self.controller.latest is not None
        return self.controller.latest.state.theta.copy()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    controller = Controller()
    controller.start()
    yield Desk(qtbot, controller)
    controller.close()


@pytest.mark.parametrize("index", [0, 1, 2])
@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_a_removed_layer_is_the_same_one_for_panel_and_canvas(
    desk: Desk, hidden: tuple[dict[str, object], ...], index: int
) -> None:
    by_panel = desk.theta_after(hidden, lambda: remove_button(desk, index).click())
    by_canvas = desk.theta_after(hidden, lambda: desk.controller.remove_layer(index))
    assert np.array_equal(by_panel, by_canvas)


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_an_added_layer_leaves_the_same_to_panel_and_canvas(
    desk: Desk, hidden: tuple[dict[str, object], ...]
) -> None:
    by_panel = desk.theta_after(hidden, lambda: desk.panel.network.add_layer.click())
    by_canvas = desk.theta_after(hidden, lambda: desk.controller.add_layer(3))
    assert np.array_equal(by_panel, by_canvas)


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_a_resized_layer_leaves_the_same_to_panel_and_canvas(
    desk: Desk, hidden: tuple[dict[str, object], ...]
) -> None:
    def by_panel() -> None:
        row = desk.panel.network.layers.rows[0]
        row.units.committed.emit(row.units.value() + 1)

    typed = desk.theta_after(hidden, by_panel)
    clicked = desk.theta_after(hidden, lambda: desk.controller.add_node(0))
    assert np.array_equal(typed, clicked)


def test_the_layers_that_stay_keep_their_own_biases(desk: Desk) -> None:
    desk.theta_after(HIDDEN["equal layers"], lambda: remove_button(desk, 0).click())
    latest = desk.controller.latest
    assert latest is not None
    first, second, output = Network(latest.experiment.spec).views(latest.state.theta)
    # 2 inputs, then 6, 6 and 6 nodes: 12 + 6 numbers of layer 1, 36 + 6 of layers 2 and 3 each.
    assert first["b"].ravel().tolist() == list(range(54, 60))
    assert second["W"].ravel().tolist() == list(range(60, 96))
    assert second["b"].ravel().tolist() == list(range(96, 102))
    assert output["W"].ravel().tolist() == list(range(102, 108))


def remove_button(desk: Desk, index: int) -> QToolButton:
    """Return the button that removes a hidden layer in the panel."""
    return desk.panel.network.layers.rows[index].remove


def test_undo_calls_a_parameter_by_its_name(desk: Desk) -> None:
    desk.open((DENSE, NORM))
    for layer, source, text in (
        (0, 0, "Set weight to 0.5"),
        (0, 2, "Set bias to 0.5"),
        (1, 0, "Set gain to 0.5"),
        (1, 1, "Set shift to 0.5"),
    ):
        desk.controller.set_weight(layer, source, 0, 0.5)
        assert desk.controller.undo_stack.undoText() == text
