"""A scenario as its file has it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def document(**changes: Any) -> dict[str, Any]:
    """Return XOR's document with some fields replaced."""
    raw = files("resources").joinpath("scenarios", "xor.json").read_bytes()
    found: dict[str, Any] = json.loads(raw)
    return found | changes
