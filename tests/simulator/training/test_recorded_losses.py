"""Every preset trains as it did when its losses were recorded: same seed, same numbers."""

from __future__ import annotations

import json

import numpy as np
import pytest
from repository import FIXTURES
from tool_modules import load

from simulator.scenarios import presets

TOOL = load("write_preset_losses")
RECORDED = json.loads((FIXTURES / "preset_losses.json").read_text(encoding="utf-8"))

# Another processor's BLAS adds up in another order; within 20 epochs that stays far below this.
RELATIVE = 1e-7


def test_every_preset_is_recorded() -> None:
    assert set(RECORDED) >= set(presets.names())


@pytest.mark.parametrize("name", sorted(RECORDED))
def test_a_preset_trains_to_its_recorded_losses(name: str) -> None:
    expected = [float.fromhex(loss) for loss in RECORDED[name]]
    np.testing.assert_allclose(TOOL.losses_of(name), expected, rtol=RELATIVE)
