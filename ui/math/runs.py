"""Text set in runs: Latin and signs in the notation's face, Hangul upright in one that has it.

Left to itself Qt takes letters that a face lacks from any other, slanted where the face is, and
taller than the letters around them. Italic letters that lean over their own width, as an f does,
have room before the next bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from simulator.expressions import Expression, Marked, Parens, Row, Symbol, Text
from ui.math import fonts
from ui.math.boxes import Box, Glyphs

_BRACKETS = ("(", ")", "[", "]", "|")
_HAIR = 0.03  # of space, in ems


@cache
def _hangul() -> re.Pattern[str]:
    """Return what finds jamo, compatibility jamo and syllables; it takes a while to compile."""
    return re.compile("([\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]+)")


def set_runs(
    text: str, size: int, ink: str, *, italic: bool = False, bold: bool = False
) -> tuple[float, tuple[Glyphs, ...]]:
    """Return the width of a text on one base line, and its runs in their places.

    Parameters
    ----------
    text : str
    size : int
        Pixels of an em.
    ink : str
        The theme's token of its colour.
    italic, bold : bool
        Hangul has no italics: it stays upright.
    """
    width, runs = 0.0, []
    # Every second piece is Hangul; the first is empty where the text begins with it.
    for k, piece in enumerate(_hangul().split(text)):
        if k % 2:
            font, metrics = fonts.hangul(size, bold), fonts.hangul_metrics(size, bold)
        else:
            font, metrics = fonts.font(size, italic, bold), fonts.metrics(size, italic, bold)
        shown = piece.strip(" ")
        if shown:
            before = metrics.horizontalAdvance(piece[: piece.index(shown)])
            runs.append(Glyphs(width + before, 0.0, shown, font, ink))
        width += metrics.horizontalAdvance(piece)
    return width, tuple(runs)


def apart(parts: Sequence[Expression], boxes: list[Box], size: int) -> list[Box]:
    """Return the boxes of what stands side by side, with room before each bracket.

    Parameters
    ----------
    parts : sequence of Expression
    boxes : list of Box
        One for each; changed where there has to be room behind it.
    size : int
        Pixels of an em.
    """
    for k in range(1, len(parts)):
        if _is_bracket(parts[k]):
            boxes[k - 1] = cleared(parts[k - 1], boxes[k - 1], size)
    return boxes


def cleared(part: Expression, box: Box, size: int) -> Box:
    """Return the box of what a bracket follows, as wide as its last letter reaches."""
    match part:
        case Symbol(text):
            lean = _lean(text[-1:], size)
            return replace(box, width=box.width + lean) if lean else box
        case Marked(body):
            return cleared(body, box, size)
        case Row(items) if items:
            return cleared(items[-1], box, size)
    return box


def _is_bracket(part: Expression) -> bool:
    match part:
        case Text(text):
            return text.startswith(_BRACKETS)
        case Parens():
            return True
        case Marked(body):
            return _is_bracket(body)
        case Row(items) if items:
            return _is_bracket(items[0])
    return False


@lru_cache(maxsize=256)
def _lean(letter: str, size: int) -> float:
    """Return how far a letter reaches over its width, and a hair of space if it does."""
    measures = fonts.metrics(size, italic=True)
    over = measures.tightBoundingRect(letter).right() - measures.horizontalAdvance(letter)
    return over + _HAIR * size if over > 0.0 else 0.0
