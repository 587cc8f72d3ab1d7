"""One box of the training loop: a button that is lit while training or the stepper is there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.colors import DARK, Theme, mix
from ui.theme.style import draw_focus_ring
from ui.theme.type_size import scaled

_PIXELS, _HEIGHT, _PADDING, _ROUND = 12, 20, 6.0, 6.0


class LoopBox(QAbstractButton):
    """A name in a rounded frame, shorter where there is little room.

    Parameters
    ----------
    ink : str
        Token of the colour in which it is lit.
    parent : QWidget, optional
    """

    def __init__(self, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ink = DARK, ink
        self._names = ("", "")
        self._is_short = self._is_lit = self._is_hovered = False
        # A click must not take the keys away from the stepper; Tab still gets here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_lit(self) -> bool:
        """Whether training or the stepper is there."""
        return self._is_lit

    def set_names(self, name: str, short: str) -> None:
        """Have a name, and a shorter one for narrow places."""
        self._names = name, short
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Show the shorter name, or the whole one."""
        if short != self._is_short:
            self._is_short = short
            self.updateGeometry()
            self.update()

    def set_lit(self, lit: bool) -> None:
        """Be lit or not; nothing is painted where that is so already."""
        if lit != self._is_lit:
            self._is_lit = lit
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def room_of(self, *, short: bool) -> int:
        """Return the width of a name in its frame: always of the bold one, so nothing moves."""
        metrics = QFontMetricsF(self._font(bold=True))
        return round(metrics.horizontalAdvance(self._names[short]) + 2 * _PADDING)

    def sizeHint(self) -> QSize:
        """Ask for all that is written."""
        return QSize(self.room_of(short=self._is_short), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be cut off."""
        return self.sizeHint()

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(scaled(_PIXELS))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the name."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, frame = theme.color(self._ink), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        line = color if self._is_lit else mix(theme.panel, theme.muted, 0.45)
        shade = mix(theme.panel, color, 0.26) if self._is_lit else theme.color("panel")
        if self._is_hovered and not self._is_lit:
            shade = mix(theme.panel, theme.muted, 0.22)
        painter.setPen(QPen(line, 1.0))
        painter.setBrush(shade)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(color if self._is_lit else theme.color("text"))
        painter.setFont(self._font(bold=self._is_lit))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._names[self._is_short])
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), theme)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out under the mouse."""
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stand out no more."""
        self._is_hovered = False
        self.update()
