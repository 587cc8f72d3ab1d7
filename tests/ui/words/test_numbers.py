"""Numbers on screen: three digits that count, never four, and a true minus sign."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pseudo_window import CODE

from ui.words.languages import Languages, languages
from ui.words.messages import said, worded
from ui.words.numbers import exact, full, percent, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1.00"),
        (-0.03125, "−0.0312"),
        (1 / 3, "0.333"),
        (12.345, "12.3"),
        (123.45, "123"),
        (123456.0, "123456"),
        (-1234567.0, "−1.23e6"),
        (1.2e-7, "1.20e−7"),
        (0.0001234, "0.000123"),
        (0.00001234, "1.23e−5"),
        (1e300, "1.00e300"),
        # What rounds up to the next power of ten is written like it.
        (0.9999, "1.00"),
        (-9.999, "−10.0"),
        (99.99, "100"),
        (0.00099996, "0.00100"),
        (0.000099996, "0.000100"),
        (999999.7, "1.00e6"),
        (9.9999e-8, "1.00e−7"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "not a number"),
    ],
)
def test_short(value: float, text: str) -> None:
    assert short(value) == text


def test_fewer_and_more_digits() -> None:
    assert short(0.16666, 2) == "0.17"
    assert short(0.99, 1) == "1"
    assert short(math.pi, 6) == "3.14159"


def _value(text: str) -> float:
    return float(text.replace("−", "-"))


@given(st.floats(-1e12, 1e12, allow_nan=False).filter(lambda x: x == 0 or abs(x) > 1e-30))
def test_short_is_the_value_to_three_digits(value: float) -> None:
    text = short(value)
    assert "-" not in text
    assert _value(text) == pytest.approx(value, rel=0.00501)
    mantissa = text.split("e")[0].lstrip("−")
    digits = mantissa.replace(".", "").lstrip("0")
    if value and abs(value) < 999:
        assert len(digits) == 3
    assert len(text) <= 10


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_exact_has_every_digit_that_counts(value: float) -> None:
    assert _value(exact(value)) == value
    assert "-" not in exact(value)


@given(st.floats(-1e300, 1e300))
def test_full_is_the_value_to_ten_digits(value: float) -> None:
    text = full(value)
    assert _value(text) == pytest.approx(value, rel=6e-10, abs=1e-310)
    assert "-" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0031622776601683794, "0.00316227766"),
        (0.1 + 0.2, "0.3"),
        (-1.0 / 3.0, "−0.3333333333"),
        (0.1234567891, "0.1234567891"),
        (123456789012.0, "123456789012.0"),
        (-1.5, "−1.5"),
        (2.0 / 3.0 * 1e-7, "6.666666667e−08"),
        (math.inf, "∞"),
        (math.nan, "not a number"),
    ],
)
def test_full_leaves_rounding_out(value: float, text: str) -> None:
    assert full(value) == text


def test_full_takes_numpys_numbers() -> None:
    assert full(np.float64(-0.1)) == "−0.1"
    assert short(np.float32(0.5)) == "0.500"


@pytest.mark.parametrize(
    ("share", "digits", "text"),
    [(0.125, 1, "12.5 %"), (1.0, 0, "100 %"), (0.0, 0, "0 %"), (-0.25, 0, "−25 %")],
)
def test_per_cent(share: float, digits: int, text: str) -> None:
    assert percent(share, digits) == text


def test_what_is_no_digit_is_said_in_the_language_that_is_shown(spoken: Languages) -> None:
    spoken.show(CODE)
    assert short(math.nan) == "⟦nöt ä nümbër⟧"
    assert percent(0.5) == "⟦50 %⟧"


def test_a_message_that_keeps_what_is_no_number_says_it_in_the_language_that_is_shown(
    qapp: object,
) -> None:
    kept = worded("numbers of a test", "loss {loss}").format(loss=short(math.nan))
    languages().show("ko")
    try:
        assert short(math.nan) == "수가 아님"
        assert said(kept) == "loss 수가 아님"
        also = worded("numbers of a test", "loss {loss}").format(loss=short(math.nan))
    finally:
        languages().show("en")
    assert said(also) == "loss not a number"
