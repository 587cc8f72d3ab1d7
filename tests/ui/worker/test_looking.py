"""What is looked at in a run: whoever begins late sees what the time line keeps from before."""

from __future__ import annotations

import pytest
from run_samples import make_run

from simulator.session.run import Run
from simulator.session.watch.pins import Pin, Quantity
from ui.worker import commands
from ui.worker.looking import look


@pytest.fixture
def run() -> Run:
    made = make_run()
    for _ in range(4):
        made.apply_epoch()
    return made


def test_rows_and_layers_looked_at_late_begin_at_the_start(run: Run) -> None:
    assert look(run, commands.FollowFlow(True))
    flow = run.snapshot(force=True).flow
    assert flow is not None
    assert [one.update for one in flow.points] == [0, 1, 2, 3, 4]
    assert look(run, commands.FollowRows(True))
    rows = run.snapshot(force=True).rows
    assert rows is not None
    assert rows.epochs.tolist() == [0, 1, 2, 3, 4]


def test_a_number_that_is_pinned_late_begins_at_the_start(run: Run) -> None:
    assert look(run, commands.Watch((Pin(Quantity.PARAMETER, 0, 0, 0),)))
    assert run.watch.curves().kept_of(1).updates.tolist() == [0, 1, 2, 3]


def test_what_trains_is_no_look(run: Run) -> None:
    assert not look(run, commands.ApplyUpdate(None))
