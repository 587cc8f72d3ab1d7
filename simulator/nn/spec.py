"""What a network is made of: frozen descriptions, without parameters or buffers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Literal

from simulator.nn import activations, losses
from simulator.nn.activations import Activation
from simulator.settings import Setting

Chosen = tuple[tuple[str, float], ...]
ParameterKind = Literal["weight", "bias", "slope"]

DROPOUT = Setting(
    "dropout",
    0.0,
    0.0,
    1.0,
    maximum_open=True,
    explanation="Share of this layer's nodes that every training update leaves out, drawn anew "
    "for each row. No node can then rely on one other node, which counters overfitting. Loss and "
    "accuracy are shown with all nodes.",
)


def _check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be a whole number >= 1, got {value!r}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What one of a node's parameters is.

    Attributes
    ----------
    kind : {"weight", "bias", "slope"}
    source : int
        Node of the layer before that a weight comes from; n_in for a bias, -1 for a slope.
    piece : int
        Which of the node's sums it belongs to; 0 where there is only one.
    """

    kind: ParameterKind
    source: int
    piece: int = 0


@dataclass(frozen=True, slots=True)
class Dense:
    """A fully connected layer: ``a = f(x @ W + b)`` with `W` of shape (n_in, units).

    Maxout has `pieces` sums a node, ``a_j = max_i (x @ W + b)_{j,i}``: `W` then has shape
    (n_in, units * pieces), and a node's pieces are columns one after the other. PReLU has a learnt
    slope a node (PyTorch: ``num_parameters=units``).

    Its parameters are a block of rows: `W`, then `b`, then the slopes where there are any.

    Parameters
    ----------
    units : int
        Number of nodes, at least 1.
    activation : str, default "identity"
        Name of a registered activation.
    settings : mapping of str to float, default empty
        Settings of the activation, such as ``{"slope": 0.1}``. Kept as a tuple of pairs, so that
        layers can be compared and hashed; values equal to their default are left out.
    dropout : float, default 0.0
        Share of the nodes that each training pass drops, 0 <= dropout < 1. Those that are kept
        are divided by 1 − dropout, so that a pass without dropping needs no scaling (inverted
        form). Predictions and evaluations never drop. Must be 0 in the output layer.
    trainable : bool, default True
        Whether updates change the layer's parameters; False freezes them.

    Attributes
    ----------
    record : Activation
        The activation with its settings.

    Raises
    ------
    ValueError
        If `units` is no whole number >= 1, the activation is unknown, it has no such setting,
        a value or `dropout` is out of range, or `trainable` is no truth value.

    References
    ----------
    Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014), "Dropout: a simple way to
    prevent neural networks from overfitting"; there the weights are scaled in prediction instead.

    Examples
    --------
    >>> Dense(4, "leaky_relu", {"slope": 0.1}).settings
    (('slope', 0.1),)
    """

    units: int
    activation: str = "identity"
    settings: Mapping[str, float] | Chosen = ()
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)
    record: Activation = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _check_count("units", self.units)
        record = activations.get(self.activation, **dict(self.settings))
        object.__setattr__(self, "record", record)
        usual = {setting.name: setting.default for setting in record.settings}
        kept = tuple((name, value) for name, value in record.chosen if value != usual[name])
        object.__setattr__(self, "settings", kept)
        DROPOUT.check(self.dropout)
        if not isinstance(self.trainable, bool):
            raise ValueError(f"trainable must be True or False, got {self.trainable!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        # An activation's functions cannot be pickled; from its name it is found again.
        return _dense, (self.units, self.activation, self.settings, self.dropout, self.trainable)

    def parameter_shape(self, n_in: int) -> tuple[int, int]:
        """Return rows and columns of the layer's block of parameters."""
        record = self.record
        return n_in + 1 + record.learns_slope, self.units * record.pieces

    def node_parameters(self, n_in: int) -> int:
        """Return how many parameters each node has: they are numbered from 0.

        First the weights by their source, then the bias (number n_in), then the slope, if there
        is one. With several pieces, weights and bias of the first piece, of the second, and so on.
        """
        record = self.record
        return (n_in + 1) * record.pieces + record.learns_slope

    def parameter(self, n_in: int, number: int) -> Parameter:
        """Return what a node's parameter of that number is."""
        record = self.record
        if record.learns_slope and number == n_in + 1:
            return Parameter("slope", -1)
        piece, source = divmod(number, n_in + 1)
        return Parameter("bias" if source == n_in else "weight", source, piece)

    def cell(self, n_in: int, number: int, unit: int) -> tuple[int, int]:
        """Return row and column of a node's parameter in the layer's block."""
        record = self.record
        if record.pieces == 1:
            return number, unit
        piece, source = divmod(number, n_in + 1)
        return source, unit * record.pieces + piece

    def at_cell(self, n_in: int, row: int, column: int) -> tuple[int, int]:
        """Return the number of the parameter at a cell of the block, and its node."""
        unit, piece = divmod(column, self.record.pieces)
        return piece * (n_in + 1) + row, unit


def _dense(units: int, activation: str, settings: Chosen, dropout: float, trainable: bool) -> Dense:
    return Dense(units, activation, settings, dropout=dropout, trainable=trainable)


Layer = Dense


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """A network's structure: how many inputs, which layers, which loss.

    Parameters
    ----------
    inputs : int
        Number of input features, at least 1.
    layers : tuple of Dense
        Layers from the first hidden layer to the output layer; at least one.
    loss : str, default "mse"
        Name of a registered loss.

    Attributes
    ----------
    drops : bool
        Whether any layer has dropout.
    sizes : tuple of int
        Number of nodes per layer, the inputs first.
    outputs : int
        Number of output nodes.
    parameter_shapes : tuple of (int, int)
        Rows and columns of each layer's block of parameters.
    node_parameters : tuple of int
        Number of parameters a node, for each layer; see `Dense.node_parameters`.
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
    sizes: tuple[int, ...] = field(init=False, repr=False, compare=False)
    outputs: int = field(init=False, repr=False, compare=False)
    parameter_shapes: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)
    node_parameters: tuple[int, ...] = field(init=False, repr=False, compare=False)
    offsets: tuple[int, ...] = field(init=False, repr=False, compare=False)
    parameter_count: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _check_count("inputs", self.inputs)
        object.__setattr__(self, "layers", tuple(self.layers))
        if not self.layers:
            raise ValueError("layers must hold at least one layer, got none")
        for layer in self.layers:
            if not isinstance(layer, Dense):
                raise ValueError(f"layers must be Dense, got {type(layer).__name__}")
        if self.layers[-1].dropout:
            raise ValueError(
                f"dropout must be 0 in the output layer, got {self.layers[-1].dropout!r}"
            )
        losses.get(self.loss)
        self._derive()

    def _derive(self) -> None:
        """Work out what follows from the layers, which a step in the window reads a thousand times.

        All of it stays as it is for the life of the description, as that never changes.
        """
        sizes = (self.inputs, *(layer.units for layer in self.layers))
        pairs = list(zip(sizes, self.layers, strict=False))
        shapes = tuple(layer.parameter_shape(n_in) for n_in, layer in pairs)
        offsets = (0, *accumulate(rows * columns for rows, columns in shapes))
        found = {
            "drops": any(layer.dropout for layer in self.layers),
            "sizes": sizes,
            "outputs": sizes[-1],
            "parameter_shapes": shapes,
            "node_parameters": tuple(layer.node_parameters(n_in) for n_in, layer in pairs),
            "offsets": offsets,
            "parameter_count": offsets[-1],
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def parameter(self, layer: int, number: int) -> Parameter:
        """Return what the parameter of that number is, for a node of `layer`."""
        return self.layers[layer].parameter(self.sizes[layer], number)

    def parameter_index(self, layer: int, number: int, unit: int) -> int:
        """Return where in `theta` a node's parameter of that number stands."""
        row, column = self.layers[layer].cell(self.sizes[layer], number, unit)
        return self.offsets[layer] + row * self.parameter_shapes[layer][1] + column
