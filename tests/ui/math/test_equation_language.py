"""Words inside equations: in the interface's language, and Hangul beside italic letters."""

from __future__ import annotations

import pytest
from equation_views import numbers, shown_view
from pseudo_window import CODE, repainted, untold
from PySide6.QtGui import QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from simulator.expressions import Cases, Elided, Equation, Number, Symbol, Text, row
from ui.math import fonts
from ui.math.boxes import Glyphs
from ui.math.layout import Style, lay_out
from ui.math.runs import set_runs
from ui.words.languages import Languages

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = Equation(
    Symbol("a"),
    Cases(((Symbol("z"), Text("z > 0")), (Number(0.0), Text("z ≤ 0")))),
    row(Number(1.5), " + ", Elided(58, 0.1234)),
    Number(float("nan")),
)


def test_words_in_an_equation_follow_the_language(qtbot: QtBot, spoken: Languages) -> None:
    view = shown_view(qtbot, WORDS)
    english, width = view.plain_text(), view._box.width
    assert "z if z > 0" in english
    assert "58 smaller, together 0.123" in english
    spoken.show(CODE)
    assert untold(repainted(qtbot, view)) == []
    assert view.accessibleName() == view.plain_text()
    assert "⟦z ïf z > 0⟧" in view.plain_text()
    assert view._box.width > width
    assert untold([("", tip) for tip in numbers(view)]) == []
    assert untold(repainted(qtbot, view.copy_menu()), "LaTeX") == []
    spoken.show("en")
    assert view.accessibleName() == english


def test_an_equation_without_words_is_not_set_anew(qtbot: QtBot, spoken: Languages) -> None:
    view = shown_view(qtbot, Equation(Symbol("a"), Symbol("z"), Number(1.5), Number(1.5)))
    box = view._box
    spoken.show(CODE)
    assert view._box is box
    spoken.show("en")


def test_a_hidden_equation_has_its_words_when_it_is_seen(qtbot: QtBot, spoken: Languages) -> None:
    view = shown_view(qtbot, WORDS)
    box = view._box
    view.hide()
    spoken.show(CODE)
    assert view._box is box
    assert view.accessibleName() == view.plain_text()
    view.show()
    assert untold(repainted(qtbot, view)) == []
    spoken.show("en")


def runs(text: str, *, italic: bool = False, bold: bool = False) -> list[Glyphs]:
    """Return a text's runs at 18 pixels."""
    return list(set_runs(text, 18, "text", italic=italic, bold=bold)[1])


def test_hangul_stands_upright_beside_italic_letters_on_one_line() -> None:
    letter, word, rest = runs("x 작은 항", italic=True)[0], *runs("x 작은 항", italic=True)[1:]
    assert (letter.text, word.text, rest.text) == ("x", "작은", "항")
    assert letter.font.italic()
    assert not word.font.italic()
    assert {one.y for one in (letter, word, rest)} == {0.0}
    assert letter.x + fonts.metrics(18, italic=True).horizontalAdvance("x ") == word.x


def test_hangul_has_a_face_that_has_it_and_is_as_tall_as_its_neighbours() -> None:
    if not fonts.hangul_family():
        pytest.skip("no font here has Hangul")
    (word,) = runs("합계")
    assert QFontInfo(word.font).family() == fonts.hangul_family()
    ink = QFontMetricsF(word.font).tightBoundingRect("합계")
    plain = lay_out(Text("x"), Style(18))
    assert -ink.top() <= plain.ascent + 1.0
    assert ink.bottom() <= plain.descent


def test_a_text_is_as_wide_as_its_runs() -> None:
    mixed = set_runs("58개 ", 18, "text")[0]
    digits = fonts.metrics(18).horizontalAdvance("58")
    word = fonts.hangul_metrics(18).horizontalAdvance("개")
    assert mixed == digits + word + fonts.metrics(18).horizontalAdvance(" ")
    assert runs("합", bold=True)[0].font.bold()
    assert runs(" ") == []
