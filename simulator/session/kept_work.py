"""Work on the moments that are kept of a run, on as many of them as there is time for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import thread_time
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Of the processor's time, not the clock's: another program's work makes it no shorter.
BUDGET_S: Final = 0.15


def spread(count: int) -> Iterator[int]:
    """Yield 0 … count − 1, each once, so that those until any of them are spread evenly."""
    stride = 1
    while stride < count:
        stride *= 2
    yield from range(min(count, 1))
    while stride > 1:
        yield from range(stride // 2, count, stride)
        stride //= 2


def worked_out(
    things: Sequence[T], work: Callable[[T], R], budget_s: float = BUDGET_S
) -> list[tuple[T, R]]:
    """Return what `work` makes of each of `things`, or of some of them where it takes long.

    Parameters
    ----------
    things : sequence
    work : callable
    budget_s : float, default 0.15
        Seconds of the processor after which no more is begun.

    Returns
    -------
    list of (thing, result)
        In the order of `things`.
    """
    end, found = thread_time() + budget_s, {}
    for place in spread(len(things)):
        found[place] = work(things[place])
        if thread_time() >= end:
            break
    return [(things[place], found[place]) for place in sorted(found)]
