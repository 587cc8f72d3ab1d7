"""What a change in the set-up panel makes of the other settings."""

from __future__ import annotations

import pytest

from simulator.scenarios import presets
from simulator.scenarios.schema import MAX_LAYERS
from ui.setup.edits import layer_added, with_optimizer


@pytest.mark.parametrize("strength", [0.2, 10.0])
def test_an_optimizer_with_a_decay_of_its_own_takes_the_one_that_is_set(strength: float) -> None:
    decaying = presets.changed(presets.load("xor"), regularization={"weight_decay": strength})
    changed = with_optimizer(decaying, "adamw")
    assert changed.optimizer.settings["weight_decay"] == strength
    assert changed.regularization.weight_decay == 0.0


def test_an_optimizer_without_one_leaves_it() -> None:
    decaying = presets.changed(presets.load("xor"), regularization={"weight_decay": 0.2})
    changed = with_optimizer(decaying, "momentum")
    assert "weight_decay" not in changed.optimizer.settings
    assert changed.regularization.weight_decay == 0.2


def test_a_layer_more_than_there_may_be_is_refused() -> None:
    scenario = presets.load("xor")
    while len(scenario.layers) < MAX_LAYERS:
        scenario = presets.changed(scenario, layers=layer_added(scenario).layers)
    with pytest.raises(ValueError, match="layers must have at most 32 items, got 33"):
        layer_added(scenario)
