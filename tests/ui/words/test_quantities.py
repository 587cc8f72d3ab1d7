"""Numbers as people type them, and the next sensible value up or down."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator import optimizers
from simulator.settings import Setting
from ui.words.quantities import (
    Pace,
    nudged,
    nudged_within,
    pace_of,
    with_grouped_thousands,
)

GAP = "\N{NARROW NO-BREAK SPACE}"


def test_long_whole_numbers_in_a_sentence_have_gaps() -> None:
    text = with_grouped_thousands("≥ 1 and ≤ 1000000, 0.0001 or 1e9")
    assert text == f"≥ 1 and ≤ 1{GAP}000{GAP}000, 0.0001 or 1e9"


@given(st.floats(1e-9, 1e6))
def test_the_ladder_climbs_by_sensible_factors(value: float) -> None:
    up, down = nudged(value, Pace.LADDER, True), nudged(value, Pace.LADDER, False)
    assert down < value < up
    assert up / value <= 2.5 + 1e-6
    assert value / down <= 2.5 + 1e-6


def test_the_ladder_gives_clean_decimals() -> None:
    value, seen = 1e-4, []
    for _ in range(9):
        value = nudged(value, Pace.LADDER, True)
        seen.append(value)
    assert seen == [2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1]


def test_shares_near_one_move_by_what_is_missing() -> None:
    value, seen = 0.7, []
    for _ in range(7):
        value = nudged(value, Pace.NEAR_ONE, True)
        seen.append(value)
    assert seen == [0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998]
    back = []
    for _ in range(8):
        value = nudged(value, Pace.NEAR_ONE, False)
        back.append(value)
    assert back == [0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6]


@given(st.floats(0.0, 1.0, exclude_max=True), st.booleans())
def test_shares_stay_below_one(value: float, up: bool) -> None:
    assert nudged(value, Pace.NEAR_ONE, up) < 1.0


ALL_SETTINGS = [one for record in optimizers.REGISTRY.values() for one in record.settings]
UNEVEN = [
    Setting("closed", 0.02, 0.005, 0.037),
    Setting("open", 0.02, 0.005, 0.037, minimum_open=True, maximum_open=True),
    Setting("signed", 0.0, -0.015, 0.015),
]


@pytest.mark.parametrize("up", [False, True])
@pytest.mark.parametrize("pace", [None, *Pace])
def test_nudging_never_leaves_the_range(pace: Pace | None, up: bool) -> None:
    for setting in ALL_SETTINGS + UNEVEN:
        value = setting.default
        for _ in range(60):
            following = nudged_within(setting, value, pace or pace_of(setting), up)
            assert setting.check(following) == following, setting
            assert following >= value if up else following <= value, setting
            value = following


@pytest.mark.parametrize(
    ("setting", "below", "above"),
    [
        (Setting("epochs", 60, 1, 10_000, whole=True), 50.0, 100.0),
        (Setting("classes", 3, 2, 6, whole=True), 2.0, 4.0),
    ],
)
def test_whole_numbers_move_to_whole_numbers(setting: Setting, below: float, above: float) -> None:
    pace = pace_of(setting, whole=True)
    assert nudged_within(setting, setting.default, pace, False) == below
    assert nudged_within(setting, setting.default, pace, True) == above


def test_a_bound_of_the_range_is_reached_and_is_the_end() -> None:
    closed, opened, _ = UNEVEN
    assert nudged_within(closed, 0.01, Pace.HUNDREDTH, False) == 0.005
    assert nudged_within(closed, 0.005, Pace.HUNDREDTH, False) == 0.005
    assert nudged_within(closed, 0.03, Pace.HUNDREDTH, True) == 0.037
    assert nudged_within(opened, 0.01, Pace.HUNDREDTH, False) == 0.01
    assert nudged_within(opened, 0.03, Pace.HUNDREDTH, True) == 0.03


def test_a_number_beyond_the_range_moves_only_towards_it() -> None:
    closed = UNEVEN[0]
    assert nudged_within(closed, 5.0, Pace.HUNDREDTH, True) == 5.0
    assert nudged_within(closed, -5.0, Pace.HUNDREDTH, False) == -5.0


def test_every_setting_of_every_optimizer_can_be_nudged() -> None:
    for setting in ALL_SETTINGS:
        pace = pace_of(setting)
        moved = {nudged_within(setting, setting.default, pace, up) for up in (False, True)}
        assert moved - {setting.default}, setting


@pytest.mark.parametrize(
    ("pace", "rungs"),
    [
        (Pace.ONE, (3.0, 4.0, 5.0)),
        (Pace.LADDER, (0.5, 1.0, 2.0, 5.0, 10.0)),
        (Pace.LADDER_FROM_ZERO, (0.0, 0.0001, 0.0002, 0.0005, 0.001)),
        (Pace.COUNT_FROM_ZERO, (0.0, 1.0, 2.0, 5.0, 10.0, 20.0)),
        (Pace.HUNDREDTH, (-0.01, 0.0, 0.01, 0.02)),
        (Pace.PERCENT, (0.0, 5.0, 10.0, 15.0)),
        (Pace.NEAR_ONE, (0.8, 0.9, 0.95, 0.98, 0.99)),
    ],
)
def test_each_pace_goes_the_same_way_up_and_down(pace: Pace, rungs: tuple[float, ...]) -> None:
    for lower, upper in pairwise(rungs):
        assert nudged(lower, pace, True) == upper
        assert nudged(upper, pace, False) == lower


@pytest.mark.parametrize("pace", [Pace.LADDER_FROM_ZERO, Pace.COUNT_FROM_ZERO, Pace.LADDER])
def test_a_ladder_ends_at_zero(pace: Pace) -> None:
    assert nudged(0.0, pace, False) == 0.0
