"""Which output layer and which loss go with which task, and what Keras calls them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from simulator.data.datasets import Task
from simulator.nn import activations, losses
from simulator.scenarios import output_advice
from simulator.scenarios.output_advice import Advice

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
# An example of each: the preset that has the pair, and how many outputs it is asked of.
_PRESETS: Final[Mapping[Task, tuple[str, int]]] = MappingProxyType(
    {
        "regression": ("sine", 1),
        "binary": ("xor", 1),
        "multiclass": ("iris", 3),
        "multilabel": ("two_labels", 2),
    }
)
TASKS: Final[tuple[Task, ...]] = tuple(_PRESETS)


@dataclass(frozen=True, slots=True)
class Pairing:
    """A task with the output layer and the loss that go with it.

    Attributes
    ----------
    task : str
    output, loss : str
        Names of the activation and of the loss.
    preset : str
        The name of a scenario that has them.
    """

    task: Task
    output: str
    loss: str
    preset: str

    @property
    def keras(self) -> tuple[str, str]:
        """What Keras calls the two, as ``Dense`` and ``compile`` take them."""
        output = activations.REGISTRY[self.output].elsewhere.keras or ""
        return output, keras_loss(self.loss)


def keras_loss(name: str) -> str:
    """Return a loss's name in Keras, as text is passed: ``mean_squared_error``."""
    words = losses.REGISTRY[name].elsewhere.keras or ""
    return _WORD.sub("_", words).lower()


def pairing(task: Task) -> Pairing:
    """Return what goes with a task."""
    preset, _ = _PRESETS[task]
    return Pairing(task, *output_advice.recommended(task), preset)


def complaint(task: Task, output: str, loss: str) -> Advice | None:
    """Return what is wrong with a pair of one's own for a task; None where they go together."""
    _, count = _PRESETS[task]
    record = activations.REGISTRY[output]
    return output_advice.problem(task, record, losses.REGISTRY[loss], count, count)
