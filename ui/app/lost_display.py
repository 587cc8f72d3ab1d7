"""The end of the program where its display is gone: the server died, or the connection to it.

Qt says so and then ends the process by the C library, which destroys what threads still use and
aborts. Nothing can be asked of a window any more, so the program ends itself as soon as it hears of
it. Files are whole at any moment (`simulator.storage.atomic_files`).
"""

from __future__ import annotations

import os
import re
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from simulator.cli.command_parser import PROGRAM

_GONE = re.compile(r"The (X11|Wayland) connection broke")
STATUS = 1


def end_with_display() -> None:
    """End the program when its display is gone; every other message of Qt's goes to stderr."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if not _GONE.match(message):
        sys.stderr.write(f"{message}\n")
        return
    sys.stderr.write(f"{PROGRAM}: the display is gone\n")
    sys.stderr.flush()
    os._exit(STATUS)
