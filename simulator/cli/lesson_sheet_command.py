"""Carries out ``lesson worksheet``: a lesson on paper, one sheet a learner, or the answer keys."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from simulator.cli.command_parser import UsageError
from simulator.cli.lesson_command import lesson_from
from simulator.cli.outputs import WROTE
from simulator.cli.worksheet_options import PDF
from simulator.lessons.sheets import worksheet_of
from simulator.messages import Message
from simulator.notation import Say
from simulator.storage.atomic_files import FileProblem, read_bytes, write_atomically
from simulator.worksheets.blocks import Document
from simulator.worksheets.files import set_documents

MOST_LEARNERS: Final = 500
_MOST_BYTES = 1 << 20
_ENDINGS = MappingProxyType(
    {".md": "markdown", ".tex": "latex", ".html": "html", ".htm": "html", ".pdf": PDF}
)

# Takes the documents, what says their words, and their language.
Printer = Callable[[Sequence[Document], Say], bytes]


def format_of(arguments: argparse.Namespace) -> str:
    """Return the format that is asked for, or else the one that the file's name tells.

    Raises
    ------
    UsageError
        If neither tells one.
    """
    ending = Path(arguments.out).suffix.lower()
    found = arguments.format or _ENDINGS.get(ending)
    if found is None:
        raise UsageError(f"--out must end in one of {', '.join(_ENDINGS)}, or give --format")
    return str(found)


def sheets_written(arguments: argparse.Namespace, say: Say, printer: Printer | None = None) -> str:
    """Write a lesson's sheets into one file; return what is to be printed.

    Parameters
    ----------
    arguments : Namespace
    say : callable
        Says a message in the sheets' language.
    printer : callable, optional
        Returns the content of a PDF file.

    Raises
    ------
    ValueError
        If there is no such lesson, a list of learners cannot be read, or the file not be written.
    """
    lesson = lesson_from(arguments.lesson)
    parts = [
        worksheet_of(lesson, name, key=arguments.key, language=arguments.language, say=say)
        for name in _learners(arguments)
    ]
    if printer is not None:
        content = printer(parts, say)
    else:
        content = set_documents(format_of(arguments), parts, say, arguments.language).encode()
    write_atomically(arguments.out, content)
    return say(WROTE.format(path=arguments.out))


def _learners(arguments: argparse.Namespace) -> list[str]:
    """Return the names that are given, each once, and those in a file, one a line."""
    names = list(arguments.learners)
    if arguments.list is not None:
        try:
            text = read_bytes(arguments.list, _MOST_BYTES).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise FileProblem(arguments.list, Message("is no text")) from None
        names += text.splitlines()
    found = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if len(found) > MOST_LEARNERS:
        raise UsageError(f"at most {MOST_LEARNERS} learners at once, got {len(found)}")
    return found or [""]
