"""A set-up in PyTorch 2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from simulator import optimizers
from simulator.code_lines.rows import answer_lines, judging_lines, parts_of, row_lines
from simulator.code_lines.schedules import share_lines
from simulator.code_lines.script import BELOW, Lines, broken, call
from simulator.messages import Message
from simulator.nn import activations, initializers
from simulator.nn.initializers.constant import VALUE
from simulator.nn.initializers.normal import DEVIATION
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import START_SLOPE, PReLU
from simulator.scenarios.layer_settings import LayerSettings
from simulator.scenarios.schema import Scenario

VERSION: Final = "2.14"
_EPS = "2.220446049250313e-16"
# Losses of PyTorch that are the same, of a network that ends as it is drawn.
_LOSSES: Mapping[str, str] = MappingProxyType(
    {
        "mse": "nn.MSELoss()",
        "mae": "nn.L1Loss()",
        "huber": "nn.HuberLoss()",
        "binary_cross_entropy": "nn.BCELoss()",
    }
)
# Those that hold the output's activation in themselves, and that activation as a function.
_FUSED: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("binary_cross_entropy", "sigmoid"): ("nn.BCEWithLogitsLoss()", "torch.sigmoid({0})"),
        ("categorical_cross_entropy", "softmax"): (
            "nn.CrossEntropyLoss()",
            "torch.softmax({0}, dim=1)",
        ),
        # The step passes nothing back: the rule's loss is of the sums, (a − y) z.
        ("perceptron", "step"): ("loss_function", "({0} > 0).double()"),
    }
)
_OWN_LOSSES: Mapping[str, str] = MappingProxyType(
    {
        "half_sse": "((a - y) ** 2).sum(dim=1).mean() / 2",
        "log_cosh": "torch.log(torch.cosh(a - y)).mean()",
        "mape": f"((a - y).abs() / torch.where(y == 0, {_EPS}, y.abs())).mean()",
        "msle": f"((torch.log1p(a.clamp(min={_EPS} - 1)) - torch.log1p(y)) ** 2).mean()",
        "perceptron": "torch.relu((1 - 2 * y) * (a - 0.5)).sum(dim=1).mean()",
        "categorical_cross_entropy": f"-(y * torch.log(a.clamp({_EPS}, 1))).sum(dim=1).mean()",
    }
)
_ARGUMENTS = {
    "learning_rate": "lr",
    "momentum": "momentum",
    "epsilon": "eps",
    "weight_decay": "weight_decay",
    "momentum_decay": "momentum_decay",
}
_INSTEAD = {"adam_uncorrected": "adam", "lion": "adamw"}
_TENSOR = "torch.tensor({0})"
_START = {
    "he_normal": ', nonlinearity="relu"',
    "he_uniform": ', nonlinearity="relu"',
    "lecun_normal": ', nonlinearity="linear"',
    "normal": f", std={DEVIATION}",
    "constant": f", {VALUE}",
}


def stages(scenario: Scenario, row: tuple[float, ...]) -> Mapping[str, Lines]:
    """Return the lines of the five stages; as `simulator.code_lines.libraries.Library`."""
    return {
        "define": _define(scenario),
        "compile": _compile(scenario),
        "fit": _fit(scenario),
        "evaluate": _evaluate(scenario),
        "predict": (
            *row_lines(scenario, row),
            "with torch.no_grad():",
            f"    outputs = {_outputs(scenario, _TENSOR.format('row'))}",
            *answer_lines(scenario),
        ),
    }


def _ends_in_loss(scenario: Scenario) -> tuple[str, str] | None:
    """Return the loss that holds the output's activation, and this as code."""
    last = scenario.layers[-1]
    if last.type != "dense" or last.dropout:
        return None
    return _FUSED.get((scenario.loss, last.activation))


def _outputs(scenario: Scenario, rows: str) -> str:
    fused = _ends_in_loss(scenario)
    found = f"model({rows})"
    return f"{fused[1].format(found) if fused else found}.numpy()"


# -- define


def _define(scenario: Scenario) -> Lines:
    told: list[str] = []
    if scenario.weights is not None:
        told.append(
            Message("Deltascope starts from weights that are set; here all of them are drawn.")
        )
    if any(layer.type == "maxout" for layer in scenario.layers):
        told.append(Message("Deltascope draws each piece of a maxout layer as a layer of its own."))
    if _ends_in_loss(scenario) is not None:
        told.append(
            Message("The last activation is in the loss: the network itself ends with its sums.")
        )
    return (
        "import torch",
        "from torch import nn",
        "",
        *_step_class(scenario),
        "torch.set_default_dtype(torch.float64)",
        f"torch.manual_seed({scenario.seed})",
        *told,
        *broken("model = nn.Sequential", _modules(scenario)),
        *_starting(scenario),
        *_freezing(scenario),
        "print(model)",
    )


def _step_class(scenario: Scenario) -> Lines:
    if all(layer.activation != "step" for layer in scenario.layers):
        return ()
    return (
        "",
        "class Step(nn.Module):",
        "    def forward(self, z):",
        "        return (z > 0).to(z.dtype)",
        "",
        "",
    )


def _modules(scenario: Scenario) -> list[str]:
    found: list[str] = []
    inputs, last = scenario.spec.inputs, len(scenario.layers) - 1
    for place, settings in enumerate(scenario.layers):
        fused = place == last and _ends_in_loss(scenario) is not None
        found += _layer(settings, inputs, plain=fused)
        inputs = settings.units or inputs
    return found


def _layer(settings: LayerSettings, inputs: int, *, plain: bool) -> Iterator[str]:
    layer = settings.layer
    if isinstance(layer, LayerNorm):
        yield call("nn.LayerNorm", inputs, eps=layer.epsilon)
    elif isinstance(layer, Maxout):
        yield call("nn.Linear", inputs, layer.units * layer.pieces)
        yield call("nn.Unflatten", 1, f"({layer.units}, {layer.pieces})")
        yield "nn.AdaptiveMaxPool1d(1)"
        yield "nn.Flatten()"
    elif isinstance(layer, PReLU):
        yield call("nn.Linear", inputs, layer.units)
        yield call("nn.PReLU", num_parameters=layer.units, init=START_SLOPE)
    elif isinstance(layer, Dense):
        yield call("nn.Linear", inputs, layer.units)
        if not plain and layer.activation != "identity":
            yield _activation(layer)
    if settings.dropout:
        yield call("nn.Dropout", settings.dropout)


def _activation(layer: Dense) -> str:
    given = {setting.name: value for setting, value in layer.settings_in_full}
    match layer.activation:
        case "step":
            return "Step()"
        case "leaky_relu":
            return call("nn.LeakyReLU", given["slope"])
        case "elu":
            return call("nn.ELU", given["alpha"])
        case "gelu":
            return 'nn.GELU(approximate="tanh")'
        case "softmax":
            return "nn.Softmax(dim=1)"
    return f"{activations.get(layer.activation).elsewhere.pytorch}()"


def _starting(scenario: Scenario) -> Lines:
    name = initializers.get(scenario.initializer).elsewhere.pytorch
    more = _START.get(scenario.initializer, "")
    return (
        "for module in model:",
        "    if isinstance(module, nn.Linear):",
        f"        {name}(module.weight{more})",
        "        nn.init.zeros_(module.bias)",
    )


def _freezing(scenario: Scenario) -> Lines:
    """Return what keeps the layers as they are that do not learn."""
    lines: list[str] = []
    start, inputs = 0, scenario.spec.inputs
    last = len(scenario.layers) - 1
    for place, settings in enumerate(scenario.layers):
        fused = place == last and _ends_in_loss(scenario) is not None
        count = len(list(_layer(settings, inputs, plain=fused)))
        if not settings.trainable:
            lines.append(f"model[{start}:{start + count}].requires_grad_(False)")
        start, inputs = start + count, settings.units or inputs
    return tuple(lines)


# -- compile


def _compile(scenario: Scenario) -> Lines:
    share, told = share_lines(scenario.schedule), list[str]()
    if scenario.loss == "msle":
        told.append(BELOW)
    if scenario.regularization.clip_norm:
        told.append(Message("PyTorch adds 0.000001 to the length before it divides by it."))
    instead = _INSTEAD.get(scenario.optimizer.name)
    if instead is not None:
        titles = (optimizers.REGISTRY[one].title for one in (scenario.optimizer.name, instead))
        words = Message("There is no {name} here; the nearest is {instead}.")
        told.append(words.format(**dict(zip(("name", "instead"), titles, strict=True))))
    scheduling = (
        ("schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, share)",) if share else ()
    )
    return *_loss(scenario), *told, f"optimizer = {_optimizer(scenario)}", *share, *scheduling


def _loss(scenario: Scenario) -> Lines:
    fused = _ends_in_loss(scenario)
    if fused is not None and scenario.loss == "perceptron":
        body = "(((z > 0).double() - y) * z).sum(dim=1).mean()"
        return "def loss_function(z, y):  # of the sums", f"    return {body}", "", ""
    if fused is not None:
        return (f"loss_function = {fused[0]}",)
    if scenario.loss in _LOSSES:
        return (f"loss_function = {_LOSSES[scenario.loss]}",)
    body = _OWN_LOSSES[scenario.loss]
    return "def loss_function(a, y):", f"    return {body}", "", ""


def _optimizer(scenario: Scenario) -> str:
    chosen = scenario.optimizer
    name = _INSTEAD.get(chosen.name, chosen.name)
    record, settings = optimizers.REGISTRY[name], dict(chosen.settings)
    known = {setting.name for setting in record.settings}
    title = (record.elsewhere.pytorch or "").partition("(")[0]
    if name == "rprop":
        return _rprop(title, settings)
    given: dict[str, object] = {
        _ARGUMENTS[key]: value
        for key, value in settings.items()
        if key in _ARGUMENTS and key in known
    }
    if "rho" in settings:
        given["alpha" if name == "rmsprop" else "rho"] = settings["rho"]
    if "beta1" in settings:
        given["betas"] = f"({settings['beta1']}, {settings['beta2']})"
    if name == "nag":
        given["nesterov"] = "True"
    return call(f"torch.{title}", "model.parameters()", **given)


def _rprop(title: str, settings: Mapping[str, float]) -> str:
    return call(
        f"torch.{title}",
        "model.parameters()",
        lr=settings["learning_rate"],
        etas=f"({settings['shrink']}, {settings['grow']})",
        step_sizes=f"({settings['least_step']}, {settings['most_step']})",
    )


# -- fit


def _fit(scenario: Scenario) -> Lines:
    stopping = scenario.stopping
    watches = bool(stopping.patience or stopping.threshold)
    return (
        *(("import copy",) if stopping.patience else ()),
        "from torch.utils.data import DataLoader, TensorDataset",
        "",
        f"rows = TensorDataset({_TENSOR.format('X_train')}, {_TENSOR.format('Y_train')})",
        f"batches = DataLoader(rows, batch_size={scenario.batch_size}, shuffle=True)",
        *_weights(scenario),
        *(('best, waited, kept = float("inf"), 0, None',) if stopping.patience else ()),
        f"for epoch in range({scenario.epochs}):",
        "    model.train()",
        "    for x, y in batches:",
        *_update(scenario),
        *(("    schedule.step()",) if scenario.schedule.name != "constant" else ()),
        *(_watching(scenario) if watches else ()),
        *(_going_back() if stopping.patience and stopping.restore_best else ()),
    )


def _weights(scenario: Scenario) -> Lines:
    """Return the list of weights, without biases, where these are held back."""
    chosen = scenario.regularization
    if not (chosen.l1 or chosen.l2 or chosen.weight_decay):
        return ()
    return ("weights = [one.weight for one in model if isinstance(one, nn.Linear)]",)


def _update(scenario: Scenario) -> Iterator[str]:
    chosen, space = scenario.regularization, " " * 8
    yield f"{space}optimizer.zero_grad()"
    yield f"{space}loss = loss_function(model(x), y)"
    if chosen.l1:
        yield f"{space}loss = loss + {chosen.l1} * sum(w.abs().sum() for w in weights)"
    if chosen.l2:
        yield f"{space}loss = loss + {chosen.l2} / 2 * sum((w**2).sum() for w in weights)"
    yield f"{space}loss.backward()"
    if chosen.clip_norm:
        told = f"model.parameters(), {chosen.clip_norm}"
        yield f"{space}nn.utils.clip_grad_norm_({told})"
    if chosen.clip_value:
        told = f"model.parameters(), {chosen.clip_value}"
        yield f"{space}nn.utils.clip_grad_value_({told})"
    if chosen.weight_decay:
        yield f"{space}with torch.no_grad():"
        yield f"{space}    for w in weights:"
        rate = 'optimizer.param_groups[0]["lr"]'
        yield f"{space}        w -= {rate} * {chosen.weight_decay} * w"
    yield f"{space}optimizer.step()"


def _watching(scenario: Scenario) -> Iterator[str]:
    stopping, part = scenario.stopping, parts_of(scenario.data)[-1]
    rows = f"X_{part}", f"Y_{part}"
    yield "    model.eval()"
    yield "    with torch.no_grad():"
    x, y = (_TENSOR.format(one) for one in rows)
    yield f"        watched = float(loss_function(model({x}), {y}))"
    if stopping.threshold:
        yield f"    if watched < {stopping.threshold}:"
        yield "        break"
    if stopping.patience:
        yield f"    if watched < best - {stopping.min_delta}:"
        yield "        best, waited, kept = watched, 0, copy.deepcopy(model.state_dict())"
        yield "    else:"
        yield "        waited += 1"
        yield f"        if waited >= {stopping.patience}:"
        yield "            break"


def _going_back() -> Lines:
    return "if kept is not None:", "    model.load_state_dict(kept)"


# -- evaluate


def _evaluate(scenario: Scenario) -> Lines:
    part = parts_of(scenario.data)[-1]
    x, y = (_TENSOR.format(f"{one}_{part}") for one in ("X", "Y"))
    return (
        "model.eval()",
        "with torch.no_grad():",
        f'    print("loss", float(loss_function(model({x}), {y})))',
        f"    outputs = {_outputs(scenario, x)}",
        *judging_lines(scenario, part),
    )
