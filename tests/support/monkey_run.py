"""A sequence of random actions over the real window, reproducible from its seed.

Each action draws from a generator of its own, so that leaving others out leaves it what it is: a
sequence that fails can be shortened action by action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
from monkey_kinds import KINDS, Kind
from monkey_watch import Watch
from monkey_world import World
from PySide6.QtWidgets import QApplication

_TOLD = 15
# How often the window lives for a round before the next action; else that comes right after.
_PUMPED = 0.5
_WEIGHTS = np.array([kind.weight for kind in KINDS], float)


class Failed(Exception):
    """Something went wrong; says what, and what was done last."""


def run(
    app: QApplication,
    folder: Path,
    seed: int,
    actions: Iterable[int],
    longest_s: float | None = None,
    tell: Callable[[str], None] | None = None,
) -> str:
    """Carry out the actions of these numbers of the sequence of `seed`.

    Parameters
    ----------
    folder : Path
        An empty one, for files.
    longest_s : float, optional
        How long the window may be held up at once.
    tell : callable, optional
        Is told each action before it is carried out, so that a crash has a last word.

    Returns
    -------
    str
        For how long the window was held up at most, and by what.

    Raises
    ------
    Failed
        With the first problem.
    """
    watch, longest = Watch(longest_s), ""
    world, log = World(app, watch, folder), list[str]()
    world.chance = np.random.default_rng(seed)
    watch.begin()
    try:
        with world.answering():
            world.build()
            longest = f"{watch.longest} by opening the window"
            for number in actions:
                before = watch.longest
                _act(world, seed, number, log, tell)
                if watch.longest is not before:
                    longest = f"{watch.longest} by {log[-1]}"
            world.standing()
            _judge(watch, seed, log)
    finally:
        world.tear_down()
        world.finish()
        watch.end()
    _judge(watch, seed, log)
    return longest


def drawn(seed: int, number: int) -> tuple[np.random.Generator, Kind]:
    """Return what an action draws from, and its kind, which was drawn first."""
    chance = np.random.default_rng((seed, number))
    return chance, KINDS[int(chance.choice(len(KINDS), p=_WEIGHTS / _WEIGHTS.sum()))]


def _act(
    world: World, seed: int, number: int, log: list[str], tell: Callable[[str], None] | None
) -> None:
    world.chance, kind = drawn(seed, number)
    if tell is not None:
        tell(f"{number} {kind.name}")
    said = ""
    with world.watch.piece():
        said = kind.run(world)
    log.append(f"{number} {kind.name}: {said}")
    if world.is_closed:
        world.rebuild()  # as the learner would start the program again
    if world.chance.random() < _PUMPED:
        world.pump()
    _judge(world.watch, seed, log)


def _judge(watch: Watch, seed: int, log: list[str]) -> None:
    if watch.problems:
        done = "\n  ".join(log[-_TOLD:])
        raise Failed(f"seed {seed}:\n  {done}\n" + "\n".join(watch.problems))
