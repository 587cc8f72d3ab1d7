"""The faces of a sheet's words."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.math import fonts

# With serifs, as the formulas; then without.
_HANGUL = (
    *("Noto Serif CJK KR", "Noto Serif KR", "NanumMyeongjo", "Batang", "AppleMyungjo"),
    *("NanumBarunGothic", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"),
    *("Apple SD Gothic Neo", "UnBatang", "UnDotum"),
)


@cache
def paper_families() -> tuple[str, ...]:
    """Return the families of a sheet's words, best first: the formulas' face, then one of Hangul.

    The first has Greek letters and indices of the width of letters; a face for Hangul often has
    them as wide as a syllable.
    """
    hangul = next(filter(QFontDatabase.hasFamily, _HANGUL), "")
    return tuple(filter(None, (fonts.family(), hangul)))


def paper_font(pixels: int, *, bold: bool = False) -> QFont:
    """Return the face of a sheet's words at a size in pixels."""
    found = QFont(list(paper_families()))
    found.setStyleHint(QFont.StyleHint.Serif)
    found.setPixelSize(pixels)
    if bold:
        # More is made up where a face has no more: drawn twice, and twice in a file's text.
        found.setWeight(QFont.Weight.DemiBold)
    return found
