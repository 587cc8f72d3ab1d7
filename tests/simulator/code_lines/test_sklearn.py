"""The lines of scikit-learn run as they stand, and set what they say."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from code_cases import altered, cases

from simulator.code_lines.libraries import script
from simulator.scenarios.schema import Scenario


def run(scenario: Scenario) -> dict[str, Any]:
    """Run all lines; that so few epochs do not suffice is no fault of theirs."""
    found: dict[str, Any] = {}
    code = script(scenario, "sklearn", (0.5,) * scenario.spec.inputs)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Stochastic Optimizer: Maximum iterations")
        exec(code.whole(), found)
    return found


SMALL = {
    name: case
    for name, case in cases()
    if name in ("xor", "iris", "sine", "two_labels", "stopping", "optimizer nag", "optimizer adam")
}


@pytest.mark.parametrize("name", list(SMALL))
def test_the_whole_script_runs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    scenario = SMALL[name]
    found = run(scenario)
    model = found["model"]
    assert [len(one) for one in model.coefs_][1:] == [layer.units for layer in scenario.layers[:-1]]
    assert model.n_features_in_ == scenario.spec.inputs
    settings = scenario.optimizer.settings
    assert model.learning_rate_init == settings["learning_rate"]
    assert model.max_iter == scenario.epochs
    assert np.shape(found["outputs"]) == (1, scenario.spec.outputs)
    told = capsys.readouterr().out
    assert ("R2" in told) == (name == "sine")
    assert ("accuracy" in told) == (name != "sine")


def test_momentum_is_off_where_it_is_not_asked_for() -> None:
    model = run(altered("moons", optimizer={"name": "sgd"}))["model"]
    assert (model.solver, model.momentum) == ("sgd", 0.0)
    nag = run(altered("moons", optimizer={"name": "nag", "settings": {"momentum": 0.8}}))["model"]
    assert (nag.momentum, nag.nesterovs_momentum) == (0.8, True)


def test_l2_is_that_of_a_row_times_the_batch() -> None:
    scenario = altered("moons", regularization={"l2": 0.01}, batch_size=20)
    assert run(scenario)["model"].alpha == pytest.approx(0.2)
    assert run(altered("moons"))["model"].alpha == 0.0


def test_what_it_cannot_say_is_said_in_its_place() -> None:
    layers = [
        {"units": 4, "activation": "elu", "dropout": 0.2},
        {"units": 3, "activation": "tanh", "trainable": False},
        {"units": 1, "activation": "sigmoid"},
    ]
    scenario = altered(
        "moons",
        layers=layers,
        loss="mse",
        initializer="he_normal",
        optimizer={"name": "lion"},
        schedule={"name": "cosine"},
        regularization={"l1": 0.1, "clip_norm": 1.0},
        stopping={"patience": 2, "threshold": 0.1},
    )
    code = script(scenario, "sklearn", (0.0, 0.0))
    define, compiled, fit = (code.text(stage) for stage in ("define", "compile", "fit"))
    for words in ("no elu", "same activation", "no dropout", "frozen", "Glorot", "always"):
        assert words in define
    for words in ("no Lion", "no L1", "cannot be cut", "schedule"):
        assert words in compiled
    for words in ("cannot watch these X_val", "not brought back", "cannot stop at a loss"):
        assert words in fit
    assert 'activation="tanh"' in define
    assert 'solver="adam"' in compiled
