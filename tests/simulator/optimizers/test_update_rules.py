"""The rule written down once: any arrays, in place, in blocks, after any change of a setting."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from optimizer_samples import RECORDS, gradients

from simulator import optimizers
from simulator.optimizers import optimizer as carried_out
from simulator.optimizers.record import OptimizerRecord

Array = NDArray[Any]


@RECORDS
def test_blocks_of_a_long_vector_are_the_whole(
    record: OptimizerRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, cut = optimizers.get(record.name), optimizers.get(record.name)
    thetas = np.ones((3, 7)), np.ones((3, 7))
    for gradient in gradients(5, 3, 7):
        whole.update(thetas[0], gradient)
    monkeypatch.setattr(carried_out, "_BLOCK", 4)  # 21 numbers: five blocks and a rest
    for gradient in gradients(5, 3, 7):
        cut.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)
    for name in record.state_names:
        np.testing.assert_array_equal(whole.state[name], cut.state[name])


@RECORDS
def test_arrays_with_gaps_are_updated_in_place(record: OptimizerRecord) -> None:
    plain, strided = np.ones((4, 3)), np.ones((3, 4)).T
    for theta in (plain, strided):
        optimizer = optimizers.get(record.name)
        for gradient in gradients(3, 4, 3):
            optimizer.update(theta, gradient)
    np.testing.assert_array_equal(strided, plain)


@RECORDS
def test_other_arrays_and_a_refilled_gradient_are_noticed(record: OptimizerRecord) -> None:
    moves = gradients(4, 5)
    fresh, reused = optimizers.get(record.name), optimizers.get(record.name)
    thetas, buffer = (np.ones(5), np.ones(5)), np.empty(5)
    for k, gradient in enumerate(moves):
        fresh.update(thetas[0], gradient)
        buffer[:] = gradient
        if k == 2:  # parameters that were copied: another array, the same memory
            thetas = thetas[0], thetas[1].copy()
        reused.update(thetas[1], buffer)
    np.testing.assert_array_equal(*thetas)


def test_adams_memory_is_the_two_means_themselves() -> None:
    optimizer = optimizers.get("adam", beta1=0.5, beta2=0.75)
    theta = np.zeros(1)
    optimizer.update(theta, np.array([2.0]))
    optimizer.update(theta, np.array([4.0]))
    # m = 0.5·1 + 0.5·4, v = 0.75·1 + 0.25·16
    assert optimizer.state["m"] == pytest.approx(2.5, rel=1e-15)
    assert optimizer.state["v"] == pytest.approx(4.75, rel=1e-15)


def test_adams_means_outlive_a_change_of_betas() -> None:
    optimizer = optimizers.get("adam", learning_rate=0.1, beta1=0.5, beta2=0.75, epsilon=0.5)
    theta = np.array([1.0])
    optimizer.update(theta, np.array([2.0]))
    optimizer.set_hyperparameter("beta1", 0.75)
    optimizer.set_hyperparameter("beta2", 0.5)
    assert {name: values.tolist() for name, values in optimizer.state.items()} == {
        "m": [1.0],
        "v": [1.0],
    }
    before = theta[0]
    optimizer.update(theta, np.array([4.0]))
    # m = 0.75·1 + 0.25·4, v = 0.5·1 + 0.5·16; m̂ = m/(1 − 0.75²), v̂ = v/(1 − 0.5²)
    assert optimizer.state["m"] == pytest.approx(1.75, rel=1e-15)
    assert optimizer.state["v"] == pytest.approx(8.5, rel=1e-15)
    move = 0.1 * (1.75 / 0.4375) / (math.sqrt(8.5 / 0.75) + 0.5)
    assert theta[0] == pytest.approx(before - move, rel=1e-14)


def test_a_setting_that_stays_changes_nothing() -> None:
    moves = gradients(6, 5)
    touched, left = optimizers.get("adam"), optimizers.get("adam")
    thetas = np.ones(5), np.ones(5)
    for gradient in moves:
        for name, value in touched.settings.items():
            touched.set_hyperparameter(name, value)
        touched.update(thetas[0], gradient)
        left.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)


@RECORDS
def test_the_same_arrays_are_read_anew_after_a_change_or_forgetting(
    record: OptimizerRecord,
) -> None:
    kept, fresh = optimizers.get(record.name), optimizers.get(record.name)
    thetas, gradient = (np.ones(3), np.ones(3)), np.array([0.5, -1.0, 2.0])
    kept.update(thetas[0], gradient)
    kept.forget()
    thetas[0][:] = 1.0
    for _ in range(2):
        kept.update(thetas[0], gradient)
        fresh.update(thetas[1], gradient)
    np.testing.assert_array_equal(*thetas)
    assert tuple(kept.state) == record.state_names
    kept.set_hyperparameter("learning_rate", 0.125)
    fresh.set_hyperparameter("learning_rate", 0.125)
    kept.update(thetas[0], gradient)
    fresh.update(thetas[1], gradient.copy())  # written down anew in any case
    np.testing.assert_array_equal(*thetas)


@RECORDS
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_memory_that_fades_never_becomes_denormal(record: OptimizerRecord, dtype: type) -> None:
    # A dead node's gradient is exactly zero; its memory must not end among the slow numbers.
    optimizer = optimizers.get(record.name)
    theta, gradient = np.ones(3, dtype), np.full(3, 1e-3, dtype)
    optimizer.update(theta, gradient)
    gradient[:] = 0.0
    smallest = np.finfo(dtype).smallest_normal
    for _ in range(9000):
        optimizer.update(theta, gradient)
        for values in optimizer._kept.values():
            size = abs(float(values[0]))
            assert size == 0.0 or size >= smallest


@RECORDS
def test_a_note_on_the_first_step_is_true(record: OptimizerRecord) -> None:
    gradient = np.array([1e-2, -0.1, 1.0, -10.0])
    theta, optimizer = np.zeros(4), optimizers.get(record.name)
    optimizer.update(theta, gradient)
    lengths = -theta / (optimizer.learning_rate * np.sign(gradient))
    if record.first_step_note:
        said = 3.2 if "3.2 η" in record.first_step_note else 1.0
        np.testing.assert_allclose(lengths, said, rtol=0.06)
    if record.name in ("sgd", "momentum", "nag"):
        assert not record.first_step_note
    if "adam" in record.name:
        assert record.first_step_note
