"""Names of buttons as screen readers are told them: without the access key's letter.

Qt takes the mark "&" out of a name, but leaves the letter in brackets of languages that have it
behind the word: "저장(S)". What scrolls a bar of tabs it names once, in the language of that time.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QAbstractButton, QTabBar

from ui.words.access_keys import plain

# The property with the name that a button was given here.
_NAMED = "named_by_text"
# Qt's own, by the name of their object.
_SCROLLS = {"ScrollLeftButton": "Scroll Left", "ScrollRightButton": "Scroll Right"}


def name_by_text(watched: QObject) -> None:
    """Name a button by its text, where Qt would not do so rightly, unless it has another name."""
    if not isinstance(watched, QAbstractButton):
        return
    text, named = watched.text(), watched.property(_NAMED)
    if not text or watched.accessibleName() not in ("", named):
        return
    name = plain(text)
    # Qt's own name follows the text by itself, and does where the text has no letter in brackets.
    wanted = "" if name == text.replace("&", "") else name
    if wanted != (named or ""):
        watched.setProperty(_NAMED, wanted)
        watched.setAccessibleName(wanted)


def name_scrolls(tabs: QTabBar) -> None:
    """Name the two buttons that scroll a bar of tabs in the language that is shown."""
    for button in tabs.findChildren(QAbstractButton):
        source = _SCROLLS.get(button.objectName())
        if source is not None:
            button.setAccessibleName(QCoreApplication.translate("QTabBar", source))
