"""Which output activation and which loss belong together for a task.

The sentences are constants, so that the interface can translate them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from simulator.data.datasets import Task
from simulator.nn import activations, losses
from simulator.nn.spec import Dense

_RECOMMENDED: Mapping[Task, tuple[str, str]] = MappingProxyType(
    {
        "binary": ("sigmoid", "binary_cross_entropy"),
        "multiclass": ("softmax", "categorical_cross_entropy"),
        "multilabel": ("sigmoid", "binary_cross_entropy"),
        "regression": ("identity", "mse"),
    }
)

_WRONG_COUNT: Mapping[Task, str] = MappingProxyType(
    {
        "binary": "A yes-or-no question needs exactly one output node.",
        "multiclass": "The output layer needs exactly one node for each class.",
        "multilabel": "The output layer needs exactly one node for each label.",
        "regression": "The output layer needs exactly one node for each target.",
    }
)

# Why binary cross-entropy does not go with an output activation other than sigmoid.
_BINARY_WITH: Mapping[str, str] = MappingProxyType(
    {
        "softmax": "Binary cross-entropy asks each output a yes-or-no question of its own, but "
        "softmax ties the outputs together: use categorical cross-entropy with softmax.",
        "identity": "Binary cross-entropy needs outputs between 0 and 1, and identity has no "
        "limits: use sigmoid.",
        "tanh": "Binary cross-entropy needs outputs between 0 and 1, and tanh goes down to −1: "
        "use sigmoid.",
        "relu": "Binary cross-entropy needs outputs between 0 and 1, and ReLU has no upper limit: "
        "use sigmoid.",
        "leaky_relu": "Binary cross-entropy needs outputs between 0 and 1, and leaky ReLU has no "
        "limits: use sigmoid.",
        "prelu": "Binary cross-entropy needs outputs between 0 and 1, and PReLU has no limits: "
        "use sigmoid.",
        "maxout": "Binary cross-entropy needs outputs between 0 and 1, and maxout has no limits: "
        "use sigmoid.",
        "elu": "Binary cross-entropy needs outputs between 0 and 1, and ELU has no upper limit: "
        "use sigmoid.",
        "selu": "Binary cross-entropy needs outputs between 0 and 1, and SELU has no upper limit: "
        "use sigmoid.",
        "swish": "Binary cross-entropy needs outputs between 0 and 1, and swish has no upper "
        "limit: use sigmoid.",
        "softplus": "Binary cross-entropy needs outputs between 0 and 1, and softplus has no upper "
        "limit: use sigmoid.",
        "gelu": "Binary cross-entropy needs outputs between 0 and 1, and GELU has no upper limit: "
        "use sigmoid.",
    }
)

_CATEGORICAL_WITH: Mapping[str, str] = MappingProxyType(
    {
        "sigmoid": "Categorical cross-entropy looks only at the right class's output, and sigmoid "
        "outputs need not add up to 1, so all of them would grow towards 1: use softmax.",
        "identity": "Categorical cross-entropy needs probabilities that add up to 1, and identity "
        "has no limits: use softmax.",
        "tanh": "Categorical cross-entropy needs probabilities that add up to 1, and tanh goes "
        "down to −1: use softmax.",
        "relu": "Categorical cross-entropy needs probabilities that add up to 1, and ReLU has no "
        "upper limit: use softmax.",
        "leaky_relu": "Categorical cross-entropy needs probabilities that add up to 1, and leaky "
        "ReLU has no limits: use softmax.",
        "prelu": "Categorical cross-entropy needs probabilities that add up to 1, and PReLU has no "
        "limits: use softmax.",
        "maxout": "Categorical cross-entropy needs probabilities that add up to 1, and maxout has "
        "no limits: use softmax.",
        "elu": "Categorical cross-entropy needs probabilities that add up to 1, and ELU has no "
        "upper limit: use softmax.",
        "selu": "Categorical cross-entropy needs probabilities that add up to 1, and SELU has no "
        "upper limit: use softmax.",
        "swish": "Categorical cross-entropy needs probabilities that add up to 1, and swish has no "
        "upper limit: use softmax.",
        "softplus": "Categorical cross-entropy needs probabilities that add up to 1, and softplus "
        "has no upper limit: use softmax.",
        "gelu": "Categorical cross-entropy needs probabilities that add up to 1, and GELU has no "
        "upper limit: use softmax.",
    }
)

_REGRESSION_WITH: Mapping[str, str] = MappingProxyType(
    {
        "sigmoid": "Sigmoid only reaches values between 0 and 1, and the targets may lie outside: "
        "use identity.",
        "tanh": "Tanh only reaches values between −1 and 1, and the targets may lie outside: "
        "use identity.",
        "relu": "ReLU never gives a negative value, and the targets may be negative: use identity.",
        "elu": "ELU never goes below −1, and the targets may: use identity.",
        "selu": "SELU never goes below −1.76, and the targets may: use identity.",
        "swish": "Swish never goes below −0.28, and the targets may: use identity.",
        "softplus": "Softplus is always above 0, and the targets may be negative: use identity.",
        "gelu": "GELU never goes below −0.17, and the targets may: use identity.",
        "softmax": "Softmax outputs add up to 1, which targets of a regression do not: "
        "use identity.",
    }
)

# Why the logarithm of 1 + output does not go with an output activation.
_LOGARITHMIC_WITH: Mapping[str, str] = MappingProxyType(
    {
        "identity": "The logarithmic error needs outputs above −1, and identity has no limits: "
        "use softplus.",
        "tanh": "The logarithmic error needs outputs above −1, and tanh goes down to −1: "
        "use softplus.",
        "leaky_relu": "The logarithmic error needs outputs above −1, and leaky ReLU has no limits: "
        "use softplus.",
        "prelu": "The logarithmic error needs outputs above −1, and PReLU has no limits: "
        "use softplus.",
        "maxout": "The logarithmic error needs outputs above −1, and maxout has no limits: "
        "use softplus.",
        "elu": "The logarithmic error needs outputs above −1, and ELU goes down to −1: "
        "use softplus.",
        "selu": "The logarithmic error needs outputs above −1, and SELU goes down to −1.76: "
        "use softplus.",
    }
)
# Its targets are positive as a rule, which suits outputs that are never negative.
_LOGARITHMIC_OUTPUTS = ("relu", "softplus")

_STEP = (
    "The step function's derivative is zero, so gradient descent cannot train these weights: "
    "use the perceptron criterion, or sigmoid outputs."
)
_PERCEPTRON_LOSS = (
    "The perceptron criterion tells two classes apart; for numbers use mean squared error."
)
_PERCEPTRON = (
    "The perceptron criterion asks on which side of its threshold a node is: use it with step."
)
_LONE_SOFTMAX = "Softmax over a single node is always 1: use sigmoid, or one node for each class."
_LABELS_APART = (
    "Softmax outputs add up to 1, so they can name only one label, and a row can have several or "
    "none: use sigmoid."
)
_LABELS_ALL = (
    "Categorical cross-entropy looks only at the labels that a row has, so every output would grow "
    "towards 1: use binary cross-entropy."
)
_CLASS_LOSS = "Cross-entropy compares probabilities of classes; for numbers use mean squared error."

_PERCENTAGE = (
    "The percentage error divides by the target, and a class's targets are 0 and 1: "
    "use cross-entropy."
)


def recommended(task: Task) -> tuple[str, str]:
    """Return the output activation and the loss that suit a task.

    Parameters
    ----------
    task : {"binary", "multiclass", "multilabel", "regression"}

    Returns
    -------
    activation, loss : str

    Raises
    ------
    ValueError
        If the task is unknown.
    """
    try:
        return _RECOMMENDED[task]
    except (KeyError, TypeError):
        raise ValueError(f"task must be one of {', '.join(_RECOMMENDED)}, got {task!r}") from None


def dead_layer(layers: Sequence[Dense], loss: str) -> int | None:
    """Return the last layer through which no gradient comes, or None where there is none.

    A step's derivative is zero, so nothing in front of it learns, unless the loss looks past it at
    the sum, as the perceptron criterion does at the output.
    """
    for k in range(len(layers) - 1, -1, -1):
        name = layers[k].activation
        is_past = k == len(layers) - 1 and losses.get(loss).fused_with == name
        if not activations.get(name).trains and not is_past:
            return k
    return None


def problem(task: Task, activation: str, loss: str, units: int, n_outputs: int) -> str | None:
    """Return why an output layer and a loss do not fit the task, or None where they do.

    Squared error with sigmoid or softmax outputs is slower than cross-entropy, but not wrong: it
    is the textbook's own example. Sigmoids with binary cross-entropy on several classes are one
    yes-or-no question a class, which works as well.

    Parameters
    ----------
    task : {"binary", "multiclass", "multilabel", "regression"}
    activation : str
        Name of the output layer's activation.
    loss : str
        Name of the loss.
    units : int
        Number of nodes in the output layer.
    n_outputs : int
        Number of targets a row of the data has.

    Returns
    -------
    str or None
        One plain sentence.

    Raises
    ------
    ValueError
        If a name is unknown.
    """
    recommended(task)
    record, loss_name = activations.get(activation), losses.get(loss).name
    if units != n_outputs:
        return _WRONG_COUNT[task]
    if loss_name == "perceptron":
        if task == "regression":
            return _PERCEPTRON_LOSS
        return None if activation == "step" else _PERCEPTRON
    if not record.trains:
        return _STEP
    if activation == "softmax" and units == 1:
        return _LONE_SOFTMAX
    if loss_name == "msle" and activation in _LOGARITHMIC_WITH:
        return _LOGARITHMIC_WITH[activation]
    if task == "regression":
        return _for_numbers(activation, loss_name)
    if loss_name == "mape":
        return _PERCENTAGE
    if task == "multilabel" and activation == "softmax":
        return _LABELS_APART
    if task == "multilabel" and loss_name == "categorical_cross_entropy":
        return _LABELS_ALL
    if loss_name == "binary_cross_entropy":
        return _BINARY_WITH.get(activation)
    if loss_name == "categorical_cross_entropy":
        return _CATEGORICAL_WITH.get(activation)
    return None


def _for_numbers(activation: str, loss: str) -> str | None:
    if "cross_entropy" in loss:
        return _CLASS_LOSS
    if loss == "msle" and activation in _LOGARITHMIC_OUTPUTS:
        return None
    return _REGRESSION_WITH.get(activation)
