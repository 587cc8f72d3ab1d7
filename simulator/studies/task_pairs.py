"""Two tasks for one network: A, which is learnt first, and B, which comes after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

Array = NDArray[Any]
Divided = tuple[PreparedData, PreparedData]

_ORDER_SEED = 0


@dataclass(frozen=True, slots=True, eq=False)
class TaskPair:
    """A network and the data of its two tasks.

    Attributes
    ----------
    experiment : Experiment
        Network, optimizer, batch size, schedule and regularization of both.
    first, second : PreparedData
        A and B: as many inputs and outputs each.
    """

    experiment: Experiment
    first: PreparedData
    second: PreparedData


@dataclass(frozen=True, slots=True)
class PairRecord:
    """A pair of tasks that can be chosen.

    Attributes
    ----------
    name : str
        Names it in code; never shown.
    title : Message
    tasks : (Message, Message)
        What A and B are called.
    scenario : str
        Name of the preset whose network and data they are; empty: those that are open.
    divide : callable
        Makes A and B of the data, or raises a `ValueError` that says why not.
    epochs : (int, int)
        For how long A and B are usually trained.
    updates : int
        For how long B is usually trained where few of its rows are compared.
    """

    name: str
    title: Message
    tasks: tuple[Message, Message]
    scenario: str
    divide: Callable[[PreparedData], Divided]
    epochs: tuple[int, int] = (20, 20)
    updates: int = 200

    def made(self, opened: Experiment | None = None) -> TaskPair:
        """Return the pair.

        Parameters
        ----------
        opened : Experiment, optional
            The one that is open: for a record that is about it.

        Raises
        ------
        ValueError
            If the data cannot be divided in this way.
        """
        if self.scenario:
            opened = Experiment.from_scenario(presets.load(self.scenario))
        if opened is None:
            raise ValueError(Message("the scenario is still being prepared"))
        return TaskPair(opened, *self.divide(opened.data))


def halves_of_classes(data: PreparedData) -> Divided:
    """Return the rows of the first half of the classes, and those of the others.

    Raises
    ------
    ValueError
        If there are fewer than three classes.
    """
    count = len(data.class_names)
    if data.task != "multiclass" or count < 3:
        raise ValueError(
            Message("its data must have three classes or more to be divided into two tasks")
        )
    first = (count + 1) // 2
    return (
        _chosen(data, data.labels < first, data.labels_validation < first),
        _chosen(data, data.labels >= first, data.labels_validation >= first),
    )


def _chosen(data: PreparedData, rows: Array, late: Array) -> PreparedData:
    if not rows.any() or (len(late) and not late.any()):
        raise ValueError(Message("each task must have rows to learn from and to be judged by"))
    return replace(
        data,
        X=data.X[rows],
        Y=data.Y[rows],
        raw=data.raw[rows],
        labels=data.labels[rows],
        X_validation=data.X_validation[late],
        Y_validation=data.Y_validation[late],
        raw_validation=data.raw_validation[late],
        labels_validation=data.labels_validation[late],
    )


def with_inputs(data: PreparedData, change: Callable[[Array], Array]) -> Divided:
    """Return the data, and the same with scaled inputs (n, f) that `change` makes others of."""
    changed = (np.ascontiguousarray(change(rows)) for rows in (data.X, data.X_validation))
    X, X_validation = changed
    return data, replace(data, X=X, X_validation=X_validation)


def turned(data: PreparedData, degrees: float) -> Divided:
    """Return the data, and the same with its two inputs turned about 0."""
    angle = np.deg2rad(degrees)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return with_inputs(data, lambda rows: rows @ turn)


def in_other_order(data: PreparedData) -> Divided:
    """Return the data, and the same with its inputs in another order, which is always the same.

    Raises
    ------
    ValueError
        If there is one input only.
    """
    if data.n_features < 2:
        raise ValueError(Message("its data must have two inputs or more to change their order"))
    order = np.random.default_rng(_ORDER_SEED).permutation(data.n_features)
    if (order == np.arange(data.n_features)).all():
        order = order[::-1]
    return with_inputs(data, lambda rows: rows[:, order])


def moved_aside(data: PreparedData) -> Divided:
    """Return pictures, and the same moved to the right by one pixel."""
    assert data.image_shape is not None
    shape = data.image_shape

    def moved(rows: Array) -> Array:
        pictures = rows.reshape(len(rows), *shape)
        found = np.full_like(pictures, pictures.min(initial=0.0))
        found[:, :, 1:] = pictures[:, :, :-1]
        return found.reshape(rows.shape)

    return with_inputs(data, moved)


PAIRS: Final = (
    PairRecord(
        "digits_halves",
        Message("Digits 0–4, then 5–9"),
        (Message("digits 0–4"), Message("digits 5–9")),
        "digits",
        halves_of_classes,
    ),
    PairRecord(
        "digits_moved",
        Message("Digits, then moved by one pixel"),
        (Message("digits"), Message("digits moved by one pixel")),
        "digits",
        moved_aside,
    ),
    PairRecord(
        "digits_reordered",
        Message("Digits, then with their pixels in another order"),
        (Message("digits"), Message("digits, pixels in another order")),
        "digits",
        in_other_order,
    ),
    PairRecord(
        "moons_tilted",
        Message("Two moons, then turned by 30°"),
        (Message("two moons"), Message("moons turned by 30°")),
        "moons",
        partial(turned, degrees=30.0),
        (60, 60),
        300,
    ),
    PairRecord(
        "moons_turned",
        Message("Two moons, then turned by 90°"),
        (Message("two moons"), Message("moons turned by 90°")),
        "moons",
        partial(turned, degrees=90.0),
        (60, 60),
        300,
    ),
    PairRecord(
        "iris",
        Message("Two kinds of iris, then the third"),
        (Message("setosa and versicolor"), Message("virginica")),
        "iris",
        halves_of_classes,
        (40, 40),
    ),
    PairRecord(
        "opened_classes",
        Message("The open network: half of the classes, then the others"),
        (Message("the first half of the classes"), Message("the other classes")),
        "",
        halves_of_classes,
    ),
    PairRecord(
        "opened_order",
        Message("The open network: then with its inputs in another order"),
        (Message("the data as they are"), Message("inputs in another order")),
        "",
        in_other_order,
    ),
)
"""The pairs of tasks, in the order in which they are offered."""
