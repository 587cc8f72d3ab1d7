"""An optimizer and a schedule that are added as records lack nothing outside the interface."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

import numpy as np
import pytest
from new_optimizer import SAW, SIGN_DESCENT
from race_fixture import Valley
from repository import DOCS
from steps_fixture import evaluate, make_update
from tool_modules import load

from simulator import optimizers
from simulator.expressions import Symbol
from simulator.formats import schemas
from simulator.optimizers import schedules
from simulator.optimizers.update_parts import ArrowKind
from simulator.race.family import family, generations, race_of
from simulator.race.objectives import FunctionObjective
from simulator.race.race import Race
from simulator.race.update_parts import update_parts
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.equations import equation
from simulator.stepping.equations.update import moved
from simulator.stepping.step_plan import Step, StepKind

NAME = SIGN_DESCENT.name


@pytest.fixture(autouse=True)
def added() -> Iterator[None]:
    """Have both for the length of a test."""
    with optimizers.REGISTRY.added(SIGN_DESCENT), schedules.REGISTRY.added(SAW):
        yield


def test_a_scenario_names_sets_and_trains_with_them() -> None:
    given = {"optimizer": NAME, "boldness": "5", "schedule": "saw", "teeth": "2", "epochs": "3"}
    scenario = overrides.with_settings(presets.load("xor"), given)
    assert dict(scenario.optimizer.settings) == {"learning_rate": 0.01, "boldness": 5.0}
    experiment = Experiment.from_scenario(scenario)
    trainer = experiment.trainer()
    start = trainer.state.theta.copy()
    list(trainer.updates())
    moves = np.abs(trainer.state.theta - start)
    assert moves.max() == pytest.approx(0.01 + 0.005 + 0.01)  # the saw's teeth: 1, ½, 1


def test_the_published_schema_has_their_names() -> None:
    for text in schemas.published().values():
        names = json.dumps(json.loads(text))
        assert f'"{NAME}"' in names
        assert '"saw"' in names


def test_the_step_equation_and_the_arrows_tell_of_it() -> None:
    record = make_update(optimizer=NAME)
    shown = equation(record, Step(StepKind.UPDATE, -1, 0, 1, 0))
    assert "sgn" in repr(shown.symbols)
    assert evaluate(shown.numbers) == pytest.approx(evaluate(shown.result), rel=1e-12)


def test_it_races_its_parents_and_its_update_is_taken_apart() -> None:
    assert family()[NAME] == ("sgd",)
    assert generations()[NAME] == generations()["momentum"]
    preset = race_of(NAME)
    assert [one.optimizer for one in preset.racers] == [NAME, "sgd"]
    assert preset.racers[0].label == SIGN_DESCENT.title
    race = Race(FunctionObjective(Valley()), preset.racers, np.array([2.0, -1.0]), updates=5)
    race.advance(math.inf)
    found = race.update_numbers(0, 3)
    *parts, move = update_parts(found, 0)
    assert [one.kind for one in parts if one.vector is not None] == [ArrowKind.GRADIENT]
    np.testing.assert_array_equal(parts[-1].vector, [-0.01, 0.01])
    np.testing.assert_allclose(move.vector, parts[-1].vector, atol=1e-15)
    shown = moved(found, 1, Symbol("y"))
    assert evaluate(shown.numbers) == pytest.approx(found.theta_after[1], rel=1e-12)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("optimizers", ("| [Sign descent](help/optimizer-sign_descent.md) | `sign_descent` |",)),
        ("schedules", ("| [Saw](help/schedule-saw.md) | `saw` |",)),
        ("scenario-format", ("`sign_descent`", "`saw`", "`teeth` 4")),
    ],
)
def test_the_pages_have_them(page: str, names: tuple[str, ...]) -> None:
    before = (DOCS / f"{page}.md").read_text("utf-8")
    after = load("write_reference").filled(before)
    assert all(name in after and name not in before for name in names)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("optimizer-sign_descent", ("# Sign descent", "`boldness`", "Signs of mini")),
        ("schedule-saw", ("# Saw", "`saw`", "`teeth`")),
    ],
)
def test_they_have_pages_of_their_own(page: str, names: tuple[str, ...]) -> None:
    written = load("write_help").pages("en")[DOCS / "help" / f"{page}.md"]
    assert all(name in written for name in names)
