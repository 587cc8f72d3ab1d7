"""What gradients cost, by a clock of the test's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simulator.diagnostics import gradient_cost
from simulator.diagnostics.gradient_cost import (
    Cost,
    extrapolated,
    last_measured,
    measured_costs,
)


def ticking(step_s: float) -> Callable[[], float]:
    """Return a clock on which every piece of work takes `step_s`."""
    passed = 0.0

    def clock() -> float:
        nonlocal passed
        passed += step_s
        return passed

    return clock


def test_small_networks_are_measured_and_large_ones_only_backwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gradient_cost, "WIDTHS", (1, 3, 10, 30))
    costs = [one for one in measured_costs(ticking(0.1), 1.0) if one is not None]
    assert [one.parameters for one in costs] == [11, 31, 101, 301]
    assert [one.backpropagation for one in costs] == pytest.approx([0.1] * 4)
    # 31 parameters: 0.1 (31 / 11)² = 0.79 s, still within a second; 101 would take 1.06 s.
    assert [one.differences is None for one in costs] == [False, False, True, True]
    assert last_measured(costs) == costs[1]


def test_somebody_may_break_off_between_two_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gradient_cost, "WIDTHS", (3,))
    monkeypatch.setattr(gradient_cost, "_BLOCK_NUMBERS", 1)
    found = list(measured_costs(ticking(0.01), 1.0))
    assert found[:-1] == [None] * 32  # the pass back, and 31 parameters one at a time
    last = found[-1]
    assert last is not None
    assert last.differences == pytest.approx(0.31)


def test_differences_grow_with_the_square() -> None:
    assert extrapolated(Cost(1_000, 1e-4, 0.5), 1_000_000) == pytest.approx(0.5e6)
    assert extrapolated(Cost(1_000, 1e-4, None), 1_000_000) is None
    assert last_measured(()) is None
