"""Curves follow the run: back, forth, edited, carried to another network, kept in a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from run_samples import make_run, train, with_optimizer, xor

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run import Run
from simulator.session.session_file import Session, encoded, read, session_of
from simulator.session.watch.curves import Curves
from simulator.session.watch.pins import Pin, Quantity
from simulator.training.divergence import Diverged

WEIGHT = Pin(Quantity.PARAMETER, 0, 0, 0)
GRADIENT = Pin(Quantity.GRADIENT, 1, 0, 2)


def watched(scenario: Scenario | None = None, *pins: Pin) -> Run:
    run = make_run(scenario)
    run.watch.pin(pins or (WEIGHT, GRADIENT), run.trainer)
    return run


def trained(updates: int = 6) -> Run:
    run = watched()
    run.begin(1000)
    train(run, updates)
    return run


def content(curves: Curves) -> tuple[object, ...]:
    arrays = (curves.updates, curves.last, curves.low, curves.high)
    return (curves.pins, curves.stride, *(one.tobytes() for one in arrays))


def test_pins_stand_where_they_were_set_and_are_not_set_twice() -> None:
    run = trained()
    run.watch.pin([WEIGHT, Pin(Quantity.PARAMETER, 0, 1, 0)], run.trainer)
    curves = run.watch.curves()
    assert [one.key for one in curves.pins] == [1, 2, 3]
    assert np.isnan(curves.last[2, :-1]).all()
    assert curves.last[2, -1] == run.state.theta[run.experiment.spec.parameter_index(0, 0, 1)]
    run.watch.unpin([1])
    assert [one.key for one in run.watch.curves().pins] == [2, 3]
    np.testing.assert_array_equal(run.watch.curves().last, curves.last[1:])


def test_a_step_back_cuts_the_curves() -> None:
    run = watched()
    for _ in range(4):
        run.apply_update(None)
    before = run.watch.curves()
    run.take_back()
    run.take_back()
    curves = run.watch.curves()
    assert curves.updates.tolist() == [0, 1, 2]
    np.testing.assert_array_equal(curves.last, before.last[:, :3])
    run.apply_update((1,))
    assert run.watch.curves().last[0, -1] != before.last[0, 3]


def test_an_edit_by_hand_is_seen_at_its_update() -> None:
    run = trained(3)
    index = run.experiment.spec.parameter_index(0, 0, 0)
    before = float(run.state.theta[index])
    run.set_parameter(index, 9.0)
    curves = run.watch.curves()
    assert curves.updates[-1] == 3
    assert (curves.last[0, -1], curves.low[0, -1], curves.high[0, -1]) == (9.0, before, 9.0)


def test_settings_leave_the_curves_and_divide_what_was_written_before_from_after() -> None:
    run = watched(
        None, Pin(Quantity.MEMORY, 0, 0, 0, "m"), Pin(Quantity.MEMORY, 0, 0, 0, "velocity")
    )
    run.begin(1000)
    train(run, 3)
    m = float(run.state.optimizer.state["m"][0])
    changed = xor(optimizer=with_optimizer("adam", beta1=0.5))
    run.reconfigure(Experiment.from_scenario(changed, run.experiment))
    assert run.watch.curves().last[0, 3] == m
    other = xor(optimizer=with_optimizer("momentum"))
    run.reconfigure(Experiment.from_scenario(other, run.experiment))
    run.begin(1000)
    train(run, 2)
    curves = run.watch.curves()
    assert curves.updates.tolist() == [0, 1, 2, 3, 4, 5]
    assert np.isnan(curves.last[0, 4:]).all()
    assert np.isnan(curves.last[1, :4]).all()
    assert curves.last[1, 5] == run.state.optimizer.state["velocity"][0]


def test_a_state_brings_its_curves_back_and_what_is_pinned_stays() -> None:
    run = trained()
    whole = run.whole_state()
    run.watch.pin([Pin(Quantity.PARAMETER, 0, 1, 1)], run.trainer)
    run.watch.unpin([2])
    train(run, 5)
    run.put_back(run.experiment, whole)
    curves = run.watch.curves()
    assert [one.key for one in curves.pins] == [1, 3]
    assert curves.updates.tolist() == whole.curves.updates.tolist()
    assert curves.last[0].tolist() == whole.curves.last[0].tolist()
    assert np.isnan(curves.last[1, :-1]).all()
    assert not np.isnan(curves.last[1, -1])


def opened(before: Run, scenario: Scenario, kept: dict[int, int] | None) -> Run:
    experiment = Experiment.from_scenario(scenario, before.experiment)
    run = Run(2, experiment, experiment.initial_state())
    run.watch.carry_over(before.watch, run.trainer, kept)
    return run


HIDDEN = {"units": 2, "activation": "tanh"}
OUTPUT = {"units": 1, "activation": "sigmoid"}


def test_pins_go_with_their_layer_and_a_bias_stays_a_bias() -> None:
    run = watched(xor(layers=[HIDDEN, OUTPUT]), Pin(Quantity.PARAMETER, 1, 0, 2), WEIGHT)
    wider = opened(run, xor(layers=[{**HIDDEN, "units": 3}, OUTPUT]), {0: 0, 1: 1})
    assert [one.pin.number for one in wider.watch.curves().pins] == [3, 0]
    deeper = opened(wider, xor(layers=[HIDDEN, {**HIDDEN, "units": 3}, OUTPUT]), {1: 0, 2: 1})
    curves = deeper.watch.curves()
    assert [(one.key, one.pin.layer, one.pin.number) for one in curves.pins] == [
        (1, 2, 3),
        (2, 1, 0),
    ]
    assert curves.updates.tolist() == [0]
    assert curves.awake == (True, True)


def test_a_number_that_went_sleeps_and_comes_back_with_undo() -> None:
    run = watched(xor(layers=[HIDDEN, OUTPUT]), Pin(Quantity.PARAMETER, 0, 1, 0), WEIGHT)
    run.begin(1000)
    train(run, 3)
    left = run.whole_state()
    fewer = opened(run, xor(layers=[{**HIDDEN, "units": 1}, OUTPUT]), {0: 0, 1: 1})
    fewer.begin(10)
    train(fewer, 2)
    curves = fewer.watch.curves()
    assert curves.awake == (False, True)
    assert np.isnan(curves.last[0]).all()
    gone = opened(run, xor(layers=[OUTPUT]), {0: 1})
    assert gone.watch.curves().awake == (False, False)
    again = Run(3, run.experiment, left)
    again.watch.carry_over(gone.watch, again.trainer)
    assert again.watch.curves().awake == (True, True)
    assert content(again.watch.curves()) == content(left.curves)


def test_what_was_unpinned_since_stays_so() -> None:
    run = trained()
    left = run.whole_state()
    run.watch.unpin([1])
    again = Run(3, run.experiment, left)
    again.watch.carry_over(run.watch, again.trainer)
    assert [one.key for one in again.watch.curves().pins] == [2]
    again.watch.pin([WEIGHT], again.trainer)
    assert [one.key for one in again.watch.curves().pins] == [2, 3]


def test_a_session_keeps_what_is_watched(tmp_path: Path) -> None:
    run = watched(
        None, WEIGHT, Pin(Quantity.DELTA, 0, 1, row=3), Pin(Quantity.MEMORY, 0, 1, 0, "v")
    )
    run.begin(1000)
    train(run, 30)
    run.pause()
    path = tmp_path / "kept.session"
    path.write_bytes(encoded(Session(run.experiment.scenario, run.whole_state())))
    found = read(path).state.curves
    assert content(found) == content(run.watch.curves())
    again = Run(1, run.experiment, read(path).state)
    assert content(again.watch.curves()) == content(run.watch.curves())


def test_updates_that_divergence_takes_back_leave_the_curves() -> None:
    layers = [HIDDEN, {"units": 1, "activation": "identity"}]
    run = watched(xor(layers=layers, loss="mse", optimizer=with_optimizer("sgd"), batch_size=1))
    run.begin(1000)
    train(run, 6)
    changed = xor(
        layers=layers,
        loss="mse",
        optimizer=with_optimizer("sgd", learning_rate=1000.0),
        batch_size=1,
    )
    run.reconfigure(Experiment.from_scenario(changed, run.experiment))
    run.begin(1000)
    with pytest.raises(Diverged) as problem:
        train(run, 1000)
    run.diverged(problem.value)
    curves = run.watch.curves()
    assert curves.updates[-1] == run.state.update < problem.value.update
    index = run.experiment.spec.parameter_index(0, 0, 0)
    assert curves.last[0, -1] == run.state.theta[index]


def test_along_the_line_of_moments_curves_end_where_the_run_stands() -> None:
    run = watched()
    for _ in range(6):
        run.apply_update(None)
    whole = run.watch.curves()
    for place, ends in ((1, 1), (4, 4), (2, 2), (6, 6)):
        run.go_to(place)
        curves = run.watch.curves()
        assert curves.updates[-1] == run.state.update == ends
        np.testing.assert_array_equal(curves.last, whole.last[:, : ends + 1])
    run.go_to(2)
    run.apply_update((1,))  # another way than the one that was kept
    curves = run.watch.curves()
    assert curves.updates.tolist() == [0, 1, 2, 3]
    assert curves.last[0, -1] != whole.last[0, 3]


def test_what_is_noted_on_the_way_along_the_line_stays_wherever_one_goes() -> None:
    run = watched()
    for _ in range(6):
        run.apply_update(None)
    whole = run.watch.curves()
    run.go_to(2)
    run.watch.pin([Pin(Quantity.PARAMETER, 1, 0, 1)], run.trainer)
    run.apply_update(None)
    run.apply_update(None)
    noted = run.watch.curves()
    run.go_to(3)
    found = run.watch.curves()
    assert found.updates.tolist() == [0, 1, 2, 3]
    np.testing.assert_array_equal(found.last, noted.last[:, :4])
    run.go_to(6)
    latest = run.watch.curves()
    assert latest.updates.tolist() == [0, 1, 2, 3, 4, 5, 6]
    np.testing.assert_array_equal(latest.last[:-1], whole.last)
    assert np.isnan(latest.last[-1, 5]), "it was not watched there"
    np.testing.assert_array_equal(latest.last[-1, 2:5], noted.last[-1, 2:])
    assert latest.last[-1, 6] == run.state.theta[run.experiment.spec.parameter_index(1, 0, 1)]


def test_of_a_run_at_an_earlier_moment_a_session_keeps_the_pins_of_now() -> None:
    run = watched()
    for _ in range(6):
        run.apply_update(None)
    keys = [one.key for one in run.watch.curves().pins]
    whole = run.watch.curves()
    run.go_to(2)
    run.watch.unpin(keys[:1])
    run.watch.pin([Pin(Quantity.PARAMETER, 1, 0, 1)], run.trainer)
    kept = session_of(run.experiment, run.whole_state(), None).state
    assert kept.training.update == 6
    assert kept.curves.pins == run.watch.curves().pins
    np.testing.assert_array_equal(kept.curves.last[:-1], whole.last[1:])
    assert np.flatnonzero(~np.isnan(kept.curves.last[-1])).tolist() == [2]
    run.watch.unpin([one.key for one in run.watch.curves().pins])
    assert session_of(run.experiment, run.whole_state(), None).state.curves.pins == ()
