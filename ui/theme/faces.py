"""Which faces the interface's letters come from, so that Hangul stands well beside Latin letters.

Left alone, systems take whatever font has a letter: on some, Hangul is then drawn with a stopgap
made for small screens, and figures change their face with the script of the words around them.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

# For reading at small sizes: of Windows, of macOS, then what Linux has to install.
_HANGUL = (
    *("Malgun Gothic", "Apple SD Gothic Neo"),
    *("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "NanumBarunGothic", "UnDotum"),
)
# Asked before those for what is neither: their arrows and Greek letters are as wide as a syllable.
_SYMBOLS = ("DejaVu Sans", "Segoe UI Symbol")


def hangul_face() -> str:
    """Return the family for Hangul; empty where no good one is installed."""
    return next(filter(QFontDatabase.hasFamily, _HANGUL), "")


def families(font: QFont) -> list[str]:
    """Return the families of a base font, with what it lacks for Hangul behind them.

    Without a good face for Hangul on this computer they stay as they are.
    """
    own = font.families()
    face = hangul_face()
    if not face or face in own:
        return own
    # "Sans Serif" is no family: what it stands for would depend on the script of each word.
    real = QFontInfo(font).family()
    systems = QFontDatabase.writingSystems(real) if QFontDatabase.hasFamily(real) else []
    if systems and QFontDatabase.WritingSystem.Korean not in systems:
        own = [real]
    return list(dict.fromkeys([*own, *filter(QFontDatabase.hasFamily, _SYMBOLS), face]))
