"""What messages quote of a value: as it was given, and never more than a line."""

from __future__ import annotations

import pytest

from simulator.quoting import MOST_CHARACTERS, quoted


@pytest.mark.parametrize("value", ["abc", "it's", "", "a\nb", 5, -1.5, None, True, [1, 2], (), {}])
def test_short_values_are_quoted_whole(value: object) -> None:
    assert quoted(value) == repr(value)


@pytest.mark.parametrize(
    "value",
    [
        "x" * 10_000_000,
        "\n" * 79,
        "'" * 500,
        b"x" * 10_000_000,
        10**400,
        10**6000,
        -(10**6000),
        [1.5] * 2_000_000,
        ["x" * 1_000_000],
        {"a" * 1_000_000: 1},
        {k: k for k in range(100_000)},
        ((((((1,) * 9,) * 9,) * 9,) * 9,) * 9,) * 9,
    ],
    ids=lambda value: type(value).__name__,
)
def test_long_values_are_cut(value: object) -> None:
    assert len(quoted(value)) <= MOST_CHARACTERS + 1
