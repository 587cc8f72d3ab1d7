"""The running product along a path: called so, and broken at its arrows where it is too long."""

from __future__ import annotations

import pytest

from simulator.expressions import Equation, Marked, Number, Row, Symbol, Text, Words
from simulator.messages import Message
from simulator.notation import to_html, to_latex, to_mathml, to_text
from ui.math.boxes import Box, Glyphs
from ui.math.composer import compose
from ui.words.languages import languages

LABEL = Words(Message("running product:"))
STEPS = tuple(
    part for k in range(6) for part in (Number(0.123 - k), Text(" ·"), Number(4.56), Text(" → "))
)
RESULT = Row((Marked(Row((LABEL, *STEPS)), "muted"), Marked(Number(-0.0123), "gradient")))
LINE = Equation(Symbol("P"), Symbol("x"), Number(1.0), RESULT)


def words_in(box: Box) -> str:
    own = "".join(mark.text for mark in box.own_marks if isinstance(mark, Glyphs))
    return own + "".join(words_in(one) for one in box.inner)


@pytest.mark.parametrize("width", [300.0, 350.0, 600.0])
def test_a_long_running_product_keeps_to_its_width(qapp: object, width: float) -> None:
    assert compose(LINE, width, 200.0).width <= width


def test_it_is_said_in_the_language_and_in_every_notation(qapp: object) -> None:
    assert "running product:" in words_in(compose(LINE, 600.0, 200.0))
    languages().show("ko")
    try:
        assert "누적곱:" in words_in(compose(LINE, 600.0, 200.0)).replace(" ", "")
    finally:
        languages().show("en")
    assert to_text(RESULT).startswith("running product: 0.123 ·")
    assert to_html(RESULT).startswith("running product: ")
    assert to_latex(RESULT).startswith(r"\text{running product: }")
    assert "<mtext>running product: </mtext>" in to_mathml(RESULT)
