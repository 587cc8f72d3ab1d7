"""The workshops that there are, found by being there."""

from __future__ import annotations

from simulator.registry import Registry, discover
from simulator.workshops.document import Workshop

REGISTRY = Registry("workshop", discover("simulator.workshops.records", Workshop))
