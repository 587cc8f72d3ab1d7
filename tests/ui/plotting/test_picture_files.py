"""Pictures as files: whole or not at all, also that of the whole window."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from simulator.storage.atomic_files import FileProblem
from ui.plotting.picture_files import picture_bytes, write_picture


def picture(color: str) -> QPixmap:
    made = QPixmap(40, 30)
    made.fill(QColor(color))
    return made


def test_a_picture_is_seen_again(qapp: QApplication, tmp_path: Path) -> None:
    write_picture(tmp_path / "a.png", picture("red"))
    found = QImage(str(tmp_path / "a.png"))
    assert (found.width(), found.height(), found.pixelColor(3, 3).name()) == (40, 30, "#ff0000")


def test_what_is_no_picture_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="could not be made as nonsense"):
        picture_bytes(picture("red"), "nonsense")
    with pytest.raises(ValueError, match="could not be made as png"):
        write_picture(tmp_path / "a.png", QPixmap())
    assert list(tmp_path.iterdir()) == []


def test_on_a_full_disk_the_old_picture_stays(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.png"
    write_picture(target, picture("red"))
    before = target.read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="the disk is full"):
        write_picture(target, picture("blue"))
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]
