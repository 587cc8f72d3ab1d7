"""Activations compared beside the main window: at once, trained, stopped, refused and saved."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_use import open_preset, settled

from simulator.scenarios import presets
from ui.activations.window import ActivationWindow
from ui.theme.colors import LIGHT
from ui.window.main_window import MainWindow


@pytest.fixture
def main(lent_window: MainWindow) -> MainWindow:
    return lent_window


def opened(qtbot: QtBot, main: MainWindow, preset: str = "xor") -> ActivationWindow:
    open_preset(qtbot, main, preset)
    made = main.tools.open("activations")
    assert isinstance(made, ActivationWindow)
    qtbot.waitUntil(lambda: made.runner.record is not None)
    return made


def trained(qtbot: QtBot, window: ActivationWindow, epochs: int) -> None:
    window.epochs.set_value(epochs)
    window.train.click()
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.is_over)
    qtbot.waitUntil(lambda: window.train.text() == "&Train all")


def column(window: ActivationWindow, place: int) -> list[str]:
    rows = window.table.rows
    return [str(rows.index(line, place).data()) for line in range(rows.rowCount())]


def test_one_click_lays_five_over_one_another(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    assert column(window, 0) == ["sigmoid", "tanh", "ReLU", "leaky ReLU", "ELU"]
    assert column(window, 3) == ["–"] * 5
    record = window.runner.record
    assert record is not None
    lines = window.canvas.lines_of(0, is_trained=False)
    assert lines[0] == "H1"
    assert len(lines) == 6
    assert window.canvas.lines_of(1, is_trained=False)[0] == "Out"
    drawn = window.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert window.canvas.rendered().toImage() != drawn


def test_all_are_trained_and_read_with_the_mouse(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    trained(qtbot, window, 3)
    assert "3 of 3 epochs" in window.facts.text()
    assert "–" not in column(window, 3)
    assert window.canvas.lines_at(3)[0] == "epoch 3"
    assert len(window.canvas.lines_at(3)) == 6
    plain = window.canvas.grab().toImage()
    for frame in window.canvas.frames():
        window.canvas.cursor_position = QPointF(frame.area.center())
        assert window.canvas.grab().toImage() != plain
    window.canvas.cursor_position = None


def test_it_is_stopped_and_goes_on(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    window.epochs.set_value(10_000)
    window.train.click()
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.epochs > 1)
    assert window.train.text() == "S&top"
    window.train.click()
    qtbot.waitUntil(lambda: not window.runner.trains)
    record = window.runner.record
    assert record is not None
    assert not record.is_over
    window.train.click()
    qtbot.waitUntil(
        lambda: window.runner.record is not None and window.runner.record.epochs > record.epochs
    )
    window.close()
    assert not window.runner.trains


def test_what_was_trained_is_there_when_it_is_opened_again(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    trained(qtbot, window, 3)
    found, cells = window.runner.record, column(window, 6)
    window.close()
    main.tools.open("activations")
    assert window.runner.record is found
    assert "3 of 3 epochs" in window.facts.text()
    assert column(window, 6) == cells
    # Other weights are looked at, and what was trained stays.
    window.close()
    main.controller.set_weight(0, 0, 0, 3.0)
    settled(qtbot, main, lambda one: one.state.theta[0] == 3.0)
    main.tools.open("activations")
    qtbot.waitUntil(lambda: window.runner.record is not found)
    assert "3 of 3 epochs" in window.facts.text()
    assert column(window, 6) == cells


def test_training_that_was_closed_upon_goes_on(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    window.epochs.set_value(10_000)
    window.train.click()
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.epochs > 1)
    assert not main.messages.message
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert main.messages.message.startswith("What was training in the window that you closed")
    record = window.runner.record
    assert record is not None
    main.messages.action.click()  # opens it again
    assert window.isVisible()
    assert window.runner.record is record
    assert window.train.text() == "&Go on"
    window.epochs.stepDown()
    assert window.train.text() == "&Train all"  # another plan begins anew
    window.epochs.stepUp()
    assert window.train.text() == "&Go on"
    window.train.click()
    qtbot.waitUntil(
        lambda: window.runner.record is not None and window.runner.record.epochs > record.epochs
    )
    assert window.runner.record is not None
    before, after = record.compared[0].losses, window.runner.record.compared[0].losses
    assert after[: len(before)] == before
    window.train.click()
    qtbot.waitUntil(lambda: not window.runner.trains)


def test_the_network_is_looked_at_again_as_it_changes(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    trained(qtbot, window, 2)
    before = window.runner.record
    assert before is not None
    main.controller.set_weight(0, 0, 0, 3.0)

    def is_other() -> bool:
        now = window.runner.record
        return now is not None and not np.array_equal(
            now.compared[0].now.deltas, before.compared[0].now.deltas
        )

    qtbot.waitUntil(is_other)
    assert window.runner.record is not None
    assert window.runner.record.epochs == 2
    open_preset(qtbot, main, "and")
    qtbot.waitUntil(lambda: not window.train.isEnabled())
    assert window.runner.record is None


def test_a_network_without_hidden_layers_has_nothing_to_compare(
    qtbot: QtBot, main: MainWindow
) -> None:
    open_preset(qtbot, main, "and")
    window = main.tools.open("activations")
    qtbot.waitUntil(lambda: not window.train.isEnabled())
    assert window.canvas.accessibleDescription().startswith("No hidden layer")
    assert window.facts.text() == "AND gate"
    assert not window.save.isEnabled()
    corner = window.canvas.rendered().toImage().pixelColor(8, 8)
    assert corner == window.canvas.theme.color("canvas")  # its words, and no empty axes
    told, refusals = window.canvas.refusal, []
    window.runner.refused.connect(refusals.append)
    # It is said once, and is nobody's error.
    main.controller.set_weight(0, 0, 0, 3.0)
    settled(qtbot, main, lambda one: one.state.theta[0] == 3.0)
    window.close()
    main.tools.open("activations")
    assert not refusals
    assert not window.bar.isVisible()
    assert window.canvas.refusal is told
    open_preset(qtbot, main, "xor")
    qtbot.waitUntil(lambda: window.runner.record is not None)
    assert window.canvas.accessibleDescription() == "The table below has the numbers"
    assert window.train.isEnabled()
    assert presets.load("and").layers[-1].activation == "step"


def test_it_is_saved(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    window = opened(qtbot, main)
    trained(qtbot, window, 2)
    path = tmp_path / "activations.csv"
    window.files.save(None, str(path))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    record = window.runner.record
    assert record is not None
    assert len(rows) == 10
    assert (rows[1]["activation"], rows[1]["layer"], rows[1]["epochs"]) == ("sigmoid", "Out", "2")
    assert float(rows[1]["delta_trained"]) == float(record.compared[0].trained.deltas[1])
    window.files.save(window.canvas, str(tmp_path / "picture.png"))
    assert (tmp_path / "picture.png").exists()


def test_it_leads_to_the_zigzag(qtbot: QtBot, main: MainWindow) -> None:
    window = opened(qtbot, main)
    window.zigzag.click()
    assert main.tools.get("zigzag").isVisible()
