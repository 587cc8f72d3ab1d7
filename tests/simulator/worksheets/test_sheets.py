"""What a sheet asks: drawn from a seed, answered by the code that trains, with known errors."""

from __future__ import annotations

import numpy as np
import pytest
from sheet_samples import sheet

from simulator.nn.network import Network
from simulator.practice import Answer, fits
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Step, StepKind
from simulator.worksheets import Choices, NetworkChoices, Scope, drawn, made, of_network


def test_the_same_seed_gives_the_same_sheet_and_another_one_another() -> None:
    names = NetworkChoices(rows=2)
    one, same = (made(drawn(names, 7), Choices(seed=7)) for _ in range(2))
    other = made(drawn(names, 8), Choices(seed=8))
    assert [q.value for q in one.questions] == [q.value for q in same.questions]
    assert [q.step for q in one.questions] == [q.step for q in same.questions]
    assert not np.array_equal(one.start.theta, other.start.theta)


def test_small_whole_numbers_stay_whole_up_to_the_outputs() -> None:
    for seed in range(1, 9):
        found = sheet(NetworkChoices((3, 3, 2), rows=2), seed=seed)
        start = found.start
        for values in (start.theta, start.X, start.Y):
            assert np.array_equal(values, np.round(values))
            assert (np.abs(values) <= 4).all()
            assert (values != 0).all()
        for sample in found.record.samples:
            for layer in sample.layers:
                assert np.array_equal(layer.z, np.round(layer.z))
                assert np.array_equal(layer.a, np.round(layer.a))


def test_other_numbers_have_one_decimal() -> None:
    start = drawn(NetworkChoices(whole=False), 3)
    for values in (start.theta, start.X, start.Y):
        assert np.array_equal(values, np.round(values, 1))
    assert not np.array_equal(start.theta, np.round(start.theta))


def test_a_drawn_network_lives() -> None:
    dull = 0
    for seed in range(10):
        layers = drawn(NetworkChoices(), seed).record().samples[0].layers
        dull += any((layer.z == 0).any() or (layer.delta == 0).any() for layer in layers)
        dull += len(set(layers[0].z)) < 2
    assert dull <= 1


def test_a_pass_asks_no_update_and_every_kind_gets_its_turn() -> None:
    found = sheet(scope=Scope.PASS, count=5)
    kinds = [q.kind for q in found.questions]
    assert sorted(kinds) == sorted(
        [StepKind.SUM, StepKind.ACTIVATION, StepKind.LOSS, StepKind.DELTA, StepKind.GRADIENT]
    )
    assert [q.number for q in found.questions] == [1, 2, 3, 4, 5]
    assert StepKind.UPDATE in {q.kind for q in sheet(count=30).questions}


def test_only_the_chosen_kinds_are_asked() -> None:
    found = sheet(NetworkChoices(rows=2), kinds=(StepKind.DELTA, StepKind.BATCH_GRADIENT))
    assert {q.kind for q in found.questions} == {StepKind.DELTA, StepKind.BATCH_GRADIENT}
    with pytest.raises(ValueError, match="at least one kind"):
        Choices(scope=Scope.PASS, kinds=(StepKind.UPDATE,))


def test_rows_are_told_apart_where_there_are_several() -> None:
    found = sheet(NetworkChoices(rows=2))
    assert {q.row for q in found.questions} == {0, 1, 2}
    assert any(q.name == "E, row 2" for q in found.questions)
    assert len({q.name for q in found.questions}) == len(found.questions)
    assert {q.row for q in sheet().questions} == {0}


def test_a_single_step_comes_with_what_it_is_made_of() -> None:
    start = drawn(NetworkChoices(), 2)
    step = Step(StepKind.DELTA, 0, 0, 1)
    found = made(start, Choices(scope=Scope.STEP), step)
    assert [q.step for q in found.questions] == [step]
    # Three sums, three activations, the loss, and the deltas of the output and of h1.1.
    assert len(found.given) == 9
    update = made(start, Choices(scope=Scope.STEP), Step(StepKind.UPDATE, -1, 0, 1, 0))
    (given,) = update.given
    index = start.spec.parameter_index(0, 0, 1)
    assert given.value == pytest.approx(float(update.record.stages.data_gradient[index]))
    rows = drawn(NetworkChoices(rows=3), 2)
    mean = made(rows, Choices(scope=Scope.STEP), Step(StepKind.BATCH_GRADIENT, -1, 1, -1))
    assert [given.row for given in mean.given] == [1, 2, 3]
    assert sum(one.value for one in mean.given) / 3 == pytest.approx(mean.questions[0].value)


def test_known_errors_can_be_told_from_the_answer_and_from_one_another() -> None:
    found = sheet(NetworkChoices((2, 3, 2), whole=False))
    assert sum(len(q.errors) for q in found.questions) > 3 * len(found.questions)
    for q in found.questions:
        numbers = [q.value, *(error.value for error in q.errors)]
        for k, one in enumerate(numbers):
            assert not any(fits(Answer(other), one) for other in numbers[k + 1 :])
        assert all(1 <= len(error.told) <= 2 for error in q.errors)


def test_typical_errors_have_the_numbers_that_are_printed_for_them() -> None:
    found = sheet(NetworkChoices((2, 2, 1), activation="relu"))
    told = [one for q in found.questions for error in q.errors for one in error.told]
    assert any("bias" in one for one in told)
    assert not any(".00" in one for one in told)  # the sheet writes whole numbers as such
    # tanh 4 is 0.999: no 1, as the slope of ReLU is.
    merged = [error.told for q in found.questions for error in q.errors if len(error.told) > 1]
    assert not any("tanh of z" in one for pair in merged for one in pair)


def test_no_new_weight_is_asked_that_the_old_one_passes_for() -> None:
    found = sheet(NetworkChoices((3, 3, 2), learning_rate=0.004), kinds=(StepKind.UPDATE,))
    spec, record = found.start.spec, found.record
    for q in found.questions:
        index = spec.parameter_index(q.step.layer, q.step.part, q.step.unit)
        assert abs(record.theta[index] - q.value) > q.tolerance


def test_a_trained_network_is_rounded_before_anything_is_computed() -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    trainer = experiment.trainer(epochs=30)
    for _ in trainer.updates():
        pass
    start = of_network(experiment, trainer.state, 2)
    assert np.array_equal(start.theta, np.round(trainer.state.theta, 3))
    assert np.array_equal(start.X[0], [1.0, 1.0])  # the fullest row comes first
    found = made(start, Choices(scope=Scope.UPDATE))
    loss, gradient = Network(start.spec).loss_and_gradient(start.theta, start.X, start.Y)
    assert found.record.loss == loss
    assert np.array_equal(found.record.stages.data_gradient, gradient)


def test_memory_goes_with_a_trained_network_and_the_network_stays_as_it_was() -> None:
    experiment = Experiment.from_scenario(
        presets.changed(presets.load("xor"), optimizer={"name": "adam"})
    )
    trainer = experiment.trainer(epochs=5)
    for _ in trainer.updates():
        pass
    before = trainer.state.optimizer.state["m"].copy()
    start = of_network(experiment, trainer.state)
    record = start.record()
    assert record.count == 6
    assert np.allclose(record.state["m"], before, rtol=1e-5)
    assert np.array_equal(trainer.state.optimizer.state["m"], before)
    assert trainer.state.optimizer.count == 5


def test_a_large_network_is_refused_in_words() -> None:
    scenario = presets.load("xor")
    for units, complaint in (
        (20, "81 weights and biases; a sheet takes at most 60"),
        (10, "nodes"),
    ):
        layers = (scenario.layers[0].model_copy(update={"units": units}), scenario.layers[1])
        experiment = Experiment.from_scenario(presets.changed(scenario, layers=layers))
        with pytest.raises(ValueError, match=complaint):
            of_network(experiment, experiment.initial_state())


def test_dropout_is_left_out() -> None:
    scenario = presets.load("xor")
    layers = (scenario.layers[0].model_copy(update={"dropout": 0.5}), scenario.layers[1])
    experiment = Experiment.from_scenario(presets.changed(scenario, layers=layers))
    start = of_network(experiment, experiment.initial_state())
    assert not start.spec.drops


@pytest.mark.parametrize(
    ("choices", "complaint"),
    [
        ({"sizes": (2,)}, "one to 3 layers, got 2"),
        ({"sizes": (2, 9, 1)}, "units must be"),
        ({"rows": 5}, "rows must be"),
        ({"learning_rate": 0.0}, "learning_rate must be"),
        ({"activation": "softmax"}, "hidden layers"),
        ({"activation": "step"}, "hidden layers"),
        ({"output": "softmax"}, "two outputs or more"),
        ({"loss": "binary_cross_entropy"}, "do not go together"),
        ({"output": "step"}, "do not go together"),
        ({"loss": "perceptron"}, "do not go together"),
        ({"optimizer": "nosuch"}, "nosuch"),
    ],
)
def test_what_cannot_be_drawn_is_refused(choices: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        NetworkChoices(**choices)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("choices", "complaint"), [({"count": 0}, "count must be"), ({"seed": -1}, "seed must be")]
)
def test_what_cannot_be_asked_is_refused(choices: dict[str, int], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Choices(**choices)  # type: ignore[arg-type]


def test_an_update_that_overflows_is_refused() -> None:
    start = drawn(NetworkChoices(), 1)
    start.theta[:] = 1e200
    with pytest.raises(ValueError, match="not finite"):
        made(start, Choices())


def test_no_error_reads_as_the_answer_does_to_the_digits_that_are_asked() -> None:
    names = NetworkChoices(
        (2, 2, 1), "sigmoid", output="sigmoid", loss="binary_cross_entropy", whole=False
    )
    found = made(drawn(names, 51), Choices(scope=Scope.UPDATE, count=30, seed=51))
    for one in found.questions:
        read = f"{one.value:.3g}"
        assert read not in [f"{error.value:.3g}" for error in one.errors]
    # The gradient of 0.63866 into the output, where delta alone is 0.6393.
    (asked,) = (q for q in found.questions if f"{q.value:.5f}" == "0.63866")
    assert not any(abs(error.value - asked.value) < 0.001 for error in asked.errors)


def test_rows_that_do_not_exist_are_refused() -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    for rows in ([4], [-1]):
        with pytest.raises(ValueError, match=r"rows must be in 0\.\.3"):
            of_network(experiment, experiment.initial_state(), rows)


def test_numbers_that_are_not_finite_make_no_sheet_of_other_rows() -> None:
    layers = ({"units": 2, "activation": "relu"}, {"units": 1, "activation": "identity"})
    for batch_size in (1, 3, 4):
        scenario = presets.changed(
            presets.load("xor"), layers=layers, loss="mse", batch_size=batch_size
        )
        experiment = Experiment.from_scenario(scenario)
        state = experiment.initial_state()
        state.theta[:] = 1e200
        with pytest.raises(ValueError, match="meets a number that is not finite"):
            made(of_network(experiment, state), Choices())
