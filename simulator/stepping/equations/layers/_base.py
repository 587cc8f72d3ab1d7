"""What the equations of a kind of layer are asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar

from numpy.typing import NDArray

from simulator.equation_parts import Pair
from simulator.expressions import Equation
from simulator.nn.layers import LayerRecord
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord

Array = NDArray[Any]


class LayerEquations(ABC):
    """The equations of one kind of layer, in symbols and with the recorded numbers.

    Attributes
    ----------
    name : str
        The kind's name.
    title : str
        The same: these are found by name and never listed for people.
    order : int
    words : mapping of str to str
        Every title and sentence that `step_title`, `sentence` and `sentence_before` return, by a
        key of the kind's own, so that translators get all of them.
    """

    name: ClassVar[str]
    order: ClassVar[int] = 0
    words: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @property
    def title(self) -> str:
        """The kind's name."""
        return self.name

    @abstractmethod
    def forward(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return the equation of a step of the forward pass.

        Parameters
        ----------
        record : UpdateRecord
        step : Step
        feature_names : sequence of str
            Names of the inputs; given to the numbers that are inputs.
        """

    @abstractmethod
    def slope(
        self, record: UpdateRecord, layer: int, unit: int, passed: LayerRecord, letter: str
    ) -> Pair:
        """Return ∂a/∂z of one node.

        Parameters
        ----------
        passed : LayerRecord
            What the layer computed, before dropout.
        letter : str
            What the output before dropout is called.
        """

    @abstractmethod
    def slopes(self, record: UpdateRecord, layer: int, passed: LayerRecord) -> Array:
        """Return ∂a/∂z of every node as numbers, shape (units,); parameters as in `slope`."""

    @abstractmethod
    def blame(self, record: UpdateRecord, sample: PassRecord, layer: int, unit: int) -> Pair:
        """Return ∂E/∂a of node `unit` of the layer before `layer`, from the deltas of `layer`.

        What is a sum stands in parentheses, ready to be multiplied.
        """

    @abstractmethod
    def errors_before(self, record: UpdateRecord, sample: PassRecord, layer: int) -> Array:
        """Return ∂E/∂a of every node of the layer before `layer`, shape (n_in,)."""

    @abstractmethod
    def gradient(self, record: UpdateRecord, step: Step, feature_names: Sequence[str]) -> Equation:
        """Return the equation of the gradient by one of a node's parameters."""

    def step_title(self, record: UpdateRecord, step: Step) -> str:
        """Return what is computed in a step, where "weighted sum" and the like would be wrong."""
        return ""

    def sentence(self, record: UpdateRecord, step: Step) -> str:
        """Return what happens in a step, where the usual sentence would be wrong; else nothing."""
        return ""

    def sentence_before(self) -> str:
        """Return how a delta of the layer before is made, where no weights lead back to it."""
        return self.words.get("before", "")
