"""The base of every plot: an error while drawing stays an error."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from simulator.storage.atomic_files import FileProblem
from ui.plotting.canvas import PlotCanvas
from ui.plotting.painting import PlotBrush


class Plain(PlotCanvas):
    """An empty plot."""

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        brush.backdrop(area)


class Broken(PlotCanvas):
    """A plot whose drawing fails."""

    def draw(self, brush: PlotBrush, area: QRectF) -> None:
        brush.backdrop(area)
        raise ZeroDivisionError("broken")


def test_an_error_while_drawing_does_not_end_the_process(
    qapp: QApplication, tmp_path: Path
) -> None:
    for _ in range(20):
        plot = Broken()
        with pytest.raises(ZeroDivisionError, match="broken"):
            plot.rendered()
        for name in ("a.png", "a.svg"):
            with pytest.raises(ZeroDivisionError, match="broken"):
                plot.save_picture(str(tmp_path / name))


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_on_a_full_disk_the_old_picture_stays_and_the_learner_is_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    target, plot = tmp_path / name, Plain()
    plot.save_picture(str(target))
    before = target.read_bytes()

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="the disk is full"):
        plot.save_picture(str(target))
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [name]
