"""Which output activation and which loss belong together for a task.

What a function's outputs are and what a loss asks of them stands in their records; here they are
brought together. Each piece of advice is one whole sentence, so that it can be translated.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.nn import activations, layers, losses
from simulator.nn.activations import OutputFunction
from simulator.nn.layers import Layer
from simulator.nn.losses import Loss, WantedOutputs, wanted
from simulator.nn.spec import NetworkSpec

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

_UNTRAINABLE = (
    "With {activation} the derivative is zero, so gradient descent cannot train these weights: "
    "use the perceptron criterion, or sigmoid outputs."
)
_UNTRAINABLE_NUMBERS = (
    "With {activation} the derivative is zero, so gradient descent cannot train these weights: "
    "use identity or softplus."
)
_LONE = "With {activation} the output of a single node is always 1: use sigmoid."
_LONE_NUMBER = (
    "With {activation} the output of a single node is always 1: use identity or softplus."
)


def _wanted_of_classes(instead: str) -> WantedOutputs:
    """Return what targets of 0 and 1 ask of outputs, where the loss sets no upper limit itself."""
    needed = "outputs between 0 and 1"
    return wanted("A target of 0 or 1", needed, instead, lower=0.0, upper=1.0)


_CLASSES: Mapping[Task, WantedOutputs] = MappingProxyType(
    {
        "binary": _wanted_of_classes("sigmoid"),
        "multiclass": _wanted_of_classes("softmax"),
        "multilabel": _wanted_of_classes("sigmoid"),
    }
)
_CONSTANT = (
    "Over a single node {activation} gives the same number for every row, so that nothing in front "
    "of it learns: use it over two nodes or more."
)
# For numbers, by which of the two bounds there are; targets may lie anywhere.
_BETWEEN = (
    "Outputs of {activation} only reach values between {lower} and {upper}, and the targets may "
    "lie outside: use identity."
)
_NOT_NEGATIVE = "Outputs of {activation} are never negative, and the targets may be: use identity."
_NOT_BELOW = "Outputs of {activation} never go below {lower}, and the targets may: use identity."
_NOT_ABOVE = "Outputs of {activation} never go above {upper}, and the targets may: use identity."
# The same under a loss with a lower limit, which identity does not keep.
_LIMITED: Mapping[str, str] = MappingProxyType(
    {text: text.replace("use identity", "use softplus") for text in (_BETWEEN, _NOT_BELOW)}
)


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence on a pair that does not go together.

    Attributes
    ----------
    text : str
        The sentence, with ``{activation}``, ``{lower}`` and ``{upper}`` left open.
    activation : str
        Title of the activation, in English.
    lower, upper : str
        Its bounds.
    """

    text: str
    activation: str
    lower: str
    upper: str

    def __str__(self) -> str:
        return self.text.format(activation=self.activation, lower=self.lower, upper=self.upper)


def sentences() -> Iterator[str]:
    """Yield every sentence that advice can consist of, for translators."""
    yield from _WRONG_COUNT.values()
    yield from (_UNTRAINABLE, _UNTRAINABLE_NUMBERS, _LONE, _LONE_NUMBER, _CONSTANT)
    yield from (_BETWEEN, _NOT_NEGATIVE, _NOT_BELOW, _NOT_ABOVE, *_LIMITED.values())
    for asked in _CLASSES.values():
        yield from (sentence for sentence in asked.sentences() if sentence)
    functions: tuple[OutputFunction, ...] = (
        *activations.REGISTRY.values(),
        *layers.REGISTRY.values(),
    )
    for function in functions:
        yield from (text for _, text in function.unsuited)
    for loss in losses.REGISTRY.values():
        yield from loss.sentences()


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
        raise ValueError(
            Message(
                "{name} must be one of {allowed}, got {got}",
                name="task",
                allowed=", ".join(_RECOMMENDED),
                got=repr(task),
            )
        ) from None


def dead_layer(layers: Sequence[Layer], loss: str) -> int | None:
    """Return the last layer through which no gradient comes, or None where there is none.

    A step's derivative is zero, so nothing in front of it learns, unless the loss looks past it at
    the sum, as the perceptron criterion does at the output.
    """
    for k in range(len(layers) - 1, -1, -1):
        record = layers[k].record
        is_past = k == len(layers) - 1 and losses.get(loss).fused_with == record.name
        if not record.trains and not is_past:
            return k
    return None


def problem(
    task: Task,
    activation: OutputFunction,
    loss: Loss,
    units: int,
    n_outputs: int,
    *,
    scaled: bool = False,
) -> Advice | None:
    """Return why an output layer and a loss do not fit the task, or None where they do.

    Squared error with sigmoid or softmax outputs is slower than cross-entropy, but not wrong: it
    is the textbook's own example. Sigmoids with binary cross-entropy on several classes are one
    yes-or-no question a class, which works as well.

    Parameters
    ----------
    task : {"binary", "multiclass", "multilabel", "regression"}
    activation : Activation or LayerKind
        What makes the outputs of the output layer.
    loss : Loss
    units : int
        Number of nodes in the output layer.
    n_outputs : int
        Number of targets a row of the data has.
    scaled : bool, default False
        Whether the targets of a regression are scaled.

    Raises
    ------
    ValueError
        If the task is unknown.
    """
    recommended(task)
    text = _WRONG_COUNT[task] if units != n_outputs else _text(task, activation, loss, units)
    if not text and scaled and task == "regression":
        text = loss.on_scaled
    return _advice(text, activation) if text else None


def constant_layer(spec: NetworkSpec) -> Advice | None:
    """Return what is wrong with the last hidden layer of a single node that is always the same.

    No gradient comes through it, though its own parameters and those behind it learn. An output
    layer is for `problem` to judge.
    """
    hidden = zip(spec.layers[:-1], spec.sizes[1:-1], strict=True)
    alone = [layer.record for layer, units in hidden if units == 1]
    constant = [record for record in alone if record.constant_alone]
    return _advice(_CONSTANT, constant[-1]) if constant else None


def _advice(text: str, function: OutputFunction) -> Advice:
    return Advice(text, function.title, _plain(function.lower), _plain(function.upper))


def _text(task: Task, activation: OutputFunction, loss: Loss, units: int) -> str:
    """Return the sentence of an output layer of the right size; empty where nothing is wrong."""
    if loss.only_with_partner:
        fits = loss.fused_with == activation.name
        return dict(loss.unsuited).get(task, "" if fits else loss.only_with_partner)
    numbers = task == "regression"
    if task in dict(loss.unsuited):
        return dict(loss.unsuited)[task]
    if not activation.trains:
        return _UNTRAINABLE_NUMBERS if numbers else _UNTRAINABLE
    if activation.constant_alone and units == 1:
        # Outputs that depend on one another add up to 1, and a lone one is all of them.
        lone = _LONE_NUMBER if numbers else _LONE
        return _CONSTANT if activation.elementwise else lone
    return (
        dict(activation.unsuited).get(task)
        or _for_classes(task, activation, loss)
        or (loss.outputs.complaint(activation) if loss.outputs is not None else "")
        or (_for_numbers(activation, loss) if task == "regression" else "")
    )


def _for_classes(task: Task, activation: OutputFunction, loss: Loss) -> str:
    """Return why outputs do not suit targets of 0 and 1 under a loss without an upper limit.

    An error from the target then asks outputs that are right beyond it to come back, and outputs
    are no probabilities.
    """
    if loss.outputs is not None and math.isfinite(loss.outputs.upper):
        return ""
    asked = _CLASSES.get(task)
    return "" if asked is None else asked.complaint(activation)


def _for_numbers(activation: OutputFunction, loss: Loss) -> str:
    """Return which targets of a regression the outputs cannot reach; empty for none."""
    low, high = math.isfinite(activation.lower), math.isfinite(activation.upper)
    asks = loss.outputs is not None and math.isfinite(loss.outputs.lower)
    if low and high:
        return _LIMITED[_BETWEEN] if asks else _BETWEEN
    if low and activation.lower >= 0.0:
        # A loss with a lower limit has positive targets as a rule, which suits such outputs.
        return "" if asks else _NOT_NEGATIVE
    if low:
        return _LIMITED[_NOT_BELOW] if asks else _NOT_BELOW
    return _NOT_ABOVE if high else ""


def _plain(bound: float) -> str:
    """Return a bound to two places, with a true minus sign: ``−1.76``."""
    return f"{round(bound, 2):g}".replace("-", "−")
