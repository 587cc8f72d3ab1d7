"""A snapshot of XOR with its decision regions."""

from __future__ import annotations

from typing import Any

import pytest
from plots_samples import snapshot


@pytest.fixture(scope="session")
def xor() -> Any:
    return snapshot("xor", 1500)
