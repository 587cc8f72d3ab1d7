"""An end where the training loss is low enough."""

from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, rescripted
from simulator.studies.study_record import guess_loss
from simulator.training.early_stopping import SETTINGS


def _applied(experiment: Experiment, strength: float) -> Experiment:
    stopping = experiment.scenario.stopping.model_copy(update={"threshold": strength})
    return rescripted(experiment, stopping=stopping)


def _usual(experiment: Experiment) -> float:
    """Return two fifths of what a constant answer costs, to two digits."""
    return float(f"{0.4 * guess_loss(experiment.spec, experiment.data):.2g}") or 0.1


RECORD = Remedy(
    name="loss_goal",
    title="Loss goal",
    order=110,
    explanation="Training ends as soon as the training loss is this low: the rest would be learnt "
    "by heart.",
    teaching=(
        "Needs no validation rows, but somebody who knows how low the loss may fall: where the "
        "noise in the targets is known, no honest fit comes below it. The same run as without a "
        "remedy, ended sooner."
    ),
    applied=_applied,
    usual=_usual,
    strength=Setting(
        "goal",
        0.1,
        0.0,
        SETTINGS["threshold"].maximum,
        minimum_open=True,
        title="Training loss",
        explanation="The training loss at which training ends.",
    ),
)
