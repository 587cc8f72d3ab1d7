"""What is said beside the picture of a loss surface: what it is made of, and what it hides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF

from simulator.landscape.loss_map import LossMap
from ui.plotting.legend_rows import legend_places
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.words.messages import filled
from ui.words.numbers import grouped, percent, short

# Below this share of the path's length, its start is as good as on the plane.
_ON_PLANE = 0.02
_MOST_CHANGES = 3
# Losses that differ by less than this share of the largest are the same to the eye.
_FLAT = 1e-9
_GAP = 11.0


def draw_note(
    brush: PlotBrush, area: QRectF, entries: Sequence[LegendEntry], notes: Sequence[str]
) -> None:
    """Write the longest of `notes` that fits to the right of a legend of one row, if one does."""
    places = legend_places(entries, area.width(), 1, brush.metrics)
    left = area.left() + max((one.left + one.width for one in places), default=0.0) + _GAP
    room = area.right() - left
    note = brush.fitting(notes, room)
    if brush.width(note) <= room:
        spot = QPointF(area.right(), area.center().y())
        brush.text(spot, note, brush.theme.color("muted"), 1.0)


def _is_flat(surface: LossMap) -> bool:
    """Return whether one colour is all that there is to see."""
    seen = surface.loss[np.isfinite(surface.loss)]
    return bool(len(seen)) and float(np.ptp(seen)) <= _FLAT * float(np.abs(seen).max())


class SurfaceNotes(QObject):
    """Writes what is to be said of a surface, in the language that is set."""

    def texts(self, surface: LossMap) -> tuple[str, ...]:
        """Return what is to be said of `surface`, from the longest wording to the shortest."""
        flat = (self.tr("flat: the loss is the same everywhere here"), self.tr("flat here"))
        way = flat if _is_flat(surface) else self._way(surface)
        parts = [part for part in (self._made_of(surface), way) if part[0]]
        if not parts:
            return ("",)
        first = parts[0]
        if len(parts) == 1:
            return first
        second = parts[1]
        return (f"{first[0]} · {second[0]}", *(f"{one} · {second[-1]}" for one in first), *first)

    def _made_of(self, surface: LossMap) -> tuple[str, ...]:
        """Return what the map is made of where that is not all rows at the wanted resolution."""
        points = len(surface.x)
        finer = ""
        if points < surface.wanted:
            finer = filled(self.tr("{0} × {0} of {1} × {1} points"), points, surface.wanted)
        whose = self._whose(surface)
        if surface.rows < surface.total_rows:
            counts = (grouped(surface.rows), grouped(surface.total_rows))
            some = filled(self.tr("{0} of {1} rows"), *counts)
            long = filled(self.tr("mean loss of {0} of {1} rows, to save time"), *counts)
            wordings = ((whose, long, finer), (whose, some, finer), (whose, some))
            return (*(", ".join(filter(None, parts)) for parts in wordings), whose or some)
        words = ", ".join(filter(None, (whose, finer)))
        return (words, whose or finer)

    def _whose(self, surface: LossMap) -> str:
        """Return whose loss it is where that is not the training rows', or not what was asked."""
        if surface.rows_of == surface.rows_asked:
            return {
                "training": "",
                "validation": self.tr("validation loss"),
                "batch": self.tr("loss of the last batch"),
            }[surface.rows_of]
        if surface.rows_asked == "validation":
            return self.tr("no validation rows: training loss")
        return self.tr("no batch yet: training loss")

    def _way(self, surface: LossMap) -> tuple[str, ...]:
        """Return what the plane does to the path."""
        if len(surface.path) < 2:
            return (self.tr("Train to see the path"),)
        if surface.plane.explained is not None:
            shares = [percent(share) for share in surface.plane.explained]
            whole = percent(sum(surface.plane.explained))
            both = self.tr("these directions hold {0} + {1} of the path's variance")
            return (
                filled(both, *shares),
                filled(self.tr("{0} of the path's variance"), whole),
                filled(self.tr("{0} of the path"), whole),
            )
        if not surface.off_plane > _ON_PLANE:
            return ("",)
        share = percent(surface.off_plane)
        return (
            filled(
                self.tr("projection: {0} of how far the weights moved is not on this map"), share
            ),
            filled(self.tr("{0} of the move is not on this map"), share),
            filled(self.tr("{0} off this map"), share),
        )

    def explanation(self, surface: LossMap | None) -> str:
        """Return all of the note, also where there is no room for it, and what it means."""
        if surface is None or len(surface.path) < 2:
            way = self.tr("The optimizer's path appears on the map once training starts.")
        else:
            words = self.tr(
                "All weights move while training, but the map is the slice through the network as "
                "it is now. The path is drawn as seen from above: {0} of the way from its start to "
                "here lies off this slice. Where the path is thin and dashed it is so far off that "
                "the colours below it are not the losses it met."
            )
            way = filled(words, percent(surface.off_plane))
        made_of = "" if surface is None else self._made_of(surface)[0]
        return filled(self.tr("Shown: {0}. {1}"), made_of, way) if made_of else way

    def changes(self, surface: LossMap, names: Sequence[str], x: float, y: float) -> list[str]:
        """Return the parameters that differ most at (x, y), where the axes do not say it.

        `names` are those of all parameters, in the order of theta.
        """
        if surface.axes is not None or len(names) != len(surface.origin):
            return []
        there = surface.parameters_at(x, y)
        order = np.argsort(-np.abs(there - surface.origin))
        lines = [
            f"{names[k]}  {short(float(surface.origin[k]))} → {short(there[k])}"
            for k in order[:_MOST_CHANGES]
        ]
        rest = len(order) - len(lines)
        return [*lines, filled(self.tr("… and {0} more"), rest)] if rest > 0 else lines
