"""Where a method was published, and what other libraries call it: data for docs and panels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publication.

    Attributes
    ----------
    authors : str
        Family names as a text cites them: ``"Glorot and Bengio"``, ``"He et al."``.
    year : int
    title : str
    """

    authors: str
    year: int
    title: str

    def __str__(self) -> str:
        return f"{self.authors} ({self.year}), “{self.title}”"


@dataclass(frozen=True, slots=True)
class LibraryNames:
    """What the same thing is called elsewhere; None where a library has none.

    Attributes
    ----------
    keras, pytorch, sklearn : str or None
        As it is written there: ``"GlorotUniform"``, ``"nn.init.xavier_uniform_"``.
    note : str
        Where one of them differs, in one sentence.
    """

    keras: str | None = None
    pytorch: str | None = None
    sklearn: str | None = None
    note: str = ""


NOWHERE = LibraryNames()
