"""One run without threads: what stepping announces happens, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator import optimizers
from simulator.landscape.loss_map import LossMap
from simulator.landscape.view_choice import PLANES, LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.session.redraw_budget import RedrawBudget
from simulator.session.run import Run
from simulator.session.snapshot import Status
from simulator.training.divergence import Diverged
from simulator.training.state import TrainingState

Array = NDArray[Any]

OPTIMIZERS = pytest.mark.parametrize("optimizer", list(optimizers.REGISTRY))
LONG = 3600.0


def xor(**fields: object) -> Scenario:
    return presets.changed(presets.load("xor"), **fields)


def with_optimizer(name: str, **settings: float) -> OptimizerSettings:
    return OptimizerSettings(name=name, settings=settings)


def make_run(scenario: Scenario | None = None, state: TrainingState | None = None) -> Run:
    experiment = Experiment.from_scenario(scenario or xor())
    return Run(1, experiment, experiment.initial_state() if state is None else state)


def train(run: Run, updates: int) -> None:
    assert run.advance(perf_counter() + LONG, updates)


def remembered(state: TrainingState) -> dict[str, Any]:
    """Return everything that a state consists of, as values that can be compared."""
    order = state.order
    return {
        "theta": state.theta.tolist(),
        "memory": {name: values.tolist() for name, values in state.optimizer.state.items()},
        "count": state.optimizer.count,
        "name": state.optimizer.name,
        "settings": dict(state.optimizer.settings),
        "random": state.rng.bit_generator.state,
        "dropout": state.dropout_rng.bit_generator.state,
        "order": None if order is None else order.tolist(),
        "place": (state.epoch, state.update, state.position),
        "history": state.history.table.tobytes(),  # NaN equals NaN
    }


# --- stepping -------------------------------------------------------------------------------


@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,), (3, 0)])
def test_with_dropout_an_update_is_made_exactly_as_it_was_recorded(
    batch_size: int, rows: tuple[int, ...] | None
) -> None:
    run = make_run(dropping(batch_size))
    seen = set()
    for _ in range(6):
        run.trainer.flush_history()
        before = remembered(run.state)
        record = run.record(rows)
        assert remembered(run.state) == before
        drawn = np.array([one.layers[0].mask for one in record.samples])
        gradients = [one.gradient for one in record.samples]
        np.testing.assert_allclose(np.mean(gradients, axis=0), record.gradient, atol=1e-13)
        run.apply_update(rows)
        np.testing.assert_array_equal((run.trainer.masks or ())[0], drawn)
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        assert run.trainer.loss == record.loss
        run.take_back()
        assert remembered(run.state) == before
        run.apply_update(rows)
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        seen.add(drawn.tobytes())
    assert len(seen) > 1


def dropping(batch_size: int) -> Scenario:
    hidden = {"units": 6, "activation": "tanh", "dropout": 0.5}
    return xor(layers=[hidden, {"units": 1, "activation": "sigmoid"}], batch_size=batch_size)


def test_what_is_shown_beside_the_steps_drops_nothing() -> None:
    run = make_run(dropping(4))
    snapshot = run.snapshot(force=True)
    assert snapshot.sample.layers[0].mask is None
    np.testing.assert_array_equal(snapshot.sample.layers[0].a, np.tanh(snapshot.sample.layers[0].z))


@OPTIMIZERS
@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,), (3, 0)])
def test_an_update_is_made_exactly_as_it_was_recorded(
    optimizer: str, batch_size: int, rows: tuple[int, ...] | None
) -> None:
    run = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=batch_size))
    for _ in range(6):  # through the end of epochs
        before = run.state.theta.copy()
        record = run.record(rows)
        np.testing.assert_array_equal(record.theta, before)
        assert (record.epoch, record.update) == (run.state.epoch, run.state.update)
        assert rows is None or record.rows == rows
        run.apply_update(rows)
        np.testing.assert_array_equal(run.state.theta, record.theta_after)
        np.testing.assert_array_equal(run.trainer.gradient, record.gradient)
        assert run.trainer.loss == record.loss
        assert run.state.optimizer.count == record.count
        assert set(record.state) == set(record.state_after) == set(run.state.optimizer.state)
        for name, values in run.state.optimizer.state.items():
            np.testing.assert_array_equal(values, record.state_after[name])
        # Where the sign of every gradient has changed, RProp waits for an update.
        assert optimizer == "rprop" or not np.array_equal(before, run.state.theta)


@pytest.mark.parametrize("batch_size", [1, 3, 4])
@pytest.mark.parametrize("rows", [None, (2,)])
def test_recording_changes_nothing(batch_size: int, rows: tuple[int, ...] | None) -> None:
    run = make_run(xor(batch_size=batch_size))
    for _ in range(5):
        before = remembered(run.state)
        first, again = run.record(rows), run.record(rows)
        assert remembered(run.state) == before
        assert first.rows == again.rows
        np.testing.assert_array_equal(first.theta_after, again.theta_after)
        run.apply_update(None)


def test_a_record_explains_its_update() -> None:
    run = make_run(xor(optimizer=with_optimizer("sgd", learning_rate=0.5), batch_size=3))
    run.apply_update(None)
    record = run.record(None)
    assert len(record.rows) == len(record.samples) == 1  # what is left of the epoch
    X, Y = run.experiment.data.X, run.experiment.data.Y
    sample = record.samples[0]
    np.testing.assert_array_equal(sample.inputs, X[record.rows[0]])
    np.testing.assert_array_equal(sample.target, Y[record.rows[0]])
    np.testing.assert_allclose(sample.gradient, record.gradient, rtol=1e-13)
    np.testing.assert_allclose(
        record.theta_after, record.theta - 0.5 * record.gradient, rtol=0, atol=1e-15
    )
    assert (record.optimizer, record.settings) == ("sgd", {"learning_rate": 0.5})
    assert (record.state, record.count) == ({}, 2)


def test_a_record_does_not_change_when_training_goes_on() -> None:
    run = make_run()
    record = run.record(None)
    theta, memory = record.theta.copy(), {k: v.copy() for k, v in record.state.items()}
    for _ in range(3):
        run.apply_update(None)
    np.testing.assert_array_equal(record.theta, theta)
    for name, values in memory.items():
        np.testing.assert_array_equal(record.state[name], values)
    # The passes are recorded when they are looked at: still those of the record's parameters.
    fresh = make_run().record(None)
    for late, early in zip(record.samples, fresh.samples, strict=True):
        np.testing.assert_array_equal(late.gradient, early.gradient)
    with pytest.raises(ValueError, match="read-only"):
        record.theta[0] = 0.0


def test_stepping_and_training_make_the_same_updates() -> None:
    stepped, trained = (make_run(xor(batch_size=3)) for _ in range(2))
    trained.begin()
    train(trained, 9)
    for _ in range(9):
        stepped.record(None)
        stepped.apply_update(None)
    trained.trainer.flush_history()
    stepped.trainer.flush_history()
    assert remembered(stepped.state) == remembered(trained.state)


@OPTIMIZERS
@pytest.mark.parametrize("rows", [None, (1,)])
def test_taking_back_restores_every_bit(optimizer: str, rows: tuple[int, ...] | None) -> None:
    run = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=3))
    states = []
    for k in range(7):
        run.trainer.flush_history()
        states.append(remembered(run.state))
        if k == 3:
            run.apply_epoch()
        else:
            run.apply_update(rows)
    after = remembered(run.state)
    for expected in reversed(states):
        assert run.snapshot(force=False).can_step_back
        run.take_back()
        assert remembered(run.state) == expected
    assert not run.snapshot(force=False).can_step_back
    run.take_back()
    assert remembered(run.state) == states[0]
    for k in range(7):  # and forward again: the same updates, the same shuffles
        if k == 3:
            run.apply_epoch()
        else:
            run.apply_update(rows)
    assert remembered(run.state)["theta"] == after["theta"]
    assert remembered(run.state)["random"] == after["random"]


def test_taking_back_keeps_the_evaluations_made_before() -> None:
    run = make_run()
    run.begin()
    train(run, 5)  # five epochs, whose evaluations nobody has asked for yet
    run.pause()
    run.apply_update(None)
    run.take_back()
    assert run.trainer.flush_history().epochs.tolist() == [1, 2, 3, 4, 5]


def test_an_epoch_ends_where_the_epoch_ends() -> None:
    run = make_run(xor(batch_size=1))
    run.apply_update(None)
    run.apply_epoch()
    assert (run.state.epoch, run.state.update) == (1, 4)
    run.apply_epoch()
    assert (run.state.epoch, run.state.update) == (2, 8)
    run.take_back()
    run.take_back()
    assert (run.state.epoch, run.state.update) == (0, 1)


def test_the_path_follows_steps_forward_and_back() -> None:
    run = make_run()
    thetas = [run.state.theta.copy()]
    for _ in range(3):
        run.apply_update(None)
        thetas.append(run.state.theta.copy())
    np.testing.assert_array_equal(run.landscape.path.points, thetas)
    run.take_back()
    run.take_back()
    np.testing.assert_array_equal(run.landscape.path.points, thetas[:2])


def test_a_run_that_goes_on_counts_its_path_from_where_it_stands() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    later = Run(2, run.experiment, run.state.copy())
    later.apply_update(None)
    assert later.landscape.path.updates.tolist() == [3, 4]


def test_weights_set_by_hand_stay_a_manual_edit_when_the_next_update_diverges() -> None:
    run = diverging()
    run.apply_update((3,))
    run.set_parameters(np.full_like(run.state.theta, 1e200))
    with pytest.raises(Diverged):
        run.apply_update((3,))
    assert run.landscape.path.updates.tolist() == [0, 1, 1]
    assert run.landscape.path.manual_edits.tolist() == [False, False, True]


def test_rows_that_do_not_exist_are_refused_and_leave_no_trace() -> None:
    run = make_run()
    for attempt in (run.record, run.apply_update):
        with pytest.raises(ValueError, match=r"rows must be in 0\.\.3, got \[4\]"):
            attempt((4,))
    assert run.state.update == 0
    assert not run.snapshot(force=True).can_step_back


def diverging() -> Run:
    scenario = presets.changed(
        presets.load("xor"),
        layers=(*presets.load("xor").layers[:1], {"units": 1, "activation": "identity"}),
        loss="mse",
        optimizer=with_optimizer("sgd", learning_rate=1000.0),
        batch_size=1,
    )
    return make_run(scenario)


def keep_on(run: Run, act: Callable[[], None], thetas: list[Array]) -> None:
    """Repeat `act`, noting the parameters before each time."""
    for _ in range(1000):
        thetas.append(run.state.theta.copy())
        act()


def test_an_update_that_diverges_is_nothing_to_take_back() -> None:
    run = diverging()
    thetas: list[Array] = []
    with pytest.raises(Diverged) as caught:
        keep_on(run, lambda: run.apply_update((3,)), thetas)
    # The update before brought the loss out of bounds: it is taken back, too.
    assert caught.value.update == run.state.update + 2 == len(thetas)
    thetas.pop()
    np.testing.assert_array_equal(run.state.theta, thetas.pop())
    assert np.isfinite(run.snapshot(force=True).evaluation.loss)
    for theta in reversed(thetas):
        run.take_back()
        np.testing.assert_array_equal(run.state.theta, theta)
    assert run.state.update == 0
    assert not run.snapshot(force=True).can_step_back


@pytest.mark.parametrize("plane", PLANES)
def test_the_surface_of_a_run_that_diverges_has_a_window(plane: str) -> None:
    run = diverging()
    run.views.look_at(LandscapeView(plane=plane), run.state.theta)

    def looked_at() -> None:
        run.apply_update((3,))
        run.snapshot(force=True)

    with np.errstate(all="ignore"):
        with pytest.raises(Diverged):
            keep_on(run, looked_at, [])
        surface = run.snapshot(force=True).surface
    assert surface is not None
    assert surface.x[0] < surface.here[0] < surface.x[-1]


def test_an_epoch_that_diverges_can_be_taken_back_as_a_whole() -> None:
    run = diverging()
    thetas: list[Array] = []
    with pytest.raises(Diverged) as caught:
        keep_on(run, run.apply_epoch, thetas)
    assert caught.value.update == run.state.update + 2
    if run.state.update % 4 == 0:
        thetas.pop()  # the epoch's one good update was taken back with it
    for theta in reversed(thetas):
        assert run.snapshot(force=True).can_step_back
        run.take_back()
        np.testing.assert_array_equal(run.state.theta, theta)
    assert run.state.update == 0


# --- training -------------------------------------------------------------------------------


def test_training_stops_at_the_epochs_that_are_set() -> None:
    run = make_run(xor(epochs=7))
    assert run.status is Status.READY
    run.begin()
    assert run.status is Status.RUNNING
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    assert (run.state.epoch, run.status, run.is_complete) == (7, Status.FINISHED, True)


def test_a_complete_run_goes_on_for_as_long_again() -> None:
    run = make_run(xor(epochs=7))
    for expected in (7, 14, 21):
        run.begin()
        assert not run.advance(perf_counter() + LONG)
        run.pause()
        assert run.state.epoch == expected
        assert run.snapshot(force=True).epochs_target == expected
    assert run.trainer.flush_history().epochs.tolist() == list(range(1, 22))


def test_some_epochs_more_count_from_here() -> None:
    run = make_run(xor(epochs=7))
    run.begin(2)
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 2
    run.begin(3)
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 5


def test_pausing_and_going_on_is_the_same_as_not_pausing() -> None:
    paused, straight = (make_run(xor(batch_size=3, epochs=20)) for _ in range(2))
    for run, stops in ((paused, (1, 5, 3)), (straight, (9,))):
        for updates in stops:
            run.begin()
            train(run, updates)
            run.pause()
            assert run.status is Status.PAUSED
    assert remembered(paused.state)["theta"] == remembered(straight.state)["theta"]


def test_a_deadline_ends_the_slice_after_an_update() -> None:
    run = make_run(xor(epochs=1000))
    run.begin()
    assert run.advance(perf_counter() - 1.0)
    assert run.state.update == 1


def test_training_clears_what_could_be_taken_back() -> None:
    run = make_run()
    run.apply_update(None)
    run.begin()
    assert not run.snapshot(force=True).can_step_back


def test_stepping_on_from_a_complete_run() -> None:
    run = make_run(xor(epochs=2))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.apply_update(None)
    assert run.state.update == 3
    run.apply_epoch()
    assert run.state.update == 4


# --- edits ----------------------------------------------------------------------------------


def test_setting_a_parameter_counts_from_the_next_update() -> None:
    run = make_run()
    run.apply_update(None)
    run.set_parameter(5, -2.5)
    assert run.state.theta[5] == -2.5
    assert run.record(None).theta[5] == -2.5
    assert not run.snapshot(force=True).can_step_back


@pytest.mark.parametrize(
    ("index", "value", "words"),
    [
        (17, 1.0, r"index must be in 0\.\.16, got 17"),
        (-1, 1.0, r"index must be in 0\.\.16, got -1"),
        (0, float("nan"), "value must be a finite number, got nan"),
        (0, float("inf"), "value must be a finite number, got inf"),
    ],
)
def test_parameters_that_do_not_exist_are_refused(index: int, value: float, words: str) -> None:
    run = make_run()
    run.apply_update(None)
    before = remembered(run.state)
    with pytest.raises(ValueError, match=words):
        run.set_parameter(index, value)
    assert remembered(run.state) == before
    assert run.snapshot(force=True).can_step_back


def reconfigured(run: Run, **fields: object) -> None:
    scenario = presets.changed(run.experiment.scenario, **fields)
    run.reconfigure(Experiment.from_scenario(scenario, run.experiment))


def test_another_learning_rate_keeps_parameters_and_memory() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    before = remembered(run.state)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.5))
    after = remembered(run.state)
    assert after["settings"]["learning_rate"] == 0.5
    assert {**after, "settings": None} == {**before, "settings": None}
    assert run.record(None).settings["learning_rate"] == 0.5


def test_another_optimizer_keeps_parameters_and_starts_afresh() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    theta = run.state.theta.copy()
    reconfigured(run, optimizer=with_optimizer("momentum", learning_rate=0.25))
    np.testing.assert_array_equal(run.state.theta, theta)
    optimizer = run.state.optimizer
    assert (optimizer.name, optimizer.count, optimizer.state) == ("momentum", 0, {})
    gradient = run.record(None).gradient
    run.apply_update(None)
    np.testing.assert_allclose(run.state.theta, theta - 0.25 * gradient, rtol=0, atol=1e-15)


def test_another_batch_size_counts_from_the_next_update_even_while_training() -> None:
    run = make_run(xor(batch_size=1, epochs=50))
    run.begin()
    train(run, 6)
    theta, memory = run.state.theta.copy(), remembered(run.state)["memory"]
    reconfigured(run, batch_size=2)
    np.testing.assert_array_equal(run.state.theta, theta)
    assert remembered(run.state)["memory"] == memory
    assert run.status is Status.RUNNING
    assert len(run.record(None).rows) == 2
    train(run, 2)
    assert (run.state.epoch, run.state.update) == (2, 8)
    assert not run.advance(perf_counter() + LONG)
    assert run.trainer.flush_history().epochs.tolist() == list(range(1, 51))


def test_another_number_of_epochs() -> None:
    run = make_run(xor(epochs=3))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    reconfigured(run, epochs=5)
    assert (run.status, run.snapshot(force=True).epochs_target) == (Status.PAUSED, 5)
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 5


def test_taking_back_past_a_change_of_settings_keeps_the_settings() -> None:
    run = make_run(xor(batch_size=1))
    run.apply_update(None)
    before = remembered(run.state)
    run.apply_update(None)
    reconfigured(run, optimizer=with_optimizer("adam", learning_rate=0.5))
    run.take_back()
    after = remembered(run.state)
    assert after["settings"]["learning_rate"] == 0.5
    assert after["memory"] == before["memory"]
    assert after["theta"] == before["theta"]
    run.apply_update(None)
    reconfigured(run, optimizer=with_optimizer("sgd", learning_rate=0.1))
    run.take_back()
    assert run.state.optimizer.name == run.record(None).optimizer == "sgd"
    assert run.state.theta.tolist() == before["theta"]


# --- what is looked at ----------------------------------------------------------------------


def test_the_sample_shown_is_the_row_asked_for() -> None:
    run = make_run()
    run.views.show_sample(2)
    snapshot = run.snapshot(force=True)
    assert snapshot.sample_row == 2
    np.testing.assert_array_equal(snapshot.sample.inputs, run.experiment.data.X[2])
    for row in (-1, 4):
        with pytest.raises(ValueError, match=rf"row must be in 0\.\.3, got {row}"):
            run.views.show_sample(row)
    assert run.snapshot(force=True).sample_row == 2


def test_a_snapshot_does_not_change_when_training_goes_on() -> None:
    run = make_run()
    run.apply_update(None)
    snapshot = run.snapshot(force=True)
    theta, gradient = snapshot.state.theta.copy(), snapshot.gradient.copy()
    history, memory = snapshot.history.table.copy(), remembered(snapshot.state)["memory"]
    run.begin()
    train(run, 5)
    run.snapshot(force=True)
    np.testing.assert_array_equal(snapshot.state.theta, theta)
    np.testing.assert_array_equal(snapshot.gradient, gradient)
    np.testing.assert_array_equal(snapshot.history.table, history)
    assert remembered(snapshot.state)["memory"] == memory
    assert not np.array_equal(run.state.theta, theta)


def test_a_forced_snapshot_shows_everything_as_it_stands() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
        snapshot = run.snapshot(force=True)
        network, data, theta = run.trainer.network, run.experiment.data, run.state.theta
        loss = network.loss(theta, data.X, data.Y)
        assert snapshot.evaluation.loss == loss
        assert snapshot.surface is not None
        assert snapshot.surface.here_loss == loss
        assert snapshot.regions is not None
        column = 10
        raw = [[snapshot.regions.x[column], snapshot.regions.y[20]]]
        np.testing.assert_allclose(
            snapshot.regions.outputs[20, column], network.predict(theta, raw)[0], rtol=1e-12
        )


def test_views_are_carried_over_to_a_run_of_the_same_shape() -> None:
    first = make_run()
    first.views.show_sample(3)
    first.views.show_features(1, 0)
    first.views.look_at(
        LandscapeView(axes=((1, 0, 0), (1, 4, 0)), rows="batch", resolution=26), first.state.theta
    )
    experiment = Experiment.from_scenario(xor(seed=9), first.experiment)
    second = Run(2, experiment, experiment.initial_state())
    second.views.carry_over(first.views, second.state.theta)
    snapshot = second.snapshot(force=True)
    assert snapshot.sample_row == 3
    assert snapshot.regions is not None
    assert snapshot.regions.features == (1, 0)
    assert snapshot.surface is not None
    assert snapshot.surface.axes == ((1, 0, 0), (1, 4, 0))


def test_views_that_do_not_exist_any_more_are_not_carried_over() -> None:
    iris, before = Experiment.from_scenario(presets.load("iris")), make_run()
    before.views.show_sample(3)
    before.views.look_at(
        LandscapeView(axes=((1, 0, 0), (1, 4, 0)), resolution=26), before.state.theta
    )
    run = Run(2, iris, iris.initial_state())
    run.views.carry_over(before.views, run.state.theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.sample_row == 0
    assert snapshot.surface is not None
    assert snapshot.surface.axes is not None
    assert [layer for layer, _, _ in snapshot.surface.axes] == [0, 0]
    random = make_run()
    random.views.look_at(LandscapeView(plane="random"), random.state.theta)
    run.views.carry_over(random.views, run.state.theta)
    assert run.landscape.plane.kind == "random"


# --- the landscape --------------------------------------------------------------------------


def surface_of(run: Run) -> LossMap:
    surface = run.snapshot(force=True).surface
    assert surface is not None
    return surface


def test_at_rest_a_map_is_made_finer_and_then_kept() -> None:
    run = make_run()
    run.views.look_at(LandscapeView(resolution=101), run.state.theta)
    assert len(surface_of(run).x) == 51
    steps = 0
    while run.refine(perf_counter())[1]:
        steps += 1
    fine = surface_of(run)
    assert len(fine.x) == 101
    assert steps > 1
    assert surface_of(run) is fine  # as when another row is looked at
    run.views.zoom(0.5)
    assert len(surface_of(run).x) == 51
    run.views.fit()
    run.apply_update(None)
    after = surface_of(run)
    np.testing.assert_array_equal(after.origin, run.state.theta)
    assert len(after.path) == 2


def test_at_rest_the_best_that_is_marked_is_the_best_so_far() -> None:
    run = make_run(xor(optimizer=with_optimizer("adam", learning_rate=0.05)))
    run.views.look_at(LandscapeView(plane="snapshots"), run.state.theta)
    run.begin()
    run.snapshot(force=True)
    train(run, 30)
    run.pictures.surface_budget = RedrawBudget(1.0, 0.0)
    run.pictures.evaluation_budget.spent(0.0, perf_counter() + LONG)  # no evaluation while it runs
    run.snapshot(force=False)
    run.pause()
    surface = surface_of(run)
    assert surface.best == pytest.approx(surface.here)


def test_all_parameters_are_set_as_one_edit_and_the_path_is_broken_there() -> None:
    run = make_run()
    run.apply_update(None)
    theta = run.state.theta + 1.0
    run.set_parameters(theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.surface is not None
    assert snapshot.surface.path_manual_edits.tolist() == [False, False, True]
    np.testing.assert_array_equal(snapshot.state.theta, theta)
    assert not snapshot.can_step_back
    with pytest.raises(ValueError, match=r"theta must have shape \(17,\), got \(3,\)"):
        run.set_parameters(np.zeros(3))
    with pytest.raises(ValueError, match="theta must hold finite numbers"):
        run.set_parameters(np.full(17, np.inf))
    np.testing.assert_array_equal(run.state.theta, theta)


@pytest.mark.parametrize("updates", [0, 20])
def test_a_wild_weight_that_is_undone_does_not_widen_the_map_for_good(updates: int) -> None:
    run = make_run()
    for _ in range(updates):
        run.apply_update(None)
    before, theta = surface_of(run), run.state.theta.copy()
    run.set_parameter(0, 1e6)
    assert surface_of(run).x[-1] > 1e6
    run.set_parameter(0, theta[0])
    after = surface_of(run)
    np.testing.assert_array_equal(after.path, before.path)
    assert not after.path_manual_edits.any()
    assert after.x[-1] - after.x[0] == pytest.approx(before.x[-1] - before.x[0])


def test_the_weights_a_manual_edit_was_made_from_are_on_the_path() -> None:
    run = make_run()
    for _ in range(3):
        run.apply_update(None)
    run.landscape.path._stride = 4  # as after thinning: update 5 is not wanted
    run.begin()
    train(run, 2)
    run.pause()
    assert run.landscape.path.updates.tolist() == [0, 1, 2, 3, 4]
    theta = run.state.theta.copy()
    run.set_parameters(theta + 1.0)
    np.testing.assert_array_equal(run.landscape.path.points[-2], theta)
    assert run.landscape.path.updates.tolist() == [0, 1, 2, 3, 4, 5, 5]
    assert run.landscape.path.manual_edits.tolist() == [False] * 6 + [True]


def test_the_last_updates_move_is_not_the_hands() -> None:
    run = make_run()
    run.apply_update(None)
    move = run.trainer.last_update
    run.set_parameters(run.state.theta + 1.0)
    np.testing.assert_allclose(run.trainer.last_update, move, atol=1e-12)


@pytest.mark.parametrize("fields", [{"l2": 0.5}, {"weight_decay": 0.5}, {"clip_norm": 1e-3}])
def test_the_next_step_on_a_line_is_the_one_that_is_made(fields: dict[str, float]) -> None:
    run = make_run(xor(optimizer=with_optimizer("momentum"), regularization=fields))
    run.views.look_at(LandscapeView(picture="line"), run.state.theta)
    for _ in range(3):
        line = run.snapshot(force=True).line
        assert line is not None
        run.apply_update(None)
        assert line.step_t == pytest.approx(run.state.theta[0], rel=1e-12)


def test_a_line_takes_the_surfaces_place_while_it_is_looked_at() -> None:
    run = make_run()
    surface = surface_of(run)
    run.views.look_at(LandscapeView(picture="line", line="gradient"), run.state.theta)
    snapshot = run.snapshot(force=True)
    assert snapshot.line is not None
    assert snapshot.surface is surface
    assert snapshot.line.batch is None
    run.apply_update((0, 1))
    line = run.snapshot(force=True).line
    assert line is not None
    assert line.batch is not None
    assert not np.allclose(line.batch, line.loss)
    run.views.look_at(LandscapeView(), run.state.theta)
    assert run.snapshot(force=True).line is None


def test_the_best_weights_so_far_are_known() -> None:
    run = make_run()
    assert surface_of(run).best is not None
    run.begin(50)
    run.advance(perf_counter() + LONG)
    run.pause()
    surface = surface_of(run)
    assert surface.best == surface.here
    run.set_parameters(run.state.theta * 0.0)
    surface = surface_of(run)
    assert surface.best != surface.here


# --- how often ------------------------------------------------------------------------------


def test_pictures_are_not_made_again_before_they_are_due() -> None:
    run = make_run()
    first = run.snapshot(force=True)
    run.apply_update(None)
    # Straight after, the surface is not due; forced, it is made.
    assert run.snapshot(force=False).surface is first.surface
    assert run.snapshot(force=True).surface is not first.surface


# --- schedule, regularization, early stopping -----------------------------------------------

RULES: dict[str, object] = {
    "schedule": {"name": "exponential", "settings": {"gamma": 0.9, "warmup_epochs": 3}},
    "regularization": {"l2": 0.01, "weight_decay": 0.1, "clip_norm": 0.05},
}


def test_what_is_stepped_through_is_what_regularized_training_does() -> None:
    run = make_run(xor(**RULES))
    for _ in range(3):
        record = run.record(None)
        assert np.linalg.norm(record.stages.penalties) > np.linalg.norm(record.gradient)
        assert np.linalg.norm(record.gradient) <= 0.05 * (1 + 1e-12)
        assert record.settings["learning_rate"] == run.state.optimizer.learning_rate
        run.apply_update(None)
        assert run.state.theta.tobytes() == record.theta_after.tobytes()
    assert run.state.optimizer.learning_rate != run.state.optimizer.settings["learning_rate"]


def test_rules_can_change_while_it_trains() -> None:
    run = make_run()
    run.begin()
    train(run, 5)
    run.reconfigure(Experiment.from_scenario(xor(**RULES), run.experiment))
    assert run.state.update == 5
    assert run.state.optimizer.learning_rate == pytest.approx(0.05 * 0.9**5)
    train(run, 1)
    assert np.linalg.norm(run.trainer.gradient) <= 0.05 * (1 + 1e-12)
    run.reconfigure(Experiment.from_scenario(xor(), run.experiment))
    assert run.state.optimizer.learning_rate == 0.05


def test_a_stopped_run_is_finished_and_steps_and_trains_on() -> None:
    run = make_run(xor(stopping={"threshold": 0.3}))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    run.pause()
    assert run.status is Status.FINISHED
    stopped = run.state.update
    assert stopped < 300
    run.apply_update(None)
    assert run.state.update == stopped + 1
    run.take_back()
    assert run.state.update == stopped
    run.apply_epoch()
    assert run.state.update == stopped + 1
    run.reconfigure(Experiment.from_scenario(xor(), run.experiment))
    run.begin()
    assert not run.advance(perf_counter() + LONG)
    assert run.state.epoch == 300
