"""Along the time line the settings shown are those of the moment, and what holds everywhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from run_samples import with_optimizer
from shiboken6 import delete
from threadless import ThreadlessController

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.stepping.step_plan import Granularity

XOR = presets.changed(presets.load("xor"), epochs=50, optimizer=with_optimizer("sgd"))


@pytest.fixture
def controller(qapp: object) -> Iterator[ThreadlessController]:
    """XOR, four updates on, all of which can be gone back to."""
    made = ThreadlessController()
    made.open(XOR)
    made.answer()
    made.stepper.renew()
    made.answer()
    step(made, 4)
    yield made
    made.close()
    delete(made)


def step(controller: ThreadlessController, updates: int) -> None:
    for _ in range(updates):
        controller.stepper.go(Granularity.UPDATE, 1)
        controller.answer()


def go_to(controller: ThreadlessController, place: int) -> None:
    controller.go_to(place)
    controller.answer()


def shown(controller: ThreadlessController) -> list[Scenario]:
    """Return a list that each scenario comes to which is shown from now on."""
    told: list[Scenario] = []
    controller.scenario_changed.connect(told.append)
    return told


def test_the_settings_of_a_moment_that_is_gone_to_are_shown(
    controller: ThreadlessController,
) -> None:
    faster = presets.changed(XOR, optimizer=with_optimizer("sgd", learning_rate=3.0))
    controller.edit(faster, "A higher rate")
    controller.answer()
    step(controller, 2)
    told = shown(controller)
    go_to(controller, 2)
    assert told == [XOR]
    assert controller.scenario == XOR == controller.run.experiment.scenario
    go_to(controller, 6)
    assert told == [XOR, faster]
    assert controller.scenario == faster == controller.run.experiment.scenario


def test_an_edit_made_before_the_answer_came_is_not_overwritten_by_it(
    controller: ThreadlessController,
) -> None:
    faster = presets.changed(XOR, optimizer=with_optimizer("sgd", learning_rate=3.0))
    controller.edit(faster, "A higher rate")
    controller.answer()
    step(controller, 2)
    controller.go_to(2)
    fastest = presets.changed(XOR, optimizer=with_optimizer("sgd", learning_rate=9.0))
    controller.edit(fastest, "A rate higher still")
    controller.answer()
    assert controller.scenario == fastest == controller.run.experiment.scenario


def test_a_number_of_epochs_set_at_an_earlier_moment_stays(
    controller: ThreadlessController,
) -> None:
    go_to(controller, 2)
    longer = presets.changed(XOR, epochs=99)
    controller.edit(longer, "More epochs")
    controller.answer()
    for place in (1, 4, 0, 3):
        go_to(controller, place)
        assert controller.scenario is not None
        assert controller.scenario.epochs == 99
        assert controller.latest is not None
        assert controller.latest.epochs_target == 99


def test_where_training_ends_is_the_same_after_stepping_along_the_line_and_back(
    controller: ThreadlessController,
) -> None:
    controller.edit(presets.changed(XOR, epochs=4), "Fewer epochs")
    controller.answer()
    assert controller.run.trainer.epochs == 4
    go_to(controller, 1)
    step(controller, 3)
    for place in (0, 4, 2, 4):
        go_to(controller, place)
        assert controller.run.trainer.epochs == 4
    # Past the end there is one epoch more, and back from there it is as it was.
    step(controller, 2)
    assert controller.run.trainer.epochs == 6
    controller.stepper.go(Granularity.UPDATE, -1)
    controller.answer()
    controller.stepper.go(Granularity.UPDATE, -1)
    controller.answer()
    assert (controller.run.state.update, controller.run.trainer.epochs) == (4, 4)
    go_to(controller, 1)
    assert controller.run.trainer.epochs == 4
