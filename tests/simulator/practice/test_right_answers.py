"""A right answer, rounded to the digits that are shown, is never refused.

Some of what `make answers` does at length: every preset under every optimizer, and networks that
are drawn; an update's memory is asked for too.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

import numpy as np
from right_answers import judged, preset_records, random_records

from simulator import optimizers
from simulator.nn import layers
from simulator.scenarios import presets
from simulator.stepping.step_plan import StepKind

STEPS = 2_000


def test_a_right_answer_rounded_as_shown_is_never_refused_in_any_preset() -> None:
    rng = np.random.default_rng(20)
    each = -(-STEPS // (len(presets.names()) * len(optimizers.REGISTRY)))
    found = [judged(record, each, rng) for record in preset_records(rng)]
    assert [text for one in found for text in one.refused] == []
    assert sum(one.count for one in found) >= STEPS


def test_nor_is_it_for_networks_and_rules_that_are_drawn() -> None:
    rng = np.random.default_rng(21)
    met: Counter[str] = Counter()
    for record in islice(random_records(rng), 100):
        found = judged(record, 6, rng)
        assert found.refused == ()
        met["answers"] += found.count
        met[record.optimizer] += 1
        met.update({layer.kind for layer in record.spec.layers})
        met.update(found.kinds)
    assert met["answers"] >= 600
    assert {*optimizers.REGISTRY, *StepKind, *layers.REGISTRY} <= set(met)
