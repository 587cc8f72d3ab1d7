"""Italic letters that lean over their width stand clear of the brackets around them."""

from __future__ import annotations

import pytest

from simulator.expressions import Expression, Marked, Parens, Row, Symbol, Text
from ui.math.boxes import Box, Glyphs
from ui.math.composer import SIZES
from ui.math.fonts import metrics
from ui.math.layout import Style, lay_out, lay_out_broken

CALLS: list[Expression] = [
    Row((Symbol("f"), Parens(Symbol("z")))),
    Row((Symbol("f"), Text("(0) = 1"))),
    Row((Marked(Symbol("f"), "delta"), Row((Parens(Symbol("z")), Text(" + 1"))))),
    Row((Symbol("g"), Parens(Row((Text("1 + "), Symbol("f")))))),
]


def ink(box: Box) -> list[tuple[str, float, float]]:
    """Return the letters of a box, each with where its ink begins and ends."""
    found = []
    for mark in box.marks:
        assert isinstance(mark, Glyphs)
        measures = metrics(mark.font.pixelSize(), mark.font.italic())
        rect = measures.tightBoundingRect(mark.text)
        found.append((mark.text, mark.x + rect.left(), mark.x + rect.right()))
    return found


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("call", CALLS)
def test_an_f_stands_clear_of_the_bracket_behind_it(
    qapp: object, call: Expression, size: int
) -> None:
    for box in (lay_out(call, Style(size)), lay_out_broken(call, Style(size), 1000.0)):
        letters = ink(box)
        at = next(k for k, (text, _, _) in enumerate(letters) if text == "f")
        assert letters[at + 1][0][0] in "()"
        assert letters[at + 1][1] >= letters[at][2]


def test_a_letter_that_does_not_lean_stands_as_before(qapp: object) -> None:
    alone = lay_out(Symbol("x"), Style(18)).width + lay_out(Parens(Symbol("z")), Style(18)).width
    assert lay_out(Row((Symbol("x"), Parens(Symbol("z")))), Style(18)).width <= alone + 1.0
