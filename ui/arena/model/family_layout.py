"""Where each optimizer stands in the picture of the family tree; it follows from the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from simulator import optimizers
from simulator.race.family import family, generations

# Left of the middle is what betters the direction, right of it what betters the size of the step;
# what betters both stands between.
_MIDDLES: Mapping[str, float] = MappingProxyType(
    {"direction": 0.25, "both": 0.5, "step_size": 0.75}
)
# Shares of the width: from one name to the next, and the edge that no name's middle crosses.
_APART, _EDGE = 0.19, 0.1


def places() -> dict[str, tuple[float, int]]:
    """Return each optimizer's place: a share of the width, and a row counted from 0.

    Parents stand above their children. Within a row those of one side stand together, in the order
    of their parents, and no two closer than a name is wide.
    """
    rows: dict[int, list[str]] = {}
    for name, row in generations().items():
        rows.setdefault(row, []).append(name)
    found: dict[str, tuple[float, int]] = {}
    for row, names in sorted(rows.items()):
        across = _across(names, {name: x for name, (x, _) in found.items()})
        found |= {name: (x, row) for name, x in across.items()}
    return found


def free_place(wanted: float, taken: Sequence[float], reach: float) -> float:
    """Return the place nearest to `wanted` that is at least `reach` away from all that are taken.

    Parameters
    ----------
    wanted : float
    taken : sequence of float
        Middles of a row's names, in any unit.
    reach : float
        Half of a name's width and what a line keeps away from it, in the same unit.
    """
    sides = [place + side for place in taken for side in (-reach, reach)]
    free = [
        place
        for place in (wanted, *sides)
        if all(abs(place - other) >= reach * (1.0 - 1e-9) for other in taken)
    ]
    return min(free, key=lambda place: abs(place - wanted))


def _across(names: list[str], known: Mapping[str, float]) -> dict[str, float]:
    """Return the places of a row's names across the width."""
    parents = family()
    wanted = []
    for side, middle in _MIDDLES.items():
        group = [name for name in names if optimizers.REGISTRY[name].betters == side]
        group.sort(key=lambda name: _mean([known[one] for one in parents[name]]))
        first = middle - 0.5 * _APART * (len(group) - 1)
        wanted += [(first + k * _APART, name) for k, name in enumerate(group)]
    return dict(zip((name for _, name in wanted), _apart([x for x, _ in wanted]), strict=True))


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.5


def _apart(wanted: list[float]) -> list[float]:
    """Return places as near to those wanted as they can stand apart between the edges."""
    if (len(wanted) - 1) * _APART > 1.0 - 2.0 * _EDGE:  # too many: evenly from edge to edge
        step = (1.0 - 2.0 * _EDGE) / (len(wanted) - 1)
        return [_EDGE + k * step for k in range(len(wanted))]
    found: list[float] = []
    for x in wanted:
        found.append(max(x, _EDGE, found[-1] + _APART if found else _EDGE))
    limit = 1.0 - _EDGE
    for k in range(len(found) - 1, -1, -1):
        found[k] = min(found[k], limit)
        limit = found[k] - _APART
    return found
