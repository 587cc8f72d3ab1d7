"""The family tree of optimizers. Each has a ready-made race of its name against its parents."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Which optimizers each one took its idea from.
FAMILY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sgd": (),
        "momentum": ("sgd",),
        "nag": ("momentum",),
        "adagrad": ("sgd",),
        "rmsprop": ("adagrad",),
        "adadelta": ("adagrad",),
        "adam": ("momentum", "rmsprop"),
        "adamw": ("adam",),
        "nadam": ("adam", "nag"),
    }
)
