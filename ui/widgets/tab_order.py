"""Where Tab goes: into widgets that were made later than what stands around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_tab_order(before: QWidget, made: QWidget) -> None:
    """Have Tab go from `before` into `made` and through its parts, in the order they were made in.

    Qt puts what is made last behind everything else of the window.
    """
    for widget in (made, *made.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, widget)
            before = widget
