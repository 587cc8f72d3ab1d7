"""Set-ups that use everything once: all losses, layers, optimizers, schedules and penalties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simulator import optimizers
from simulator.nn import activations, initializers, losses
from simulator.optimizers import schedules
from simulator.scenarios import presets
from simulator.scenarios.schema import Scenario


def altered(name: str, **fields: Any) -> Scenario:
    """Return a preset with other fields, checked."""
    return presets.changed(presets.load(name), **{"epochs": 2, **fields})


def _layers(*hidden: dict[str, Any], outputs: int = 1, end: str = "sigmoid") -> list[Any]:
    return [*hidden, {"units": outputs, "activation": end}]


def _with_loss(name: str) -> Scenario:
    """Return a set-up that a loss suits: numbers that are positive, or classes."""
    hidden = {"units": 3, "activation": "tanh"}
    if name == "categorical_cross_entropy":
        return altered("iris", layers=_layers(hidden, outputs=3, end="softmax"), loss=name)
    if name in ("binary_cross_entropy", "perceptron"):
        end = "step" if name == "perceptron" else "sigmoid"
        return altered("moons", layers=_layers(hidden, end=end), loss=name)
    data = {"source": "diabetes", "scaling": "standardize", "target_scaling": "none"}
    return altered("diabetes", data=data, layers=_layers(hidden, end="identity"), loss=name)


def cases() -> Iterator[tuple[str, Scenario]]:
    """Yield set-ups, each with what it is about."""
    for name in presets.names():
        yield name, altered(name)
    for name in activations.REGISTRY:
        if name != "softmax":
            hidden = {"units": 3, "activation": name}
            yield f"activation {name}", altered("moons", layers=_layers(hidden))
    kinds: tuple[dict[str, Any], ...] = (
        {"type": "prelu", "units": 3},
        {"type": "maxout", "units": 3, "settings": {"pieces": 3}},
        {"type": "layer_norm"},
        {"units": 4, "activation": "leaky_relu", "settings": {"slope": 0.2}, "dropout": 0.25},
        {"units": 4, "activation": "elu", "settings": {"alpha": 0.5}, "trainable": False},
    )
    yield "kinds of layers", altered("moons", layers=_layers(*kinds))
    for name in initializers.REGISTRY:
        yield f"initializer {name}", altered("moons", initializer=name)
    for name in losses.REGISTRY:
        yield f"loss {name}", _with_loss(name)
    three = _layers({"units": 3, "activation": "tanh"}, outputs=3, end="softmax")
    for name in ("mse", "half_sse", "binary_cross_entropy"):
        yield f"softmax and {name}", altered("iris", layers=three, loss=name)
    for name in optimizers.REGISTRY:
        yield f"optimizer {name}", altered("moons", optimizer={"name": name})
    for name in schedules.REGISTRY:
        yield f"schedule {name}", altered("moons", schedule={"name": name}, epochs=4)
    for field in ("l1", "l2", "weight_decay", "clip_norm", "clip_value"):
        yield field, altered("moons", regularization={field: 0.01})
    yield "l1 and l2", altered("iris", regularization={"l1": 0.01, "l2": 0.02})
    yield "stopping", altered("moons", stopping={"patience": 1, "threshold": 0.01})
    yield "no validation", altered("xor", stopping={"patience": 2, "restore_best": False})
