"""Runs of XOR without threads, and what the tests of runs do with them."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

import pytest
from numpy.typing import NDArray
from scenario_samples import ADAM

from simulator import optimizers
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import OptimizerSettings, Scenario
from simulator.session.run import Run
from simulator.session.run_state import RunState
from simulator.session.watch.curves import Curves
from simulator.training.state import TrainingState

Array = NDArray[Any]

OPTIMIZERS = pytest.mark.parametrize("optimizer", list(optimizers.REGISTRY))
LONG = 3600.0


def xor(**fields: object) -> Scenario:
    """Return the XOR preset, with Adam, and with some fields changed."""
    return presets.changed(presets.load("xor"), **{"optimizer": ADAM, **fields})


def with_optimizer(name: str, **settings: float) -> OptimizerSettings:
    """Return an optimizer as a scenario names it."""
    return OptimizerSettings(name=name, settings=settings)


def make_run(scenario: Scenario | None = None, state: TrainingState | None = None) -> Run:
    """Return a run at its start."""
    experiment = Experiment.from_scenario(scenario or xor())
    return Run(1, experiment, experiment.initial_state() if state is None else state)


def train(run: Run, updates: int) -> None:
    """Train for some updates, however long they take."""
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


def remembered_curves(curves: Curves) -> tuple[object, ...]:
    """Return what was watched, and how it went, as a value that can be compared."""
    arrays = (curves.updates, curves.last, curves.low, curves.high)
    return (curves.pins, curves.stride, *(one.tobytes() for one in arrays))


def remembered_whole(whole: RunState) -> dict[str, Any]:
    """Return everything that a run's state consists of, as values that can be compared."""
    trail, watch = whole.landscape.trail, whole.training.watch
    best = watch.best_theta
    return {
        **remembered(whole.training),
        "watch": (watch.best, watch.best_epoch, watch.stopped, watch.returned, watch.seen),
        "since": (watch.since, watch.restored),
        "watched": None if best is None else best.tolist(),
        "last": [values.tolist() for values in whole.last_update],
        "end": (whole.epochs, whole.status, whole.separable),
        "path": (trail.points.tolist(), trail.updates.tolist(), trail.manual_edits.tolist()),
        "stride": trail.stride,
        "best": (whole.landscape.best.tolist(), whole.landscape.best_loss),
        "line": remembered_line(whole),
        "curves": remembered_curves(whole.curves),
    }


def remembered_line(whole: RunState) -> list[object]:
    """Return the moments that are kept of a run, and where it stands among them."""
    line = whole.line
    if line is None:
        return []
    tip, history = line.tip, whole.training.history
    if tip is not None:
        history = tip.state.training.history
    moments = [remembered(moment.training(history)) for moment in line.moments]
    marks = [(one.is_step, one.rows, one.follows) for one in line.moments]
    scenarios = [one.experiment.scenario for one in line.moments]
    last = [[values.tolist() for values in one.last] for one in line.moments]
    latest = None if tip is None else remembered_whole(tip.state)
    return [moments, marks, scenarios, last, latest, line.behind, line.on, line.branched_at]


def diverging() -> Run:
    """Return a run whose updates soon overflow."""
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


def reconfigured(run: Run, **fields: object) -> None:
    """Change settings of a run that leave its network as it is."""
    scenario = presets.changed(run.experiment.scenario, **fields)
    run.reconfigure(Experiment.from_scenario(scenario, run.experiment))


RULES: dict[str, object] = {
    "schedule": {"name": "exponential", "settings": {"gamma": 0.9, "warmup_epochs": 3}},
    "regularization": {"l2": 0.01, "weight_decay": 0.1, "clip_norm": 0.05},
}
