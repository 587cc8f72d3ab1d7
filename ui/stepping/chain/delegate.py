"""Paints the lines of a chain: a mark where the step is, the name, the equation."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.stepping.parameter_chain import OF_ROWS, LinkKind
from simulator.stepping.step_plan import StepKind
from ui.math.boxes import Box
from ui.stepping.chain.line import Line
from ui.stepping.chain.model import ChainModel, Index
from ui.stepping.chain.secrecy import Told
from ui.theme.colors import DARK, Theme, mix
from ui.theme.type_size import scaled
from ui.words.numbers import short

SIZE, _NAME_PIXELS = 14, 12
GUTTER, _PADDING, _AIR, _LEAST_HEIGHT = 14, 4, 2, 20
_NAME_SHARE, _NAME_MOST = 0.28, 188
_UPDATE = (StepKind.BATCH_GRADIENT, StepKind.UPDATE)


class ChainDelegate(QStyledItemDelegate):
    """Paints and measures lines.

    Signals
    -------
    outgrown()
        A line has another height than was thought: lay out anew.
    """

    outgrown = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.theme: Theme = DARK
        self.hovered = -1
        self._heights: dict[tuple[object, ...], int] = {}

    def name_width(self) -> int:
        """Return how wide the column of names is."""
        return min(round(_NAME_SHARE * self._width()), scaled(_NAME_MOST))

    def _width(self) -> int:
        return self._view.width() - scaled(16)  # a scroll bar has its place whether shown or not

    def box(self, line: Line) -> Box | None:
        """Return a line's equation as it is laid out."""
        return line.box(*self._room())

    def _room(self) -> tuple[float, int]:
        room = self._width() - GUTTER - self.name_width() - 2 * _PADDING
        return float(max(room, 120)), scaled(SIZE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line; of one that was not seen yet, that of others of its form.

        Few lines are in sight at once, and to lay out an equation takes half a millisecond.
        """
        line, room = self._line(index), self._room()
        if line is None or line.is_rest:
            return QSize(60, scaled(_LEAST_HEIGHT))
        of, known = (line.form, room), line.known_box(*room)
        if known is None and of in self._heights:
            return QSize(60, self._heights[of])
        self._heights[of] = _height(known or line.box(*room))
        return QSize(60, self._heights[of])

    def lay_out(self, line: Line) -> int:
        """Lay a line's equation out, and return its height."""
        return _height(self.box(line))

    def origin(self, rect: QRect, box: Box) -> QPointF:
        """Return where the origin of a line's equation is."""
        left = rect.left() + GUTTER + self.name_width() + _PADDING
        return QPointF(left, rect.top() + (rect.height() - box.height) / 2 + box.ascent)

    def _line(self, index: Index) -> Line | None:
        model = index.model()
        return model.line(index) if isinstance(model, ChainModel) else None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        line, rect = self._line(index), QRect(option.rect)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, line, rect, index.row() == self.hovered)
        self._paint_name(painter, line, rect)
        self._paint_equation(painter, line, rect)
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.color("text"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_ground(self, painter: QPainter, line: Line, rect: QRect, is_hovered: bool) -> None:
        accent = self.theme.color(_accent(line))
        ground = self.theme.color("window")
        if line.is_here or is_hovered:
            painter.fillRect(rect, mix(ground, accent, 0.22 if line.is_here else 0.1))
        if line.is_here:
            middle, left = rect.top() + rect.height() / 2, rect.left() + 3.0
            corners = (
                QPointF(left, middle - 5),
                QPointF(left + 7, middle),
                QPointF(left, middle + 5),
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawPolygon(QPolygonF(list(corners)))

    def _paint_name(self, painter: QPainter, line: Line, rect: QRect) -> None:
        painter.setFont(self._name_font(line))
        painter.setPen(self.theme.color("text" if line.is_here else "muted"))
        area = rect.adjusted(GUTTER, 0, 0, 0)
        text = line.name
        if line.is_rest:
            area.setRight(rect.right() - _PADDING)
            if line.link.count:
                text = f"{text} {short(line.link.value) if line.told is Told.RESULT else '?'}"
            painter.setPen(self.theme.color("backward"))
        else:
            area.setWidth(self.name_width() - _PADDING)
            text = self.painted_name(line)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_equation(self, painter: QPainter, line: Line, rect: QRect) -> None:
        box = self.box(line)
        if box is None:
            return
        if _height(box) != rect.height():
            self.outgrown.emit()
        painter.translate(self.origin(rect, box))
        box.paint(painter, self.theme)

    def painted_name(self, line: Line) -> str:
        """Return the name before an equation, with an ellipsis where it has too little room."""
        metrics, room = QFontMetrics(self._name_font(line)), self.name_width() - _PADDING
        return metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)

    def _name_font(self, line: Line) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(scaled(_NAME_PIXELS))
        font.setBold(line.link.kind in (LinkKind.NEW, LinkKind.FROZEN))
        return font


def _height(box: Box | None) -> int:
    height = 0 if box is None else round(box.height) + 2 * _AIR
    return max(height, scaled(_LEAST_HEIGHT))


def _accent(line: Line) -> str:
    is_backward = line.link.kind in OF_ROWS or line.link.step.kind in _UPDATE
    return "backward" if is_backward else "forward"
