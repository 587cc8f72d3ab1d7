"""The penalty ½ λ Σ w², weight decay."""

from simulator.optimizers.regularization import SETTINGS
from simulator.references import Source
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, rescripted


def _applied(experiment: Experiment, strength: float) -> Experiment:
    penalties = experiment.scenario.regularization.model_copy(update={"l2": strength})
    return rescripted(experiment, regularization=penalties)


RECORD = Remedy(
    name="l2",
    title="L2 (weight decay)",
    order=90,
    explanation="Multiplies every weight by 1 − ηλ in each update: large ones shrink most.",
    teaching=(
        "Adds ½ λ Σ w² to what is minimised. With plain gradient descent the update is "
        "w ← (1 − ηλ) w − η ∂L/∂w: of all remedies only this one has the factor 1 − ηλ, from "
        "which weight decay has its name. Adam divides the penalty's gradient by its own "
        "memory, too, so that the factor is no longer the same for every weight; AdamW decays "
        "weights past that memory. The losses that are shown are without the penalty."
    ),
    applied=_applied,
    usual=lambda experiment: 0.05,
    strength=Setting(
        "l2_strength",
        0.05,
        1e-6,
        SETTINGS["l2"].maximum,
        title="λ₂",
        explanation="How strongly weights are pulled towards 0, in proportion to their size.",
    ),
    sources=(
        Source("Krogh and Hertz", 1992, "A simple weight decay can improve generalization"),
        Source("Loshchilov and Hutter", 2019, "Decoupled weight decay regularization"),
    ),
)
