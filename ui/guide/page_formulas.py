"""The formulas on the pages of records, in mathematical notation over the code that says them.

The code stays in the document, where it is found, selected, copied and read aloud, but takes the
room of the notation and cannot be seen. What cannot be read as a formula is shown as it is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from simulator.notation.reading import Formula, read_formula
from ui.guide.records.kinds import record_pages
from ui.math.boxes import EMPTY, Box
from ui.math.formula_box import set_formulas
from ui.theme.colors import Theme
from ui.theme.type_size import scaled

_SIZE = 18
_INDENT, _ABOVE, _BETWEEN = 14.0, 10.0, 8.0
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_FENCE = QTextFormat.Property.BlockCodeFence
_LANGUAGE = QTextFormat.Property.BlockCodeLanguage


@dataclass(slots=True)
class _Line:
    """A line of a formula: its block of the document, and how it is set."""

    block: QTextBlock
    formula: Formula
    box: Box = EMPTY
    above: float = 0.0
    below: float = 0.0

    @property
    def height(self) -> float:
        """How much room it takes, in whole pixels: lines touch each other."""
        return ceil(self.above + self.box.height + self.below)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is selected or marked in the document, and the ground it has there.

    Attributes
    ----------
    begin, end : int
        Places in the document.
    ground : QBrush
    whole : bool
        Whether all of a line is marked where a part of it is.
    """

    begin: int
    end: int
    ground: QBrush
    whole: bool = False

    @staticmethod
    def of(cursor: QTextCursor, ground: QBrush, *, whole: bool = False) -> Mark:
        """Return the mark of what a cursor has selected."""
        return Mark(cursor.selectionStart(), cursor.selectionEnd(), ground, whole)


@dataclass(frozen=True, slots=True)
class Look:
    """How formulas look on the page.

    Attributes
    ----------
    theme : Theme
    ground : QColor
        The ground of all code.
    marks : sequence of Mark
        From the lowest to the topmost.
    """

    theme: Theme
    ground: QColor
    marks: Sequence[Mark]


class PageFormulas:
    """Sets the formulas of a document.

    Parameters
    ----------
    document : QTextDocument
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._groups: list[list[_Line]] = []
        self._fitted = (0.0, 0)

    def find(self, page: str) -> None:
        """Read the formulas of the page that the document has now."""
        self._fitted = (0.0, 0)
        groups = _groups(self._document) if page in record_pages() else ()
        self._groups = [lines for group in groups if (lines := _read(group))]

    def fit(self, room: float) -> None:
        """Set them as large as there is room for.

        Parameters
        ----------
        room : float
            Pixels from margin to margin.
        """
        wanted = (room, scaled(_SIZE))
        if wanted == self._fitted or room <= 2 * _INDENT:
            return
        self._fitted = wanted
        for lines in self._groups:
            boxes = set_formulas([one.formula for one in lines], room - 2 * _INDENT, wanted[1])
            for k, (one, box) in enumerate(zip(lines, boxes, strict=True)):
                one.box, one.above = box, _BETWEEN / 2 if k else _ABOVE
                one.below = _ABOVE if k == len(lines) - 1 else _BETWEEN / 2
                _make_room(one)

    def texts(self) -> list[str]:
        """Return the lines that are set, as they are typed."""
        return [one.block.text() for one in self._lines()]

    def are_in(self, cursor: QTextCursor) -> bool:
        """Return whether a formula stands in what is selected, or a part of one."""
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        return any(_shares(one.block, begin, end) for one in self._lines())

    def paint(self, painter: QPainter, place: Callable[[QTextBlock], QRectF], look: Look) -> None:
        """Paint the formulas that are in sight.

        Parameters
        ----------
        painter : QPainter
        place : callable
            ``place(block)`` returns where a block's letters are on the painter's ground.
        look : Look
        """
        seen = QRectF(painter.viewport())
        for one in self._lines():
            rect = _around(one, place(one.block))
            if rect.intersects(seen):
                painter.fillRect(rect, look.ground)
                _paint(painter, rect, one, look)

    def _lines(self) -> Iterator[_Line]:
        return (one for lines in self._groups for one in lines)


def _groups(document: QTextDocument) -> Iterator[list[QTextBlock]]:
    """Yield the blocks of each piece of code that is in no language of computers."""
    group: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.hasProperty(_FENCE) and not form.property(_LANGUAGE):
            group.append(block)
        elif group:
            yield group
            group = []
        block = block.next()
    if group:
        yield group


def _read(blocks: list[QTextBlock]) -> list[_Line]:
    """Return the lines of a piece of code; none where one of them cannot be read."""
    read = [(block, read_formula(block.text())) for block in blocks]
    lines = [_Line(block, formula) for block, formula in read if formula is not None]
    return lines if len(lines) == len(blocks) else []


def _around(one: _Line, letters: QRectF) -> QRectF:
    """Return the room of a line; Qt says where it begins, and how high the letters are."""
    return QRectF(letters.left(), letters.top(), letters.width(), one.height)


def _paint(painter: QPainter, rect: QRectF, one: _Line, look: Look) -> None:
    left, top = rect.left() + _INDENT, rect.top() + one.above
    for mark in look.marks:
        if share := _shares(one.block, mark.begin, mark.end):
            begin, end = (0.0, 1.0) if mark.whole else share
            width = one.box.width
            marked = QRectF(left + begin * width, top, (end - begin) * width, one.box.height)
            painter.fillRect(marked.adjusted(-2.0, -2.0, 2.0, 2.0), mark.ground)
    painter.save()
    painter.translate(QPointF(left, top + one.box.ascent))
    one.box.paint(painter, look.theme)
    painter.restore()


def _make_room(one: _Line) -> None:
    """Give a line the height of its notation, and its letters, unseen, the places of it."""
    form = QTextBlockFormat()
    form.setLineHeight(one.height, _FIXED)
    form.setBackground(QBrush(Qt.BrushStyle.NoBrush))  # Qt's is as low as the letters
    form.setNonBreakableLines(True)
    cursor = QTextCursor(one.block)
    cursor.mergeBlockFormat(form)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(_unseen(one.box.width / max(1, len(one.block.text()))))


def _unseen(step: float) -> QTextCharFormat:
    """Return a format of letters that are there, `step` from each other, and not seen."""
    font, form = QFont(), QTextCharFormat()
    font.setPixelSize(1)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, max(0.0, step - 1.0))
    form.setFont(font)
    form.setForeground(QBrush(QColor(Qt.GlobalColor.transparent)))
    return form


def _shares(block: QTextBlock, begin: int, end: int) -> tuple[float, float] | None:
    """Return from where to where of a block two places are, as shares of its length."""
    length = max(1, block.length() - 1)
    first, last = max(0, begin - block.position()), min(length, end - block.position())
    return (first / length, last / length) if last > first else None
