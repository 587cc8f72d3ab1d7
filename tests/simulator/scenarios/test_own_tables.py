"""A learner's own table in a scenario's document: with its rows where asked for, else without."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from own_tables import classes, fruit, number

from simulator.data.own_table import ColumnUse, OwnTable
from simulator.formats import network_file
from simulator.scenarios import own_tables, presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.from_table import scenario_for, uses_for, usual_aside
from simulator.scenarios.overrides import with_settings
from simulator.scenarios.presets import Scenario
from simulator.storage.atomic_files import FileProblem
from simulator.tables.table import Table

PRIVATE = ("7.5", "null", "note")


def _used(table, roles, task) -> OwnTable:
    return OwnTable(table, uses_for(table, roles), task)


def _document(scenario: Scenario, *, rows: bool) -> dict[str, Any]:
    document: dict[str, Any] = scenario.model_dump(
        mode="json", exclude_none=True, context={"rows": rows}
    )
    return document


def test_rows_are_written_only_where_that_is_asked_for(tmp_path) -> None:
    scenario = scenario_for(fruit())
    for rows in (False, True):
        path = tmp_path / f"{rows}.json"
        network_file.write_scenario(path, scenario, rows=rows)
        assert [text in path.read_text() for text in PRIVATE] == [rows, rows, False]
    whole = network_file.read_scenario(tmp_path / "True.json")
    data = Experiment.from_scenario(whole).data
    np.testing.assert_array_equal(data.X, Experiment.from_scenario(scenario).data.X)
    bare = network_file.read_scenario(tmp_path / "False.json")
    assert bare.spec == scenario.spec
    with pytest.raises(ValueError, match="rows of 'fruit' were left out"):
        Experiment.from_scenario(bare)
    table = bare.data.table.with_rows(fruit().table)
    again = presets.changed(bare, data=bare.data.fields | {"table": table})
    np.testing.assert_array_equal(Experiment.from_scenario(again).data.X, data.X)


def test_a_document_that_is_not_told_otherwise_has_no_rows() -> None:
    text = scenario_for(fruit()).model_dump_json()
    assert not any(part in text for part in ("7.5", "values"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda t: t["columns"][0]["values"].__setitem__(0, "a"), r"columns\[0\].values must be n"),
        (lambda t: t["columns"][0]["values"].__setitem__(0, 1e999), "must be finite numbers"),
        (lambda t: t["columns"][0]["values"].__setitem__(0, True), "must be numbers, or null"),
        (lambda t: t["columns"][1]["values"].__setitem__(0, 3), r"whole numbers in 0..2, got 3"),
        (lambda t: t["columns"][1]["values"].__setitem__(0, 0.5), r"0..2, got 0.5"),
        (lambda t: t["columns"][1].pop("values"), r"columns\[1\].values is missing"),
        (lambda t: t.update(rows=11), r"columns\[0\].values must have 11 numbers, got 12"),
        (lambda t: t["columns"][0].update(categories=["a"]), "categories must be left out for n"),
        (lambda t: t["columns"][1].pop("categories"), "categories must be left out for numbers"),
        (lambda t: t["columns"][1].update(categories=["a", "a", "b"]), "different ones"),
        (lambda t: t["columns"][1].update(name="size"), "columns must have different names"),
        (lambda t: t["columns"][1].update(role="ignored"), r"columns\[1\].role must be 'input'"),
        (lambda t: t["columns"][1].update(missing="mean"), "'colour' must fill what is missing"),
        (lambda t: t["columns"][0].update(kind="text"), r"columns\[0\].kind must be 'number'"),
        (lambda t: t.update(task="regression"), "'kind' must be of the kind number"),
        (lambda t: t.update(columns="none"), "columns must be a list"),
        (lambda t: t.update(more=1), "more is not a known field"),
        (lambda t: [one.pop("values") for one in t["columns"]] and t.pop("fingerprint"), "fingerp"),
    ],
)
def test_wrong_tables_are_refused_by_field(change, words) -> None:
    document = _document(scenario_for(fruit()), rows=True)
    change(document["data"]["table"])
    with pytest.raises(ValueError, match=words) as caught:
        presets.validated(document)
    assert str(caught.value).startswith("data.table")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"source": "xor"}, "table must be left out for xor"),
        ({"table": None}, "table is missing"),
        ({"samples": 30}, "samples cannot be chosen for table, got 30"),
        ({"split": {"method": "column"}}, "a column of the role split"),
        ({"split": {"method": "sideways"}}, "method must be one of stratified, random, folds"),
        ({"split": {"method": "folds", "folds": 30}}, "folds must be"),
    ],
)
def test_data_that_contradict_their_table_are_refused(fields, words) -> None:
    scenario = scenario_for(fruit())
    with pytest.raises(ValueError, match=words):
        presets.changed(scenario, data=scenario.data.fields | fields)


def test_more_values_than_a_file_can_hold_are_refused_and_can_be_left_out(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(own_tables, "MOST_VALUES", 35)
    scenario = scenario_for(fruit())
    with pytest.raises(FileProblem, match="the table has 36 values, and a file can hold 35"):
        network_file.write_scenario(tmp_path / "a.json", scenario, rows=True)
    network_file.write_scenario(tmp_path / "a.json", scenario)
    assert json.loads((tmp_path / "a.json").read_text())["data"]["table"]["rows"] == 12


def test_a_table_is_proposed_a_network_that_suits_its_task() -> None:
    scenario = scenario_for(fruit())
    assert [(layer.units, layer.activation) for layer in scenario.layers] == [
        (8, "tanh"),
        (4, "softmax"),
    ]
    assert scenario.loss == "categorical_cross_entropy"
    assert scenario.data.validation_fraction == 0.0  # two rows of a class are too few for a quarter
    heights = Table("heights", (number("age", *range(20)), number("height", *range(20, 40))))
    curve = scenario_for(_used(heights, ("input", "target"), "regression"))
    assert (curve.layers[-1].activation, curve.loss) == ("identity", "mse")
    assert (curve.data.validation_fraction, curve.data.scaling) == (0.25, "standardize")


def test_gaps_are_filled_where_leaving_rows_out_would_take_many() -> None:
    nan = float("nan")
    few = number("few", *([nan] + [1.0] * 29))
    many = number("many", *([nan] * 10 + [2.0] * 20))
    colours = classes("colour", *([None] * 5 + ["red", "blue"] * 12 + ["red"]))
    target = classes("y", *(["a", "b"] * 15))
    kept = _used(Table("t", (few, target)), ("input", "target"), "binary")
    assert kept.uses[0].missing == "leave_out"
    roles = ("input", "input", "input", "target")
    filled = _used(Table("t", (few, many, colours, target)), roles, "binary")
    assert [use.missing for use in filled.uses] == [
        *("median", "median", "most_frequent", "leave_out")
    ]


def test_settings_given_as_text_change_the_split() -> None:
    scenario = with_settings(scenario_for(fruit()), {"folds": "2", "fold": "2"})
    assert scenario.data.split.model_dump() == {
        "method": "folds",
        "folds": 2,
        "fold": 2,
        "validation": "",
    }
    own = fruit()
    part = classes("part", *(["test", "train", "train", "train"] * 3))
    table = Table("parted", (*own.table.columns, part))
    parted = OwnTable(table, (*own.uses, ColumnUse("split")), "multiclass")
    chosen = with_settings(scenario_for(parted), {"split_validation": "test"})
    assert Experiment.from_scenario(chosen).data.X_validation.shape[0] == 3
    with pytest.raises(ValueError, match="there is no setting 'split_validation'"):
        with_settings(presets.load("xor"), {"split_validation": "test"})


def test_the_rows_kept_aside_are_known_by_what_people_call_them() -> None:
    assert usual_aside(("Test", "Train")) == "Test"
    assert usual_aside(("검증", "학습")) == "검증"
    assert usual_aside(("test", "train", "valid")) == "valid"
    assert usual_aside(("red", "blue")) is None


def test_rows_with_gaps_that_are_left_out_come_back_as_they_were() -> None:
    own = replace(fruit(), uses=tuple(replace(use, missing="leave_out") for use in fruit().uses))
    document = own_tables.document_of(own, rows=True)
    assert {len(column["values"]) for column in document["columns"]} == {12}
    found = scenario_for(own).model_dump(mode="json", exclude_none=True, context={"rows": True})
    again = presets.validated(found).data.table
    assert again.dataset.class_names == own.dataset.class_names
    assert again.fingerprint == own.fingerprint
