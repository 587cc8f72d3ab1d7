"""Names in plots: shortened where there is no room, and never over one another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.plotting.legend_rows import legend_places
from ui.plotting.lettering import AxisName
from ui.plotting.painting import Frame, LegendEntry, PlotBrush, plot_font
from ui.plotting.ticks import Scale
from ui.theme.colors import LIGHT

EDGE = "w sepal width (cm) → h1.1"


@pytest.fixture
def brush(qapp: QApplication) -> Iterator[PlotBrush]:
    image = QImage(400, 300, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    yield PlotBrush(painter, LIGHT, plot_font(qapp.font()))
    painter.end()


def test_of_an_edge_the_name_of_its_source_is_shortened_first(brush: PlotBrush) -> None:
    assert brush.elided_name(EDGE, 1000.0) == EDGE
    room = brush.width(EDGE) - 20.0
    shown = brush.elided_name(EDGE, room)
    assert shown.startswith("w sepal")
    assert shown.endswith("… → h1.1")
    assert brush.width(shown) <= room
    assert brush.elided_name(EDGE, brush.width("w sepal…") + 1.0).startswith("w sep")
    assert brush.elided_name("loss of the validation rows", room).count("…") == 1


def test_an_axis_that_is_too_short_has_its_shorter_name_rather_than_a_part(
    brush: PlotBrush,
) -> None:
    name = AxisName(EDGE, "w x₂ → h1.1")
    assert name == EDGE  # everywhere else, as in what the mouse reads
    assert brush.elided_name(name, 1000.0) == EDGE
    assert brush.elided_name(name, brush.width(EDGE) - 1.0) == "w x₂ → h1.1"
    assert brush.elided_name(name, brush.width("w x₂ → h1.1") - 1.0).startswith("w")
    assert brush.elided_name(AxisName(EDGE), brush.width(EDGE) - 1.0).endswith("… → h1.1")


def test_a_name_longer_than_its_axis_stays_below_the_legend(
    brush: PlotBrush, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[QPointF, str]] = []

    def note(at: QPointF, text: str, _: QColor) -> None:
        written.append((at, text))

    monkeypatch.setattr(brush, "upright_text", note)
    height = brush.width("a long name of an axis") - 10.0
    area = QRectF(60.0, 22.0, 200.0, height)
    frame = Frame(area, Scale(0.0, 1.0), Scale(0.0, 1.0))
    brush.y_axis(frame, "a long name of an axis", grid=False)
    ((at, text),) = written
    assert text == "a long name of an axis"
    assert at.y() - 0.5 * brush.width(text) >= area.top()


def test_an_entry_without_a_sign_stands_apart(brush: PlotBrush) -> None:
    entries = [
        LegendEntry("producer 3", lambda brush, at: None),
        LegendEntry("wrong: 33.8 %", None),
    ]
    for room in (400.0, 16.0 + brush.width("producer 3wrong: 33.8 %") + 14.0):
        first, second = legend_places(entries, room, 1, brush.metrics)
        end = first.left + first.text_left + brush.width(first.text)
        assert second.left + second.text_left - end >= 12.0


def test_words_that_would_be_cut_give_way_to_fewer(brush: PlotBrush) -> None:
    texts = ("What will be there appears here once training starts.", "Train")
    height = brush.metrics.height() + 1.0
    assert brush.fitting_paragraph(texts, QRectF(0, 0, 380, height)) == texts[0]
    assert brush.fitting_paragraph(texts, QRectF(0, 0, 100, height)) == texts[1]
    assert brush.fitting_paragraph(texts, QRectF(0, 0, 100, 3.0)) == ""
