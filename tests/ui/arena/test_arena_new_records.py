"""A function or a race that is added as one record is found by everything that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from simulator.race import benchmark_functions
from simulator.race import presets as races
from simulator.race.benchmark_functions import Function
from simulator.race.presets import RacePreset
from simulator.race.race import Racer
from ui.arena.model.arena import Arena
from ui.arena.panels.preset_panel import PresetPanel
from ui.arena.panels.problem_panel import ProblemPanel


@pytest.fixture
def bowl() -> Iterator[Function]:
    """A function of its own: a parabola that is moved."""
    record = Function(
        name="moved_bowl",
        title="Moved bowl",
        order=15,
        formula="(x − 1)² + y²",
        explanation="A bowl around (1, 0).",
        variables=("x", "y"),
        window=((-3.0, 3.0), (-2.0, 2.0)),
        start=(-2.0, 1.0),
        rule=lambda x, y: (x - 1.0) ** 2 + y * y,
        slopes=lambda x, y: (2.0 * (x - 1.0), 2.0 * y),
        minima=((1.0, 0.0),),
    )
    with benchmark_functions.REGISTRY.added(record):
        yield record


@pytest.fixture
def arena(qtbot: Any) -> Iterator[Arena]:
    made = Arena()
    yield made
    made.close()


def test_a_new_function_stands_in_the_menu_and_can_be_raced_on(
    bowl: Function, arena: Arena, qtbot: Any
) -> None:
    panel = ProblemPanel(arena)
    qtbot.addWidget(panel)
    names = [panel.surface.itemData(k) for k in range(panel.surface.count())]
    assert names.index("moved_bowl") == names.index("parabola") + 1
    assert panel.surface.itemText(names.index("moved_bowl")) == bowl.title
    panel.surface.set_name("moved_bowl")
    panel.on_surface_chosen("moved_bowl")
    assert bowl.formula in panel.note.text()
    assert bowl.explanation in panel.note.text()
    assert arena.problem is not None
    np.testing.assert_array_equal(arena.problem.start, bowl.start)


def test_a_new_race_stands_in_the_menu_and_can_be_opened(
    bowl: Function, arena: Arena, qtbot: Any
) -> None:
    race = RacePreset(
        name="moved_bowl_race",
        title="Two rates in a moved bowl",
        order=15,
        explanation="The larger rate arrives first.",
        surface=bowl.name,
        racers=(Racer("slow", "sgd", {"learning_rate": 0.01}), Racer("fast", "sgd")),
        updates=7,
        threshold=None,
    )
    with races.REGISTRY.added(race):
        panel = PresetPanel(arena)
        qtbot.addWidget(panel)
        names = [panel.races.itemData(k) for k in range(panel.races.count())]
        assert names.index(race.name) == names.index("learning_rates") + 1
        arena.open_preset(race.name)
        assert panel.races.currentText() == race.title
        assert panel.note.text() == race.explanation
        assert (arena.updates, len(arena.lineup)) == (7, 2)
        assert arena.start is not None
        np.testing.assert_array_equal(arena.start, bowl.start)
