"""Parts of the step panel that are made once they are wanted, as if they had been there before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import StepPlan
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK, LIGHT

XOR = Experiment.from_scenario(presets.load("xor"))


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[StepPanel]:
    made = StepPanel()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.set_experiment(XOR)
    made.resize(1100, 248)
    made.show()
    yield made
    QSettings().clear()


def after(widget: QWidget) -> QWidget:
    """Return where Tab goes from a widget."""
    found = widget.nextInFocusChain()
    while not (found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.isVisible()):
        found = found.nextInFocusChain()
    return found


def first_step(panel: StepPanel) -> None:
    record = make_update()
    panel.show_position(record, StepPlan(record.spec, len(record.samples)), 0)


def test_matrices_stand_behind_sums_for_tab_and_take_the_theme(panel: StepPanel) -> None:
    first_step(panel)
    assert "matrices" not in vars(panel.body)
    panel.body.select((0, 1))
    panel.body.switches.matrix.click()
    matrices = panel.body.matrices
    assert matrices.isVisible()
    assert panel.view.nextInFocusChain() is matrices or after(panel.view) is matrices
    ground = matrices.grab().toImage().pixelColor(2, matrices.height() - 3)
    assert ground == LIGHT.color("window")
    panel.set_theme(DARK)
    assert matrices.grab().toImage().pixelColor(2, matrices.height() - 3) == DARK.color("window")


def test_the_row_of_practice_comes_behind_how_far_one_step_goes(panel: StepPanel) -> None:
    assert "practice" not in vars(panel)
    panel.set_practice(True)
    first_step(panel)
    row = panel.practice
    assert row.isVisible()
    order = [after(panel.by)]
    while len(order) < 4:
        order.append(after(order[-1]))
    assert order == [row.field, row.check, row.hint, row.reveal]


def test_nothing_of_practice_or_paths_is_made_by_stepping(panel: StepPanel) -> None:
    first_step(panel)
    panel.show_followed(None)
    assert not {"practice", "paths"} & set(vars(panel))
    assert "matrices" not in vars(panel.body)
