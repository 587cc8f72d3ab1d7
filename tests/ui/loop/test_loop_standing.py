"""Which boxes of the loop are lit: by what is loaded, stepped, trained."""

from __future__ import annotations

import pytest

from simulator.stepping.step_plan import StepKind
from ui.loop.standing import LOOP, Standing


@pytest.mark.parametrize("kind", list(StepKind))
def test_every_kind_of_step_lights_one_box(kind: StepKind) -> None:
    standing = Standing()
    standing.step(kind)
    assert len(standing.lit()) == 1
    standing.step(None)
    assert standing.lit() == frozenset()


def test_while_rows_are_prepared_nothing_else_is_lit() -> None:
    standing = Standing()
    standing.step(StepKind.SUM)
    standing.set_loading(True)
    assert standing.lit() == {"load", "split"}
    standing.set_loading(False)
    assert standing.lit() == {"forward"}


def test_the_whole_loop_is_lit_in_training_and_the_end_of_an_epoch_for_a_while() -> None:
    standing = Standing()
    standing.set_limit(6.0)  # two snapshots are a third of a second
    standing.set_running(True)
    standing.note(0, at_end=False)
    assert standing.lit() == {*LOOP}
    seen = []
    for epoch in (1, 1, 1, 2, 2, 2):
        standing.note(epoch, at_end=False)
        seen.append("evaluate" in standing.lit())
    assert seen == [True, True, False, True, True, False]


def test_epochs_that_follow_one_another_fast_do_not_flicker() -> None:
    standing = Standing()
    standing.set_limit(None)
    standing.set_running(True)
    for snapshot in range(1, 200):
        standing.note(snapshot // 8, at_end=False)
        if snapshot > 8:
            assert "evaluate" in standing.lit()


def test_at_an_epochs_end_the_evaluation_stays_lit_until_a_step() -> None:
    standing = Standing()
    standing.note(0, at_end=True)
    assert standing.lit() == frozenset()
    standing.note(3, at_end=True)
    assert standing.lit() == {"evaluate"}
    standing.step(StepKind.LOSS)
    assert standing.lit() == {"loss"}
    standing.step(None)
    standing.note(3, at_end=False)
    assert standing.lit() == frozenset()
