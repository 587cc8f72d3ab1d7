"""What is watched is what the stepper's record of the same update holds, bit for bit."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from run_samples import LONG, OPTIMIZERS, make_run, train, with_optimizer, xor

from simulator.nn import layers
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.presets import Scenario
from simulator.session.run import Run
from simulator.session.watch.pins import MOST_PINS, Pin, Quantity
from simulator.stepping.records import record_pass

Array = NDArray[Any]


def parameters(spec: NetworkSpec) -> Iterator[tuple[int, int, int]]:
    """Yield layer, node and number of some parameters, in no order of theta."""
    for layer in reversed(range(len(spec.layers))):
        for unit in sorted({spec.sizes[layer + 1] - 1, 0}, reverse=True):
            yield layer, unit, spec.node_parameters[layer] - 1


def values_of(run: Run) -> Array:
    return run.watch.curves().last


def watched(run: Run, *pins: Pin) -> Run:
    run.watch.pin(pins, run.trainer)
    return run


@OPTIMIZERS
@pytest.mark.parametrize(
    ("way", "batch_size"), [("train", 1), ("train", 4), ("apply", 3), ("epoch", 3)]
)
def test_weights_gradients_and_memory_are_those_of_the_record(
    optimizer: str, way: str, batch_size: int
) -> None:
    run = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=batch_size))
    twin = make_run(xor(optimizer=with_optimizer(optimizer), batch_size=batch_size))
    spec, names = run.experiment.spec, run.state.optimizer.state_names
    kinds = [(Quantity.PARAMETER, ""), (Quantity.GRADIENT, "")]
    kinds += [(Quantity.MEMORY, name) for name in names]
    pins = [
        Pin(kind, layer, unit, number, name)
        for kind, name in kinds
        for layer, unit, number in parameters(spec)
    ]
    watched(run, *pins)
    expected: list[list[float]] = [[] for _ in pins]
    for _ in range(8):
        record = twin.record(None)
        twin.apply_update(None)
        arrays = {"": record.gradient, **record.state_after}
        for place, pin in enumerate(pins):
            kept = arrays[pin.memory]
            if pin.quantity is Quantity.PARAMETER:
                kept = record.theta_after
            index = spec.parameter_index(pin.layer, pin.number, pin.unit)
            expected[place].append(float(kept[index]))
    run.begin(9)
    while run.state.update < 8:
        if way == "train":
            train(run, min(3, 8 - run.state.update))
        elif way == "apply":
            run.apply_update(None)
        else:
            run.apply_epoch()
    curves = run.watch.curves()
    assert curves.stride == 1
    assert curves.updates[:9].tolist() == list(range(9))
    for place in range(len(pins)):
        assert curves.last[place, 1:9].tolist() == expected[place]
        np.testing.assert_array_equal(curves.low[place], curves.last[place])
        np.testing.assert_array_equal(curves.high[place], curves.last[place])


KINDS = pytest.mark.parametrize("kind", list(layers.REGISTRY))


def with_kind(kind: str) -> Scenario:
    hidden: dict[str, object] = {"activation": "tanh"} if kind == "dense" else {"type": kind}
    if layers.get(kind).has_units:
        hidden["units"] = 4
    first = {"units": 3, "activation": "tanh"}
    last = {"units": 1, "activation": "sigmoid"}
    return xor(layers=[first, hidden, last], batch_size=3)


@KINDS
def test_activations_and_deltas_of_a_row_are_those_of_its_pass(kind: str) -> None:
    run = make_run(with_kind(kind))
    spec, data = run.experiment.spec, run.experiment.data
    pins = [
        Pin(quantity, layer, spec.sizes[layer + 1] - 1, row=row)
        for quantity in (Quantity.ACTIVATION, Quantity.DELTA)
        for row in (2, 0)
        for layer in range(len(spec.layers))
    ]
    watched(run, *pins)
    expected: list[list[float]] = [[] for _ in pins]
    run.begin(5)
    for update in range(6):
        if update:
            train(run, 1)
        for place, pin in enumerate(pins):
            record = record_pass(
                Network(spec), run.state.theta, data.X[pin.row or 0], data.Y[pin.row or 0]
            ).layers[pin.layer]
            kept = record.a if pin.quantity is Quantity.ACTIVATION else record.delta
            expected[place].append(float(kept[pin.unit]))
    assert values_of(run).tolist() == expected


@KINDS
@pytest.mark.parametrize("batch_size", [3, 4])
@pytest.mark.parametrize("loss", ["binary_cross_entropy", "half_sse", "mse"])
def test_means_are_those_of_the_batchs_rows(kind: str, batch_size: int, loss: str) -> None:
    scenario = with_kind(kind).model_copy(update={"loss": loss, "batch_size": batch_size})
    run, twin = make_run(scenario), make_run(scenario)
    pins = [
        Pin(quantity, layer, 0)
        for quantity in (Quantity.ACTIVATION, Quantity.DELTA)
        for layer in (0, 1, 2)
    ]
    watched(run, *pins)
    expected = []
    for _ in range(5):
        samples = twin.record(None).samples
        twin.apply_update(None)
        passes = [
            [
                float(
                    (
                        one.layers[p.layer].a
                        if p.quantity is Quantity.ACTIVATION
                        else one.layers[p.layer].delta
                    )[0]
                )
                for one in samples
            ]
            for p in pins
        ]
        expected.append(np.mean(passes, axis=1))
    run.begin(9)
    for count in (2, 3):
        train(run, count)
    found = values_of(run)
    assert np.isnan(found[:, 0]).all()  # before the first update there is no batch
    np.testing.assert_allclose(found[:, 1:].T, expected, rtol=1e-12, atol=1e-15)


def test_a_spike_between_two_points_is_not_lost() -> None:
    run = watched(make_run(xor(batch_size=1)), Pin(Quantity.GRADIENT, 0, 0, 0))
    values = []
    run.begin(10**6)
    for _ in range(2500):
        train(run, 1)
        values.append(float(run.trainer.gradient[run.experiment.spec.parameter_index(0, 0, 0)]))
    curves = run.watch.curves()
    assert curves.stride == 4
    assert len(curves.updates) <= 1024
    stride = curves.stride
    for place, update in enumerate(curves.updates[:-1].tolist()):
        first = max(1, update // stride * stride)
        own = values[first - 1 : update]
        assert (curves.low[0, place], curves.high[0, place]) == (min(own), max(own))
        assert curves.last[0, place] == own[-1]


def test_rows_are_noted_once_a_point_and_at_rest() -> None:
    run = watched(
        make_run(), Pin(Quantity.ACTIVATION, 0, 0, row=1), Pin(Quantity.PARAMETER, 0, 0, 0)
    )
    run.begin(10**6)
    for _ in range(10):
        train(run, 250)
    run.pause()
    curves = run.watch.curves()
    assert not np.isnan(curves.last).any()
    data = run.experiment.data
    now = record_pass(Network(run.experiment.spec), run.state.theta, data.X[1], data.Y[1])
    assert curves.last[0, -1] == now.layers[0].a[0]


def test_watching_changes_nothing_of_training() -> None:
    plain, seen = make_run(xor(batch_size=3)), make_run(xor(batch_size=3))
    watched(
        seen,
        Pin(Quantity.PARAMETER, 0, 0, 0),
        Pin(Quantity.DELTA, 0, 0, row=1),
        Pin(Quantity.DELTA, 0, 0),
        Pin(Quantity.MEMORY, 0, 0, 0, "m"),
    )
    for run in (plain, seen):
        run.begin(1000)
        assert run.advance(perf_counter() + LONG, 700)
    np.testing.assert_array_equal(plain.state.theta, seen.state.theta)


def test_long_vectors_are_read_at_the_pinned_places() -> None:
    hidden = {"units": 300, "activation": "tanh"}
    run = make_run(xor(layers=[hidden, {"units": 1, "activation": "sigmoid"}], batch_size=3))
    pins = [
        Pin(kind, 0, unit, 1) for kind in (Quantity.PARAMETER, Quantity.GRADIENT) for unit in (9, 3)
    ]
    watched(run, *pins, Pin(Quantity.ACTIVATION, 0, 7))
    run.begin(5)
    train(run, 3)
    spec = run.experiment.spec
    found = values_of(run)
    for place, pin in enumerate(pins):
        kept = run.state.theta if pin.quantity is Quantity.PARAMETER else run.trainer.gradient
        assert found[place, -1] == kept[spec.parameter_index(0, 1, pin.unit)]
    assert run.trainer.latest_pass is not None
    mean = run.trainer.latest_pass.layers[0].a[7].mean()
    np.testing.assert_allclose(found[4, -1], mean, rtol=1e-12)


def test_what_the_optimizer_does_not_remember_has_no_values() -> None:
    run = watched(make_run(), Pin(Quantity.MEMORY, 0, 0, 0, "velocity"))
    run.begin(3)
    train(run, 2)
    assert np.isnan(values_of(run)).all()


def test_at_most_so_many_numbers_are_watched() -> None:
    run = make_run()
    spec = run.experiment.spec
    every = [Pin(Quantity.PARAMETER, 0, u, n) for u in range(4) for n in range(3)]
    rows = [Pin(Quantity.ACTIVATION, 0, u, row=r) for u in range(4) for r in range(4)]
    watched(run, *every, *rows)
    with pytest.raises(ValueError, match="32"):
        run.watch.pin(
            [Pin(Quantity.DELTA, 0, u, row=r) for u in range(4) for r in range(4)], run.trainer
        )
    assert len(run.watch) == len(every) + len(rows) <= MOST_PINS
    with pytest.raises(ValueError, match="no such number"):
        run.watch.pin([Pin(Quantity.PARAMETER, 0, spec.sizes[1], 0)], run.trainer)
