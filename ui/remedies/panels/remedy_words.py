"""What remedies and their figures are called."""

from __future__ import annotations

import math

from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy_record import Spread
from ui.words.numbers import MINUS, short
from ui.words.titles import titled

_SMALL, _LARGE, _NOTHING = 1e-3, 1e4, 1e-9
_LEAST_PLACES, _MOST_PLACES = 3, 4


def name_of(remedy: str) -> str:
    """Return what a remedy is called."""
    return titled(REGISTRY[remedy])


def spread(value: Spread) -> str:
    """Return a mean with its deviation: ``0.505 ± 0.012``; a dash where there is none."""
    mean, deviation = value.mean, value.deviation
    if math.isnan(mean):
        return "–"
    if math.isnan(deviation):
        return short(mean)
    if max(abs(mean), deviation) >= _LARGE or 0.0 < max(abs(mean), deviation) < _SMALL:
        return f"{short(mean)} ± {short(deviation, 2)}"
    places = _LEAST_PLACES
    if deviation >= _SMALL:
        places = min(_MOST_PLACES, max(_LEAST_PLACES, 1 - math.floor(math.log10(deviation))))
    elif deviation > _NOTHING:
        places = _MOST_PLACES
    return f"{mean:.{places}f} ± {deviation:.{places}f}".replace("-", MINUS)
