"""What can be searched over: settings of a scenario, by the names that the command line has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from simulator import optimizers
from simulator.data.splitting import SCALINGS
from simulator.messages import Message
from simulator.nn import activations, initializers
from simulator.nn.layers import DROPOUT
from simulator.optimizers import regularization, schedules
from simulator.quoting import quoted
from simulator.scenarios.layer_settings import UNITS
from simulator.scenarios.schema import BATCH_SIZE, MAX_LAYERS
from simulator.settings import Setting

Value = int | float | str

LAYERS = Setting(
    "layers",
    1,
    0,
    MAX_LAYERS - 1,
    whole=True,
    title="Hidden layers",
    explanation="How many hidden layers there are, all of the same size.",
)
NODES = Setting(
    "nodes",
    UNITS.default,
    UNITS.minimum,
    UNITS.maximum,
    whole=True,
    title="Nodes a layer",
    explanation="How many nodes each hidden layer has.",
)
HIDDEN = "hidden_units"
"""Sizes of all hidden layers in one value, joined by `BETWEEN`: 8-4 are two layers."""
BETWEEN = "-"


@dataclass(frozen=True, slots=True)
class Searchable:
    """A setting that can be searched over.

    Attributes
    ----------
    name : str
        As in ``train --set``, and `layers`, `nodes`.
    title, explanation : str
        The name for people, and one sentence for a learner.
    setting : Setting or None
        Range of a number; None for names.
    names : mapping
        The names that can be chosen, each with its record; empty for numbers.
    whole : bool
        Whether it is a whole number.
    usual : tuple
        What is searched unless somebody chooses: least and greatest, a single number, or names.
    in_powers : bool
        Whether a range is gone through by equal factors, not by equal steps.
    """

    name: str
    title: str
    explanation: str
    setting: Setting | None = None
    names: Mapping[str, Any] = field(default_factory=dict)
    whole: bool = False
    usual: tuple[Value, ...] = ()
    in_powers: bool = False

    def check(self, value: Value) -> Value:
        """Return a value that can be tried.

        Raises
        ------
        ValueError
            If it is no known name, no number, or out of range.
        """
        if self.name == HIDDEN:
            return checked_sizes(value)
        if self.setting is None:
            if value not in self.names:
                raise ValueError(
                    Message(
                        "{name} must be one of {allowed}, got {got}",
                        name=self.name,
                        allowed=", ".join(self.names),
                        got=quoted(value),
                    )
                )
            return value
        number = self.setting.check(value)
        if self.whole and not float(number).is_integer():
            raise ValueError(
                Message("{name} must be a whole number, got {got}", name=self.name, got=f"{value}")
            )
        return int(number) if self.whole else number


def checked_sizes(value: Value) -> str:
    """Return the sizes of hidden layers, such as ``8-4``, as they are written.

    Raises
    ------
    ValueError
        If one is no whole number or out of range.
    """
    parts = str(value).split(BETWEEN) if str(value) else []
    if not all(part.isdecimal() and len(part) < 6 for part in parts) or len(parts) >= MAX_LAYERS:
        raise ValueError(
            Message(
                "{name} must be sizes of layers such as {example}, got {got}",
                name=HIDDEN,
                example="8-4",
                got=quoted(value),
            )
        )
    return BETWEEN.join(str(NODES.check(int(part))) for part in parts)


def sizes_in(value: Value) -> tuple[int, ...]:
    """Return the sizes that a value of `HIDDEN` holds."""
    return tuple(int(part) for part in str(value).split(BETWEEN) if part)


def _of_networks() -> Iterator[Searchable]:
    yield _number(LAYERS, (1, 3), whole=True)
    yield _number(NODES, (2, 16), whole=True, in_powers=True)
    yield Searchable(
        HIDDEN,
        "Layers × nodes",
        "Sizes of all hidden layers in one: 8-4 is a layer of 8 nodes and one of 4.",
        usual=("4", "8", "4-4", "8-8"),
    )
    yield Searchable(
        "hidden_activation",
        "Activation",
        "What the hidden layers make of their sums.",
        names=activations.REGISTRY,
        usual=("sigmoid", "tanh", "relu"),
    )
    yield Searchable(
        "initializer",
        "Initializer",
        "The rule by which the first weights are drawn.",
        names=initializers.REGISTRY,
        usual=("xavier_uniform", "he_uniform"),
    )
    yield _number(DROPOUT, (0.0, 0.5))


def _of_training() -> Iterator[Searchable]:
    rates = optimizers.REGISTRY["sgd"].settings[0]
    yield _number(rates, (0.001, 1.0), in_powers=True)
    yield Searchable(
        "optimizer",
        "Optimizer",
        "The rule by which a gradient becomes a move.",
        names=optimizers.REGISTRY,
        usual=("sgd", "momentum", "adam"),
    )
    yield _number(BATCH_SIZE, (4, 64), whole=True, in_powers=True)
    yield Searchable(
        "schedule",
        "Schedule",
        "How the learning rate changes from epoch to epoch.",
        names=schedules.REGISTRY,
        usual=("constant", "cosine"),
    )
    yield Searchable(
        "scaling",
        "Scaling of the inputs",
        "How the columns are brought to similar size, fitted on the rows that are trained on.",
        names=SCALINGS,
        usual=("none", "standardize"),
    )
    for setting in regularization.SETTINGS.values():
        usual = (0.1, 10.0) if setting.name.startswith("clip") else (1e-5, 0.1)
        yield _number(setting, usual, in_powers=True)


def _of_optimizers() -> Iterator[Searchable]:
    for record in optimizers.REGISTRY.values():
        for setting in record.settings:
            yield _number(setting, (setting.default,))


def _number(
    setting: Setting, usual: tuple[float, ...], *, whole: bool = False, in_powers: bool = False
) -> Searchable:
    return Searchable(
        setting.name,
        setting.title or setting.name,
        setting.explanation,
        setting,
        whole=whole,
        usual=usual,
        in_powers=in_powers,
    )


def _found() -> dict[str, Searchable]:
    found: dict[str, Searchable] = {}
    for several in (_of_training(), _of_networks(), _of_optimizers()):
        for one in several:
            found.setdefault(one.name, one)
    return found


SEARCHABLE: Mapping[str, Searchable] = MappingProxyType(_found())
"""All that can be searched over, by name."""


def searchable(name: str) -> Searchable:
    """Return what can be searched over under a name.

    Raises
    ------
    ValueError
        If there is none; the message lists the names.
    """
    if name not in SEARCHABLE:
        raise ValueError(
            Message(
                "nothing called {got} can be searched over; these can: {allowed}",
                got=quoted(name),
                allowed=", ".join(SEARCHABLE),
            )
        )
    return SEARCHABLE[name]
