"""Searches for tests: small ones, finished at once."""

from __future__ import annotations

import math
from typing import Any

from simulator.scenarios import overrides, presets
from simulator.search.plan import Plan, planned
from simulator.search.search import Search
from simulator.search.space import dimension_of


def plan(name: str = "iris", over: tuple[str, ...] = (), epochs: int = 2, **fields: Any) -> Plan:
    """Return the plan of a search over a preset."""
    scenario = overrides.with_settings(presets.load(name), {"epochs": str(epochs)})
    method = fields.pop("method", "random")
    chosen = {"name": method} if isinstance(method, str) else method
    space = [dimension_of(text) for text in over]
    return planned(scenario=scenario, space=space, method=chosen, **fields)


def finished(of: Plan) -> Search:
    """Return the search after all its work."""
    search = Search(of)
    search.advance(math.inf)
    assert search.is_over
    return search
