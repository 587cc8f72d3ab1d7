"""The formats that a sheet can be written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from simulator.messages import Message
from simulator.notation import Say
from simulator.worksheets import script
from simulator.worksheets.blocks import Document
from simulator.worksheets.worksheet import Worksheet
from simulator.worksheets.writers import gift, html, latex, markdown, moodle_xml


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes
    ----------
    name : str
        Its name in commands.
    title : Message
        Its name for people.
    ending : str
        Of a file's name, with the point.
    together : bool
        Whether all variants go into one file; else each has a file of its own.
    has_parts : bool
        Whether sheet and answer key are parts that can be left out.
    """

    name: str
    title: Message
    ending: str
    together: bool = False
    has_parts: bool = True


FORMATS = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("markdown", Message("Markdown"), ".md"),
            Format("latex", Message("LaTeX document"), ".tex"),
            Format("html", Message("Web page"), ".html"),
            Format("gift", Message("Quiz as GIFT"), ".txt", together=True, has_parts=False),
            Format("moodle", Message("Quiz as Moodle XML"), ".xml", together=True, has_parts=False),
            Format("script", Message("NumPy script"), ".py", has_parts=False),
        )
    }
)

OF_DOCUMENTS = tuple(one.name for one in FORMATS.values() if one.has_parts)
"""Those in which any document can be set."""


def set_documents(
    name: str, parts: Sequence[Document], say: Say = str, language: str = "en"
) -> str:
    """Return the text of a file that holds documents, each from a new page on.

    Parameters
    ----------
    name : str
        One of `OF_DOCUMENTS`.
    parts : sequence of Document
    say : callable, default str
        Says a message in the documents' language.
    language : str, default "en"
        Its code.
    """
    match name:
        case "markdown":
            return markdown.joined(parts, say)
        case "latex":
            return latex.whole(parts, say)
        case _:
            return html.page(parts, say, language)


def write(
    name: str,
    worksheets: Sequence[Worksheet],
    say: Say = str,
    *,
    blanks: bool = True,
    answers: bool = True,
    language: str = "en",
) -> str:
    """Return the text of a file.

    Parameters
    ----------
    name : str
        Of a format.
    worksheets : sequence of Worksheet
        At least one; a script is of one.
    say : callable, default str
        Says a message in the wanted language.
    blanks, answers : bool, default True
        Whether the sheet itself and the answer key are written, where a format has both.
    language : str, default "en"
        Code of the language that `say` speaks.

    Raises
    ------
    ValueError
        If a sheet cannot be written in that format, or nothing of it is asked for.
    """
    if not (blanks or answers):
        raise ValueError(Message("Choose the sheet, the answer key or both."))
    match name:
        case "markdown":
            return markdown.write(worksheets, say, blanks=blanks, answers=answers)
        case "latex":
            return latex.write(worksheets, say, blanks=blanks, answers=answers)
        case "html":
            return html.write(worksheets, say, blanks=blanks, answers=answers, language=language)
        case "gift":
            return gift.write(worksheets, say)
        case "moodle":
            return moodle_xml.write(worksheets, say)
        case "script":
            (worksheet,) = worksheets
            return script.write(worksheet, say)
    raise ValueError(
        Message(
            "{name} must be one of {allowed}, got {got}",
            name="format",
            allowed=", ".join(FORMATS),
            got=repr(name),
        )
    )
