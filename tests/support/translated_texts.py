"""The texts of a translation as it stands in the repository."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, whose it is, and what is said for it in each plural form."""

    context: str
    source: str
    forms: tuple[str, ...]


def translated_texts(path: Path) -> list[Entry]:
    """Return every text of a ``.ts`` file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = tuple(form.text or "" for form in told.iter("numerusform"))
            source = message.findtext("source", "")
            found.append(Entry(context.findtext("name", ""), source, forms or (told.text or "",)))
    return found
