"""A parameter's whole chain: every link holds the record's number, and leads to the new weight."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from equation_checks import TOLERANCE
from layers_by_name import KINDS, layer
from steps_fixture import XOR_SPEC, XOR_X, XOR_Y, evaluate, make_update

from simulator import optimizers
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import schedules
from simulator.optimizers.regularization import Regularization
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.session.update_recording import record_update
from simulator.stepping.equations import equation
from simulator.stepping.parameter_chain import (
    Link,
    LinkKind,
    Parameter,
    parameter_chain,
    parameter_of,
)
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord

# A rule with a weight decay of its own has no other.
OWN_DECAY = {
    name
    for name, one in optimizers.REGISTRY.items()
    if "weight_decay" in {setting.name for setting in one.settings}
}
ALL_ON = Regularization(l1=0.02, l2=0.03, weight_decay=0.4, clip_norm=0.05, clip_value=0.02)


def everything(optimizer: str, warm_up: int = 2, spec: NetworkSpec = XOR_SPEC) -> UpdateRecord:
    """Return an update with all that can be on."""
    own = optimizer in OWN_DECAY
    chosen = replace(ALL_ON, weight_decay=0.0) if own else ALL_ON
    settings = {"weight_decay": 0.4} if own else {}
    return make_update(
        spec, optimizer=optimizer, warm_up=warm_up, regularization=chosen, **settings
    )


def parameters(record: UpdateRecord) -> list[Parameter]:
    """Return every parameter of the network."""
    spec = record.spec
    return [
        (k, number, unit)
        for k, count in enumerate(spec.node_parameters)
        for unit in range(spec.sizes[k + 1])
        for number in range(count)
    ]


def chain(record: UpdateRecord, which: Parameter, **wanted: bool | int) -> tuple[Link, ...]:
    return parameter_chain(record, which, **wanted).links  # type: ignore[arg-type]


def check(record: UpdateRecord, which: Parameter) -> None:
    """Check that a chain ends at the new value, bit for bit, and that its lines multiply out."""
    links, index = chain(record, which), record.spec.parameter_index(*which)
    assert links[-1].value == record.theta_after[index]
    plan = StepPlan(record.spec, len(record.samples))
    for one in links:
        assert plan[plan.index_of(one.step)] == one.step
        if one.equation is None:
            continue
        assert evaluate(one.equation.result) == one.value
        found = evaluate(one.equation.numbers)
        if one.kind is LinkKind.MOVE:  # w + Δw ends at a number as long as w
            room = 4 * np.spacing(max(abs(record.theta[index]), abs(record.theta_after[index])))
            assert found == pytest.approx(one.value, rel=TOLERANCE, abs=max(room, 1e-13))
        else:
            assert found == pytest.approx(one.value, rel=TOLERANCE, abs=1e-13)
    for position, sample in enumerate(record.samples):
        [own] = [
            one for one in links if one.kind is LinkKind.GRADIENT and one.step.sample == position
        ]
        assert own.value == sample.gradient[index]
    [mean] = [one for one in links if one.kind is LinkKind.MEAN]
    assert mean.value == record.stages.data_gradient[index]


def check_all(record: UpdateRecord) -> None:
    for which in parameters(record):
        check(record, which)


def of_kind(links: tuple[Link, ...], kind: LinkKind) -> Link:
    [found] = [one for one in links if one.kind is kind]
    return found


@pytest.mark.parametrize("optimizer", optimizers.REGISTRY)
@pytest.mark.parametrize("warm_up", [0, 3])
def test_every_optimizers_chain_ends_at_the_new_weight(optimizer: str, warm_up: int) -> None:
    check_all(make_update(optimizer=optimizer, warm_up=warm_up))
    record = everything(optimizer, warm_up)
    check_all(record)
    kinds = [one.kind for one in chain(record, (0, 0, 1)) if one.step.sample < 0]
    on = [LinkKind.MEAN, LinkKind.L2, LinkKind.L1, LinkKind.PENALISED, LinkKind.CLIPPING]
    assert kinds[:8] == [*on, LinkKind.CLIPPED, LinkKind.CUT, LinkKind.DECAY]
    assert kinds[-2:] == [LinkKind.MOVE, LinkKind.NEW]


@pytest.mark.parametrize("optimizer", optimizers.REGISTRY)
def test_every_piece_of_memory_has_a_link_with_its_old_and_new_value(optimizer: str) -> None:
    record = make_update(optimizer=optimizer, warm_up=3)
    index = record.spec.parameter_index(0, 1, 2)
    pieces = [one for one in chain(record, (0, 1, 2)) if one.kind is LinkKind.MEMORY]
    assert all(one.equation is not None and one.equation.name for one in pieces)
    told = [one.value for one in pieces]
    # RProp's slope is the gradient itself, which has a link.
    for name in set(record.state_after) - {"slopes"}:
        after = record.state_after[name][index]
        assert any(value == pytest.approx(after, rel=1e-15) for value in told), name
        remembered = next(one for one in pieces if one.value == pytest.approx(after, rel=1e-15))
        assert repr(float(record.state[name][index])) in repr(remembered.equation)


@pytest.mark.parametrize("loss", losses.REGISTRY)
@pytest.mark.parametrize("outputs", [1, 3])
def test_every_loss_has_a_chain(loss: str, outputs: int) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(outputs, "sigmoid")), loss)
    Y = np.abs(np.random.default_rng(0).standard_normal((4, outputs)))
    check_all(make_update(spec, XOR_X, np.minimum(Y, 1.0), learning_rate=0.05))


@pytest.mark.parametrize("hidden", [*activations.REGISTRY, *KINDS])
def test_every_activation_and_kind_of_layer_has_a_chain(hidden: str) -> None:
    spec = NetworkSpec(2, (layer(3, hidden), layer(3, hidden), Dense(2, "tanh")), "mse")
    Y = np.random.default_rng(0).standard_normal((4, 2))
    check_all(make_update(spec, XOR_X, Y, learning_rate=0.05, optimizer="momentum"))


@pytest.mark.parametrize("kind", KINDS)
def test_output_layers_of_every_kind_have_a_chain(kind: str) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), layer(2, kind)), "mse")
    check_all(make_update(spec, XOR_X, np.hstack([XOR_Y, 1.0 - XOR_Y]), learning_rate=0.05))


def dropped(kind: str = "tanh") -> UpdateRecord:
    """Return an update in which dropout leaves nodes out, as the trainer makes it."""
    made = replace(layer(3, kind), dropout=0.4)  # type: ignore[type-var]
    spec = NetworkSpec(2, (made, replace(made), Dense(1, "sigmoid")), "binary_cross_entropy")
    record = make_update(spec, warm_up=0)
    network, rng = Network(spec), np.random.default_rng(2)
    masks = [rng.choice([0.0, 1 / 0.6], (4, 3)), rng.choice([0.0, 1 / 0.6], (4, 3)), None]
    masks[0][0], masks[1][1] = [0.0, 1 / 0.6, 1 / 0.6], 1 / 0.6  # type: ignore[index]
    samples = tuple(
        record_pass(network, record.theta, x, y, [m if m is None else m[k] for m in masks])
        for k, (x, y) in enumerate(zip(XOR_X, XOR_Y, strict=True))
    )
    mean = sum(one.gradient for one in samples) / 4
    after = record.theta - 0.1 * mean
    stages = replace(
        record.stages, data_gradient=mean, penalties=mean, clip_norm=mean, clip_value=mean,
        given=mean, theta_after=after,
    )  # fmt: skip
    return replace(record, samples=samples, stages=stages, settings={"learning_rate": 0.1})


@pytest.mark.parametrize("kind", ["tanh", "softmax", *KINDS])
def test_dropouts_masks_have_links_of_their_own(kind: str) -> None:
    record = dropped(kind)
    check_all(record)
    links = chain(record, (1, 0, 1))
    if record.spec.parameter(1, 0).group.origin == "nodes":
        before = [one for one in links if one.kind is LinkKind.INPUT_MASK]
        assert [one.value for one in before] == [s.layers[0].a[0] for s in record.samples]
    own = [one for one in links if one.kind is LinkKind.MASK]
    assert [one.value for one in own] == [s.layers[1].mask[1] for s in record.samples]


def test_what_is_off_has_no_link() -> None:
    kinds = [one.kind for one in chain(make_update(), (0, 0, 1))]
    rows = [LinkKind.DELTA, LinkKind.GRADIENT] * 4
    assert kinds == [*rows, LinkKind.MEAN, LinkKind.MOVE, LinkKind.NEW]


def test_a_bias_is_clipped_but_neither_penalised_nor_decayed() -> None:
    record = make_update(regularization=ALL_ON)
    kinds = {one.kind for one in chain(record, (0, 2, 1))}
    assert {LinkKind.CLIPPING, LinkKind.CUT} <= kinds
    assert not kinds & {LinkKind.L1, LinkKind.L2, LinkKind.PENALISED, LinkKind.DECAY}
    check_all(record)


def test_a_gradient_that_is_short_enough_is_multiplied_by_one() -> None:
    record = make_update(regularization=Regularization(clip_norm=100.0))
    links = chain(record, (0, 0, 1))
    assert of_kind(links, LinkKind.CLIPPING).value == 1.0
    check_all(record)


@pytest.mark.parametrize("optimizer", optimizers.REGISTRY)
def test_a_frozen_layer_keeps_its_weight(optimizer: str) -> None:
    frozen = NetworkSpec(
        2, (Dense(4, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    record = everything(optimizer, spec=frozen)
    links = chain(record, (0, 0, 1))
    assert links[-1].kind is LinkKind.FROZEN
    assert links[-1].value == record.theta[record.spec.parameter_index(0, 0, 1)]
    kinds = {one.kind for one in links}
    assert not kinds & {LinkKind.MEMORY, LinkKind.MOVE, LinkKind.DECAY, LinkKind.NEW}
    check_all(record)


# --- schedules --------------------------------------------------------------------------------


def scheduled(schedule: str, optimizer: str = "sgd") -> UpdateRecord:
    document = presets.load("xor").model_dump(mode="json")
    document["schedule"] = {"name": schedule, "settings": {"warmup_epochs": 3.0}}
    document["optimizer"] = {"name": optimizer}
    experiment = Experiment.from_scenario(Scenario.model_validate(document))
    state = experiment.initial_state()
    for update in experiment.trainer(state).updates():
        if update == 5:
            break
    return record_update(experiment, state, None)


@pytest.mark.parametrize("schedule", schedules.REGISTRY)
def test_a_schedules_factor_has_a_link(schedule: str) -> None:
    record = scheduled(schedule)
    link = of_kind(chain(record, (0, 0, 1)), LinkKind.RATE)
    assert record.rate is not None
    assert record.rate.schedule == schedule
    assert link.value == record.settings["learning_rate"] == record.rate.base * record.rate.factor
    check_all(record)


def test_a_rule_without_a_learning_rate_has_no_link_of_it() -> None:
    record = scheduled("exponential", "rprop")
    assert record.rate is not None
    assert LinkKind.RATE not in {one.kind for one in chain(record, (0, 0, 1))}


# --- long batches -----------------------------------------------------------------------------


def long_batch(n: int = 16) -> UpdateRecord:
    rng = np.random.default_rng(5)
    return make_update(XOR_SPEC, rng.standard_normal((n, 2)), rng.integers(0, 2, (n, 1)) * 1.0)


def positions(links: tuple[Link, ...]) -> list[int]:
    return [one.step.sample for one in links if one.kind is LinkKind.GRADIENT]


def test_a_long_batch_shows_the_rows_that_count_and_what_the_others_add_up_to() -> None:
    record, which = long_batch(), (0, 1, 2)
    index = record.spec.parameter_index(*which)
    every = [float(one.gradient[index]) for one in record.samples]
    links = chain(record, which)
    shown, rest = positions(links), of_kind(links, LinkKind.REST)
    assert shown == sorted(range(16), key=lambda k: -abs(every[k]))[:4]
    assert rest.count == 12
    assert rest.value == pytest.approx(sum(every) - sum(every[k] for k in shown), rel=1e-12)
    assert positions(chain(record, which, whole=True)) == list(range(16))
    least = min(range(16), key=lambda k: abs(every[k]))
    assert positions(chain(record, which, keep=least))[-1] == least
    assert len(positions(chain(record, which, keep=least))) == 4


def test_rows_to_be_worked_out_are_not_ordered_by_their_gradients() -> None:
    assert positions(chain(long_batch(), (0, 1, 2), by_size=False)) == [0, 1, 2, 3]
    assert positions(chain(long_batch(), (0, 1, 2), by_size=False, keep=9)) == [0, 1, 2, 9]


def test_of_a_huge_network_only_some_passes_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    from simulator.stepping.parameter_chain import batch

    record, which = long_batch(), (0, 1, 2)
    monkeypatch.setattr(batch, "_MOST_NUMBERS", 6 * record.spec.parameter_count)
    links = chain(record, which, whole=True)
    assert positions(links) == [0, 1, 2, 3, 4, 5]
    rest, mean = of_kind(links, LinkKind.REST), of_kind(links, LinkKind.MEAN)
    index = record.spec.parameter_index(*which)
    assert rest.count == 10
    left_out = sum(float(one.gradient[index]) for one in record.samples[6:])
    assert rest.value == pytest.approx(left_out, rel=1e-9)
    assert mean.equation is not None
    assert evaluate(mean.equation.numbers) == pytest.approx(mean.value, rel=1e-12)


def test_the_mean_of_a_single_row_is_that_of_one() -> None:
    record = make_update(XOR_SPEC, XOR_X[3:], XOR_Y[3:])
    link = of_kind(chain(record, (0, 0, 1)), LinkKind.MEAN)
    assert link.step == Step(StepKind.GRADIENT, 0, 0, 1, 0)
    check_all(record)


# --- the stepper ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["tanh", *KINDS])
def test_every_step_is_found_by_what_it_is(kind: str) -> None:
    spec = NetworkSpec(2, (layer(3, kind), Dense(2, "softmax")), "categorical_cross_entropy")
    plan = StepPlan(spec, 3)
    assert [plan.index_of(plan[k]) for k in range(len(plan))] == list(range(len(plan)))
    with pytest.raises(ValueError, match="step must be one of the update"):
        plan.index_of(Step(StepKind.GRADIENT, 3, 0, 0, 0))
    with pytest.raises(ValueError, match="step must be one of the update"):
        plan.index_of(Step(StepKind.GRADIENT, 0, 0, 0, 99))


def test_each_step_belongs_to_the_chain_of_a_parameter() -> None:
    record = make_update()
    assert parameter_of(record, Step(StepKind.GRADIENT, 0, 0, 2, 1)) == (0, 1, 2)
    assert parameter_of(record, Step(StepKind.DELTA, 0, 0, 2)) == (0, 0, 2)
    assert parameter_of(record, Step(StepKind.DELTA, 0, 0, 2), (0, 1, 2)) == (0, 1, 2)
    assert parameter_of(record, Step(StepKind.DELTA, 0, 0, 1), (0, 1, 2)) == (0, 0, 1)
    assert parameter_of(record, Step(StepKind.LOSS, 0, -1, -1)) == (1, 0, 0)
    step = Step(StepKind.BATCH_GRADIENT, -1, 0, -1)
    layer_, number, unit = parameter_of(record, step)
    shown = equation(record, step)
    index = record.spec.parameter_index(layer_, number, unit)
    assert evaluate(shown.result) == record.stages.data_gradient[index]
