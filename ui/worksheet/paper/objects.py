"""Formulas and blanks that stand in the lines of a document as signs of its text do."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ui.math.boxes import Box, Shape
from ui.theme.colors import LIGHT

KIND = QTextFormat.ObjectTypes.UserObject + 1
_NUMBER = QTextFormat.Property.UserProperty + 1
_SIGN = "\N{OBJECT REPLACEMENT CHARACTER}"


class SetBoxes(QPyTextObject):
    """Keeps the boxes of one document, and paints each where the document has it.

    Parameters
    ----------
    document : QTextDocument
        Becomes its parent; a reference to this object has to be kept as long.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._boxes: list[Box] = []
        document.documentLayout().registerHandler(KIND, self)

    def insert(self, cursor: QTextCursor, box: Box, plain: QTextCharFormat) -> None:
        """Put a box at a cursor, its base line on that of the words around it.

        Parameters
        ----------
        cursor : QTextCursor
        box : Box
        plain : QTextCharFormat
            Of the words.
        """
        form = QTextCharFormat(plain)
        form.setObjectType(KIND)
        form.setProperty(_NUMBER, len(self._boxes))
        # The middle of what is aligned so stands on the base line itself.
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._boxes.append(box)
        cursor.insertText(_SIGN, form)

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        """Return the room of a box: as much above its base line as below it."""
        box = self._boxes[int(form.property(_NUMBER))]
        return QSizeF(ceil(box.width) + 1, 2.0 * ceil(max(box.ascent, box.descent)))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        form: QTextFormat,
    ) -> None:
        """Paint a box in the colours of paper."""
        box = self._boxes[int(form.property(_NUMBER))]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = QPointF(rect.left(), QRectF(rect).center().y())
        for mark in box.marks:
            mark.paint(painter, LIGHT, origin.x(), origin.y())
        painter.restore()


def blank(width: float, size: int) -> Box:
    """Return room for a number, with a line below it."""
    path = QPainterPath()
    path.addRect(QRectF(0.0, size * 0.2, width, 1.0))
    return Box(width, size * 1.1, size * 0.3, (Shape(path, "text"),))


def tick_box(size: int) -> Box:
    """Return a small square to be ticked."""
    outer, line = size * 0.8, 1.0
    path = QPainterPath()
    path.addRect(QRectF(0.0, -outer, outer, outer))
    path.addRect(QRectF(line, line - outer, outer - 2.0 * line, outer - 2.0 * line))
    return Box(outer + size * 0.4, outer, size * 0.1, (Shape(path, "text"),))


__all__ = ["KIND", "SetBoxes", "blank", "tick_box"]
