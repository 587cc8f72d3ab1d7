"""Every kind of condition: not met at first, met once it is done, and said in words."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.lessons.actions.action import AnyAction
from simulator.lessons.actions.stage import Stage
from simulator.lessons.conditions.condition import AnyCondition, Verdict, kinds
from simulator.lessons.facts import Facts
from simulator.lessons.set_up import SetUp
from simulator.scenarios.overrides import with_settings
from simulator.storage.strict_json import StrictModel

GATES: dict[str, Any] = {"workshop": {"name": "gates", "preset": "find-or"}}
GRAPHS: dict[str, Any] = {"workshop": {"name": "graphs", "preset": "apples"}}
SOLVED = {"type": "change", "workshop": "gates", "fields": {"neurons": {"or": {"b": -0.2}}}}
AND = {"scenario": "and"}
OR_ROWS = [{"inputs": [a, b], "answer": int(a or b)} for a in (0, 1) for b in (0, 1)]

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]], str]] = {
    "loss": ({"scenario": "xor"}, {"below": 0.6}, [{"type": "train", "epochs": 300}], "below 0.6"),
    "accuracy": (
        {"scenario": "xor"},
        {"at_least": 1.0},
        [{"type": "train", "epochs": 300}],
        "75 % of the rows are right; 100 % are wanted",
    ),
    "epochs": (
        {"scenario": "xor"},
        {"at_least": 3},
        [{"type": "train", "epochs": 3}],
        "0 of 3 epochs",
    ),
    "answers": (
        AND,
        {"rows": OR_ROWS},
        [{"type": "weight", "place": "edge/0.b-1.1", "value": -0.2}],
        "2 of 4 rows are right",
    ),
    "weight": (
        AND,
        {"place": "edge/0.1-1.1", "at_least": 0.9, "at_most": 1.1},
        [{"type": "weight", "place": "edge/0.1-1.1", "value": 1.0}],
        "It is 0.50; wanted: 0.90 to 1.10.",
    ),
    "setting": (
        {"scenario": "xor"},
        {"name": "optimizer", "one_of": ["adam"]},
        [{"type": "set", "settings": {"optimizer": "adam"}}],
        "Set now: Gradient descent (SGD)",
    ),
    "structure": (
        {"scenario": "xor"},
        {"hidden": [3, 2], "activation": "tanh"},
        [{"type": "set", "settings": {"hidden_units": "3,2"}}],
        "Hidden nodes: 4. Parameters: 17.",
    ),
    "diverged": (
        {"scenario": "sine", "settings": {"learning_rate": "100", "optimizer": "sgd"}},
        {"or_loss_above": 1e6},
        [{"type": "train", "epochs": 30}],
        "not diverged",
    ),
    "gradient": (
        {"scenario": "deep_sigmoid"},
        {"layer": 1, "over": 10, "at_least": 0.001},
        [{"type": "set", "settings": {"hidden_activation": "tanh"}}],
        "wanted: at least 0.001",
    ),
    "steps": (AND, {"at_least": 2}, [{"type": "step", "count": 2}], "0 of 2 steps"),
    "looked at": (AND, {"place": "node/1.1"}, [{"type": "look", "place": "node/1.1"}], "Not"),
    "predicted": (AND, {"at_least": 2}, [{"type": "predict", "count": 2}], "0 of 2 numbers"),
    "gradient check": (AND, {}, [{"type": "gradient check"}], "0 of 1 times"),
    "own row": (AND, {"at_least": 2}, [{"type": "own row", "inputs": [1, 0.5]}] * 2, "0 of 2 rows"),
    "race": (
        {"race": "over_the_hill"},
        {"optimizer": "momentum", "reached": True},
        [{"type": "race"}],
        "Open the optimizer arena",
    ),
    "gate": (GATES, {"gate": "or"}, [SOLVED], "OR: 2 of 4 rows"),
    "document": (
        GATES,
        {"workshop": "gates", "field": "neurons.or.b", "called": "bias", "at_least": -0.3},
        [SOLVED],
        "bias: −0.70 now",
    ),
    "graph": (
        GRAPHS,
        {"by": "apple", "equals": 3.3},
        [{"type": "change", "workshop": "graphs", "fields": {"definitions": "apple * 3 * 1.1"}}],
        "It is 2.20; wanted: 3.30.",
    ),
    "all": (
        GATES,
        {"conditions": [{"type": "gate", "gate": "and"}, {"type": "gate", "gate": "or"}]},
        [SOLVED],
        "OR: 2 of 4",
    ),
    "any": (
        GATES,
        {"conditions": [{"type": "gate", "gate": "nand"}, {"type": "gate", "gate": "or"}]},
        [SOLVED],
        "OR: 2 of 4",
    ),
}


class _Case(StrictModel):
    condition: AnyCondition
    actions: tuple[AnyAction, ...]


def test_every_kind_is_here() -> None:
    assert CASES.keys() == kinds().keys()


@pytest.mark.parametrize("kind", CASES)
def test_it_is_met_once_it_is_done_and_says_what_is_wanted(kind: str) -> None:
    set_up, fields, actions, words = CASES[kind]
    case = _Case.model_validate({"condition": {"type": kind, **fields}, "actions": tuple(actions)})
    stage = Stage()
    stage.begin(SetUp.model_validate(set_up))
    before = case.condition.verdict(stage.facts)
    assert not before.is_met
    assert 0.0 <= before.share < 1.0
    assert words in before.says
    for action in case.actions:
        action.carry_out(stage)
    after = case.condition.verdict(stage.facts)
    assert (after.is_met, after.share) == (True, 1.0), after.says


@pytest.mark.parametrize("kind", CASES)
def test_nothing_is_met_where_nothing_is_open(kind: str) -> None:
    condition = _Case.model_validate(
        {"condition": {"type": kind, **CASES[kind][1]}, "actions": ()}
    ).condition
    verdict = condition.verdict(Facts())
    assert isinstance(verdict, Verdict)
    assert not verdict.is_met
    assert verdict.says


@pytest.mark.parametrize(("optimizer", "is_over"), [("momentum", True), ("sgd", False)])
def test_a_racer_may_have_to_be_on_the_far_side_of_the_hill(optimizer: str, is_over: bool) -> None:
    asked = {"type": "race", "optimizer": optimizer, "at_least": 1.0}
    condition = _Case.model_validate({"condition": asked, "actions": ()}).condition
    stage = Stage()
    stage.begin(SetUp(race="over_the_hill"))
    stage.run_race(None)
    assert condition.verdict(stage.facts).is_met is is_over


@pytest.mark.parametrize(
    ("settings", "is_kept"),
    [({"batch_size": "2"}, True), ({"initializer": "he_normal"}, False), ({"seed": "7"}, False)],
)
def test_what_was_learnt_stays_until_other_weights_are_drawn(
    settings: dict[str, str], is_kept: bool
) -> None:
    stage = Stage()
    stage.begin(SetUp.model_validate({"scenario": "xor"}))
    stage.train(3)
    learnt = stage.state.theta.copy()
    stage.reconfigure(with_settings(stage.experiment.scenario, settings))
    assert bool((stage.state.theta == learnt).all()) is is_kept


@pytest.mark.parametrize(
    ("inputs", "words"),
    [([1], "2 numbers"), ([1, 2, 3], "2 numbers"), ([1e12, 0], "value must be")],
)
def test_a_row_of_ones_own_has_to_fit_the_data(inputs: list[float], words: str) -> None:
    stage = Stage()
    stage.begin(SetUp.model_validate(AND))
    typed = _Case.model_validate(
        {"condition": {"type": "own row"}, "actions": ({"type": "own row", "inputs": inputs},)}
    )
    with pytest.raises(ValueError, match=words):
        typed.actions[0].carry_out(stage)


def test_a_number_is_told_only_with_what_the_learner_knows_it_as() -> None:
    condition = kinds()["document"].model.model_validate(
        {"type": "document", "workshop": "gates", "field": "neurons.or.b", "one_of": [-0.5]}
    )
    stage = Stage()
    stage.begin(SetUp.model_validate(GATES))
    assert condition.verdict(stage.facts).says == "Not yet as it should be."


def test_what_goes_beyond_is_not_told_as_a_part_of_what_was_wanted() -> None:
    asked = {"type": "epochs", "at_least": 2}
    condition = _Case.model_validate({"condition": asked, "actions": ()}).condition
    stage = Stage()
    stage.begin(SetUp.model_validate({"scenario": "xor"}))
    stage.train(1)
    assert condition.verdict(stage.facts).says == "1 of 2 epochs have been trained."
    stage.train(4)
    assert condition.verdict(stage.facts).says == "Epochs trained: 5."


def test_a_racer_is_called_what_the_arena_calls_it() -> None:
    asked = {"type": "race", "optimizer": "sgd", "reached": True}
    condition = _Case.model_validate({"condition": asked, "actions": ()}).condition
    stage = Stage()
    stage.begin(SetUp(scenario="moons", race="batches"))
    stage.run_race(200)
    told = condition.verdict(stage.facts).says
    assert told == "Batch: all rows reached the threshold at update 143."
