"""The order of the steps is the textbook's, and every press of "back" undoes one of "forward"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.progress import Progress
from simulator.stepping.step_plan import Granularity, Step, StepKind, StepPlan

SMALL = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
# sums and activations 2·(2+1), loss, deltas 3, gradients 6+3
SAMPLE_STEPS = 6 + 1 + 3 + 9
UPDATE_STEPS = 9


def steps(plan: StepPlan) -> list[Step]:
    return [plan[k] for k in range(len(plan))]


def test_one_sample_goes_through_the_textbooks_order() -> None:
    kinds = StepKind
    expected = [
        Step(kinds.SUM, 0, 0, 0), Step(kinds.ACTIVATION, 0, 0, 0),
        Step(kinds.SUM, 0, 0, 1), Step(kinds.ACTIVATION, 0, 0, 1),
        Step(kinds.SUM, 0, 1, 0), Step(kinds.ACTIVATION, 0, 1, 0),
        Step(kinds.LOSS, 0, -1, -1),
        Step(kinds.DELTA, 0, 1, 0), Step(kinds.DELTA, 0, 0, 0), Step(kinds.DELTA, 0, 0, 1),
        *(Step(kinds.GRADIENT, 0, 1, 0, source) for source in range(3)),
        *(Step(kinds.GRADIENT, 0, 0, unit, source) for unit in range(2) for source in range(3)),
        *(Step(kinds.UPDATE, -1, 1, 0, source) for source in range(3)),
        *(Step(kinds.UPDATE, -1, 0, unit, source) for unit in range(2) for source in range(3)),
    ]  # fmt: skip
    assert steps(StepPlan(SMALL, 1)) == expected


def test_softmax_waits_for_the_sums_of_its_whole_layer() -> None:
    spec = NetworkSpec(2, (Dense(3, "softmax"),), "categorical_cross_entropy")
    shown = steps(StepPlan(spec, 1))[:6]
    assert [step.kind for step in shown] == [StepKind.SUM] * 3 + [StepKind.ACTIVATION] * 3
    assert [step.unit for step in shown] == [0, 1, 2, 0, 1, 2]


def test_a_batch_goes_sample_by_sample_and_then_averages() -> None:
    plan = StepPlan(SMALL, 3)
    assert len(plan) == 3 * SAMPLE_STEPS + 2 + UPDATE_STEPS
    shown = steps(plan)
    for sample in range(3):
        part = shown[sample * SAMPLE_STEPS : (sample + 1) * SAMPLE_STEPS]
        assert {step.sample for step in part} == {sample}
    means = shown[3 * SAMPLE_STEPS : 3 * SAMPLE_STEPS + 2]
    assert means == [Step(StepKind.BATCH_GRADIENT, -1, layer, -1) for layer in (1, 0)]


@pytest.mark.parametrize("index", [-1, 28, 1000])
def test_a_step_outside_the_plan_is_refused(index: int) -> None:
    with pytest.raises(IndexError, match=r"0\.\.27"):
        StepPlan(SMALL, 1)[index]


def test_nothing_is_revealed_before_the_first_step() -> None:
    nothing = Progress(0, (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), False, (0, 0), (0, 0))
    assert StepPlan(SMALL, 2).progress(-1) == nothing


@pytest.mark.parametrize("n_samples", [1, 3])
@pytest.mark.parametrize("output", ["sigmoid", "softmax"])
def test_revealed_counts_what_the_steps_of_the_sample_have_shown(
    n_samples: int, output: str
) -> None:
    plan = StepPlan(NetworkSpec(2, (Dense(2, "tanh"), Dense(3, output)), "mse"), n_samples)
    names = {
        StepKind.SUM: "sums", StepKind.ACTIVATION: "activations", StepKind.DELTA: "deltas",
        StepKind.GRADIENT: "gradients", StepKind.UPDATE: "updates",
    }  # fmt: skip
    shown = steps(plan)
    for index, step in enumerate(shown):
        sample = step.sample if step.sample >= 0 else n_samples - 1
        counts = {name: [0, 0] for name in names.values()}
        past = [one for one in shown[: index + 1] if one.sample in (sample, -1)]
        for one in past:
            if one.kind in names:
                counts[names[one.kind]][one.layer] += 1
        seen = plan.progress(index)
        assert seen.sample == sample
        assert seen.loss == any(one.kind is StepKind.LOSS for one in past)
        for name, expected in counts.items():
            assert list(getattr(seen, name)) == expected, (index, name)


def forward(plan: StepPlan, granularity: Granularity) -> list[int]:
    """Return where presses of "forward" land, until the update is applied."""
    found, index = [], -1
    while index < len(plan) and len(found) <= len(plan):
        index = plan.next_stop(index, granularity)
        found.append(index)
    return found


@pytest.mark.parametrize(
    ("granularity", "n_samples", "stops"),
    [
        (Granularity.NODE, 1, list(range(28))),
        # hidden sums, output sum, loss, output delta, hidden deltas, gradients, updates
        (Granularity.LAYER, 1, [3, 5, 6, 7, 9, 12, 18, 21, 27]),
        (Granularity.PASS, 1, [6, 18, 27]),
        (Granularity.SAMPLE, 1, [18, 27]),
        (Granularity.UPDATE, 1, [27]),
        (Granularity.EPOCH, 1, [27]),
        (Granularity.PASS, 2, [6, 18, 25, 37, 48]),
        (Granularity.SAMPLE, 2, [18, 37, 48]),
        (Granularity.UPDATE, 2, [48]),
    ],
)
def test_forward_lands_at_the_end_of_each_part(
    granularity: Granularity, n_samples: int, stops: list[int]
) -> None:
    plan = StepPlan(SMALL, n_samples)
    assert forward(plan, granularity) == [*stops, len(plan)]


specs = st.builds(
    lambda sizes: NetworkSpec(sizes[0], tuple(Dense(n, "tanh") for n in sizes[1:])),
    st.lists(st.integers(1, 4), min_size=2, max_size=4),
)


@given(spec=specs, n_samples=st.integers(1, 4), granularity=st.sampled_from(Granularity))
def test_back_is_exact(spec: NetworkSpec, n_samples: int, granularity: Granularity) -> None:
    plan = StepPlan(spec, n_samples)
    path = [-1, *forward(plan, granularity)]
    index, returned = path[-1], [path[-1]]
    while index >= 0 and len(returned) <= len(path):
        index = plan.previous_stop(index, granularity)
        returned.append(index)
    assert returned == path[::-1]
    assert plan.previous_stop(-1, granularity) == -2


@given(spec=specs, n_samples=st.integers(1, 4), data=st.data())
def test_from_anywhere_a_coarser_press_lands_on_the_next_end(
    spec: NetworkSpec, n_samples: int, data: st.DataObject
) -> None:
    plan = StepPlan(spec, n_samples)
    index = data.draw(st.integers(0, len(plan) - 1))
    granularity = data.draw(st.sampled_from(Granularity))
    ends = forward(plan, granularity)
    assert plan.next_stop(index, granularity) == next(end for end in ends if end > index)
    expected = max((end for end in ends if end < index), default=-1)
    assert plan.previous_stop(index, granularity) == expected


@given(spec=specs, n_samples=st.integers(1, 3))
def test_length_is_the_number_of_steps_and_each_comes_once(
    spec: NetworkSpec, n_samples: int
) -> None:
    shown = steps(StepPlan(spec, n_samples))
    assert len(set(shown)) == len(shown)


def test_a_large_plan_is_addressed_without_being_listed() -> None:
    plan = StepPlan(NetworkSpec(64, (Dense(512, "relu"), Dense(10, "softmax"))), 5000)
    last = len(plan) - 1
    assert plan[last] == Step(StepKind.UPDATE, -1, 0, 511, 64)
    assert plan.previous_stop(last, Granularity.NODE) == last - 1


@given(st.integers(1, 4), st.integers(-1, 200), st.sampled_from(list(StepKind)))
def test_a_phase_begins_in_the_sample_that_is_shown(
    samples: int, index: int, kind: StepKind
) -> None:
    plan = StepPlan(SMALL, samples)
    index = min(index, len(plan) - 1)
    here = plan[index].sample if index >= 0 else 0
    sample = samples - 1 if here < 0 else here
    shown = steps(plan)
    expected = [
        k for k, step in enumerate(shown) if step.kind is kind and step.sample in (sample, -1)
    ]
    # Statistics and activations stand among the sums of their layer.
    if kind not in (StepKind.STATISTIC, StepKind.ACTIVATION):
        assert plan.phase_start({kind}, index) == (expected[0] if expected else None)
