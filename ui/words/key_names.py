"""What stands on a key, for texts that name one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence


def key_name(keys: Qt.Key | QKeySequence) -> str:
    """Return what a key, or keys that are pressed together, are called here: ``Home``, ``Ctrl+E``.

    By the computer's custom and in the interface's language, so that it is asked for anew after
    that has changed.
    """
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
