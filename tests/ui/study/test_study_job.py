"""The study's job and its runner: commands in any order leave things as they should be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from study_samples import experiment

from simulator.studies.initial_weights import Study
from ui.study.model.job import Begin, Choose, Forget, SetRunning, StudyJob
from ui.study.model.runner import StudyRunner, compares, study_settings

NARROW = experiment("xor", (2, "tanh"))


def begin(number: int = 1, starts: int = 12, epochs: int = 8, seed: int = 5) -> Begin:
    return Begin(number, NARROW, starts, "he_normal", seed, epochs)


def test_a_study_runs_to_its_end_and_its_snapshots_are_its_records() -> None:
    job = StudyJob()
    assert job.snapshot().record is None
    assert not job.advance(math.inf)
    job.handle(begin())
    assert job.snapshot().running
    assert job.snapshot().record is None  # not even the starts have been measured
    assert job.advance(0.0)
    job.handle(SetRunning(False))
    assert not job.advance(math.inf)
    job.handle(SetRunning(True))
    assert not job.advance(math.inf)
    snapshot = job.snapshot()
    assert (snapshot.number, snapshot.running) == (1, False)
    assert snapshot.record is not None
    alone = Study(NARROW, 12, "he_normal", seed=5, epochs=8)
    alone.advance(math.inf)
    np.testing.assert_array_equal(snapshot.record.final, alone.record().final)


def test_the_chosen_start_is_looked_at_again_at_the_end_and_in_the_next_study() -> None:
    job = StudyJob()
    job.handle(begin(epochs=60))
    job.advance(0.0)
    job.handle(Choose(7))
    early = job.snapshot().chosen
    job.advance(math.inf)
    late = job.snapshot().chosen
    assert early is not None
    assert late is not None
    assert (late.index, late.seed, late.epoch) == (7, 12, 60)
    np.testing.assert_array_equal(early.start, late.start)
    assert np.abs(early.theta - late.theta).max() > 0.01
    assert late.activity[0].after.sum() == 4 * 2
    assert job.snapshot().chosen is late
    job.handle(begin(2, seed=40))
    job.advance(math.inf)
    again = job.snapshot().chosen
    assert again is not None
    assert (again.index, again.seed) == (7, 47)
    job.handle(begin(3, starts=10))
    job.handle(Choose(11))  # there are only ten
    assert job.snapshot().chosen is None
    job.handle(Choose(None))
    assert job.snapshot().chosen is None


def test_what_is_forgotten_or_refused_is_gone() -> None:
    job = StudyJob()
    job.handle(begin())
    job.advance(math.inf)
    with pytest.raises(ValueError, match="starts must be"):
        job.handle(begin(2, starts=5))
    assert job.snapshot().record is None
    assert not job.snapshot().running
    job.handle(begin(3))
    job.handle(Forget())
    assert not job.advance(math.inf)
    job.handle(SetRunning(True))
    assert not job.snapshot().running
    with pytest.raises(ValueError, match="command must be one of the study's"):
        job.handle("faster")


def test_late_news_of_a_study_that_was_dropped_is_not_taken(qtbot: QtBot) -> None:
    runner = StudyRunner()
    runner.begin(begin(runner.next_number))
    qtbot.waitUntil(lambda: runner.record is not None and runner.record.is_over)
    late = StudyJob()
    late.handle(begin(1))
    late.advance(math.inf)
    stale = late.snapshot()
    runner.forget()
    runner._on_snapshot(stale)
    assert runner.record is None
    runner.stop()
    assert not runner.running
    runner.stop()


def test_studies_compare_where_network_and_data_are_the_same() -> None:
    slow = experiment("xor", (2, "tanh"), optimizer={"name": "sgd", "settings": {}})
    assert compares(NARROW, slow)
    assert not compares(NARROW, experiment("xor"))
    assert not compares(experiment("moons"), experiment("circles"))
    same = study_settings(begin(1)), study_settings(begin(2))
    assert same[0] == same[1]
    assert study_settings(begin(seed=6)) != same[0]
    assert study_settings(Begin(1, slow, 12, "he_normal", 5, 8)) != same[0]


def test_a_study_that_never_reached_its_thread_does_not_run_once_that_is_stopped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.study.model.runner.Host.send", lambda host, command: None)
    runner = StudyRunner()
    runner.begin(begin(runner.next_number))
    assert runner.running
    with qtbot.waitSignal(runner.changed):
        runner.stop()
    assert not runner.running
    assert runner.record is None
