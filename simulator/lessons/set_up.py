"""What a step of a lesson begins with: a scenario, a workshop, panels, a place to step to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Self

from pydantic import Field, PlainValidator, ValidationError, model_validator

from simulator.messages import Message
from simulator.race import presets as races
from simulator.scenarios import presets
from simulator.scenarios.data_settings import SEED
from simulator.scenarios.layer_settings import one_of
from simulator.scenarios.presets import Scenario
from simulator.scenarios.schema import Name
from simulator.storage.strict_json import StrictModel, describe
from simulator.workshops.document import WorkshopDocument
from simulator.workshops.registry import REGISTRY


def _scenario(value: Any) -> str | Scenario:
    if isinstance(value, str):
        _ = presets.load(value)
        return value
    return value if isinstance(value, Scenario) else presets.validated(value)


AnyScenario = Annotated[Any, PlainValidator(_scenario, json_schema_input_type=str | Scenario)]
"""A preset's name, or a scenario as its file has it."""


RaceName = Annotated[str, one_of(races.REGISTRY)]


OPENS = frozenset({"scenario", "workshop", "race"})
"""What has one of these has done with the windows that were opened before."""


class WorkshopChoice(StrictModel):
    """What a workshop begins with.

    Attributes
    ----------
    name : str
        Which workshop.
    preset : str, optional
        By default the first.
    fields : dict
        What differs from the preset, as the document's file has it; objects are merged.
    """

    name: Annotated[str, one_of(REGISTRY)]
    preset: str | None = None
    fields: Annotated[dict[str, Any], Field(max_length=32)] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        _ = self.document
        return self

    @property
    def document(self) -> WorkshopDocument:
        """The document to begin with.

        Raises
        ------
        ValueError
            If there is no such preset, or a field is wrong.
        """
        workshop = REGISTRY[self.name]
        known = {one.name: one.document for one in workshop.presets}
        name = self.preset or workshop.presets[0].name
        if name not in known:
            raise ValueError(
                Message(
                    "{name} must be one of {allowed}, got {got}",
                    name="preset",
                    allowed=", ".join(known),
                    got=name,
                )
            )
        return merged(known[name], self.fields)


class StepperChoice(StrictModel):
    """Where the stepper stands.

    Attributes
    ----------
    row : int or None
        Which training row is stepped through, from 0; None: training's next batch.
    steps : int
        How many steps have been taken.
    practice : bool
        Whether results are to be predicted before they are shown.
    """

    row: Annotated[int, Field(ge=0, le=100_000)] | None = None
    steps: Annotated[int, Field(ge=0, le=100_000)] = 0
    practice: bool = False


class SetUp(StrictModel):
    """What is set up when a step begins. What is left out stays as it is.

    Attributes
    ----------
    scenario : str, Scenario or None
        A preset's name, or a scenario as its file has it.
    settings : dict
        What differs from the preset, as on the command line: ``{"learning_rate": "0.5"}``.
    varies : bool
        Whether each learner gets first weights of their own, drawn from their name.
    workshop : WorkshopChoice or None
    race : str, optional
        A ready-made race, which the arena opens with.
    panels : tuple of str
        Panels that are to be in sight; the others that can be hidden are.
    stepper : StepperChoice or None
    speed : float or None
        Updates a second.
    full_speed : bool
        Whether training is to go as fast as it can.
    """

    scenario: AnyScenario | None = None
    settings: Annotated[dict[str, str], Field(max_length=32)] = Field(default_factory=dict)
    varies: bool = False
    workshop: WorkshopChoice | None = None
    race: RaceName | None = None
    panels: Annotated[tuple[Name, ...], Field(strict=False, max_length=16)] = ()
    stepper: StepperChoice | None = None
    speed: Annotated[float, Field(gt=0.0, le=1e6)] | None = None
    full_speed: bool = False

    @model_validator(mode="after")
    def _check(self) -> Self:
        alone = "settings" if self.settings else "varies" if self.varies else ""
        if alone and self.scenario is None:
            raise ValueError(Message("{name} must stand beside a scenario", name=alone))
        _ = self.scenario_for("")
        return self

    @property
    def document(self) -> WorkshopDocument | None:
        """What the workshop begins with; None where none is opened."""
        return None if self.workshop is None else self.workshop.document

    def scenario_for(self, learner: str) -> Scenario | None:
        """Return the scenario that a learner begins with; None where it stays as it is.

        Raises
        ------
        ValueError
            If there is no such preset, or a setting is wrong.
        """
        chosen = self.scenario
        if chosen is None:
            return None
        scenario = presets.load(chosen) if isinstance(chosen, str) else chosen
        if self.settings:
            from simulator.scenarios.overrides import with_settings

            scenario = with_settings(scenario, self.settings)
        if self.varies and learner:
            scenario = presets.changed(scenario, seed=seed_of(learner))
        return scenario

    @staticmethod
    def joined(several: Iterable[SetUp]) -> SetUp:
        """Return what several set-ups one after the other lead to.

        A later scenario takes the place of an earlier one with its settings, and what is opened
        later that of the workshop or the race before: their windows are closed then.
        """
        whole: dict[str, Any] = {}
        for one in several:
            given = {name: getattr(one, name) for name in one.model_fields_set}
            if "scenario" in given:
                for name in ("settings", "varies", "stepper"):
                    whole.pop(name, None)
            if not OPENS.isdisjoint(given):
                for name in ("workshop", "race"):
                    whole.pop(name, None)
            whole |= given
        return SetUp(**whole)


def seed_of(learner: str) -> int:
    """Return the seed that a learner's name stands for, the same on every machine."""
    told = hashlib.sha256(learner.strip().casefold().encode()).digest()
    return int.from_bytes(told[:4], "big") % (int(SEED.maximum) + 1)


def merged(document: WorkshopDocument, fields: Mapping[str, Any]) -> WorkshopDocument:
    """Return a document with other fields; what is an object in both is merged.

    Raises
    ------
    ValueError
        If the outcome is no document of that workshop; the message names the field.
    """
    whole = _merged(document.model_dump(mode="json", exclude_none=True), fields)
    try:
        return type(document).model_validate(whole)
    except ValidationError as error:
        raise ValueError(describe(error)) from None


def _merged(below: Any, above: Any) -> Any:
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return {
            name: _merged(below.get(name), above.get(name, below.get(name)))
            for name in (*below, *(one for one in above if one not in below))
        }
    return above
