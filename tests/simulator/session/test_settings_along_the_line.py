"""What is set at an earlier moment of a run: it holds there, and is not lost by going elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from run_samples import make_run, reconfigured, remembered_whole, train, with_optimizer, xor

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run import Run
from simulator.session.run_state import Tip
from simulator.session.session_file import encoded, read, session_of
from simulator.session.settings_of_now import carried_to, makes_the_same
from simulator.session.snapshot import Status
from ui.controller.continuing import LIVE_FIELDS

OTHERS: dict[str, Any] = {
    "optimizer": with_optimizer("adam", learning_rate=0.3),
    "schedule": {"name": "exponential", "settings": {"gamma": 0.5}},
    "regularization": {"l2": 0.1, "clip_norm": 0.5},
    "stopping": {"patience": 30},
    "batch_size": 3,
    "epochs": 77,
    "name": "other",
    "title": "Another title",
    "description": "Another description.",
    "comment": "Another comment.",
}
"""Every setting that can change while the weights stay, with another value."""
HOLDS = {"name", "title", "description", "comment", "epochs"}
"""Those of them that make no other numbers, and so hold at every moment."""
SETTINGS = pytest.mark.parametrize("name", list(OTHERS))


def stepped(times: int, run: Run | None = None) -> Run:
    made = run or make_run(xor(epochs=50))
    for _ in range(times):
        made.apply_update(None)
    return made


def here(run: Run) -> dict[str, Any]:
    """Return everything but the line: where the run stood between moments is one now."""
    run.snapshot(force=True)  # notes the best so far
    return {**remembered_whole(run.whole_state()), "line": None}


def setting(run: Run, name: str) -> object:
    return getattr(run.experiment.scenario, name)


def test_every_setting_that_leaves_the_weights_alone_is_here() -> None:
    assert set(OTHERS) == LIVE_FIELDS


@SETTINGS
def test_what_is_set_at_an_earlier_moment_is_there_after_going_away_and_back(name: str) -> None:
    run = stepped(6)
    run.go_to(3)
    reconfigured(run, **{name: OTHERS[name]})
    set_now, stood = setting(run, name), here(run)
    assert set_now != getattr(xor(epochs=50), name)
    for there in (1, 0, len(run.line) - 1):
        if there != run.line.place:
            run.go_to(there)
            assert name not in HOLDS or setting(run, name) == set_now
        run.go_to(3)
        assert here(run) == stood
        assert setting(run, name) == set_now


@SETTINGS
def test_what_is_set_holds_when_a_step_is_taken_back(name: str) -> None:
    run = stepped(3)
    reconfigured(run, **{name: OTHERS[name]})
    set_now, target = setting(run, name), run.trainer.epochs
    run.take_back()
    assert (run.state.update, setting(run, name), run.trainer.epochs) == (2, set_now, target)
    stepped(1, run)
    assert (run.state.update, setting(run, name), run.trainer.epochs) == (3, set_now, target)


@pytest.mark.parametrize("place", [0, 2, 4, 6])
def test_the_number_of_epochs_counts_at_every_moment(place: int) -> None:
    run = stepped(6)
    run.go_to(3)
    reconfigured(run, epochs=100)
    if place != 3:
        run.go_to(place)
    assert run.snapshot(force=True).moments.formers == ()
    assert (setting(run, "epochs"), run.snapshot(force=True).epochs_target) == (100, 100)
    run.begin()
    while run.advance(1e18):
        pass
    run.pause()
    assert (run.state.epoch, run.status) == (100, Status.FINISHED)


def test_a_finished_run_is_no_longer_finished_where_more_epochs_were_set_at_an_earlier_moment() -> (
    None
):
    run = make_run(xor(epochs=5))
    run.begin()
    while run.advance(1e18):
        pass
    run.pause()
    latest = len(run.line) - 1
    run.go_to(0)
    reconfigured(run, epochs=9)
    run.go_to(latest)
    assert (run.state.epoch, run.status, run.trainer.epochs) == (5, Status.PAUSED, 9)


def test_where_training_was_to_end_is_kept_of_a_moment_that_was_gone_along_to() -> None:
    run = make_run(xor(epochs=4, batch_size=4))
    stepped(7, run)
    run.go_to(4)
    run.begin()
    train(run, 1)
    run.pause()
    assert (run.line.place, run.trainer.epochs) == (5, 8)
    stood = here(run)
    run.go_to(2)
    run.go_to(5)
    assert here(run) == stood


@pytest.mark.parametrize("place", [1, 3])
def test_how_long_training_was_asked_for_is_kept_of_a_moment_where_it_was_asked(place: int) -> None:
    run = stepped(6)
    run.go_to(place)
    run.begin(10)
    run.pause()
    stood = here(run)
    assert run.trainer.epochs == place + 10
    run.go_to(5)
    run.go_to(place)
    assert here(run) == stood


@SETTINGS
def test_what_makes_other_numbers_is_told_from_what_does_not(name: str) -> None:
    before = xor()
    after = presets.changed(before, **{name: OTHERS[name]})
    assert makes_the_same(before, after) is (name in HOLDS)
    assert makes_the_same(before, before)


def test_another_moment_stays_the_same_one_where_nothing_is_carried() -> None:
    run, now = stepped(2), Experiment.from_scenario(xor(batch_size=3, epochs=50))
    there = Tip(run.experiment, run.whole_state())
    assert carried_to(there, now) is there
    more: Scenario = presets.changed(now.scenario, epochs=3)
    carried = carried_to(there, Experiment(more, now.data, now.spec))
    assert carried.experiment.scenario == presets.changed(there.experiment.scenario, epochs=3)
    assert carried.state.epochs == 3


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_a_session_that_is_kept_at_an_earlier_moment_has_what_holds_at_every_one(
    name: str, tmp_path: Path
) -> None:
    run = make_run(xor(epochs=5))
    run.begin()
    while run.advance(1e18):
        pass
    run.pause()
    run.go_to(0)
    other = OTHERS[name]
    reconfigured(run, **{name: other})
    file = tmp_path / "session"
    file.write_bytes(encoded(session_of(run.experiment, run.whole_state(), None)))
    session = read(file)
    assert session.state.training.epoch == 5
    assert session.scenario == run.experiment.scenario
    ended = name != "epochs"
    assert session.state.status is (Status.FINISHED if ended else Status.PAUSED)
    assert session.state.epochs == (5 if ended else other)
