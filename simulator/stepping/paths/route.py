"""From where to where paths lead."""

from __future__ import annotations

from dataclasses import dataclass

Node = tuple[int, int]
ParameterAxis = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Route:
    """What acts on what: a parameter or a node, on the loss or on a node further on.

    Attributes
    ----------
    parameter : tuple of int, or None
        (layer, number, unit) as in `NetworkSpec.parameter_index`; it acts on the loss.
    node : tuple of int, or None
        (layer, unit), layer -1 for an input; given where `parameter` is not.
    goal : tuple of int, or None
        The node that `node` acts on; None for the loss.

    Raises
    ------
    ValueError
        If not exactly one of `parameter` and `node` is given, or a goal for a parameter.
    """

    parameter: ParameterAxis | None = None
    node: Node | None = None
    goal: Node | None = None

    def __post_init__(self) -> None:
        if (self.parameter is None) == (self.node is None):
            raise ValueError(f"a route must begin at a parameter or at a node, got {self}")
        if self.parameter is not None and self.goal is not None:
            raise ValueError(f"goal must be None for a parameter, got {self.goal}")

    @property
    def begin(self) -> Node:
        """The node at which paths begin: that of the parameter, or `node` itself."""
        if self.parameter is not None:
            return self.parameter[0], self.parameter[2]
        assert self.node is not None
        return self.node
