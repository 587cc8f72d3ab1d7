"""Whether there is a display to open a window on; asked before Qt, which aborts without one."""

from __future__ import annotations

import os
import re
import socket
import sys

_PATIENCE_S = 2.0
_X11_PORT = 6000


def is_reachable() -> bool:
    """Return whether a window can be opened: a display is named and answers.

    A platform chosen with ``QT_QPA_PLATFORM`` counts as one, as does any system but Linux.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _x11_answers(os.environ.get("DISPLAY", ""))


def _x11_answers(display: str) -> bool:
    found = re.fullmatch(r"(?:unix)?([\w.\-]*):(\d+)(?:\.\d+)?", display)
    if found is None:
        return False
    host, number = found[1], int(found[2])
    if host:
        return _connects(socket.AF_INET, (host, _X11_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"
    return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE_S)
        try:
            probe.connect(address)
        except (OSError, OverflowError, UnicodeError):  # no answer, no such port, no such name
            return False
    return True
