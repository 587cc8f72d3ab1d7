"""Pictures of what nodes make of the inputs, made again when what they depend on has changed.

One of a single node, over two features or along one, and small ones of all nodes at once. What
nobody looks at is not computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, raw_of
from simulator.diagnostics.regions import RegionGrid, default_features
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.session.kept import Kept
from simulator.stepping.records import PassRecord

if TYPE_CHECKING:  # read once a node is looked at: the start does not wait for it
    from simulator.diagnostics.node_maps import InputLine, NodeCurve, NodeMap, NodeMaps, NodeView

Array = NDArray[Any]


class NodePictures:
    """Makes the pictures of nodes of one run.

    Parameters
    ----------
    experiment : Experiment
    network : Network
        For the worker's thread.

    Attributes
    ----------
    view : NodeView or None
        Which node is looked at.
    shows_all : bool
        Whether small maps of all nodes are wanted; they are there for two inputs only.
    """

    def __init__(self, experiment: Experiment, network: Network) -> None:
        self._data, self._network = experiment.data, network
        self._features = default_features(experiment.data)
        self._row: AnyRow = 0
        self.view: NodeView | None = None
        self.shows_all = False
        self._grid: RegionGrid | None = None
        self._line: InputLine | None = None
        self._picture: Kept[NodeMap | NodeCurve] = Kept()
        self._maps: Kept[NodeMaps] = Kept()
        self._small: RegionGrid | None = None

    @property
    def picture(self) -> NodeMap | NodeCurve | None:
        """What the node that is looked at makes of the inputs, as last computed."""
        return self._picture.value

    @property
    def maps(self) -> NodeMaps | None:
        """The maps of all nodes, as last computed; None where they are not wanted."""
        return self._maps.value

    def look_at(self, view: NodeView | None) -> None:
        """Look at another node, in another way, or at none.

        Raises
        ------
        ValueError
            If there is no such node or feature, or no second input for a map.
        """
        if view is not None:
            view.check(self._network.spec)
        self.view, self._grid, self._line = view, None, None
        if view is None:
            self._picture.clear()

    def show_all(self, wanted: bool) -> None:
        """Make the small maps of all nodes, or no more."""
        self.shows_all = wanted
        if not self._makes_maps():
            self._maps.clear()

    def show_features(self, features: tuple[int, int], row: AnyRow) -> None:
        """Make the picture over other features, or through another row."""
        self._features, self._row, self._grid, self._line = features, row, None, None

    def carry_over(self, before: NodePictures) -> None:
        """Look at what was looked at in the run before, where it still exists."""
        self.shows_all = before.shows_all
        if before.view is not None and before.view.fits(self._network.spec):
            self.view = before.view

    def _makes_maps(self) -> bool:
        return self.shows_all and self._data.n_features == 2 and self._data.image_shape is None

    def _key(self, version: object) -> tuple[object, ...]:
        return version, self.view, self._features, self._row

    def are_of(self, version: object) -> bool:
        """Return whether all that is wanted is that of `version`."""
        has_picture = self.view is None or self._picture.is_of(self._key(version))
        return has_picture and (not self._makes_maps() or self._maps.is_of(version))

    def make_picture(self, theta: Array, version: object, sample: PassRecord) -> None:
        """Make the picture of the node that is looked at, unless it has been done.

        Parameters
        ----------
        theta : ndarray, shape (P,)
        version : hashable
            Stands for the parameters.
        sample : PassRecord
            The pass of the row that is shown.
        """
        view = self.view
        if view is None:
            return
        if view.picture == "map":
            self._picture.get(self._key(version), lambda: self._map(theta, view))
        else:
            self._picture.get(self._key(version), lambda: self._curve(theta, view, sample))

    def make_maps(self, theta: Array, version: object) -> None:
        """Make the small maps of all nodes, where they are wanted and have changed."""
        if not self._makes_maps():
            return
        from simulator.diagnostics.node_maps import SIDE, node_maps

        if self._small is None:
            self._small = RegionGrid(self._data, (0, 1), SIDE)
        small = self._small
        self._maps.get(version, lambda: node_maps(self._network, theta, small))

    def _map(self, theta: Array, view: NodeView) -> NodeMap:
        from simulator.diagnostics.node_maps import node_map

        if self._grid is None:
            self._grid = RegionGrid(self._data, self._features, row=self._row)
        return node_map(self._network, theta, self._grid, view)

    def _curve(self, theta: Array, view: NodeView, sample: PassRecord) -> NodeCurve:
        from simulator.diagnostics.node_maps import InputLine, NodeCurve, values_at
        from simulator.stepping.paths import Route, derivative

        if self._line is None:
            self._line = InputLine(self._data, view.feature, self._row)
        z, a = values_at(self._network, theta, self._line.inputs, view.layer, view.unit)
        raw = float(raw_of(self._data, self._row)[view.feature])
        route = Route(node=(-1, view.feature), goal=(view.layer, view.unit))
        scaled = derivative(self._network.spec, theta, sample, route)
        slope = scaled / float(self._data.scale[view.feature])
        at = raw, *_recorded(sample, view)
        return NodeCurve(view, self._line.x, z, a, self._row, at, slope)


def _recorded(sample: PassRecord, view: NodeView) -> tuple[float, float]:
    """Return what the node computed first, and passed on, in the pass of the row."""
    if view.layer < 0:
        return float(sample.inputs[view.unit]), float(sample.inputs[view.unit])
    record = sample.layers[view.layer].before_dropout()
    return float(record.z[view.unit]), float(record.a[view.unit])
