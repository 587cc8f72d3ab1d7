"""Columns of a table as inputs of a network: numbers as they are, classes one-hot, gaps filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.quoting import quoted

Array = NDArray[Any]
InputKind = Literal["number", "class", "yes_no"]
Missing = Literal["leave_out", "mean", "median", "most_frequent"]


@dataclass(frozen=True, slots=True)
class InputColumn:
    """A column as a network takes it.

    Attributes
    ----------
    name : str
    kind : {"number", "class", "yes_no"}
    categories : tuple of str
        The names of what a class or yes-or-no can be; its values count them from 0 on.
    fill : float or None
        What stands for a missing value; None where there must be none.
    """

    name: str
    kind: InputKind
    categories: tuple[str, ...] = ()
    fill: float | None = None

    @property
    def features(self) -> tuple[str, ...]:
        """The names of the inputs that it becomes: one for each of several classes, else one."""
        if self.kind == "class":
            return tuple(f"{self.name}={category}" for category in self.categories)
        return (self.name,)

    def value(self, cell: str) -> float:
        """Return a cell that was typed as a number: itself, or the place of its class.

        Raises
        ------
        ValueError
            If it is empty and nothing stands for a missing value, is no number, or is of no class
            that is known.
        """
        text = cell.strip()
        if not text:
            if self.fill is None:
                raise ValueError(Message("{name} must not be empty", name=self.name))
            return self.fill
        if self.kind != "number":
            return self._place(text)
        try:
            number = float(text)
        except ValueError:
            number = np.nan
        if not np.isfinite(number):
            raise ValueError(
                Message("{name} must be a finite number, got {got}", name=self.name, got=text[:80])
            )
        return number

    def _place(self, text: str) -> float:
        folded = [category.casefold() for category in self.categories]
        for known, wanted in ((self.categories, text), (folded, text.casefold())):
            if wanted in known:
                return float(known.index(wanted))
        raise ValueError(
            Message(
                "{name} must be one of {allowed}, got {got}",
                name=self.name,
                allowed=", ".join(self.categories)[:200],
                got=quoted(text),
            )
        )


def encoded(columns: Sequence[InputColumn], values: Array) -> Array:
    """Return a table's values as a network's raw inputs.

    Parameters
    ----------
    columns : sequence of InputColumn
    values : ndarray, shape (n, c)
        A number for each column, of classes their places; none is missing.

    Returns
    -------
    ndarray, shape (n, f), float64
        A class as one input for each category, of which the row's own is 1 and the others 0.
    """
    parts = [
        (
            np.eye(len(column.categories))[values[:, k].astype(np.intp)]
            if column.kind == "class"
            else values[:, k : k + 1]
        )
        for k, column in enumerate(columns)
    ]
    return np.concatenate(parts, axis=1, dtype=np.float64)


def filled(
    columns: Sequence[InputColumn], rules: Sequence[Missing], values: Array, training: Array
) -> tuple[tuple[InputColumn, ...], Array]:
    """Fill what is missing with what is usual in the training rows. scikit-learn finds it.

    Parameters
    ----------
    columns : sequence of InputColumn
    rules : sequence of {"leave_out", "mean", "median", "most_frequent"}
        For each column; rows that were to be left out are gone already.
    values : ndarray, shape (n, c)
        Missing ones are not numbers (NaN).
    training : ndarray of int
        The rows that the filling is taken from.

    Returns
    -------
    columns : tuple of InputColumn
        With what stands for a missing value.
    values : ndarray, shape (n, c)

    Raises
    ------
    ValueError
        If a column has no value in any training row.
    """
    found, whole = list(columns), values.copy()
    for k, (column, rule) in enumerate(zip(columns, rules, strict=True)):
        if rule == "leave_out":
            continue
        known = values[training, k]
        if np.isnan(known).all():
            raise ValueError(
                Message(
                    "column {name} must have a value in a training row, to fill others with",
                    name=quoted(column.name),
                )
            )
        fill = _usual(known, rule)
        found[k] = replace(column, fill=fill)
        whole[np.isnan(values[:, k]), k] = fill
    return tuple(found), whole


def _usual(values: Array, rule: Missing) -> float:
    from sklearn.impute import SimpleImputer

    return float(SimpleImputer(strategy=rule).fit(values[:, None]).statistics_[0])
