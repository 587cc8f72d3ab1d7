"""Documents of workshops as JSON: read with suspicion, written whole.

The format is described in `docs/workshop-format.md`. Nothing in a file is ever executed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.formats.saved_files import parsed_as, read_as
from simulator.messages import Message
from simulator.storage import strict_json
from simulator.storage.atomic_files import StrPath, write_atomically
from simulator.workshops.document import FORMAT, WorkshopDocument
from simulator.workshops.recognising import MAX_BYTES
from simulator.workshops.registry import REGISTRY


def _validated(document: Mapping[str, Any]) -> WorkshopDocument:
    if "workshop" not in document:
        raise ValueError(Message("{name} is missing", name="workshop"))
    return REGISTRY.find(document["workshop"]).document.model_validate(document)


def parsed(raw: bytes) -> WorkshopDocument:
    """Return the document that JSON text holds, whichever workshop it is of.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    return parsed_as(FORMAT, raw, MAX_BYTES, _validated)


def encoded(document: WorkshopDocument) -> bytes:
    """Return a document as JSON text, ready to be written."""
    text = strict_json.dumps(document.model_dump(mode="json", exclude_none=True)) + "\n"
    return text.encode()


def read(path: StrPath) -> WorkshopDocument:
    """Read a workshop's document.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds no document of a workshop that is known.
    """
    return read_as(path, MAX_BYTES, parsed)


def write(path: StrPath, document: WorkshopDocument) -> None:
    """Write a workshop's document; an existing file is replaced whole or left as it was.

    Raises
    ------
    FileProblem
        If the file cannot be written.
    """
    write_atomically(path, encoded(document))
