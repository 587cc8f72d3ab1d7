"""The edges of one picture: which there are, which stand out or are left out, and their pens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from simulator.nn.spec import NetworkSpec
from ui.canvas.content.selection import Edge
from ui.canvas.content.state import Emphasis, Shown
from ui.canvas.geometry.edgeset import Bundles, EdgeSet, build
from ui.canvas.geometry.layout import Layout
from ui.canvas.painting import edges as edge_paint
from ui.canvas.painting.scale import EdgePens

if TYPE_CHECKING:  # read once something is followed
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.edge_filter import HiddenCount, Hiding
    from ui.canvas.content.following import Followed

Array = NDArray[Any]


class DrawnEdges:
    """Knows the edges between shown nodes, and keeps what follows from values until they change.

    Parameters
    ----------
    spec : NetworkSpec

    Attributes
    ----------
    all : EdgeSet
        Hidden ones among them.
    """

    def __init__(self, spec: NetworkSpec) -> None:
        self._spec = spec
        self._several = max(spec.pieces) > 1
        self._shown: Shown | None = None
        self._followed: Followed | Blamed | None = None
        self._hiding: Hiding | None = None
        self._bundles: tuple[EdgeSet, Bundles] | None = None
        self.all = EdgeSet.empty()
        self.forget()

    def lay_out(self, layout: Layout, unfolded: dict[int, int]) -> None:
        """Find the edges between the nodes that are shown."""
        self.all = build(layout, unfolded, self._spec)
        self._show_pieces()
        self.forget()

    def set_shown(
        self, shown: Shown, followed: Followed | Blamed | None, hiding: Hiding | None
    ) -> None:
        """Take other values, the paths that are followed, and what is too small to be drawn."""
        self._shown, self._followed, self._hiding = shown, followed, hiding
        self._show_pieces()
        self.forget()

    def single_out(self, followed: Followed | Blamed) -> None:
        """Let the path stand out whose numbers alone are told, of the paths that are followed."""
        if followed is not self._followed:
            self._followed = followed
            self.forget()

    def _show_pieces(self) -> None:
        """Let edges show the weights that count now: those of one of several pieces."""
        shown, edges = self._shown, self.all
        if self._several and shown is not None:
            index = shown.places(edges.layer, edges.source, edges.unit)
            self.all = replace(edges, index=index)

    def forget(self) -> None:
        """Find everything anew when it is next asked for."""
        self._marks: Array | None = None
        self._small: Array | None = None
        self._visible: EdgeSet | None = None
        self.forget_pens()

    def forget_pens(self) -> None:
        """Sort into pens anew."""
        self._groups: list[edge_paint.Batch] | None = None
        self._bundle_groups: list[edge_paint.Batch] = []

    @property
    def is_hiding(self) -> bool:
        """Whether edges that are too small are left out."""
        return self._hiding is not None

    @property
    def are_blame(self) -> bool:
        """Whether they stand for the errors of the blame view."""
        return self._followed is not None and self._followed.is_blame

    def place(self, edge: Edge) -> int:
        """Return the position of the edge that stands for a parameter, or -1."""
        layer, number, unit = edge
        return self.all.find(layer, self._spec.source(layer, number, unit), unit)

    def marks(self) -> Array | None:
        """Return an `Emphasis` for each edge; None where all are plain."""
        of, edges = self._followed or self._shown, self.all
        if self._marks is None and of is not None:
            self._marks = of.emphasis(edges.layer, edges.source, edges.unit)
        return self._marks

    def lit(self) -> Array:
        """Return the places of the edges that stand out."""
        marks = self.marks()
        return np.zeros(0, int) if marks is None else np.flatnonzero(marks >= self._least_lit)

    @property
    def _least_lit(self) -> Emphasis:
        """The least emphasis of what is never hidden: of paths even those that stand back."""
        return Emphasis.LIT if self._followed is None else Emphasis.PLAIN

    # What is too small

    def hidden(self) -> Array:
        """Return for each edge whether it is left out; those that stand out never are."""
        if self._small is None:
            self._small = self._find_hidden()
        return self._small

    def _find_hidden(self) -> Array:
        hiding = self._hiding
        if hiding is None:
            return np.zeros(len(self.all), bool)
        found = hiding.are_small(self.all.index)
        if not self.are_blame:  # blame lights all
            found[self.lit()] = False
        k = -1 if hiding.kept is None else self.place(hiding.kept)
        if k >= 0:
            found[k] = False
        return found

    @property
    def visible(self) -> EdgeSet:
        """The edges that are drawn, and that a pointer can be on."""
        if self._hiding is None:
            return self.all
        if self._visible is None:
            self._visible = self._find_visible(self._hiding)
        return self._visible

    def _find_visible(self, hiding: Hiding) -> EdgeSet:
        hidden, bundles = self.hidden(), self._drawn_bundles(hiding)
        if not hidden.any() and bundles.all():
            return self.all
        return self.all.taken(np.flatnonzero(~hidden), bundles)

    def _drawn_bundles(self, hiding: Hiding) -> Array:
        """Return which bundles have an edge in them that is not too small."""
        if not self.all.bundles:
            return np.zeros(0, bool)
        bundles = self._in_bundles(hiding.shown)
        left = ~hiding.are_small(bundles.index)
        marks = self._bundle_marks(bundles)
        if marks is not None and not self.are_blame:
            left |= marks >= self._least_lit
        found: Array = np.logical_or.reduceat(left, bundles.starts)
        return found

    def _in_bundles(self, shown: Shown) -> Bundles:
        """Return the edges of folded nodes, as they count now."""
        if self._bundles is None or self._bundles[0].bundles is not self.all.bundles:
            self._bundles = self.all, self.all.in_bundles(self._spec)
        found = self._bundles[1]
        if self._several:
            index = shown.places(found.layer, found.source, found.unit)
            found = replace(found, index=index)
        return found

    def _bundle_marks(self, bundles: Bundles) -> Array | None:
        """Return an `Emphasis` for each edge of folded nodes; None where all are plain."""
        of = self._followed or self._shown
        return None if of is None else of.emphasis(bundles.layer, bundles.source, bundles.unit)

    def hides(self, edge: Edge) -> bool:
        """Return whether the edge (layer, source, unit) is left out."""
        k = self.all.find(*edge)
        return k >= 0 and bool(self.hidden()[k])

    def count(self) -> HiddenCount | None:
        """Return how many edges are left out; None where none are to be."""
        hiding = self._hiding
        if hiding is None:
            return None
        from ui.canvas.content.edge_filter import HiddenCount, edge_count

        kept = hiding.are_small(self.all.index) & ~self.hidden()
        hidden = hiding.count() - int(np.count_nonzero(kept))
        total = edge_count(hiding.shown)
        return HiddenCount(hidden, total, hiding.least, hiding.sizes is not None)

    # Paint

    def paint(self, painter: QPainter, pens: EdgePens, limit: float) -> None:
        """Draw the edges, as far as there are values."""
        if self._shown is None:
            return
        edges = self.visible
        if self._groups is None:
            drawn = self._strengths(self._shown.weights, limit)
            marks = self.marks()
            if marks is not None and self._hiding is not None:
                marks = marks[~self.hidden()]
            self._groups = edge_paint.batches(edges, *drawn, pens, marks)
            self._bundle_groups = self._sorted_bundles(self._shown, drawn, pens)
        edge_paint.paint_bundles(painter, self.all.bundles, self._bundle_groups)
        edge_paint.paint(painter, edges, self._groups)

    def _sorted_bundles(
        self, shown: Shown, drawn: tuple[Array, float], pens: EdgePens
    ) -> list[edge_paint.Batch]:
        """Sort what stands for the edges of folded nodes into pens."""
        if not self.all.bundles:
            return []
        kept = list(range(len(self.all.bundles)))
        if self._hiding is not None:
            kept = np.flatnonzero(self._drawn_bundles(self._hiding)).tolist()
        marks = None
        if self._followed is not None or shown.step is not None:  # else no edge stands out
            bundles = self._in_bundles(shown)
            marks = self._bundle_marks(bundles)
        if marks is None:
            return [edge_paint.Batch(pens.bundle, kept)] if kept else []
        seen = set(kept)
        return [
            edge_paint.Batch(batch.pen, members)
            for batch in edge_paint.bundle_batches(bundles, *drawn, pens, marks)
            if (members := [k for k in batch.members if k in seen])
        ]

    def _strengths(self, weights: Array, limit: float) -> tuple[Array, float]:
        """Return what edges are as wide as, in the order of theta, and the scale's end."""
        followed = self._followed
        return (weights, limit) if followed is None else followed.strengths(weights, limit)
