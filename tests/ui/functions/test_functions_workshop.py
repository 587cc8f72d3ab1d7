"""The Functions workshop: choosing, dragging, typing, keys, and the numbers that are read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot
from workshop_use import functions, shared_fixtures

from simulator.workshops.node_functions import FUNCTIONS
from simulator.workshops.records.functions import RECORD, FunctionChoice, FunctionsDocument
from ui.functions.bench import FunctionsBench
from ui.functions.pictures.curves_canvas import CurvesCanvas
from ui.plotting.painting import PlotBrush, plot_font
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


shared_workshop, window = shared_fixtures(functions)


@pytest.fixture
def bench(window: WorkshopWindow) -> FunctionsBench:
    assert isinstance(window.bench, FunctionsBench)
    return window.bench


def readings(bench: FunctionsBench) -> list[str]:
    return bench.curves.canvas.accessibleDescription().splitlines()


def test_the_numbers_of_the_course_are_read(window: WorkshopWindow, bench: FunctionsBench) -> None:
    """B2: sigmoid′ is at most 0.25, tanh′ 1."""
    window.heading.presets.chosen.emit("sigmoid-tanh")
    assert readings(bench) == [
        "sigmoid: f(0) = 0.500, slope 0.250",
        "tanh: f(0) = 0, slope 1.00",
    ]
    bench.curves.z.field.committed.emit(5.0)
    assert readings(bench)[0] == "sigmoid: f(5.00) = 0.993, slope 0.00665"


@pytest.mark.parametrize("name", list(FUNCTIONS))
def test_every_function_of_one_sum_is_drawn(bench: FunctionsBench, name: str) -> None:
    bench.curves.first.field.chosen.emit(name)
    bench.curves.second.field.chosen.emit(name)
    assert bench.curves.first.field.name() == name
    assert len(readings(bench)) == 2
    assert not bench.curves.canvas.rendered().isNull()


def test_a_second_function_is_laid_over_and_taken_away(bench: FunctionsBench) -> None:
    bench.curves.second.field.chosen.emit("tanh")
    assert len(readings(bench)) == 2
    bench.curves.second.field.chosen.emit("")
    assert len(readings(bench)) == 1
    assert bench.curves.second.field.name() == ""


def test_the_point_is_dragged_in_one_step(
    qtbot: QtBot, window: WorkshopWindow, bench: FunctionsBench
) -> None:
    canvas = bench.curves.canvas
    canvas.rendered()
    middle = canvas.height() // 2
    qtbot.mousePress(canvas, LEFT, pos=QPoint(canvas.width() // 3, middle))
    first = bench.document.z
    qtbot.mouseMove(canvas, QPoint(canvas.width() // 2, middle))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(canvas.width() // 2, middle))
    assert first < bench.document.z
    assert bench.curves.z.value() == bench.document.z
    qtbot.mouseMove(canvas, QPoint(20, middle))
    assert first < bench.document.z  # it has been let go
    window.history.stack.undo()
    assert bench.document.z == 1.0


@pytest.mark.parametrize(
    ("key", "z"),
    [
        (Qt.Key.Key_Left, 0.9),
        (Qt.Key.Key_Right, 1.1),
        (Qt.Key.Key_PageUp, 2.0),
        (Qt.Key.Key_PageDown, 0.0),
    ],
)
def test_keys_move_the_point(qtbot: QtBot, bench: FunctionsBench, key: Qt.Key, z: float) -> None:
    qtbot.keyClick(bench.curves.canvas, key)
    assert bench.document.z == z


def test_the_point_stays_in_its_range(qtbot: QtBot, bench: FunctionsBench) -> None:
    bench.curves.z.field.committed.emit(20.0)
    qtbot.keyClick(bench.curves.canvas, Qt.Key.Key_PageUp)
    assert bench.document.z == 20.0


def test_the_slider_moves_the_point_and_a_typed_number_may_lie_between(
    qtbot: QtBot, window: WorkshopWindow, bench: FunctionsBench
) -> None:
    bench.curves.z.slider.setValue(bench.curves.z.slider.value() + 3)
    assert bench.document.z == 1.3
    assert bench.curves.z.field.value() == 1.3
    bench.curves.z.field.setFocus()
    bench.curves.z.field.selectAll()
    qtbot.keyClicks(bench.curves.z.field.lineEdit(), "0.123")
    qtbot.keyClick(bench.curves.z.field, Qt.Key.Key_Return)
    assert bench.document.z == 0.123
    window.history.stack.undo()
    assert bench.document.z == 1.0


def test_both_themes_are_drawn(window: WorkshopWindow, bench: FunctionsBench) -> None:
    dark = bench.curves.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.curves.canvas.rendered().toImage() != dark


def test_a_setting_has_a_slider_which_moves_in_one_step(
    window: WorkshopWindow, bench: FunctionsBench
) -> None:
    bench.curves.first.field.chosen.emit("elu")
    (alpha,) = bench.curves.first.sliders.values()
    assert alpha.value() == 1.0
    for place in (30, 40, 50):
        alpha.slider.setValue(place)
    assert bench.document.function.settings == {"alpha": alpha.value()}
    assert readings(bench)[0].startswith("ELU")
    window.history.stack.undo()
    assert bench.document.function == FunctionChoice(name="elu")
    bench.curves.first.field.chosen.emit("tanh")
    assert bench.curves.first.sliders == {}


def test_the_lowest_place_of_a_slider_is_in_the_range(bench: FunctionsBench) -> None:
    bench.curves.first.field.chosen.emit("elu")  # alpha > 0
    bench.curves.first.sliders["alpha"].slider.setValue(0)
    assert bench.document.function.settings["alpha"] > 0.0
    bench.curves.first.field.chosen.emit("leaky_relu")  # slope < 1
    slope = bench.curves.first.sliders["slope"].slider
    slope.setValue(slope.maximum())
    assert bench.document.function.settings["slope"] < 1.0


def test_the_largest_slope_and_what_is_flat_are_drawn(qtbot: QtBot) -> None:
    canvas = CurvesCanvas()  # its own: the shared one would stay without them
    qtbot.addWidget(canvas)
    canvas.resize(700, 420)
    canvas.show_functions(RECORD.presets[0].document)
    with_both = canvas.rendered().toImage()
    canvas._tops, canvas._flat = (), ()
    canvas.invalidate()
    assert canvas.rendered().toImage() != with_both


def test_the_equation_has_the_points_numbers(bench: FunctionsBench) -> None:
    """C9: what goes back is what arrives, times the slope."""
    bench.curves.z.field.committed.emit(0.0)
    bench.curves.back.field.committed.emit(2.0)
    text = bench.curves.equation.plain_text()
    assert "= 0.50·(1 − 0.50)" in text
    assert "= 2·0.25" in text


@pytest.mark.parametrize("preset", ["sigmoid", "sigmoid-tanh", "relu-gelu"])
def test_the_largest_slopes_are_written_clear_of_axis_point_and_each_other(
    qtbot: QtBot, preset: str
) -> None:
    canvas = CurvesCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(700, 420)
    document = next(one.document for one in RECORD.presets if one.name == preset)
    assert isinstance(document, FunctionsDocument)
    canvas.show_functions(document)
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    brush = PlotBrush(painter, LIGHT, plot_font(canvas.font()))
    frame = canvas.frame(brush, QRectF(canvas.rect()))
    boxes = [box for _, box in canvas.top_labels(brush, frame, document)]
    painter.end()
    assert boxes
    for k, box in enumerate(boxes):
        assert frame.area.contains(box)
        for z in (0.0, document.z):
            assert not box.left() <= frame.point(z, 0.0).x() <= box.right()
        assert not any(box.intersects(other) for other in boxes[:k])
