"""What a line of a lesson is made of: words, code and formulas, measured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.lessons.formulas import formula_in_line
from simulator.lessons.markup import Span
from simulator.lessons.places import Place
from ui.lessons.text.gluing import glued
from ui.lessons.text.look import Face, Faces, Look
from ui.math.boxes import Box
from ui.math.formula_box import set_formulas

_SPACES = re.compile(r"([ \n\t]+)")
_FORMULA_SIZE = 1.15


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere: to a place of the window, or to a term.

    Attributes
    ----------
    text : str
    place : Place or None
    term : str
    """

    text: str
    place: Place | None
    term: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a formula, that is never broken while a line has room for it.

    Attributes
    ----------
    text : str
    width, ascent, descent : float
    ink : str
    face : Face or None
        Of a word.
    box : Box or None
        Of a formula.
    space : float
        How far it stands from what is before it; none where it belongs to that.
    link : int
        Which link of the text it is of; -1: none.
    is_code : bool
    scale : float
        How much smaller than it is a formula is painted.
    """

    text: str
    width: float
    ascent: float
    descent: float
    ink: str
    face: Face | None = None
    box: Box | None = None
    space: float = 0.0
    link: int = -1
    is_code: bool = False
    scale: float = 1.0

    def cut(self, room: float) -> tuple[Piece, Piece | None]:
        """Return as many letters as there is room for, at least one, and the rest."""
        if self.face is None or len(self.text) < 2:
            return self, None
        count = 1
        while (
            count < len(self.text)
            and self.face.metrics.horizontalAdvance(self.text[: count + 1]) <= room
        ):
            count += 1
        if count == len(self.text):
            return self, None
        return self._with(self.text[:count]), replace(self._with(self.text[count:]), space=0.0)

    def _with(self, text: str) -> Piece:
        assert self.face is not None
        return replace(self, text=text, width=self.face.metrics.horizontalAdvance(text))


def links_of(spans: Sequence[Span]) -> list[Link]:
    """Return the links of spans, in order."""
    return [Link(one.text, one.place, one.term) for one in spans if _is_link(one)]


def pieces_of(
    spans: Sequence[Span], look: Look, faces: Faces, width: float, first_link: int = 0
) -> list[Piece]:
    """Return the pieces of spans.

    Parameters
    ----------
    spans : sequence of Span
    look : Look
    faces : Faces
    width : float
        What a formula may take.
    first_link : int
        How many links stand before these in the text.
    """
    found: list[Piece] = []
    link, space = first_link, 0.0
    for span in spans:
        at = link if _is_link(span) else -1
        link += at >= 0
        for piece in _of_span(span, look, faces, width):
            if piece is None:
                space = faces.plain.metrics.horizontalAdvance(" ")
            else:
                ink = "forward" if at >= 0 and span.place is not None else piece.ink
                found.append(replace(piece, space=space, link=at, ink=ink))
                space = 0.0
    return found


def _is_link(span: Span) -> bool:
    return span.place is not None or bool(span.term)


def _of_span(span: Span, look: Look, faces: Faces, width: float) -> Iterator[Piece | None]:
    """Yield the pieces of a span; None for a space."""
    if span.code and (formula := formula_in_line(span.text)) is not None:
        box = set_formulas([formula], width, round(_FORMULA_SIZE * faces.pixels))[0]
        scale = min(1.0, width / box.width) if box.width > 0.0 else 1.0
        size = (scale * box.width, scale * box.ascent, scale * box.descent)
        yield Piece(span.text, *size, look.ink, box=box, scale=scale)
        return
    whole = span.text if span.code else glued(span.text)
    for text in filter(None, _SPACES.split(whole)):
        if _SPACES.fullmatch(text):
            yield None
        else:
            strong, stress = span.strong or look.is_strong, span.emphasis
            face = faces.code if span.code else faces.of(text, strong=strong, emphasis=stress)
            yield word(text, face, look.ink, is_code=span.code)


def word(text: str, face: Face, ink: str, *, is_code: bool = False) -> Piece:
    """Return a word, measured."""
    metrics = face.metrics
    width = metrics.horizontalAdvance(text)
    return Piece(text, width, metrics.ascent(), metrics.descent(), ink, face, is_code=is_code)
