"""A learner's own table: what its columns may be for, and which rows can be used."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from own_tables import NAN, classes, fruit, number, yes_no

from simulator.data.own_table import ColumnUse, OwnTable, rows_of
from simulator.tables.table import Table

INPUT, TARGET, IGNORED = ColumnUse("input"), ColumnUse("target"), ColumnUse("ignored")


def test_classes_become_an_input_each_and_the_target_names_the_classes():
    info = fruit().dataset
    assert info.feature_names == ("size", "colour=green", "colour=red", "colour=yellow")
    assert info.class_names == ("apple", "cherry", "lemon", "lime")
    assert (info.task, info.n_outputs, info.rows) == ("multiclass", 4, 12)


def test_rows_without_a_value_are_left_out_where_the_column_says_so():
    own = fruit()
    assert len(own.kept) == 12
    left_out = replace(own, uses=(INPUT, *own.uses[1:]))
    assert left_out.kept.tolist() == [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11]


def test_rows_without_a_target_are_left_out_and_so_are_classes_of_no_row():
    table = Table("t", (number("x", 1, 2, NAN, 4), classes("y", "a", None, "b", "c")))
    own = OwnTable(table, (INPUT, TARGET), "binary")
    values, labels = rows_of(own)
    assert values.tolist() == [[1.0], [4.0]]
    assert labels.tolist() == [0, 1]
    assert own.dataset.class_names == ("a", "c")


def test_several_yes_and_no_are_labels_and_numbers_are_predicted_together():
    table = Table("t", (number("x", 1, 2, 3), yes_no("p", 0, 1, 1), yes_no("q", 1, 0, 1)))
    own = OwnTable(table, (INPUT, TARGET, TARGET), "multilabel")
    assert rows_of(own)[1].tolist() == [[0, 1], [1, 0], [1, 1]]
    assert own.dataset.class_names == ("p", "q")
    heights = Table("t", (number("x", 1, 2), number("u", 3, 4), number("v", 5, 6)))
    both = OwnTable(heights, (INPUT, TARGET, TARGET), "regression")
    assert rows_of(both)[1].tolist() == [[3.0, 5.0], [4.0, 6.0]]
    assert both.dataset.target_names == ("u", "v")


@pytest.mark.parametrize(
    ("uses", "task", "words"),
    [
        ((IGNORED, IGNORED, IGNORED, TARGET), "multiclass", "a column of the role 'input'"),
        ((INPUT, INPUT, IGNORED, IGNORED), "multiclass", "a column of the role 'target'"),
        ((INPUT, INPUT, INPUT, TARGET), "multiclass", "'note' must be numbers or classes"),
        ((INPUT, INPUT, IGNORED, TARGET), "regression", "'kind' must be of the kind number"),
        ((INPUT, TARGET, IGNORED, TARGET), "multiclass", "multiclass must have 1 target column"),
        ((TARGET, INPUT, IGNORED, INPUT), "binary", "'size' must be of the kind class, yes_no"),
        ((INPUT, TARGET, IGNORED, IGNORED), "multilabel", "'colour' must be of the kind yes_no"),
        (
            (INPUT, ColumnUse("input", "mean"), IGNORED, TARGET),
            "multiclass",
            "'colour' must fill what is missing with most_frequent",
        ),
        ((INPUT, INPUT, TARGET), "multiclass", "uses must have 4 items, got 3"),
    ],
)
def test_columns_that_do_not_suit_their_role_are_refused_by_name(uses, task, words):
    with pytest.raises(ValueError, match=words):
        OwnTable(fruit().table, uses, task)


def test_what_is_left_out_of_a_file_is_known_again_and_columns_that_are_ignored_never_travel():
    own = fruit()
    bare = own.without_rows()
    assert [column.name for column in bare.table.columns] == ["size", "colour", "kind"]
    assert (bare.table.rows, bare.rows_withheld) == (0, 12)
    assert bare.fingerprint == own.fingerprint
    assert bare.dataset.feature_names == own.dataset.feature_names
    assert bare.dataset.class_names == own.dataset.class_names
    with pytest.raises(ValueError, match="rows of 'fruit' were left out of this file"):
        rows_of(bare)
    again = bare.with_rows(own.table)
    assert again == own


def test_rows_are_taken_from_a_table_that_names_the_classes_in_another_order():
    own, columns = fruit(), list(fruit().table.columns)
    colour = columns[1]
    turned = replace(
        colour, values=2.0 - colour.values, categories=tuple(reversed(colour.categories))
    )
    moved = Table("other", (columns[3], turned, columns[0]))
    again = own.without_rows().with_rows(moved)
    assert again.fingerprint == own.fingerprint or [
        column.name for column in again.columns("input")
    ] == ["colour", "size"]
    taken = again.columns("input")[0]
    np.testing.assert_array_equal(taken.values, colour.values)
    assert taken.categories == colour.categories


def test_a_table_without_a_column_or_with_other_classes_gives_no_rows():
    own, columns = fruit(), fruit().table.columns
    with pytest.raises(ValueError, match="'less' must have a column 'kind'"):
        own.without_rows().with_rows(Table("less", columns[:3]))
    blue = classes("colour", *(["blue"] * 12))
    with pytest.raises(ValueError, match="column 'colour' of 'blue' must hold what it held"):
        own.without_rows().with_rows(Table("blue", (columns[0], blue, columns[3])))
