"""What a learner has arranged in the arena, as a value, to be arranged again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.session.race_problems import PlaneChoice
from ui.arena.model.racers import Lineup

if TYPE_CHECKING:
    from ui.arena.model.arena import Arena

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """What is arranged; the fields are those of `Arena`."""

    problem_key: str
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

    @classmethod
    def of(cls, arena: Arena) -> Arranged:
        """Return what is arranged now."""
        return cls(**{one.name: getattr(arena, one.name) for one in fields(cls)})

    def put_back(self, arena: Arena) -> None:
        """Arrange the same again; the race is run anew, which comes to the same."""
        for one in fields(self):
            setattr(arena, one.name, getattr(self, one.name))
        arena.renew()
        arena.setup_changed.emit()
