"""Learning rates by epoch as code: the share of the rate that is set, of the epochs made so far."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.code_lines.script import Lines
from simulator.scenarios.schema import ScheduleSettings

_WAVE = "0.5 * (1 + np.cos(np.pi * {0}))"
# By name: the body of a function of `epoch`, 0 in the first.
_SHARES: Mapping[str, Lines] = MappingProxyType(
    {
        "inverse_time": ("return 1 / (1 + {decay} * epoch)",),
        "step_decay": ("return {drop} ** (epoch // {every:g})",),
        "exponential": ("return {gamma} ** epoch",),
        "cosine": (
            "passed = min(1, epoch / {period:g})",
            "wave = " + _WAVE.format("passed"),
            "return {final_share} + (1 - {final_share}) * wave",
        ),
        "one_cycle": (
            "peak = {rise_share} * {period:g}",
            "if epoch < peak:",
            "    wave = " + _WAVE.format("(1 - epoch / peak)"),
            "    return {start_share} + (1 - {start_share}) * wave",
            "rest = {period:g} - peak",
            "passed = min(1, (epoch - peak) / rest) if rest else 1",
            "wave = " + _WAVE.format("passed"),
            "return {final_share} + (1 - {final_share}) * wave",
        ),
    }
)


def share_lines(schedule: ScheduleSettings) -> Lines:
    """Return the function ``share(epoch)`` as code; none where the rate stays the same."""
    if schedule.name == "constant":
        return ()
    body = (line.format(**schedule.settings) for line in _SHARES[schedule.name])
    return "def share(epoch):  # of the learning rate", *(f"    {line}" for line in body), "", ""
