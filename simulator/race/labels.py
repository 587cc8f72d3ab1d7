"""What optimizers are called in a list, where there is little room."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "sgd": "SGD",
        "momentum": "Momentum",
        "nag": "NAG",
        "adagrad": "Adagrad",
        "adadelta": "Adadelta",
        "rmsprop": "RMSProp",
        "adam": "Adam",
        "adam_uncorrected": "Adam, not corrected",
        "adamw": "AdamW",
        "nadam": "Nadam",
    }
)
