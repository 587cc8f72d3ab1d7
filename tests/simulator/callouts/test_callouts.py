"""Callouts: said of networks that truly have the fault, and of no preset as it comes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from callout_samples import faulty, first_said, looks, preset, said

from simulator.callouts import REGISTRY, Callout, CalloutWatch, Finding, take_readings
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import (
    LayerSettings,
    LayerWeights,
    OptimizerSettings,
    Scenario,
    changed,
)
from simulator.training.evaluation import Evaluation

CALLOUTS = pytest.mark.parametrize("callout", REGISTRY.values(), ids=lambda one: one.name)
SECTIONS = {"data", "network", "training", "regularization", "stopping"}


def test_every_callout_brings_a_network_that_has_the_fault() -> None:
    assert set(faulty()) == set(REGISTRY)


@CALLOUTS
def test_it_is_said_of_a_network_that_has_the_fault(callout: Callout) -> None:
    found = first_said(callout.name)
    assert callout.name in found
    epoch, finding = found[callout.name]
    assert epoch >= callout.epochs
    # It is the first thing that is said: what follows from it comes later.
    assert min(found, key=lambda one: REGISTRY[one].order) == callout.name
    for text in (finding.says, finding.why, finding.advice):
        assert isinstance(text, Message)
        assert text.endswith(".")
    assert len(finding.says) <= 75  # one line has room for it


@CALLOUTS
def test_what_it_shows_is_there(callout: Callout) -> None:
    scenario = faulty()[callout.name]
    show = first_said(callout.name)[callout.name][1].show
    sizes = Experiment.from_scenario(scenario).spec.sizes
    assert all(0 <= unit < sizes[layer + 1] for layer, unit in show.nodes)
    assert show.nodes or show.place
    if show.place is not None:
        kind, name = show.place
        assert name in {"panel": {"loss"}, "setup": SECTIONS, "field": {"learning_rate"}}[kind]


SHOWS_A_FAULT = {
    "xor_gates": {"step_in_the_way"},
    "deep_sigmoid": {"vanishing_gradients", "plateau"},
    "diabetes_by_heart": {"overfitting"},
    "sine_by_heart": {"overfitting"},
}
"""Presets that are there to show what is said of them."""


@pytest.mark.parametrize("name", presets.REGISTRY)
def test_presets_as_they_come_give_no_alarm(name: str) -> None:
    assert set(said(preset(name))) == SHOWS_A_FAULT.get(name, set())


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", ["moons", "iris", "sine", "xor"])
def test_nor_do_they_from_another_start(name: str, seed: int) -> None:
    assert said(changed(preset(name), seed=seed)) == {}


# What the sentences say is what is measured.


def only(name: str) -> Finding:
    return first_said(name)[name][1]


def test_dead_nodes_are_counted_and_named() -> None:
    finding = only("dead_nodes")
    assert finding.says == "3 of 8 nodes of hidden layer 1: output 0 for all 140 rows."
    assert finding.show.nodes == ((0, 0), (0, 3), (0, 5))


def test_what_lies_far_out_on_a_smooth_function_is_saturated_not_dead() -> None:
    assert "dead_nodes" not in said(faulty()["saturated_nodes"])


def test_a_dead_node_among_many_is_not_worth_a_line() -> None:
    scenario = faulty()["dead_nodes"]
    weights = scenario.weights
    assert weights is not None
    bias = [-30.0, *[0.1] * 7]
    first = weights[0].model_copy(update={"b": bias})
    assert said(changed(scenario, weights=(first, weights[1])), epochs=8) == {}


def test_the_deltas_are_compared_as_they_are() -> None:
    experiment = Experiment.from_scenario(faulty()["vanishing_gradients"])
    trainer = experiment.trainer(experiment.initial_state())
    readings = take_readings(
        experiment, trainer.state.theta, evaluation=replace(trainer.evaluate(), accuracy=0.5)
    )
    finding = REGISTRY["vanishing_gradients"].find(readings)
    assert finding is not None
    deltas = readings.signals.deltas
    (factor,) = finding.says.values.values()
    assert float(factor) == pytest.approx(deltas[-1] / deltas[0], rel=0.05)


def test_small_deltas_are_a_good_sign_where_the_network_has_learnt() -> None:
    experiment = Experiment.from_scenario(faulty()["vanishing_gradients"])
    theta = experiment.initial_state().theta
    good = Evaluation(0.01, 1.0, 100, 100, None, None)
    readings = take_readings(experiment, theta, evaluation=good)
    assert REGISTRY["vanishing_gradients"].find(readings) is None


def test_of_many_rows_some_are_looked_at_and_that_is_said() -> None:
    data = preset("circles").data.model_copy(update={"samples": 2000})
    found = said(changed(faulty()["dead_nodes"], data=data), epochs=3)
    text = found["dead_nodes"][1].says
    assert text.endswith("for all of 1000 rows looked at, of 1400.")


def test_equal_nodes_that_are_dropped_one_by_one_come_apart() -> None:
    scenario = faulty()["symmetric_nodes"]
    layers = (scenario.layers[0].model_copy(update={"dropout": 0.5}), scenario.layers[1])
    assert "symmetric_nodes" not in said(changed(scenario, layers=layers), epochs=20)


def test_early_stopping_deals_with_overfitting_itself() -> None:
    scenario = faulty()["overfitting"]
    stopping = scenario.stopping.model_copy(update={"patience": 1000})
    assert "overfitting" not in said(changed(scenario, stopping=stopping))


def test_a_layer_that_can_learn_is_no_frozen_network() -> None:
    scenario = faulty()["all_frozen"]
    thawed = scenario.layers[1].model_copy(update={"trainable": True})
    assert said(changed(scenario, layers=(scenario.layers[0], thawed)), epochs=5) == {}


def test_a_frozen_output_layer_is_said_where_another_layer_learns() -> None:
    finding = only("frozen_output")
    assert finding.says == "The output layer is frozen: only layers before it learn."
    assert "frozen_output" not in said(faulty()["all_frozen"], epochs=5)


def test_a_step_at_the_output_is_named_as_such() -> None:
    layers = (LayerSettings(units=4, activation="tanh"), LayerSettings(units=1, activation="step"))
    scenario = changed(preset("xor"), layers=layers, loss="mse")
    (finding,) = CalloutWatch().look(next(iter(looks(scenario)))[1])
    assert finding.says == "The outputs' activation step lets no gradient through."


def xor_at(rate: float, initializer: str = "xavier_uniform") -> Scenario:
    rule = OptimizerSettings(name="sgd", settings={"learning_rate": rate})
    return changed(preset("xor"), optimizer=rule, initializer=initializer)


def test_updates_are_blamed_for_nodes_that_were_not_saturated_at_the_start() -> None:
    finding = said(xor_at(50.0))["saturated_nodes"][1]
    assert "smaller learning rate" in finding.advice
    assert finding.show.place == ("field", "learning_rate")


def test_first_weights_are_blamed_for_nodes_that_began_saturated() -> None:
    scenario = xor_at(0.01)
    W, out = [[20.0] * 4, [20.0] * 4], [[0.1], [0.2], [0.3], [0.4]]
    first, last = LayerWeights(W=W, b=[9.0] * 4), LayerWeights(W=out, b=[0.0])
    finding = said(changed(scenario, weights=(first, last)), epochs=30)["saturated_nodes"][1]
    assert finding.advice == "Begin with smaller weights and scaled inputs: then Reset."


def test_a_plateau_of_equal_nodes_gets_the_advice_that_sets_them_apart() -> None:
    found = said(xor_at(0.5, "zeros"), epochs=80)
    assert found["plateau"][1].advice == found["symmetric_nodes"][1].advice
    assert "random weights" in found["plateau"][1].advice
    assert "random weights" not in only("plateau").advice


# Time is counted in updates and epochs.


def held(callout: Callout, scenario: Scenario) -> list[int]:
    """Return the epochs at which a callout alone is said."""
    watch = CalloutWatch([callout])
    return [epoch for epoch, readings in looks(scenario, 12) if watch.look(readings)]


def test_a_fault_must_hold_before_it_is_said() -> None:
    callout = REGISTRY["dead_nodes"]
    assert held(replace(callout, updates=0, epochs=0), faulty()["dead_nodes"])[0] == 0
    assert held(callout, faulty()["dead_nodes"])[0] == 3  # of nine updates an epoch
    assert held(replace(callout, updates=50), faulty()["dead_nodes"])[0] == 6
    assert held(replace(callout, updates=1, epochs=4), faulty()["dead_nodes"])[0] == 4


def test_it_goes_at_once_and_must_hold_anew() -> None:
    finding = Finding("made_up", Message("It is so."), Message("Why."), Message("Try."))
    answers = iter([finding, finding, None, finding, finding])
    made_up = Callout(
        name="made_up", title=Message("Made up"), order=1, find=lambda _: next(answers), updates=1
    )
    watch = CalloutWatch([made_up])
    experiment = Experiment.from_scenario(preset("xor"))
    theta, good = experiment.initial_state().theta, Evaluation(0.1, 1.0, 4, 4, None, None)

    def look(update: int) -> bool:
        readings = take_readings(experiment, theta, update=update, evaluation=good)
        return bool(watch.look(readings))

    assert [look(update) for update in range(5)] == [False, True, False, False, True]


def test_an_update_that_is_taken_back_begins_the_wait_anew() -> None:
    finding = Finding("made_up", Message("It is so."), Message("Why."), Message("Try."))
    made_up = Callout(
        name="made_up", title=Message("Made up"), order=1, find=lambda _: finding, updates=2
    )
    watch = CalloutWatch([made_up])
    experiment = Experiment.from_scenario(preset("xor"))
    theta, good = experiment.initial_state().theta, Evaluation(0.1, 1.0, 4, 4, None, None)
    readings = [
        take_readings(experiment, theta, update=update, evaluation=good) for update in (5, 4, 6)
    ]
    assert [bool(watch.look(one)) for one in readings] == [False, False, True]


def test_one_pass_serves_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a look is one forward and backward pass, and a forward pass for the slopes."""
    passes = []
    original = Network.batch_pass

    def counted(self: Network, n: int, *rest: object, **more: object) -> object:
        passes.append(n)
        return original(self, n, *rest, **more)  # type: ignore[arg-type]

    experiment = Experiment.from_scenario(preset("digits"))
    trainer = experiment.trainer(experiment.initial_state())
    evaluation = trainer.evaluate()
    monkeypatch.setattr(Network, "batch_pass", counted)
    CalloutWatch().look(
        take_readings(experiment, trainer.state.theta, update=9, evaluation=evaluation)
    )
    assert passes == [622]  # of 1347 rows: as many as are worth a few milliseconds
    assert np.isfinite(trainer.state.theta).all()
