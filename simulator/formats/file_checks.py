"""What a file must prove before it is believed: its format and version, and its check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.storage import strict_json

Array = NDArray[Any]

CHECK_TOLERANCE = 1e-12
_OPENED: Mapping[str, Message] = MappingProxyType(
    {
        "deltascope-network": Message("networks"),
        "deltascope-scenario": Message("scenarios"),
        "deltascope-workshop": Message("workshops"),
        "deltascope-lesson": Message("lessons"),
    }
)
OPENED = tuple(_OPENED)
"""The formats that the window opens."""
VERSIONS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys((*OPENED, "deltascope-hand-in", "deltascope-progress", "deltascope-search"), 1)
)
"""The newest version of each format."""

_NONE_TO_OPEN = Message(
    "is no Deltascope file. What can be opened are {kinds} that Deltascope saved: files that end "
    "in .json."
)


def told_kinds() -> Message:
    """Return what the kinds of files are called that the window opens."""
    *kinds, last = _OPENED.values()
    told = kinds[0]
    for kind in kinds[1:]:
        told = Message("{several}, {more}", several=told, more=kind)
    return Message("{several} and {last}", several=told, last=last)


def checked_format(document: object, formats: Sequence[str]) -> str:
    """Return which of the formats a document says it has.

    Raises
    ------
    ValueError
        If it is none of them, or of a version that is not known.
    """
    if not isinstance(document, Mapping) or "format" not in document:
        if len(formats) > 1:
            raise ValueError(_NONE_TO_OPEN.format(kinds=told_kinds()))
        raise ValueError(
            Message(
                "is no Deltascope file: the field format must be {expected}",
                expected=repr(formats[0]),
            )
        )
    if "version" not in document:
        raise ValueError(Message("{name} is missing", name="version"))
    name, version = document["format"], document["version"]
    if name not in formats:
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name="format",
                wanted=_openable(formats),
                got=strict_json.shown(name),
            )
        )
    newest = VERSIONS[name]
    if type(version) is int and version > newest:
        raise ValueError(
            Message(
                "{name} must be {newest}, got {got}: a newer program wrote this file",
                name="version",
                newest=newest,
                got=strict_json.shown(version),
            )
        )
    return str(name)


def _openable(formats: Sequence[str]) -> str:
    """Return the formats that a file may have; a window that opens several opens workshops too."""
    if len(formats) == 1:
        return repr(formats[0])
    *several, last = map(repr, OPENED)
    return Message("{several} or {last}", several=", ".join(several), last=last)


def scaled(inputs: Array, offset: Array, scale: Array) -> Array:
    """Return inputs as the network gets them.

    Raises
    ------
    ValueError
        If one is not finite.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        found = (inputs - offset) / scale
    wrong = np.argwhere(~np.isfinite(found))
    if len(wrong):
        row, f = (int(index) for index in wrong[0])
        raise ValueError(
            Message(
                "{name} is {got}: with it {input}, {value}, is scaled to a number that is not "
                "finite",
                name=f"inputs.scale[{f}]",
                got=repr(float(scale[f])),
                input=f"check.inputs[{row}][{f}]",
                value=repr(float(inputs[row, f])),
            )
        )
    return found


def compare(outputs: Array, bound: Array, stated: Array) -> None:
    """Compare the outputs of a file's check with those that its weights give.

    Parameters
    ----------
    outputs : ndarray, shape (c, k)
        As computed.
    bound : ndarray, shape (c, k)
        How far rounding can move them.
    stated : ndarray, shape (c, k)
        As the file has them.

    Raises
    ------
    ValueError
        If an output differs, or rounding alone may change it by any amount.
    """
    known = np.isfinite(bound) | ~np.isfinite(outputs)
    tolerance = CHECK_TOLERANCE * (1.0 + np.abs(stated)) + np.where(known, bound, 0.0)
    # Written so that NaN counts as wrong.
    right = np.isfinite(outputs) & (np.abs(outputs - stated) <= tolerance)
    for row, k in np.argwhere(~(known & right)).tolist():
        if not known[row, k]:
            raise ValueError(
                Message(
                    "{name} cannot be checked: with numbers as large as these weights, rounding "
                    "alone may change it by any amount",
                    name=f"check.outputs[{row}][{k}]",
                )
            )
        raise ValueError(
            Message(
                "{name} is {got}, but the weights give {computed}: the file was changed or damaged",
                name=f"check.outputs[{row}][{k}]",
                got=repr(float(stated[row, k])),
                computed=repr(float(outputs[row, k])),
            )
        )
