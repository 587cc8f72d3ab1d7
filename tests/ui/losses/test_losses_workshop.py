"""The Losses workshop: dragging, typing, keys, and the course's numbers on its pages."""

from __future__ import annotations

import pytest
from losses_use import document, drag
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from workshop_use import shared_fixtures

from simulator.nn import losses
from simulator.workshops.registry import REGISTRY
from ui.losses.bench import LossesBench
from ui.losses.window import losses_window
from ui.theme.colors import LIGHT
from ui.workshop import point_canvas
from ui.workshop.window import WorkshopWindow

shared_workshop, window = shared_fixtures(losses_window)


@pytest.fixture
def bench(window: WorkshopWindow) -> LossesBench:
    assert isinstance(window.bench, LossesBench)
    return window.bench


def readings(bench: LossesBench) -> list[str]:
    return bench.curves.canvas.accessibleDescription().splitlines()


# -- curves


def test_the_first_curves_are_cross_entropy_and_squared_error(bench: LossesBench) -> None:
    assert readings(bench) == [
        "Binary cross-entropy: E = 2.30, slope −10",
        "Mean squared error: E = 0.81, slope −1.80",
    ]
    assert "takes a probability" in bench.curves.note.text()


@pytest.mark.parametrize("over", ["output", "sum"])
@pytest.mark.parametrize("name", list(losses.REGISTRY))
def test_every_loss_is_drawn_over_both(bench: LossesBench, name: str, over: str) -> None:
    bench.curves.over.chosen.emit(over)
    bench.curves.first.chosen.emit(name)
    bench.curves.second.chosen.emit("")
    assert bench.curves.first.name() == name
    assert len(readings(bench)) == 1
    assert "nan" not in readings(bench)[0]
    assert bench.curves.equation.equation is not None
    assert not bench.curves.canvas.rendered().isNull()


def test_over_the_logit_the_point_stays_at_the_same_prediction(
    window: WorkshopWindow, bench: LossesBench
) -> None:
    bench.curves.over.chosen.emit("sum")
    assert document(bench).curves.x == pytest.approx(-2.1972, abs=1e-4)
    assert readings(bench)[0] == "Binary cross-entropy: E = 2.30, slope −0.900"
    assert bench.curves.places["sum"].isVisible()
    assert not bench.curves.places["probability"].isVisible()
    window.history.stack.undo()
    assert document(bench).curves.x == 0.1


def test_a_loss_of_the_sum_alone_says_so(bench: LossesBench) -> None:
    bench.curves.first.chosen.emit("perceptron")
    assert document(bench).curves.axis == "sum"
    assert not bench.curves.over.isEnabled()
    assert "of the sum z alone" in bench.curves.note.text()


def test_the_point_is_dragged_in_one_step_and_moved_by_keys(
    qtbot: QtBot, window: WorkshopWindow, bench: LossesBench
) -> None:
    canvas = bench.curves.canvas
    canvas.rendered()
    middle = canvas.height() // 2
    drag(qtbot, canvas, QPoint(canvas.width() // 3, middle), QPoint(canvas.width() // 2, middle))
    assert 0.4 < document(bench).curves.x < 0.6
    window.history.stack.undo()
    assert document(bench).curves.x == 0.1
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert document(bench).curves.x == pytest.approx(0.21)
    assert bench.curves.places["probability"].value() == document(bench).curves.x


def test_a_target_that_a_loss_does_not_take_is_told(bench: LossesBench) -> None:
    bench.curves.second.chosen.emit("")
    bench.curves.first.chosen.emit("mape")
    bench.curves.targets["number"].moved.emit(0.0)
    assert "is not drawn" in bench.curves.note.text()
    assert "other than 0" in bench.curves.equation.message
    assert readings(bench) == []
    bench.curves.canvas.rendered()
    bench.curves.targets["number"].moved.emit(0.5)
    assert "is not drawn" not in bench.curves.note.text()


def test_at_the_end_of_a_logarithm_the_note_tells_it(bench: LossesBench) -> None:
    bench.curves.places["probability"].moved.emit(0.0)
    assert "would be infinite" in bench.curves.note.text()


def test_beyond_its_limit_a_loss_has_no_value(bench: LossesBench) -> None:
    bench.curves.second.chosen.emit("")
    bench.curves.first.chosen.emit("msle")
    bench.curves.places["number"].moved.emit(-3.0)
    assert "no value" in bench.curves.equation.message
    bench.curves.canvas.rendered()


# -- all of it


def test_the_page_is_part_of_the_document(window: WorkshopWindow, bench: LossesBench) -> None:
    bench.tabs.setCurrentIndex(2)
    assert document(bench).page == "weight"
    window.history.stack.undo()
    assert bench.tabs.currentIndex() == 0


def test_both_themes_are_drawn(window: WorkshopWindow, bench: LossesBench) -> None:
    canvases = (
        bench.curves.canvas,
        bench.networks.canvas,
        bench.weight.canvas,
        bench.weight.points,
    )
    dark = [canvas.rendered().toImage() for canvas in canvases]
    window.set_theme(LIGHT)
    for canvas, before in zip(canvases, dark, strict=True):
        assert canvas.rendered().toImage() != before


def test_a_point_beyond_the_edge_has_a_mark_there(
    monkeypatch: pytest.MonkeyPatch, bench: LossesBench
) -> None:
    marks: list[QPointF] = []
    monkeypatch.setattr(point_canvas, "draw_gone", lambda _, at, *rest: marks.append(at))
    bench.curves.canvas.rendered()
    assert len(marks) == 1  # a slope of −10, where −5 is the lowest that is drawn
    bench.curves.places["probability"].moved.emit(0.5)
    marks.clear()
    bench.curves.canvas.rendered()
    assert not marks


def test_no_line_of_the_last_page_is_cut_where_the_window_is_low(
    window: WorkshopWindow, bench: LossesBench
) -> None:
    """As beside the Lessons panel on a small screen: what has no room scrolls."""
    presets = {one.name: one for one in REGISTRY["losses"].presets}
    window.open_document(presets["which-loss"].document, "")
    window.resize(960, 640)
    notes = [bench.choice.about, *bench.choice.mind]
    QApplication.processEvents()
    assert all(note.height() >= note.heightForWidth(note.width()) for note in notes)
