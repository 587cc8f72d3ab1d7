"""The cases that PyTorch computed, and how near to them we must come."""

from __future__ import annotations

from typing import Any

import numpy as np
from tool_modules import load

TOLERANCE = 1e-12


TOOL = load("write_torch_fixtures")


def name_of(case: dict[str, Any]) -> str:
    """Return a name for a case."""
    sizes = "-".join(map(str, case["sizes"]))
    return f"{case['loss']}-{'-'.join(case['activations'])}-{sizes}"


def check(found: Any, expected: Any) -> None:
    """Check that what was found is what PyTorch found."""
    np.testing.assert_allclose(found, expected, rtol=TOLERANCE, atol=TOLERANCE)
