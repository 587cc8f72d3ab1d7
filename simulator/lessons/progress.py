"""What a learner has done in a lesson, as a file: kept on the learner's machine alone.

Beside where the lesson stands it holds what each step was proven with, the network and the
documents as they stood when its tasks were met, so that a hand-in can be made at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import Field

from simulator.formats.saved_files import parsed_as
from simulator.lessons.facts import Facts
from simulator.lessons.hand_in import (
    MAX_BYTES,
    MOST_PARAMETERS,
    AnyDocument,
    AnyGiven,
    HandedNetwork,
    Learner,
)
from simulator.lessons.handing_in import Kept, kept, provably_met
from simulator.lessons.lesson import MOST_STEPS, Lesson, LessonStep
from simulator.lessons.play import Item, Standing
from simulator.scenarios.schema import Name
from simulator.storage import strict_json
from simulator.storage.strict_json import StrictModel, whole_number

FORMAT: Final = "deltascope-progress"
VERSION: Final = 1
# In all networks of a lesson together: what is kept, or handed in, can be read again.
_MOST_NUMBERS = 2 * MOST_PARAMETERS
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
    learner: Learner | None = None
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
    learner : str
        Whose numbers it was done with; empty: everybody's.
    """

    lesson: str
    standing: Standing = field(default_factory=Standing)
    proofs: Mapping[str, Proof] = field(default_factory=lambda: MappingProxyType({}))
    learner: str = ""

    def proven(self, step: LessonStep, facts: Facts) -> Progress:
        """Return it with the facts, where they prove more of a step's tasks at once than before.

        What a window alone can see proves nothing. What was there stays where all networks together
        would become too large to be kept and handed in.
        """
        before = self.proofs.get(step.name)
        most = 0 if before is None else before.met
        if most >= len(step.tasks) or (met := provably_met(step, facts)) <= most:
            return self
        proofs = {**self.proofs, step.name: Proof(met, kept(facts))}
        networks = (one.kept.network for one in proofs.values())
        if sum(len(one.parameters) for one in networks if one is not None) > _MOST_NUMBERS:
            return self
        return replace(self, proofs=MappingProxyType(proofs))

    def standing_at(self, standing: Standing) -> Progress:
        """Return it with another standing."""
        return replace(self, standing=standing)

    def going_by(self, learner: str, lesson: Lesson) -> Progress:
        """Return it as it stands for a name: what was done with another's numbers is left out."""
        if _same(learner, self.learner):
            return self
        steps = enumerate(lesson.steps)
        varying = {step.name for index, step in steps if lesson.set_up_of(index).varies}
        proofs = {name: one for name, one in self.proofs.items() if name not in varying}
        standing = self.standing.without(varying)
        return Progress(self.lesson, standing, MappingProxyType(proofs), learner)

    @property
    def ended(self) -> dict[str, Kept]:
        """What steps are handed in with, by their names."""
        return {step: proof.kept for step, proof in self.proofs.items()}


def _same(one: str, other: str) -> bool:
    """Return whether two names stand for the same numbers."""
    return one.strip().casefold() == other.strip().casefold()


class Encoder:
    """Makes JSON text of progress, over and over as it changes; of each proof it does so once.

    A network may have 200,000 parameters, and most of what changes are answers.
    """

    def __init__(self) -> None:
        self._proofs: dict[tuple[str, str], tuple[Proof, str]] = {}

    def encoded(self, progress: Progress) -> bytes:
        """Return it as JSON text, ready to be written."""
        document = _Document(
            lesson=progress.lesson,
            learner=progress.learner or None,
            step=progress.standing.step or None,
            items=tuple(_items(progress.standing)),
        )
        text = _dumped(document, "proofs")
        if progress.proofs:
            texts = (self._proof(progress.lesson, *one) for one in progress.proofs.items())
            listed = ",\n".join(f"    {one}" for one in texts)
            text = f'{text.removesuffix("}").rstrip()},\n  "proofs": [\n{listed}\n  ]\n}}'
        return f"{text}\n".encode()

    def _proof(self, lesson: str, step: str, proof: Proof) -> str:
        before, text = self._proofs.get((lesson, step), (None, ""))
        if before is not proof:
            kept = proof.kept
            text = _dumped(
                _KeptProof(
                    step=step, met=proof.met, network=kept.network, documents=kept.documents
                ),
                indent="    ",
            )
            self._proofs[lesson, step] = proof, text
        return text


def _dumped(document: StrictModel, *left_out: str, indent: str = "") -> str:
    """Return a part of the document as JSON text."""
    given = document.model_dump(mode="json", exclude_none=True, exclude=set(left_out))
    return strict_json.dumps(given, indent)


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


def is_newer(raw: bytes) -> bool:
    """Return whether a newer program has written it, by what it says of itself."""
    try:
        given = strict_json.parse(raw)
    except ValueError:
        return False
    version = given.get("version") if isinstance(given, dict) else None
    return type(version) is int and version > VERSION and given.get("format") == FORMAT


def parsed(raw: bytes) -> Progress:
    """Return the progress that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    document = parsed_as(FORMAT, raw, MAX_BYTES, _Document.model_validate)
    proofs = {one.step: Proof(one.met, Kept(one.network, one.documents)) for one in document.proofs}
    learner = document.learner or ""
    return Progress(document.lesson, _standing(document), MappingProxyType(proofs), learner)


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
