"""What a learner has done in a lesson, as a file: kept on the learner's machine alone.

Beside where the lesson stands it holds what each step was proven with, the network and the
documents as they stood when its tasks were met, so that a hand-in can be made at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError

from simulator.formats.file_checks import checked_format
from simulator.lessons.facts import Facts
from simulator.lessons.hand_in import MAX_BYTES, AnyDocument, AnyGiven, HandedNetwork
from simulator.lessons.handing_in import Kept, kept
from simulator.lessons.lesson import MOST_STEPS
from simulator.lessons.play import Item, Standing
from simulator.messages import Message, reason
from simulator.scenarios.schema import Name
from simulator.storage import strict_json
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes
from simulator.storage.strict_json import StrictModel, whole_number

FORMAT: Final = "deltascope-progress"
VERSION: Final = 1
_Count = Annotated[int, Field(ge=0, le=1_000_000)]


class _KeptItem(StrictModel):
    """A task or a question: its number in its step, tasks first, and what was done of it."""

    step: Name
    number: Annotated[int, Field(ge=0, le=16)]
    done: bool = False
    answer: AnyGiven | None = None
    tries: _Count = 0
    hints: _Count = 0


class _KeptProof(StrictModel):
    """What a step's tasks were met with, and how many of them at once."""

    step: Name
    met: Annotated[int, Field(ge=1, le=16)]
    network: HandedNetwork | None = None
    documents: Annotated[tuple[AnyDocument, ...], Field(strict=False, max_length=16)] = ()


class _Document(StrictModel):
    format: Literal["deltascope-progress"] = FORMAT
    version: Annotated[Literal[1], whole_number] = VERSION
    lesson: Name
    step: Name | None = None
    items: Annotated[tuple[_KeptItem, ...], Field(strict=False, max_length=16 * MOST_STEPS)] = ()
    proofs: Annotated[tuple[_KeptProof, ...], Field(strict=False, max_length=MOST_STEPS)] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What a step's tasks were met with.

    Attributes
    ----------
    met : int
        How many of them at once.
    kept : Kept
    """

    met: int
    kept: Kept


@dataclass(frozen=True, slots=True)
class Progress:
    """What a learner has done in a lesson.

    Attributes
    ----------
    lesson : str
        The lesson's name.
    standing : Standing
    proofs : mapping of str to Proof
        By the step's name.
    """

    lesson: str
    standing: Standing = field(default_factory=Standing)
    proofs: Mapping[str, Proof] = field(default_factory=lambda: MappingProxyType({}))

    def proven(self, step: str, met: int, facts: Facts) -> Progress:
        """Return it with the facts with which so many of a step's tasks are met at once.

        What proves as many already stays.
        """
        before = self.proofs.get(step)
        if not met or (before is not None and before.met >= met):
            return self
        proofs = MappingProxyType({**self.proofs, step: Proof(met, kept(facts))})
        return Progress(self.lesson, self.standing, proofs)

    def standing_at(self, standing: Standing) -> Progress:
        """Return it with another standing."""
        return Progress(self.lesson, standing, self.proofs)

    @property
    def ended(self) -> dict[str, Kept]:
        """What steps are handed in with, by their names."""
        return {step: proof.kept for step, proof in self.proofs.items()}


def encoded(progress: Progress) -> bytes:
    """Return it as JSON text, ready to be written."""
    document = _Document(
        lesson=progress.lesson,
        step=progress.standing.step or None,
        items=tuple(_items(progress.standing)),
        proofs=tuple(
            _KeptProof(
                step=step,
                met=proof.met,
                network=proof.kept.network,
                documents=proof.kept.documents,
            )
            for step, proof in progress.proofs.items()
        ),
    )
    return (strict_json.dumps(document.model_dump(mode="json", exclude_none=True)) + "\n").encode()


def _items(standing: Standing) -> Iterator[_KeptItem]:
    seen = {*standing.done, *standing.answers, *standing.tries, *standing.hints}
    for item in sorted(seen):
        yield _KeptItem(
            step=item[0],
            number=item[1],
            done=item in standing.done,
            answer=standing.answers.get(item),
            tries=standing.tries.get(item, 0),
            hints=standing.hints.get(item, 0),
        )


def read(path: StrPath) -> Progress:
    """Read what was kept.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds none.
    """
    raw = read_bytes(path, MAX_BYTES)
    try:
        return parsed(raw)
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None


def parsed(raw: bytes) -> Progress:
    """Return the progress that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    if len(raw) > MAX_BYTES:
        raise ValueError(Message("is larger than {most} MB", most=MAX_BYTES >> 20))
    given = strict_json.parse(raw)
    checked_format(given, (FORMAT,))
    try:
        document = _Document.model_validate(given)
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None
    proofs = {one.step: Proof(one.met, Kept(one.network, one.documents)) for one in document.proofs}
    return Progress(document.lesson, _standing(document), MappingProxyType(proofs))


def _standing(document: _Document) -> Standing:
    items: dict[Item, _KeptItem] = {(one.step, one.number): one for one in document.items}
    return Standing(
        document.step or "",
        frozenset(item for item, one in items.items() if one.done),
        MappingProxyType(
            {item: one.answer for item, one in items.items() if one.answer is not None}
        ),
        MappingProxyType({item: one.tries for item, one in items.items() if one.tries}),
        MappingProxyType({item: one.hints for item, one in items.items() if one.hints}),
    )
