"""What watching costs where the run goes to another moment: counted, not timed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from run_samples import make_run, reconfigured, with_optimizer

from simulator.session.run import Run
from simulator.session.watch.curve_table import CurveTable
from simulator.session.watch.pins import Pin, Quantity
from simulator.session.watch.tape import Tape

PINS = (
    Pin(Quantity.PARAMETER, 0, 0, 0),
    Pin(Quantity.GRADIENT, 1, 0, 2),
    Pin(Quantity.MEMORY, 0, 1, 0, memory="m"),
    Pin(Quantity.ACTIVATION, 0, 0),
    Pin(Quantity.DELTA, 0, 1, row=2),
)
# To another moment the curves are written once, cut once and stand once.
ONCE = {"fill": 1, "cut": 1, "add": 1, "note_standing": 1}


def counted(made: Counter[str], name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    def working(*arguments: Any, **named: Any) -> Any:
        made[name] += 1
        return work(*arguments, **named)

    return working


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often curves are worked on."""
    found: Counter[str] = Counter()
    for kind, name in (
        *((CurveTable, one) for one in ("with_rows", "fill", "cut", "add", "arrays")),
        (Tape, "note_standing"),
    ):
        monkeypatch.setattr(kind, name, counted(found, name, getattr(kind, name)))
    for kind, name in ((CurveTable, "a table"), (Tape, "a tape")):
        monkeypatch.setattr(kind, "__init__", counted(found, name, kind.__init__))  # type: ignore[misc]
    return found


def stepped() -> Run:
    run = make_run()
    run.watch.pin(PINS, run.trainer)
    for _ in range(8):
        run.apply_update(None)
    run.watch.curves()
    return run


def test_going_to_another_moment_makes_the_curves_once(made: Counter[str]) -> None:
    run = stepped()
    for place in (5, 2, 3, 8):
        made.clear()
        run.go_to(place)
        assert made == ONCE
        run.watch.curves()
        assert made == {**ONCE, "arrays": 1}


def test_a_step_back_makes_them_once_also_where_settings_have_changed(made: Counter[str]) -> None:
    run = stepped()
    made.clear()
    run.take_back()
    assert made == ONCE
    reconfigured(run, optimizer=with_optimizer("sgd", learning_rate=0.1))
    run.watch.curves()
    made.clear()
    run.take_back()
    assert made == ONCE


def test_a_run_in_which_nothing_is_watched_makes_none(made: Counter[str]) -> None:
    run = make_run()
    run.apply_update(None)
    made.clear()
    run.go_to(0)
    run.go_to(1)
    assert not made
