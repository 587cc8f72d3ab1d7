"""A table sorts by mouse and keys, keeps its marks, makes room, and copies what is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number, text_ranks
from ui.widgets.sortable_table import SortableTable

LEFT = Qt.MouseButton.LeftButton
DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class Fruit(SortableModel):
    """Names, weights and prices."""

    columns = (Column(), Column(is_number=True, largest_first=True), Column(is_number=True))

    def __init__(self) -> None:
        super().__init__((0, UP))
        self.names: list[str] = []
        self.weights = self.prices = np.zeros(0)

    def show(self, keys: Sequence[int], weights: Sequence[float], **how: bool) -> None:
        self.names = [f"fruit\t{key}" for key in keys]
        self.weights, self.prices = np.array(weights, float), np.arange(len(keys)) + 0.5
        self.show_items(keys, **how)

    def headings(self) -> Sequence[str]:
        return "Name", "Weight", "Price"

    def tips(self) -> Sequence[str]:
        return "What it is", "In grams", "In cents"

    def text(self, column: int, item: int) -> str:
        return self.names[item] if column == 0 else f"{self._value(column, item):.1f}"

    def copied(self, column: int, item: int) -> str:
        return self.names[item] if column == 0 else copied_number(self._value(column, item))

    def _value(self, column: int, item: int) -> float:
        return float((self.weights if column == 1 else self.prices)[item])

    def sort_values(self, column: int) -> Array:
        values = text_ranks(self.names), self.weights, self.prices
        return values[column]


class Fruits(SortableTable):
    """A table of them, that can do without prices."""

    rows: Fruit
    spare = (2,)

    def widest(self) -> Mapping[int, Sequence[str]]:
        return {1: ["000000000000.0"], 2: ["000000000000.0"]}


@pytest.fixture
def table(qtbot: QtBot) -> Fruits:
    host = QWidget()
    qtbot.addWidget(host)
    made = Fruits(Fruit(), host)
    layout = QVBoxLayout(host)
    layout.addWidget(made)
    host.resize(500, 300)
    QAbstractItemModelTester(made.rows, made)
    made.rows.show([7, 10, 2], [30.0, 10.0, 20.0])
    host.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def keys(table: Fruits) -> list[int]:
    return [table.rows.key_of(line) for line in range(table.rows.rowCount())]


def test_a_heading_sorts_by_click_and_numbers_start_with_the_largest(
    qtbot: QtBot, table: Fruits
) -> None:
    assert keys(table) == [2, 7, 10]  # figures in a name by their size
    spot = QPoint(table.headings.sectionViewportPosition(1) + 8, table.headings.height() // 2)
    qtbot.mouseClick(table.headings.viewport(), LEFT, pos=spot)
    assert keys(table) == [7, 2, 10]
    qtbot.mouseClick(table.headings.viewport(), LEFT, pos=spot)
    assert keys(table) == [10, 2, 7]


def test_headings_sort_by_keyboard_and_say_so(qtbot: QtBot, table: Fruits) -> None:
    headings = table.headings
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert headings.hasFocus()
    assert headings.accessibleName().startswith("Heading Name: sorted, smallest first")
    qtbot.keyClick(headings, Qt.Key.Key_Right)
    assert headings.accessibleName() == "Heading Weight: Space sorts by it"
    before = headings.grab().toImage()
    qtbot.keyClick(headings, Qt.Key.Key_Space)
    assert keys(table) == [7, 2, 10]
    assert headings.accessibleName().startswith("Heading Weight: sorted, largest first")
    qtbot.keyClick(headings, Qt.Key.Key_Return)
    assert keys(table) == [10, 2, 7]
    for key, at in ((Qt.Key.Key_End, 2), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(headings, key)
        assert headings.at == at
    assert headings.grab().toImage() != before
    qtbot.keyClick(headings, Qt.Key.Key_Down)
    assert table.hasFocus()


def test_the_headings_keys_pass_hidden_columns_by(qtbot: QtBot, table: Fruits) -> None:
    table.setColumnHidden(1, True)
    table.headings.setFocus()
    qtbot.keyClick(table.headings, Qt.Key.Key_Right)
    assert table.headings.at == 2


def test_marks_stay_on_their_items(qtbot: QtBot, table: Fruits) -> None:
    table.choose(10)
    with qtbot.assertNotEmitted(table.came_to):
        table.sortByColumn(1, DOWN)
        assert (table.current_key(), table.chosen_keys()) == (10, [10])
        table.rows.show([7, 10, 2], [1.0, 9.0, 5.0])  # other values: another order
        assert keys(table) == [10, 2, 7]
        assert (table.current_key(), table.chosen_keys()) == (10, [10])
        table.rows.show([7, 10, 2], [10.0, 9.0, 5.0], sort=False)
        assert keys(table) == [10, 2, 7]
        table.rows.show([7, 10, 2, 3], [10.0, 9.0, 5.0, 20.0])
        assert keys(table) == [3, 7, 10, 2]
        assert (table.current_key(), table.chosen_keys()) == (10, [10])


def test_where_a_marked_item_is_gone_the_next_one_is_marked(qtbot: QtBot, table: Fruits) -> None:
    table.choose(7)
    with qtbot.waitSignal(table.came_to) as told:
        table.rows.show([10, 2], [1.0, 2.0])
    assert told.args == [10]
    assert table.chosen_keys() == [10]
    with qtbot.waitSignal(table.came_to) as told:
        table.rows.show([], [])
    assert told.args == [-1]


def test_of_other_items_none_is_marked(table: Fruits) -> None:
    table.choose(7)
    table.rows.show([7, 10, 2], [1.0, 2.0, 3.0], known=False)
    assert table.chosen_keys() == []


def test_the_focus_alone_comes_to_no_line(qtbot: QtBot, table: Fruits) -> None:
    assert table.hasFocus()
    assert not table.currentIndex().isValid()
    with qtbot.waitSignal(table.came_to) as told:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told.args == [2]
    assert table.chosen_keys() == [2]


def test_values_that_are_no_numbers_stand_last_in_either_order(table: Fruits) -> None:
    table.rows.show([1, 2, 3], [5.0, np.nan, 6.0])
    for order, wanted in ((UP, [1, 3, 2]), (DOWN, [3, 1, 2])):
        table.sortByColumn(1, order)
        assert keys(table) == wanted


def test_marked_lines_are_copied_with_all_digits(qtbot: QtBot, table: Fruits) -> None:
    board = QGuiApplication.clipboard()
    board.setText("before")
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board.text() == "before"
    table.rows.show([7, 10, 2], [0.1 + 0.2, -1e-7, np.nan])
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = ["fruit 2\t\t2.5", "fruit 7\t0.30000000000000004\t0.5", "fruit 10\t-1e-07\t1.5", ""]
    assert board.text().split("\n") == lines
    menu = table.menu()
    assert [one.text() for one in menu.actions()] == ["Copy", "Copy with headings"]
    assert menu.actions()[0].shortcut() == QKeySequence(QKeySequence.StandardKey.Copy)
    menu.actions()[1].trigger()
    assert board.text().split("\n") == ["Name\tWeight\tPrice", *lines]


def test_numbers_end_at_one_line_and_spare_columns_give_way(table: Fruits) -> None:
    index, right = table.rows.index(0, 1), Qt.AlignmentFlag.AlignRight
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & right
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    assert table.rows.headerData(1, across, role) & right
    assert not table.rows.headerData(0, across, role) & right
    assert not table.isColumnHidden(2)
    table.resize(300, 200)
    assert table.isColumnHidden(2)
    assert not table.isColumnHidden(1)


def test_a_line_with_the_keys_but_no_mark_has_a_frame(qtbot: QtBot, table: Fruits) -> None:
    table.choose(2)
    marked = table.grab().toImage()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert (table.current_key(), table.chosen_keys()) == (7, [2])
    framed = table.grab().toImage()
    assert framed != marked
    table.setCurrentIndex(QModelIndex())
    assert table.grab().toImage() != framed
