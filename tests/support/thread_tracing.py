"""Let a measurement of coverage see the threads that Qt started.

`threading.settrace` reaches only threads that Python starts. Under ``--cov`` each slot of a host
that runs in the job's thread therefore begins by setting the trace function there. It has to be
each slot: Python forgets all it knew of a Qt thread whenever the last of its frames is left.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import wraps
from types import FrameType
from typing import Any
from weakref import WeakKeyDictionary

Trace = Callable[[FrameType, str, Any], Any]
Slot = Callable[..., None]


def trace_slots(owner: type, names: tuple[str, ...]) -> None:
    """Have the slots `names` of `owner` traced in whatever thread they run, if anything is."""
    start = threading.gettrace()
    if start is None:
        return
    for name in names:
        setattr(owner, name, _traced(getattr(owner, name), start))


_tracers: WeakKeyDictionary[object, Trace] = WeakKeyDictionary()


def _traced(slot: Slot, start: Trace) -> Slot:
    @wraps(slot)
    def run(owner: object, *arguments: object) -> None:
        if sys.gettrace() is not None:
            slot(owner, *arguments)
            return
        # What `start` made at an earlier call: one tracer for a host, not one for each pulse.
        sys.settrace(_tracers.get(owner, start))
        try:
            slot(owner, *arguments)
        finally:
            tracer = sys.gettrace()
            if tracer is not None:
                _tracers[owner] = tracer
            sys.settrace(None)

    return run
