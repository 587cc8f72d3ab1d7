"""What the contents of the course are made of."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.lessons.head import Listed
from simulator.lessons.play import Standing


@dataclass(frozen=True, slots=True)
class ChapterContents:
    """A chapter with its lessons.

    Attributes
    ----------
    title : str
        A message follows the language.
    lessons : tuple of (Listed, Standing)
        Each with what has been done in it.
    refused : tuple of (str, str)
        Files of lessons that can't be read, each with the reason, a message.
    """

    title: str
    lessons: tuple[tuple[Listed, Standing], ...]
    refused: tuple[tuple[str, str], ...] = ()
