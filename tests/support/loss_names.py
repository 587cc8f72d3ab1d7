"""Which losses compare numbers: their targets in tests are no zeros and ones."""

from __future__ import annotations

from simulator.nn import losses

# Squared errors take any target, and the others classes.
NUMBERS = tuple(
    name
    for name, record in losses.REGISTRY.items()
    if record.fused_with is None and record.error_factor is None
)
