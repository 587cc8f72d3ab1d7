"""Watched numbers in the file of a session: what is pinned in its head, the values as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.session.watch.curve_table import MOST_POINTS
from simulator.session.watch.curves import NO_CURVES, Curves
from simulator.session.watch.pins import MOST_PINS, Pin, Pinned, Quantity

Array = NDArray[Any]
# Sessions from before there was anything to watch have none of these.
_UPDATES, _VALUES = "watched_updates", "watched_values"


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
    }


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
    return Curves(found, awake, int(stride), updates, *values)


def _pinned(
    key: int, quantity: str, layer: int, unit: int, number: int, memory: str, row: int | None
) -> Pinned:
    place = int(layer), int(unit), int(number)
    pin = Pin(Quantity(quantity), *place, str(memory), None if row is None else int(row))
    return Pinned(int(key), pin)
