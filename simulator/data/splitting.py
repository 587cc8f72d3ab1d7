"""Splitting rows into training and validation, and scaling columns. scikit-learn does the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.registry import Registry
from simulator.settings import Setting

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of several to do something with rows, as a menu offers it.

    Attributes
    ----------
    name, title, explanation : str
        Registered name, name on screen, one sentence for a learner.
    order : int
        Where it stands in menus.
    """

    name: str
    title: str
    explanation: str
    order: int


# How columns are brought to similar size; `fit` finds the numbers.
SCALINGS = Registry(
    "scaling",
    (
        Way("none", "None", "Features are used as they are.", 10),
        Way(
            "standardize",
            "Standardise",
            "Each feature is moved and stretched to mean 0 and standard deviation 1.",
            20,
        ),
        Way("minmax", "To 0..1", "Each feature is moved and stretched to the range 0..1.", 30),
    ),
)


# How rows are kept aside for validation.
SPLITS = Registry(
    "split",
    (
        Way(
            "stratified",
            "Share of each class",
            "A share of the rows is kept aside, of each class as much.",
            10,
        ),
        Way(
            "random",
            "Share of all rows",
            "A share of the rows is kept aside, whatever class they are of.",
            20,
        ),
        Way(
            "folds",
            "k-fold",
            "The rows are dealt into k folds; one of them is kept aside.",
            30,
        ),
        Way(
            "column",
            "By a column",
            "A column of the table says which rows are kept aside.",
            40,
        ),
    ),
)

FOLDS = Setting(
    "folds",
    5,
    2,
    20,
    title="Folds",
    explanation="Into how many parts of equal size the rows are dealt; each of them is kept aside "
    "in one of as many runs.",
)
FOLD = Setting(
    "fold", 1, 1, 20, title="Fold", explanation="Which of the folds is kept aside in this run."
)


def split_folds(
    labels: Array, folds: int, fold: int, seed: int, *, by_class: bool
) -> tuple[Array, Array]:
    """Return the row numbers for training and for validation of one of several folds.

    Parameters
    ----------
    labels : ndarray, shape (n,) or (n, k)
    folds, fold : int
        How many there are, at most as many as rows, and which of them, counted from 1, is kept
        aside.
    seed : int
        Seed by which the rows are dealt.
    by_class : bool
        Whether each fold gets its share of each class (stratified).

    Returns
    -------
    training, validation : ndarray of int
        Both ascending.

    Raises
    ------
    ValueError
        If there are too few rows for as many folds, of a class where it is by class.
    """
    FOLDS.check(folds)
    if not 1 <= fold <= folds:
        problem = Message("{name} must be in 1..{most}, got {got}")
        raise ValueError(problem.format(name="fold", most=folds, got=fold))
    least = np.unique(labels, return_counts=True)[1].min() if by_class else len(labels)
    if folds > least:
        few = Message("{name} must be at most {most}, the rows of the smallest class, got {got}")
        all_rows = Message("{name} must be at most {most}, the number of rows, got {got}")
        problem = few if by_class else all_rows
        raise ValueError(problem.format(name="folds", most=int(least), got=folds))
    from sklearn.model_selection import KFold, StratifiedKFold

    dealt = (StratifiedKFold if by_class else KFold)(folds, shuffle=True, random_state=seed)
    parts = list(dealt.split(np.zeros(len(labels)), labels if by_class else None))
    training, aside = parts[fold - 1]
    return np.sort(training), np.sort(aside)


def split(labels: Array, fraction: float, seed: int, *, by_class: bool) -> tuple[Array, Array]:
    """Return the row numbers for training and for validation, both in ascending order."""
    rows = np.arange(len(labels))
    if fraction == 0.0:
        return rows, rows[:0]
    if by_class:
        _check_split(labels, fraction)
    elif int(np.ceil(fraction * len(labels))) >= len(labels):
        raise ValueError(
            Message(
                "{name} must leave a row for training, got {got} for {rows} rows",
                name="validation_fraction",
                got=f"{fraction:g}",
                rows=len(labels),
            )
        )
    from sklearn.model_selection import train_test_split

    training, validation = train_test_split(
        rows, test_size=fraction, random_state=seed, stratify=labels if by_class else None
    )
    return np.sort(training), np.sort(validation)


def _check_split(labels: Array, fraction: float) -> None:
    counts = np.unique(labels, return_counts=True)[1]
    held_out = int(np.ceil(fraction * len(labels)))
    if counts.min() < 2:
        raise ValueError(
            Message(
                "{name} must be 0 where a class has a single row, got {got} for {rows} rows",
                name="validation_fraction",
                got=f"{fraction:g}",
                rows=len(labels),
            )
        )
    if min(held_out, len(labels) - held_out) < len(counts):
        raise ValueError(
            Message(
                "{name} must leave a row of each class for training and for validation, "
                "got {got} for {rows} rows of {classes} classes",
                name="validation_fraction",
                got=f"{fraction:g}",
                rows=len(labels),
                classes=len(counts),
            )
        )


def scaled(name: str, raw: Array, offset: Array, scale: Array) -> Array:
    """Return ``(raw - offset) / scale``.

    Raises
    ------
    ValueError
        If a number of the array `name` is too large for that.
    """
    with np.errstate(all="ignore"):
        found: Array = (raw - offset) / scale
    # An infinite scale would make every number 0 and pass for a good one.
    wrong = np.argwhere(~(np.isfinite(found) & np.isfinite(scale)))
    if len(wrong):
        row, column = wrong[0].tolist()
        raise ValueError(
            Message(
                "column {column} of {name} must span fewer sizes to be scaled, got {got} "
                "in row {row}",
                column=column,
                name=name,
                got=f"{raw[row, column]:g}",
                row=row,
            )
        )
    return found


def fit(scaling: str, raw: Array) -> tuple[Array, Array]:
    """Return offset and scale of each column, fitted by scikit-learn on `raw` (n, f)."""
    with np.errstate(all="ignore"):  # numbers that are too large are found when they are scaled
        if scaling == "standardize":
            from sklearn.preprocessing import StandardScaler

            standard = StandardScaler().fit(raw)
            # scikit-learn leaves a column alone whose variance is too large for a float.
            return standard.mean_, np.where(np.isfinite(standard.var_), standard.scale_, np.inf)
        if scaling == "minmax":
            from sklearn.preprocessing import MinMaxScaler

            minmax = MinMaxScaler().fit(raw)
            return minmax.data_min_, 1.0 / minmax.scale_
    return np.zeros(raw.shape[1]), np.ones(raw.shape[1])
