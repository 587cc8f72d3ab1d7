"""The colour legend: its labels stay inside, whatever the losses are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ui.plotting.color_bar import BAR_ROOM, draw_color_bar, label_forms
from ui.plotting.loss_image import LossImage
from ui.plotting.painting import PlotBrush, plot_font
from ui.plotting.ticks import Scale, Tick
from ui.theme.colors import LIGHT


def test_labels_become_shorter_where_there_is_no_room() -> None:
    forms = label_forms(Tick(1.06e301, "1.06·10³⁰¹"))
    assert forms == ("1.06·10³⁰¹", "1.06e301", "1.1e301", "1e301")
    assert label_forms(Tick(-2e-7, "−2·10⁻⁷"))[-1] == "−2e−7"


@pytest.mark.parametrize(
    "scale",
    [
        Scale(0.01, 1.0, True),
        Scale(1e300, 6e301, True),
        Scale(1.02e301, 1.06e301),
        Scale(6.1e301, 6.100002e301),
        Scale(0.69897004, 0.69897019),
        Scale(0.6989700043, 0.6989700049),
        Scale(-2.5e-301, 2.5e-301),
        Scale(1e-300, 1e300, True),
    ],
)
def test_no_label_of_the_bar_is_cut(
    qapp: object, monkeypatch: pytest.MonkeyPatch, scale: Scale
) -> None:
    widget, image = QWidget(), QImage(200, 240, QImage.Format.Format_ARGB32)
    written: list[tuple[float, str]] = []
    painter = QPainter(image)
    brush = PlotBrush(painter, LIGHT, plot_font(widget.font()))
    monkeypatch.setattr(
        PlotBrush, "text", lambda self, at, text, *rest: text and written.append((at.x(), text))
    )
    area = QRectF(10.0, 5.0, 200.0 - 10.0 - BAR_ROOM, 225.0)
    draw_color_bar(brush, area, scale)
    painter.end()
    assert len(written) >= 2
    assert len({text for _, text in written}) == len(written)
    for x, text in written:
        assert x + brush.width(text) <= 200.0, text


@pytest.mark.parametrize("log", [False, True])
def test_a_map_of_no_finite_loss_has_no_legend_of_colours(
    qapp: object, monkeypatch: pytest.MonkeyPatch, log: bool
) -> None:
    drawn: list[object] = []
    monkeypatch.setattr("ui.plotting.loss_image.draw_color_bar", lambda *given: drawn.append(given))
    map_, nothing = LossImage(), np.full((2, 2), np.inf)
    map_.set_log(log)
    map_.set_grid(np.arange(2.0), np.arange(2.0), nothing)
    brush: Any = None
    map_.draw_scale(brush, QRectF(0.0, 0.0, 90.0, 90.0), "loss")
    assert not drawn
    assert map_.span.clipped
