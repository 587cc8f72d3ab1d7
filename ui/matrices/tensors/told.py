"""Tensors in words: their axes, their shapes, and what an index leaves of them."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from simulator.workshops.matrices.tensors import MOST_NUMBERS, Axis, Index, Tensor
from ui.words.messages import joined, worded
from ui.words.numbers import grouped

Array = NDArray[Any]


def axis_name(number: int, axis: Axis) -> Message:
    """Return an axis' number, name and size."""
    words = worded("TensorWords", "axis {number}: {name} ({size})")
    return words.format(number=number, name=axis.title, size=axis.size)


def place_name(axis: Axis, place: int) -> Message:
    """Return a place of an axis: its number, and what stands there."""
    if axis.places:
        return joined(f"[{place}] ", axis.places[place])
    return joined(f"[{place}]")


def index_text(index: Index) -> str:
    """Return an index as Python has it: ``T[0, :, 2]``."""
    if not index:
        return "T"
    return f"T[{', '.join(':' if at is None else str(at) for at in index)}]"


def shape_text(shape: tuple[int, ...]) -> str:
    """Return a shape as Python has it: ``(3, 2, 4)``, ``(4,)``."""
    inside = ", ".join(map(str, shape))
    return f"({inside},)" if len(shape) == 1 else f"({inside})"


def whole_told(tensor: Tensor) -> Message:
    """Return a tensor's shape, its rank and how many numbers it has."""
    if not tensor.rank:
        return worded("TensorWords", "Shape (), rank 0: one number.")
    words = worded("TensorWords", "Shape {shape}, rank {rank}: {sizes} = {count} numbers.")
    return words.format(
        shape=shape_text(tensor.shape),
        rank=tensor.rank,
        sizes=" · ".join(map(str, tensor.shape)),
        count=grouped(tensor.count),
    )


def left_told(tensor: Tensor, index: Index) -> Message | str:
    """Return what an index leaves; nothing where there is no axis to give one for."""
    if not index:
        return ""
    shape, ranks = tensor.shape_at(index), worded("TensorWords", "{index} is one number.")
    if not shape:
        return ranks.format(index=index_text(index))
    words = worded("TensorWords", "{index} has the shape {shape}, rank {rank}.")
    return words.format(index=index_text(index), shape=shape_text(shape), rank=len(shape))


def told_values(tensor: Tensor, index: Index) -> Message | str:
    """Return the numbers that are left; of many, how many they are."""
    shape = tensor.shape_at(index)
    count = 1
    for size in shape:
        count *= size
    if count > MOST_NUMBERS:
        return worded("TensorWords", "{count} numbers").format(count=grouped(count))
    return _written(tensor.part(index).tolist())


def _written(values: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(map(_written, values))}]"
    return numeral_text(float(values))
