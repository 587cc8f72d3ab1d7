"""What the learner looks at in one run: the row, the features, and the picture of the landscape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.data.first_row import fullest_row
from simulator.data.own_row import AnyRow, OwnRow, have_same_columns
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LandscapeView
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.session.pictures import Pictures

if TYPE_CHECKING:  # read once a node is looked at
    from simulator.diagnostics.node_maps import NodeView

Array = NDArray[Any]


class Views:
    """Changes what is looked at, and tells the pictures.

    Parameters
    ----------
    experiment : Experiment
    landscape : Landscape
    pictures : Pictures

    Attributes
    ----------
    sample_row : int or OwnRow
        Row whose pass is shown; at first the training row that teaches most.
    """

    def __init__(self, experiment: Experiment, landscape: Landscape, pictures: Pictures) -> None:
        self._experiment = experiment
        self._landscape = landscape
        self._pictures = pictures
        self.sample_row: AnyRow = fullest_row(experiment.data.X)
        pictures.show_row(self.sample_row)

    def look_at(self, view: LandscapeView, theta: Array) -> None:
        """Show something else of the loss landscape around `theta`, shape (P,).

        Raises
        ------
        ValueError
            If a chosen weight does not exist, or both are the same.
        """
        if view != self._landscape.view:
            self._landscape.look_at(view, theta)
            self._pictures.look_elsewhere()

    def zoom(self, factor: float) -> None:
        """Make the window of the landscape `factor` times as wide.

        Raises
        ------
        ValueError
            If the factor is not a number above 0.
        """
        self._landscape.zoom(factor)
        self._pictures.look_elsewhere()

    def fit(self) -> None:
        """Show the window of the landscape that holds the whole path."""
        self._landscape.unzoom()
        self._pictures.look_elsewhere()

    def show_features(self, first: int, second: int) -> None:
        """Show decision regions over two chosen features.

        Raises
        ------
        ValueError
            If one does not exist or both are the same.
        """
        self._pictures.show_features((first, second))

    def look_at_node(self, view: NodeView | None) -> None:
        """Show what a node makes of the inputs; None: no node.

        Raises
        ------
        ValueError
            If there is no such node or feature, or no second input for a map.
        """
        self._pictures.nodes.look_at(view)

    def show_node_maps(self, wanted: bool) -> None:
        """Show small maps of all nodes, where there are two inputs, or no more."""
        self._pictures.nodes.show_all(wanted)

    def show_sample(self, row: AnyRow) -> None:
        """Show the pass of another training row, or of one of the learner's own.

        Raises
        ------
        ValueError
            If there is no such row, or one's own does not fit the data.
        """
        last = len(self._experiment.data.X) - 1
        if isinstance(row, OwnRow):
            row.check(self._experiment.data)
        elif not 0 <= row <= last:
            problem = Message("{name} must be in 0..{last}, got {got}")
            raise ValueError(problem.format(name="row", last=last, got=row))
        self.sample_row = row
        self._pictures.show_row(row)

    def carry_over(self, before: Views, theta: Array) -> None:
        """Keep what was looked at in the run before, where it still exists."""
        self._pictures.nodes.carry_over(before._pictures.nodes)
        old, new = before._experiment, self._experiment
        if old.data is new.data:
            self.show_sample(before.sample_row)
            self._pictures.show_features(before._pictures.features)
        elif isinstance(before.sample_row, OwnRow) and have_same_columns(old.data, new.data):
            self.show_sample(before.sample_row)
        self.look_at(before._landscape.view.onto(old.spec, new.spec), theta)
