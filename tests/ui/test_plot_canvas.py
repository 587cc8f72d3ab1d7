"""The base of every plot: an error while drawing stays an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from ui.plots.canvas import PlotCanvas
from ui.plots.painting import PlotBrush


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
