"""Cyclic garbage is collected in the interface's thread only, while there is another one.

Python collects in whichever thread happens to allocate. Widgets and timers that sit in reference
cycles would then be destroyed in the worker's thread, which Qt forbids: it warns of timers, or
crashes.
"""

from __future__ import annotations

import gc
from typing import ClassVar

_FRAMES = 32
_YOUNG_OBJECTS = 700
_OLDER_EVERY = 16
_ALL_EVERY = 256


class Garbage:
    """Switches Python's own collection off and collects when the interface says so.

    Several may have taken over at once: Python gets it back from the last one, in whatever order
    their threads end.
    """

    _holding: ClassVar[int] = 0
    _was_enabled: ClassVar[bool] = False

    def __init__(self) -> None:
        self._frames = 0
        self._rounds = 0

    def take_over(self) -> None:
        """From now on garbage is collected in `tick` only."""
        if not Garbage._holding:
            Garbage._was_enabled = gc.isenabled()
        Garbage._holding += 1
        gc.disable()

    def hand_back(self) -> None:
        """Leave it to Python again."""
        Garbage._holding -= 1
        if not Garbage._holding and Garbage._was_enabled:
            gc.enable()

    def tick(self) -> None:
        """Collect if enough has gathered; called on every frame, mostly to do nothing."""
        self._frames += 1
        if self._frames % _FRAMES or gc.get_count()[0] < _YOUNG_OBJECTS:
            return
        self._rounds += 1
        if self._rounds % _ALL_EVERY == 0:
            gc.collect(2)
        else:
            gc.collect(1 if self._rounds % _OLDER_EVERY == 0 else 0)
