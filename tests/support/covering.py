"""Pairs instead of products: a few cases in which every two values still meet.

Nearly every fault of a combination needs two of its values, not three; so a test of activation ×
activation × loss runs some two hundred cases instead of two thousand and sees as much.

References
----------
D. R. Kuhn, D. R. Wallace, A. M. Gallo, "Software Fault Interactions and Implications for Software
Testing", IEEE Transactions on Software Engineering 30(6), 2004.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Any

Case = tuple[Any, ...]
Pair = tuple[int, Any, int, Any]


def pairs(*factors: Iterable[Any]) -> list[Case]:
    """Return cases, one value a factor, in which any two values of two factors meet."""
    return covering(list(product(*factors)))


def covering(cases: Sequence[Case]) -> list[Case]:
    """Return those of `cases` that still hold each pair of values that `cases` hold.

    Cases that bring the most pairs not seen yet are taken first: three of three, then two, then
    one. The same cases give the same choice.
    """
    chosen, seen = [], set[Pair]()
    width = len(cases[0]) if cases else 0
    for wanted in range(width * (width - 1) // 2, 0, -1):
        for case in cases:
            found = pairs_of(case) - seen
            if len(found) >= wanted:
                chosen.append(case)
                seen |= found
    return chosen


def pairs_of(case: Case) -> set[Pair]:
    """Return the pairs of values that meet in a case, each with the two places."""
    return {(i, a, j, b) for (i, a), (j, b) in combinations(enumerate(case), 2)}
