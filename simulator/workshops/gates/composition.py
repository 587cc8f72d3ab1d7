"""XOR from gates: NAND and OR of the inputs meet in an AND, as the very network that is stepped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from simulator.expressions import Equation
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from simulator.workshops.gates.truth import INPUTS, TARGETS, Gate, Row, Weights

Part = Literal["nand", "or", "and"]
PARTS: Final[tuple[Part, ...]] = ("nand", "or", "and")
STEPS: Final = len(INPUTS) * len(PARTS)


class Place(NamedTuple):
    """Where a step of the walk through the rows is."""

    row: int
    part: Part


@dataclass(frozen=True, slots=True)
class Composed:
    """A row's way through the three nodes.

    Attributes
    ----------
    inputs : tuple of int
    outputs : mapping of str to int
        What each of the three gives.
    target : int
        XOR of the inputs.
    """

    inputs: Row
    outputs: Mapping[Part, int]
    target: int

    @property
    def is_right(self) -> bool:
        """Whether the last node gives XOR."""
        return self.outputs["and"] == self.target


def place_of(step: int) -> Place | None:
    """Return which row and node step `step`, from 1, computes; None before the first."""
    if step < 1:
        return None
    row, part = divmod(step - 1, len(PARTS))
    return Place(row, PARTS[part])


def compose(gates: Mapping[Gate, Weights]) -> tuple[Composed, ...]:
    """Return what NAND and OR feeding AND make of the four rows, with these weights."""
    found = []
    for inputs, target in zip(INPUTS, TARGETS["xor"], strict=True):
        hidden = gates["nand"].fires(inputs), gates["or"].fires(inputs)
        outputs: dict[Part, int] = {
            "nand": hidden[0],
            "or": hidden[1],
            "and": gates["and"].fires(hidden),
        }
        found.append(Composed(inputs, outputs, target))
    return tuple(found)


def sum_equation(gates: Mapping[Gate, Weights], place: Place) -> Equation:
    """Return the weighted sum of a node as the step panel writes it: it is the same network."""
    nand, either, both = (gates[part] for part in PARTS)
    record, plan = _recorded(nand, either, both)
    layer, unit = {"nand": (0, 0), "or": (0, 1), "and": (1, 0)}[place.part]
    sample = record.rows.index(place.row)
    return equation(record, _sum_step(plan, sample, layer, unit))


@lru_cache(maxsize=8)
def _recorded(nand: Weights, either: Weights, both: Weights) -> tuple[UpdateRecord, StepPlan]:
    weights = [
        {"W": [[nand.w1, either.w1], [nand.w2, either.w2]], "b": [nand.b, either.b]},
        {"W": [[both.w1], [both.w2]], "b": [both.b]},
    ]
    scenario = presets.changed(presets.load("xor_gates"), weights=weights)
    experiment = Experiment.from_scenario(scenario)
    record = record_update(experiment, experiment.initial_state(), range(len(INPUTS)))
    return record, StepPlan(record.spec, len(INPUTS))


def _sum_step(plan: StepPlan, sample: int, layer: int, unit: int) -> Step:
    wanted = (StepKind.SUM, sample, layer, unit)
    steps = (plan[k] for k in range(len(plan)))
    return next(one for one in steps if (one.kind, one.sample, one.layer, one.unit) == wanted)
