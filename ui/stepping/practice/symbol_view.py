"""A symbol with its indices, as equations write it, followed by an equals sign."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.expressions import Expression, row
from ui.math.boxes import EMPTY, Box
from ui.math.layout import lay_out, style_of
from ui.math.notation import to_text
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled

_PIXELS = 16


class SymbolView(QWidget):
    """What is asked for, in front of the field that takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._box: Box = EMPTY
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self.update()

    def show_symbol(self, symbol: Expression | None) -> None:
        """Show another symbol; None shows nothing."""
        self.text = "" if symbol is None else to_text(symbol)
        found = None if symbol is None else lay_out(row(symbol, " = "), style_of(scaled(_PIXELS)))
        self._box = EMPTY if found is None else found
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for as much room as the symbol takes."""
        return QSize(round(self._box.width) + 2, round(self._box.height) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the symbol."""
        painter = QPainter(self)
        painter.translate(1.0, (self.height() - self._box.height) / 2.0 + self._box.ascent)
        self._box.paint(painter, self._theme)
