"""The network has the layers that are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from simulator.lessons.conditions.condition import ConditionKind, RunCondition, Verdict
from simulator.lessons.facts import RunFacts
from simulator.lessons.places import Place
from simulator.messages import Message

_NONE = Message("no hidden layer")


class Structure(RunCondition):
    """The hidden layers have so many nodes, with these activations, or so many parameters in all.

    Attributes
    ----------
    hidden : tuple of int, optional
        Nodes of each hidden layer.
    activation : str, optional
        Of every hidden layer.
    parameters_at_most : int, optional
    parameters_at_least : int, optional
    """

    type: Literal["structure"] = "structure"
    hidden: Annotated[tuple[int, ...], Field(strict=False, max_length=32)] | None = None
    activation: str | None = None
    parameters_at_least: int | None = None
    parameters_at_most: int | None = None

    def of_run(self, run: RunFacts) -> Verdict:
        """Return whether it has."""
        spec = run.experiment.spec
        hidden = spec.layers[:-1]
        sizes = tuple(spec.sizes[1:-1])
        count = spec.parameter_count
        met = (
            (self.hidden is None or sizes == self.hidden)
            and (
                self.activation is None or all(one.activation == self.activation for one in hidden)
            )
            and (self.parameters_at_least is None or count >= self.parameters_at_least)
            and (self.parameters_at_most is None or count <= self.parameters_at_most)
        )
        says = Message("Hidden nodes: {sizes}. Parameters: {count}.")
        shown = ", ".join(map(str, sizes)) if sizes else _NONE
        return Verdict.of(met, says.format(sizes=shown, count=count))

    def places(self) -> Iterable[Place]:
        """Return the section of the set-up."""
        return (Place("setup", "network"),)


RECORD = ConditionKind("structure", "the network has certain layers", 160, Structure)
