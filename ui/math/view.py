"""A widget that shows one equation: symbols, numbers, result."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip, QWidget

from simulator.expressions import Elided, Equation, Number
from ui.math.boxes import EMPTY, Box
from ui.math.composer import compose
from ui.math.notation import equation_latex, equation_text
from ui.theme.colors import DARK, Theme
from ui.theme.style import draw_focus_ring
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full

_NOTE_PIXELS = 12
_NOTE_HEIGHT = 16
_MESSAGE_PIXELS = 14
_MARGIN = 2
# What can be scrolled past the last line.
_BELOW = 12


class EquationView(QAbstractScrollArea):
    """Shows an equation in mathematical notation, or a calm message in its place.

    Lines are aligned at their equals signs and as large as they fit; what is still too long is
    broken, and then scrolls. Pointing at a number shows all its digits.

    Parameters
    ----------
    parent : QWidget or None
    ground : str, default ""
        The theme's token of the colour that lies behind. Where it is known, nothing of what lies
        there has to be painted again for each equation.
    """

    def __init__(self, parent: QWidget | None = None, ground: str = "") -> None:
        super().__init__(parent)
        self._ground = ground
        self._theme = DARK
        self._equation: Equation | None = None
        self._message = ""
        self._note = self._brief = self._shown_note = self._words = ""
        self._note_is_below = False
        self._at_end = False
        self._box: Box = EMPTY
        self._composed_for = QSize()
        self._is_stale = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, bool(ground))
        self.setMinimumSize(QSize(240, 72))
        speak(self._say)

    def _say(self) -> None:
        """Set the words inside the equation; message and note are their owner's."""
        if self._equation is not None:
            before = self._words
            self._name_for_readers()
            if self._words == before:  # most equations have no words in them
                return
            self._is_stale = not self.isVisible()
            if not self._is_stale:
                self._compose()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.viewport().update()

    def show_equation(self, equation: Equation, note: str = "", brief: str = "") -> None:
        """Show `equation`, with a muted remark in its last line.

        Parameters
        ----------
        equation : Equation
        note : str, optional
            The remark; where it is pointed at it is told in full.
        brief : str, optional
            What stands in its place where the view is too narrow for it.
        """
        before = self._equation, self._note, self._words
        self._equation, self._message, self._note, self._brief = equation, "", note, brief
        self._name_for_readers()
        self._at_end = False
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        is_set = not self._is_stale and self._composed_for == self.maximumViewportSize()
        if not is_set or before != (equation, note, self._words):  # a change of the language
            self._compose()

    def show_message(self, message: str) -> None:
        """Show a sentence in place of an equation."""
        self._equation, self._message, self._note, self._brief = None, message, "", ""
        self.setAccessibleName(message)
        self._compose()

    def show_end(self) -> None:
        """Keep the last lines in sight where not all have room, until another equation comes."""
        self._at_end = True
        self._scroll_to_end()

    def _scroll_to_end(self) -> None:
        bar = self.verticalScrollBar()
        if self._at_end and bar.maximum():
            bar.setValue(bar.maximum() - _BELOW)

    @property
    def equation(self) -> Equation | None:
        """The equation that is shown."""
        return self._equation

    @property
    def message(self) -> str:
        """The sentence that is shown where there is no equation."""
        return self._message

    @property
    def note(self) -> str:
        """The remark beside the equation."""
        return self._note

    def plain_text(self) -> str:
        """Return what is shown as plain text."""
        return self._message if self._equation is None else equation_text(self._equation)

    def _name_for_readers(self) -> None:
        self._words = text = self.plain_text()
        self.setAccessibleName(f"{text}\n{self._note}" if self._note else text)

    def latex(self) -> str:
        """Return the equation as LaTeX; empty where there is none."""
        return "" if self._equation is None else equation_latex(self._equation)

    def _compose(self) -> None:
        size = self.maximumViewportSize()
        self._box, self._note_is_below = EMPTY, False
        if self._equation is not None:
            self._fit(self._equation, size)
        self._composed_for, self._is_stale = size, False
        self._update_scroll_bars(size)
        self.viewport().update()

    def _fit(self, equation: Equation, size: QSize) -> None:
        """Set equation and remark, the equation once wherever that settles both.

        The remark is set below where the last line has no room for it and the equation has. Below
        an equation that has to be scrolled it stays in sight, whatever is scrolled to.
        """
        width = size.width() - 2 * _MARGIN
        metrics = QFontMetricsF(self._sized(_NOTE_PIXELS))
        fits = not self._brief or metrics.horizontalAdvance(self._note) <= width
        self._shown_note = self._note if fits else self._brief
        needed = metrics.horizontalAdvance(self._shown_note) if self._note else 0.0
        if needed > width or not fits:  # no line, or hardly one, has room for it beside
            raised = compose(equation, width, float(size.height() - _NOTE_HEIGHT))
            if raised.width <= width and raised.height <= size.height() - _NOTE_HEIGHT:
                self._box, self._note_is_below = raised, True
                return
        self._box = compose(equation, width, float(size.height()))
        self._make_room_for_note(equation, size, needed)

    def _make_room_for_note(self, equation: Equation, size: QSize, needed: float) -> None:
        too_wide = self._box.width + 2 * _MARGIN > size.width() + 0.5
        scrolls = too_wide or self._box.height > size.height() + 0.5
        if not self._note or (needed <= self.note_rect().width() and not scrolls):
            return
        width, height = size.width() - 2 * _MARGIN, size.height() - _NOTE_HEIGHT
        raised = compose(equation, width, float(height))
        if scrolls or (raised.width <= width and raised.height <= height):
            self._box, self._note_is_below = raised, True

    def _update_scroll_bars(self, size: QSize) -> None:
        # Half a pixel of rounding is no reason for a scroll bar.
        too_wide = self._box.width + 2 * _MARGIN - size.width()
        room = size.height() - (_NOTE_HEIGHT if self._note_is_below else 0)
        too_tall = self._box.height - room
        for bar, excess, page in (
            (self.horizontalScrollBar(), too_wide, size.width()),
            (self.verticalScrollBar(), too_tall, size.height()),
        ):
            needed = excess > 0.5
            bar.setPageStep(page)
            bar.setSingleStep(16)
            bar.setRange(0, round(excess) + _BELOW if needed else 0)
        self._scroll_to_end()

    def _origin(self) -> QPointF:
        return QPointF(
            _MARGIN - self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew; a scroll bar that comes or goes leaves them as they are."""
        if self.maximumViewportSize() != self._composed_for:
            self._compose()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the equation anew if its words changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._compose()

    def changeEvent(self, event: QEvent) -> None:
        """Set the equation anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._compose()

    def sizeHint(self) -> QSize:
        """Ask for room for three lines."""
        return QSize(480, 112)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the equation and its note, or a message."""
        painter = QPainter(self.viewport())
        if self._ground:
            painter.fillRect(self.viewport().rect(), self._theme.color(self._ground))
        if self._equation is None:
            self._paint_message(painter)
        else:
            self._paint_equation(painter)
        if self.hasFocus():
            draw_focus_ring(painter, self.viewport().rect(), self._theme)

    def _paint_equation(self, painter: QPainter) -> None:
        painter.save()
        if self._note_is_below:
            painter.setClipRect(self.viewport().rect().adjusted(0, 0, 0, -_NOTE_HEIGHT))
        painter.translate(self._origin())
        self._box.paint(painter, self._theme)
        painter.restore()
        if self._note:
            self._paint_note(painter)

    def _paint_message(self, painter: QPainter) -> None:
        painter.setFont(self._sized(_MESSAGE_PIXELS))
        painter.setPen(self._theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        area = self.viewport().rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.drawText(area, flags | Qt.TextFlag.TextWordWrap, self._message)

    def _paint_note(self, painter: QPainter) -> None:
        """Paint the remark beside the result, or below where that leaves too little room."""
        font = self._sized(_NOTE_PIXELS)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        area = self.note_rect()
        shown = QFontMetricsF(font).elidedText(
            self._shown_note, Qt.TextElideMode.ElideRight, area.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, flags, shown)

    def note_rect(self) -> QRectF:
        """Return where the remark stands: the free end of the last line, or a strip below."""
        view = self.viewport().rect()
        if self._note_is_below:
            top = view.height() - _NOTE_HEIGHT
            return QRectF(_MARGIN, top, view.width() - 2.0 * _MARGIN, _NOTE_HEIGHT)
        line = [spot.rect for spot in self._box.spots[-1:]]
        middle = line[0].center().y() if line else view.bottom() - 10.0
        left = self._end_at(middle) + 24.0 if line else 0.0
        return QRectF(left, middle - 10.0, max(0.0, view.width() - left - 2.0), 20.0).translated(
            0.0, self._origin().y()
        )

    def _end_at(self, middle: float) -> float:
        """Return where what stands in a line of text around `middle` ends, bars and roots too."""
        rects = (mark.rect for mark in self._box.marks)
        beside = [r for r in rects if r.top() < middle + 10.0 and r.bottom() > middle - 10.0]
        return max((r.right() for r in beside), default=0.0)

    def _sized(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(pixels))
        return font

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the symbol under the mouse in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def _show_tip(self, position: QPoint, anchor: QPoint) -> None:
        text = self.tip_at(position)
        if text:
            QToolTip.showText(anchor, text, self.viewport())
        else:
            QToolTip.hideText()

    def tip_at(self, position: QPoint) -> str:
        """Return what pointing at `position` shows: a number's full value, or the whole remark."""
        inside = QPointF(position) - self._origin()
        for spot in self._box.spots:
            if spot.rect.contains(inside):
                return self._describe(spot.about)
        if self._note and self.note_rect().contains(QPointF(position)):
            return self._note
        return ""

    def _describe(self, about: Number | Elided) -> str:
        if isinstance(about, Number):
            return f"{about.name} = {full(about.value)}" if about.name else full(about.value)
        text = self.tr("{count} smaller terms, together {value}")
        return filled(text, count=about.count, value=full(about.value))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the equation."""
        if self._equation is not None:
            menu = self.copy_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def copy_menu(self) -> QMenu:
        """Return the menu that copies the equation."""
        menu = QMenu(self)
        as_text = QAction(self.tr("Copy as text"), menu)
        as_text.setShortcut(QKeySequence.StandardKey.Copy)
        as_text.triggered.connect(self.copy_text)
        as_latex = QAction(self.tr("Copy as LaTeX"), menu)
        as_latex.triggered.connect(self.copy_latex)
        menu.addActions([as_text, as_latex])
        return menu

    def copy_text(self) -> None:
        """Put the equation as plain text on the clipboard."""
        QGuiApplication.clipboard().setText(self.plain_text())

    def copy_latex(self) -> None:
        """Put the equation as LaTeX on the clipboard."""
        QGuiApplication.clipboard().setText(self.latex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the equation as text with the usual keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
            return
        super().keyPressEvent(event)
