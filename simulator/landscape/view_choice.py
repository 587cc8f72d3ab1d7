"""What of the loss landscape is looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.landscape.plane import Axis
from simulator.messages import Message
from simulator.nn.spec import NetworkSpec
from simulator.quoting import quoted

PLANES = ("weights", "random", "path", "snapshots")
LINES = ("weight", "gradient", "snapshots")
ROWS = ("training", "validation", "batch")
RESOLUTIONS = (26, 51, 101, 201)


@dataclass(frozen=True, slots=True)
class LandscapeView:
    """What the learner wants to see of the landscape.

    Attributes
    ----------
    picture : str
        ``"plane"`` (a map or a 3-D surface) or ``"line"`` (one dimension).
    plane : str
        One of `PLANES`.
    line : str
        One of `LINES`.
    axes : pair of (layer, source, unit), or None
        The weights of the plane ``"weights"``; the first also of the line ``"weight"``. None
        stands for the network's default.
    rows : str
        Whose mean loss the map shows, one of `ROWS`: where there are no such rows, the training
        rows.
    resolution : int
        Grid points to each side, one of `RESOLUTIONS`.
    fresh : int
        Another number asks for other random directions, or for those of the path anew.
    """

    picture: str = "plane"
    plane: str = "weights"
    line: str = "weight"
    axes: tuple[Axis, Axis] | None = None
    rows: str = "training"
    resolution: int = 51
    fresh: int = 1

    def __post_init__(self) -> None:
        choices = (
            ("picture", self.picture, ("plane", "line")),
            ("plane", self.plane, PLANES),
            ("line", self.line, LINES),
            ("rows", self.rows, ROWS),
            ("resolution", self.resolution, RESOLUTIONS),
        )
        for name, value, allowed in choices:
            if value not in allowed:
                raise ValueError(
                    Message(
                        "{name} must be one of {allowed}, got {got}",
                        name=name,
                        allowed=allowed,
                        got=quoted(value),
                    )
                )

    def onto(self, before: NetworkSpec, after: NetworkSpec) -> LandscapeView:
        """Return this look for another network: weights stay chosen where the nodes are the same.

        Another loss or activation, dropout or a frozen layer leaves every weight what it is.
        """
        same = (before.sizes, before.node_parameters) == (after.sizes, after.node_parameters)
        return self if same else replace(self, axes=None)
