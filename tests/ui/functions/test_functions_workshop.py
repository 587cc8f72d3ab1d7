"""The Functions workshop: choosing, dragging, typing, keys, and the numbers that are read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from workshop_use import shown

from simulator.nn import activations
from ui.functions.bench import FunctionsBench
from ui.functions.window import functions_window
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(functions_window) as made:
        yield made


@pytest.fixture
def bench(window: WorkshopWindow) -> FunctionsBench:
    assert isinstance(window.bench, FunctionsBench)
    return window.bench


def readings(bench: FunctionsBench) -> list[str]:
    return bench.canvas.accessibleDescription().splitlines()


def test_the_numbers_of_the_course_are_read(window: WorkshopWindow, bench: FunctionsBench) -> None:
    """B2: sigmoid′ is at most 0.25, tanh′ 1."""
    window.heading.presets.chosen.emit("sigmoid-tanh")
    assert readings(bench) == [
        "sigmoid: f(0) = 0.500, slope 0.250",
        "tanh: f(0) = 0, slope 1.00",
    ]
    bench.z.field.committed.emit(5.0)
    assert readings(bench)[0] == "sigmoid: f(5.00) = 0.993, slope 0.00665"


@pytest.mark.parametrize(
    "name", [one.name for one in activations.REGISTRY.values() if one.elementwise]
)
def test_every_function_of_one_sum_is_drawn(bench: FunctionsBench, name: str) -> None:
    bench.function.chosen.emit(name)
    bench.second.chosen.emit(name)
    assert bench.function.name() == name
    assert len(readings(bench)) == 2
    assert not bench.canvas.rendered().isNull()


def test_a_second_function_is_laid_over_and_taken_away(bench: FunctionsBench) -> None:
    bench.second.chosen.emit("tanh")
    assert len(readings(bench)) == 2
    bench.second.chosen.emit("none")
    assert len(readings(bench)) == 1
    assert bench.second.name() == "none"


def test_the_point_is_dragged_in_one_step(
    qtbot: QtBot, window: WorkshopWindow, bench: FunctionsBench
) -> None:
    canvas = bench.canvas
    canvas.rendered()
    middle = canvas.height() // 2
    qtbot.mousePress(canvas, LEFT, pos=QPoint(canvas.width() // 3, middle))
    first = bench.document.z
    qtbot.mouseMove(canvas, QPoint(canvas.width() // 2, middle))
    qtbot.mouseRelease(canvas, LEFT, pos=QPoint(canvas.width() // 2, middle))
    assert first < bench.document.z
    assert bench.z.value() == bench.document.z
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
    qtbot.keyClick(bench.canvas, key)
    assert bench.document.z == z


def test_the_point_stays_in_its_range(qtbot: QtBot, bench: FunctionsBench) -> None:
    bench.z.field.committed.emit(20.0)
    qtbot.keyClick(bench.canvas, Qt.Key.Key_PageUp)
    assert bench.document.z == 20.0


def test_the_slider_moves_the_point_and_a_typed_number_may_lie_between(
    qtbot: QtBot, window: WorkshopWindow, bench: FunctionsBench
) -> None:
    bench.z.slider.setValue(bench.z.slider.value() + 3)
    assert bench.document.z == 1.3
    assert bench.z.field.value() == 1.3
    bench.z.field.setFocus()
    bench.z.field.selectAll()
    qtbot.keyClicks(bench.z.field.lineEdit(), "0.123")
    qtbot.keyClick(bench.z.field, Qt.Key.Key_Return)
    assert bench.document.z == 0.123
    window.history.stack.undo()
    assert bench.document.z == 1.0


def test_both_themes_are_drawn(window: WorkshopWindow, bench: FunctionsBench) -> None:
    dark = bench.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.canvas.rendered().toImage() != dark
