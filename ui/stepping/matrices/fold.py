"""Which rows or columns of a large matrix are shown: the ends, those in use, and what has room."""

from __future__ import annotations

from functools import lru_cache

# What stands for those left out.
GAP = -1


@lru_cache(maxsize=1024)
def folded(count: int, most: int, kept: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Return the rows or columns that are shown, with a `GAP` where some are left out.

    Parameters
    ----------
    count : int
        How many there are.
    most : int
        How many are shown, where those that have to be are not more.
    kept : tuple of int
        Those that are always shown, as the first and the last are; negative ones do not count.
    """
    if count <= most:
        return tuple(range(count))
    shown = {0, count - 1, *(k for k in kept if 0 <= k < count)}
    # From the first on, and every third time from the last back.
    ahead, back = 1, count - 2
    for turn in range(count):
        if len(shown) >= most:
            break
        if turn % 3 == 2:
            shown.add(back)
            back -= 1
        else:
            shown.add(ahead)
            ahead += 1
    return _with_gaps(sorted(shown))


def _with_gaps(shown: list[int]) -> tuple[int, ...]:
    found: list[int] = []
    for k in shown:
        if found and k > found[-1] + 1:
            found.append(GAP)
        found.append(k)
    return tuple(found)
