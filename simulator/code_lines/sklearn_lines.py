"""A set-up in scikit-learn 1: dense networks with one activation and a loss of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from simulator import optimizers
from simulator.code_lines.rows import answer_lines, judging_lines, parts_of, row_lines
from simulator.code_lines.script import Lines, broken
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.scenarios.layer_settings import LayerSettings
from simulator.scenarios.schema import Scenario

VERSION: Final = "1.9"
# What ends its networks, by task, and the losses that they have.
_ENDS = {
    "regression": ("identity", ("mse", "half_sse")),
    "binary": ("sigmoid", ("binary_cross_entropy",)),
    "multilabel": ("sigmoid", ("binary_cross_entropy",)),
    "multiclass": ("softmax", ("categorical_cross_entropy",)),
}
_SOLVERS = {"sgd": "sgd", "momentum": "sgd", "nag": "sgd", "adam": "adam"}
_NEAREST = "adam"


def stages(scenario: Scenario, row: tuple[float, ...]) -> Mapping[str, Lines]:
    """Return the lines of the five stages; as `simulator.code_lines.libraries.Library`."""
    task = scenario.data.dataset.task
    name = "MLPRegressor" if task == "regression" else "MLPClassifier"
    part = parts_of(scenario.data)[-1]
    return {
        "define": (
            f"from sklearn.neural_network import {name}",
            "",
            *_missing_in_layers(scenario),
            f"layers = dict(hidden_layer_sizes={_sizes(scenario)}, activation={_hidden(scenario)})",
        ),
        "compile": (*_missing_in_training(scenario), *broken("training = dict", _how(scenario))),
        "fit": (
            *_missing_in_fit(scenario),
            f"model = {name}(**layers, **training, random_state={scenario.seed})",
            f"model.fit(X_train, {_target(task)})",
            'print("epochs", model.n_iter_, "loss", model.loss_)',
        ),
        "evaluate": (
            f"outputs = {_outputs(task, f'X_{part}')}",
            *judging_lines(scenario, part),
        ),
        "predict": (
            *row_lines(scenario, row),
            f"outputs = {_outputs(task, 'row')}",
            *answer_lines(scenario),
        ),
    }


def _target(task: str) -> str:
    return "Y_train.squeeze()" if task == "regression" else "y_train"


def _outputs(task: str, rows: str) -> str:
    match task:
        case "regression":
            return f"model.predict({rows}).reshape(len({rows}), -1)"
        case "binary":
            return f"model.predict_proba({rows})[:, 1:]"
    return f"model.predict_proba({rows})"


# -- define


def _dense(scenario: Scenario) -> list[LayerSettings]:
    return [layer for layer in scenario.layers[:-1] if layer.units is not None]


def _sizes(scenario: Scenario) -> tuple[int | None, ...]:
    return tuple(layer.units for layer in _dense(scenario))


def _hidden(scenario: Scenario) -> str:
    """Return the activation of the hidden layers: the first that it has, else ReLU."""
    for layer in _dense(scenario):
        found = layer.type == "dense" and activations.get(layer.activation).elsewhere.sklearn
        if found:
            return f'"{found}"'
    return '"relu"'


def _missing_in_layers(scenario: Scenario) -> Iterator[Message]:
    hidden = _dense(scenario)
    asked = [layer.activation for layer in hidden]
    known = {
        name
        for name in asked
        if name in activations.REGISTRY and activations.get(name).elsewhere.sklearn
    }
    for name in dict.fromkeys(asked):
        if name not in known:
            yield Message("There is no {name} here.", name=name)
    if len(set(asked)) > 1:
        yield Message("All hidden layers have the same activation here.")
    if any(layer.type == "layer_norm" for layer in scenario.layers):
        yield Message("There is no {name} here.", name="layer_norm")
    if any(layer.dropout for layer in scenario.layers):
        yield Message("There is no dropout here.")
    if not all(layer.trainable for layer in scenario.layers):
        yield Message("No layer can be frozen here.")
    if scenario.weights is not None or scenario.initializer != "xavier_uniform":
        yield Message(
            "The first weights are always drawn as Glorot and Bengio do, those of biases too."
        )
    yield from _missing_at_the_end(scenario)


def _missing_at_the_end(scenario: Scenario) -> Iterator[Message]:
    last, (end, allowed) = scenario.layers[-1], _ENDS[scenario.data.dataset.task]
    if last.activation != end or last.type != "dense":
        yield Message("The output is always {name} here.", name=end)
    if scenario.loss not in allowed:
        title = losses.get(allowed[0]).title
        yield Message(
            "The loss is always {name} here.", name=Message.in_context("simulator", title)
        )
    elif scenario.loss == "mse":
        yield Message("The loss that is shown is half the mean squared error.")


# -- compile


def _how(scenario: Scenario) -> Iterator[str]:
    chosen = scenario.optimizer
    name = chosen.name if chosen.name in _SOLVERS else _NEAREST
    settings = chosen.settings
    yield f'solver="{_SOLVERS[name]}"'
    if "learning_rate" in settings:
        yield f"learning_rate_init={settings['learning_rate']}"
    if _SOLVERS[name] == "sgd":
        yield f"momentum={settings.get('momentum', 0.0)}"
        yield f"nesterovs_momentum={name == 'nag'}"
    elif chosen.name == "adam":
        yield f"beta_1={settings['beta1']}"
        yield f"beta_2={settings['beta2']}"
        yield f"epsilon={settings['epsilon']}"
    yield f"alpha={_alpha(scenario)}"


def _alpha(scenario: Scenario) -> float:
    """Return λ₂ times the batch's rows: scikit-learn divides the penalty by them."""
    return scenario.regularization.l2 * scenario.batch_size


def _missing_in_training(scenario: Scenario) -> Iterator[Message]:
    chosen, name = scenario.regularization, scenario.optimizer.name
    if name not in _SOLVERS:
        words = Message("There is no {name} here; the nearest is {instead}.")
        titles = optimizers.REGISTRY[name].title, optimizers.REGISTRY[_NEAREST].title
        yield words.format(name=titles[0], instead=titles[1])
    elif name == "adam":
        yield Message("scikit-learn adds epsilon before the means are corrected.")
    if chosen.l2:
        yield Message("alpha is divided by the rows of a batch, so that it is L2 times those.")
    if chosen.l1 or chosen.weight_decay:
        yield Message("There are no L1 penalty and no weight decay here.")
    if chosen.clip_norm or chosen.clip_value:
        yield Message("Gradients cannot be cut here.")
    if scenario.schedule.name != "constant":
        yield Message("The learning rate cannot follow this schedule here: it stays the same.")


# -- fit


def _missing_in_fit(scenario: Scenario) -> Lines:
    stopping = scenario.stopping
    told: list[str] = []
    if stopping.patience and len(parts_of(scenario.data)) > 1:
        told.append(
            Message("It stops by the loss of the training rows: it cannot watch these X_val.")
        )
    if stopping.patience and stopping.restore_best:
        told.append(Message("The weights of the best epoch are not brought back here."))
    if stopping.threshold:
        told.append(Message("It cannot stop at a loss that is reached."))
    patience = stopping.patience or scenario.epochs
    parts = (
        f"max_iter={scenario.epochs}",
        f"batch_size={_batch(scenario)}",
        f"n_iter_no_change={patience}",
        f"tol={stopping.min_delta if stopping.patience else 0.0}",
    )
    return (*told, *broken("training.update", parts))


def _batch(scenario: Scenario) -> str:
    return f"min({scenario.batch_size}, len(X_train))"
