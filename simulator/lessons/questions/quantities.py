"""Numbers that are taken live from a run: the weighted sum of a node, a delta, a gradient.

They are those of the run at the start that the lesson's step sets up, so that whoever grades finds
the same ones, and a learner whose first weights are their own has numbers of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal, Self

from numpy.typing import NDArray
from pydantic import Field, PlainValidator, model_validator

from simulator.lessons.parameters import parameter_index
from simulator.lessons.places import AnyPlace, Place
from simulator.lessons.questions.question import Context
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import UpdateRecord
from simulator.storage.strict_json import StrictModel, complaint

Array = NDArray[Any]

What = Literal[
    "sum", "activation", "delta", "bias", "weight", "gradient", "change", "new weight", "loss"
]
_PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("sum", "activation", "delta", "bias"), "node"),
        **dict.fromkeys(("weight", "gradient", "change", "new weight"), "edge"),
    }
)


class Quantity(StrictModel):
    """A number of a run.

    Attributes
    ----------
    of : str
        What it is: of a node its ``sum`` z, ``activation`` a, ``delta`` or ``bias``; of an edge its
        ``weight``, its ``gradient`` (of this row), its ``change`` by the update on this row, or the
        ``new weight``; or the row's ``loss``.
    place : Place or None
        The node, or the edge; a loss has none.
    row : int
        Which training row it is of, from 0.
    """

    of: What
    place: AnyPlace | None = None
    row: Annotated[int, Field(ge=0, le=100_000)] = 0

    @model_validator(mode="after")
    def _check(self) -> Self:
        kind = None if self.place is None else self.place.kind
        wanted = _PLACES.get(self.of)
        if kind == wanted:
            return self
        if wanted is None:
            raise ValueError(Message("{name} must be left out for {of}", name="place", of=self.of))
        raise ValueError(
            Message("{name} must be a {kind} for {of}", name="place", kind=wanted, of=self.of)
        )


def _read(value: Any) -> float | Quantity:
    if isinstance(value, Quantity):
        return value
    if isinstance(value, dict):
        return Quantity.model_validate(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise complaint(
            Message("{name} must be a number, or an object that says of what, got {got}")
        )
    return float(value)


AnyValue = Annotated[Any, PlainValidator(_read, json_schema_input_type=float | Quantity)]
"""A number, or where to take it from."""


def value_of(given: float | Quantity, context: Context) -> float:
    """Return a number, taken from the run where it is a quantity.

    Raises
    ------
    ValueError
        If the step sets up no network, or one that has no such node, edge or row.
    """
    if not isinstance(given, Quantity):
        return given
    scenario = context.set_up.scenario_for(context.learner)
    if scenario is None:
        raise ValueError(Message("the step sets up no network to take a number from"))
    return _number(_record(scenario.model_dump_json(exclude_none=True), given.row), given)


@lru_cache(maxsize=32)
def _record(scenario: str, row: int) -> UpdateRecord:
    """Return the record of an update on one row; the scenario's text is what it is kept by."""
    experiment = Experiment.from_scenario(presets.validated(json.loads(scenario)))
    return record_update(experiment, experiment.initial_state(), (row,))


def _number(record: UpdateRecord, wanted: Quantity) -> float:
    if wanted.place is None:
        return float(record.loss)
    if wanted.place.kind == "edge":
        return _of_edge(record, wanted)
    layer, unit = wanted.place.node
    sample, spec = record.samples[0], record.spec
    if layer == 0 and wanted.of == "activation" and unit <= len(sample.inputs):
        return float(sample.inputs[unit - 1])
    if not 1 <= layer <= len(spec.layers) or unit > spec.sizes[layer]:
        raise ValueError(Message("there is no {place} in this network", place=str(wanted.place)))
    found = sample.layers[layer - 1]
    match wanted.of:
        case "sum":
            return float(found.z[unit - 1])
        case "activation":
            return float(found.a[unit - 1])
        case "delta":
            return float(found.delta[unit - 1])
        case _:
            return _bias(record, layer, unit)


def _of_edge(record: UpdateRecord, wanted: Quantity) -> float:
    assert wanted.place is not None
    after = record.stages.theta_after
    numbers = {
        "weight": record.theta,
        "gradient": record.samples[0].gradient,
        "new weight": after,
        "change": after - record.theta,
    }
    return float(numbers[wanted.of][parameter_index(record.spec, wanted.place)])


def _bias(record: UpdateRecord, layer: int, unit: int) -> float:
    edge = Place("edge", f"{layer - 1}.b-{layer}.{unit}")
    return float(record.theta[parameter_index(record.spec, edge)])
