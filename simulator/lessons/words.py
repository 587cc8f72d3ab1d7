"""Texts of a lesson, each in one language or in several."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from simulator.lessons.markup import checked
from simulator.scenarios.plain_texts import PRINTABLE
from simulator.scenarios.texts import AS_GIVEN, one_or_several

MOST_CHARACTERS = 4000
_LINE_CHARACTERS = 400
# Line breaks are allowed, tabs and other control characters are not.
_LINES = r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$"

_PlainLine = Annotated[
    str,
    Field(min_length=1, max_length=_LINE_CHARACTERS, pattern=PRINTABLE),
    AfterValidator(checked),
]
_PlainText = Annotated[
    str, Field(min_length=1, max_length=MOST_CHARACTERS, pattern=_LINES), AfterValidator(checked)
]

Line = Annotated[str, one_or_several(_PlainLine), AS_GIVEN]
"""A sentence or two on one line: a title, a task, a hint; with markup inside of lines."""
Text = Annotated[str, one_or_several(_PlainText), AS_GIVEN]
"""A short text of several paragraphs, in the Markdown of `simulator.lessons.markup`."""
