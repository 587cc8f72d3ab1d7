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


# XOR's preset with an optimizer that has a memory and a step of its own.
ADAM = {"name": "adam", "settings": {"learning_rate": 0.05}}
