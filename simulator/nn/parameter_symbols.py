"""The symbols of all parameters of a network, each made when it is asked for.

A network may have a million of them: a list of their names takes seconds and hundreds of megabytes,
and nobody reads it. Nothing is kept here, and nothing is computed ahead.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from simulator.nn.node_symbols import node_symbol
from simulator.nn.spec import NetworkSpec

# The (layer, source, unit) of a parameter.
Axis = tuple[int, int, int]
MOST_FOUND = 200
_PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


class ParameterSymbols:
    """Every parameter of a network by its place, node by node.

    Parameters
    ----------
    spec : NetworkSpec
    features, outputs : sequence of str, optional
        What the inputs and the outputs are called; those that have no name are numbered.
    """

    def __init__(
        self, spec: NetworkSpec, features: Sequence[str] = (), outputs: Sequence[str] = ()
    ) -> None:
        self._spec = spec
        self._features, self._outputs = tuple(features), tuple(outputs)

    def __len__(self) -> int:
        """Return how many parameters there are."""
        return self._spec.parameter_count

    @cached_property
    def names(self) -> Sequence[str]:
        """All symbols, node by node."""
        return _Names(len(self), lambda place: self.symbol(self.axis(place)))

    @cached_property
    def in_order_of_theta(self) -> Sequence[str]:
        """All symbols, in the order of theta."""
        return _Names(len(self), lambda index: self.symbol(self._axis_at(index)))

    # -- places, axes and indices

    def axis(self, place: int) -> Axis:
        """Return the (layer, source, unit) of the parameter at a place."""
        layer = self._layer(place)
        unit, number = divmod(place - self._spec.offsets[layer], self._spec.node_parameters[layer])
        return layer, number, unit

    def place(self, axis: Axis) -> int:
        """Return the place of a (layer, source, unit); -1 where the network has none such."""
        spec, (layer, number, unit) = self._spec, axis
        if not spec.has_parameter(layer, number, unit):
            return -1
        return spec.offsets[layer] + unit * spec.node_parameters[layer] + number

    def place_of_index(self, index: int) -> int:
        """Return the place of the parameter that stands at `index` of theta; -1 for none."""
        return self.place(self._axis_at(index)) if 0 <= index < len(self) else -1

    def index(self, place: int) -> int:
        """Return where in theta the parameter at a place stands."""
        return self._spec.parameter_index(*self.axis(place))

    def _axis_at(self, index: int) -> Axis:
        spec, layer = self._spec, self._layer(index)
        row, column = divmod(index - spec.offsets[layer], spec.parameter_shapes[layer][1])
        number, unit = spec.at_cell(layer, row, column)
        return layer, number, unit

    def _layer(self, place: int) -> int:
        """Return the layer of a place or index: both count layer by layer."""
        return bisect_right(self._spec.offsets, place) - 1

    # -- names

    def symbol(self, axis: Axis) -> str:
        """Return a parameter's symbol, pieces of a node in brackets; empty for one there is not."""
        if self.place(axis) < 0:
            return ""
        layer, number, unit = axis
        name, piece = self._begin(layer, number)
        end = f" [{piece + 1}]" if self._spec.pieces[layer] > 1 else ""
        return f"{name} → {self._node(layer, unit)}{end}"

    def brief(self, axis: Axis) -> str:
        """Return a parameter's symbol with a numbered input, ``w x₂ → h1.1``, whatever its name."""
        return ParameterSymbols(self._spec, (), self._outputs).symbol(axis)

    def _node(self, layer: int, unit: int) -> str:
        return node_symbol(self._spec, layer, unit, self._features, self._outputs)

    def _begin(self, layer: int, number: int) -> tuple[str, int]:
        """Return how the symbols of the parameters of that number begin, and their piece."""
        found = self._spec.parameter(layer, number)
        name = found.group.symbol
        if found.group.origin == "nodes":
            source = found.group.source(found.row, 0)
            name += f" {self._node(layer - 1, source)}"
        return name, found.piece

    # -- searching

    def find(self, text: str, most: int = MOST_FOUND) -> list[int]:
        """Return the places of the first `most` parameters whose symbols hold every word of `text`.

        Digits stand for subscripts, and arrows say nothing: ``x2 h1.3``, ``h1.3 <- x2`` and
        ``x₂ → h1.3`` find the same.
        """
        words = tuple(_plain(text).split())
        found: list[int] = []
        for layer, units in enumerate(self._spec.sizes[1:]):
            count, first = self._spec.node_parameters[layer], self._spec.offsets[layer]
            sources = _Sources([self._begin(layer, number)[0] for number in range(count)])
            for unit in range(units):
                goal = _plain(self._node(layer, unit))
                start = first + unit * count
                rest = tuple(word for word in words if word not in goal)
                found += [start + number for number in sources.holding(rest)]
                if len(found) >= most:
                    return found[:most]
        return found


class _Sources:
    """How the symbols of one layer's parameters begin, searched once for the same words."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [_plain(name) for name in names]
        self._found: dict[tuple[str, ...], list[int]] = {}

    def holding(self, words: tuple[str, ...]) -> list[int]:
        """Return the numbers of the names that hold every word."""
        if words not in self._found:
            self._found[words] = [
                number
                for number, name in enumerate(self._names)
                if all(word in name for word in words)
            ]
        return self._found[words]


def _plain(text: str) -> str:
    """Return a text as it is typed: lower case, digits for subscripts, no arrows."""
    text = text.casefold().translate(_PLAIN)
    for arrow in ("<-", "->", "←", "→"):
        text = text.replace(arrow, " ")
    return text


class _Names(Sequence[str]):
    """Names that are made when they are asked for."""

    def __init__(self, count: int, name: Callable[[int], str]) -> None:
        self._count, self._name = count, name

    def __len__(self) -> int:
        """Return how many there are."""
        return self._count

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        """Return one name, or those of a slice."""
        if isinstance(place, slice):
            return [self._name(k) for k in range(*place.indices(self._count))]
        if not -self._count <= place < self._count:
            raise IndexError(f"place must be in 0..{self._count - 1}, got {place}")
        return self._name(place % self._count)
