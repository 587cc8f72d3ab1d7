"""A shortcut as the caps of its keys."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def caps(keys: str | QKeySequence) -> list[str]:
    """Return what stands on each key; a plus sign at the end is the plus key itself."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    if native.endswith("+"):
        return [*(part for part in native[:-1].split("+") if part), "+"]
    return native.split("+") if native else []
