"""Numbers as people type them: one reading for all fields, and all that the app writes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.notation.typed_numbers import Misread, complaint, parsed, read
from simulator.quoting import written
from ui.words.numbers import MINUS, exact, full, grouped, short
from ui.words.numerals import numeral_text

FLOATS = st.floats(allow_nan=False, allow_infinity=False)
GAPS = [" ", "'", *"\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}’"]


# What the app writes, it reads


@given(FLOATS)
def test_fields_and_inspectors_read_back_exactly(value: float) -> None:
    assert parsed(written(value)) == value
    assert parsed(exact(value)) == value


@given(st.floats(-1e308, 1e308))
def test_rounded_numbers_read_back_as_what_is_shown(value: float) -> None:
    for shown in (full(value), short(value), numeral_text(value)):
        assert parsed(shown) == float(shown.replace(MINUS, "-"))


@given(st.integers(0, 10**15))
def test_counts_with_gaps_read_back(value: int) -> None:
    for whole in (False, True):
        assert parsed(grouped(value), whole=whole) == value


# What people write


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((f"1{gap}000", 1000.0) for gap in GAPS),
        ("10 000 000", 1e7),
        ("1 000,5", 1000.5),
        ("1e3", 1000.0),
        ("1.5E3", 1500.0),
        ("1,500e3", 1500.0),
        ("1.500e3", 1500.0),
        ("1,000,000", 1e6),
        ("1.000.000", 1e6),
        ("1,000.5", 1000.5),
        ("1.000,5", 1000.5),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("1,5", 1.5),
        (".5", 0.5),
        ("1.", 1.0),
        ("1234,567", 1234.567),
        (f"{MINUS}2e{MINUS}8", -2e-8),
        ("+3", 3.0),
        ("  12  ", 12.0),
    ],
)
def test_what_has_one_meaning_is_taken(text: str, value: float, whole: bool) -> None:
    assert read(text, whole=whole).value == value


@pytest.mark.parametrize("text", ["1,000", "1.000"])
def test_a_whole_number_has_its_thousands_apart(text: str) -> None:
    assert parsed(text, whole=True) == 1000.0


def test_a_point_is_decimal_in_a_real_number() -> None:
    assert parsed("1.000") == 1.0
    assert parsed("12.345") == 12.345


@pytest.mark.parametrize(
    ("text", "meanings"),
    [("1,000", "1 or 1000"), ("12,345", "12.345 or 12345"), ("−1,500", "−1.5 or −1500")],
)
def test_a_comma_before_three_digits_is_refused_with_both_meanings(
    text: str, meanings: str
) -> None:
    reading = read(text)
    assert reading.problem is Misread.AMBIGUOUS
    assert complaint(reading) == f"“{text}” can be read in two ways: type {meanings}."


@pytest.mark.parametrize(
    ("text", "meanings"), [("1,00", "1 or 100"), ("1.0", "1 or 10"), ("12,0000", "12 or 120000")]
)
def test_a_whole_number_with_zeros_behind_a_mark_is_refused(text: str, meanings: str) -> None:
    reading = read(text, whole=True)
    assert reading.problem is Misread.AMBIGUOUS
    assert complaint(reading) == f"“{text}” can be read in two ways: type {meanings}."
    assert parsed(text) == float(text.replace(",", "."))


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(
    "text",
    ["abc", "nan", "inf", "∞", "1_0", "0x1", "e3", ".", "-", "1,2,3", "12,345,67", "1,00,000",
     "1 00", "1  000", "1 000 00", "1.000 000", "0 500", "1,000.000,5", "1.2.3", "--1", "1e3.5"],
)  # fmt: skip
def test_what_is_no_number_is_said_to_be_none(text: str, whole: bool) -> None:
    reading = read(text, whole=whole)
    assert (reading.value, reading.problem) == (None, Misread.NO_NUMBER)
    assert complaint(reading) == f"“{text}” is not a number."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1e999", Misread.TOO_LARGE),
        ("-1e999", Misread.TOO_LARGE),
        ("1e308", None),
        ("", Misread.EMPTY),
        ("  ", Misread.EMPTY),
    ],
)
def test_a_number_beyond_the_largest_is_told_from_no_number(
    text: str, problem: Misread | None
) -> None:
    assert read(text).problem is problem
    assert bool(complaint(read(text))) is (problem is not None)


@pytest.mark.parametrize("sign", ["", "-", MINUS])
@pytest.mark.parametrize(
    "text", [f"1{'0' * 310},0", f"1{'0' * 310}.00", f"1{'0' * 308},0", f"1,{'0' * 400}"]
)
def test_two_readings_of_which_one_is_beyond_the_largest_are_too_large(
    text: str, sign: str
) -> None:
    reading = read(f"{sign}{text}", whole=True)
    assert reading.problem is Misread.TOO_LARGE
    assert complaint(reading).endswith("is too large.")


def test_a_long_text_is_not_repeated_whole() -> None:
    assert len(complaint(read("x" * 100_000))) < 60
