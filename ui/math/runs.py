"""Text set in runs: Latin and signs in the notation's face, Hangul upright in one that has it.

Left to itself Qt takes letters that a face lacks from any other, slanted where the face is, and
taller than the letters around them.
"""

from __future__ import annotations

import re
from functools import cache

from ui.math import fonts
from ui.math.boxes import Glyphs


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
