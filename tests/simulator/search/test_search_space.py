"""Spaces: read from text, gone through as a grid, drawn by seed; and what is refused."""

from __future__ import annotations

import math
from itertools import islice

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.schema import Scenario
from simulator.search import candidates
from simulator.search.dimensions import SEARCHABLE
from simulator.search.plan import planned
from simulator.search.space import Dimension, dimension_of

IRIS = presets.load("iris")


def test_a_range_of_learning_rates_is_gone_through_by_factors() -> None:
    assert dimension_of("learning_rate=0.01..1:3").grid() == (0.01, 0.1, 1.0)
    assert dimension_of("dropout=0..0.5:3").grid() == (0.0, 0.25, 0.5)
    assert dimension_of("batch_size=4..16:3").grid() == (4, 8, 16)
    assert dimension_of("nodes=1..3:5").grid() == (1, 2, 3)  # whole numbers, each once


def test_choices_are_names_or_numbers_in_their_order() -> None:
    assert dimension_of("optimizer=sgd, adam").grid() == ("sgd", "adam")
    assert dimension_of("batch_size=32,8").grid() == (32, 8)
    assert dimension_of("hidden_units=4,8-4").grid() == ("4", "8-4")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("learning_rate", "must be NAME=VALUE,VALUE or NAME=LOW..HIGH, got 'learning_rate'"),
        ("rate=1", "nothing called 'rate' can be searched over"),
        ("optimizer=sgd,sgt", "optimizer must be one of sgd"),
        ("optimizer=sgd..adam", "optimizer must be one of sgd"),
        ("learning_rate=1..0.1", "must begin below its end, got 1 and 0.1"),
        ("learning_rate=0..1", "learning_rate must be > 0"),
        ("batch_size=4.5", "batch_size must be a whole number"),
        ("nodes=0..4", "nodes must be >= 1"),
        ("hidden_units=4x4", "must be sizes of layers such as 8-4, got '4x4'"),
        ("l2=a..b", "l2 must be a finite number, got 'a'"),
        ("l2=0..1:x", "points must be a whole number"),
    ],
)
def test_what_cannot_be_searched_is_said(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told.replace(".", r"\.")):
        dimension_of(text)


def test_draws_are_even_in_the_logarithm() -> None:
    one = dimension_of("learning_rate=0.001..1")
    rng = np.random.default_rng(0)
    found = [float(one.draw(rng)) for _ in range(1000)]
    assert all(0.001 <= value <= 1.0 for value in found)
    assert abs(np.mean(np.log10(found)) + 1.5) < 0.15
    names = [dimension_of("optimizer=sgd,adam").draw(rng) for _ in range(1000)]
    assert 430 < names.count("sgd") < 570


def test_a_candidate_depends_on_the_seed_and_its_place_alone() -> None:
    space = [dimension_of("learning_rate=0.001..1"), dimension_of("batch_size=4..64")]
    few = candidates.first(candidates.drawn(IRIS, space, 3), 5)
    many = candidates.first(candidates.drawn(IRIS, space, 3), 20)
    assert many[:5] == few
    assert [one.number for one in many] == list(range(20))
    assert candidates.first(candidates.drawn(IRIS, space, 4), 5) != few


def test_a_small_space_ends_when_all_of_it_was_drawn() -> None:
    space = [dimension_of("optimizer=sgd,adam"), dimension_of("batch_size=4,8")]
    found = [one.values for one in islice(candidates.drawn(IRIS, space, 0), 9)]
    assert sorted(found) == sorted((o, b) for o in ("sgd", "adam") for b in (4, 8))


def test_what_an_optimizer_does_not_have_is_left_out_and_counts_once() -> None:
    space = [dimension_of("optimizer=sgd,momentum"), dimension_of("momentum=0.5,0.9")]
    found = [one.values for one in candidates.grid(IRIS, space)]
    assert found == [("sgd", None), ("momentum", 0.5), ("momentum", 0.9)]
    made = candidates.scenario_of(IRIS, ("optimizer", "momentum"), ("sgd", None))
    assert made.optimizer.name == "sgd"


def made(**values: object) -> Scenario:
    return candidates.scenario_of(IRIS, tuple(values), tuple(values.values()))  # type: ignore[arg-type]


def test_values_become_a_scenario() -> None:
    found = made(layers=2, nodes=3, hidden_activation="relu", optimizer="adam", learning_rate=0.5)
    assert [layer.units for layer in found.layers] == [3, 3, 3]
    assert [layer.activation for layer in found.layers] == ["relu", "relu", "softmax"]
    assert found.optimizer.settings["learning_rate"] == 0.5
    assert [layer.units for layer in made(hidden_units="8-4").layers] == [8, 4, 3]
    assert [layer.units for layer in made(layers=0, hidden_activation="relu").layers] == [3]


def test_every_setting_that_can_be_searched_has_a_space_to_begin_with() -> None:
    for one in SEARCHABLE.values():
        low, *rest = one.usual
        is_range = one.setting is not None and len(rest) == 1
        space = (
            Dimension(name=one.name, low=float(low), high=float(rest[0]))
            if is_range
            else Dimension(name=one.name, choices=one.usual)
        )
        assert space.grid()
        assert one.title


def test_plans_say_what_does_not_fit_together() -> None:
    rate, sizes = dimension_of("learning_rate=0.1,1"), dimension_of("hidden_units=4")
    for space, method, told in (
        ([rate, rate], "grid", "learning_rate is searched over twice"),
        ([sizes, dimension_of("nodes=1,2")], "grid", "hidden_units says layers and nodes already"),
        ([], "random", "needs a setting to search over"),
        ([rate], "grow", "learning_rate must be left out: grow searches the sizes"),
    ):
        with pytest.raises(ValueError, match=told):
            planned(scenario=IRIS, space=space, method={"name": method})
    with pytest.raises(ValueError, match="grid has no setting 'factor'"):
        planned(scenario=IRIS, space=[rate], method={"name": "grid", "settings": {"factor": 3.0}})
    with pytest.raises(ValueError, match=r"factor must be >= 2"):
        planned(
            scenario=IRIS, space=[rate], method={"name": "halving", "settings": {"factor": 1.0}}
        )


def test_a_range_in_logarithms_cannot_begin_at_0() -> None:
    with pytest.raises(ValueError, match="begin above 0"):
        Dimension(name="l2", low=0.0, high=1.0, scale="log")
    assert math.isclose(float(dimension_of("l2=0..1:3").grid()[1]), 0.5)
