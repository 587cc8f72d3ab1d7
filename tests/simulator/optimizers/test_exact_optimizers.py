"""Optimizers are PyTorch's to 1e-12 over a hundred updates, where it has the same form.

The numbers are in a file that `tools/write_torch_fixtures.py` wrote; where PyTorch is installed,
it computes them anew.
"""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from repository import ROOT
from tool_modules import load

from simulator import optimizers

CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "fixtures" / "torch_optimizers.json").read_text("utf-8")
)["optimizers"]
SHOWN = (1, 2, 10, 100)


TOOL = load("write_torch_fixtures")
ALL = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def ours(case: dict[str, Any], replicas: int | None = None) -> np.ndarray:
    """Return our parameters after the updates that are shown."""
    rule = optimizers.get(case["name"], **case["settings"])
    theta = np.array(TOOL.numbers(12, TOOL.PARAMETERS, -2.0, 2.0))
    theta = theta if replicas is None else np.stack([theta] * replicas)
    gradient, found = np.empty_like(theta), []
    for update, row in enumerate(TOOL.optimizer_gradients(), start=1):
        gradient[...] = row
        rule.update(theta, gradient)
        if update in SHOWN:
            found.append(theta.copy())
    return np.array(found)


@ALL
def test_a_hundred_updates_are_pytorchs(case: dict[str, Any]) -> None:
    np.testing.assert_allclose(ours(case), case["theta"], rtol=1e-12, atol=1e-12)


@ALL
def test_replicas_are_pytorchs(case: dict[str, Any]) -> None:
    for row in np.moveaxis(ours(case, 3), 1, 0):
        np.testing.assert_allclose(row, case["theta"], rtol=1e-12, atol=1e-12)


def test_pytorch_here_gives_the_same() -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed; its written numbers are used")
    for (_, kind, _, theirs), case in zip(TOOL.OPTIMIZERS, CASES, strict=True):
        np.testing.assert_allclose(TOOL.optimized(kind, theirs), case["theta"], rtol=1e-13)


def test_every_form_that_pytorch_has_is_there() -> None:
    names = [case["name"] for case in CASES]
    assert names == [name for name, *_ in TOOL.OPTIMIZERS]
    # Its own form of Adam is always corrected, and it has no Lion.
    assert set(names) == set(optimizers.REGISTRY) - {"adam_uncorrected", "lion"}
