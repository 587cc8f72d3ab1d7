"""Watched numbers in the file of a session: what is pinned in its head, the values as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.session.watch.curve_table import MOST_POINTS
from simulator.session.watch.curves import MOST_KEPT, NO_CURVES, Curves, KeptPoints
from simulator.session.watch.pins import MOST_PINS, Pin, Pinned, Quantity

Array = NDArray[Any]
# Sessions from before there was anything to watch have none of these.
_UPDATES, _VALUES = "watched_updates", "watched_values"
_KEPT = "watched_kept_counts", "watched_kept_updates", "watched_kept_values"


def watched_head(curves: Curves) -> list[object]:
    """Return the stride and the pins, as JSON can hold them; empty where nothing is watched."""
    pins = [(one.key, one.pin.quantity.value, *_place(one.pin)) for one in curves.pins]
    return [curves.stride, pins] if pins else []


def _place(pin: Pin) -> tuple[object, ...]:
    return pin.layer, pin.unit, pin.number, pin.memory, pin.row


def watched_arrays(curves: Curves) -> dict[str, Array]:
    """Return the values by name."""
    if not curves.pins:
        return {}
    return {
        _UPDATES: curves.updates,
        _VALUES: np.stack([curves.last, curves.low, curves.high]),
        **_kept_arrays(curves),
    }


def _kept_arrays(curves: Curves) -> dict[str, Array]:
    """Return how many values from before it was watched each pin has, and those of all pins."""
    points = [curves.kept_of(one.key) for one in curves.pins]
    counts = np.array([len(one.updates) for one in points], np.int64)
    updates = np.concatenate([one.updates for one in points])
    values = np.concatenate([one.values for one in points])
    return dict(zip(_KEPT, (counts, updates, values), strict=True))


def watched_curves(head: Any, arrays: Mapping[str, Array]) -> Curves:
    """Return the curves that a session's file holds.

    Raises
    ------
    ValueError, TypeError, KeyError, IndexError
        If they are damaged.
    """
    if not head:
        return NO_CURVES
    stride, pins = head
    found = tuple(_pinned(*one) for one in pins)
    updates, values = arrays[_UPDATES].astype(np.int64), arrays[_VALUES]
    n = len(updates)
    if values.shape != (3, len(found), n) or values.dtype != np.float64:
        raise ValueError("watched values must be three numbers for each pin and point")
    if n > MOST_POINTS or len(found) > MOST_PINS or int(stride) < 1 or (np.diff(updates) < 1).any():
        raise ValueError("watched values must be a table that grows")
    # Which of them the network has is found out by whoever goes on with them.
    awake = (True,) * len(found)
    last, low, high = values
    kept = _kept(found, arrays)
    return Curves(found, awake, int(stride), updates, last, low, high, kept)


def _kept(pins: Sequence[Pinned], arrays: Mapping[str, Array]) -> dict[int, KeptPoints]:
    if _KEPT[0] not in arrays:
        return {}
    counts, updates, values = (arrays[name] for name in _KEPT)
    if len(counts) != len(pins) or (counts < 0).any() or counts.max(initial=0) > MOST_KEPT:
        raise ValueError("there must be a count of kept values for each pin")
    if updates.shape != (counts.sum(),) or values.shape != updates.shape:
        raise ValueError("kept values must be as many as their counts tell")
    ends = np.cumsum(counts)[:-1]
    parts = zip(np.split(updates.astype(np.int64), ends), np.split(values, ends), strict=True)
    found = [KeptPoints(*one) for one in parts]
    if any((np.diff(one.updates) < 1).any() for one in found):
        raise ValueError("kept values must be at growing updates")
    return {pin.key: one for pin, one in zip(pins, found, strict=True) if len(one.updates)}


def _pinned(
    key: int, quantity: str, layer: int, unit: int, number: int, memory: str, row: int | None
) -> Pinned:
    place = int(layer), int(unit), int(number)
    pin = Pin(Quantity(quantity), *place, str(memory), None if row is None else int(row))
    return Pinned(int(key), pin)
