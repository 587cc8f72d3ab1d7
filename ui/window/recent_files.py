"""The files that were opened or saved last, remembered from start to start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_KEY = "files/recent"
MOST = 10


def recent() -> list[str]:
    """Return the paths, the latest first."""
    found = QSettings().value(_KEY, [])
    # One path alone comes back as text; anything else is not ours.
    paths = [found] if isinstance(found, str) else found
    return [one for one in paths if isinstance(one, str)][:MOST] if isinstance(paths, list) else []


def remember(path: str) -> None:
    """Put a file first."""
    whole = str(Path(path).absolute())
    _write([whole, *(one for one in recent() if one != whole)][:MOST])


def forget(path: str) -> None:
    """Take a file out, which is no longer there."""
    whole = str(Path(path).absolute())
    _write([one for one in recent() if one != whole])


def clear() -> None:
    """Take all of them out."""
    _write([])


def _write(paths: list[str]) -> None:
    QSettings().setValue(_KEY, paths)
