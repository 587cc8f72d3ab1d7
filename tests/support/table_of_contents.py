"""What the contents of the Help show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItemIterator

from ui.guide.window import Guide


def contents(guide: Guide) -> list[str]:
    """Return what the contents show of the page that is open: its title and its headings."""
    texts, items = [], QTreeWidgetItemIterator(guide.contents)
    while (item := items.value()) is not None:
        if item.data(0, Qt.ItemDataRole.UserRole) == guide.browser.page:
            texts.append(item.text(0))
        items += 1
    return texts
