"""What a network is made of: frozen descriptions, without parameters or buffers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator import activations, losses
from simulator.activations import Activation

Chosen = tuple[tuple[str, float], ...]


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
    settings : mapping of str to float, default empty
        Settings of the activation, such as ``{"slope": 0.1}``. Kept as a tuple of pairs, so that
        layers can be compared and hashed; values equal to their default are left out.

    Raises
    ------
    ValueError
        If `units` is no whole number >= 1, the activation is unknown, or it has no such setting
        or a value is out of range.

    Examples
    --------
    >>> Dense(4, "leaky_relu", {"slope": 0.1}).settings
    (('slope', 0.1),)
    """

    units: int
    activation: str = "identity"
    settings: Mapping[str, float] | Chosen = ()

    def __post_init__(self) -> None:
        _check_count("units", self.units)
        record = activations.get(self.activation, **dict(self.settings))
        usual = {setting.name: setting.default for setting in record.settings}
        kept = tuple((name, value) for name, value in record.chosen if value != usual[name])
        object.__setattr__(self, "settings", kept)

    @property
    def record(self) -> Activation:
        """The activation with its settings."""
        return activations.get(self.activation, **dict(self.settings))


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
