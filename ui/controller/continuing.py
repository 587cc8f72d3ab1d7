"""How training goes on after an edit of the scenario: with all of the state, a part, or none.

What is returned here is carried out by the worker, on the state that the run really stands at when
its turn comes: the interface knows only the latest snapshot.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.nn.transplant import same_shape, transplant
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.session.run_state import RunState
from simulator.training.state import TrainingState
from ui.worker.commands import Carry, WithLayers

# Settings that can change while the parameters stay as they are.
LIVE_FIELDS = frozenset(
    {
        *("optimizer", "schedule", "regularization", "stopping", "batch_size", "epochs"),
        *("name", "title", "description", "comment"),
    }
)
# Settings that say something to people and nothing to the run.
WORDS = frozenset({"name", "title", "description", "comment"})
_PLAIN = {"dropout": 0.0, "trainable": True}


def changed_fields(before: Scenario, after: Scenario) -> frozenset[str]:
    """Return the names of the fields in which two scenarios differ."""
    names = type(after).model_fields
    return frozenset(name for name in names if getattr(after, name) != getattr(before, name))


def whole_state(before: Scenario, after: Scenario) -> Carry | None:
    """Return how the whole state is carried over, where nothing is lost; else None.

    Dropout and frozen layers leave it as it is. With other data of the same shape the loss and
    the last activation may change; the optimizer's memory is then forgotten.
    """
    changed = changed_fields(before, after)
    if changed == {"layers"} and _computes_the_same(before, after):
        return lambda left, state, opened: state
    goes_on = {"data", "layers", "loss", "weights"} | LIVE_FIELDS - {"optimizer"}
    if "data" in changed and changed <= goes_on and same_shape(before.spec, after.spec):
        return lambda left, state, opened: state.training.onto()
    return None


def _computes_the_same(before: Scenario, after: Scenario) -> bool:
    """Return whether two scenarios' networks compute the same, however they are trained."""
    old, new = (
        [layer.model_copy(update=_PLAIN) for layer in one.layers] for one in (before, after)
    )
    return old == new


def fitting_parameters(
    before: Scenario, after: Scenario, kept: Mapping[int, int] | None = None
) -> Carry | None:
    """Return how the parameters that still fit are carried over; None where none can be.

    Parameters
    ----------
    before, after : Scenario
    kept : mapping of int to int, optional
        For each layer that was there before, its index then. By default every layer stayed where
        it was: of layers that came or went, the scenarios do not tell which.
    """
    changed = changed_fields(before, after)
    if "data" in changed and not _is_same_table(before, after):
        return None
    if not changed <= {"data", "layers", "loss", "weights"} | LIVE_FIELDS:
        return None
    if kept is None:
        if len(before.layers) != len(after.layers):
            return None
        kept = {k: k for k in range(len(after.layers))}
    return kept_layers(kept)


def _is_same_table(before: Scenario, after: Scenario) -> bool:
    """Return whether both learn from one table, whose columns may be for something else now."""
    tables = before.data.table, after.data.table
    return None not in tables and tables[0].table.title == tables[1].table.title


def kept_layers(kept: Mapping[int, int]) -> Carry:
    """Return how the parameters of layers that stay are carried over into a fresh state.

    Parameters
    ----------
    kept : mapping of int to int
        For each layer that was there before, its index then.
    """

    def carry(left: Experiment, state: RunState, opened: Experiment) -> TrainingState:
        after, before = opened.initial_state(), state.training.theta
        after.theta[:] = transplant(left.spec, before, opened.spec, after.theta, kept)
        return after

    return WithLayers(carry, kept)
