"""What a learner hands in: answers, and the networks and documents that tasks ended with.

The file holds no score: whoever grades works everything out from what is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, PlainValidator

from simulator.formats.saved_files import parsed_as, read_as
from simulator.lessons.lesson import MOST_STEPS
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.plain_texts import PRINTABLE
from simulator.scenarios.schema import Name, Scenario
from simulator.storage import strict_json
from simulator.storage.atomic_files import StrPath
from simulator.storage.strict_json import StrictModel, complaint, whole_number
from simulator.workshops.document import WorkshopDocument
from simulator.workshops.registry import REGISTRY

Array = NDArray[Any]

FORMAT: Final = "deltascope-hand-in"
VERSION: Final = 1
MAX_BYTES: Final = 16 << 20
MOST_PARAMETERS: Final = 200_000
MOST_CHARACTERS: Final = 120
_MOST_ANSWER = 64

Learner = Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS, pattern=PRINTABLE)]


class HandedNetwork(StrictModel):
    """A network as a step ended with it.

    Attributes
    ----------
    scenario : Scenario
        With the settings of then.
    parameters : tuple of float
        All of them, in the order of `theta`.
    """

    scenario: Scenario
    parameters: Annotated[
        tuple[float, ...], Field(strict=False, fail_fast=True, max_length=MOST_PARAMETERS)
    ]

    def experiment(self, known: Experiment | None = None) -> tuple[Experiment, Array]:
        """Return the experiment and its parameters, shape (P,).

        Parameters
        ----------
        known : Experiment, optional
            Of the same data, which are not prepared again then.

        Raises
        ------
        ValueError
            If the scenario cannot be prepared, or has another number of parameters.
        """
        experiment = Experiment.from_scenario(self.scenario, known)
        count = Network(experiment.spec).parameter_count
        if len(self.parameters) != count:
            raise ValueError(
                Message(
                    "{name} must hold {count} numbers, got {got}",
                    name="parameters",
                    count=count,
                    got=len(self.parameters),
                )
            )
        return experiment, np.array(self.parameters)


def _document(value: Any) -> WorkshopDocument:
    if isinstance(value, WorkshopDocument):
        return value
    if not isinstance(value, Mapping):
        raise complaint(Message("{name} must be an object, got {got}"))
    name = value.get("workshop")
    if not isinstance(name, str) or name not in REGISTRY:
        raise complaint(Message("{name} must be a workshop's document"))
    return REGISTRY[name].document.model_validate(value)


def _answer(value: Any) -> Any:
    """Return an answer: text, or a short list of whole numbers."""
    if isinstance(value, str):
        return value
    is_short = isinstance(value, list | tuple) and len(value) <= _MOST_ANSWER
    if is_short and all(type(one) is int for one in value):
        return list(value)
    raise complaint(Message("{name} must be text or a short list of whole numbers"))


AnyDocument = Annotated[Any, PlainValidator(_document, json_schema_input_type=dict[str, Any])]
AnyGiven = Annotated[Any, PlainValidator(_answer, json_schema_input_type=str | list[int])]


class HandedStep(StrictModel):
    """What a step ended with.

    Attributes
    ----------
    name : str
        The step's.
    answers : dict of str to object
        By the question's number in the step, from 0.
    network : HandedNetwork or None
    documents : tuple of WorkshopDocument
    """

    name: Name
    answers: Annotated[
        dict[Annotated[str, Field(pattern=r"^\d$")], AnyGiven], Field(max_length=8)
    ] = Field(default_factory=dict)
    network: HandedNetwork | None = None
    documents: Annotated[tuple[AnyDocument, ...], Field(strict=False, max_length=16)] = ()


class HandIn(StrictModel):
    """A learner's hand-in.

    Attributes
    ----------
    lesson : str
        The lesson's name.
    learner : str
        Name or number; numbers that differ from learner to learner go by it.
    steps : tuple of HandedStep
    """

    format: Literal["deltascope-hand-in"] = FORMAT
    version: Annotated[Literal[1], whole_number] = VERSION
    lesson: Name
    learner: Learner
    steps: Annotated[tuple[HandedStep, ...], Field(strict=False, max_length=MOST_STEPS)]


def parsed(raw: bytes) -> HandIn:
    """Return the hand-in that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    return parsed_as(FORMAT, raw, MAX_BYTES, HandIn.model_validate)


def encoded(hand_in: HandIn) -> bytes:
    """Return a hand-in as JSON text, ready to be written."""
    return (strict_json.dumps(hand_in.model_dump(mode="json", exclude_none=True)) + "\n").encode()


def read(path: StrPath) -> HandIn:
    """Read a hand-in.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds no hand-in.
    """
    return read_as(path, MAX_BYTES, parsed)
