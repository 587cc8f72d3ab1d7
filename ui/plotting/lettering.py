"""How words keep to their room in a plot: shorter names, and widths that are measured once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Self

from PySide6.QtGui import QFont, QFontMetricsF

# Of one font: numbers that are dragged come and go.
_MOST = 2000
_FIGURES = QFont.Tag("tnum")


class AxisName(str):
    """A name that is written whole where it fits, and in short where that does.

    Parameters
    ----------
    text : str
        The whole name, as which it reads and compares everywhere else.
    brief : str, default ""
        The shorter one, such as ``w x₂ → h1.1`` for ``w sepal width (cm) → h1.1``; empty for none.
    """

    brief: str

    def __new__(cls, text: str, brief: str = "") -> Self:
        """Return the whole name, which knows the shorter one."""
        made = super().__new__(cls, text)
        made.brief = brief
        return made


def brief_of(name: str) -> str:
    """Return the shorter name that an axis' name has; else the name itself."""
    return (name.brief if isinstance(name, AxisName) else "") or name


class KeptMetrics(QFontMetricsF):
    """The measures of a font, which keep the widths of texts for all of the same font."""

    def __init__(self, font: QFont) -> None:
        super().__init__(font)
        # What Qt names a font by leaves out whether its figures are of equal width.
        self._widths = _widths_of(font.key(), font.isFeatureSet(_FIGURES))

    def horizontalAdvance(self, text: str, *more: Any) -> float:
        """Return how wide a text is; see Qt."""
        if more:
            return super().horizontalAdvance(text, *more)
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) >= _MOST:
                self._widths.clear()
            known = self._widths[text] = super().horizontalAdvance(text)
        return known


@lru_cache(maxsize=16)
def _widths_of(font: str, equal_figures: bool) -> dict[str, float]:
    """Return the widths that are known of a font, to be added to."""
    return {}
