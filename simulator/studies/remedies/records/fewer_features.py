"""Fewer inputs: those that go most with the target."""

import numpy as np

from simulator.data.chosen_rows import with_features
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy


def _applied(experiment: Experiment, strength: float) -> Experiment:
    data = experiment.data
    ranks = np.argsort(-_linked(experiment), kind="stable")
    chosen = sorted(ranks[: int(min(strength, data.n_features))].tolist())
    fewer = with_features(data, chosen)
    scenario = presets.changed(experiment.scenario, weights=None)
    return Experiment(scenario, fewer, spec_for(scenario, fewer))


def _linked(experiment: Experiment) -> np.ndarray:
    """Return how strongly each feature goes with the targets in the training rows, 0..1."""
    X = experiment.data.X - experiment.data.X.mean(axis=0)
    Y = experiment.data.Y - experiment.data.Y.mean(axis=0)
    sizes = np.sqrt((X**2).sum(axis=0))[:, None] * np.sqrt((Y**2).sum(axis=0))
    with np.errstate(all="ignore"):
        correlations = np.abs(X.T @ Y) / sizes
    # Rounded, so that equal ones are ranked alike on every machine.
    return np.asarray(np.round(np.nan_to_num(correlations).max(axis=1), 9))


def _refusal(experiment: Experiment) -> Message | None:
    few = experiment.data.n_features < 2
    return Message("The data have a single feature.") if few else None


RECORD = Remedy(
    name="fewer_features",
    title="Fewer features",
    order=50,
    explanation="Only the features whose values go most with the target, by their correlation in "
    "the training rows.",
    teaching=(
        "Each feature that has nothing to do with the target is one more place where chance can "
        "be learnt. Which ones go is chosen by the training rows alone: choosing by the "
        "validation rows would make these part of training. What matters only together with "
        "another feature has no correlation of its own, and is lost."
    ),
    applied=_applied,
    usual=lambda experiment: float(max(1, (experiment.data.n_features + 1) // 2)),
    strength=Setting(
        "features",
        5,
        1,
        100_000,
        whole=True,
        title="Features",
        explanation="How many features stay.",
    ),
    refusal=_refusal,
    opens=False,
)
