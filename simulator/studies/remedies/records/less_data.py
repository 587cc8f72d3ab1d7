"""Fewer rows of data of which there are no more."""

from simulator.data import datasets
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy
from simulator.studies.remedies.rows import with_fewer_rows


def _applied(experiment: Experiment, strength: float) -> Experiment:
    count = max(1, round(strength * len(experiment.data.X)))
    data = with_fewer_rows(experiment.data, count, experiment.scenario.data.seed)
    return Experiment(experiment.scenario, data, experiment.spec)


def _refusal(experiment: Experiment) -> Message | None:
    info = datasets.REGISTRY.get(experiment.scenario.data.source)
    if info is not None and info.samples is not None:
        return Message("More rows of these data can be drawn.")
    return None


RECORD = Remedy(
    name="less_data",
    title="Less data",
    order=40,
    explanation="Only this share of the training rows, of each class as much: what the others are "
    "worth.",
    teaching=(
        "No remedy: there are no more rows of these data. But from fewer rows the gap is wider, "
        "and the difference is what the rows that are left out were worth, and tells what more "
        "rows might be worth."
    ),
    applied=_applied,
    usual=lambda experiment: 0.5,
    strength=Setting(
        "share_of_rows",
        0.5,
        0.05,
        0.95,
        title="Share of the rows",
        explanation="The share of the training rows that is used.",
    ),
    refusal=_refusal,
    opens=False,
)
