"""Says a fault only once it has held for some time, in updates and epochs, and as long as it holds.

No clock: a fast computer says the same as a slow one.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.callouts.callout import Callout, Finding
from simulator.callouts.readings import Readings
from simulator.callouts.records import REGISTRY


class CalloutWatch:
    """Remembers since when each fault has been found.

    Parameters
    ----------
    callouts : iterable of Callout, optional
        Default: all.
    """

    def __init__(self, callouts: Iterable[Callout] | None = None) -> None:
        self._callouts = tuple(REGISTRY.values() if callouts is None else callouts)
        self._since: dict[str, tuple[int, int]] = {}

    def look(self, readings: Readings) -> tuple[Finding, ...]:
        """Return the faults that have held for long enough, the most fundamental first."""
        found = {callout: callout.find(readings) for callout in self._callouts}
        now = readings.epoch, readings.update
        held = []
        for callout, finding in found.items():
            if finding is None:
                self._since.pop(callout.name, None)
                continue
            begun = self._since.setdefault(callout.name, now)
            if begun[0] > now[0] or begun[1] > now[1]:  # an update was taken back
                begun = self._since[callout.name] = now
            if now[0] - begun[0] >= callout.epochs and now[1] - begun[1] >= callout.updates:
                held.append(finding)
        return tuple(held)

    def forget(self) -> None:
        """Begin anew: the network is another one, or trained otherwise."""
        self._since.clear()
