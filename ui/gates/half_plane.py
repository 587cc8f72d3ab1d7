"""The part of a rectangle on one side of a line, and the line inside it."""

from __future__ import annotations

from itertools import pairwise

from simulator.workshops.gates.truth import Weights

Point = tuple[float, float]


def side_above(weights: Weights, low: float, high: float) -> list[Point]:
    """Return the corners of the part of a square where the sum is above 0; none where none is.

    Parameters
    ----------
    weights : Weights
    low, high : float
        The square reaches from ``low`` to ``high`` in both directions.

    References
    ----------
    Sutherland, I. and Hodgman, G. (1974). Reentrant polygon clipping. Communications of the ACM 17.
    """
    corners = [(low, low), (high, low), (high, high), (low, high)]
    found: list[Point] = []
    for start, end in pairwise([*corners, corners[0]]):
        before, after = _sum(weights, start), _sum(weights, end)
        if before > 0.0:
            found.append(start)
        if (before > 0.0) is not (after > 0.0):
            found.append(_crossing(start, end, before, after))
    return found


def line_inside(weights: Weights, low: float, high: float) -> tuple[Point, Point] | None:
    """Return the two ends of the line where the sum is 0 in a square; None where it is outside."""
    corners = [(low, low), (high, low), (high, high), (low, high)]
    ends = []
    for start, end in pairwise([*corners, corners[0]]):
        before, after = _sum(weights, start), _sum(weights, end)
        if (before > 0.0) is not (after > 0.0):
            ends.append(_crossing(start, end, before, after))
    return (ends[0], ends[1]) if len(ends) == 2 else None


def _sum(weights: Weights, at: Point) -> float:
    return weights.w1 * at[0] + weights.w2 * at[1] + weights.b


def _crossing(start: Point, end: Point, before: float, after: float) -> Point:
    share = before / (before - after)
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
