"""Something is set as it is wanted: the learning rate, the optimizer, the batch size."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from simulator import optimizers
from simulator.data import datasets
from simulator.lessons.conditions.allowed import Allowed
from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message
from simulator.nn import activations, initializers, losses
from simulator.notation.numerals import numeral_text
from simulator.optimizers import schedules
from simulator.scenarios.layer_settings import one_of
from simulator.scenarios.presets import Scenario

_LAST = -1
_IS = Message("Set now: {value}")
_RECORDS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "optimizer": optimizers.REGISTRY,
        "schedule": schedules.REGISTRY,
        "loss": losses.REGISTRY,
        "initializer": initializers.REGISTRY,
        "output_activation": activations.REGISTRY,
        "data": datasets.REGISTRY,
    }
)


def _optimizer_number(name: str) -> Any:
    return lambda scenario: scenario.optimizer.settings.get(name)


READ: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "optimizer": lambda scenario: scenario.optimizer.name,
        "learning_rate": _optimizer_number("learning_rate"),
        "momentum": _optimizer_number("momentum"),
        "schedule": lambda scenario: scenario.schedule.name,
        "loss": lambda scenario: scenario.loss,
        "initializer": lambda scenario: scenario.initializer,
        "batch_size": lambda scenario: scenario.batch_size,
        "epochs": lambda scenario: scenario.epochs,
        "seed": lambda scenario: scenario.seed,
        "data": lambda scenario: scenario.data.source,
        "scaling": lambda scenario: scenario.data.scaling,
        "validation_fraction": lambda scenario: scenario.data.validation_fraction,
        "l1": lambda scenario: scenario.regularization.l1,
        "l2": lambda scenario: scenario.regularization.l2,
        "weight_decay": lambda scenario: scenario.regularization.weight_decay,
        "patience": lambda scenario: scenario.stopping.patience,
        "output_activation": lambda scenario: scenario.layers[_LAST].activation,
        "hidden_layers": lambda scenario: len(scenario.layers) - 1,
    }
)
"""What can be asked of a scenario, by the names that the command line has for it."""


SettingName = Annotated[str, one_of(READ)]


class SettingIs(RunCondition, Allowed):
    """A setting of the run is one of these names, or lies between these numbers.

    Attributes
    ----------
    name : str
    one_of : tuple of str
        Of what has a name, such as the optimizer.
    at_least, at_most : float, optional
        Of a number.
    """

    type: Literal["setting"] = "setting"
    name: SettingName
    one_of: Annotated[tuple[str, ...], Field(strict=False, max_length=16)] = ()

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether it is."""
        value = read_setting(run.experiment.scenario, self.name)
        return Verdict.of(self.allows(value), _told(self.name, value))

    def places(self) -> Iterable[Place]:
        """Return the field."""
        return (Place("field", self.name),) if self.name == "learning_rate" else ()


def read_setting(scenario: Scenario, name: str) -> str | float | int | None:
    """Return a setting of a scenario; None where it has none of that name."""
    found: str | float | int | None = READ[name](scenario)
    return found


def _told(name: str, value: str | float | int | None) -> Message:
    """Return how a setting stands: a name as people know it."""
    if isinstance(value, int | float):
        return _IS.format(value=numeral_text(float(value)))
    record = _RECORDS[name].get(value or "") if name in _RECORDS else None
    shown = str(value) if record is None else Message.in_context("simulator", record.title)
    return _IS.format(value=shown)


RECORD = ConditionKind("setting", "a setting of the run is as wanted", 150, SettingIs)
