"""The page of softmax: logits dragged and typed, 1000 added, classes and one-hot rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot
from workshop_use import functions, shown

from ui.functions.bench import FunctionsBench
from ui.functions.panels.softmax_page import SoftmaxPage
from ui.functions.pictures.bars_canvas import BarsCanvas
from ui.theme.colors import LIGHT
from ui.words.languages import Languages
from ui.workshop.window import WorkshopWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(functions) as made:
        made.heading.presets.chosen.emit("softmax")
        yield made


@pytest.fixture
def bench(window: WorkshopWindow) -> FunctionsBench:
    assert isinstance(window.bench, FunctionsBench)
    return window.bench


@pytest.fixture
def page(bench: FunctionsBench) -> SoftmaxPage:
    return bench.softmax


def column(page: SoftmaxPage, place: int) -> list[str]:
    cells = (page.table.item(line, place) for line in range(page.table.rowCount()))
    return [cell.text() for cell in cells if cell is not None]


def at(canvas: BarsCanvas, k: int, value: float) -> QPointF:
    return QPointF(canvas.middle(0, k), canvas.height_of(0, value))


def test_the_page_is_the_documents(window: WorkshopWindow, bench: FunctionsBench) -> None:
    assert bench.tabs.currentIndex() == 1
    assert bench.picture() is bench.softmax.canvas
    bench.tabs.setCurrentIndex(0)
    assert bench.document.page == "curves"
    window.history.stack.undo()
    assert bench.tabs.currentIndex() == 1


def test_a_table_of_the_course(page: SoftmaxPage) -> None:
    """A9, A13 and B4: class numbers, words, one-hot rows, softmax."""
    assert column(page, 0) == ["0  white", "1  cat", "2  dog"]
    assert column(page, 1) == ["1 0 0", "0 1 0", "0 0 1"]
    assert column(page, 4) == column(page, 6) == ["0.665", "0.245", "0.0900"]
    assert column(page, 7) == ["−0.335", "0.245", "0.0900"]
    assert "5·3 = 15" in page.weights.text()


def test_1000_added_breaks_the_formula_as_written_and_nothing_else(
    window: WorkshopWindow, page: SoftmaxPage
) -> None:
    before = column(page, 6)
    page.add.click()
    assert column(page, 2) == ["1002", "1001", "1000"]
    assert column(page, 3) == ["infinite"] * 3
    assert column(page, 4) == ["no number"] * 3
    assert column(page, 6) == before
    assert "infinity divided by infinity" in page.verdict.text()
    assert window.heading.presets.name() == "overflow"
    page.add.click()
    assert column(page, 4) == before
    page.added.committed.emit(-1000.0)
    assert column(page, 3) == ["0"] * 3
    assert column(page, 4) == ["no number"] * 3
    assert "0 divided by 0" in page.verdict.text()


def test_a_bar_is_dragged_in_one_step(
    qtbot: QtBot, window: WorkshopWindow, page: SoftmaxPage
) -> None:
    canvas = page.canvas
    qtbot.mousePress(canvas, LEFT, pos=at(canvas, 1, 2.0).toPoint())
    qtbot.mouseMove(canvas, at(canvas, 1, 4.0).toPoint())
    qtbot.mouseRelease(canvas, LEFT, pos=at(canvas, 1, 4.0).toPoint())
    moved = window.bench.document.softmax.logits
    assert moved[1] == pytest.approx(4.0, abs=0.1)
    assert moved[0::2] == (2.0, 0.0)
    assert page.logits[1].value() == moved[1]
    qtbot.mouseMove(canvas, at(canvas, 1, 0.0).toPoint())
    assert window.bench.document.softmax.logits == moved
    window.history.stack.undo()
    assert window.bench.document.softmax.logits == (2.0, 1.0, 0.0)


def test_where_one_rises_the_others_fall_and_sigmoids_stay(page: SoftmaxPage) -> None:
    """B4."""
    before = page.canvas._forms
    page.logits[1].field.committed.emit(3.0)
    after = page.canvas._forms
    assert before is not None
    assert after is not None
    assert after.safe[1] > before.safe[1]
    assert after.safe[0] < before.safe[0]
    assert after.sigmoids[0] == before.sigmoids[0]


def test_keys_choose_and_move_a_logit(
    qtbot: QtBot, bench: FunctionsBench, page: SoftmaxPage
) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
        qtbot.keyClick(page.canvas, key)
    assert bench.document.softmax.logits == (2.0, 2.1, 0.0)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(page.canvas, key)
    assert bench.document.softmax.logits == (0.9, 2.1, 0.0)


def test_outputs_come_and_go(bench: FunctionsBench, page: SoftmaxPage) -> None:
    page.target.chosen.emit("2")
    page.outputs.committed.emit(5.0)
    assert bench.document.softmax.logits == (2.0, 1.0, 0.0, 0.0, 0.0)
    assert [row.isVisible() for row in page.logits] == [True] * 5 + [False]
    page.outputs.committed.emit(2.0)
    assert bench.document.softmax.logits == (2.0, 1.0)
    assert bench.document.softmax.target == 1
    assert page.table.rowCount() == 2


def test_only_classes_that_there_are_can_be_true(page: SoftmaxPage) -> None:
    model = page.target.model()
    usable = [bool(model.flags(model.index(k, 0)) & Qt.ItemFlag.ItemIsEnabled) for k in range(6)]
    assert usable == [True, True, True, False, False, False]


def test_the_equation_is_that_of_the_true_class(page: SoftmaxPage) -> None:
    page.target.chosen.emit("1")
    assert page.equation.plain_text().startswith("a_{cat}")
    assert "0.245" in page.equation.plain_text()


def test_it_follows_language_and_theme(
    window: WorkshopWindow, page: SoftmaxPage, korean: Languages
) -> None:
    assert column(page, 0) == ["0  하얀", "1  고양이", "2  강아지"]
    assert "하얀: 로짓 2.00" in page.canvas.accessibleDescription()
    dark = page.canvas.rendered().toImage()
    window.set_theme(LIGHT)
    assert page.canvas.rendered().toImage() != dark
