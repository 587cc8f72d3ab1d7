"""Early stopping: when it stops, what it brings back, and that it resumes exactly."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from small_data import random_data

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.early_stopping import Stopping, Watch, watched
from simulator.training.evaluation import Evaluation
from simulator.training.state import initial_state
from simulator.training.trainer import Trainer

SPEC = NetworkSpec(2, (Dense(3, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")


def seen(rule: Stopping, losses: list[float]) -> Watch:
    """Return the watch after epochs with these losses, up to the stop."""
    watch = Watch()
    for epoch, loss in enumerate(losses, start=1):
        watch = watched(watch, rule, epoch, np.array([float(epoch)]), loss, loss)
        if watch.stopped:
            break
    return watch


def test_it_waits_as_long_as_it_has_patience() -> None:
    rule = Stopping(patience=3)
    losses = [1.0, 0.5, 0.6, 0.7]
    assert seen(rule, losses).stopped == ""
    end = seen(rule, [*losses, 0.8])
    assert (end.stopped, end.best, end.best_epoch) == ("patience", 0.5, 2)
    assert end.best_theta is not None
    assert end.best_theta.tolist() == [2.0]
    assert seen(rule, [*losses, 0.4, 0.5, 0.5]).stopped == ""


def test_a_gain_too_small_is_none() -> None:
    losses = [1.0, 0.95, 0.91]
    assert seen(Stopping(patience=2, min_delta=0.1), losses).best_epoch == 1
    assert seen(Stopping(patience=2, min_delta=0.1), losses).stopped == "patience"
    assert seen(Stopping(patience=2, min_delta=0.01), losses).best_epoch == 3


def test_what_is_not_brought_back_is_kept_to_be_offered() -> None:
    watch = seen(Stopping(patience=1, restore_best=False), [1.0, 2.0])
    assert watch.best_theta is not None
    assert watch.best_theta.tolist() == [1.0]
    assert watch.is_behind(2)
    assert not watch.is_behind(1)
    assert seen(Stopping(threshold=0.1), [1.0, 2.0]).best_theta is None


def test_the_goal_is_reached_at_the_threshold_itself() -> None:
    assert seen(Stopping(threshold=0.5), [0.7, 0.5]).stopped == "threshold"
    assert seen(Stopping(threshold=0.5), [0.7, 0.5001]).stopped == ""


def test_a_loss_that_is_not_a_number_is_never_best() -> None:
    end = seen(Stopping(patience=2), [1.0, math.nan, math.nan])
    assert (end.best, end.stopped) == (1.0, "patience")


def experiment(**stopping: object) -> Experiment:
    """Iris with a learning rate that overshoots, so that the validation loss soon rises."""
    scenario = presets.load("iris")
    optimizer = {"name": "sgd", "settings": {"learning_rate": 1.5}}
    return Experiment.from_scenario(
        presets.changed(scenario, stopping=stopping, optimizer=optimizer, epochs=300)
    )


def test_the_best_weights_are_back() -> None:
    trainer = experiment(patience=4).trainer()
    best, best_theta, epochs = math.inf, trainer.state.theta, 0
    for _ in trainer.updates():
        if trainer.state.epoch > epochs and not trainer.state.watch.stopped:
            epochs = trainer.state.epoch
            loss = trainer.evaluate().validation_loss
            assert loss is not None
            if loss < best:
                best, best_theta = loss, trainer.state.theta.copy()
    state = trainer.state
    assert state.watch.stopped == "patience"
    assert state.epoch == state.watch.best_epoch + 4 < 300
    assert state.theta.tobytes() == best_theta.tobytes()
    assert trainer.evaluate().validation_loss == best == state.watch.best


def test_without_rows_kept_aside_the_training_loss_is_watched() -> None:
    state = initial_state(SPEC, optimizers.get("sgd", learning_rate=0.5), 0, "xavier_normal")
    data = random_data()
    assert not len(data.X_validation)
    rule = Stopping(patience=5, min_delta=10.0)
    trainer = Trainer(Network(SPEC), data, state, batch_size=2, epochs=50, stopping=rule)
    list(trainer.updates())
    assert (state.epoch, state.watch.best_epoch) == (6, 1)


def test_the_loss_goal_ends_training() -> None:
    trainer = experiment(threshold=0.2).trainer()
    list(trainer.updates())
    assert trainer.state.watch.stopped == "threshold"
    assert trainer.evaluate().loss <= 0.2
    assert trainer.state.history.loss[:-1].min(initial=1.0) > 0.2


def perceptron(name: str, **rule: Any) -> Trainer:
    scenario = presets.load(name)
    chosen = {"initializer": "zeros", "epochs": 30, "stopping": rule}
    return Experiment.from_scenario(presets.changed(scenario, **chosen)).trainer()


def test_a_goal_is_not_reached_where_wrong_rows_cost_nothing() -> None:
    # XOR from zeros: after an epoch the loss is 0, with two of four rows right.
    trainer = perceptron("xor_perceptron", threshold=0.1)
    list(trainer.updates())
    assert trainer.state.watch.stopped == ""
    assert trainer.state.epoch == 30
    assert min(trainer.flush_history().loss) == 0.0
    assert max(trainer.flush_history().score) < 1.0


def test_a_goal_is_reached_where_every_row_is_right() -> None:
    trainer = perceptron("and", threshold=0.1)
    list(trainer.updates())
    assert trainer.state.watch.stopped == "threshold"
    assert trainer.evaluate().accuracy == 1.0


def test_a_loss_of_0_with_wrong_rows_is_not_the_best() -> None:
    trainer = perceptron("xor_perceptron", patience=20)
    list(trainer.updates())
    assert trainer.state.watch.best > 0.0


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        # loss, accuracy, right, of, validation loss and accuracy
        ((0.3, 0.75, 3, 4, None, None), (math.inf, 0.3)),
        ((0.0, 0.75, 3, 4, None, None), (math.inf, math.inf)),
        ((0.0, 1.0, 4, 4, None, None), (0.0, 0.0)),
        ((0.0, 1.0, 4, 4, 0.0, 0.5), (0.0, math.inf)),
        ((0.0, 1.0, 4, 4, 0.2, 0.5), (0.0, 0.2)),
        ((0.0, 1.0, 4, 4, 0.0, 1.0), (0.0, 0.0)),
        ((0.3, None, None, 4, None, None), (0.3, 0.3)),
    ],
)
def test_losses_that_count_under_the_perceptron_criterion(
    numbers: tuple[Any, ...], expected: tuple[float, float]
) -> None:
    assert Evaluation(*numbers).settled_losses() == expected


def test_a_copy_resumes_to_the_same_stop() -> None:
    chosen = experiment(patience=4)
    whole, part = chosen.trainer(), chosen.trainer()
    list(whole.updates())
    updates = part.updates()
    for _ in range(whole.state.update - 9):
        next(updates)
    resumed = chosen.trainer(part.state.copy())
    list(resumed.updates())
    assert resumed.state.update == whole.state.update
    assert resumed.state.theta.tobytes() == whole.state.theta.tobytes()
    assert list(resumed.updates()) == []


def test_it_goes_on_when_it_is_told_to() -> None:
    trainer = experiment(patience=2).trainer()
    list(trainer.updates())
    first = trainer.state.epoch
    best = trainer.state.watch.best
    trainer.go_on()
    list(trainer.updates())
    assert trainer.state.epoch >= first + 2
    watch = trainer.state.watch
    assert watch.best <= best
    assert trainer.evaluate().validation_loss == watch.best


def test_what_was_best_is_still_to_be_beaten_when_it_goes_on() -> None:
    trainer = experiment(patience=3, min_delta=10.0).trainer()
    for _ in range(2):
        list(trainer.updates())
        watch = trainer.state.watch
        assert (watch.best_epoch, watch.stopped) == (1, "patience")
        assert trainer.evaluate().validation_loss == watch.best
        trainer.go_on()
    assert trainer.state.epoch == 1 + 3 + 3


ENDS: dict[str, dict[str, object]] = {
    "patience": {"stopping": {"patience": 4}},
    "all epochs": {"stopping": {"patience": 200}, "epochs": 12},
    "a loss goal": {"stopping": {"patience": 200, "threshold": 0.05}},
}


@pytest.mark.parametrize("restored", [True, False])
@pytest.mark.parametrize("end", ENDS)
def test_the_best_weights_are_back_however_training_ends(end: str, restored: bool) -> None:
    scenario = experiment().scenario
    stopping = {**ENDS[end]["stopping"], "restore_best": restored}
    scenario = presets.changed(scenario, **{**ENDS[end], "stopping": stopping})
    trainer = Experiment.from_scenario(scenario).trainer()
    list(trainer.updates())
    state, watch = trainer.state, trainer.state.watch
    assert watch.best_epoch < state.epoch  # there is something to bring back
    found = trainer.evaluate().validation_loss
    assert found is not None
    assert watch.restored == restored
    assert watch.is_behind(state.epoch) != restored
    assert (found == watch.best) if restored else (found > watch.best)


def test_moons_ends_with_the_best_of_its_epochs() -> None:
    scenario = presets.changed(presets.load("moons"), epochs=60, stopping={"patience": 50})
    trainer = Experiment.from_scenario(scenario).trainer()
    seen_losses = []
    for _ in trainer.updates():
        if trainer.state.position == 0:
            seen_losses.append(trainer.evaluate().validation_loss)
    watch = trainer.state.watch
    assert watch.best == min(seen_losses) == trainer.evaluate().validation_loss
    assert watch.best_epoch == 1 + seen_losses.index(watch.best) < 60
    list(trainer.updates())  # over: nothing is done, and nothing brought back once more
    trainer.set_parameter(0, 5.0)
    list(trainer.updates())
    assert trainer.state.theta[0] == 5.0


def test_a_perceptron_that_has_converged_keeps_what_it_converged_to() -> None:
    scenario = presets.changed(presets.load("and"), stopping={"patience": 500})
    trainer = Experiment.from_scenario(scenario).trainer()
    list(trainer.updates())
    assert trainer.state.watch.stopped == "converged"
    assert not trainer.state.watch.restored


def test_every_epoch_is_watched_also_where_few_are_recorded() -> None:
    state = initial_state(SPEC, optimizers.get("sgd", learning_rate=1e-6), 0, "xavier_normal")
    rule = Stopping(patience=2000, min_delta=10.0)
    trainer = Trainer(Network(SPEC), random_data(), state, batch_size=9, stopping=rule)
    list(trainer.updates())
    assert state.epoch == 2001


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"patience": -1}, "patience must be >= 0"),
        ({"patience": 1.5}, "patience must be a whole number, got 1.5"),
        ({"threshold": math.nan}, "threshold must be .*got nan"),
        ({"min_delta": -1.0}, "min_delta must be >= 0"),
    ],
)
def test_wrong_rules_are_refused(given: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Stopping(**given)  # type: ignore[arg-type]
