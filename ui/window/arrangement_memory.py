"""The remembered arrangement of the window, kept so that a damaged one can never stop the program.

Qt reads what was remembered in C++, where damaged bytes may end the program: at every start anew,
since they stay. So they are remembered with a digest, and a start notes that it has begun before it
reads them. One that finds such a note knows that the start before never came to its first paint,
and leaves the arrangement alone.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

_GEOMETRY, _STATE, _DIGEST = "window/geometry", "window/state", "window/digest"
_STARTING = "window/starting"
# What a window remembers of itself is some hundred bytes.
_MOST_BYTES = 100_000


class Arrangement(NamedTuple):
    """What Qt made of the window's place and of its panels'."""

    geometry: QByteArray
    state: QByteArray


def remember(settings: QSettings, arrangement: Arrangement) -> None:
    """Keep an arrangement for the next start."""
    settings.setValue(_GEOMETRY, arrangement.geometry)
    settings.setValue(_STATE, arrangement.state)
    settings.setValue(_DIGEST, _digest(arrangement))


def begin(settings: QSettings) -> Arrangement | None:
    """Note that a start begins, and return the arrangement; None where there is none to trust."""
    failed = settings.contains(_STARTING)
    settings.setValue(_STARTING, 1)
    settings.sync()  # on the disk before anything of it is read
    return None if failed else _remembered(settings)


def arrive(settings: QSettings) -> None:
    """Note that the start has come to its first paint, or to its end in order."""
    settings.remove(_STARTING)


def _remembered(settings: QSettings) -> Arrangement | None:
    geometry, state = settings.value(_GEOMETRY), settings.value(_STATE)
    if not isinstance(geometry, QByteArray) or not isinstance(state, QByteArray):
        return None
    found = Arrangement(geometry, state)
    if max(map(QByteArray.size, found)) > _MOST_BYTES:
        return None
    # Versions before this one remembered none.
    digest = settings.value(_DIGEST)
    return found if digest is None or digest == _digest(found) else None


def _digest(arrangement: Arrangement) -> str:
    return hashlib.sha256(b"|".join(bytes(part.data()) for part in arrangement)).hexdigest()
