"""Documents of workshops as JSON: read with suspicion, written whole.

The format is described in `docs/workshop-format.md`. Nothing in a file is ever executed.
"""

from __future__ import annotations

from pydantic import ValidationError

from simulator.formats.file_checks import checked_format
from simulator.messages import Message, reason
from simulator.storage import strict_json
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes, write_atomically
from simulator.workshops.document import FORMAT, WorkshopDocument
from simulator.workshops.recognising import MAX_BYTES
from simulator.workshops.registry import REGISTRY


def parsed(raw: bytes) -> WorkshopDocument:
    """Return the document that JSON text holds, whichever workshop it is of.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    if len(raw) > MAX_BYTES:
        raise ValueError(Message("is larger than {most} MB", most=MAX_BYTES // 2**20))
    document = strict_json.parse(raw)
    checked_format(document, (FORMAT,))
    if "workshop" not in document:
        raise ValueError(Message("{name} is missing", name="workshop"))
    try:
        return REGISTRY.find(document["workshop"]).document.model_validate(document)
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None


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
    raw = read_bytes(path, MAX_BYTES)
    try:
        return parsed(raw)
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None


def write(path: StrPath, document: WorkshopDocument) -> None:
    """Write a workshop's document; an existing file is replaced whole or left as it was.

    Raises
    ------
    FileProblem
        If the file cannot be written.
    """
    write_atomically(path, encoded(document))
