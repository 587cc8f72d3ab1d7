"""Every function of one sum that a node can have: registered activations, and those it learns.

What is registered is asked for anew each time, so that an activation that is added is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from simulator.nn import activations
from simulator.nn.activations import Activation
from simulator.registry import Registry, discover
from simulator.settings import resolve

LEARNT = Registry("learnt function", discover(__name__, Activation))
"""What layers of a kind of their own compute, with their parameters as settings."""


class NodeFunctions(Mapping[str, Activation]):
    """The functions by name, in the order of menus."""

    def __getitem__(self, name: str) -> Activation:
        return self._found()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found())

    def __len__(self) -> int:
        return len(self._found())

    def _found(self) -> dict[str, Activation]:
        several = [one for one in activations.REGISTRY.values() if one.elementwise]
        several += LEARNT.values()
        return {one.name: one for one in sorted(several, key=lambda one: one.order)}

    def get_with(self, name: str, settings: Mapping[str, object]) -> Activation:
        """Return a function with some of its settings chosen.

        Raises
        ------
        ValueError
            If it has no such setting, or a value is out of range.
        KeyError
            If there is no such function.
        """
        if name in activations.REGISTRY:
            return activations.get(name, **settings)
        record = LEARNT[name]
        assert record.choose is not None
        return record.choose(*resolve(name, record.settings, settings).values())


FUNCTIONS: Final = NodeFunctions()
