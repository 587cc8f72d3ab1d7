"""Changes to a scenario that are given as text, as on the command line."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from simulator import optimizers
from simulator.data import prepared
from simulator.data.splitting import FOLD, FOLDS
from simulator.messages import Message
from simulator.nn.layers import DROPOUT
from simulator.optimizers import regularization, schedules
from simulator.quoting import quoted
from simulator.scenarios.data_settings import SEED, dataset_of
from simulator.scenarios.layer_settings import UNITS
from simulator.scenarios.presets import Document, drop_misfits, give, validated
from simulator.scenarios.schema import BATCH_SIZE, EPOCHS, Scenario
from simulator.settings import Setting, whole_number
from simulator.training import early_stopping

_PARTS = ("optimizer", "schedule", "regularization", "stopping")


def with_settings(scenario: Scenario, given: Mapping[str, str]) -> Scenario:
    """Return `scenario` with settings changed that are given as text.

    Parameters
    ----------
    scenario : Scenario
    given : mapping of str to str
        Text by key. Choosing another optimizer or schedule sets its own defaults, except for
        those of its settings that are given too. Choosing another initializer or other hidden
        units drops weights that the scenario brings along.

    Returns
    -------
    Scenario

    Raises
    ------
    ValueError
        If a key is unknown or a value is no number, no known name or out of range.

    Examples
    --------
    >>> from simulator.scenarios.presets import load
    >>> with_settings(load("xor"), {"optimizer": "sgd", "learning_rate": "0.5"}).optimizer.settings
    {'learning_rate': 0.5}
    """
    whole = scenario.model_dump(exclude={"data"}) | {"data": scenario.data.fields}
    document = {name: getattr(scenario, name) for name in _PARTS} | whole
    remaining = dict(given)
    homes = _chosen_homes(document, remaining)
    own = ("split_validation",) if document["data"].get("table") is None else ()
    apply = [key for key in _APPLY if key not in own]
    allowed = ("optimizer", "schedule", *homes, "restore_best", *apply, "samples", "noise")
    for key in remaining:
        if key not in allowed:
            info = dataset_of(document["data"])
            fitting = (one for one in allowed if getattr(info, one, "") is not None)
            raise ValueError(
                Message(
                    "there is no setting {got}; the settings are: {allowed}",
                    got=quoted(key),
                    allowed=", ".join(fitting),
                )
            )
    for key, text in sorted(remaining.items(), key=lambda item: allowed.index(item[0])):
        if key in homes:
            place, setting = homes[key]
            place[key] = _typed(place.get(key), setting.check(_number(key, text)))
        elif key == "restore_best":
            document["stopping"]["restore_best"] = _yes_or_no(key, text)
        elif key in _APPLY:
            _APPLY[key](document, text)
        else:
            _apply_drawn(document, key, text)
    return validated(document)


def _chosen_homes(document: Document, given: dict[str, str]) -> dict[str, tuple[Document, Setting]]:
    """Choose optimizer and schedule; return where each plain number belongs, with its range."""
    for part in _PARTS:
        document[part] = _plain(document[part])
    registries: tuple[tuple[str, Any], ...] = (
        ("optimizer", optimizers),
        ("schedule", schedules),
    )
    homes: dict[str, tuple[Document, Setting]] = {}
    for part, module in registries:
        name = given.pop(part, document[part]["name"])
        if name != document[part]["name"]:
            module.get(name)
            defaults = {setting.name: setting.default for setting in module.REGISTRY[name].settings}
            document[part] = {"name": name, "settings": defaults}
        for setting in module.REGISTRY[name].settings:
            homes[setting.name] = (document[part]["settings"], setting)
    for part, declared in (
        ("regularization", regularization.SETTINGS),
        ("stopping", early_stopping.SETTINGS),
    ):
        for setting in declared.values():
            homes.setdefault(setting.name, (document[part], setting))
    return homes


def _plain(part: Any) -> Document:
    return dict(part) if isinstance(part, dict) else part.model_dump()


def _typed(before: object, value: float) -> float:
    """Return `value` as the kind of number that stands there: whole where it was whole."""
    return int(value) if type(before) is int and value == int(value) else value


def _yes_or_no(key: str, text: str) -> bool:
    if text.lower() not in ("yes", "no"):
        raise ValueError(Message("{name} must be yes or no, got {got}", name=key, got=quoted(text)))
    return text.lower() == "yes"


def _number(key: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        raise ValueError(
            Message("{name} must be a number, got {got}", name=key, got=quoted(text))
        ) from None
    if math.isinf(number) and any(map(str.isdigit, text)):  # infinity is not what was given
        raise ValueError(
            Message("{name} must be a finite number, got {got}", name=key, got=quoted(text))
        )
    return number


def _whole(key: str, text: str) -> int:
    try:
        return whole_number(text)
    except ValueError:
        raise ValueError(
            Message("{name} must be a whole number, got {got}", name=key, got=quoted(text))
        ) from None


def _checked_whole(setting: Setting, text: str) -> int:
    return int(setting.check(_whole(setting.name, text)))


def _apply_batch_size(document: Document, text: str) -> None:
    document["batch_size"] = _checked_whole(BATCH_SIZE, text)


def _apply_epochs(document: Document, text: str) -> None:
    document["epochs"] = _checked_whole(EPOCHS, text)


def _apply_seed(document: Document, text: str) -> None:
    document["seed"] = _checked_whole(SEED, text)


def _apply_data_seed(document: Document, text: str) -> None:
    document["data"]["seed"] = _checked_whole(prepared.SEED, text)


def _apply_validation_fraction(document: Document, text: str) -> None:
    number = _number("validation_fraction", text)
    document["data"]["validation_fraction"] = prepared.VALIDATION_FRACTION.check(number)


def _apply_split(document: Document, text: str) -> None:
    document["data"]["split"] = (document["data"].get("split") or {}) | {"method": text}


def _apply_folds(document: Document, text: str) -> None:
    split = document["data"].get("split") or {}
    folds = _checked_whole(FOLDS, text)
    document["data"]["split"] = {"fold": 1, **split, "method": "folds", "folds": folds}


def _apply_fold(document: Document, text: str) -> None:
    split = document["data"].get("split") or {}
    document["data"]["split"] = {**split, "method": "folds", "fold": _checked_whole(FOLD, text)}


def _apply_split_validation(document: Document, text: str) -> None:
    split = document["data"].get("split") or {}
    document["data"]["split"] = {**split, "method": "column", "validation": text}


def _apply_scaling(document: Document, text: str) -> None:
    document["data"]["scaling"] = text


def _apply_target_scaling(document: Document, text: str) -> None:
    document["data"]["target_scaling"] = text


def _apply_drawn(document: Document, key: str, text: str) -> None:
    number = _whole(key, text) if key == "samples" else _number(key, text)
    chosen = document["data"] | {key: number}
    if chosen.get("table") is None:
        prepared.check_choices(chosen["source"], chosen["samples"], chosen["noise"])
    document["data"] = chosen


def _apply_loss(document: Document, text: str) -> None:
    document["loss"] = text


def _apply_initializer(document: Document, text: str) -> None:
    document["initializer"] = text
    document["weights"] = None


def _apply_hidden_units(document: Document, text: str) -> None:
    *hidden, output = document["layers"]
    first = next((layer for layer in hidden if "units" in layer), {"activation": "tanh"})
    parts = [] if text.strip() in ("", "none") else text.split(",")
    units = [_checked_whole(UNITS, part) for part in parts]
    layers = [first | {"units": count} for count in units]
    document["layers"] = (*layers, output)
    document["weights"] = None


def _apply_hidden_activation(document: Document, text: str) -> None:
    if len(document["layers"]) == 1:
        raise ValueError(
            Message(
                "{name} needs a hidden layer, and there is none, got {got}",
                name="hidden_activation",
                got=quoted(text),
            )
        )
    for index in range(len(document["layers"]) - 1):
        give(document["layers"], index, text)
    drop_misfits(document)


def _apply_dropout(document: Document, text: str) -> None:
    share = DROPOUT.check(_number("dropout", text))
    if len(document["layers"]) == 1 and share:
        raise ValueError(
            Message(
                "{name} needs a hidden layer, and there is none, got {got}",
                name="dropout",
                got=quoted(text),
            )
        )
    for layer in document["layers"][:-1]:
        layer["dropout"] = share


def _apply_output_activation(document: Document, text: str) -> None:
    give(document["layers"], len(document["layers"]) - 1, text)
    drop_misfits(document)


# In the order in which they are applied: first the hidden layers, then their activation.
_APPLY: Mapping[str, Callable[[Document, str], None]] = MappingProxyType(
    {
        "initializer": _apply_initializer,
        "loss": _apply_loss,
        "batch_size": _apply_batch_size,
        "epochs": _apply_epochs,
        "seed": _apply_seed,
        "hidden_units": _apply_hidden_units,
        "hidden_activation": _apply_hidden_activation,
        "output_activation": _apply_output_activation,
        "dropout": _apply_dropout,
        "scaling": _apply_scaling,
        "target_scaling": _apply_target_scaling,
        "validation_fraction": _apply_validation_fraction,
        "split": _apply_split,
        "folds": _apply_folds,
        "fold": _apply_fold,
        "split_validation": _apply_split_validation,
        "data_seed": _apply_data_seed,
    }
)
