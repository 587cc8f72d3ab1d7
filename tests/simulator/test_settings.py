"""Ranges of tunable numbers."""

from __future__ import annotations

import math

import pytest

from simulator.settings import Setting, first_digits, resolve, whole_number

RATE = Setting("learning_rate", 0.1, 0.0, 1.0, minimum_open=True)
MOMENTUM = Setting("momentum", 0.9, 0.0, 1.0, maximum_open=True)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (RATE, "> 0 and <= 1"),
        (MOMENTUM, ">= 0 and < 1"),
        (Setting("x", 0.0, minimum=-1.0), ">= -1"),
        (Setting("x", 0.0), "a finite number"),
    ],
)
def test_range_in_words(setting: Setting, words: str) -> None:
    assert setting.describe_range() == words


@pytest.mark.parametrize(("setting", "value"), [(RATE, 1.0), (RATE, 1), (MOMENTUM, 0.0)])
def test_closed_bounds_are_allowed(setting: Setting, value: float) -> None:
    checked = setting.check(value)
    assert checked == value
    assert isinstance(checked, float)


@pytest.mark.parametrize(
    ("setting", "value"),
    [(RATE, 0.0), (RATE, 1.1), (MOMENTUM, 1.0), (MOMENTUM, -0.1)]
    + [(Setting("x", 0.0), bad) for bad in (math.nan, math.inf, -math.inf)],
)
def test_values_outside_are_refused_by_name(setting: Setting, value: float) -> None:
    with pytest.raises(ValueError, match=rf"{setting.name} must be .*, got {value:g}"):
        setting.check(value)


@pytest.mark.parametrize("value", ["0.5", None, True, [0.5]])
def test_what_is_no_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="learning_rate must be a number, got"):
        RATE.check(value)


def test_resolve_fills_defaults_in_and_keeps_the_order() -> None:
    found = resolve("sgd", (RATE, MOMENTUM), {"momentum": 0.5})
    assert list(found.items()) == [("learning_rate", 0.1), ("momentum", 0.5)]


def test_resolve_refuses_unknown_names() -> None:
    with pytest.raises(ValueError, match="sgd has no setting 'rho'; it has: learning_rate"):
        resolve("sgd", (RATE,), {"rho": 0.5})
    with pytest.raises(ValueError, match="it has: none"):
        resolve("sgd", (), {"rho": 0.5})


def test_a_number_too_large_for_a_float_is_out_of_range() -> None:
    for sign in (1, -1):
        with pytest.raises(ValueError, match=r"rate must be .*, got -?1000"):
            Setting("rate", 1.0, 0.0, 2.0).check(sign * 10**399)


@pytest.mark.parametrize("digits", [310, 4301, 20_000])
def test_whole_numbers_of_any_length_are_told_by_their_first_digits(digits: int) -> None:
    number = 123456789012 * 10 ** (digits - 12)
    assert first_digits(number) == "123456789012"
    assert first_digits(-number) == "-12345678901"
    with pytest.raises(ValueError, match="rate must be >= 0 and <= 2, got 123456789012…"):
        Setting("rate", 1.0, 0.0, 2.0).check(number)


def test_whole_numbers_of_any_length_can_be_given_as_text() -> None:
    assert [whole_number(text) for text in ("12", " -7 ", "+3", "0")] == [12, -7, 3, 0]
    assert first_digits(whole_number("12" * 5000)) == "121212121212"
    assert whole_number("-" + "9" * 5000) < -(10**3000)
    for text in ("", "1.5", "x" * 5000, "1" * 5000 + "."):
        with pytest.raises(ValueError, match=r"."):
            whole_number(text)
