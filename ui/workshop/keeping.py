"""A workshop's document, kept from one opening of its window to the next, in any session."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QSettings

from simulator.workshops import files
from simulator.workshops.document import Workshop, WorkshopDocument

_KEY = "workshops/{name}"


def keep(document: WorkshopDocument) -> None:
    """Keep a document, in place of the one of its workshop before."""
    text = files.encoded(document).decode()
    QSettings().setValue(_KEY.format(name=document.workshop), text)


def kept(workshop: Workshop) -> WorkshopDocument:
    """Return what was kept; where there is nothing that can be read, what the workshop begins with.

    It may have been written by a newer version, or be damaged.
    """
    text = QSettings().value(_KEY.format(name=workshop.name), "")
    with suppress(ValueError):
        found = files.parsed(str(text).encode(errors="replace"))
        if isinstance(found, workshop.document):
            return found
    return workshop.beginning
