"""Marks the glossary's terms in a label's text: dotted below, defined on hover, opened by a click.

By keyboard Tab comes to the label, and the arrows go from term to term, which is defined as it is
come to; Enter opens it. So however many terms a text has, it is one stop on the way elsewhere.

The label paints its plain text by itself, so that nothing of its size, its breaks between lines or
what a screen reader says of it depends on the marks: they are laid over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QLabel, QStyle, QToolTip, QWidget

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.tab_order import Place, place_in_window, stand_in_tab_order
from ui.widgets.terms import known_terms
from ui.widgets.tooltips import describe, tooltip, unmarked
from ui.words.messages import shown_language

if TYPE_CHECKING:  # read with the glossary
    from simulator.glossary.mentions import Mention

_STRENGTH = 0.65
_BELOW_BASELINE = 2.5
_NO_END = 1e6
_FRAME = 1.6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_SIDES = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignTop,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignBottom,
)

Mark = tuple[QRectF, QPointF, "Mention"]
"""A piece of a mention on one line: its place, where its base line begins, and whose it is."""


class TermMarks(QObject):
    """The marks of one label.

    Parameters
    ----------
    label : QLabel
        Shows plain text. Its parent; it calls `paint` when it has painted its text.
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._about, self._is_on = "", True
        self._pressed: Mention | None = None
        self._own_cursor: QCursor | None = None
        self._key: object = None
        self._marks: list[Mark] = []
        self._current: Mention | None = None  # which the keyboard has come to
        self._takes_tab = False
        self._stands: Place | None = None
        self._before: QWidget | None = None
        label.setMouseTracking(True)
        label.installEventFilter(self)
        known_terms().ready.connect(label.update)

    @property
    def _label(self) -> QLabel:
        # Asked of Qt: two that keep one another are left to Python's collector.
        label = self.parent()
        assert isinstance(label, QLabel)
        return label

    def _text(self) -> str:
        """Return the text as it is painted."""
        label = self._label
        return label.shown_text() if isinstance(label, ElidedLabel) else label.text()

    def set_on(self, on: bool) -> None:
        """Mark terms, or leave the text plain, as a learner's own is."""
        self._is_on = on
        self._label.update()

    def set_about(self, title: str) -> None:
        """Say what the text is about: its own term is not marked in it."""
        self._about = title
        self._label.update()

    # -- where they are

    def marks(self) -> list[Mark]:
        """Return the marks, made anew where text, size, font or language have changed."""
        label, text = self._label, self._text()
        mentions = known_terms().mentions(text, self._about) if self._is_on and text else ()
        self._take_tab(bool(mentions))
        if not mentions:
            return []
        style = (label.font().key(), self._alignment(), label.wordWrap())
        key = (text, self._area(), style, shown_language(), mentions)
        if self._key != key:
            self._key, self._marks = key, self._made(text, mentions)
            self._stand_in_tab_order()  # other fields may have come around it
        return self._marks

    def follow(self, before: QWidget) -> None:
        """Have Tab come to the label from `before`, wherever it is seen."""
        self._before = before

    def _stand_in_tab_order(self) -> None:
        """Have Tab come to the label where it stands, if that or what is around it has changed."""
        if self._before is not None:
            QWidget.setTabOrder(self._before, self._label)
            return
        place = place_in_window(self._label)
        if self._stands != place:
            self._stands = place
            stand_in_tab_order(self._label)

    def _alignment(self) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self._label.layoutDirection(), self._label.alignment())

    def _area(self) -> QRectF:
        """Return where the text has room: a label indents it where it is aligned to."""
        margin, indent = self._label.margin(), max(0, self._label.indent())
        area = QRectF(self._label.contentsRect().adjusted(margin, margin, -margin, -margin))
        alignment = self._alignment()
        left, top, right, bottom = (indent if alignment & side else 0 for side in _SIDES)
        return area.adjusted(left, top, -right, -bottom)

    def _made(self, text: str, mentions: tuple[Mention, ...]) -> list[Mark]:
        area, is_wrapped = self._area(), self._label.wordWrap()
        layout = QTextLayout(text.replace("\n", "\u2028"), self._label.font(), self._label)
        height = _laid_out(layout, area.width() if is_wrapped else _NO_END)
        top = self._offset_down(area.height() - height)
        lines = [layout.lineAt(k) for k in range(layout.lineCount())]
        # Asked once: each answer of Qt's takes as long as a piece that is none.
        ends = [(line, line.textStart(), line.textLength()) for line in lines]
        pieces = (
            (line, one, _piece(line, max(one.start, start), min(one.stop, start + length)))
            for one in mentions
            for line, start, length in ends
            if one.start < start + length and one.stop > start
        )
        corners = [
            (place, area.topLeft() + QPointF(self._offset_right(area, line), top), line, one)
            for line, one, place in pieces
            if place.isValid()
        ]
        return [
            (place.translated(corner), place.topLeft() + corner + QPointF(0.0, line.ascent()), one)
            for place, corner, line, one in corners
        ]

    def _offset_down(self, room: float) -> float:
        alignment = self._alignment()
        if alignment & Qt.AlignmentFlag.AlignTop:
            return 0.0
        return room if alignment & Qt.AlignmentFlag.AlignBottom else room / 2

    def _offset_right(self, area: QRectF, line: QTextLine) -> float:
        alignment, room = self._alignment(), area.width() - line.naturalTextWidth()
        if alignment & Qt.AlignmentFlag.AlignRight:
            return room
        return room / 2 if alignment & Qt.AlignmentFlag.AlignHCenter else 0.0

    def at(self, position: QPointF) -> Mention | None:
        """Return the mention at a place of the label."""
        return next((one for place, _, one in self.marks() if place.contains(position)), None)

    # -- what is seen and done

    def paint(self) -> None:
        """Draw a dotted line below each term."""
        marks = self.marks()
        if not marks:
            return
        painter = QPainter(self._label)
        color = self._label.palette().color(self._label.foregroundRole())
        color.setAlphaF(_STRENGTH * color.alphaF())
        pen = QPen(color, 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for place, base, _ in marks:
            height = int(base.y() + _BELOW_BASELINE) + 0.5
            painter.drawLine(QPointF(place.left(), height), QPointF(place.right(), height))
        if self._current is not None:
            painter.setPen(QPen(self._label.palette().color(QPalette.ColorRole.Accent), _FRAME))
            for place in (place for place, _, one in marks if one == self._current):
                painter.drawRoundedRect(place.adjusted(-1.5, 0.5, 1.5, -0.5), 2.0, 2.0)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Define the term under the mouse or that the keyboard has come to, and open it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._define(event)
        if isinstance(event, QMouseEvent):
            return self._follow_mouse(event)
        if isinstance(event, QFocusEvent):
            self._follow_focus(event)
        elif isinstance(event, QKeyEvent):
            return self._follow_keys(event)
        if event.type() in (QEvent.Type.Leave, QEvent.Type.EnabledChange):
            self._pressed = None
            self._point(False)
        return False

    def _define(self, event: QHelpEvent) -> bool:
        mention = self.at(QPointF(event.pos()))
        if mention is None:
            return False
        text, place = known_terms().definition(mention), self._place(mention)
        label = self._label
        if isinstance(label, ElidedLabel) and label.shown_text() != label.text():
            text = tooltip(label.text()) + text  # a term in the middle must not hide the rest
        QToolTip.showText(event.globalPos(), text, self._label, place.toAlignedRect())
        return True

    def _place(self, mention: Mention) -> QRectF:
        whole = QRectF()
        for place, _, one in self.marks():
            if one == mention:
                whole = whole.united(place)
        return whole

    def _follow_mouse(self, event: QMouseEvent) -> bool:
        if not self._label.isEnabled():  # a filter hears of the mouse all the same
            return False
        mention = self.at(event.position())
        if event.type() == QEvent.Type.MouseMove:
            self._point(mention is not None)
            return False
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = mention
            return mention is not None and not self._is_selectable()
        if event.type() == QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, None
            if mention is not None and mention == pressed and not self._label.hasSelectedText():
                known_terms().wanted.emit(mention.terms[0])
                return not self._is_selectable()
        return False

    # -- by keyboard

    def _take_tab(self, on: bool) -> None:
        """Have Tab come to a label with terms; it does not leave one that has the focus."""
        if on == self._takes_tab or (not on and self._label.hasFocus()):
            return
        self._takes_tab, policy = on, self._label.focusPolicy()
        tab = Qt.FocusPolicy.TabFocus
        self._label.setFocusPolicy(policy | tab if on else policy & ~tab)
        if on:
            self._stands = None
            self._stand_in_tab_order()

    def _mentions(self) -> list[Mention]:
        return list(dict.fromkeys(one for _, _, one in self.marks()))

    def _follow_focus(self, event: QFocusEvent) -> None:
        if not isinstance(self.parent(), QLabel):
            return  # focus goes on to what is next while its window is being destroyed
        mentions = self._mentions() if event.gotFocus() else []
        self._look_at(mentions[0] if mentions else None)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._define_current()  # a window that comes to the front again tells nothing anew

    def _follow_keys(self, event: QKeyEvent) -> bool:
        """Go to the next term or open this one; what is no key of terms goes its way."""
        key, mentions = Qt.Key(event.key()), self._mentions()
        if self._current not in mentions:
            return False
        if key in _ENTER:
            if event.type() == QEvent.Type.KeyPress:
                known_terms().wanted.emit(self._current.terms[0])
            event.accept()  # before any shortcut of the window's
            return True
        if key not in _STEPS or len(mentions) == 1:
            return False
        at = mentions.index(self._current) + _STEPS[key]
        if event.type() == QEvent.Type.KeyPress and 0 <= at < len(mentions):
            self._look_at(mentions[at])
            self._define_current()
        event.accept()  # as above
        return True

    def _look_at(self, mention: Mention | None) -> None:
        """Show where the keyboard is, and what that term is; None: nowhere."""
        if mention is None and self._current is None:
            return
        self._current = mention
        text = "" if mention is None else self._told_by_keys(mention)
        describe(self._label, unmarked(text))
        self._label.update()
        if mention is None:
            QToolTip.hideText()

    def _told_by_keys(self, mention: Mention) -> str:
        has_others = len(self._mentions()) > 1
        return known_terms().definition(mention, by_keys=True, has_others=has_others)

    def _define_current(self) -> None:
        if self._current is not None:
            text = self._told_by_keys(self._current)
            below = self._place(self._current).toAlignedRect().bottomLeft()
            QToolTip.showText(self._label.mapToGlobal(below), text, self._label)

    def _is_selectable(self) -> bool:
        return self._label.textInteractionFlags() != Qt.TextInteractionFlag.NoTextInteraction

    def _point(self, on: bool) -> None:
        """Show a pointing hand over a term, and the label's own cursor elsewhere."""
        if on and self._own_cursor is None:
            self._own_cursor = self._label.cursor()
            self._label.setCursor(Qt.CursorShape.PointingHandCursor)
        elif not on and self._own_cursor is not None:
            self._label.setCursor(self._own_cursor)
            self._own_cursor = None


def _piece(line: QTextLine, first: int, last: int) -> QRectF:
    """Return where on a line a mention stands, or a part of it that was broken."""
    left, right = (cast("tuple[float, int]", line.cursorToX(at))[0] for at in (first, last))
    return QRectF(left, line.y(), right - left, line.height())


def _laid_out(layout: QTextLayout, width: float) -> float:
    """Lay out a text as `QPainter.drawText` does, and return how high it is."""
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return height
