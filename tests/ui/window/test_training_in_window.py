"""Training in the main window: runs, converges, diverges, cannot learn, and says why."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, train_to_the_end, until_ready

from simulator.scenarios import overrides, presets
from simulator.session.snapshot import Snapshot, Status
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


def test_a_gate_with_the_courses_weights_gives_its_sums(qtbot: QtBot, window: MainWindow) -> None:
    """COURSE A2: w = (0.5, 0.5), b = −0.7 gives −0.7, −0.2, −0.2, 0.3 and 0, 0, 0, 1."""
    open_preset(qtbot, window, "and")
    sums, classes = [], []
    for row in range(4):
        window.controller.choose_sample(row)
        qtbot.waitUntil(lambda row=row: recorded_rows(window) == (row,))
        record = window.controller.stepper.record
        assert record is not None
        sums.append(record.samples[0].layers[0].z[0])
        classes.append(record.samples[0].layers[0].a[0])
    np.testing.assert_allclose(sums, [-0.7, -0.2, -0.2, 0.3], atol=1e-15)
    assert classes == [0, 0, 0, 1]


def recorded_rows(window: MainWindow) -> tuple[int, ...]:
    record = window.controller.stepper.record
    return () if record is None else record.rows


def test_a_gate_learns_and_says_that_it_has_converged(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "and")
    window.controller.new_weights()
    settled(qtbot, window, lambda snapshot: snapshot.evaluation.correct != 4)
    done = train_to_the_end(qtbot, window)
    assert done.evaluation.correct == 4
    assert window.messages.text.text().startswith("Converged after ")


def test_one_node_never_learns_xor_and_the_window_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor_perceptron")
    done = train_to_the_end(qtbot, window)
    assert done.state.epoch == 100
    said = window.messages.text.text()
    assert said.startswith("No straight line separates the classes, so the perceptron rule never")
    assert "goes round in circles" in said


def test_a_step_without_the_criterion_cannot_be_trained(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "and")
    scenario = window.controller.scenario
    assert scenario is not None
    window.controller.edit(presets.changed(scenario, loss="half_sse"), "Change loss")
    settled(qtbot, window, lambda snapshot: snapshot.experiment.scenario.loss == "half_sse")
    assert not window.actions_["train"].isEnabled()
    assert "derivative is zero" in window.controller.why_not_trainable()


def test_training_runs_pauses_and_finishes(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.set_speed_limit(200)
    press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 10)
    assert not window.actions_["forward"].isEnabled()
    press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window, lambda snapshot: snapshot.status is Status.PAUSED)
    assert window.actions_["forward"].isEnabled()
    done = train_to_the_end(qtbot, window)
    assert done.evaluation.correct == 4
    assert done.state.epoch == presets.load("xor").epochs
    assert "4 of 4" in window.messages.text.text()


def said(widget: QObject) -> str:
    return widget.accessibleName() if isinstance(widget, QWidget) else ""


def test_in_slow_motion_all_views_agree_in_every_frame(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.set_speed_limit(20)
    epoch = next(w for w in window.run_bar.readouts.children() if said(w) == "epoch")
    frames: list[tuple[int, str, str, int, int]] = []

    def look(snapshot: Snapshot) -> None:
        assert not window.canvas._live  # its numbers are not held still for a tenth of a second
        facts = [label.text() for label in window.status.findChildren(QLabel)]
        path = window.panels["surface"]._surface.path_updates
        epochs = window.panels["loss"]._history.epochs
        frames.append(
            (
                snapshot.state.update,
                epoch.accessibleDescription().split(" / ")[0],
                next(f.split(" · ")[2].split(" ")[0] for f in facts if " · " in f),
                int(path[-1]),
                int(epochs[-1]) if len(epochs) else 0,
            )
        )

    window.painted_snapshot.connect(look)
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(frames) > 5)
    press(qtbot, window, Qt.Key.Key_Space)
    numbers = [frame[0] for frame in frames]
    assert list(dict.fromkeys(numbers)) == list(range(max(numbers) + 1))
    assert frames == [(n, str(n), str(n), n, n) for n in numbers]


def test_the_learning_rate_changes_while_it_runs(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    scenario = overrides.with_settings(presets.load("xor"), {"epochs": "1000000"})
    window.controller.edit(scenario, "epochs")
    window.controller.set_speed_limit(500)
    window.controller.train()
    settled(qtbot, window, lambda snapshot: snapshot.state.update > 5)
    changed = overrides.with_settings(scenario, {"learning_rate": "0.25"})
    window.controller.edit(changed, "Change learning rate")
    seen = settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] == 0.25)
    assert seen.status is Status.RUNNING
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] != 0.25)


def test_divergence_is_explained_and_mended(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    wild = overrides.with_settings(
        presets.load("xor"),
        {
            "optimizer": "sgd",
            "learning_rate": "1000",
            "hidden_activation": "relu",
            "loss": "mse",
            "output_activation": "identity",
        },
    )
    window.controller.edit(wild, "make it diverge")
    settled(qtbot, window, lambda s: s.experiment.spec.loss == "mse")
    until_ready(qtbot, window)
    window.controller.set_speed_limit(None)
    with qtbot.waitSignal(window.controller.diverged):
        window.controller.train()
    stopped = settled(qtbot, window, lambda s: s.status is Status.DIVERGED)
    assert np.isfinite(stopped.state.theta).all()
    assert "learning rate 1000" in window.messages.text.text()
    told = window.panels["step"].view.accessibleName()
    assert "the learning rate 1000 is too large." in told
    assert f"“{window.messages.action.text()}” brings the steps back" in told
    window.messages.action.click()
    seen = settled(qtbot, window, lambda s: s.state.optimizer.settings["learning_rate"] < 1000)
    assert seen.state.update == 0
