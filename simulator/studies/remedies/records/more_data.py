"""More rows of data that are drawn."""

import numpy as np

from simulator.data import datasets
from simulator.data.chosen_rows import Rows, with_rows
from simulator.data.prepared import prepare
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment, spec_for
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy

# The rows that are added are drawn from another seed than those that are there.
_OTHER = 1_000_003


def _applied(experiment: Experiment, strength: float) -> Experiment:
    """Add rows for training; those for validation stay as they are."""
    scenario, data = experiment.scenario, experiment.data
    info, settings = datasets.get(scenario.data.source), scenario.data
    assert info.samples is not None
    before = int(settings.samples or info.samples.default)
    n = len(data.X)
    wanted = max(1, round((strength - 1.0) * n))
    drawn = prepare(
        settings.source,
        samples=int(min(info.samples.maximum, max(info.samples.minimum, wanted))),
        noise=settings.noise,
        seed=(settings.seed + _OTHER) % 2**32,
    )
    more = Rows.all_of(drawn)
    rows = Rows.all_of(data).and_more(more)
    late = np.arange(n, n + len(data.X_validation))
    first = n + len(late)
    order = np.random.default_rng(settings.seed).permutation(len(more.raw))[:wanted]
    fuller = with_rows(data, rows, np.concatenate([np.arange(n), first + order]), late)
    samples = int(min(info.samples.maximum, round(before * strength)))
    changed = presets.changed(scenario, data=settings.model_copy(update={"samples": samples}))
    return Experiment(changed, fuller, spec_for(changed, fuller))


def _refusal(experiment: Experiment) -> Message | None:
    info = datasets.REGISTRY.get(experiment.scenario.data.source)
    if info is None or info.samples is None:
        return Message("There are no more rows of these data; less data shows what rows are worth.")
    return None


RECORD = Remedy(
    name="more_data",
    title="More data",
    order=30,
    explanation="So many times as many training rows are drawn; the validation rows stay.",
    teaching=(
        "Chance differs from row to row and the rule does not: the more rows, the less it pays to "
        "learn chance. The best remedy, where rows can be had. The training loss rises with it, "
        "since there is more to be learnt by heart."
    ),
    applied=_applied,
    usual=lambda experiment: 4.0,
    strength=Setting(
        "times",
        4.0,
        1.1,
        20.0,
        title="Times as many rows",
        explanation="How many times as many training rows there are.",
    ),
    refusal=_refusal,
)
