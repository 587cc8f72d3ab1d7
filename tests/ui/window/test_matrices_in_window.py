"""The workshop of matrices above the main window: its network is taken, but not in practice."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.nn.network import Network
from simulator.workshops.matrices.stack import passed
from ui.matrices.bench import MatricesBench
from ui.window.main_window import MainWindow


def test_the_open_network_is_taken_and_not_while_practice_asks(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    bench = window.tools.open("matrices").bench
    assert isinstance(bench, MatricesBench)
    before = bench.document.network
    window.steps.toggle_practice()
    bench.network.take.click()
    assert "While practice asks for results" in bench.network.refusal.text()
    assert bench.document.network == before
    window.steps.toggle_practice()
    bench.network.take.click()
    taken = bench.document.network
    snapshot = window.controller.latest
    assert snapshot is not None
    expected = Network(snapshot.experiment.spec).predict(
        snapshot.state.theta, snapshot.sample.inputs[None, :]
    )[0]
    np.testing.assert_allclose(passed(taken.stack, taken.inputs)[-1].a, expected, rtol=1e-9)
