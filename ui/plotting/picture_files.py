"""Pictures as the content of files, for the one writer of files."""

from __future__ import annotations

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QPixmap

from simulator.storage.atomic_files import StrPath, write_atomically
from ui.words.messages import worded


def picture_bytes(picture: QPixmap, kind: str = "png") -> bytes:
    """Return a picture as the content of a file of this kind, such as ``png``.

    Raises
    ------
    ValueError
        If there is no such kind, or the picture is empty.
    """
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    if not picture.save(content, kind):
        problem = worded("picture_files", "the picture could not be made as {kind}")
        raise ValueError(problem.format(kind=kind))
    return bytes(content.data().data())


def write_picture(path: StrPath, picture: QPixmap, kind: str = "png") -> None:
    """Write a picture as a whole or not at all.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    ValueError
        If the picture cannot be made.
    """
    write_atomically(path, picture_bytes(picture, kind))
