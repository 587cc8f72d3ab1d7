"""What a learner has arranged in the arena, and what is shown, as a value to be arranged again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.landscape.progressive_grid import Extent
from simulator.race.benchmark_functions import Function
from simulator.scenarios.experiment import Experiment
from simulator.session.race_problems import NETWORK, PlaneChoice
from ui.arena.model.racers import Lineup

if TYPE_CHECKING:
    from ui.arena.model.arena import Arena

Array = NDArray[Any]

# The learner's network, which no other race asks for.
_NETWORK = ("_experiment", "_theta")


@dataclass(frozen=True, slots=True)
class ShownRace:
    """How far a race is shown, and what of its surface.

    Attributes
    ----------
    at, furthest : int
        As of `Playback`.
    plays : bool
        Whether it moves by itself.
    extent : Extent or None
        The window that was chosen by hand.
    """

    at: int
    furthest: int
    plays: bool
    extent: Extent | None

    @classmethod
    def of(cls, arena: Arena) -> ShownRace:
        """Return what is shown now."""
        shown, snapshot = arena.playback, arena.snapshot
        extent = None if snapshot is None else snapshot.own_extent
        return cls(shown.at, shown.furthest, shown.is_playing, extent)


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """What is arranged; the fields but the last are those of `Arena`."""

    _experiment: Experiment | None
    _theta: Array | None
    problem_key: str
    formula: str
    _formula_function: Function | None
    lineup: Lineup
    start: Array | None
    first_start: Array | None
    seed: int
    updates: int
    threshold: float | None
    plane: PlaneChoice
    preset: str
    selected: int
    parameter: int
    shown: ShownRace

    @classmethod
    def of(cls, arena: Arena) -> Arranged:
        """Return what is arranged now."""
        of_arena = {name: getattr(arena, name) for name in _FIELDS}
        return cls(**of_arena, shown=ShownRace.of(arena))

    def put_back(self, arena: Arena) -> None:
        """Arrange the same again; where it was another, the race is run anew: to the same end.

        It is shown as far as it was, as soon as it has come so far.
        """
        asked = [name for name in _FIELDS if name not in _NETWORK or self.problem_key == NETWORK]
        is_same = all(getattr(arena, name) is getattr(self, name) for name in asked)
        if is_same and self.shown == ShownRace.of(arena):
            return
        for name in _FIELDS:
            setattr(arena, name, getattr(self, name))
        if is_same:
            arena.show_extent(self.shown.extent)
        else:
            arena.renew(self.shown.extent)
        arena.playback.look_at(self.shown.at, self.shown.furthest)
        arena.setup_changed.emit()
        if self.shown.plays and arena.is_open:
            arena.playback.play()


_FIELDS = tuple(name for name in Arranged.__slots__ if name != "shown")
