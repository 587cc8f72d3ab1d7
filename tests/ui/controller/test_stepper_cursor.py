"""The stepper's cursor, moved as a learner moves it, with the worker really behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot
from simulator.stepping.step_plan import Granularity, StepKind, UpdateRecord
from ui.controller.controller import Controller
from ui.controller.stepper import Stepper
from ui.worker import commands

# XOR 2-4-1: a forward pass of 5 nodes in two steps each and the loss, 5 deltas, 17 gradients.
FORWARD, SAMPLE = 11, 11 + 5 + 17
# Four samples, the mean gradient of two layers, 17 weights and biases to move.
WHOLE = 4 * SAMPLE + 2 + 17


class Desk:
    """A controller with a preset open, and patience for its worker."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.controller = Controller()
        self.stepper: Stepper = self.controller.stepper
        self.moves: list[int] = []
        self.stepper.moved.connect(lambda: self.moves.append(self.stepper.index))
        self.controller.start()

    def open(self, scenario: Scenario) -> None:
        self.controller.open(scenario)
        self.settle()

    def wait(self, wanted: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(wanted()))

    def settle(self) -> None:
        """Wait until record and snapshot show the same update."""
        self.wait(self._settled)

    def _settled(self) -> bool:
        latest, record = self.controller.latest, self.stepper.record
        waits = self.stepper._waiting or latest is None or record is None
        return not waits and np.array_equal(latest.state.theta, record.theta)

    def go(self, granularity: Granularity, direction: int) -> None:
        self.stepper.go(granularity, direction)
        self.settle()

    @property
    def record(self) -> UpdateRecord:
        assert self.stepper.record is not None
        return self.stepper.record

    @property
    def latest(self) -> Snapshot:
        assert self.controller.latest is not None
        return self.controller.latest

    @property
    def place(self) -> tuple[int, int]:
        """Updates made, and the step shown."""
        return self.record.update, self.stepper.index


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.controller.close()


@pytest.fixture
def xor(desk: Desk) -> Desk:
    desk.open(presets.load("xor"))
    return desk


# --- one step at a time ---------------------------------------------------------------------


def test_before_the_first_step_nothing_is_shown(xor: Desk) -> None:
    assert xor.place == (0, -1)
    assert xor.stepper.step is None
    assert xor.stepper.plan is not None
    assert len(xor.stepper.plan) == WHOLE


def test_step_by_step_through_an_update_and_beyond(xor: Desk) -> None:
    first = xor.record
    kinds = []
    for expected in range(WHOLE):
        xor.stepper.forward()
        assert xor.place == (0, expected)  # at once: nothing is computed for it
        assert xor.stepper.step is not None
        kinds.append(xor.stepper.step.kind)
    assert kinds[0] is StepKind.SUM
    assert kinds[-1] is StepKind.UPDATE
    assert xor.latest.state.update == 0  # shown, not yet made
    xor.go(Granularity.NODE, 1)
    assert xor.place == (1, -1)
    np.testing.assert_array_equal(xor.record.theta, first.theta_after)
    np.testing.assert_array_equal(xor.latest.state.theta, first.theta_after)
    assert xor.record is not first


def test_back_returns_exactly(xor: Desk) -> None:
    records = [xor.record]
    for _ in range(3):
        xor.go(Granularity.UPDATE, 1)
        records.append(xor.record)
    for before in reversed(records[:-1]):
        xor.go(Granularity.NODE, -1)
        assert xor.place == (before.update, WHOLE - 1)  # at the end of the update taken back
        np.testing.assert_array_equal(xor.record.theta, before.theta)
        np.testing.assert_array_equal(xor.record.theta_after, before.theta_after)
        np.testing.assert_array_equal(xor.record.gradient, before.gradient)
        for name, values in before.state.items():
            np.testing.assert_array_equal(xor.record.state[name], values)
        assert xor.record.rows == before.rows
        xor.stepper.first()
    assert not xor.latest.can_step_back


def test_back_from_the_very_start_stays(xor: Desk) -> None:
    for granularity in Granularity:
        xor.go(granularity, -1)
        assert xor.place == (0, -1)


def test_every_step_forward_is_undone_by_a_step_back(xor: Desk) -> None:
    for granularity in (Granularity.NODE, Granularity.LAYER, Granularity.PASS, Granularity.SAMPLE):
        xor.stepper.first()
        places = [xor.place]
        while xor.record.update == 0:
            xor.go(granularity, 1)
            places.append(xor.place)
        for place in reversed(places[:-1]):
            xor.go(granularity, -1)
            assert xor.place == place


def test_a_phase_is_gone_to_both_ways_and_stops_playing(xor: Desk) -> None:
    xor.stepper.set_playing(True)
    places = {StepKind.LOSS: FORWARD - 1, StepKind.UPDATE: WHOLE - 17, StepKind.SUM: 3 * SAMPLE}
    for kind, index in places.items():
        xor.stepper.go_to_phase({kind})
        assert xor.place == (0, index)
        assert not xor.stepper.is_playing
    assert xor.latest.state.update == 0


# --- larger steps ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("granularity", "places"),
    [
        # Four hidden nodes, the output node, the loss, both layers' deltas: 8, 2, 1, 1, 4 steps.
        (Granularity.LAYER, [(0, 7), (0, 9), (0, 10), (0, 11), (0, 15)]),
        # Forward with the loss, backward; then the next sample.
        (Granularity.PASS, [(0, FORWARD - 1), (0, SAMPLE - 1), (0, SAMPLE + FORWARD - 1)]),
        (
            Granularity.SAMPLE,
            [*((0, k * SAMPLE - 1) for k in range(1, 5)), (0, WHOLE - 1), (1, -1)],
        ),
        (Granularity.UPDATE, [(1, -1), (2, -1)]),
        (Granularity.EPOCH, [(1, -1), (2, -1)]),
    ],
)
def test_larger_steps_land_where_they_should(
    xor: Desk, granularity: Granularity, places: list[tuple[int, int]]
) -> None:
    xor.stepper.granularity = granularity
    for place in places:
        xor.stepper.forward()
        xor.settle()
        assert xor.place == place


def test_an_epoch_is_all_its_updates(desk: Desk) -> None:
    desk.open(presets.changed(presets.load("xor"), batch_size=1))
    desk.go(Granularity.UPDATE, 1)
    desk.go(Granularity.EPOCH, 1)
    assert (desk.record.epoch, desk.record.update) == (1, 4)
    desk.go(Granularity.EPOCH, 1)
    assert (desk.record.epoch, desk.record.update) == (2, 8)
    desk.go(Granularity.EPOCH, -1)
    assert (desk.record.epoch, *desk.place) == (1, 4, -1)
    desk.go(Granularity.EPOCH, -1)
    assert (desk.record.epoch, *desk.place) == (0, 1, -1)


def test_an_update_back_goes_first_to_its_start_and_then_to_the_one_before(xor: Desk) -> None:
    xor.go(Granularity.UPDATE, 1)
    xor.go(Granularity.SAMPLE, 1)
    assert xor.place == (1, SAMPLE - 1)
    xor.go(Granularity.UPDATE, -1)
    assert xor.place == (1, -1)
    xor.go(Granularity.UPDATE, -1)
    assert xor.place == (0, -1)


def test_from_the_middle_an_update_forward_is_made_whole(xor: Desk) -> None:
    after = xor.record.theta_after
    xor.go(Granularity.SAMPLE, 1)
    xor.go(Granularity.UPDATE, 1)
    assert xor.place == (1, -1)
    np.testing.assert_array_equal(xor.record.theta, after)


def test_first_and_last(xor: Desk) -> None:
    xor.stepper.last()
    assert xor.place == (0, WHOLE - 1)
    xor.moves.clear()
    xor.stepper.last()
    assert xor.moves == []  # already there: nothing is drawn again
    xor.stepper.first()
    assert xor.place == (0, -1)
    xor.stepper.first()
    assert xor.moves == [-1]


# --- chosen rows ----------------------------------------------------------------------------


def test_chosen_rows_are_the_batch_that_is_stepped(xor: Desk) -> None:
    xor.stepper.choose_rows((2,))
    xor.settle()
    assert xor.record.rows == (2,)
    assert len(xor.record.samples) == 1
    after = xor.record.theta_after
    xor.go(Granularity.UPDATE, 1)
    np.testing.assert_array_equal(xor.record.theta, after)
    assert xor.record.rows == (2,)
    # After a whole epoch the record is again of the chosen row, as the next update is.
    xor.go(Granularity.EPOCH, 1)
    assert xor.record.rows == (2,)
    after = xor.record.theta_after
    xor.go(Granularity.UPDATE, 1)
    np.testing.assert_array_equal(xor.record.theta, after)
    xor.stepper.choose_rows(None)
    xor.settle()
    assert xor.record.rows == (3, 0, 1, 2)


# --- playing --------------------------------------------------------------------------------


def test_play_goes_on_by_itself_until_it_is_stopped(xor: Desk, qtbot: QtBot) -> None:
    changes: list[bool] = []
    xor.stepper.playing_changed.connect(changes.append)
    xor.stepper.set_speed(1000.0)
    xor.stepper.set_playing(True)
    assert xor.stepper.index == 0  # the first step at once
    assert xor.stepper.is_playing
    xor.wait(lambda: xor.stepper.index >= 5)
    xor.stepper.set_playing(False)
    index = xor.stepper.index
    qtbot.wait(60)
    assert xor.stepper.index == index
    assert not xor.stepper.is_playing
    xor.stepper.set_playing(False)
    assert changes == [True, False]
    shown = [k for k in xor.moves if k >= 0]
    assert shown == list(range(index + 1))  # none left out


def test_play_goes_through_updates(xor: Desk) -> None:
    xor.stepper.granularity = Granularity.SAMPLE
    xor.stepper.set_speed(1000.0)
    xor.stepper.set_playing(True)
    xor.wait(lambda: xor.stepper.record is not None and xor.record.update >= 3)
    xor.stepper.set_playing(False)
    xor.settle()
    assert xor.record.update == xor.latest.state.update >= 3


def test_speed_has_an_upper_end(xor: Desk) -> None:
    xor.stepper.set_speed(4.0)
    assert xor.stepper._timer.interval() == 250
    xor.stepper.set_speed(1e9)
    assert xor.stepper._timer.interval() == 10


# --- faster than the worker -----------------------------------------------------------------


def test_keys_pressed_while_the_worker_is_asked_do_no_harm(xor: Desk) -> None:
    start = xor.record.theta.copy()
    for _ in range(20):
        xor.stepper.go(Granularity.UPDATE, 1)  # one is sent, the rest have nothing to act on
    xor.stepper.go(Granularity.NODE, 1)
    xor.stepper.go(Granularity.NODE, -1)
    xor.settle()
    assert xor.place == (1, -1)
    for _ in range(20):
        xor.stepper.go(Granularity.UPDATE, -1)
    xor.settle()
    assert xor.place == (0, -1)
    np.testing.assert_array_equal(xor.record.theta, start)
    xor.go(Granularity.NODE, 1)  # and keys work again
    assert xor.place == (0, 0)


def test_an_answer_that_comes_after_clearing_is_not_shown(xor: Desk, qtbot: QtBot) -> None:
    xor.stepper.go(Granularity.UPDATE, 1)
    xor.stepper.clear()  # as when training starts
    xor.wait(lambda: xor.latest.state.update == 1)
    qtbot.wait(60)
    assert xor.stepper.record is None
    assert xor.stepper.step is None
    xor.stepper.go(Granularity.UPDATE, 1)  # nothing to act on
    qtbot.wait(60)
    assert xor.latest.state.update == 1
    xor.stepper.renew()
    xor.settle()
    assert xor.place == (1, -1)


def test_training_forgets_the_record_and_pausing_makes_a_new_one(desk: Desk) -> None:
    desk.open(presets.changed(presets.load("xor"), epochs=1_000_000))
    desk.controller.train()
    assert desk.stepper.record is None
    desk.stepper.forward()
    desk.wait(lambda: desk.latest.state.update > 3)
    assert desk.stepper.record is None
    desk.controller.pause()
    desk.settle()
    assert desk.record.update == desk.latest.state.update
    assert desk.stepper.index == -1


def test_opening_another_preset_shows_its_own_update(xor: Desk) -> None:
    xor.stepper.choose_rows((2,))
    xor.stepper.go(Granularity.UPDATE, 1)
    xor.open(presets.load("iris"))
    assert xor.record.spec == presets.load("iris").spec
    assert len(xor.record.rows) == presets.load("iris").batch_size
    assert xor.place == (0, -1)


# --- refusals and errors --------------------------------------------------------------------


def test_a_refusal_leaves_the_stepper_usable(xor: Desk) -> None:
    refusals: list[str] = []
    xor.controller.refused.connect(refusals.append)
    xor.stepper.set_playing(True)
    xor.stepper.choose_rows((9,))
    xor.wait(lambda: refusals)
    assert not xor.stepper.is_playing
    assert xor.stepper.index == -1
    xor.stepper.forward()
    assert xor.stepper.index == 0
    xor.stepper.choose_rows(None)
    xor.settle()
    assert xor.place == (0, -1)


def test_an_error_leaves_the_stepper_usable(xor: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Run, rows: object) -> None:
        raise RuntimeError("a loose wire")

    failures: list[str] = []
    xor.controller.failed.connect(failures.append)
    xor.go(Granularity.UPDATE, 1)
    with monkeypatch.context() as patch:
        patch.setattr(Run, "take_back", broken)
        xor.stepper.go(Granularity.NODE, -1)
        xor.wait(lambda: failures)
    assert xor.place == (1, -1)
    # The next update is shown from its start, not from its end as going back would have.
    xor.go(Granularity.UPDATE, 1)
    assert xor.place == (2, -1)


def test_without_anything_open_nothing_moves(desk: Desk) -> None:
    for granularity in Granularity:
        for direction in (1, -1):
            desk.stepper.go(granularity, direction)
    desk.stepper.first()
    desk.stepper.last()
    assert desk.stepper.step is None
    assert desk.moves == []


def test_a_refusal_of_something_else_does_not_lose_the_answer(xor: Desk) -> None:
    xor.controller.engine.send(commands.ShowSample(99))
    xor.stepper.go(Granularity.UPDATE, 1)
    xor.wait(lambda: xor.stepper.record is not None and xor.record.update == 1)
    xor.settle()
    assert xor.place == (1, -1)
