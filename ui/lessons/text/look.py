"""How a text of a lesson looks: its size, its faces, its colour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.theme.type_size import scaled

_CODE_SIZE = 0.92
_LEADING = 1.5
_HANGUL = ("\uac00", "\ud7a3")


@dataclass(frozen=True, slots=True)
class Look:
    """How a text looks.

    Attributes
    ----------
    pixels : int
        Usual size of its letters.
    ink : str
        The theme's token of its colour.
    is_strong : bool
        Whether all of it is strong, as in a title.
    """

    pixels: int = 14
    ink: str = "text"
    is_strong: bool = False


BODY = Look()
TITLE = Look(18, is_strong=True)
LABEL = Look(13)
SMALL = Look(12, "muted")
GOOD = Look(12, "good")


@dataclass(frozen=True, slots=True)
class Face:
    """A font with its measures."""

    font: QFont
    metrics: QFontMetricsF

    def smaller(self) -> Face:
        """Return the same face, a pixel smaller."""
        font = QFont(self.font)
        font.setPixelSize(font.pixelSize() - 1)
        return _face(font)


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of a text.

    Attributes
    ----------
    pixels : int
    plain, strong, emphasis, code : Face
    """

    pixels: int
    plain: Face
    strong: Face
    emphasis: Face
    code: Face

    @property
    def line(self) -> float:
        """How high a line is at least."""
        return _LEADING * self.pixels

    def of(self, text: str, *, strong: bool, emphasis: bool) -> Face:
        """Return the face of words; Hangul has no italics, and is strong where it has stress."""
        is_hangul = any(_HANGUL[0] <= one <= _HANGUL[1] for one in text)
        if strong or (emphasis and is_hangul):
            return self.strong
        return self.emphasis if emphasis else self.plain


def faces_of(look: Look) -> Faces:
    """Return the fonts of a look, as large as all type is now."""
    return _faces(scaled(look.pixels), look.is_strong, QApplication.font().toString())


@lru_cache(maxsize=32)
def _faces(pixels: int, is_strong: bool, base: str) -> Faces:
    plain = QFont(base)
    plain.fromString(base)
    plain.setPixelSize(pixels)
    strong, emphasis = QFont(plain), QFont(plain)
    strong.setWeight(QFont.Weight.DemiBold)
    emphasis.setItalic(True)
    code = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    code.setPixelSize(max(11, round(_CODE_SIZE * pixels)))
    return Faces(
        pixels, _face(strong if is_strong else plain), _face(strong), _face(emphasis), _face(code)
    )


def _face(font: QFont) -> Face:
    return Face(font, QFontMetricsF(font))
