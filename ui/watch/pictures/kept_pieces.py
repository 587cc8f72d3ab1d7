"""Where a curve is made of single moments that were kept of the run, from before it was watched."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Course = tuple[Array, Array]


def kept_pieces(kept: Course, noted: Course) -> list[Course]:
    """Return the pieces of a curve through kept moments, each up to what was noted beside it.

    Parameters
    ----------
    kept, noted : (updates, values), each an ndarray of shape (n,)
        Growing updates, of which none is in both; values that are not finite are left out.
    """
    sources = [_known(kept), _known(noted)]
    updates, values = (np.concatenate(one) for one in zip(*sources, strict=True))
    is_kept = np.arange(len(updates)) < len(sources[0][0])
    order = np.argsort(updates, kind="stable")
    updates, values, is_kept = updates[order], values[order], is_kept[order]
    edges = np.diff(np.concatenate([[0], is_kept.astype(int), [0]]))
    runs = zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True)
    pieces = [slice(max(begin - 1, 0), end + 1) for begin, end in runs]
    return [(updates[piece], values[piece]) for piece in pieces]


def _known(course: Course) -> Course:
    updates, values = course
    known = np.isfinite(values)
    return updates[known], values[known]
