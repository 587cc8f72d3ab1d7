"""A row of the panel that is pressed like a button, with words of a lesson that wrap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.lessons.keys import ENTER
from ui.lessons.text.words import Words
from ui.theme.colors import DARK, Theme, mix
from ui.theme.style import draw_focus_ring

_ROUND = 6.0
_REDRAWN = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange)


class Row(QAbstractButton):
    """Words below one another, with room at the left and at the right for what a row adds.

    Attributes
    ----------
    words : list of Words
    """

    LEFT, RIGHT, ABOVE, BETWEEN = 12, 12, 7, 1

    def __init__(self, words: list[Words], parent: QWidget) -> None:
        super().__init__(parent)
        self.words, self._theme = words, DARK
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def room(self, width: int) -> int:
        """Return how wide the words may be."""
        return max(40, width - self.LEFT - self.RIGHT)

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all words."""
        heights = [one.height(self.room(width)) for one in self.words]
        return sum(heights) + self.BETWEEN * (len(heights) - 1) + 2 * self.ABOVE

    def sizeHint(self) -> QSize:
        """Ask for the height in the width that there is."""
        return QSize(240, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Shrink to any width."""
        return QSize(0, 24)

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of another size of type."""
        super().changeEvent(event)
        if event.type() in _REDRAWN:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the words, and what a row adds."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter)
        painter.save()
        painter.translate(self.LEFT, self.ABOVE)
        room = self.room(self.width())
        for one in self.words:
            one.paint(painter, self._theme, room)
            painter.translate(0.0, one.height(room) + self.BETWEEN)
        painter.restore()
        self.paint_beside(painter)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), self._theme)
        painter.end()

    def paint_ground(self, painter: QPainter) -> None:
        """Draw what lies behind the words: more of it under the mouse."""
        share = 0.18 if self.isDown() else 0.09 if self.underMouse() else 0.0
        if share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(self._theme.panel, self._theme.text, share))
            painter.drawRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)

    def paint_beside(self, painter: QPainter) -> None:
        """Draw what stands beside the words; nothing in a plain row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter, too."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()
