"""The few cases hold every pair of the many."""

from __future__ import annotations

from itertools import product

import pytest
from covering import Case, covering, pairs, pairs_of


def held(cases: list[Case]) -> set[tuple[int, object, int, object]]:
    return set().union(*map(pairs_of, cases))


@pytest.mark.parametrize("sizes", [(3, 3, 3), (14, 14, 9), (14, 14, 9, 2), (2, 5), (1, 1, 1)])
def test_every_pair_is_there_in_few_cases(sizes: tuple[int, ...]) -> None:
    factors = [range(size) for size in sizes]
    few, many = pairs(*factors), list(product(*factors))
    assert held(few) == held(many)
    largest, second = sorted(sizes)[-1], sorted(sizes)[-2]
    assert largest * second <= len(few) <= 1.5 * largest * second


def test_what_does_not_go_together_stays_apart() -> None:
    allowed = [case for case in product("abc", "abc", "xyz") if case[0] != case[1]]
    few = covering(allowed)
    assert set(few) <= set(allowed)
    assert held(few) == held(allowed)
    assert len(few) < len(allowed)


def test_the_same_value_in_two_places_is_two_values() -> None:
    assert sorted(pairs("ab", "ab")) == sorted(product("ab", "ab"))


def test_the_choice_is_always_the_same() -> None:
    assert pairs("abcd", "efg", "hi") == pairs("abcd", "efg", "hi")
    assert covering([]) == []
