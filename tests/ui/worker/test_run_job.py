"""The learner's run as a job, without a thread: what each command leads to, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import get_args

import numpy as np
import pytest
from run_samples import make_run

from simulator.diagnostics.node_maps import NodeView
from simulator.landscape.view_choice import LandscapeView
from simulator.scenarios import overrides, presets
from simulator.scenarios.presets import Scenario
from simulator.scenarios.way_out import Change
from simulator.session.job import IDLE
from simulator.session.paint_gate import PaintGate
from simulator.session.snapshot import Snapshot, Status
from simulator.session.watch.pins import Pin, Quantity
from ui.worker import commands
from ui.worker.left_behind import LeftRun
from ui.worker.news import NotFinite, NotTold, Opened, Recorded, Refused, Stopped
from ui.worker.run_job import RunJob


def xor(**fields: object) -> Scenario:
    return presets.changed(presets.load("xor"), **fields)


def taken(job: RunJob) -> Snapshot:
    snapshot = job.snapshot()
    assert snapshot is not None
    return snapshot


@pytest.fixture
def gate() -> PaintGate:
    return PaintGate()


@pytest.fixture
def job(gate: PaintGate) -> RunJob:
    made = RunJob(gate, lambda: False)
    made.handle(commands.Open(7, xor()))
    taken(made)
    while made.advance(perf_counter() + 1.0):
        made.snapshot()
    return made


def test_opening_tells_and_shows() -> None:
    job = RunJob(PaintGate(), lambda: False)
    following = job.handle(commands.Open(3, xor()))
    (news,) = following.events
    assert isinstance(news, Opened)
    assert news.run_id == 3
    assert following.shows
    snapshot = taken(job)
    assert snapshot.experiment is news.experiment
    assert job.snapshot() is None  # nothing has happened since


def test_before_anything_is_open_nothing_is_to_be_done() -> None:
    job = RunJob(PaintGate(), lambda: False)
    assert job.handle(commands.Train()) == IDLE
    assert job.advance(perf_counter() + 1.0) == IDLE
    assert job.snapshot() is None


def test_a_changed_weight_is_shown_as_a_number_before_its_pictures_are_made(
    job: RunJob, gate: PaintGate
) -> None:
    job.handle(commands.Pause())
    before = taken(job)
    following = job.handle(commands.SetParameter(0, 0.375))
    assert following.shows
    numbers = taken(job)
    assert numbers.state.theta[0] == 0.375
    assert numbers.regions is before.regions
    assert not gate.is_open()
    gate.open()
    assert job.advance(perf_counter() + 1.0).shows
    pictures = taken(job)
    assert pictures.regions is not before.regions
    assert gate.is_open()


def test_a_record_is_told_and_shows_nothing(job: RunJob) -> None:
    following = job.handle(commands.Record(None))
    (news,) = following.events
    assert isinstance(news, Recorded)
    assert not following.shows
    assert job.snapshot() is None


@pytest.mark.parametrize(("limit", "wait_ms"), [(None, 0), (0.5, 1000), (100, 10), (5000, 1)])
def test_training_waits_between_slices_as_its_speed_wants(
    job: RunJob, limit: float | None, wait_ms: int
) -> None:
    job.handle(commands.LimitSpeed(limit))
    for command in (commands.Train(), commands.ShowSample(1)):
        following = job.handle(command)
        if following.shows:  # slow motion shows at once what has changed
            following = job.advance(perf_counter())
        assert following.wait_ms == wait_ms


def test_while_it_trains_commands_wait_for_the_next_snapshot(job: RunJob) -> None:
    job.handle(commands.Train())
    assert not job.handle(commands.ShowSample(1)).shows
    assert job.handle(commands.Pause()).shows
    assert taken(job).status is Status.READY


def test_the_end_of_training_is_told_and_shown(job: RunJob) -> None:
    job.handle(commands.Train(2))
    following = job.advance(perf_counter() + 60.0)
    assert following.events == (Stopped(7, 2),)
    assert following.shows
    assert taken(job).status is Status.FINISHED


@pytest.mark.parametrize(
    ("tells", "rate", "larger"),
    [
        ((lambda: False, lambda: False), "0.001", 1.0),
        ((lambda: True, lambda: False), "0.001", None),
        ((lambda: False, lambda: True), "0.001", None),
        ((lambda: False, lambda: False), "1", None),  # learnt: nothing is to be looked for
    ],
    ids=["flat", "close", "leave", "learnt"],
)
def test_where_the_loss_only_creeps_a_larger_rate_is_found(
    tells: tuple[Callable[[], bool], Callable[[], bool]], rate: str, larger: float | None
) -> None:
    job = RunJob(PaintGate(), *tells)
    settings = {"optimizer": "sgd", "learning_rate": rate}
    job.handle(commands.Open(1, overrides.with_settings(presets.load("xor"), settings)))
    job.handle(commands.Train())
    while not job.advance(perf_counter() + 60.0).events:
        pass
    found = taken(job).end.larger_rate
    assert (found and found.learning_rate) == larger
    job.handle(commands.SetParameter(0, 0.375))
    assert taken(job).end.larger_rate is None


def test_what_cannot_be_done_is_told_with_the_run_it_was_meant_for(job: RunJob) -> None:
    (news,) = job.handle(commands.ShowSample(99)).events
    assert isinstance(news, Refused)
    assert news.run_id == 7
    data = xor().data.model_copy(update={"validation_fraction": 0.9})
    (news,) = job.handle(commands.Open(8, xor(data=data))).events
    assert isinstance(news, Refused)
    assert news.run_id == 8
    assert job.run is not None
    assert job.run.run_id == 7


def diverging() -> Scenario:
    return overrides.with_settings(
        presets.load("xor"),
        {
            "optimizer": "sgd",
            "learning_rate": "1000",
            "hidden_activation": "relu",
            "loss": "mse",
            "output_activation": "identity",
        },
    )


def test_a_number_that_is_not_finite_ends_training_with_its_last_good_weights() -> None:
    job = RunJob(PaintGate(), lambda: False)
    job.handle(commands.Open(1, diverging()))
    job.handle(commands.Train())
    following = job.advance(perf_counter() + 60.0)
    (news,) = following.events
    assert isinstance(news, NotFinite)
    assert following.shows
    assert taken(job).status is Status.DIVERGED


@pytest.mark.parametrize(
    "tells", [(lambda: True, lambda: False), (lambda: False, lambda: True)], ids=["close", "leave"]
)
def test_what_helps_after_a_divergence_is_not_tried_out_where_nobody_waits(
    tells: tuple[Callable[[], bool], Callable[[], bool]],
) -> None:
    job = RunJob(PaintGate(), *tells)
    job.handle(commands.Open(1, diverging()))
    job.handle(commands.Train())
    (news,) = job.advance(perf_counter() + 60.0).events
    assert isinstance(news, NotFinite)
    assert news.way_out.change is Change.UNKNOWN


def test_an_unknown_command_is_a_mistake_of_ours_and_stops_training(job: RunJob) -> None:
    job.handle(commands.Train())
    with pytest.raises(TypeError, match="unknown command 'dance'"):
        job.handle("dance")
    job.handle(commands.ShowSample(0))
    assert taken(job).status is Status.READY


FOR_AND = presets.changed(presets.load("and"), epochs=1_000_000)
OF_XOR = (
    commands.LookAt(LandscapeView(axes=((1, 0, 0), (1, 1, 0)))),
    commands.ZoomSurface(0.5),
    commands.FitSurface(),
    commands.ShowSample(3),
    commands.ShowFeatures(1, 0),
    commands.LookAtNode(NodeView(0, 3)),
    commands.ShowNodeMaps(True),
    commands.FollowRows(True),
    commands.FollowFlow(True),
    commands.Watch((Pin(Quantity.PARAMETER, 0, 0, 0),)),
    commands.SetParameter(0, 0.375),
    commands.SetParameters(np.zeros(17)),
    commands.Reconfigure(xor(batch_size=1)),
    commands.PutBack(xor(batch_size=1), LeftRun(7, make_run().whole_state()), LeftRun(7)),
    commands.GoTo(0, 0, 1),
    commands.Branch(LeftRun(7)),
    commands.Train(),
    commands.Pause(),
    commands.Record((3,)),
    commands.ApplyUpdate(None),
    commands.ApplyEpoch(),
    commands.TakeBack(None),
    commands.TellState("export"),
)


def test_every_command_is_tried_too_late() -> None:
    kinds = {type(one) for one in OF_XOR} | set(commands.OF_NO_RUN)
    assert kinds == set(get_args(commands.Command))


@pytest.mark.parametrize("late", OF_XOR, ids=lambda one: type(one).__name__)
def test_a_command_for_the_run_before_changes_nothing_of_the_one_that_is_open(
    job: RunJob, late: commands.Command
) -> None:
    job.handle(commands.Open(8, FOR_AND))
    before = taken(job)
    following = job.handle(commands.ForRun(7, late))
    # Whoever asks is not left waiting.
    assert all(isinstance(one, NotTold) for one in following.events)
    assert len(following.events) == isinstance(late, commands.TellState)
    assert not following.shows
    assert following.wait_ms == 0  # what was going on goes on
    while job.advance(perf_counter() + 1.0):
        pass
    job.handle(commands.ShowSample(before.sample_row))
    after = taken(job)
    assert (after.run_id, after.status) == (8, Status.READY)
    assert after.sample_row == before.sample_row
    assert after.edits == 0
    assert not after.curves.pins
    assert after.rows is None
    np.testing.assert_array_equal(after.state.theta, before.state.theta)


def test_a_late_command_does_not_stop_the_training_of_the_run_that_is_open(job: RunJob) -> None:
    job.handle(commands.Train())
    assert job.handle(commands.ForRun(6, commands.Pause())).wait_ms == 0
    job.advance(perf_counter() + 0.001)
    assert taken(job).status is Status.RUNNING
    assert job.handle(commands.ForRun(7, commands.Pause())).shows
    assert taken(job).status is Status.PAUSED


def test_a_refusal_names_the_run_that_was_meant(job: RunJob) -> None:
    (news,) = job.handle(commands.ForRun(7, commands.ShowSample(99))).events
    assert isinstance(news, Refused)
    assert news.run_id == 7


def test_what_is_asked_of_a_run_that_was_refused_is_answered(job: RunJob) -> None:
    split = xor().data.model_copy(update={"validation_fraction": 0.99})
    (refusal,) = job.handle(commands.Open(8, xor(data=split))).events
    assert isinstance(refusal, Refused)
    (news,) = job.handle(commands.ForRun(8, commands.TellState("export"))).events
    assert isinstance(news, NotTold)
    assert (news.run_id, news.purpose) == (8, "export")
