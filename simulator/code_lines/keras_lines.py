"""A set-up in Keras 3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from simulator import optimizers
from simulator.code_lines.rows import answer_lines, judging_lines, parts_of, row_lines
from simulator.code_lines.schedules import share_lines
from simulator.code_lines.script import BELOW, Lines, broken, call
from simulator.messages import Message
from simulator.nn import activations, initializers, losses
from simulator.nn.initializers.constant import VALUE
from simulator.nn.initializers.normal import DEVIATION
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import START_SLOPE, PReLU
from simulator.scenarios.layer_settings import LayerSettings
from simulator.scenarios.schema import Scenario

VERSION: Final = "3.15"
# Losses that Keras lacks or means otherwise: the mean over the rows is Keras's own part.
_OWN_LOSSES: Mapping[str, Lines] = MappingProxyType(
    {
        "half_sse": ("return keras.ops.sum((a - y) ** 2, axis=-1) / 2",),
        "mape": (
            "eps = 2.220446049250313e-16",
            "base = keras.ops.where(y == 0, eps, keras.ops.abs(y))",
            "return keras.ops.mean(keras.ops.abs(a - y) / base, axis=-1)",
        ),
        "msle": (
            "above = keras.ops.maximum(1 + a, 2.220446049250313e-16)",
            "parts = keras.ops.log(above) - keras.ops.log1p(y)",
            "return keras.ops.mean(parts**2, axis=-1)",
        ),
        "perceptron": ("return keras.ops.sum(keras.ops.relu((1 - 2 * y) * (a - 0.5)), axis=-1)",),
    }
)
_ARGUMENTS = {
    "learning_rate": "learning_rate",
    "momentum": "momentum",
    "rho": "rho",
    "beta1": "beta_1",
    "beta2": "beta_2",
    "epsilon": "epsilon",
    "weight_decay": "weight_decay",
}
_MORE = {"nag": {"nesterov": "True"}, "adagrad": {"initial_accumulator_value": "0.0"}}
_INSTEAD = {"adam_uncorrected": "adam", "rprop": "sgd"}
_UNDER_THE_ROOT = ("adagrad", "rmsprop")
_BEFORE_CORRECTION = ("adam", "adamw", "adam_uncorrected")


def stages(scenario: Scenario, row: tuple[float, ...]) -> Mapping[str, Lines]:
    """Return the lines of the five stages; as `simulator.code_lines.libraries.Library`."""
    return {
        "define": (*_loss_lines(scenario), *_define(scenario)),
        "compile": _compile(scenario),
        "fit": _fit(scenario),
        "evaluate": _evaluate(scenario),
        "predict": (
            *row_lines(scenario, row),
            f"outputs = {_outputs(scenario, 'row')}",
            *answer_lines(scenario),
        ),
    }


# -- define


def _define(scenario: Scenario) -> Lines:
    told: list[str] = []
    if scenario.weights is not None:
        told.append(
            Message("Deltascope starts from weights that are set; here all of them are drawn.")
        )
    if scenario.initializer in ("xavier_normal", "he_normal", "lecun_normal"):
        told.append(
            Message(
                "Keras cuts the normal distribution off at two deviations, and widens it to make "
                "up for that."
            )
        )
    parts = [f"keras.Input(({scenario.spec.inputs},))"]
    parts += [part for layer in scenario.layers for part in _layer(scenario, layer)]
    if _ends_in_rule(scenario):
        parts.pop()  # the step
        told.append(
            Message("The last activation is in the loss: the network itself ends with its sums.")
        )
    return (
        "import keras",
        "from keras import layers",
        "",
        'keras.config.set_floatx("float64")',
        f"keras.utils.set_random_seed({scenario.seed})",
        *told,
        "model = keras.Sequential(",
        "    [",
        *(f"        {part}," for part in parts),
        "    ]",
        ")",
        "model.summary()",
    )


def _layer(scenario: Scenario, settings: LayerSettings) -> Iterator[str]:
    layer, frozen = settings.layer, {} if settings.trainable else {"trainable": "False"}
    if isinstance(layer, LayerNorm):
        yield call("layers.LayerNormalization", epsilon=layer.epsilon, **frozen)
    elif isinstance(layer, Maxout):
        yield call("layers.Dense", layer.units * layer.pieces, **_weights(scenario), **frozen)
        yield call("layers.Reshape", f"({layer.units}, {layer.pieces})")
        yield 'layers.GlobalMaxPooling1D(data_format="channels_first")'
    elif isinstance(layer, PReLU):
        yield call("layers.Dense", layer.units, **_weights(scenario), **frozen)
        start = f"keras.initializers.Constant({START_SLOPE})"
        yield call("layers.PReLU", alpha_initializer=start, **frozen)
    elif isinstance(layer, Dense):
        yield from _dense(scenario, layer, frozen)
    if settings.dropout:
        yield call("layers.Dropout", settings.dropout)


def _dense(scenario: Scenario, layer: Dense, frozen: Mapping[str, str]) -> Iterator[str]:
    own = _own_activation(layer)
    named = {} if own else {"activation": f'"{activations.get(layer.activation).elsewhere.keras}"'}
    yield call("layers.Dense", layer.units, **named, **_weights(scenario), **frozen)
    if own:
        yield own


def _own_activation(layer: Dense) -> str:
    """Return the layer that stands for an activation whose name alone says too little."""
    given = {setting.name: value for setting, value in layer.settings_in_full}
    match layer.activation:
        case "leaky_relu":
            return call("layers.LeakyReLU", negative_slope=given["slope"])
        case "elu":
            return call("layers.ELU", alpha=given["alpha"])
        case "gelu":
            return "layers.Activation(lambda z: keras.activations.gelu(z, approximate=True))"
        case "step":
            return 'layers.Activation(lambda z: keras.ops.cast(z > 0, "float64"))'
    return ""


def _weights(scenario: Scenario) -> dict[str, str]:
    """Return how a layer's weights are drawn and held back."""
    name = initializers.get(scenario.initializer).elsewhere.keras
    given = {"normal": f"stddev={DEVIATION}", "constant": str(VALUE)}.get(scenario.initializer)
    start = f"keras.initializers.{name}({given})" if given else f'"{name}"'
    chosen, kept = scenario.regularization, {"kernel_initializer": start}
    if chosen.l1 and chosen.l2:
        kept["kernel_regularizer"] = call("keras.regularizers.L1L2", chosen.l1, chosen.l2 / 2)
    elif chosen.l1:
        kept["kernel_regularizer"] = call("keras.regularizers.L1", chosen.l1)
    elif chosen.l2:
        kept["kernel_regularizer"] = call("keras.regularizers.L2", chosen.l2 / 2)
    return kept


# -- compile


def _ends_in_rule(scenario: Scenario) -> bool:
    """Whether it is the perceptron's rule, whose loss is of the sums behind the step."""
    return (scenario.loss, scenario.layers[-1].activation) == ("perceptron", "step")


def _loss_lines(scenario: Scenario) -> Lines:
    """Return the loss as a function, where Keras has none that is the same."""
    body = _OWN_LOSSES.get(scenario.loss)
    if _ends_in_rule(scenario):
        body = (
            'steps = keras.ops.cast(a > 0, "float64")  # a are the sums',
            "return keras.ops.sum((steps - y) * a, axis=-1)",
        )
    if body is None:
        return ()
    return f"def {scenario.loss}(y, a):", *(f"    {line}" for line in body), "", ""


def _compile(scenario: Scenario) -> Lines:
    name = scenario.optimizer.name
    told: list[str] = []
    if scenario.loss == "mape":
        told.append(Message("Keras's own mean absolute percentage error is 100 times as much."))
    if scenario.loss == "msle":
        told.append(BELOW)
    if name in _INSTEAD:
        told.append(_no_optimizer(name, _INSTEAD[name]))
    if name in _UNDER_THE_ROOT:
        told.append(Message("Keras adds epsilon under the root, Deltascope behind it."))
    if name in _BEFORE_CORRECTION:
        told.append(Message("Keras adds epsilon before the means are corrected."))
    if scenario.regularization.clip_norm and scenario.regularization.clip_value:
        told.append(Message("Keras cuts by length or by numbers, not by both."))
    loss = scenario.loss
    if loss not in _OWN_LOSSES:
        loss = f"keras.losses.{losses.get(scenario.loss).elsewhere.keras}()"
    return *told, *broken(
        "model.compile",
        (f"optimizer={_optimizer(scenario)}", f"loss={loss}", f"metrics={_metrics(scenario)}"),
    )


def _no_optimizer(name: str, instead: str) -> Message:
    titles = (optimizers.REGISTRY[one].title for one in (name, instead))
    words = Message("There is no {name} here; the nearest is {instead}.")
    return words.format(**dict(zip(("name", "instead"), titles, strict=True)))


def _optimizer(scenario: Scenario) -> str:
    chosen, cut = scenario.optimizer, scenario.regularization
    name = _INSTEAD.get(chosen.name, chosen.name)
    record = optimizers.REGISTRY[name]
    known = {setting.name for setting in record.settings}
    title = (record.elsewhere.keras or "").partition("(")[0]
    given: dict[str, object] = {
        _ARGUMENTS[key]: value
        for key, value in chosen.settings.items()
        if key in _ARGUMENTS and key in known
    }
    given |= _MORE.get(name, {})
    if cut.weight_decay:
        given["weight_decay"] = cut.weight_decay
    if cut.clip_norm:
        given["global_clipnorm"] = cut.clip_norm
    elif cut.clip_value:
        given["clipvalue"] = cut.clip_value
    return call(f"keras.optimizers.{title}", **given)


def _metrics(scenario: Scenario) -> str:
    if _ends_in_rule(scenario):
        return "[]"
    task = scenario.data.dataset.task
    return {
        "regression": '["mse"]',
        "binary": '["accuracy", keras.metrics.Precision(), keras.metrics.Recall()]',
        "multilabel": '["binary_accuracy"]',
    }.get(task, '["accuracy"]')


# -- fit, evaluate


def _fit(scenario: Scenario) -> Lines:
    before, callbacks = _callbacks(scenario)
    parts = [
        "X_train",
        "Y_train",
        f"epochs={scenario.epochs}",
        f"batch_size={scenario.batch_size}",
        *(["validation_data=(X_val, Y_val)"] if len(parts_of(scenario.data)) > 1 else []),
        *([f"callbacks=[{', '.join(callbacks)}]"] if callbacks else []),
    ]
    return *before, *broken("history = model.fit", parts)


def _callbacks(scenario: Scenario) -> tuple[Lines, Lines]:
    """Return what stands before the call, and the names of the callbacks."""
    before, names, stopping = list(share_lines(scenario.schedule)), [], scenario.stopping
    if scenario.regularization.weight_decay:
        before.append('model.optimizer.exclude_from_weight_decay(var_names=["bias"])')
    if before and scenario.schedule.name != "constant":
        rate = scenario.optimizer.settings["learning_rate"]
        told = f"lambda epoch, rate: {rate} * share(epoch)"
        before.append(f"schedule = keras.callbacks.LearningRateScheduler({told})")
        names.append("schedule")
    if stopping.patience:
        watched = "val_loss" if len(parts_of(scenario.data)) > 1 else "loss"
        before += _lines_of(
            "stopping = keras.callbacks.EarlyStopping",
            f'monitor="{watched}"',
            f"patience={stopping.patience}",
            f"min_delta={stopping.min_delta}",
            f"restore_best_weights={stopping.restore_best}",
        )
        names.append("stopping")
    if stopping.threshold:
        before.append(
            Message(
                "Deltascope also ends at a loss of {goal}; Keras has no callback for that.",
                goal=f"{stopping.threshold:g}",
            )
        )
    return tuple(before), tuple(names)


def _outputs(scenario: Scenario, rows: str) -> str:
    found = f"model.predict({rows}, verbose=0)"
    return f"({found} > 0).astype(float)" if _ends_in_rule(scenario) else found


def _lines_of(name: str, *parts: str) -> Lines:
    return broken(name, parts)


def _evaluate(scenario: Scenario) -> Lines:
    part = parts_of(scenario.data)[-1]
    return (
        f"print(model.evaluate(X_{part}, Y_{part}, return_dict=True, verbose=0))",
        f"outputs = {_outputs(scenario, f'X_{part}')}",
        *judging_lines(scenario, part),
    )
