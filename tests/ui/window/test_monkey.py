"""Anything that can be done to the window, done at random: nothing is raised, warned or lost.

``make monkey`` does far more, and also looks at how long the window is held up.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import monkey_run
import monkey_world
import pytest
from monkey_kinds import KINDS
from monkey_watch import Watch
from monkey_world import World
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from run_digest import digest
from thread_times import ThreadTimes, times

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario, load
from simulator.session.run import Run
from simulator.session.run_state import RunState
from ui.window.palette.palette import Palette

# With this seed so few are of every kind.
SEED, ACTIONS = 89, 120


def test_random_actions(qapp: QApplication, tmp_path: Path) -> None:
    """Fails with the seed and with what was done last."""
    monkey_run.run(qapp, tmp_path, seed=SEED, actions=range(ACTIONS))


def test_every_kind_of_action_is_among_them() -> None:
    kinds = [monkey_run.drawn(SEED, number)[1].name for number in range(ACTIONS)]
    assert {kind.name for kind in KINDS} == set(kinds)


def test_an_action_that_fails_is_told_with_its_seed_and_what_was_done(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(world: object) -> str:
        raise ZeroDivisionError("planted")

    kinds = tuple(replace(kind, run=broken) for kind in KINDS)
    monkeypatch.setattr(monkey_run, "KINDS", kinds)
    with pytest.raises(monkey_run.Failed, match=r"seed 3:\n  5 (?s:.*)ZeroDivisionError: planted"):
        monkey_run.run(qapp, tmp_path, seed=3, actions=[5])


def test_a_window_that_an_action_closes_is_followed_by_another(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def quit_by_the_palette(world: World) -> str:
        seen.append(world.is_closed)
        world.window.actions_["palette"].trigger()
        palette = world.window.findChild(Palette)
        assert palette is not None
        palette.box.setText("quit")
        palette.list.clicked.emit(palette.rows.index(0))
        assert world.is_closed
        return "never" if world.standing() is None else "at rest"

    kinds = tuple(replace(kind, run=quit_by_the_palette) for kind in KINDS)
    monkeypatch.setattr(monkey_run, "KINDS", kinds)
    monkey_run.run(qapp, tmp_path, seed=3, actions=range(2))
    assert seen == [False, False]


def test_what_never_comes_is_given_up_once_the_worker_has_done_all_it_was_asked(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch()
    world = World(qapp, watch, tmp_path)
    watch.begin()
    try:
        with world.answering():
            world.build()
            monkeypatch.setattr(monkey_world, "PATIENCE", 30)
            job, come, go_on = world.window.controller.engine._job, [], threading.Event()
            handle = job.handle

            def held(command: object) -> object:
                go_on.wait()
                come.append(command)
                return handle(command)

            monkeypatch.setattr(job, "handle", held)
            world.window.controller.set_speed_limit(3.0)
            QTimer.singleShot(200, go_on.set)  # of the window's rounds, far more than are waited
            world.until(lambda: False, "what never comes")
            assert len(come) == 1  # the worker was waited for, and not given up with
            world.tear_down()
            world.finish()
    finally:
        watch.end()
    assert watch.problems == ["waited in vain for what never comes"]


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_exceptions_and_warnings_are_noted_wherever_they_come_from(
    qapp: QApplication, watch: Watch
) -> None:
    def fail() -> None:
        raise KeyError("planted")

    watch.begin()
    try:
        QTimer.singleShot(0, fail)
        qapp.processEvents()
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qWarning("planted")
        with watch.piece():
            fail()
    finally:
        watch.end()
    assert [problem.strip().rpartition("\n")[2] for problem in watch.problems] == [
        "KeyError: 'planted'",
        "KeyError: 'planted'",
        "Qt: planted",
        "KeyError: 'planted'",
    ]


def test_what_takes_long_is_told_with_where_it_was_and_what_the_time_went_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # 4 s and then 5 s, of which 3.5 s went by in the queue for a core.
    now = iter(
        (
            ThreadTimes(0.0, 0.0, 7.0),
            ThreadTimes(1.0, 0.5, 7.0),
            ThreadTimes(5.0, 3.5, 7.0),
            ThreadTimes(10.0, 4.0, 10.5),
        )
    )
    monkeypatch.setattr("monkey_watch.times", lambda: next(now))
    watch = Watch(longest_s=2.0)
    watch.begin()
    with watch.piece(), watch.piece():
        pass
    watch.end()
    assert [problem.split("\n")[0] for problem in watch.problems] == [
        "held up for 4.0 s (3.0 s of processor time, 1.0 s of waiting; and 0.0 s for a core)"
    ]


@pytest.mark.parametrize(("is_seen", "held"), [(True, 1), (False, 0)])
def test_a_closed_window_may_wait_for_its_threads(
    monkeypatch: pytest.MonkeyPatch, is_seen: bool, held: int
) -> None:
    now = iter((ThreadTimes(), ThreadTimes(wall_s=3.0, processor_s=1.0)))
    monkeypatch.setattr("monkey_watch.times", lambda: next(now))
    watch = Watch(longest_s=2.0)
    watch.begin()
    with watch.piece(is_seen=is_seen):
        pass
    watch.end()
    assert len(watch.problems) == held
    assert watch.longest.processor_s == 1.0


def test_a_thread_knows_its_work_from_its_waiting() -> None:
    begun = times()
    while (spent := times() - begun).processor_s < 0.05:
        pass
    threading.Event().wait(0.05)
    waited = times() - begun - spent
    assert spent.own_s > 0.049
    assert waited.own_s > 0.04
    assert waited.processor_s < 0.04


def whole_run() -> tuple[Scenario, RunState]:
    experiment = Experiment.from_scenario(load("xor"))
    run = Run(1, experiment, experiment.initial_state())
    run.apply_epoch()
    return experiment.scenario, run.whole_state()


def test_a_digest_knows_every_part_of_a_state() -> None:
    (scenario, first), (_, second) = whole_run(), whole_run()
    before = digest(scenario, first)
    assert digest(scenario, second) == before
    state = second.training
    state.theta[3] += 1e-15
    state.optimizer.update(state.theta.copy(), state.theta)
    state.rng.random()
    state.epoch += 1
    state.watch = replace(state.watch, stopped="patience")
    state.history = replace(state.history, stride=2)
    assert second.line is not None
    second = replace(second, epochs=7, line=replace(second.line, apart=2))
    after = digest(scenario.model_copy(update={"epochs": 3}), second)
    same = {name for name, text in before.items() if after[name] == text}
    assert same == {"last update", "path"}
