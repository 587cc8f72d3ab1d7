"""What was chosen in the palette lately, remembered from session to session."""

from __future__ import annotations

from PySide6.QtCore import QSettings

_KEY = "palette/recent"
_MOST = 5


def recent() -> list[str]:
    """Return the ids of what was chosen lately, the latest first."""
    stored = QSettings().value(_KEY, "")
    return [id_ for id_ in stored.split("|") if id_] if isinstance(stored, str) else []


def remember(id_: str) -> None:
    """Put `id_` before all that was chosen earlier."""
    others = [one for one in recent() if one != id_]
    QSettings().setValue(_KEY, "|".join([id_, *others][:_MOST]))
