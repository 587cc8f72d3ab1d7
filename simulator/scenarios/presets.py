"""Scenarios: the presets, and changes to a scenario that are checked before they count.

A scenario is a value: the same scenario gives the same run. Each JSON file in
`resources/scenarios` is a preset; the schema is in `simulator.scenarios.schema`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final, Literal, get_args

from pydantic import ValidationError

from simulator.data import datasets
from simulator.messages import Message, reason
from simulator.nn.layers import DROPOUT
from simulator.nn.spec import NetworkSpec
from simulator.registry import Registry
from simulator.scenarios.data_settings import SEED, DataSettings, dataset_of
from simulator.scenarios.layer_settings import UNITS, LayerSettings, with_choice
from simulator.scenarios.layer_weights import LayerWeights, check_weights
from simulator.scenarios.schema import (
    BATCH_SIZE,
    EPOCHS,
    OptimizerSettings,
    RegularizationSettings,
    Scenario,
    ScheduleSettings,
    StoppingSettings,
    has_own_decay,
)
from simulator.scenarios.texts import in_languages
from simulator.storage import strict_json

__all__ = [
    "BATCH_SIZE",
    "DROPOUT",
    "EPOCHS",
    "GROUPS",
    "REGISTRY",
    "SEED",
    "UNITS",
    "DataSettings",
    "Group",
    "LayerSettings",
    "LayerWeights",
    "OptimizerSettings",
    "Preset",
    "RegularizationSettings",
    "Scenario",
    "ScheduleSettings",
    "StoppingSettings",
    "changed",
    "drop_misfits",
    "found_in",
    "give",
    "has_own_decay",
    "load",
    "names",
    "validated",
]

Document = dict[str, Any]
Group = Literal["gates", "backward", "plane", "tables", "pictures", "regression"]
GROUPS: Final[tuple[Group, ...]] = get_args(Group)


@dataclass(frozen=True)
class Preset:
    """A scenario that comes with the program, known by name before it is checked.

    Attributes
    ----------
    name, title, description : str
        As in the scenario: short name, name on screen, what there is to be seen.
    order : int
        Where it stands in menus: from one node to many, as a learner meets them.
    document : mapping
        The scenario as its file has it.
    """

    name: str
    title: str
    description: str
    order: int
    document: Mapping[str, Any] = field(repr=False)

    @classmethod
    def of(cls, raw: bytes) -> Preset:
        """Return the preset that a scenario file holds, whose `order` places it in menus.

        Raises
        ------
        ValueError
            If the text is no JSON, or the document says no name, title or order.
        """
        document = strict_json.parse(raw)
        if not isinstance(document, dict):
            raise ValueError("a preset must be a JSON object")
        for key in ("name", "title", "order"):
            if key not in document:
                raise ValueError(f"the field {key} is missing")
        return cls(
            name=document["name"],
            title=in_languages(document["title"]),
            description=in_languages(document.get("description", "")),
            order=document["order"],
            document=document,
        )

    @property
    def group(self) -> Group:
        """Under which heading of the gallery it stands: its own, or that of its data."""
        own: Group | None = self.document.get("group")
        return own or datasets.group_of(datasets.get(self.document["data"]["source"]))

    @cached_property
    def scenario(self) -> Scenario:
        """The scenario, checked; always the same value.

        Raises
        ------
        ValueError
            As in `validated`.
        """
        return validated(dict(self.document))


def found_in(folder: Traversable) -> tuple[Preset, ...]:
    """Return the presets of a folder: each of its JSON files is one.

    Raises
    ------
    ValueError
        As in `Preset.of`; the message begins with the file's name.
    """
    found = []
    for entry in folder.iterdir():
        if entry.name.endswith(".json"):
            try:
                found.append(Preset.of(entry.read_bytes()))
            except ValueError as error:
                raise ValueError(
                    Message("{file}: {problem}", file=entry.name, problem=reason(error))
                ) from None
    return tuple(found)


REGISTRY = Registry("scenario", found_in(files("resources").joinpath("scenarios")))


def names() -> tuple[str, ...]:
    """Return the presets' names in teaching order."""
    return tuple(REGISTRY)


def load(name: str) -> Scenario:
    """Return a preset's scenario.

    Raises
    ------
    ValueError
        If there is none of that name; the message lists the valid names.
    """
    return REGISTRY.find(name).scenario


def validated(document: object) -> Scenario:
    """Return the scenario that a parsed JSON document describes.

    Raises
    ------
    ValueError
        If anything is missing, unknown or out of range; one line that names the field.
    """
    try:
        found = Scenario.model_validate(document)
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None
    # A preset's place in the menus is no part of the run.
    return found.model_copy(update={"order": 0, "group": None}) if found.order else found


def changed(scenario: Scenario, **fields: object) -> Scenario:
    """Return a checked copy of `scenario` with some fields replaced.

    Raises
    ------
    ValueError
        As in `validated`.
    """
    document = {name: getattr(scenario, name) for name in Scenario.model_fields}
    return validated(document | fields)


def drop_misfits(document: Document) -> None:
    """Drop the weights that the scenario brings along where its layers have other parameters now.

    A plain activation in another's place changes nothing. What only one kind of layer has, such
    as slopes, goes with that kind.
    """
    if document.get("weights") is None:
        return
    layers = [LayerSettings.model_validate(layer).layer for layer in document["layers"]]
    spec = NetworkSpec(dataset_of(document["data"]).n_features, tuple(layers))
    kept = []
    for groups, weights in zip(spec.groups, document["weights"], strict=True):
        names = [group.name for group in groups]
        kept.append(weights and {name: weights[name] for name in names if name in weights})
    try:
        check_weights("weights", kept, spec)
    except ValueError:
        document["weights"] = None
        return
    document["weights"] = tuple(kept)


def give(layers: Sequence[Document], index: int, choice: str) -> None:
    """Let a layer compute something else; its settings belong to what it computed before.

    Parameters
    ----------
    layers : sequence of dict
        The layers' documents; the one at `index` is changed.
    index : int
    choice : str
        An activation, or a kind of layer.
    """
    layer = layers[index]
    if choice != layer.get("activation", layer.get("type")):
        before = [one["units"] for one in layers[:index] if "units" in one]
        changed_layer = with_choice(layer, choice, before[-1] if before else int(UNITS.default))
        layer.clear()
        layer.update(changed_layer)
