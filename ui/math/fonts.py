"""The faces of the notation, chosen once from what is installed."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from ui.theme.faces import hangul_face

# Faces with good italics and all signs in use, best first; the rest is Qt's own choice.
PREFERRED = (
    "STIX Two Text",
    "STIXGeneral",
    "Latin Modern Roman",
    "Cambria",
    "Times New Roman",
    "Times",
    "Nimbus Roman",
    "Liberation Serif",
    "DejaVu Serif",
)
# Syllables fill their square: at this size they are as tall as the capitals beside them.
_HANGUL_SCALE = 0.9
# Wide faces are set a little smaller, so that lines hold as much as in a book face.
_SCALE = {"DejaVu Serif": 0.9}


@cache
def family() -> str:
    """Return the serif family in use; empty where none of the preferred ones is installed."""
    installed = set(QFontDatabase.families())
    return next((name for name in PREFERRED if name in installed), "")


@cache
def font(pixels: int, italic: bool = False, bold: bool = False) -> QFont:
    """Return the face at a size in pixels."""
    result = QFont(family()) if family() else QFont()
    result.setStyleHint(QFont.StyleHint.Serif)
    result.setPixelSize(max(11, round(pixels * _SCALE.get(family(), 1.0))))
    result.setItalic(italic)
    if bold:
        result.setWeight(QFont.Weight.Bold)
    return result


@cache
def hangul_family() -> str:
    """Return the interface's family for Hangul; else any that has it, or nothing.

    It has no serifs: words in equations are small and muted, and thin strokes hardly seen.
    """
    others = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    return hangul_face() or next(iter(others), "")


@cache
def hangul(pixels: int, bold: bool = False) -> QFont:
    """Return the upright face for Hangul beside the notation's at a size in pixels."""
    result = QFont(hangul_family()) if hangul_family() else QFont()
    result.setPixelSize(max(11, round(pixels * _HANGUL_SCALE)))
    if bold:
        result.setWeight(QFont.Weight.Bold)
    return result


@cache
def hangul_metrics(pixels: int, bold: bool = False) -> QFontMetricsF:
    """Return the measures of the face for Hangul."""
    return QFontMetricsF(hangul(pixels, bold))


@cache
def metrics(pixels: int, italic: bool = False, bold: bool = False) -> QFontMetricsF:
    """Return the measures of that face."""
    return QFontMetricsF(font(pixels, italic, bold))


@cache
def axis(pixels: int) -> float:
    """Return how far fraction bars and minus signs stand above the base line."""
    return -metrics(pixels).tightBoundingRect("−").center().y()
