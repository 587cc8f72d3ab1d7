"""The bar beside a text of a page that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme

_WIDTH, _AWAY = 2, 8  # px: how wide it is, and how far from the text


def paint_keys_bar(page: QWidget, theme: Theme) -> None:
    """Draw the bar on a page, where no link of the text shows where the keyboard is."""
    text = QApplication.focusWidget()
    if isinstance(text, RichText) and text.has_keys and page.isAncestorOf(text):
        area = QRect(text.mapTo(page, QPoint(-_AWAY, 0)), QSize(_WIDTH, text.height()))
        painter = QPainter(page)
        painter.fillRect(area, theme.color("forward"))
        painter.end()
