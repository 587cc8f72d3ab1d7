"""What inputs measured, beside the scaled numbers that a step computes with."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import Step, StepKind, StepPlan
from ui.stepping.panel import StepPanel
from ui.words.numbers import short


def opened(qtbot: QtBot, name: str) -> tuple[Experiment, StepPanel]:
    experiment, panel = Experiment.from_scenario(presets.load(name)), StepPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(experiment)
    return experiment, panel


def note_at(experiment: Experiment, panel: StepPanel, step: Step) -> str:
    """Return what stands beside the result of a step of the update on row 8."""
    record = record_update(experiment, experiment.initial_state(), (7,))
    plan = StepPlan(record.spec, 1)
    panel.show_position(record, plan, plan.index_of(step))
    return panel.view.note


def pair(experiment: Experiment, unit: int) -> str:
    data = experiment.data
    raw, scaled = data.raw[7, unit], data.X[7, unit]
    return f"{data.feature_names[unit]} {short(float(raw))} → {short(float(scaled))}"


def test_a_sum_of_inputs_says_what_each_measured(qtbot: QtBot) -> None:
    experiment, panel = opened(qtbot, "iris")
    found = note_at(experiment, panel, Step(StepKind.SUM, 0, 0, 2))
    told = ", ".join(pair(experiment, unit) for unit in range(4))
    assert found == f"Measured → scaled: {told}"


def test_where_names_have_no_room_the_formulas_signs_stand_for_them(qtbot: QtBot) -> None:
    experiment, panel = opened(qtbot, "iris")
    panel.resize(2400, 300)
    panel.show()
    qtbot.waitExposed(panel)
    full = note_at(experiment, panel, Step(StepKind.SUM, 0, 0, 2))
    qtbot.waitUntil(lambda: panel.view._shown_note == full)
    panel.resize(682, 300)
    qtbot.waitUntil(lambda: panel.view._shown_note != full)
    data, values = experiment.data, []
    for unit in range(4):
        values.append(pair(experiment, unit).removeprefix(data.feature_names[unit]))
    brief = ", ".join(f"x{'₁₂₃₄'[unit]}{text}" for unit, text in enumerate(values))
    assert panel.view._shown_note == f"Measured → scaled: {brief}"
    assert panel.view.note == full
    metrics = QFontMetricsF(panel.view._sized(12))
    assert metrics.horizontalAdvance(panel.view._shown_note) <= panel.view.note_rect().width()


def test_a_gradient_says_it_of_its_own_input_alone(qtbot: QtBot) -> None:
    experiment, panel = opened(qtbot, "iris")
    found = note_at(experiment, panel, Step(StepKind.GRADIENT, 0, 0, 3, 2))
    assert found == f"Measured → scaled: {pair(experiment, 2)}"
    bias = note_at(experiment, panel, Step(StepKind.GRADIENT, 0, 0, 3, 4))
    assert "Measured" not in bias


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("iris", Step(StepKind.SUM, 0, 1, 0)),
        ("iris", Step(StepKind.LOSS, 0, -1, -1)),
        ("xor", Step(StepKind.SUM, 0, 0, 0)),  # not scaled
        ("digits", Step(StepKind.SUM, 0, 0, 0)),  # pictures
        ("wine", Step(StepKind.SUM, 0, 0, 0)),  # too many to be read in a line
    ],
)
def test_other_steps_say_nothing_of_it(qtbot: QtBot, name: str, step: Step) -> None:
    experiment, panel = opened(qtbot, name)
    words, row = panel.words.measured, 2 if name == "xor" else 7
    record = record_update(experiment, experiment.initial_state(), (row,))
    assert words.told(record, step) == ""
