"""What a learner has arranged in the arena, as a value, to be arranged again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.race.benchmark_functions import Function
from simulator.scenarios.experiment import Experiment
from simulator.session.race_problems import NETWORK, PlaneChoice
from ui.arena.model.racers import Lineup

if TYPE_CHECKING:
    from ui.arena.model.arena import Arena

Array = NDArray[Any]

# The learner's network, which no other race asks for.
_NETWORK = ("_experiment", "_theta")


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """What is arranged; the fields are those of `Arena`."""

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

    @classmethod
    def of(cls, arena: Arena) -> Arranged:
        """Return what is arranged now."""
        return cls(**{one.name: getattr(arena, one.name) for one in fields(cls)})

    def put_back(self, arena: Arena) -> None:
        """Arrange the same again; where it was another, the race is run anew: to the same end."""
        asked = [one.name for one in fields(self)]
        if self.problem_key != NETWORK:
            asked = [name for name in asked if name not in _NETWORK]
        is_same = all(getattr(arena, name) is getattr(self, name) for name in asked)
        for one in fields(self):
            setattr(arena, one.name, getattr(self, one.name))
        if not is_same:
            arena.renew()
        arena.setup_changed.emit()
