"""On screens whose scale is no whole number nothing of older memory shows through a graph."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from simulator.graph import presets
from ui.computation_graphs.picture import graph_view
from ui.computation_graphs.window import graphs_window
from ui.theme.colors import DARK


class Dirty(QPixmap):
    """A picture in memory as it comes: here it was red before."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]
        if given and not isinstance(given[0], QPixmap):
            self.fill(QColor("red"))


def test_the_last_pixels_are_painted_over(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = graphs_window(DARK, None)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    canvas = window.bench.pane.canvas
    monkeypatch.setattr(type(canvas), "devicePixelRatioF", lambda self: 1.25, raising=False)
    window._on_preset_chosen(next(iter(presets.REGISTRY)))
    monkeypatch.setattr(graph_view, "QPixmap", Dirty)
    canvas.resize(679, canvas.height())
    canvas.invalidate()
    image = canvas.rendered().toImage()
    last = {QColor(image.pixel(image.width() - 1, y)).name() for y in range(image.height())}
    assert all(QColor(one).red() < 0x30 for one in last), last
