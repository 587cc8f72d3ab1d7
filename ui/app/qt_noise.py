"""Keeps what the off-screen platform says of every window out of a command's output."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_MEANINGLESS = "This plugin does not support "


def silence_platform() -> None:
    """Drop the off-screen platform's remarks; every other message of Qt's goes to stderr."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_MEANINGLESS):
        sys.stderr.write(f"{message}\n")
