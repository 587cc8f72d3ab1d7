"""The canvas's fonts: the system's family, tabular figures, never below 11 pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from ui.words.numbers import MINUS, short


@dataclass(frozen=True, slots=True, eq=False)
class Fonts:
    """Fonts with their metrics.

    Attributes
    ----------
    value : QFont
        Numbers in nodes.
    label : QFont
        Names.
    caption : QFont
        Captions above the layers.
    small : QFont
        Secondary text.
    """

    value: QFont
    label: QFont
    caption: QFont
    small: QFont

    @classmethod
    def of(cls, base: QFont) -> Fonts:
        """Return the canvas's fonts for a widget's font."""
        size = max(12, min(16, QFontInfo(base).pixelSize()))
        label, caption = _font(base, size), _font(base, size, bold=True)
        return cls(label, label, caption, _font(base, size - 1))


def _font(base: QFont, pixels: int, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def height(font: QFont) -> float:
    """Return the height of a line in pixels."""
    return QFontMetricsF(font).height()


@lru_cache(maxsize=4096)
def width(font: QFont, text: str) -> float:
    """Return a text's width in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


@lru_cache(maxsize=1024)
def elided(font: QFont, text: str, room: float, *, middle: bool = False) -> str:
    """Return `text`, cut with an ellipsis where it needs more than `room` pixels.

    With `middle` its end stays: that is what tells names such as P(y = 7) apart.
    """
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    return QFontMetricsF(font).elidedText(text, mode, room)


def fitting(font: QFont, texts: tuple[str, ...], room: float) -> str:
    """Return the first text that fits, else the last one, elided."""
    for text in texts:
        if width(font, text) <= room:
            return text
    return elided(font, texts[-1], room)


def brief(value: float, digits: int = 3) -> str:
    """Return `value` like `short`, but whole numbers and round ends without their zeros."""
    if abs(value) < 1e6 and value == round(value):
        return short(value, 1) if abs(value) < 10 else f"{value:.0f}".replace("-", MINUS)
    return short(value, digits)


class NumberFitter:
    """Writes a number with as many significant digits, up to three, as a width allows."""

    _KEPT = 4096

    def __init__(self, font: QFont, room: float) -> None:
        self._metrics = QFontMetricsF(font)
        self._room = room
        self._texts: dict[float, str] = {}

    def text(self, value: float) -> str:
        """Return `value` as it fits; an ellipsis where no form does."""
        found = self._texts.get(value)
        if found is None:
            if len(self._texts) >= self._KEPT:
                self._texts.clear()
            found = self._texts[value] = self._fitting(value)
        return found

    def _fitting(self, value: float) -> str:
        fixed = f"{value:.3f}".replace("-", MINUS)
        texts = [brief(value, 3), brief(value, 2), fixed, brief(value, 1)]
        if abs(value) < 0.001:
            texts.remove(fixed)  # it would read as zero
        for text in texts:
            if self._metrics.horizontalAdvance(text) <= self._room:
                return text
        return "⋯"
