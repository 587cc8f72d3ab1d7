"""What holds its place in a workshop while it is used, and keys that step wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from losses_use import begin as begin_losses
from matrices_use import begin as begin_matrices
from matrices_use import made as matrices
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from workshop_use import functions, shown

from ui.app.key_routing import FocusedKeys
from ui.computation_graphs.bench import GraphsBench
from ui.computation_graphs.window import graphs_window
from ui.field_timeline.bench import TimelineBench
from ui.field_timeline.window import timeline_window
from ui.gates.bench import GatesBench
from ui.gates.window import gates_window
from ui.losses.curves_page import LossCurvesPage
from ui.losses.window import losses_window
from ui.theme import style
from ui.theme.colors import DARK
from ui.widgets.fields import ChoiceField
from ui.workshop.window import WorkshopWindow

RIGHT, HOME, END = Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End


@pytest.fixture(autouse=True)
def _keys(qapp: QApplication) -> Iterator[None]:
    """Share keys out as the program does."""
    made = FocusedKeys(qapp)
    made.watch(qapp)
    yield
    qapp.removeEventFilter(made)
    made.deleteLater()


def _activate(qtbot: QtBot, window: WorkshopWindow) -> None:
    """Make a window the active one, which alone has shortcuts."""
    with qtbot.waitActive(window):
        window.activateWindow()


def press(qtbot: QtBot, window: WorkshopWindow, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


@pytest.mark.parametrize("preset", ["two-networks", "three-targets"])
def test_all_columns_of_both_networks_are_in_sight(
    qtbot: QtBot, styled: QApplication, preset: str
) -> None:
    style.apply(styled, DARK)  # with the type that the program has
    with shown(losses_window) as window:
        bench = begin_losses(window, preset)
        for table in bench.networks.tables.tables.values():
            header, view = table.horizontalHeader(), table.viewport()
            qtbot.waitUntil(lambda head=header, view=view: head.length() <= view.width())
            assert not table.horizontalScrollBar().maximum()
            assert not table.verticalScrollBar().maximum()
            texts = [table.horizontalHeaderItem(k).text() for k in range(table.columnCount())]
            for column, text in enumerate(texts):
                assert header.fontMetrics().horizontalAdvance(text) < header.sectionSize(column)


def _is_whole(field: ChoiceField) -> bool:
    longest = max(
        field.fontMetrics().horizontalAdvance(field.itemText(k)) for k in range(field.count())
    )
    return longest + 40 <= field.width()


def test_no_loss_and_no_example_is_cut_where_it_is_chosen(qtbot: QtBot) -> None:
    with shown(losses_window) as window:
        bench = begin_losses(window, "sure-and-wrong")
        page = bench.findChild(LossCurvesPage)
        assert page is not None
        assert _is_whole(page.first)
        assert _is_whole(page.second)
        assert _is_whole(window.heading.presets)


@pytest.mark.parametrize("make", [functions, losses_window, matrices, gates_window])
def test_nothing_moves_up_under_the_pointer_at_the_first_action(
    qtbot: QtBot, make: Callable[..., WorkshopWindow]
) -> None:
    with shown(make) as window:
        places = set()
        for preset in window.workshop.presets:
            window.heading.presets.chosen.emit(preset.name)
            window.layout().activate()
            places.add(window.bench.y())
            told = window.heading.task.text()
            _change(window)
            window.layout().activate()
            places.add(window.bench.y())
            assert told
            assert window.heading.task.text()
        assert len(places) == 1


def _change(window: WorkshopWindow) -> None:
    """Wish for what is the end of another preset: some other document, on the same page."""
    document = window.document
    for field, value in (("z", 3.21), ("columns", True), ("biological", True)):
        if field in type(document).model_fields:
            window.bench.change("edit", **{field: value})
            return
    window.bench.change("edit", page="choice")


def test_right_steps_the_matrices_from_the_presets_and_not_from_a_field(qtbot: QtBot) -> None:
    with shown(matrices) as window:
        _activate(qtbot, window)
        bench = begin_matrices(window, window.workshop.presets[0].name)
        bench.product.walk.wanted.emit(0)
        window.heading.presets.setFocus()
        press(qtbot, window, RIGHT)
        assert window.document.product.step == 1  # type: ignore[attr-defined]
        bench.product.left.edit.setFocus()
        press(qtbot, window, RIGHT)
        bench.product.walk.play.slider.setFocus()
        press(qtbot, window, RIGHT)
        assert window.document.product.step == 1  # type: ignore[attr-defined]


def test_arrows_step_a_graph_wherever_they_are_not_needed(qtbot: QtBot) -> None:
    with shown(graphs_window) as window:
        bench = window.bench
        assert isinstance(bench, GraphsBench)
        _activate(qtbot, window)
        for focused in (window.heading.presets, bench.bar.transport.forward, bench.bar.by):
            focused.setFocus()
            before = bench.stepper.shown.position
            press(qtbot, window, RIGHT)
            assert bench.stepper.shown.position == before + 1
        window.heading.buttons["open"].setFocus()
        QTest.keyClick(window.heading.buttons["open"], RIGHT, Qt.KeyboardModifier.ShiftModifier)
        assert bench.stepper.shown.position > 3
        press(qtbot, window, HOME)
        assert bench.stepper.shown.position == 0
        for busy in (bench.bar.player.slider, bench.field.edit, bench.pages.tabBar()):
            busy.setFocus()
            press(qtbot, window, RIGHT)
        assert bench.stepper.shown.position == 0


def test_right_steps_the_gates_where_a_gate_was_pressed(qtbot: QtBot) -> None:
    with shown(gates_window) as window:
        bench = window.bench
        assert isinstance(bench, GatesBench)
        _activate(qtbot, window)
        bench.change("edit", page="network", step=0)
        heights = set()
        window.heading.buttons["open"].setFocus()
        for _ in range(12):
            press(qtbot, window, RIGHT)
            window.layout().activate()
            heights.add((bench.network.canvas.size(), bench.network.sentence.height()))
        assert window.document.step == 12  # type: ignore[attr-defined]
        assert len(heights) == 1
        press(qtbot, window, HOME)
        assert window.document.step == 0  # type: ignore[attr-defined]


def test_a_time_line_that_is_opened_again_begins_at_its_line(qtbot: QtBot) -> None:
    with shown(timeline_window) as window:
        bench = window.bench
        assert isinstance(bench, TimelineBench)
        _activate(qtbot, window)
        bench.after.setFocus()
        before = bench.axis.place
        press(qtbot, window, RIGHT)
        assert bench.axis.place == before + 1
        press(qtbot, window, END)
        press(qtbot, window, HOME)
        assert bench.axis.place == 0
        window.hide()
        window.show()
        assert window.focusWidget() is bench.axis


def test_no_picture_of_the_gates_moves_with_the_gate_or_the_rule(
    qtbot: QtBot, styled: QApplication
) -> None:
    style.apply(styled, DARK)
    with shown(gates_window) as window:
        bench = window.bench
        assert isinstance(bench, GatesBench)
        places = set()
        for gate in ("and", "or", "nand", "xor", "or"):
            bench.gates.buttons[gate].click()
            for press_button in (bench.rule.again, bench.rule.forward, bench.rule.run):
                press_button.click()
                QApplication.processEvents()
                places.add((bench.neuron.neuron.height(), bench.neuron.record.table.y()))
        assert len(places) == 1
