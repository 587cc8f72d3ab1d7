"""The family tree of optimizers: who took its idea from whom, and each one's race.

It follows from the optimizers' records. Each has a ready-made race of its name against its
parents; one that has none yet races them on a plain surface.
"""

from __future__ import annotations

from simulator import optimizers
from simulator.race import presets
from simulator.race.presets import RacePreset
from simulator.race.presets._racers import racer

_SURFACE, _UPDATES, _THRESHOLD = "ellipse", 300, 0.01


def family() -> dict[str, tuple[str, ...]]:
    """Return the optimizers of the tree with those that each took its idea from, parents first."""
    records = optimizers.REGISTRY.values()
    return {one.name: one.parents for one in records if one.in_family_tree}


def generations() -> dict[str, int]:
    """Return how many generations each optimizer of the tree is away from the first."""
    found: dict[str, int] = {}
    for name, parents in family().items():
        found[name] = 1 + max((found[parent] for parent in parents), default=-1)
    return found


def race_of(name: str) -> RacePreset:
    """Return the race called `name`: a ready-made one, or that of an optimizer with its parents.

    Raises
    ------
    ValueError
        If there is neither; the message lists the ready-made ones.
    """
    if name in presets.REGISTRY or name not in optimizers.REGISTRY:
        return presets.get(name)
    record = optimizers.REGISTRY[name]
    return RacePreset(
        name=name,
        title=record.short_title,
        order=0,
        explanation=record.explanation,
        surface=_SURFACE,
        racers=tuple(racer(one) for one in (name, *record.parents)),
        updates=_UPDATES,
        threshold=_THRESHOLD,
    )
