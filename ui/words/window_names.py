"""Refusals of what was chosen in a window, with the names that stand there.

The core names settings and records as files and commands do: ``validation_fraction``, ``mape``.
Who reads of a file looks for these names in it; who has chosen something in a window has never seen
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from simulator import optimizers
from simulator.data import datasets, prepared
from simulator.data.splitting import FOLD, FOLDS, SCALINGS
from simulator.messages import Message
from simulator.nn import activations, layers, losses
from simulator.optimizers import regularization, schedules
from simulator.registry import Record
from simulator.scenarios import schema
from simulator.scenarios.data_settings import SEED
from simulator.scenarios.layer_settings import UNITS
from simulator.settings import Setting
from simulator.training import early_stopping
from ui.words.messages import worded


def as_in_window(refusal: str) -> str:
    """Return a refusal with the window's names in its gaps; what is no message stays."""
    if not isinstance(refusal, Message) or not (refusal.given or refusal.values):
        return refusal
    given = [_named("", value) for value in refusal.given]
    values = {gap: _named(gap, value) for gap, value in refusal.values.items()}
    return Message.in_context(refusal.context, refusal.pattern).format(*given, **values)


def _named(gap: str, value: object) -> object:
    """Return what fills a gap: a title where it is a name, a message with titles in its gaps."""
    if isinstance(value, Message):
        return as_in_window(value)
    # A setting may be told with the part of the scenario that it is in: data.noise.
    name = value.removeprefix("data.") if isinstance(value, str) else ""
    return _titles_of().get(gap, {}).get(name, value)


@cache
def _titles_of() -> Mapping[str, Mapping[str, Message]]:
    """Return by each gap's name the titles of what may fill it, by name."""
    kinds = _titles(activations.REGISTRY.values()) | _titles(layers.REGISTRY.values())
    found = {
        "name": _titles(losses.REGISTRY.values()) | _titles(_settings()),
        "source": _titles(datasets.REGISTRY.values()),
        "optimizer": _titles(optimizers.REGISTRY.values()),
        "kind": kinds,
        "owner": kinds,
        **dict.fromkeys(("target_scaling", "plain"), _titles(SCALINGS.values())),
    }
    found["name"] |= {
        "loss": worded("TrainingSection", "Loss"),
        "starts": worded("StudyControls", "Starts"),
    }
    return found


def _titles(named: Iterable[Record | Setting]) -> dict[str, Message]:
    return {one.name: Message(one.title) for one in named if one.title}


def _settings() -> Iterator[Setting]:
    """Yield every setting that has a field in a window."""
    yield from (UNITS, layers.DROPOUT, schema.BATCH_SIZE, schema.EPOCHS, SEED)
    yield from (datasets.SAMPLES, datasets.noise(0.0), prepared.SEED, prepared.VALIDATION_FRACTION)
    yield from (FOLDS, FOLD)
    yield from chain(regularization.SETTINGS.values(), early_stopping.SETTINGS.values())
    registries: tuple[Mapping[str, Any], ...] = (activations.REGISTRY, layers.REGISTRY)
    for registry in (*registries, optimizers.REGISTRY, schedules.REGISTRY):
        for record in registry.values():
            yield from record.settings
