"""Output layer and loss: what is recommended, what is wrong and why (COURSE B5)."""

from __future__ import annotations

import itertools

import pytest

from simulator.data.datasets import Task
from simulator.nn import activations, losses
from simulator.scenarios.output_advice import problem, recommended

TASKS: tuple[Task, ...] = ("binary", "multiclass", "regression")
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
        ("binary", "tanh", "mse"),
        ("multiclass", "softmax", "mse"),
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
        ("regression", "softplus", "mse", "above 0"),
        ("regression", "identity", "msle", "use softplus"),
        ("binary", "tanh", "msle", "down to −1"),
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
        if "cross_entropy" in loss and activation not in ("sigmoid", "softmax"):
            assert found is not None, about


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="task must be one of"):
        recommended("ranking")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="activation must be one of"):
        problem("binary", "sigmoidal", "mse", 1, 1)
    with pytest.raises(ValueError, match="loss must be one of"):
        problem("binary", "sigmoid", "error", 1, 1)


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
