"""How a layer's nodes share the height: how many are shown, how far apart and how high."""

from __future__ import annotations

from dataclasses import dataclass

FOLD_ABOVE = 16
TEXT_HEIGHT = 17.0  # the lowest node that still holds a number
_ROOMY = 20.0  # and one that does so with air
_DOT = 16.0  # the largest node without one
SMALLEST_SPACING = 20.0
TWO_LINES = 38.0  # outputs with two lines of text beside each, and air
LINES_APART = 12.0  # outputs as dots, with a line of text beside each
_FOLDED_SPACING = 34.0
_LARGEST_MAP, _MAP_SHARE = 56.0, 0.84
MAP_ALONE = 36.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How a layer uses the height: slots in all, and units at each end where it folds."""

    slots: int
    ends: int
    spacing: float


def plan(units: int, room: float, smallest: float = SMALLEST_SPACING) -> Plan:
    """Return how a layer uses a height; it folds rather than have its nodes closer than given."""
    limit = max(8, min(FOLD_ABOVE, int(room // smallest)))
    if units <= limit:
        return Plan(units, 0, room / units)
    ends = max(2, min(6, int((room / _FOLDED_SPACING - 3) // 2)))
    slots = 2 * ends + 3  # three for the fold: one folded node can be shown in its middle
    return Plan(slots, ends, room / slots)


def node_heights(
    plans: list[Plan], height: float, numbers: bool, *, maps: bool = False
) -> list[float]:
    """Return one height for all nodes where that holds numbers; else crowded columns get dots.

    With `maps` nodes are squares, which may be larger than dots, or have one beside their number.
    """
    if maps:
        most = _LARGEST_MAP if numbers else MAP_ALONE
        sides = [min(most, max(9.0, _MAP_SHARE * plan.spacing)) for plan in plans]
        smallest = min((side for side in sides if side >= _ROOMY), default=0.0)
        # A map beside a number needs more height than the number; alone it takes what there is.
        low = _DOT if numbers else _ROOMY
        return [min(side, smallest) if side >= _ROOMY else min(side, low) for side in sides]
    largest = min(64.0, max(52.0, 0.11 * height))
    # Where they are crowded, nodes stand closer rather than lose their numbers.
    wanted = [
        min(largest, max(0.72 * plan.spacing, min(_ROOMY, 0.82 * plan.spacing))) for plan in plans
    ]
    if not numbers:
        return [max(9.0, min(_DOT, each)) for each in wanted]
    # Between 40 and 52 a circle is too small for its number and a pill looks swollen.
    wanted = [each if each >= 52.0 else min(each, 40.0) for each in wanted]
    smallest = min(wanted)
    if smallest >= _ROOMY:
        return [smallest] * len(wanted)
    return [max(9.0, min(_DOT, e)) if e < TEXT_HEIGHT else min(e, 32.0) for e in wanted]
