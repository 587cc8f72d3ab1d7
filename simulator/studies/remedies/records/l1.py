"""The penalty λ Σ|w|."""

from simulator.optimizers.regularization import SETTINGS
from simulator.references import Source
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, rescripted


def _applied(experiment: Experiment, strength: float) -> Experiment:
    penalties = experiment.scenario.regularization.model_copy(update={"l1": strength})
    return rescripted(experiment, regularization=penalties)


RECORD = Remedy(
    name="l1",
    title="L1",
    order=80,
    explanation="Pulls every weight towards 0 by the same amount ηλ: useless ones end there.",
    teaching=(
        "Adds λ Σ|w| to what is minimised. Each update of plain gradient descent takes ηλ off a "
        "weight's size, whatever that is, so that useless weights become 0 and a sparse network "
        "is left. It does not multiply weights by a factor: that is L2's weight decay. The losses "
        "that are shown are without the penalty."
    ),
    applied=_applied,
    usual=lambda experiment: 0.01,
    strength=Setting(
        "l1_strength",
        0.01,
        1e-6,
        SETTINGS["l1"].maximum,
        title="λ₁",
        explanation="How strongly each weight is pulled towards 0.",
    ),
    sources=(Source("Tibshirani", 1996, "Regression shrinkage and selection via the lasso"),),
)
