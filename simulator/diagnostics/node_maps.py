"""What a single node makes of the inputs: over two of them, along one, or every node at once.

Values of a node are those of the code that trains, at places of the data's own units. Knows
neither when nor how they are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.data.own_row import AnyRow, raw_of
from simulator.data.prepared import PreparedData
from simulator.diagnostics.regions import RegionGrid, padded
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]
NodePictureKind = Literal["map", "curve"]

_CURVE_PLACES = 241
SIDE = 24
"""Places to each side of the maps of all nodes."""


@dataclass(frozen=True, slots=True)
class NodeView:
    """Which node is looked at, and how.

    Attributes
    ----------
    layer, unit : int
        The node; layer -1 are the inputs.
    picture : {"map", "curve"}
        Over the two features of the regions, or along a single one.
    feature : int, default 0
        Along which feature a curve goes.
    """

    layer: int
    unit: int
    picture: NodePictureKind = "map"
    feature: int = 0

    def fits(self, spec: NetworkSpec) -> bool:
        """Return whether a network has the node and the feature, and a map has two inputs."""
        if not (-1 <= self.layer < len(spec.layers) and 0 <= self.feature < spec.inputs):
            return False
        is_node = 0 <= self.unit < spec.sizes[self.layer + 1]
        return is_node and (self.picture == "curve" or spec.inputs > 1)

    def check(self, spec: NetworkSpec) -> None:
        """Check that a network has the node.

        Raises
        ------
        ValueError
            If `fits` says that it has not.
        """
        if not self.fits(spec):
            problem = Message("the network has no node {unit} in layer {layer} to be shown so")
            raise ValueError(problem.format(unit=self.unit, layer=self.layer))


@dataclass(frozen=True, slots=True, eq=False)
class NodeMap:
    """A node's values over two features, the others as in one row; immutable.

    Attributes
    ----------
    view : NodeView
    x, y : ndarray, shape (nx,) and (ny,)
        Raw values of the two features.
    z, a : ndarray, shape (ny, nx)
        What the node computes first (as a rule its weighted sum), and what it passes on. Of an
        input both are its scaled value.
    features : pair of int
    row : int or OwnRow
        The row whose other features the map goes through.
    """

    view: NodeView
    x: Array
    y: Array
    z: Array
    a: Array
    features: tuple[int, int]
    row: AnyRow


@dataclass(frozen=True, slots=True, eq=False)
class NodeCurve:
    """A node's values along one feature, the others as in one row; immutable.

    Attributes
    ----------
    view : NodeView
    x : ndarray, shape (n,)
        Raw values of the feature.
    z, a : ndarray, shape (n,)
        As in `NodeMap`.
    row : int or OwnRow
        The row.
    at : tuple of float
        Of that row: the feature's raw value, z and a.
    slope : float
        ∂a/∂x there, with x in the data's own units: from the layers' backward passes.
    """

    view: NodeView
    x: Array
    z: Array
    a: Array
    row: AnyRow
    at: tuple[float, float, float]
    slope: float


@dataclass(frozen=True, slots=True, eq=False)
class NodeMaps:
    """What every node of a network passes on over two inputs; immutable.

    Attributes
    ----------
    values : tuple of ndarray, shape (units, side, side)
        One item a layer, the inputs first: along the last axis x grows, along the one before y.
    features : pair of int
        What x and y are.
    """

    values: tuple[Array, ...]
    features: tuple[int, int]

    def of(self, layer: int, unit: int) -> Array:
        """Return the map of a node, shape (side, side)."""
        found: Array = self.values[layer + 1][unit]
        return found


class InputLine:
    """Places along one feature, the others as in one row, prepared once.

    Parameters
    ----------
    data : PreparedData
    feature : int
    row : int or OwnRow

    Attributes
    ----------
    x : ndarray, shape (n,)
        Raw values of the feature, as far as those of the regions reach.
    inputs : ndarray, shape (n, f)
        Scaled as in training.
    """

    def __init__(self, data: PreparedData, feature: int, row: AnyRow) -> None:
        everything = np.concatenate([data.raw[:, feature], data.raw_validation[:, feature]])
        self.x = padded(everything, _CURVE_PLACES)
        places = np.tile(raw_of(data, row), (_CURVE_PLACES, 1))
        places[:, feature] = self.x
        self.inputs = (places - data.offset) / data.scale


def values_at(
    network: Network, theta: Array, inputs: Array, layer: int, unit: int
) -> tuple[Array, Array]:
    """Return what a node computes first and passes on at n places.

    Parameters
    ----------
    network : Network
    theta : ndarray, shape (P,)
    inputs : ndarray, shape (n, f)
        Scaled as in training.
    layer, unit : int
        The node; of an input both are its scaled value.

    Returns
    -------
    z, a : ndarray, shape (n,)
    """
    if layer < 0:
        return inputs[:, unit].copy(), inputs[:, unit].copy()
    with np.errstate(all="ignore"):
        found = network.node_values(theta, inputs)[layer]
    return found.z[unit].copy(), found.a[unit].copy()


def node_map(network: Network, theta: Array, grid: RegionGrid, view: NodeView) -> NodeMap:
    """Return a node's values on the grid of the regions."""
    z, a = values_at(network, theta, grid.inputs, view.layer, view.unit)
    shape = len(grid.y), len(grid.x)
    return NodeMap(
        view, grid.x, grid.y, z.reshape(shape), a.reshape(shape), grid.features, grid.row
    )


def node_maps(network: Network, theta: Array, grid: RegionGrid) -> NodeMaps:
    """Return what all nodes pass on, by one pass over the grid."""
    shape = -1, len(grid.y), len(grid.x)
    with np.errstate(all="ignore"):
        layers = [found.a for found in network.node_values(theta, grid.inputs)]
    every = [grid.inputs.T, *layers]
    return NodeMaps(tuple(np.array(one).reshape(shape) for one in every), grid.features)
