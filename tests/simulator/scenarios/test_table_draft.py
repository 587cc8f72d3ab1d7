"""What is chosen for a table until a network is made for it."""

from __future__ import annotations

import pytest
from own_tables import classes, fruit, number, yes_no

from simulator.scenarios import presets
from simulator.scenarios.data_settings import SplitSettings
from simulator.scenarios.table_draft import TableDraft
from simulator.tables.table import Table


def draft(*columns: object) -> TableDraft:
    return TableDraft.of_table(Table("mine", columns))  # type: ignore[arg-type]


def test_what_is_proposed_makes_a_scenario_and_is_found_again_in_it() -> None:
    found = TableDraft.of_table(fruit().table)
    scenario = found.scenario()
    assert found.task == "multiclass"
    assert TableDraft.of_scenario(scenario).applied_to(scenario) == scenario


def test_a_second_target_stays_where_both_can_be_learnt_and_else_takes_the_place() -> None:
    numbers = draft(number("a", 1, 2, 3.5), number("b", 1, 4, 2.5), number("c", 3, 1, 2.5))
    both = numbers.with_role(0, "target")
    assert both.roles == ("target", "input", "target")
    assert both.scenario().data.dataset.target_names == ("a", "c")
    mixed = draft(number("a", 1, 2, 3.5, 4), classes("c", "x", "y", "x", "y"))
    assert mixed.roles == ("input", "target")
    assert mixed.with_role(0, "target").roles == ("target", "input")


def test_of_columns_that_split_there_is_one_and_the_split_follows_it() -> None:
    made = draft(
        number("a", 1, 2, 3.5, 4),
        classes("part", "train", "train", "test", "test"),
        classes("other", "u", "v", "u", "v"),
        yes_no("y", 0, 1, 0, 1),
    )
    assert made.split == SplitSettings(method="column", validation="test")
    other = made.with_role(2, "split")
    assert other.roles == ("input", "ignored", "split", "target")
    assert other.split == SplitSettings(method="column", validation="v")
    assert other.with_role(2, "input").split is None


def test_another_kind_mends_what_does_not_fit_it() -> None:
    found = TableDraft.of_table(fruit().table).with_missing({0: "mean"}).with_scaling(0, "minmax")
    from simulator.tables.retyping import retyped

    as_class = found.with_column(0, retyped(found.table.columns[0], "class"))
    assert as_class.uses[0].missing == "most_frequent"
    assert as_class.uses[0].scaling is None
    assert as_class.scenario().data.dataset.feature_names[0] == "size=1.5"
    as_text = found.with_column(1, retyped(found.table.columns[1], "text"))
    assert as_text.roles[1] == "ignored"


def test_rules_for_gaps_that_were_chosen_stay_and_others_follow_the_roles() -> None:
    found = TableDraft.of_table(fruit().table)
    assert found.uses[0].missing == "leave_out"  # one row of twelve
    chosen = found.with_missing({0: "median"})
    assert chosen.with_role(1, "ignored").uses[0].missing == "median"


def test_two_classes_may_have_one_output_or_two() -> None:
    found = draft(number("a", *range(12)), classes("c", *"xy" * 6))
    assert found.tasks == ("binary", "multiclass")
    assert found.scenario().layers[-1].units == 1
    from dataclasses import replace

    two = replace(found, wanted="multiclass").scenario()
    assert (two.layers[-1].units, two.loss) == (2, "categorical_cross_entropy")


def test_output_and_loss_that_are_chosen_count() -> None:
    from dataclasses import replace

    made = replace(
        draft(number("a", 1, 2, 3.5), number("b", 1, 4, 2.5)),
        output="tanh",
        loss="huber",
        share=0.0,
    ).scenario()
    assert made.layers[-1].layer.record.name == "tanh"
    assert (made.loss, made.data.validation_fraction) == ("huber", 0.0)


def test_a_changed_table_keeps_hidden_layers_and_brings_its_output() -> None:
    scenario = TableDraft.of_table(fruit().table).scenario()
    scenario = presets.changed(
        scenario, layers=({"units": 3, "activation": "relu"}, *scenario.layers)
    )
    other = TableDraft.of_scenario(scenario).with_role(1, "target").applied_to(scenario)
    assert other.layers[:2] == scenario.layers[:2]
    assert other.layers[-1].units == 3
    assert other.data.dataset.class_names == ("green", "red", "yellow")


def test_without_a_target_there_is_no_task() -> None:
    found = TableDraft.of_table(fruit().table).with_role(3, "ignored")
    assert found.tasks == ()
    with pytest.raises(ValueError, match="No column is to be learnt"):
        _ = found.scenario()


def test_rows_that_come_again_are_taken_out_and_stand_in_no_file_then() -> None:
    table = Table(
        "mine",
        (number("a", 1, 2, 1, 1), number("note", 1, 2, 3, 4), classes("c", "x", "y", "x", "y")),
    )
    draft_ = TableDraft.of_table(table, "/there/mine.csv").with_role(1, "ignored")
    fewer = draft_.without_repeated_rows()
    assert [column.values.tolist() for column in fewer.table.columns] == [
        [1, 2, 1],
        [1, 2, 4],
        [0, 1, 1],
    ]
    assert (draft_.origin, fewer.origin) == ("/there/mine.csv", "")
