"""Names of the standard buttons as screen readers are told them: without the access key's letter.

Qt takes the mark "&" out of a name, but leaves the letter in brackets of languages that have it
behind the word: "저장(S)".
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox

from ui.words.access_keys import plain

# The property with the name that a button was given here.
_NAMED = "named_by_text"


def name_by_text(watched: QObject) -> None:
    """Name a button of a dialog's row by its text, unless it has another name already."""
    if not isinstance(watched, QAbstractButton):
        return
    if not isinstance(watched.parentWidget(), QDialogButtonBox):
        return
    if watched.accessibleName() in ("", watched.property(_NAMED)):
        name = plain(watched.text())
        watched.setProperty(_NAMED, name)
        watched.setAccessibleName(name)
