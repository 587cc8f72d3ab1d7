"""Tensors of rank 0 to 5, the course's examples, and what is left of one where indices are given.

The video has 21.6 million numbers. It is not stored: each is worked out when it is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message

Array = NDArray[Any]
# A place on an axis, or None for all of them.
Index = tuple[int | None, ...]
Kind = Literal["numbers", "grey", "colour", "video"]

MOST_NUMBERS = 100
"""More numbers than these are not written out."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis of a tensor.

    Attributes
    ----------
    title : Message
        What is counted along it.
    size : int
    places : tuple of Message
        What stands at each place, where that has a name.
    """

    title: Message
    size: int
    places: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """Along which axes a tensor is drawn: pictures beside and below one another, and their cells.

    Attributes
    ----------
    rows, columns : int or None
        Axes of the cells of one picture.
    across, down : int or None
        Axes along which pictures stand beside and below one another.
    """

    columns: int | None = None
    rows: int | None = None
    across: int | None = None
    down: int | None = None


@dataclass(frozen=True, slots=True)
class Tensor:
    """An example.

    Attributes
    ----------
    name : str
        In files.
    title, explanation : Message
    axes : tuple of Axis
    drawn : Drawn
    values : callable
        Takes arrays of indices, one for each axis, and returns the numbers there.
    kind : {"numbers", "grey", "colour", "video"}
        Whether the numbers are brightnesses, and of what.
    """

    name: str
    title: Message
    explanation: Message
    axes: tuple[Axis, ...]
    drawn: Drawn
    values: Callable[..., Array] = field(repr=False, compare=False)
    kind: Kind = "numbers"

    @property
    def rank(self) -> int:
        """How many axes there are."""
        return len(self.axes)

    @property
    def shape(self) -> tuple[int, ...]:
        """Sizes of the axes."""
        return tuple(axis.size for axis in self.axes)

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return int(np.prod(self.shape, dtype=int))

    def shape_at(self, index: Index) -> tuple[int, ...]:
        """Return the shape of what is left."""
        return tuple(size for size, at in zip(self.shape, index, strict=True) if at is None)

    def part(self, index: Index, steps: Sequence[int] | None = None) -> Array:
        """Return what is left where some indices are given.

        Parameters
        ----------
        index : tuple of int or None
            One for each axis; None keeps the whole axis.
        steps : sequence of int, optional
            Of each axis only every so many-th place is looked at.
        """
        every = steps or [1] * self.rank
        places = [
            np.array([at]) if at is not None else np.arange(0, axis.size, step)
            for axis, at, step in zip(self.axes, index, every, strict=True)
        ]
        if not places:
            return np.asarray(self.values())
        found = self.values(*np.ix_(*places))
        kept = [k for k, at in enumerate(index) if at is None]
        return np.asarray(found.reshape([len(places[k]) for k in kept]))

    def holds(self, index: Index, cell: Sequence[int | None]) -> bool:
        """Return whether a place, None on axes that do not count, is in what is left."""
        pairs = zip(index, cell, strict=True)
        return all(at is None or own is None or at == own for at, own in pairs)


def _stored(numbers: object) -> Callable[..., Array]:
    array = np.array(numbers, float)
    return lambda *places: array[places] if places else array


_WORDS = (Message("white"), Message("cat"), Message("dog"), Message("pigeon"))
_PHRASES = (Message("white cat"), Message("white dog"), Message("white pigeon"))
_CHANNELS = (Message("red"), Message("green"), Message("blue"))
_ONE_HOT = np.eye(4)
_PLUS = ("..#..", "..#..", "#####", "..#..", "..#..")
_RING = (".###.", "#...#", "#.+.#", "#...#", ".###.")
_LIGHT = {".": 0, "+": 128, "#": 255}


def _grey() -> Array:
    plus, ring = (
        np.array([[_LIGHT[sign] for sign in line] for line in shape]) for shape in (_PLUS, _RING)
    )
    slope = np.tile(np.array([0, 64, 128, 192, 255]), (5, 1))
    return np.array([plus, ring, slope])


def _colour() -> Array:
    """Return three pictures: red, a white plus on blue, and from black to yellow."""
    plus, _, slope = _grey()
    full, none = np.full((5, 5), 255), np.zeros((5, 5))
    red = np.stack([full, none, none], axis=-1)
    white_on_blue = np.stack([plus, plus, full], axis=-1)
    yellow = np.stack([slope, slope, none], axis=-1)
    return np.array([red, white_on_blue, yellow])


VIDEO = (3, 5, 600, 800, 3)


def _video(frame: Array, picture: Array, row: Array, column: Array, channel: Array) -> Array:
    """Return the numbers of a disc that crosses the sky: it moves on with each picture."""
    time = frame * VIDEO[1] + picture
    across = 80.0 + 45.0 * time
    up = 330.0 - 220.0 * np.sin(np.pi * time / 14.0)
    is_disc = (column - across) ** 2 + (row - up) ** 2 < 70.0**2
    is_ground = row > 450
    disc = np.array([255, 221, 51])[channel]
    ground = np.array([60, 120, 60])[channel]
    sky = np.array([30, 60, 110])[channel] + np.array([0, 40, 90])[channel] * row // 600
    return np.asarray(np.where(is_disc, disc, np.where(is_ground, ground, sky)), float)


_ROWS = Axis(Message("row"), 5)
_COLUMNS = Axis(Message("column"), 5)

TENSORS = (
    Tensor(
        "scalar",
        Message("Scalar"),
        Message("One number. It has no axis and needs no index."),
        (),
        Drawn(),
        _stored(0.0),
    ),
    Tensor(
        "vector",
        Message("Vector"),
        Message("Numbers in a row: one axis, one index."),
        (Axis(Message("place"), 2),),
        Drawn(0),
        _stored([0, 1]),
    ),
    Tensor(
        "matrix",
        Message("Matrix"),
        Message("Rows of numbers: the first index is the row, the second the column."),
        (Axis(Message("row"), 2), Axis(Message("column"), 2)),
        Drawn(1, 0),
        _stored([[0, 1], [1, 0]]),
    ),
    Tensor(
        "word",
        Message("A word"),
        Message("A word as a one-hot vector: a 1 at its own place, 0 elsewhere. This one is cat."),
        (Axis(Message("word of the list"), 4, _WORDS),),
        Drawn(0),
        _stored(_ONE_HOT[1]),
    ),
    Tensor(
        "phrase",
        Message("A phrase"),
        Message("White cat: two words, each a one-hot row, are a 2 × 4 matrix."),
        (
            Axis(Message("word of the phrase"), 2, _WORDS[:2]),
            Axis(Message("word of the list"), 4, _WORDS),
        ),
        Drawn(1, 0),
        _stored(_ONE_HOT[[0, 1]]),
    ),
    Tensor(
        "phrases",
        Message("Three phrases"),
        Message("White cat, white dog, white pigeon: three matrices of 2 × 4, one behind another."),
        (
            Axis(Message("phrase"), 3, _PHRASES),
            Axis(Message("word of the phrase"), 2),
            Axis(Message("word of the list"), 4, _WORDS),
        ),
        Drawn(2, 1, 0),
        _stored(_ONE_HOT[[[0, 1], [0, 2], [0, 3]]]),
    ),
    Tensor(
        "grey",
        Message("Grey pictures"),
        Message("Three pictures of 5 × 5 pixels: 0 is black, 255 is white."),
        (Axis(Message("picture"), 3), _ROWS, _COLUMNS),
        Drawn(2, 1, 0),
        _stored(_grey()),
        "grey",
    ),
    Tensor(
        "colour",
        Message("Colour pictures"),
        Message("Each pixel has three numbers, of red, green and blue: (255, 0, 0) is red."),
        (Axis(Message("picture"), 3), _ROWS, _COLUMNS, Axis(Message("channel"), 3, _CHANNELS)),
        Drawn(2, 1, 3, 0),
        _stored(_colour()),
        "colour",
    ),
    Tensor(
        "video",
        Message("Video"),
        Message(
            "Three frames of five pictures each, of 600 × 800 pixels in colour: 21.6 million "
            "numbers of one short film."
        ),
        (
            Axis(Message("frame"), 3),
            Axis(Message("picture"), 5),
            Axis(Message("row"), 600),
            Axis(Message("column"), 800),
            Axis(Message("channel"), 3, _CHANNELS),
        ),
        Drawn(3, 2, 1, 0),
        _video,
        "video",
    ),
)
BY_NAME = {one.name: one for one in TENSORS}
