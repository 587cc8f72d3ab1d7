"""An end after fewer epochs."""

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import EPOCHS
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, rescripted


def _applied(experiment: Experiment, strength: float) -> Experiment:
    return rescripted(experiment, epochs=min(int(strength), experiment.scenario.epochs))


RECORD = Remedy(
    name="fewer_epochs",
    title="Fewer epochs",
    order=60,
    explanation="Training ends after so many epochs.",
    teaching=(
        "Early in training weights are small and the network is nearly a straight line; it bends "
        "with time. The same run as without a remedy, ended sooner: but when is only known once "
        "the validation curve has been seen, and early stopping looks at it by itself."
    ),
    applied=_applied,
    usual=lambda experiment: float(max(1, experiment.scenario.epochs // 8)),
    strength=Setting(
        "fewer_epochs",
        50,
        EPOCHS.minimum,
        EPOCHS.maximum,
        whole=True,
        title="Epochs",
        explanation="After how many epochs training ends.",
    ),
)
