"""A canvas of two layers: the lower one is painted once, and a file has both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.lettering import KeptMetrics
from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.colors import LIGHT


class Layers(LayeredCanvas):
    """Counts how often each layer is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.grounds = self.moves = 0
        self.at = 10

    def draw_ground(self, brush: PlotBrush, area: QRectF) -> None:
        self.grounds += 1
        brush.painter.fillRect(QRectF(0, 0, 20, 20), self.theme.color("good"))

    def draw_moving(self, brush: PlotBrush, area: QRectF) -> None:
        self.moves += 1
        brush.painter.fillRect(QRectF(self.at, 10, 20, 20), self.theme.color("bad"))


def counts(canvas: Layers) -> tuple[int, int]:
    canvas.grab()
    return canvas.grounds, canvas.moves


def test_only_what_moves_is_painted_again(qtbot: QtBot) -> None:
    canvas = Layers()
    qtbot.addWidget(canvas)
    assert counts(canvas) == (1, 1)
    canvas.invalidate_moving()
    assert counts(canvas) == (1, 2)
    canvas.invalidate()
    assert counts(canvas) == (2, 3)
    canvas.set_theme(LIGHT)
    assert counts(canvas) == (3, 4)
    canvas.resize(300, 200)
    assert counts(canvas) == (4, 5)


def test_both_layers_are_seen_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    canvas = Layers()
    qtbot.addWidget(canvas)
    for picture in (canvas.rendered().toImage(), canvas.rendered(1.0).toImage()):
        assert picture.pixelColor(5, 5) == canvas.theme.color("good")
        assert picture.pixelColor(15, 15) == canvas.theme.color("bad")
    canvas.save_picture(str(tmp_path / "both.svg"))
    text = (tmp_path / "both.svg").read_text("utf-8")
    assert canvas.theme.bad in text
    assert canvas.theme.good in text


def test_nothing_of_what_moved_before_is_left_in_the_memory_that_is_used_again(
    qtbot: QtBot,
) -> None:
    canvas = Layers()
    qtbot.addWidget(canvas)
    canvas.grab()
    canvas.grab()  # what is shown again is kept
    kept = canvas._picture
    assert kept is not None
    canvas.at = 60
    canvas.invalidate_moving()
    for moved in (canvas.grab().toImage(), canvas.grab().toImage()):
        assert moved == canvas.rendered().toImage()
        assert moved.pixelColor(15, 15) == canvas.theme.color("good")
        assert moved.pixelColor(65, 15) == canvas.theme.color("bad")
        assert moved.pixelColor(25, 15) == canvas.theme.color("panel")
    assert canvas._picture is kept


def test_what_changes_is_drawn_straight_and_kept_only_when_it_is_shown_again(qtbot: QtBot) -> None:
    canvas = Layers()
    qtbot.addWidget(canvas)
    for moves in (1, 2, 3):
        canvas.invalidate_moving()
        assert counts(canvas) == (1, moves)
        assert canvas._picture is None
    assert counts(canvas) == (1, 4)  # the mouse hovers, or another window passes
    assert canvas._picture is not None
    assert counts(canvas) == (1, 4)


def test_a_lower_layer_that_is_dragged_itself_is_drawn_once_a_move_and_kept_afterwards(
    qtbot: QtBot,
) -> None:
    canvas = Layers()
    qtbot.addWidget(canvas)
    counts(canvas)
    for grounds in (2, 3, 4):
        canvas.at = 10 * grounds
        canvas.invalidate()
        seen = canvas.grab().toImage()
        assert canvas.grounds == grounds
    assert seen == canvas.rendered(1.0).toImage()
    canvas.grounds = 0
    for _ in range(3):
        canvas.invalidate_moving()
        canvas.grab()
    assert canvas.grounds == 1


def test_widths_that_are_kept_are_those_of_the_font(qapp: object) -> None:
    small, large = plot_font(QFont()), plot_font(QFont())
    large.setPixelSize(2 * small.pixelSize())
    for font in (small, large, small):
        for text in ("1111", "손실 0.17", ""):
            width = QFontMetricsF(font).horizontalAdvance(text)
            assert KeptMetrics(font).horizontalAdvance(text) == width
