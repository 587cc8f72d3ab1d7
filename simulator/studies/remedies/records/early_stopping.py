"""An end where the validation loss no longer falls."""

from simulator.references import Source
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, rescripted
from simulator.training.early_stopping import SETTINGS


def _applied(experiment: Experiment, strength: float) -> Experiment:
    chosen = {"patience": int(strength), "restore_best": True}
    stopping = experiment.scenario.stopping.model_copy(update=chosen)
    return rescripted(experiment, stopping=stopping)


RECORD = Remedy(
    name="early_stopping",
    title="Early stopping",
    order=100,
    explanation="Training ends when the validation loss has not fallen for so many epochs; the "
    "weights of the best epoch come back.",
    teaching=(
        "The same run as without a remedy, ended by its validation curve. It costs nothing and "
        "saves epochs. The validation rows have chosen the epoch, so that their loss is a little "
        "too good: what the network is worth, rows would say that had no part in it."
    ),
    applied=_applied,
    usual=lambda experiment: 20.0,
    strength=Setting(
        "epochs_of_patience",
        20,
        1,
        SETTINGS["patience"].maximum,
        whole=True,
        title="Patience",
        explanation="For how many epochs a better validation loss is waited for.",
    ),
    sources=(Source("Prechelt", 1998, "Early stopping – but when?"),),
)
