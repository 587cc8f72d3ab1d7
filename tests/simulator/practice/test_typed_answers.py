"""Answers as they are typed: numbers, fractions, and how fine they are."""

from __future__ import annotations

import pytest

from simulator.practice import Answer
from simulator.practice.typed_answers import read_answer


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0.25", 0.25, 0.01),
        ("0,25", 0.25, 0.01),
        (" −0.250 ", -0.25, 0.001),
        ("12", 12.0, 1.0),
        ("1.20e−7", 1.2e-7, 1e-9),
        ("0.00", 0.0, 0.01),
        ("0", 0.0, 1.0),
        ("1 234", 1234.0, 1.0),
        ("1/2", 0.5, 0.0),
        ("-3/4", -0.75, 0.0),
        ("−0,5 / 2", -0.25, 0.0),
        ("1e-300/1e300", 0.0, 0.0),
        ("0.12345678901234567890", 0.123456789, 1e-20),
        (f"0.{'1' * 400}", 1 / 9, 0.0),
        (f"0.{'1' * 5000}", 1 / 9, 0.0),
        (f"0.{'0' * 5000}", 0.0, 0.0),
        ("٠.٢٥", 0.25, 0.01),
    ],
)
def test_an_answer_is_read_with_the_worth_of_its_last_digit(
    text: str, value: float, unit: float
) -> None:
    found = read_answer(text)
    assert isinstance(found, Answer)
    assert found.value == pytest.approx(value)
    assert found.unit == pytest.approx(unit)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "A number is needed."),
        ("abc", "“abc” is not a number."),
        ("1/", "A number is needed."),
        ("1/2/3", "“1/2/3” is not a number."),
        ("1e400", "“1e400” is too large."),
        ("1/3e400", "“3e400” is too large."),
        (" 1e300/1e-300 ", "“1e300/1e-300” is too large."),
        ("-1e300/1e-300", "“-1e300/1e-300” is too large."),
        ("1/0", "Nothing can be divided by 0."),
        ("1,234", "“1,234” can be read in two ways: type 1.234 or 1234."),
    ],
)
def test_what_is_none_is_refused_with_the_reason(text: str, why: str) -> None:
    assert read_answer(text) == why


@pytest.mark.parametrize(
    ("text", "plain"), [("1e1", "10"), ("6e4", "60000"), ("6.2e4", "62000"), ("1e-3", "0.001")]
)
def test_an_exponent_makes_an_answer_no_coarser_than_written_out(text: str, plain: str) -> None:
    assert read_answer(text) == read_answer(plain)
