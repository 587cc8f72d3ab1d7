"""Which edges are drawn, and where: arrays that follow from a layout, without colours or values.

An edge is named by (layer, source, unit) as in ``theta``; source n_in is the bias node.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF

from simulator.nn.spec import NetworkSpec
from ui.canvas.geometry.layout import Fold, Layout

Array = NDArray[Any]
BundleEnds = tuple[int, Sequence[int], Sequence[int]]
DRAWN_AT_MOST = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Bundles:
    """The edges of folded nodes.

    Attributes
    ----------
    layer, source, unit, index : ndarray of int, shape (m,)
        As of an `EdgeSet`.
    starts : ndarray of int
        Where each bundle's edges begin.
    """

    layer: Array
    source: Array
    unit: Array
    index: Array
    starts: Array


@dataclass(frozen=True, slots=True, eq=False)
class EdgeSet:
    """The edges between shown nodes.

    Attributes
    ----------
    layer, source, unit : ndarray of int, shape (n,)
        Names of the edges.
    index : ndarray of int, shape (n,)
        Places in `theta` of the weights they show.
    segments : ndarray, shape (n, 4)
        x1, y1, x2, y2.
    lines : tuple of QLineF
        The same for the painter.
    bundles : tuple of QLineF
        Faint lines that stand for the edges of folded nodes.
    bundle_ends : tuple of (int, sequence of int, sequence of int)
        Of each of these the layer, and the sources and units between which its edges go.
    """

    layer: Array
    source: Array
    unit: Array
    index: Array
    segments: Array
    lines: tuple[QLineF, ...]
    bundles: tuple[QLineF, ...]
    bundle_ends: tuple[BundleEnds, ...] = ()

    @classmethod
    def empty(cls) -> EdgeSet:
        """Return no edges."""
        none = np.zeros(0, int)
        return cls(none, none, none, none, np.zeros((0, 4)), (), ())

    def taken(self, places: Array, bundles: Array) -> EdgeSet:
        """Return the edges at some places, in order, and the bundles that `bundles` keeps."""
        kept = np.flatnonzero(bundles).tolist()
        return EdgeSet(
            self.layer[places],
            self.source[places],
            self.unit[places],
            self.index[places],
            self.segments[places],
            tuple([self.lines[k] for k in places.tolist()]),
            tuple(self.bundles[k] for k in kept),
            tuple(self.bundle_ends[k] for k in kept),
        )

    def in_bundles(self, spec: NetworkSpec) -> Bundles:
        """Return the edges that the bundles stand for, one bundle after the other."""
        parts, starts, begin = [], [], 0
        for layer, sources, units in self.bundle_ends:
            source, unit = (grid.ravel() for grid in np.meshgrid(sources, units, indexing="ij"))
            rows = spec.edge_rows(layer, source, unit)
            exists = rows >= 0
            columns = spec.parameter_shapes[layer][1]
            index = spec.offsets[layer] + rows * columns + unit * spec.pieces[layer]
            names = np.full(len(rows), layer), source, unit, index
            parts.append(np.stack(names, axis=1)[exists])
            starts.append(begin)
            begin += int(np.count_nonzero(exists))
        table = np.concatenate(parts)
        return Bundles(table[:, 0], table[:, 1], table[:, 2], table[:, 3], np.array(starts))

    def __len__(self) -> int:
        return len(self.lines)

    def find(self, layer: int, source: int, unit: int) -> int:
        """Return the position of an edge, or -1 where it is not drawn."""
        found = np.flatnonzero(
            (self.layer == layer) & (self.source == source) & (self.unit == unit)
        )
        return int(found[0]) if len(found) else -1

    def nearest(self, x: float, y: float, reach: float) -> int:
        """Return the edge nearest to a point within `reach` pixels, or -1."""
        if not len(self):
            return -1
        start, stop = self.segments[:, :2], self.segments[:, 2:]
        along = stop - start
        to_point = np.array((x, y)) - start
        share = np.sum(to_point * along, axis=1) / np.sum(along * along, axis=1)
        away = to_point - np.clip(share, 0.0, 1.0)[:, None] * along
        distance = np.hypot(away[:, 0], away[:, 1])
        best = int(np.argmin(distance))
        return best if distance[best] <= reach else -1


def build(layout: Layout, unfolded: dict[int, int], spec: NetworkSpec | None = None) -> EdgeSet:
    """Return the edges between the nodes that are shown.

    Where a node has several weights an edge (maxout), the edge shows those of the first piece.

    Parameters
    ----------
    layout : Layout
    unfolded : dict of int to int
        For a layer the one folded unit that is shown in its fold.
    spec : NetworkSpec, optional
        Says which edges there are; default: from each node and the bias node to each node.

    Returns
    -------
    EdgeSet
    """
    parts: list[tuple[float, ...]] = []
    bundles: list[tuple[QLineF, BundleEnds]] = []
    offset = 0
    for layer in range(len(layout.columns) - 1):
        before, after = layout.column(layer - 1), layout.column(layer)
        sources = [*shown_units(layout, layer - 1, unfolded), before.units]
        units = shown_units(layout, layer, unfolded)
        assert before.bias is not None  # every column but the outputs has its bias node
        starts = [(before.x + before.port, before.y_of(k)) for k in sources[:-1]]
        starts.append((before.bias.x(), before.bias.y()))
        stops = [(after.x - after.port, after.y_of(k)) for k in units]
        shape = before.units + 1, after.units
        rows, columns = spec.parameter_shapes[layer] if spec else shape
        ends = np.meshgrid(sources, units, indexing="ij")
        along = spec.edge_rows(layer, *ends) if spec else ends[0]
        for i, j in np.argwhere(along >= 0).tolist():
            index = offset + along[i, j] * columns + units[j] * (columns // after.units)
            parts.append((layer, sources[i], units[j], index, *starts[i], *stops[j]))
        first, second = unfolded.get(layer - 1), unfolded.get(layer)
        folds = before.fold_parts(first), after.fold_parts(second)
        found = _bundles(layout, layer, folds, (sources, starts), (units, stops))
        if spec is not None and not (along >= 0).all():
            found = [one for one in found if _has_edges(spec, one[1])]
        bundles += found
        offset += rows * columns
    table = np.array(parts, dtype=float).reshape(-1, 8)
    names = table[:, :4].astype(int)
    lines = tuple(QLineF(*row) for row in table[:, 4:].tolist())
    return EdgeSet(
        names[:, 0],
        names[:, 1],
        names[:, 2],
        names[:, 3],
        table[:, 4:],
        lines,
        tuple(line for line, _ in bundles),
        tuple(ends for _, ends in bundles),
    )


def shown_units(layout: Layout, layer: int, unfolded: dict[int, int]) -> list[int]:
    """Return the units of a layer that are drawn as nodes."""
    column = layout.column(layer)
    units = list(column.visible)
    extra = unfolded.get(layer)
    if extra is not None and not column.is_visible(extra):
        units.append(extra)
    return units


def in_folds(layout: Layout, unfolded: dict[int, int]) -> dict[int, int]:
    """Return what `unfolded` adds to the nodes that are drawn anyway."""
    return {
        layer: unit for layer, unit in unfolded.items() if not layout.column(layer).is_visible(unit)
    }


def node_rects(layout: Layout, unfolded: dict[int, int]) -> list[QRectF]:
    """Return where the nodes stand that are drawn, the bias nodes among them."""
    rects = []
    for column in layout.columns:
        units = shown_units(layout, column.layer, unfolded)
        rects += [column.node_rect(unit) for unit in units]
        if column.bias is not None:
            rects.append(column.bias_rect())
    return rects


def _bundles(
    layout: Layout,
    layer: int,
    folds: tuple[tuple[Fold, ...], tuple[Fold, ...]],
    begin: tuple[list[int], list[tuple[float, float]]],
    end: tuple[list[int], list[tuple[float, float]]],
) -> list[tuple[QLineF, BundleEnds]]:
    """Return the bundles from and to the parts of `folds`; `begin`, `end`: nodes and places."""
    before, after = layout.column(layer - 1), layout.column(layer)
    out = [(part.units, (before.x + before.port, part.y)) for part in folds[0]]
    into = [(part.units, (after.x - after.port, part.y)) for part in folds[1]]
    sources = [((source,), place) for source, place in zip(*begin, strict=True)]
    units = [((unit,), place) for unit, place in zip(*end, strict=True)]
    pairs = ((out, units), (sources, into), (out, into))
    return [
        (QLineF(*start, *stop), (layer, from_, to))
        for first, second in pairs
        for from_, start in first
        for to, stop in second
    ]


def _has_edges(spec: NetworkSpec, ends: BundleEnds) -> bool:
    """Return whether there is an edge between some of these nodes."""
    layer, sources, units = ends
    grid = np.meshgrid(sources, units, indexing="ij")
    return bool((spec.edge_rows(layer, *grid) >= 0).any())


def strongest(strength: Array, count: int) -> Array:
    """Return the positions of the `count` largest values, in order of position."""
    if len(strength) <= count:
        return np.arange(len(strength))
    return np.sort(np.argpartition(strength, -count)[-count:])
