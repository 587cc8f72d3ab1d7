"""The script of a sheet, run with NumPy alone, comes to the numbers of the answer key."""

from __future__ import annotations

import contextlib
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sheet_samples import run_script, sheet

from simulator import optimizers
from simulator.nn import activations, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.worksheets import Choices, NetworkChoices, Scope, Worksheet, made, script, write
from simulator.worksheets.start import Start

HIDDEN = [name for name, one in activations.REGISTRY.items() if one.elementwise]
# Outputs under which each loss is defined.
OUTPUTS = {
    "binary_cross_entropy": "sigmoid",
    "categorical_cross_entropy": "softmax",
    "perceptron": "step",
    "msle": "softplus",
}


def printed(worksheet: Worksheet) -> dict[str, float]:
    """Return what a sheet's script prints, run in this process: for many sheets in little time."""
    text = write("script", [worksheet])
    assert text.count("\n") < 60
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(out):
        exec(compile(text, "sheet", "exec"), {})
    out.seek(0)
    pairs = (line.rsplit(maxsplit=1) for line in out.read().splitlines())
    return {name.strip(): float(number) for name, number in pairs}


def check(worksheet: Worksheet, found: dict[str, float]) -> None:
    wanted = {one.name: one.value for one in worksheet.questions}
    assert list(found) == list(wanted)
    assert np.allclose(list(found.values()), list(wanted.values()), rtol=2e-5, atol=1e-12)


@pytest.mark.parametrize("rule", ["sgd", "adam", "rprop"])
def test_the_script_runs_alone_and_agrees(tmp_path: Path, rule: str) -> None:
    found = sheet(NetworkChoices((3, 3, 2), "tanh", optimizer=rule, rows=2, whole=False))
    check(found, run_script(tmp_path, found))


def start_of(spec: NetworkSpec, rule: str = "sgd", **more: object) -> Start:
    """Return a start in the midst of training: the rule remembers three updates."""
    rng = np.random.default_rng(3)
    network, optimizer = Network(spec), optimizers.get(rule, learning_rate=0.05)
    theta = np.round(rng.normal(size=spec.parameter_count), 2)
    X = np.round(rng.normal(size=(2, spec.inputs)), 2)
    last = spec.layers[-1].activation
    Y = np.eye(spec.outputs)[rng.integers(spec.outputs, size=2)]
    if last not in ("softmax", "sigmoid", "step"):
        Y = np.round(rng.uniform(0.2, 2.0, (2, spec.outputs)), 2)
    for _ in range(3):
        optimizer.update(theta, network.loss_and_gradient(theta, X, Y)[1])
    return Start(spec=spec, theta=theta, X=X, Y=Y, optimizer=optimizer, **more)  # type: ignore[arg-type]


def update_of(start: Start) -> Worksheet:
    return made(start, Choices(scope=Scope.UPDATE, count=30))


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_every_rule_with_what_it_remembers(name: str) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
    found = update_of(start_of(spec, name))
    assert any(one.name.startswith("new ") for one in found.questions)
    check(found, printed(found))


@pytest.mark.parametrize("name", HIDDEN)
def test_every_activation(name: str) -> None:
    spec = NetworkSpec(2, (Dense(3, name), Dense(2, "identity")), "mse")
    found = update_of(start_of(spec))
    check(found, printed(found))


@pytest.mark.parametrize("name", losses.REGISTRY)
def test_every_loss(name: str) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(3, OUTPUTS.get(name, "identity"))), name)
    found = update_of(start_of(spec))
    check(found, printed(found))


@pytest.mark.parametrize("last", ["sigmoid", "softmax"])
def test_losses_that_have_not_met_their_partner(last: str) -> None:
    for name in ("binary_cross_entropy", "categorical_cross_entropy", "mse"):
        spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(2, last)), name)
        found = update_of(start_of(spec))
        check(found, printed(found))


def test_settings_of_activations_are_kept_apart() -> None:
    layers = (Dense(2, "elu", {"alpha": 0.3}), Dense(2, "elu"), Dense(1, "leaky_relu"))
    found = update_of(start_of(NetworkSpec(2, layers, "half_sse")))
    check(found, printed(found))


@pytest.mark.parametrize(
    "chosen",
    [{"l2": 0.3}, {"l1": 0.2}, {"clip_norm": 0.1}, {"clip_value": 0.05}, {"weight_decay": 0.5}],
)
def test_what_holds_weights_back(chosen: dict[str, float]) -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "mse")
    start = start_of(spec, "momentum", regularization=Regularization(**chosen))
    plain = update_of(replace(start, regularization=Regularization()))
    found = update_of(start)
    assert [q.value for q in found.questions] != [q.value for q in plain.questions]
    check(found, printed(found))


def test_a_frozen_layer_stays() -> None:
    spec = NetworkSpec(2, (Dense(2, "tanh", trainable=False), Dense(1, "identity")), "mse")
    found = update_of(start_of(spec, "adam"))
    check(found, printed(found))


def test_another_kind_of_layer_is_refused_in_words() -> None:
    found = update_of(start_of(NetworkSpec(2, (Maxout(2), Dense(1, "identity")), "mse")))
    assert script.obstacle(found) is not None
    with pytest.raises(ValueError, match="dense layers only"):
        write("script", [found])


def test_a_wrong_answer_key_stops_the_script() -> None:
    text = write("script", [sheet()])
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        broken = text.replace('"E": ', '"E": 1 + ', 1)
        assert broken != text
        with pytest.raises(AssertionError, match="'E'"):
            exec(compile(broken, "sheet", "exec"), {})


def test_parameters_that_are_all_equal_are_written_in_full() -> None:
    spec = NetworkSpec(2, (Dense(2, "relu"), Dense(1, "sigmoid")), "mse")
    start = replace(start_of(spec, "adam"), theta=np.full(spec.parameter_count, 0.5))
    found = update_of(start)
    check(found, printed(found))
