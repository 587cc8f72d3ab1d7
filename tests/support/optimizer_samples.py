"""Every registered optimizer, and gradients for it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.optimizers.registry import REGISTRY

Array = NDArray[Any]

RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))


def gradients(count: int, *shape: int, seed: int = 3) -> Array:
    """Return gradients of very different sizes."""
    return np.random.default_rng(seed).normal(size=(count, *shape))
