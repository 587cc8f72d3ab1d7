"""What a network is made of: frozen descriptions, without parameters or buffers."""

from __future__ import annotations

from dataclasses import dataclass

from simulator import activations, losses


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

    Raises
    ------
    ValueError
        If `units` is no whole number >= 1 or the activation is unknown.
    """

    units: int
    activation: str = "identity"

    def __post_init__(self) -> None:
        _check_count("units", self.units)
        activations.get(self.activation)


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
        losses.get(self.loss)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Number of nodes per layer, the inputs first."""
        return (self.inputs, *(layer.units for layer in self.layers))

    @property
    def outputs(self) -> int:
        """Number of output nodes."""
        return self.layers[-1].units
