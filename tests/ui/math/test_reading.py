"""Formulas that are typed on one line, read into notation: those of all records and others."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from simulator.expressions import (
    Cases,
    Elided,
    Expression,
    Fraction,
    Hat,
    Marked,
    Number,
    Parens,
    Root,
    Row,
    Script,
    Sum,
    Symbol,
    Text,
    row,
)
from simulator.notation.reading import Formula, read_formula
from ui.guide.records.kinds import records
from ui.guide.records.page_kind import PageKind
from ui.math.boxes import Glyphs
from ui.math.formula_box import SMALLEST, set_formulas, set_line
from ui.math.notation import to_text
from ui.words.translation_files import speaker

LANGUAGES = ("en", "ko")
# Lines that stay as they are typed, each with the reason; none so far.
AS_TYPED: dict[str, str] = {}
RECORDS = [
    pytest.param(*one, id=f"{one[0].name}-{one[1].name}")
    for one in records()
    if one[0].name != "data"
]
_HAT = "\N{COMBINING CIRCUMFLEX ACCENT}"


def lines_of(kind: PageKind, record: Any, language: str) -> list[str]:
    return list(kind.formulas(record, speaker(language)))


def read(text: str) -> Formula:
    found = read_formula(text)
    assert found is not None, text
    return found


def flat(expression: Expression | None) -> str:
    """Return every sign of an expression as it is read, without how it is arranged."""
    match expression:
        case None:
            return ""
        case Symbol(text) | Text(text):
            return text
        case Script(base, sub, sup):
            return flat(base) + flat(sub) + flat(sup)
        case Fraction(above, below):
            return flat(above) + "/" + flat(below)
        case Sum(body, lower, upper):
            return "Σ" + flat(lower) + flat(upper) + flat(body)
        case Root(body):
            return "√" + flat(body)
        case Hat(body):
            return flat(body) + _HAT
        case Parens(body):
            return f"({flat(body)})"
        case Cases(lines):
            return " ".join(f"{flat(value)} {flat(when)}" for value, when in lines)
        case Row(items):
            return "".join(map(flat, items))
        case Marked(body, _):
            return flat(body)
        case Number() | Elided():
            raise AssertionError("no number of a step is in a formula")


def signs(text: str) -> str:
    """Return what has to be the same in the order in which it is read.

    Parentheses and strokes go where a bar or a brace takes their place, and ``else`` stands
    behind its value.
    """
    text = unicodedata.normalize("NFKC", text).replace("⁄", "/").replace("...", "..")
    text = unicodedata.normalize("NFD", text)
    return re.sub(r"\b(?:if|else)\b|[\s()/,;_]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "record"), RECORDS)
def test_the_formulas_of_every_record_are_read(kind: PageKind, record: Any, language: str) -> None:
    lines = lines_of(kind, record, language)
    assert lines
    for line in lines:
        assert (read_formula(line) is None) == (line in AS_TYPED), line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "record"), RECORDS)
def test_notation_has_the_same_signs_in_the_same_order(
    kind: PageKind, record: Any, language: str
) -> None:
    for line in lines_of(kind, record, language):
        if line not in AS_TYPED:
            one = read(line)
            found = flat(one.left) + one.relation + " ".join(map(flat, one.pieces))
            assert signs(found) == signs(line)


@pytest.mark.parametrize("width", [300, 500, 900])
@pytest.mark.parametrize("language", LANGUAGES)
def test_formulas_are_as_large_as_they_fit(qapp: QApplication, language: str, width: int) -> None:
    for kind, record in records():
        lines = [read(line) for line in lines_of(kind, record, language)]
        if lines:
            boxes = set_formulas(lines, width, 18)
            assert all(0 < box.width <= width for box in boxes), record.name


def test_lines_stand_below_each_other_at_their_signs(qapp: QApplication) -> None:
    one, other = set_formulas([read("w ← w − g"), read("∂E/∂w = 2 a")], 500, 18)
    signs_at = [
        next(mark.x for mark in box.marks if isinstance(mark, Glyphs) and mark.text == text)
        for box, text in ((one, "←"), (other, "="))
    ]
    assert signs_at[0] == pytest.approx(signs_at[1], abs=2.0)


def test_a_long_formula_is_broken_between_its_pieces(qapp: QApplication) -> None:
    line = read("a = x + y, with x = 1 + b + c and y = 1 + d + e")
    (whole,) = set_formulas([line], 900, 18)
    (broken,) = set_formulas([line], whole.width * 0.6, 18)
    assert broken.height > 1.7 * whole.height
    assert broken.width <= whole.width * 0.6
    (smaller,) = set_formulas([line], whole.width * 0.95, 18)
    assert smaller.height <= whole.height


@pytest.mark.parametrize("width", range(200, 340, 12))
def test_what_follows_a_broken_sum_stands_behind_its_last_line_or_below(
    qapp: QApplication, width: int
) -> None:
    terms = row(Number(12345678.0), *(row(" + ", Number(12345678.0)) for _ in range(3)))
    box = set_line(Formula(Symbol("s"), "=", (terms, row("= ", Number(3.0)))), width, 16)
    *_, term, result = (spot.rect for spot in box.spots)
    assert result.top() >= term.top() - 1.0
    assert result.left() > term.right() or result.top() > term.bottom()
    assert result.right() <= width


def test_what_never_fits_is_set_small(qapp: QApplication) -> None:
    (box,) = set_formulas([read("a = exp(x)")], 5, 18)
    (small,) = set_formulas([read("a = exp(x)")], 900, SMALLEST)
    assert box.height == pytest.approx(small.height)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("1 / (1 + x)", Fraction(Text("1"), row(Text("1"), " + ", Symbol("x")))),
        ("x/2 y", row(Fraction(Symbol("x"), Text("2")), " ", Symbol("y"))),
        ("x y / 2", Fraction(row(Symbol("x"), " ", Symbol("y")), Text("2"))),
        ("z · x / 2", row(Symbol("z"), " · ", Fraction(Symbol("x"), Text("2")))),
        ("−x / 2", row("−", Fraction(Symbol("x"), Text("2")))),
        ("√(2/π)", Root(Fraction(Text("2"), Symbol("π")))),
        ("√v̂", Root(Hat(Symbol("v")))),
        ("Σₖ x / 2", Sum(Fraction(Symbol("x"), Text("2")), Symbol("k"))),
        ("⌊n / every⌋", row("⌊", row(Symbol("n"), " / ", Symbol("every")), "⌋")),
        ("n_in", Script(Symbol("n"), Text("in"))),
        ("wᵢⱼ", Script(Symbol("w"), row(Symbol("i"), Symbol("j")))),
        ("Wᵀ", Script(Symbol("W"), sup=Text("T"))),
        ("ln(x)²", row("ln", Script(Parens(Symbol("x")), sup=Text("2")))),
        ("(x, 1) / 2", Fraction(Parens(row(Symbol("x"), ",", " ", "1")), Text("2"))),
    ],
)
def test_what_is_typed_gets_its_notation(typed: str, wanted: Expression) -> None:
    assert read(typed) == Formula(None, "", (wanted,))


@pytest.mark.parametrize(
    "typed",
    [
        "h(d) = x if |d| ≤ 1 else y, with x = 1",
        "h(d) = x (|d| ≤ 1), y (|d| > 1), x = 1",
    ],
)
def test_values_that_hold_at_different_times_get_a_brace(typed: str) -> None:
    formula = read(typed)
    cases = formula.pieces[0]
    assert isinstance(cases, Cases)
    assert [flat(value) for value, _ in cases.lines] == ["x", "y"]
    assert len(formula.pieces) == 2


def test_words_of_a_sentence_are_no_quantities() -> None:
    formula = read("f = 1, the sign of a")
    assert [to_text(piece) for piece in formula.pieces] == ["1,", "the sign of a"]
    assert formula.pieces[1] == row(Marked(Text("the sign of "), "muted"), Symbol("a"))
    assert read("gₜ > 0: x ← 1").relation == "←"


@pytest.mark.parametrize(
    "typed", ["", "(1 + x", "1 + x)", "1 / ", "/ 2", "x = $", "x if y > 0", "{x}", "|x", "x ++ y"]
)
def test_what_is_no_formula_is_not_read(typed: str) -> None:
    assert read_formula(typed) is None
