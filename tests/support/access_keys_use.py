"""Access keys of a window: Alt and a letter, each of which is to belong to one thing alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QTabBar, QWidget


def shared_keys(window: QWidget) -> list[str]:
    """Return the access keys that more than one thing of a window has, with their texts."""
    found: dict[str, list[str]] = defaultdict(list)
    for part in window.findChildren(QWidget):
        if part.window() is window:
            for text in _texts(part):
                if key := QKeySequence.mnemonic(text).toString():
                    found[key].append(text)
    return [f"{key}: {texts}" for key, texts in found.items() if len(texts) > 1]


def _texts(part: QWidget) -> Iterator[str]:
    if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and part.buddy()):
        yield part.text()
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QTabBar):
        yield from (part.tabText(place) for place in range(part.count()))
