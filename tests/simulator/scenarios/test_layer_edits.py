"""Edits of layers: what comes out, what is kept, and where the limits are."""

from __future__ import annotations

import pytest

from simulator.formats import network_schema
from simulator.scenarios import layer_edits, presets
from simulator.scenarios.layer_edits import LayerEdit, inserted, removed, resized
from simulator.scenarios.layer_settings import UNITS, LayerSettings
from simulator.scenarios.schema import MAX_LAYERS, Scenario

HIDDEN = LayerSettings(units=3, activation="relu", dropout=0.25, trainable=False)
SECOND = LayerSettings(units=5, activation="tanh")
OUTPUT = LayerSettings(units=1, activation="sigmoid")


def units(edit: LayerEdit | None) -> list[int]:
    assert edit is not None
    return [layer.units for layer in edit.layers]


def test_a_layer_is_resized_and_the_others_stay() -> None:
    edit = resized((HIDDEN, SECOND, OUTPUT), 1, -2)
    assert units(edit) == [3, 3, 1]
    assert edit is not None
    assert edit.layers[0] is HIDDEN
    assert edit.kept == {0: 0, 1: 1, 2: 2}


@pytest.mark.parametrize("index", [-1, 2, 3])
def test_only_hidden_layers_are_resized_and_removed(index: int) -> None:
    assert resized((HIDDEN, SECOND, OUTPUT), index, 1) is None
    assert removed((HIDDEN, SECOND, OUTPUT), index) is None


def test_a_layer_has_at_least_one_node_and_at_most_what_files_may_have() -> None:
    most = int(UNITS.maximum)
    assert resized((LayerSettings(units=1, activation="tanh"), OUTPUT), 0, -1) is None
    full = LayerSettings(units=most, activation="tanh")
    assert resized((full, OUTPUT), 0, 1) is None
    nearly = LayerSettings(units=most - 1, activation="tanh")
    assert units(resized((nearly, OUTPUT), 0, 1)) == [most, 1]


@pytest.mark.parametrize(("position", "expected"), [(0, 3), (1, 3), (2, 5)])
def test_a_new_layer_is_like_the_one_before_it_but_learns(position: int, expected: int) -> None:
    edit = inserted((HIDDEN, SECOND, OUTPUT), position)
    assert edit is not None
    new = edit.layers[position]
    assert new.units == expected
    assert new.trainable
    assert new.dropout == (0.25 if expected == 3 else 0.0)
    before = (HIDDEN, SECOND, OUTPUT)
    assert {k: edit.layers[k] for k in edit.kept} == {k: before[v] for k, v in edit.kept.items()}
    assert sorted(edit.kept.values()) == [0, 1, 2]


def test_the_first_hidden_layer_is_a_usual_one() -> None:
    edit = inserted((OUTPUT,), 0)
    assert edit is not None
    assert (edit.layers[0].units, edit.layers[0].activation) == (4, "tanh")
    assert layer_edits.new_hidden_layer(None) == edit.layers[0]


def test_a_layer_beside_a_layer_normalisation_computes_something_new() -> None:
    norm = LayerSettings(type="layer_norm")
    for layers, position in (((SECOND, norm, OUTPUT), 2), ((norm, SECOND, OUTPUT), 1)):
        edit = inserted(layers, position)
        assert edit is not None
        assert edit.layers[position] == SECOND
    edit = inserted((norm, OUTPUT), 1)
    assert edit is not None
    assert edit.layers[1] == layer_edits.new_hidden_layer(None)


def test_a_layer_is_removed_and_the_others_are_kept() -> None:
    edit = removed((HIDDEN, SECOND, OUTPUT), 0)
    assert units(edit) == [5, 1]
    assert edit is not None
    assert edit.kept == {0: 1, 1: 2}


def test_one_limit_of_layers_for_edits_scenarios_and_network_files() -> None:
    assert inserted((*[SECOND] * (MAX_LAYERS - 2), OUTPUT), 0) is not None
    assert inserted((*[SECOND] * (MAX_LAYERS - 1), OUTPUT), 0) is None
    for model, name in ((Scenario, "layers"), (network_schema.NetworkDocument, "layers")):
        limits = [getattr(one, "max_length", None) for one in model.model_fields[name].metadata]
        assert MAX_LAYERS in limits
    with pytest.raises(ValueError, match="layers"):
        presets.changed(presets.load("xor"), layers=(*[SECOND] * MAX_LAYERS, OUTPUT))


@pytest.mark.parametrize("position", [-1, 3])
def test_a_layer_cannot_be_put_behind_the_output(position: int) -> None:
    assert inserted((HIDDEN, SECOND, OUTPUT), position) is None
