"""What the rows of a layer's block of parameters are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["nodes", "bias", "same", "itself"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterGroup:
    """Parameters of one meaning: some rows of a layer's block.

    Attributes
    ----------
    name : str
        Name in files and of the view: ``"W"``, ``"b"``, ``"slope"``.
    title : str
        What one of them is called: ``"weight"``.
    titles : str
        Several of them: ``"weights"``.
    symbol : str
        Its letter in formulas: ``"w"``.
    start, stop : int
        Rows of the block.
    n_in : int
        Number of nodes of the layer before.
    origin : {"nodes", "bias", "same", "itself"}
        Where the edge of such a parameter comes from: row k from node k of the layer before; from
        the bias node; from the node of the same number; or there is no edge, as the parameter
        belongs to the node itself.
    initial : float or None
        The number that they start from; None where an initializer draws them.
    decays : bool
        Whether penalties and weight decay act on them.
    fan_in, fan_out : int
        What an initializer goes by: how many numbers a sum adds up, and how many sums one goes to.
    in_output : bool
        Whether they act on the node's output and not on what it computes first, its sum.
    """

    name: str
    title: str
    titles: str
    symbol: str
    start: int
    stop: int
    n_in: int
    origin: Origin
    initial: float | None = 0.0
    decays: bool = False
    fan_in: int = 1
    fan_out: int = 1
    in_output: bool = False

    @property
    def rows(self) -> slice:
        """The rows of the block."""
        return slice(self.start, self.stop)

    def source(self, row: int, unit: int) -> int:
        """Return the node that a parameter's edge comes from.

        Parameters
        ----------
        row : int
            Row of the block.
        unit : int
            Node that the parameter belongs to.

        Returns
        -------
        int
            A node of the layer before; the number of them for the bias node; -1 without an edge.
        """
        if self.origin == "nodes":
            return row - self.start
        if self.origin == "bias":
            return self.n_in
        return unit if self.origin == "same" else -1
