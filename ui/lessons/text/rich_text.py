"""A label with a text of a lesson: words, formulas, and links that mouse and keys reach."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from simulator.lessons.markup import Block, Span, blocks, plain
from simulator.messages import Message
from ui.lessons.keys import ENTER, claims
from ui.lessons.text.laying_out import laid_out, links_in
from ui.lessons.text.look import BODY, Look, faces_of
from ui.lessons.text.pieces import Link
from ui.lessons.text.selecting import TextSelection, words_of
from ui.lessons.text.sheet import Sheet
from ui.theme.colors import DARK, Theme
from ui.widgets.terms import known_terms
from ui.widgets.tooltips import describe, tooltip, unmarked
from ui.words.languages import speak
from ui.words.messages import capital, filled, said

_TABS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_USUAL_WIDTH = 240
_MOST_WIDTHS = 8
_FRAME = 1.6
_SELECTED = 90  # of 255: the words shine through
_REDRAWN = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange)


class RichText(QLabel):
    """Shows a text, as high as it needs in the width that it is given.

    Tab goes from link to link of it, Enter opens the one that it has come to. Words are selected by
    dragging, or with Shift and the arrows, all of the page's texts with Ctrl+A. What it says is its
    accessible name; Qt's own text stays empty, and nothing of Qt's lays it out.

    Parameters
    ----------
    parent : QWidget, optional
    look : Look

    Signals
    -------
    place_wanted(object)
        A `Place`, whose words were clicked.
    term_wanted(str)
        The name of a glossary's term.
    reached(object, QRect)
        Itself: the keyboard has come to what stands there in it.
    keys_moved()
        The keyboard has come, gone, or come to another link.
    """

    place_wanted = Signal(object)
    term_wanted = Signal(str)
    reached = Signal(object, QRect)
    keys_moved = Signal()

    def __init__(self, parent: QWidget | None = None, look: Look = BODY) -> None:
        super().__init__(parent)
        self._look, self._theme = look, DARK
        self._told, self._said = "", ""
        self._blocks: Sequence[Block] = ()
        self._links: list[Link] = []
        self._sheets: dict[int, Sheet] = {}  # layouts ask for several widths, over again
        self._current, self._pressed = -1, -1
        self._begun: QPointF | None = None  # where the button went down
        self._selection = TextSelection(lambda: words_of(self.sheet(self.width())))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        speak(self._say)

    # -- what it says

    def show_text(self, text: str) -> None:
        """Show a text of a lesson, with markup, or a message, which has none."""
        self._told = text
        self._say()

    def show_blocks(self, shown: Sequence[Block]) -> None:
        """Show blocks that were read already."""
        self._told = self._said = ""
        self._set_blocks(shown, "\n".join("".join(s.text for s in one.spans) for one in shown))

    def set_look(self, look: Look) -> None:
        """Show the text in another size or colour."""
        if look != self._look:
            self._look = look
            self._lay_out_anew()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def _say(self) -> None:
        text = said(self._told)
        if text == self._said:
            return
        self._said = text
        if isinstance(self._told, Message):
            words = capital(text)
            self._set_blocks((Block("paragraph", (Span(words),)),), words)
        else:
            self._set_blocks(blocks(text) if text else (), plain(text) if text else "")

    def _set_blocks(self, shown: Sequence[Block], words: str) -> None:
        self._blocks, self._links = shown, links_in(shown)
        self._current = self._pressed = -1
        self.setAccessibleName(words)
        self._selection.clear()
        policy = Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._lay_out_anew()

    # -- how large it is

    def sheet(self, width: int) -> Sheet:
        """Return the text laid out in a width."""
        if width not in self._sheets:
            if len(self._sheets) >= _MOST_WIDTHS:
                self._sheets.clear()
            self._sheets[width] = laid_out(self._blocks, self._look, faces_of(self._look), width)
        return self._sheets[width]

    def _lay_out_anew(self) -> None:
        self._sheets.clear()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text in a width."""
        return ceil(self.sheet(width).height)

    def sizeHint(self) -> QSize:
        """Ask for the height in a usual width."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else _USUAL_WIDTH
        return QSize(_USUAL_WIDTH, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, round(faces_of(self._look).line))

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out again in another size of type."""
        super().changeEvent(event)
        if event.type() in _REDRAWN:
            self._lay_out_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a frame around the link that the keyboard has come to."""
        painter = QPainter(self)
        sheet = self.sheet(self.width())
        sheet.paint(painter, self._theme)
        if self._selection.is_there:
            color = self._theme.color("forward")
            color.setAlpha(_SELECTED)
            for area in self._selection.areas():
                painter.fillRect(area, color)
        if self.hasFocus() and self._current >= 0:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("forward"), _FRAME))
            within = QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8)
            for place in sheet.link_places(self._current):
                frame = place.adjusted(-2.0, 0.0, 2.0, 0.0).intersected(within)
                painter.drawRoundedRect(frame, 3.0, 3.0)
        painter.end()

    # -- links

    def begin(self) -> None:
        """Have the keyboard here, above the first link."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_at(-1)

    def link_area(self, link: int) -> QRect:
        """Return where a link begins."""
        places = self.sheet(self.width()).link_places(link)
        return places[0].toAlignedRect() if places else QRect()

    def _link_at(self, position: QPointF) -> int:
        sheet = self.sheet(self.width())
        for link in range(len(self._links)):
            if any(_near(place).contains(position) for place in sheet.link_places(link)):
                return link
        return -1

    def _follow(self, link: int) -> None:
        found = self._links[link]
        if found.place is not None:
            self.place_wanted.emit(found.place)
        else:
            self.term_wanted.emit(found.term)

    def _tip(self, link: int) -> str:
        """Return what a link leads to: a term's definition, or that a place is shown."""
        found = self._links[link]
        if found.place is None:
            from simulator.glossary.mentions import Mention
            from simulator.glossary.terms import glossary

            if found.term in glossary().terms:
                return known_terms().definition(Mention(0, 0, (found.term,)))
            return ""
        return tooltip(self.tr("Show where this is"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a pointing hand over a link; select while the button is down."""
        if self._begun is not None:
            self._drag(event.position())
        over = self._link_at(event.position()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note which link is pressed, and where a selection would begin."""
        self._pressed = -1
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = self._link_at(event.position())
        self._begun = event.position()
        for text in self._page_texts():
            text.deselect()

    def _drag(self, to: QPointF) -> None:
        """Select up to a place, once the mouse has been moved so far that it is meant."""
        assert self._begun is not None
        far = (to - self._begun).manhattanLength() >= QApplication.startDragDistance()
        if far or self._selection.is_there:
            self._pressed = -1
            self._selection.drag(self._begun, to)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton and self._link_at(event.position()) < 0:
            self._selection.drag(event.position(), event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link."""
        self._begun = None
        pressed, self._pressed = self._pressed, -1
        if pressed >= 0 and self._link_at(event.position()) == pressed:
            self._follow(pressed)

    def event(self, event: QEvent) -> bool:
        """Tell what a link leads to, and claim Enter from the window's shortcuts."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            link = self._link_at(QPointF(event.pos()))
            if link >= 0:
                QToolTip.showText(event.globalPos(), self._tip(link), self, self.link_area(link))
                return True
        if claims(event, ENTER) and self._current >= 0:
            event.accept()
            return True
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._selects(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link that the keyboard has come to; other keys are the page's."""
        if self._selects(event):
            self._select(event)
        elif event.key() in ENTER and self._current >= 0:
            if not event.isAutoRepeat():
                self._follow(self._current)
        else:
            event.ignore()

    # -- selecting

    def deselect(self) -> None:
        """Select nothing of it."""
        if self._selection.is_there:
            self._selection.clear()
            self.update()

    def select_all(self) -> None:
        """Select all of it."""
        self._selection.select_all()
        self.update()

    def selected(self) -> str:
        """Return what is selected of it."""
        return self._selection.text()

    def _page_texts(self) -> list[RichText]:
        """Return the texts of the page that it stands on, as they are read."""
        page: QWidget = self
        while (above := page.parentWidget()) is not None:
            if isinstance(above.parentWidget(), QAbstractScrollArea):
                break
            page = above
        shown = [one for one in (self, *page.findChildren(RichText)) if one.isVisible()]
        return sorted(set(shown), key=lambda one: one.mapToGlobal(QPoint()).y())

    def _selects(self, event: QKeyEvent) -> bool:
        """Return whether a key selects something here, or copies what is selected."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return True
        if event.matches(QKeySequence.StandardKey.Copy):
            return any(one.selected() for one in self._page_texts())
        is_shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        return is_shift and self._selection.takes(Qt.Key(event.key()))

    def _select(self, event: QKeyEvent) -> None:
        texts = self._page_texts()
        if event.matches(QKeySequence.StandardKey.Copy):
            selected = filter(None, (one.selected() for one in texts))
            QApplication.clipboard().setText("\n\n".join(selected))
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            for text in texts:
                text.select_all()
        else:
            self._selection.extend(Qt.Key(event.key()))
            self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link; behind the last one to what follows."""
        at = self._current + (1 if forward else -1)
        if self.hasFocus() and 0 <= at < len(self._links):
            self._look_at(at)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first link, or coming back at the last."""
        super().focusInEvent(event)
        if event.reason() in _TABS:
            is_back = event.reason() == Qt.FocusReason.BacktabFocusReason
            self._look_at(len(self._links) - 1 if is_back else min(0, len(self._links) - 1))
        self.update()
        self.keys_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self._look_at(-1)

    def _look_at(self, link: int) -> None:
        self._current = link
        text = ""
        if link >= 0:
            told = unmarked(self._tip(link))
            text = filled(self.tr("Link: {words}. {told}"), words=self._links[link].text, told=told)
            self.reached.emit(self, self.link_area(link))
        describe(self, text)
        self.update()
        self.keys_moved.emit()

    @property
    def has_keys(self) -> bool:
        """Whether the keyboard is here, and at none of its links."""
        return self.hasFocus() and self._current < 0


def _near(place: QRectF) -> QRectF:
    return place.adjusted(-1.0, -2.0, 1.0, 2.0)
