"""How training goes on after an edit of the scenario: with all of the state, a part, or none."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from simulator.nn.transplant import same_shape, transplant
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState

Array = NDArray[Any]

# Settings that can change while the parameters stay as they are.
LIVE_FIELDS = frozenset(
    {
        *("optimizer", "schedule", "regularization", "stopping", "batch_size", "epochs"),
        *("name", "title", "description"),
    }
)
_PLAIN = {"dropout": 0.0, "trainable": True}


def changed_fields(before: Scenario, after: Scenario) -> frozenset[str]:
    """Return the names of the fields in which two scenarios differ."""
    names = type(after).model_fields
    return frozenset(name for name in names if getattr(after, name) != getattr(before, name))


def whole_state(before: Scenario, after: Scenario, state: TrainingState) -> TrainingState | None:
    """Return the state with which training goes on, where nothing is lost; else None.

    Dropout and frozen layers leave it as it is. With other data of the same shape the loss and
    the last activation may change; the optimizer's memory is then forgotten.
    """
    changed = changed_fields(before, after)
    if changed == {"layers"} and _computes_the_same(before, after):
        return state
    goes_on = {"data", "layers", "loss", "weights"} | LIVE_FIELDS - {"optimizer"}
    if "data" in changed and changed <= goes_on and same_shape(before.spec, after.spec):
        return state.onto()
    return None


def _computes_the_same(before: Scenario, after: Scenario) -> bool:
    """Return whether two scenarios' networks compute the same, however they are trained."""
    old, new = (
        [layer.model_copy(update=_PLAIN) for layer in one.layers] for one in (before, after)
    )
    return old == new


def fitting_parameters(
    experiment: Experiment, before: Scenario, after: Scenario, theta: Array
) -> TrainingState | None:
    """Return a fresh state with the parameters that still fit; None where the data changed too.

    Parameters
    ----------
    experiment : Experiment
        The open one.
    before, after : Scenario
        The set-up panel adds and removes hidden layers at the end, before the output layer.
    theta : ndarray, shape (P,)
        Parameters before the edit.
    """
    if not changed_fields(before, after) <= {"layers", "loss", "weights"} | LIVE_FIELDS:
        return None
    spec = spec_for(after, experiment.data)
    state = Experiment(after, experiment.data, spec).initial_state()
    old, new = len(before.layers), len(after.layers)
    kept = {k: k for k in range(min(old, new) - 1)} | {new - 1: old - 1}
    state.theta[:] = transplant(experiment.spec, theta, spec, state.theta, kept)
    return state
