"""How many moments of a run are kept, and how much memory they take."""

from __future__ import annotations

from itertools import count
from typing import Any

import numpy as np
import pytest
from run_samples import (
    make_run,
    reconfigured,
    remembered,
    train,
    with_optimizer,
    xor,
)

from simulator.session import moment_pace
from simulator.session import run as run_module
from simulator.session.run import Run
from simulator.session.time_line import TimeLine


def stepped(times: int, run: Run | None = None) -> Run:
    """Return a run after some updates that were made as steps: each is a moment."""
    made = run or make_run()
    for _ in range(times):
        made.apply_update(None)
    return made


def wide(units: int) -> tuple[dict[str, object], ...]:
    """Return layers with 4 · units + 1 parameters."""
    return ({"units": units, "activation": "tanh"}, {"units": 1, "activation": "sigmoid"})


def line_of(run: Run, **limits: int) -> TimeLine:
    run.line = TimeLine(**limits)
    return run.line


def test_the_older_moments_are_thinned_and_start_best_and_latest_stay() -> None:
    run = make_run(xor(optimizer=with_optimizer("sgd", learning_rate=60.0)))  # its loss jumps
    line_of(run, most=150)
    losses = [run.trainer.evaluate().loss]
    for _ in range(700):
        run.apply_update(None)
        losses.append(run.trainer.evaluate().loss)
    moments = run.snapshot(force=True).moments
    assert len(moments) <= 151
    assert moments.updates[0] == 0
    assert moments.updates[-64:] == tuple(range(637, 701))  # steps can be taken back
    assert moments.updates[-1] == 700
    gaps = np.diff(moments.updates[:-64])
    assert gaps.max() <= 4 * gaps.mean()
    known = run.whole_state().line
    assert known is not None
    best = min(known.moments, key=lambda one: np.inf if one.loss is None else one.loss)
    assert best.loss == min(losses[1:-1]) < min(losses[-64:])


def test_a_moment_whose_neighbour_is_gone_is_no_step_back() -> None:
    run = make_run(xor(epochs=1000))
    line_of(run, most=150)
    stepped(400, run)
    moments = run.snapshot(force=True).moments
    place = next(k for k in range(1, 80) if moments.updates[k + 1] - moments.updates[k] > 1)
    run.go_to(place + 1)
    assert not run.snapshot(force=True).can_step_back
    run.begin()
    train(run, 400 - run.state.update)  # but training goes along it
    assert run.snapshot(force=True).moments.formers == ()


@pytest.mark.parametrize("change", ["weights", "settings", "rows"])
def test_a_change_between_moments_that_are_gone_is_not_gone_along_like_training(
    change: str,
) -> None:
    run = make_run(xor(epochs=1000))
    line_of(run, most=100)
    stepped(11, run)
    if change == "weights":
        run.set_parameter(0, 2.0)
    elif change == "settings":
        reconfigured(run, regularization={"l2": 0.1})
    else:
        run.apply_update((1,))
    stepped(200, run)
    updates = run.snapshot(force=True).moments.updates
    changed_at = 11 if change == "rows" else 10
    assert changed_at not in updates  # so it is known by the one before alone
    before = max(k for k, update in enumerate(updates) if update < changed_at)
    assert updates[before + 1] > 12
    run.go_to(before)
    run.begin()  # not once the numbers turn out to be others
    assert len(run.snapshot(force=True).moments.formers) == 1
    assert run.take_left() is not None


@pytest.mark.parametrize("units", [4, 40, 400])
def test_all_moments_together_keep_to_the_memory_that_is_allowed(units: int) -> None:
    budget = 1 << 20
    run = make_run(xor(layers=wide(units)))
    line = line_of(run, budget=budget)
    counts = []
    for place in (None, 0, -1):
        if place is not None:
            run.go_to(place % len(line))
        else:
            stepped(500, run)
        counts.append(len(line))
        assert _memory(run) <= budget
    assert counts[0] >= {4: 250, 40: 50, 400: 3}[units]
    assert run.state.update == 500


def _memory(run: Run) -> int:
    """Return the bytes of all arrays that are held, each once, counted by what owns them."""
    known = run.whole_state().line
    assert known is not None
    arrays: list[Any] = []
    for one in known.moments:
        arrays += [one.theta, *one.memory.arrays.values(), *one.last, one.order]
        arrays.append(one.watch.best_theta)
    if known.tip is not None:
        state = known.tip.state
        training = state.training
        arrays += [training.theta, *training.optimizer.memory().arrays.values(), training.order]
        arrays += [*state.last_update, *state.landscape.arrays(), training.history.table]
    owners = {id(x if x.base is None else x.base): x for x in arrays if x is not None}
    return sum(x.nbytes for x in owners.values() if any(x.strides))


def test_of_the_largest_network_start_and_latest_are_kept() -> None:
    budget = 64 * 1000  # as much for 1000 parameters as there is for a million
    run = make_run(
        xor(
            layers=wide(250),
            stopping={"patience": 50},
        )
    )
    line = line_of(run, budget=budget)
    run.begin()
    train(run, 20)
    run.pause()
    assert len(line) >= 2
    end = remembered(run.state)
    run.go_to(0)
    assert run.state.update == 0
    assert line.held <= budget
    run.go_to(len(line) - 1)
    assert {**remembered(run.state), "history": 0} == {**end, "history": 0}


def test_a_step_of_the_largest_network_can_be_taken_back() -> None:
    run = make_run(xor(layers=wide(250)))
    line = line_of(run, budget=64 * 1000)
    run.begin()
    train(run, 5)
    run.pause()
    run.trainer.flush_history()
    before = remembered(run.state)
    run.apply_update(None)
    with pytest.raises(ValueError, match="the network is too large for going back from here"):
        run.go_to(1)
    run.take_back()  # what it has led to is forgotten
    assert remembered(run.state) == before
    assert line.held <= 64 * 1000
    run.go_to(0)
    assert run.state.update == 0


def test_in_slow_motion_every_update_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count()
    for module in (run_module, moment_pace):
        monkeypatch.setattr(module, "perf_counter", lambda: float(next(seconds)))
    run = make_run(xor(batch_size=1, epochs=100))
    run.begin()
    for _ in range(12):
        assert run.advance(np.inf, 1)
    assert run.snapshot(force=True).moments.updates == tuple(range(13))
