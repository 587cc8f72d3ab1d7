"""Output layer and loss: what is recommended, what is wrong and why (COURSE B5)."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import replace

import pytest

from simulator.data.datasets import Task
from simulator.nn import activations, losses
from simulator.nn.losses import Loss
from simulator.scenarios import output_advice
from simulator.scenarios.output_advice import recommended

TASKS: tuple[Task, ...] = ("binary", "multiclass", "regression")


def problem(task: Task, activation: str, loss: str, units: int, n_outputs: int) -> str | None:
    """Return what is wrong with a pair in English."""
    pair = activations.get(activation), losses.get(loss)
    found = output_advice.problem(task, *pair, units, n_outputs)
    return None if found is None else str(found)


OUTPUTS: dict[Task, int] = {"binary": 1, "multiclass": 3, "regression": 1}


@pytest.mark.parametrize(
    ("task", "pair"),
    [
        # COURSE B5
        ("regression", ("identity", "mse")),
        ("binary", ("sigmoid", "binary_cross_entropy")),
        ("multiclass", ("softmax", "categorical_cross_entropy")),
    ],
)
def test_recommended_pairs(task: Task, pair: tuple[str, str]) -> None:
    assert recommended(task) == pair
    assert problem(task, *pair, OUTPUTS[task], OUTPUTS[task]) is None


@pytest.mark.parametrize(
    ("task", "activation", "loss"),
    [
        ("binary", "sigmoid", "mse"),
        ("binary", "sigmoid", "half_sse"),  # the textbook's example, COURSE C2
        ("multiclass", "softmax", "mse"),
        ("multiclass", "sigmoid", "mse"),
        ("multiclass", "sigmoid", "binary_cross_entropy"),  # a yes-or-no question a class
        ("regression", "identity", "half_sse"),
        ("regression", "identity", "mae"),
        ("regression", "identity", "mape"),
        ("regression", "identity", "huber"),
        ("regression", "leaky_relu", "huber"),
        ("regression", "softplus", "msle"),
        ("regression", "relu", "msle"),
        ("binary", "sigmoid", "mae"),
        ("multiclass", "softmax", "msle"),
    ],
)
def test_unusual_but_working_pairs_pass(task: Task, activation: str, loss: str) -> None:
    assert problem(task, activation, loss, OUTPUTS[task], OUTPUTS[task]) is None


@pytest.mark.parametrize(
    ("task", "activation", "loss", "reason"),
    [
        ("binary", "softmax", "binary_cross_entropy", "single node is always 1"),
        ("binary", "identity", "binary_cross_entropy", "identity has no limits"),
        ("binary", "tanh", "binary_cross_entropy", "between 0 and 1"),
        ("binary", "relu", "binary_cross_entropy", "no upper limit"),
        ("binary", "step", "mse", "derivative is zero"),
        ("multiclass", "softmax", "binary_cross_entropy", "categorical cross-entropy"),
        ("multiclass", "sigmoid", "categorical_cross_entropy", "need not add up to 1"),
        ("multiclass", "identity", "categorical_cross_entropy", "use softmax"),
        ("regression", "identity", "binary_cross_entropy", "mean squared error"),
        ("regression", "sigmoid", "mse", "between 0 and 1"),
        ("regression", "relu", "mse", "negative"),
        ("regression", "elu", "mae", "below −1"),
        ("regression", "softplus", "mse", "never negative"),
        ("regression", "identity", "msle", "use softplus"),
        ("regression", "tanh", "msle", "down to −1"),
        ("binary", "tanh", "msle", "down to −1: use sigmoid"),
        ("binary", "identity", "mse", "0 or 1 needs outputs between 0 and 1, and identity has no"),
        ("binary", "tanh", "half_sse", "tanh goes down to −1: use sigmoid"),
        ("multiclass", "relu", "mae", "ReLU has no upper limit: use softmax"),
        ("binary", "softmax", "mse", "always 1: use sigmoid."),
        ("regression", "softmax", "mse", "always 1: use identity or"),
        ("regression", "step", "mse", "use identity or softplus."),
        ("binary", "sigmoid", "categorical_cross_entropy", "use binary cross-entropy"),
        ("binary", "sigmoid", "mape", "divides by the target"),
        ("multiclass", "softmax", "mape", "use cross-entropy"),
        ("binary", "gelu", "binary_cross_entropy", "no upper limit"),
        ("multiclass", "swish", "categorical_cross_entropy", "use softmax"),
    ],
)
def test_wrong_pairs_have_a_reason(task: Task, activation: str, loss: str, reason: str) -> None:
    found = problem(task, activation, loss, OUTPUTS[task], OUTPUTS[task])
    assert found is not None
    assert reason in found


@pytest.mark.parametrize("task", [*TASKS, "multilabel"])
@pytest.mark.parametrize("units", [1, 3])
def test_whoever_follows_the_advice_has_nothing_to_complain_of(task: Task, units: int) -> None:
    if units == 3 and task == "binary":
        return
    for activation, loss in itertools.product(activations.REGISTRY, losses.REGISTRY):
        found = problem(task, activation, loss, units, units)
        named = re.search(r": use (?:it with )?(\w+)\.$", found or "")
        if named and named[1] in activations.REGISTRY:
            again = problem(task, named[1], loss, units, units)
            about = f"{task}: {activation} with {loss}: {found} {again}"
            assert again is None or (task == "multiclass" and units == 1), about


@pytest.mark.parametrize("task", TASKS)
def test_wrong_number_of_outputs(task: Task) -> None:
    found = problem(task, *recommended(task), OUTPUTS[task] + 1, OUTPUTS[task])
    assert found is not None
    assert "exactly one" in found


@pytest.mark.parametrize("task", TASKS)
def test_every_pair_has_an_answer_of_one_sentence(task: Task) -> None:
    for activation, loss in itertools.product(activations.REGISTRY, losses.REGISTRY):
        found = problem(task, activation, loss, OUTPUTS[task], OUTPUTS[task])
        about = f"{activation} with {loss}: {found}"
        assert found is None or (found.endswith(".") and "\n" not in found), about
        # Classes never go with a loss that is not defined for 0.
        if loss == "mape" and task != "regression":
            assert found is not None, about
        # Cross-entropy never goes with an output that is no probability.
        if "cross_entropy" in loss and activation not in ("sigmoid", "hard_sigmoid", "softmax"):
            assert found is not None, about


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="task must be one of"):
        recommended("ranking")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="task must be one of"):
        problem("ranking", "sigmoid", "mse", 1, 1)  # type: ignore[arg-type]


def test_several_labels_want_a_sigmoid_each() -> None:
    assert recommended("multilabel") == ("sigmoid", "binary_cross_entropy")
    assert problem("multilabel", "sigmoid", "binary_cross_entropy", 3, 3) is None
    assert problem("multilabel", "sigmoid", "mse", 3, 3) is None
    reason = problem("multilabel", "softmax", "binary_cross_entropy", 3, 3)
    assert reason is not None
    assert "only one label" in reason
    reason = problem("multilabel", "sigmoid", "categorical_cross_entropy", 3, 3)
    assert reason is not None
    assert "use binary cross-entropy" in reason
    reason = problem("multilabel", "sigmoid", "binary_cross_entropy", 2, 3)
    assert reason is not None
    assert "each label" in reason


def test_advice_follows_the_settings() -> None:
    loss = losses.get("msle")
    steep, flat = (activations.get("elu", alpha=alpha) for alpha in (1.5, 0.5))
    found = output_advice.problem("regression", flat, loss, 1, 1)
    assert "never go below −0.5" in str(found)
    found = output_advice.problem("regression", steep, loss, 1, 1)
    assert str(found) == (
        "The logarithmic error needs outputs above −1, and ELU goes down to −1.5: use softplus."
    )


def test_every_advice_is_among_the_sentences_for_translators() -> None:
    every = set(output_advice.sentences())
    for activation, loss in itertools.product(
        activations.REGISTRY.values(), losses.REGISTRY.values()
    ):
        for task, n in itertools.product(
            ("binary", "multiclass", "multilabel", "regression"), (1, 3)
        ):
            for units in (n, n + 1):
                found = output_advice.problem(task, activation, loss, units, n)  # type: ignore[arg-type]
                assert found is None or found.text in every


@pytest.mark.parametrize(
    ("lower", "upper", "reason"),
    [
        (-math.inf, math.inf, "no limits"),
        (0.0, math.inf, "no upper limit"),
        (0.0, 6.0, "goes up to 6"),
        (-math.inf, 1.0, "no lower limit"),
        (-0.25, 1.0, "goes down to −0.25"),
    ],
)
def test_whatever_the_bounds_are_there_is_a_sentence(
    lower: float, upper: float, reason: str
) -> None:
    record = replace(activations.get("sigmoid"), name="new", lower=lower, upper=upper)
    found = output_advice.problem("binary", record, losses.get("binary_cross_entropy"), 1, 1)
    assert reason in str(found)
    regression = output_advice.problem("regression", record, losses.get("mse"), 1, 1)
    assert (regression is None) is (reason == "no limits")


@pytest.mark.parametrize("loss", losses.REGISTRY.values(), ids=lambda record: record.name)
def test_errors_that_are_shares_are_flagged_on_scaled_targets(loss: Loss) -> None:
    softplus = activations.get("softplus" if loss.name == "msle" else "identity")
    fits = output_advice.problem("regression", softplus, loss, 1, 1)
    found = output_advice.problem("regression", softplus, loss, 1, 1, scaled=True)
    if loss.name in ("mape", "msle"):
        assert fits is None
        assert "The targets are scaled" in str(found)
        assert str(found) in set(output_advice.sentences())
    else:
        assert found == fits
    sure = activations.get("softmax")
    assert output_advice.problem("multiclass", sure, losses.get("msle"), 3, 3, scaled=True) is None
