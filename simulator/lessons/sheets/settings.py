"""What a set-up changes, on paper: settings by the names that people know, not those of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from simulator import optimizers
from simulator.data.splitting import SCALINGS
from simulator.messages import Message
from simulator.nn import activations, initializers, losses
from simulator.notation import Say
from simulator.optimizers import schedules

_TITLES: Final = MappingProxyType(
    {
        "hidden_units": Message("nodes of the hidden layers"),
        "hidden_activation": Message("activation of the hidden layers"),
        "output_activation": Message("activation of the outputs"),
        "loss": Message("loss function"),
        "initializer": Message("rule of the first weights"),
        "optimizer": Message("optimizer"),
        "learning_rate": Message("learning rate"),
        "schedule": Message("schedule of the learning rate"),
        "batch_size": Message("rows in a batch"),
        "epochs": Message("epochs"),
        "scaling": Message("scaling of the inputs"),
    }
)
_RECORDS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "hidden_activation": activations.REGISTRY.find,
        "output_activation": activations.REGISTRY.find,
        "loss": losses.REGISTRY.find,
        "initializer": initializers.REGISTRY.find,
        "optimizer": optimizers.REGISTRY.find,
        "schedule": schedules.REGISTRY.find,
        "scaling": SCALINGS.find,
    }
)


def told(settings: Mapping[str, str], say: Say) -> str:
    """Return settings with their values as a list in words."""
    return ", ".join(
        f"{_title(name, say)} = {_value(name, value, say)}" for name, value in settings.items()
    )


def _title(name: str, say: Say) -> str:
    return say(_TITLES[name]) if name in _TITLES else name


def _value(name: str, value: str, say: Say) -> str:
    if name in _RECORDS:
        try:
            return say(Message.in_context("simulator", _RECORDS[name](value).title))
        except (ValueError, KeyError):
            return value
    return value
