"""Tables made ready for training, beside what scikit-learn makes of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from own_tables import NAN, classes, fruit, number, yes_no
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler

from simulator.data.own_table import ColumnUse, OwnTable, rows_of
from simulator.data.prepared import prepare
from simulator.data.prepared_table import prepare_table
from simulator.data.split_rule import SplitRule
from simulator.tables.table import Table

SCALERS = {"standardize": StandardScaler, "minmax": MinMaxScaler}
RULES = {"mean": "mean", "median": "median", "most_frequent": "most_frequent"}


def _large(seed: int = 3) -> OwnTable:
    rng = np.random.default_rng(seed)
    sizes = rng.normal(50.0, 9.0, 80)
    sizes[rng.random(80) < 0.2] = NAN
    weights = np.round(rng.gamma(2.0, 3.0, 80))
    weights[rng.random(80) < 0.1] = NAN
    colours = [*rng.choice(["red", "green", "blue"], 80)]
    colours[5] = colours[40] = None
    kinds = rng.choice(["a", "b", "c"], 80, p=[0.5, 0.3, 0.2])
    table = Table(
        "large",
        (
            number("size", *sizes),
            number("weight", *weights),
            classes("colour", *colours),
            classes("kind", *kinds),
        ),
    )
    uses = (
        ColumnUse("input", "mean"),
        ColumnUse("input", "median", "minmax"),
        ColumnUse("input", "most_frequent"),
        ColumnUse("target"),
    )
    return OwnTable(table, uses, "multiclass")


@pytest.mark.parametrize("first", ["mean", "median", "most_frequent"])
def test_split_filling_and_scaling_are_scikit_learns_to_the_last_digit(first):
    own = _large()
    own = replace(own, uses=(ColumnUse("input", first), *own.uses[1:]))
    found = prepare_table(own, SplitRule(fraction=0.3), seed=7, scaling="standardize")
    values, labels = rows_of(own)
    training, validation = train_test_split(
        np.arange(80), test_size=0.3, random_state=7, stratify=labels
    )
    reference = ColumnTransformer(
        [
            ("size", make_pipeline(SimpleImputer(strategy=first), StandardScaler()), [0]),
            ("weight", make_pipeline(SimpleImputer(strategy="median"), MinMaxScaler()), [1]),
            (
                "colour",
                make_pipeline(
                    SimpleImputer(strategy="most_frequent"), OneHotEncoder(sparse_output=False)
                ),
                [2],
            ),
        ]
    ).fit(values[np.sort(training)])
    for rows, given in ((np.sort(training), found.X), (np.sort(validation), found.X_validation)):
        np.testing.assert_allclose(given, reference.transform(values[rows]), rtol=0, atol=1e-12)
    assert found.scaling == "by_column"
    assert [column.fill for column in found.columns] == pytest.approx(
        [
            SimpleImputer(strategy=rule).fit(values[np.sort(training)][:, [k]]).statistics_[0]
            for k, rule in enumerate((first, "median", "most_frequent"))
        ]
    )


def test_targets_are_scaled_apart_from_the_inputs():
    rng = np.random.default_rng(0)
    table = Table("t", (number("x", *rng.normal(size=20)), number("y", *rng.gamma(3.0, 9.0, 20))))
    own = OwnTable(table, (ColumnUse("input"), ColumnUse("target")), "regression")
    found = prepare_table(
        own, SplitRule(fraction=0.25), scaling="standardize", target_scaling="minmax"
    )
    assert (found.Y.min(), found.Y.max()) == (0.0, 1.0)
    np.testing.assert_allclose(found.X.mean(), 0.0, atol=1e-12)
    np.testing.assert_allclose(found.unscaled(found.Y), found.labels, atol=1e-12)


def test_folds_are_scikit_learns_and_cover_every_row_once():
    own = _large()
    labels = rows_of(own)[1]
    dealt = StratifiedKFold(4, shuffle=True, random_state=2).split(labels, labels)
    seen = []
    for fold, (training, validation) in enumerate(dealt, start=1):
        rule = SplitRule("folds", folds=4, fold=fold)
        parts = rule.parts(labels, 2, "multiclass")
        assert parts[0].tolist() == sorted(training)
        assert parts[1].tolist() == sorted(validation)
        seen += parts[1].tolist()
        data = prepare_table(own, rule, seed=2)
        assert (len(data.X), len(data.X_validation)) == (60, 20)
    assert sorted(seen) == list(range(80))
    curve = prepare("sine", samples=30, split_by=SplitRule("folds", folds=3, fold=2))
    expected = [*KFold(3, shuffle=True, random_state=0).split(np.zeros(30))][1]
    assert len(curve.X) == len(expected[0])


def test_a_column_of_the_table_says_which_rows_are_kept_aside():
    own = fruit()
    part = classes("part", *(["train", "train", "train", "test"] * 3))
    table = Table("parted", (*own.table.columns, part))
    parted = OwnTable(table, (*own.uses, ColumnUse("split")), "multiclass")
    data = prepare_table(parted, SplitRule("column", validation="test"))
    assert (len(data.X), len(data.X_validation)) == (9, 3)
    with pytest.raises(ValueError, match="must be one of test, train, got 'none'"):
        prepare_table(parted, SplitRule("column", validation="none"))


def test_a_split_that_leaves_a_class_without_a_row_for_training_is_refused_by_name():
    own = fruit()
    part = classes("part", *("test" if k % 6 == 3 else "train" for k in range(12)))
    table = Table("parted", (*own.table.columns, part))
    parted = OwnTable(table, (*own.uses, ColumnUse("split")), "multiclass")
    with pytest.raises(ValueError, match="each class for training, got none of 'lemon'"):
        prepare_table(parted, SplitRule("column", validation="test"))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (SplitRule("folds", folds=3), "folds must be at most 2, the rows of the smallest class"),
        (SplitRule("folds", folds=2, fold=3), "split.fold must be in 1..2, got 3"),
        (SplitRule("folds", folds=1), "folds"),
        (SplitRule("sideways"), "sideways"),
        (SplitRule("column"), "a column of the role 'split'"),
        (SplitRule(fraction=1.0), "validation_fraction"),
    ],
)
def test_splits_that_cannot_be_made_are_refused_in_words(rule, words):
    with pytest.raises(ValueError, match=words):
        prepare_table(fruit(), rule)


def test_numbers_are_not_dealt_by_class():
    with pytest.raises(ValueError, match=r"split.method must be random, folds, column"):
        SplitRule("stratified").check("regression")


def test_a_column_with_no_value_in_training_cannot_fill_others():
    table = Table("t", (number("x", NAN, NAN, 3.0), number("z", 1, 2, 3), yes_no("y", 0, 1, 1)))
    part = classes("part", "a", "a", "b")
    own = OwnTable(
        replace(table, columns=(*table.columns, part)),
        (ColumnUse("input", "mean"), ColumnUse("input"), ColumnUse("target"), ColumnUse("split")),
        "binary",
    )
    with pytest.raises(ValueError, match="column 'x' must have a value in a training row"):
        prepare_table(own, SplitRule("column", validation="b"))


def test_a_table_of_which_no_row_is_whole_is_refused():
    table = Table("t", (number("x", NAN, 1.0), classes("y", "a", None)))
    own = OwnTable(table, (ColumnUse("input"), ColumnUse("target")), "multiclass")
    with pytest.raises(ValueError, match="'t' must have a row in which nothing is missing"):
        prepare_table(own, SplitRule())
