"""What a network is made of: a frozen description, without parameters or buffers."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.layers import Layer, ParameterGroup
from simulator.nn.layers._base import Shape
from simulator.nn.layers._checks import check_count

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What one of a node's parameters is.

    Attributes
    ----------
    group : ParameterGroup
        Its meaning.
    row : int
        Its row in the layer's block.
    piece : int
        Which of the node's columns of the block it is in; 0 where there is only one.
    """

    group: ParameterGroup
    row: int
    piece: int = 0


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """A network's structure: how many inputs, which layers, which loss.

    Parameters
    ----------
    inputs : int
        Number of input features, at least 1.
    layers : tuple of Layer
        Layers from the first hidden layer to the output layer; at least one.
    loss : str, default "mse"
        Name of a registered loss.

    Attributes
    ----------
    drops : bool
        Whether any layer has dropout.
    shapes : tuple of tuple of int
        Shape of what comes into each layer and, last, of the outputs.
    sizes : tuple of int
        Number of nodes per layer, the inputs first.
    outputs : int
        Number of output nodes.
    parameter_shapes : tuple of (int, int)
        Rows and columns of each layer's block of parameters.
    groups : tuple of tuple of ParameterGroup
        What each block's rows are.
    pieces : tuple of int
        How many columns of the block belong to a node, for each layer.
    node_parameters : tuple of int
        Number of parameters a node, for each layer. A node's are numbered from 0: those of its
        first column from top to bottom, then those of its second, and so on.
    offsets : tuple of int
        Where each layer's block starts in `theta`, and where the last one ends.
    parameter_count : int
        Number of parameters, P.

    Raises
    ------
    ValueError
        If a number is out of range, no layer is given or a name is unknown.

    Examples
    --------
    >>> spec = NetworkSpec(2, (Dense(4, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
    >>> spec.sizes
    (2, 4, 1)
    """

    inputs: int
    layers: tuple[Layer, ...]
    loss: str = "mse"
    drops: bool = field(init=False, repr=False, compare=False)
    shapes: tuple[Shape, ...] = field(init=False, repr=False, compare=False)
    sizes: tuple[int, ...] = field(init=False, repr=False, compare=False)
    outputs: int = field(init=False, repr=False, compare=False)
    parameter_shapes: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)
    groups: tuple[tuple[ParameterGroup, ...], ...] = field(init=False, repr=False, compare=False)
    pieces: tuple[int, ...] = field(init=False, repr=False, compare=False)
    node_parameters: tuple[int, ...] = field(init=False, repr=False, compare=False)
    offsets: tuple[int, ...] = field(init=False, repr=False, compare=False)
    parameter_count: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check_count("inputs", self.inputs)
        object.__setattr__(self, "layers", tuple(self.layers))
        if not self.layers:
            raise ValueError("layers must hold at least one layer, got none")
        for layer in self.layers:
            if not isinstance(layer, Layer):
                raise ValueError(f"layers must be layers, got {type(layer).__name__}")
        if self.layers[-1].dropout:
            raise ValueError(
                Message(
                    "{name} must be 0 in the output layer, got {got}",
                    name="dropout",
                    got=repr(self.layers[-1].dropout),
                )
            )
        losses.get(self.loss)
        self._derive()

    def _derive(self) -> None:
        """Work out what follows from the layers, which a step in the window reads a thousand times.

        All of it stays as it is for the life of the description, as that never changes.
        """
        shapes: list[Shape] = [(self.inputs,)]
        for layer in self.layers:
            shapes.append(layer.output_shape(shapes[-1]))
        sizes = tuple(math.prod(shape) for shape in shapes)
        pairs = list(zip(self.layers, shapes, strict=False))
        blocks = tuple(layer.parameter_shape(shape) for layer, shape in pairs)
        pieces = tuple(columns // n for (_, columns), n in zip(blocks, sizes[1:], strict=True))
        offsets = (0, *accumulate(rows * columns for rows, columns in blocks))
        found = {
            "drops": any(layer.dropout for layer in self.layers),
            "shapes": tuple(shapes),
            "sizes": sizes,
            "outputs": sizes[-1],
            "parameter_shapes": blocks,
            "groups": tuple(layer.groups(shape) for layer, shape in pairs),
            "pieces": pieces,
            "node_parameters": tuple(
                rows * count for (rows, _), count in zip(blocks, pieces, strict=True)
            ),
            "offsets": offsets,
            "parameter_count": offsets[-1],
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def parameter(self, layer: int, number: int) -> Parameter:
        """Return what the parameter of that number is, for a node of `layer`."""
        piece, row = divmod(number, self.parameter_shapes[layer][0])
        group = next(one for one in self.groups[layer] if row < one.stop)
        return Parameter(group, row, piece)

    def source(self, layer: int, number: int, unit: int) -> int:
        """Return the node that the edge of a node's parameter comes from.

        That is a node of the layer before; their number stands for the bias node, and -1 for a
        parameter without an edge.
        """
        found = self.parameter(layer, number)
        return found.group.source(found.row, unit)

    def has_parameter(self, layer: int, number: int, unit: int) -> bool:
        """Return whether there is a node `unit` in `layer`, and it has a parameter so numbered."""
        return (
            0 <= layer < len(self.layers)
            and 0 <= unit < self.sizes[layer + 1]
            and 0 <= number < self.node_parameters[layer]
        )

    def parameter_index(self, layer: int, number: int, unit: int) -> int:
        """Return where in `theta` a node's parameter of that number stands."""
        rows, columns = self.parameter_shapes[layer]
        piece, row = divmod(number, rows)
        return self.offsets[layer] + row * columns + unit * self.pieces[layer] + piece

    def edge_rows(self, layer: int, source: Array, unit: Array) -> Array:
        """Return for each edge into `layer` the row of the parameter along it.

        Parameters
        ----------
        source : ndarray of int
            Nodes of the layer before; their number stands for the bias node.
        unit : ndarray of int
            Nodes of the layer.

        Returns
        -------
        ndarray of int
            -1 where there is no such edge.
        """
        found = np.full(np.shape(source), -1)
        is_bias = source == self.sizes[layer]
        for group in self.groups[layer]:
            if group.origin == "nodes":
                found = np.where(is_bias, found, group.start + source)
            elif group.origin == "same":
                found = np.where(source == unit, group.start, found)
            elif group.origin == "bias":
                found = np.where(is_bias, group.start, found)
        return found

    def bias_number(self, layer: int) -> int:
        """Return the number of the parameter whose edge comes from the bias node; -1 for none."""
        starts = [group.start for group in self.groups[layer] if group.origin == "bias"]
        return starts[0] if starts else -1

    def at_cell(self, layer: int, row: int, column: int) -> tuple[int, int]:
        """Return the number of the parameter at a cell of a layer's block, and its node."""
        unit, piece = divmod(column, self.pieces[layer])
        return piece * self.parameter_shapes[layer][0] + row, unit
