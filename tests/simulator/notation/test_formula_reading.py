"""Formulas as people type them, also those that nobody would."""

from __future__ import annotations

import pytest

from simulator.notation.latex import to_latex
from simulator.notation.mathml import to_mathml
from simulator.notation.reading import read_formula


def latex(typed: str) -> str:
    found = read_formula(typed)
    assert found is not None
    return to_latex(found.whole)


@pytest.mark.parametrize("typed", ["x_1", "w_12", "x_i"])
def test_what_stands_behind_an_underscore_is_the_index(typed: str) -> None:
    letter, index = typed.split("_")
    assert latex(typed).replace(" ", "") in (
        f"{letter}_{{{index}}}",
        f"{letter}_{{\\text{{{index}}}}}",
    )


def test_a_letter_with_its_hat_in_one_sign_is_read_as_one_with_two() -> None:
    assert latex("\N{LATIN SMALL LETTER Y WITH CIRCUMFLEX}") == latex(
        "y\N{COMBINING CIRCUMFLEX ACCENT}"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "(" * 300 + "x" + ")" * 300,
        "[" * 300 + "x" + "]" * 300,
        "√" * 1000 + "x",
        "x" + "/x" * 1000,
        "x" + "/x" * 200,
        "x" + " / x" * 100,
        "f(" * 200 + "x" + ")" * 200,
        "∂" * 400 + "x",
        "Σ" * 400 + "x",
        "⌊" * 200 + "x" + "⌋" * 200,
        "x (" * 150 + "x > 0" + ")" * 150,
    ],
    ids=range(11),
)
def test_what_nobody_reads_is_no_formula(typed: str) -> None:
    """A lesson's file may hold any text; whoever draws it goes as deep as it stands in itself."""
    assert read_formula(typed) is None


def test_what_stands_in_one_another_as_far_as_people_write_is_read() -> None:
    found = read_formula("(1 + (2 + (3 + (4 + (5 + √(6 + (7 + x)))))))")
    assert found is not None
    assert "7" in to_mathml(found.whole)
