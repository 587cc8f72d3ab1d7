"""How a gradient becomes a move: update rules, schedules, penalties and freezing."""

from simulator.optimizers.registry import REGISTRY, get

__all__ = ["REGISTRY", "get"]
