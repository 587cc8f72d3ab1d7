"""The functions of the workshop as code that runs and gives what the workshop shows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.diagnostics.activation_curves import slopes, values
from simulator.nn.in_numpy import ACTIVATIONS
from simulator.workshops.function_code import SOFTMAX, function_code
from simulator.workshops.node_functions import FUNCTIONS
from simulator.workshops.records.functions import FunctionChoice


def run(code: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    exec(code, found)
    return found


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name in ACTIVATIONS])
def test_the_code_gives_function_and_slope(name: str) -> None:
    choice = FunctionChoice(name=name)
    found, z = run(function_code(name, choice.settings)), np.linspace(-4.3, 4.1, 29)
    np.testing.assert_allclose(found[name](z), values(choice.function, z), rtol=1e-9, atol=1e-12)
    slope = found[f"{name}_slope"](z)
    np.testing.assert_allclose(slope, slopes(choice.function, z), rtol=1e-9, atol=1e-12)


def test_softmax_is_there_as_it_is_written_and_safe() -> None:
    found, z = run(SOFTMAX), np.array([2.0, 1.0, 0.0])
    assert found["softmax"](z).round(3).tolist() == [0.665, 0.245, 0.09]
    np.testing.assert_allclose(found["softmax_naive"](z), found["softmax"](z), rtol=1e-12)
    np.testing.assert_allclose(found["softmax"](z + 1000.0), found["softmax"](z), rtol=1e-12)
