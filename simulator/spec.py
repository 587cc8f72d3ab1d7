"""What a network is made of: frozen descriptions, without parameters or buffers."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator import activations, losses
from simulator.settings import Setting

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
class Dense:
    """A fully connected layer: ``a = f(x @ W + b)`` with `W` of shape (n_in, units).

    Parameters
    ----------
    units : int
        Number of nodes, at least 1.
    activation : str, default "identity"
        Name of a registered activation.
    dropout : float, default 0.0
        Share of the nodes that each training pass drops, 0 <= dropout < 1. Those that are kept
        are divided by 1 − dropout, so that a pass without dropping needs no scaling (inverted
        form). Predictions and evaluations never drop. Must be 0 in the output layer.
    trainable : bool, default True
        Whether updates change the layer's parameters; False freezes them.

    Raises
    ------
    ValueError
        If `units` is no whole number >= 1, the activation is unknown, `dropout` is out of range
        or `trainable` is no truth value.

    References
    ----------
    Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov (2014), "Dropout: a simple way to
    prevent neural networks from overfitting"; there the weights are scaled in prediction instead.
    """

    units: int
    activation: str = "identity"
    dropout: float = field(default=0.0, kw_only=True)
    trainable: bool = field(default=True, kw_only=True)

    def __post_init__(self) -> None:
        _check_count("units", self.units)
        activations.get(self.activation)
        DROPOUT.check(self.dropout)
        if not isinstance(self.trainable, bool):
            raise ValueError(f"trainable must be True or False, got {self.trainable!r}")


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

    @property
    def drops(self) -> bool:
        """Whether any layer has dropout."""
        return any(layer.dropout for layer in self.layers)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Number of nodes per layer, the inputs first."""
        return (self.inputs, *(layer.units for layer in self.layers))

    @property
    def outputs(self) -> int:
        """Number of output nodes."""
        return self.layers[-1].units
