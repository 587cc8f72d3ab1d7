"""Where training or the stepper is in the loop; nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from simulator.stepping.step_plan import StepKind

BOXES: Final = ("load", "split", "forward", "loss", "backward", "update", "evaluate")
LOOP: Final = BOXES[2:6]
"""What is done again and again, for every batch."""
KINDS: Final[Mapping[str, frozenset[StepKind]]] = MappingProxyType(
    {
        "forward": frozenset((StepKind.STATISTIC, StepKind.SUM, StepKind.ACTIVATION)),
        "loss": frozenset((StepKind.LOSS,)),
        "backward": frozenset((StepKind.DELTA, StepKind.GRADIENT, StepKind.BATCH_GRADIENT)),
        "update": frozenset((StepKind.UPDATE,)),
    }
)
"""The kinds of the stepper's steps that a box stands for."""

# A third of a second of frames: what is lit for a shorter time flickers.
_HELD_SHARE, _MOST_FRAMES = 1.0 / 3.0, 60.0


class Standing:
    """Notes what happens, and tells which boxes are lit by it.

    While training runs all of the loop is lit, without a flicker: an update takes microseconds. The
    end of an epoch lights *evaluate*, for a third of a second at least; where epochs follow one
    another faster it stays lit.
    """

    def __init__(self) -> None:
        self._loads = self._runs = False
        self._kind: StepKind | None = None
        self._epoch = self._since = 0
        self._at_end = False
        self._hold = round(_HELD_SHARE * _MOST_FRAMES)

    def set_loading(self, loads: bool) -> None:
        """Rows are being loaded and split, or are ready."""
        self._loads = loads

    def set_running(self, runs: bool) -> None:
        """Training goes on, or stands still."""
        self._runs = runs
        self._since = self._hold

    def set_limit(self, updates_per_second: float | None) -> None:
        """Say how many updates are made a second at most: so many snapshots come."""
        frames = min(updates_per_second or _MOST_FRAMES, _MOST_FRAMES)
        self._hold = max(1, round(_HELD_SHARE * frames))

    def step(self, kind: StepKind | None) -> None:
        """Say of what kind the step is that is shown; None before the first."""
        self._kind = kind

    def note(self, epoch: int, *, at_end: bool) -> None:
        """Note a snapshot: its epoch, and whether it stands just at an epoch's end."""
        self._since = 0 if epoch > self._epoch else self._since + 1
        self._epoch, self._at_end = epoch, at_end and epoch > 0

    def lit(self) -> frozenset[str]:
        """Return the boxes that are lit."""
        if self._loads:
            return frozenset(("load", "split"))
        if self._runs:
            ended = ("evaluate",) if self._since < self._hold else ()
            return frozenset((*LOOP, *ended))
        if self._kind is not None:
            return frozenset(box for box, kinds in KINDS.items() if self._kind in kinds)
        return frozenset(("evaluate",)) if self._at_end else frozenset()
