"""What screen readers say at once, without the focus going there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def say_aloud(widget: QWidget) -> None:
    """Have screen readers say a widget's name now: an answer was judged, a message has come.

    It is an announcement, which every system knows; Qt tells readers on Linux nothing of alerts.
    """
    # Hundreds of names come with it.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    found = QAccessible.queryAccessibleInterface(widget)
    words = found.text(QAccessible.Text.Name)
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
