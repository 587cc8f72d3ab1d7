"""What screen readers say at once, without the focus going there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def say_aloud(widget: QWidget) -> None:
    """Have screen readers say a widget's name now: an answer was judged, a task is done."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
