"""What an entry of the glossary is, and the glossary that comes with the program.

Entries lie in `resources/glossary.json`, every language beside the others, so that another one is
added there and nowhere else. Where a term is seen is only named here; the interface knows the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Annotated, Self

from pydantic import Field, ValidationError, model_validator

from simulator.storage import strict_json
from simulator.storage.strict_json import StrictModel

ENGLISH = "en"
LANGUAGES = (ENGLISH, "ko")
# What a place can be: the drawing; a panel; a section of the set-up, or a field of it; what a step
# computes; a window beside the main one; something that the program can do.
KINDS_OF_PLACE = ("network", "panel", "setup", "field", "step", "window", "action")

_PLACE = re.compile(rf"network|({'|'.join(KINDS_OF_PLACE[1:])}):[a-z_]+")

Text = Annotated[str, Field(min_length=1)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Words(StrictModel):
    """A term in one language.

    Attributes
    ----------
    term : str
        The word that the program uses.
    also : list of str
        Other names that people use for the same thing.
    definition : str
        In two or three sentences.
    """

    term: Text
    also: list[Text]
    definition: Text


class Term(StrictModel):
    """An entry.

    Attributes
    ----------
    id : str
        Names it in code and in links; never shown.
    words : dict of str to Words
        By language, such as ``en`` and ``ko``.
    seen : str
        Where in the program it is met, such as ``panel:loss``; empty for what only books have.
    related : list of str
        Identifiers of other terms that one may want to read next.
    course : list of str
        Rows of the course's table of ideas that it belongs to.
    """

    id: Name
    words: dict[str, Words]
    seen: str
    related: list[Name]
    course: list[Annotated[str, Field(pattern=r"^[A-F][0-9]+$")]]

    @model_validator(mode="after")
    def _check(self) -> Self:
        for language in LANGUAGES:
            if language not in self.words:
                raise ValueError(f"words has no language {language}")
        if self.seen and _PLACE.fullmatch(self.seen) is None:
            kinds = ", ".join(KINDS_OF_PLACE)
            raise ValueError(f"seen must be a place ({kinds}), got {self.seen!r}")
        return self

    def in_language(self, language: str) -> Words:
        """Return its words in a language; in English where it is not translated."""
        return self.words.get(language, self.words[ENGLISH])

    @property
    def place(self) -> tuple[str, str]:
        """What it is seen in, and the name of that one; both empty where it is not seen."""
        kind, _, name = self.seen.partition(":")
        return kind, name


class _Document(StrictModel):
    terms: list[Term]


@dataclass(frozen=True, slots=True)
class Glossary:
    """All entries, by identifier, in the order in which a course meets them.

    Raises
    ------
    ValueError
        If two entries share an identifier, or one is related to an entry that does not exist.
    """

    terms: Mapping[str, Term]

    @classmethod
    def read(cls, raw: bytes) -> Glossary:
        """Return the glossary that a JSON document holds.

        Raises
        ------
        ValueError
            If it is no glossary; the message names the entry and the field.
        """
        try:
            found = _Document.model_validate(strict_json.parse(raw)).terms
        except ValidationError as error:
            raise ValueError(strict_json.describe(error)) from None
        terms: dict[str, Term] = {}
        for term in found:
            if term.id in terms:
                raise ValueError(f"two terms have the id {term.id}")
            terms[term.id] = term
        for term in found:
            for other in term.related:
                if other not in terms or other == term.id:
                    raise ValueError(f"{term.id} is related to {other}, which is no other term")
        return cls(terms)

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms.values())

    def __len__(self) -> int:
        return len(self.terms)

    def __getitem__(self, name: str) -> Term:
        return self.terms[name]


@cache
def glossary() -> Glossary:
    """Return the program's own glossary, read when it is first asked for."""
    return Glossary.read(files("resources").joinpath("glossary.json").read_bytes())
