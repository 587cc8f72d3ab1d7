"""How a legend uses its room: closer together, shorter names, a second row, and only then less.

Knows texts and widths; it must not know how signs are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

LEGEND_ROW = 15.0
_LEAST_NAME, _APART = 20.0, 8.0
MORE = "⋯"


class Named(Protocol):
    """What is known of a legend's entry here."""

    @property
    def text(self) -> str:
        """The entry in full."""

    @property
    def short(self) -> str:
        """The entry in few letters, for where there is little room."""

    @property
    def needed(self) -> bool:
        """Whether the entry has to stay where there is no room for all."""

    @property
    def draw(self) -> object:
        """What draws the entry's sign."""


@dataclass(frozen=True, slots=True)
class Place:
    """One entry as it is written.

    Attributes
    ----------
    index : int
        Which entry; -1 for the sign that some are left out.
    text : str
        Its name, perhaps shortened.
    row : int
    left, sign, text_left : float
        Where it starts; from there to the sign's centre and to the name.
    width : float
    """

    index: int
    text: str
    row: int
    left: float
    sign: float
    text_left: float
    width: float


@dataclass(frozen=True, slots=True)
class _Spacing:
    sign: float
    text: float
    gap: float


_WIDE, _TIGHT = _Spacing(8.0, 19.0, 11.0), _Spacing(7.0, 16.0, 5.0)


def legend_places(
    entries: Sequence[Named], room: float, rows: int, metrics: QFontMetricsF
) -> list[Place]:
    """Place a legend's entries.

    Parameters
    ----------
    entries : sequence
    room : float
        Width of a row.
    rows : int
        How many rows there may be.
    metrics : QFontMetricsF

    Returns
    -------
    list of Place
        All entries where there is any way; otherwise those not needed go, the last first, and a
        "⋯" says so.
    """
    shown = list(range(len(entries)))
    while True:
        found = _best(entries, shown, room, rows, metrics)
        spare = [k for k in shown if not entries[k].needed]
        if found is not None:
            return found
        if not spare:
            return _forced(entries, shown, room, metrics)
        shown.remove(spare[-1])


def _best(
    entries: Sequence[Named], shown: list[int], room: float, rows: int, metrics: QFontMetricsF
) -> list[Place] | None:
    """Return the roomiest way to write the entries `shown`, or None where there is none."""
    long = [entries[k].text for k in shown]
    short = [entries[k].short or entries[k].text for k in shown]
    for count in range(1, rows + 1):
        for texts, spacing in ((long, _WIDE), (short, _WIDE), (short, _TIGHT)):
            places = _rows(entries, shown, texts, spacing, room, metrics)
            if _fits(places, count, room):
                return places
    cut = _cut(entries, shown, short, room * rows, metrics)
    if cut is None:
        return None
    places = _rows(entries, shown, cut, _TIGHT, room, metrics)
    return places if _fits(places, rows, room) else None


def _cut(
    entries: Sequence[Named],
    shown: list[int],
    texts: list[str],
    room: float,
    metrics: QFontMetricsF,
) -> list[str] | None:
    """Return the names, the longest ones cut so that they fit; None where too little is left."""
    signs = sum(_sign_room(entries[k], _TIGHT) + _TIGHT.gap for k in shown)
    widths = sorted(metrics.horizontalAdvance(text) for text in texts)
    left, limit = room - signs, 0.0
    for k, width in enumerate(widths):
        limit = left / (len(widths) - k)
        if width > limit:
            break
        left -= width
    if limit < min(_LEAST_NAME, widths[-1]):
        return None
    return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, limit) for text in texts]


def _rows(
    entries: Sequence[Named],
    shown: list[int],
    texts: list[str],
    spacing: _Spacing,
    room: float,
    metrics: QFontMetricsF,
) -> list[Place]:
    """Write the entries one after the other, into as many rows as it takes."""
    written = list(zip(shown, texts, strict=True))
    if len(shown) < len(entries):
        written.append((-1, MORE))
    places: list[Place] = []
    left, row = 0.0, 0
    for index, text in written:
        start = _sign_room(entries[index], spacing) if index >= 0 else 0.0
        if left > 0.0 and index >= 0 and entries[index].draw is None:
            start = _APART  # no sign tells it from the name before
        width = start + metrics.horizontalAdvance(text)
        if left > 0.0 and left + width > room:
            left, row = 0.0, row + 1
        places.append(Place(index, text, row, left, spacing.sign, start, width))
        left += width + spacing.gap
    return places


def _fits(places: list[Place], rows: int, room: float) -> bool:
    return all(place.row < rows and place.width <= room for place in places)


def _forced(
    entries: Sequence[Named], shown: list[int], room: float, metrics: QFontMetricsF
) -> list[Place]:
    """Return what is needed in one row, each name cut to its share."""
    limit = max(8.0, room / max(1, len(shown)) - _TIGHT.text - _TIGHT.gap)
    right = Qt.TextElideMode.ElideRight
    texts = [metrics.elidedText(entries[k].text, right, limit) for k in shown]
    return _rows(entries, shown, texts, _TIGHT, 1e9, metrics)


def _sign_room(entry: Named, spacing: _Spacing) -> float:
    return spacing.text if entry.draw is not None else 0.0
