"""Texts that code of ours paints in part only: beyond an edge, or over each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from cut_texts import hovered, tells
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAction, QPainter, QPixmap, QRegion, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget
from seen_texts import where

from ui.plotting.canvas import PlotCanvas

_ALONE = QWidget.RenderFlag(0)
_SLACK = 2.0  # px that glyphs may have beside their advance


@dataclass(frozen=True, slots=True)
class Painted:
    """A text where it was painted, in pixels of its picture, and what that shows of it."""

    text: str
    place: QRectF
    box: QRectF | None
    area: QRectF
    host: QWidget
    is_direct: bool


def paintings(window: QWidget) -> list[Painted]:
    """Return every text that code of ours paints in a window, with its place.

    Each widget is painted by itself, which tells whose a text is: PySide destroys a painter's
    device with the wrapper that it makes of it.
    """
    found: list[Painted] = []
    original = QPainter.drawText
    host = window
    for canvas in window.findChildren(PlotCanvas):
        canvas.invalidate()  # of a picture that it has kept no texts would be seen

    def drawText(painter: QPainter, *args: Any) -> Any:
        if not painter.window().isEmpty():
            found.append(_painted(painter, host, args))
        return original(painter, *args)

    QPainter.drawText = drawText  # type: ignore[method-assign, assignment]
    try:
        for widget in (window, *window.findChildren(QWidget)):
            if (
                widget.isVisible()
                and widget.window() is window.window()
                and not widget.size().isEmpty()
            ):
                host = widget
                # Not what pyqtgraph calls so.
                QWidget.render(widget, QPixmap(widget.size()), QPoint(), QRegion(), _ALONE)
    finally:
        QPainter.drawText = original  # type: ignore[method-assign]
    return found


def cut_paintings(found: list[Painted]) -> Iterator[str]:
    """Yield a line for each painted text that is shown in part."""
    for one in found:
        host = _name(one.host)
        lacks = one.place.width() - one.box.width() if one.box is not None else 0.0
        if lacks > _SLACK:
            yield f"{host}: {one.text!r} is wider than its box by {lacks:.0f} px"
        elif one.area.intersects(one.place) and not _has_all(one):
            yield f"{host}: {one.text!r} is cut at the edge of its picture"
        if "…" in one.text and not _is_told(one):
            yield f"{host}: {one.text!r} is elided, and hovering does not tell the whole"
    for one, other in combinations(found, 2):
        both = one.place.intersected(other.place)
        is_same = (one.host, one.is_direct) == (
            other.host,
            other.is_direct,
        ) and one.text != other.text
        if is_same and min(both.width(), both.height()) > _SLACK:
            yield f"{_name(one.host)}: {one.text!r} and {other.text!r} overlap"


def _painted(painter: QPainter, host: QWidget, args: tuple[Any, ...]) -> Painted:
    text = next(one for one in args if isinstance(one, str))
    at, box, flags = _where(args)
    metrics = painter.fontMetrics()
    if box is None:
        place = QRectF(metrics.tightBoundingRect(text)).translated(at)
    else:
        place = QRectF(metrics.boundingRect(box.toRect(), flags, text))
    area = QRectF(painter.viewport())
    to_picture = painter.transform()
    if painter.hasClipping():
        area = area.intersected(to_picture.mapRect(painter.clipBoundingRect()))
    whole = None if box is None else to_picture.mapRect(box)
    is_direct = painter.window().size() == host.size()
    return Painted(text, to_picture.mapRect(place), whole, area, host, is_direct)


def _where(args: tuple[Any, ...]) -> tuple[QPointF, QRectF | None, int]:
    """Return the point at which a text begins, or the box that it is put into and how."""
    match args:
        case (QPointF() | QPoint() as at, _):
            return QPointF(at), None, 0
        case (QRectF() | QRect() as around, str(), *rest):
            option = rest[0] if rest else QTextOption()
            return QPointF(), QRectF(around), int(option.alignment().value)
        case (QRectF() | QRect() as around, flags, str(), *_):
            return QPointF(), QRectF(around), _number(flags)
        case (x, y, str()):
            return QPointF(x, y), None, 0
        case (x, y, width, height, flags, str(), *_):
            return QPointF(), QRectF(x, y, width, height), _number(flags)
        case _:
            raise TypeError(args)


def _number(flags: Any) -> int:
    return flags if isinstance(flags, int) else int(flags.value)


def _has_all(one: Painted) -> bool:
    area = one.area.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if isinstance(one.host.parent(), QAbstractItemView):
        # The rest of a row is scrolled to.
        return area.left() <= one.place.left() and one.place.right() <= area.right()
    return area.contains(one.place)


def _is_told(one: Painted) -> bool:
    # Dots of its own has an action that asks for more; its access key is not painted.
    actions = one.host.window().findChildren(QAction)
    own = {re.sub(r"\(&.\)|&", "", action.text()) for action in actions}
    return one.text in own or tells(hovered(one.host, one.place.center().toPoint()), one.text)


def _name(host: QWidget) -> str:
    """Return whose painting it is: of a view, not of what it scrolls."""
    parent = host.parentWidget()
    return where(parent if isinstance(parent, QAbstractScrollArea) else host)
