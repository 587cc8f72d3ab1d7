"""Prints worksheets to PDF files, without a window and without a display."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QApplication

from simulator.cli.lesson_sheet_command import sheets_written
from simulator.cli.worksheet_command import carried_out
from simulator.notation import Say
from simulator.scenarios.presets import Scenario
from simulator.worksheets import Worksheet
from simulator.worksheets.blocks import Document
from simulator.worksheets.document import worksheet_title
from ui.app.start import make_application
from ui.words import translation_files
from ui.words.languages import languages
from ui.words.messages import said
from ui.worksheet.paper.pages import set_documents, set_sheet
from ui.worksheet.paper.pdf import pdf_bytes


def print_worksheets(arguments: argparse.Namespace, scenario: Scenario | None) -> Iterator[str]:
    """Print what a command line asks for, and yield what is to be told of it.

    Parameters
    ----------
    arguments : Namespace
        As `simulator.cli.worksheet_options` declares them.
    scenario : Scenario or None
        Whose network is asked about; None where one is drawn.

    Raises
    ------
    ValueError
        If something that is asked for is wrong, the language is not there or has no font here, or
        a file cannot be written.
    """
    application = _application(arguments)
    yield from carried_out(arguments, scenario, said, _printed)
    application.processEvents()


def print_lesson_sheets(arguments: argparse.Namespace) -> str:
    """Print a lesson's sheets, or its answer keys, and return what is to be told of it.

    Parameters
    ----------
    arguments : Namespace
        As `simulator.cli.command_parser` declares them.

    Raises
    ------
    ValueError
        As in `print_worksheets`.
    """
    application = _application(arguments)
    told = sheets_written(arguments, said, _set)
    application.processEvents()
    return told


def _application(arguments: argparse.Namespace) -> QApplication:
    """Return the application, in the language of the sheets."""
    translation_files.check(arguments.language)
    application = make_application()
    languages().show_readable(arguments.language)
    return application


def _set(parts: Sequence[Document], say: Say) -> bytes:
    return pdf_bytes(set_documents(parts), parts[0].title)


def _printed(worksheet: Worksheet, say: Say, blanks: bool, answers: bool) -> bytes:
    paper = set_sheet(worksheet, say, blanks=blanks, answers=answers)
    return pdf_bytes(paper, say(worksheet_title(worksheet)))
