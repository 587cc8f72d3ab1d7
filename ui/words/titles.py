"""How the simulator's registered names are written on screen.

The names themselves (``relu``, ``mse``) belong to files and commands and never change; these
titles are for people and are translated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from simulator.registry import Record
from simulator.scenarios.output_advice import Advice
from simulator.settings import Setting


class Explained(Record, Protocol):
    """A record with a sentence for a learner."""

    @property
    def explanation(self) -> str:
        """What it does, in English."""


_TITLES: Mapping[str, Any] = MappingProxyType(
    {
        # Settings
        "l1": QT_TRANSLATE_NOOP("simulator", "L1 (λ₁)"),
        "l2": QT_TRANSLATE_NOOP("simulator", "L2 (λ₂)"),
        "weight_decay": QT_TRANSLATE_NOOP("simulator", "Weight decay λ"),
        "clip_norm": QT_TRANSLATE_NOOP("simulator", "Clip length"),
        "clip_value": QT_TRANSLATE_NOOP("simulator", "Clip numbers"),
        "patience": QT_TRANSLATE_NOOP("simulator", "Patience"),
        "min_delta": QT_TRANSLATE_NOOP("simulator", "Least gain"),
        "threshold": QT_TRANSLATE_NOOP("simulator", "Loss goal"),
        "batch_size": QT_TRANSLATE_NOOP("simulator", "Batch size"),
        "epochs": QT_TRANSLATE_NOOP("simulator", "Epochs"),
        "samples": QT_TRANSLATE_NOOP("simulator", "Samples"),
        "noise": QT_TRANSLATE_NOOP("simulator", "Noise"),
        "units": QT_TRANSLATE_NOOP("simulator", "Nodes"),
        "seed": QT_TRANSLATE_NOOP("simulator", "Seed"),
        "data_seed": QT_TRANSLATE_NOOP("simulator", "Data seed"),
        "validation_fraction": QT_TRANSLATE_NOOP("simulator", "Validation"),
        # Scalings
        "none": QT_TRANSLATE_NOOP("simulator", "None"),
        "standardize": QT_TRANSLATE_NOOP("simulator", "Standardise"),
        "minmax": QT_TRANSLATE_NOOP("simulator", "To 0..1"),
    }
)


def titled(record: Record) -> str:
    """Return the title of a record, translated."""
    return translated(record.title)


def setting_title(setting: Setting) -> str:
    """Return the title of a setting, translated."""
    return translated(setting.title) or title(setting.name)


def choices(records: Iterable[Explained]) -> list[tuple[str, str, str]]:
    """Return name, title and explanation of each record, for a field to choose one."""
    return [(one.name, titled(one), translated(one.explanation)) for one in records]


def title(name: str) -> str:
    """Return the title of a registered name, translated; an unknown name stands for itself."""
    return translated(str(_TITLES.get(name, name)))


def advice(found: Advice) -> str:
    """Return a sentence on outputs and loss in the interface's language."""
    return found.filled(translated(found.text), translated(found.activation))


def translated(text: str) -> str:
    """Return a text of the simulator's records in the interface's language."""
    return QCoreApplication.translate("simulator", text) if text else ""
