"""A whole sheet on paper: its blanks with the picture of the network, and its answer key."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.notation import Say
from simulator.worksheets import Worksheet, document
from simulator.worksheets.blocks import Document
from ui.worksheet.paper.network_picture import network_picture
from ui.worksheet.paper.typesetting import MARGIN, WIDTH, Paper

_PICTURE_HEIGHT = 260


def set_sheet(
    worksheet: Worksheet,
    say: Say,
    *,
    blanks: bool = True,
    answers: bool = True,
    margin: float = MARGIN,
) -> Paper:
    """Return a sheet, its answer key, or both, set on paper.

    Parameters
    ----------
    worksheet : Worksheet
    say : callable
        Says a message in the sheet's language.
    blanks, answers : bool, default True
    margin : float, default as printed
        Around it, in pixels.
    """
    sheet, key = document.sheet(worksheet, say), document.key(worksheet, say)
    paper = Paper(margin)
    if blanks:
        paper.add(sheet, network_picture(worksheet.start, int(WIDTH), _PICTURE_HEIGHT))
    if answers:
        paper.add(key)
    return paper


def set_documents(parts: Sequence[Document]) -> Paper:
    """Return documents set on paper as they are, each on pages of its own."""
    paper = Paper()
    for part in parts:
        paper.add(part)
    return paper
