"""Stacks on several processes, through joblib: at home, or on a cluster that it is told of.

joblib comes with scikit-learn. Inside `joblib.parallel_config`, such as with Dask or Ray, the
same stacks go there. In a packed program they are threads: joblib's processes would start the
program itself again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from simulator.search.work import Stack, Trained, worked


def workers(jobs: int) -> int:
    """Return how many stacks are worked at a time."""
    from joblib import effective_n_jobs

    return int(effective_n_jobs(jobs))


def carried_out(stacks: Sequence[Stack], jobs: int) -> Iterator[tuple[Stack, list[Trained]]]:
    """Yield each stack with what it has found, as soon as it is finished.

    Parameters
    ----------
    stacks : sequence of Stack
    jobs : int
        How many at a time; -1: one a core.
    """
    from joblib import Parallel, delayed

    prefer = "threads" if getattr(sys, "frozen", False) else None
    pool = Parallel(n_jobs=jobs, prefer=prefer, return_as="generator_unordered", pre_dispatch="all")
    # The largest first, so that none is left to the end.
    order = sorted(range(len(stacks)), key=lambda k: -len(stacks[k].replicas))
    for place, found in pool(delayed(_one)(place, stacks[place]) for place in order):
        yield stacks[place], found


def _one(place: int, stack: Stack) -> tuple[int, list[Trained]]:
    return place, worked(stack)
