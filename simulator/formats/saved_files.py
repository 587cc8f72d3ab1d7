"""How files that Deltascope saves are read: lessons, hand-ins, progress and workshops alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from simulator.messages import Message, reason
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes

T = TypeVar("T")


def parsed_as(name: str, raw: bytes, most: int, validate: Callable[[Mapping[str, Any]], T]) -> T:
    """Return what JSON text holds.

    Parameters
    ----------
    name : str
        Its format.
    raw : bytes
    most : int
        How many bytes it may have.
    validate : callable
        Makes the object of the document.

    Raises
    ------
    ValueError
        If it is too large or of another format, or anything in it is missing, unknown or wrong;
        the message names the field.
    """
    from pydantic import ValidationError

    from simulator.formats.file_checks import checked_format
    from simulator.storage import strict_json

    if len(raw) > most:
        raise ValueError(Message("is larger than {most} MB", most=most >> 20))
    document = strict_json.parse(raw)
    checked_format(document, (name,))
    try:
        return validate(document)
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None


def read_as(path: StrPath, most: int, parsed: Callable[[bytes], T]) -> T:
    """Read a file.

    Raises
    ------
    FileProblem
        If it cannot be read, or `parsed` refuses what it holds.
    """
    raw = read_bytes(path, most)
    try:
        return parsed(raw)
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None
