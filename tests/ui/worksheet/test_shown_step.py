"""A sheet about the step that the step panel shows: it has that step's row, and no other."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from simulator.data.own_row import AnyRow, OwnRow
from simulator.practice import question
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import Step, StepKind, StepPlan
from simulator.worksheets import Choices, NetworkChoices, Scope, Worksheet
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.worksheet.model.wanted import Open, ShownStep, Wanted, make
from ui.worksheet.window import WorksheetWindow

WANTED = Wanted(own=True, choices=Choices(scope=Scope.STEP))
XOR = Experiment.from_scenario(presets.load("xor"))


def sheet(
    experiment: Experiment, rows: tuple[AnyRow, ...] | None, kind: StepKind, sample: int = 0
) -> tuple[Worksheet, float]:
    """Return the sheet of a shown step, and the result that the step panel shows of it."""
    state = experiment.initial_state()
    state.theta[:] = np.round(state.theta, 3)  # as a sheet has it
    record = record_update(experiment, state, rows)
    plan = StepPlan(record.spec, len(record.samples), record.until)
    steps = [plan[k] for k in range(len(plan))]
    step = next(one for one in steps if one.kind is kind and one.sample in (sample, -1))
    asked = question(record, step)
    assert asked is not None
    found = make(WANTED, 1, Open(experiment, state, ShownStep(step, record.rows)))
    return found, asked.value


@pytest.mark.parametrize("kind", [kind for kind in StepKind if kind is not StepKind.STATISTIC])
@pytest.mark.parametrize("sample", range(4))
def test_a_step_of_any_row_of_the_batch_is_asked_with_its_row(kind: StepKind, sample: int) -> None:
    found, shown = sheet(XOR, None, kind, sample)
    (asked,) = found.questions
    assert asked.kind is kind
    assert asked.value == pytest.approx(shown, abs=1e-12)
    rows = record_update(XOR, XOR.initial_state(), None).rows
    numbers = [row for row in rows if isinstance(row, int)]
    whole = kind in (StepKind.BATCH_GRADIENT, StepKind.UPDATE)
    np.testing.assert_array_equal(
        found.start.X, XOR.data.X[numbers if whole else [numbers[sample]]]
    )


@pytest.mark.parametrize("row", range(4))
def test_a_row_that_was_chosen_is_the_sheets_only_row(row: int) -> None:
    found, shown = sheet(XOR, (row,), StepKind.DELTA)
    assert found.questions[0].value == pytest.approx(shown, abs=1e-12)
    np.testing.assert_array_equal(found.start.X, XOR.data.X[[row]])
    np.testing.assert_array_equal(found.start.Y, XOR.data.Y[[row]])


def test_a_row_of_the_learners_own_is_asked_about_too() -> None:
    found, shown = sheet(XOR, (OwnRow((0.25, 3.0), 1),), StepKind.GRADIENT)
    assert found.questions[0].value == pytest.approx(shown, abs=1e-12)
    assert (found.start.X.tolist(), found.start.Y.tolist()) == ([[0.25, 3.0]], [[1.0]])


def test_without_a_target_it_is_said_why_there_is_no_sheet() -> None:
    with pytest.raises(ValueError, match=r"Your own row has no target, and so no update"):
        sheet(XOR, (OwnRow((0.25, 3.0)),), StepKind.SUM)


def test_of_a_large_batch_a_mean_is_taken_of_as_many_rows_as_are_wanted() -> None:
    moons = Experiment.from_scenario(presets.load("moons"))
    layers = ({"units": 4, "activation": "tanh"}, {"units": 1, "activation": "sigmoid"})
    small = Experiment.from_scenario(presets.changed(moons.scenario, layers=layers), moons)
    state = small.initial_state()
    record = record_update(small, state, None)
    assert len(record.rows) > 4
    shown = Open(small, state, ShownStep(Step(StepKind.BATCH_GRADIENT, -1, 0, 0, 0), record.rows))
    wanted = Wanted(own=True, network=NetworkChoices(rows=3), choices=WANTED.choices)
    numbers = [row for row in record.rows[:3] if isinstance(row, int)]
    np.testing.assert_array_equal(
        make(wanted, 1, shown).start.X, np.round(small.data.X[numbers], 3)
    )


def test_a_pass_is_asked_with_as_many_rows_as_are_wanted_whatever_is_shown() -> None:
    state = XOR.initial_state()
    shown = Open(XOR, state, ShownStep(Step(StepKind.SUM, 0, 0, 0), (2,)))
    wanted = Wanted(own=True, network=NetworkChoices(rows=2), choices=Choices(scope=Scope.PASS))
    assert len(make(wanted, 1, shown).start.X) == 2


@pytest.fixture
def main(qtbot: QtBot) -> Iterator[MainWindow]:
    found = MainWindow(DARK)
    found.show()
    found.controller.open_preset("xor")
    qtbot.waitUntil(lambda: found.controller.latest is not None)
    yield found
    found.close()
    found.deleteLater()


def test_the_sheet_has_the_row_that_is_stepped_through(qtbot: QtBot, main: MainWindow) -> None:
    opened = main.tools.open("worksheet")
    assert isinstance(opened, WorksheetWindow)
    for box, wanted in ((opened.choices.source, "own"), (opened.choices.scope, "step")):
        box.setCurrentIndex(box.findData(wanted))
        box.activated.emit(box.currentIndex())
    stepper = main.controller.stepper
    for row, shown in ((1, [0.0, 1.0]), (2, [1.0, 0.0])):
        main.controller.choose_sample(row)
        qtbot.waitUntil(
            lambda row=row: stepper.record is not None and stepper.record.rows == (row,)
        )
        stepper.forward()
        worksheet = opened._worksheet
        assert worksheet is not None
        assert worksheet.start.X.tolist() == [shown]
