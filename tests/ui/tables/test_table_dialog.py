"""The dialog of a table: read, shown, changed by hand, and made a scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from table_use import FRUIT, until_judged, written

from simulator.scenarios.presets import Scenario
from ui.tables.dialog import TableDialog
from ui.theme.colors import DARK
from ui.widgets.fields import ChoiceField

Opened = Callable[..., TableDialog]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Return what opens a dialog on a table's text, judged."""
    window = QWidget()
    qtbot.addWidget(window)
    dialogs: list[TableDialog] = []

    def open_(text: str = FRUIT, base: Scenario | None = None) -> TableDialog:
        path = "" if base is not None else written(tmp_path, text)
        dialog = TableDialog(window, DARK, path=path, base=base)
        dialogs.append(dialog)
        dialog.show()
        until_judged(qtbot, dialog)
        return dialog

    yield open_
    for dialog in dialogs:
        dialog.reject()


def pick(field: ChoiceField, name: str) -> None:
    place = field.findData(name)
    assert place >= 0, name
    field.setCurrentIndex(place)
    field.activated.emit(place)


def column_of(dialog: TableDialog, name: str) -> int:
    model = dialog.preview.model()
    header = Qt.Orientation.Horizontal
    return [model.headerData(k, header) for k in range(model.columnCount())].index(name)


def test_a_table_is_read_and_a_network_for_it_proposed(opened: Opened) -> None:
    dialog = opened()
    scenario = dialog.scenario
    assert scenario is not None
    assert scenario.data.dataset.feature_names == (
        *("size", "colour=green", "colour=red", "colour=yellow"),
        "weight",
    )
    assert scenario.data.dataset.class_names == ("apple", "cherry", "lemon", "lime")
    assert (dialog.learning.output.name(), dialog.learning.loss.name()) == (
        "softmax",
        "categorical_cross_entropy",
    )
    assert "12 rows, 5 columns. Rows left out, for a value is missing: 1." in dialog.counts.text()
    row = dialog.preview.model()
    assert row.data(row.index(4, column_of(dialog, "size"))) == "–"
    assert row.data(row.index(0, column_of(dialog, "kind"))) == "apple"


def test_another_sign_between_cells_is_found_and_can_be_corrected(
    qtbot: QtBot, opened: Opened
) -> None:
    dialog = opened(FRUIT.replace(".", ";").replace(",", "|").replace(";", ","))
    assert (dialog.format.delimiter.name(), dialog.format.decimal.name()) == ("|", ",")
    pick(dialog.format.delimiter, ";")
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert "has one column" in dialog.problem.text()
    assert not dialog.open_button.isEnabled()
    pick(dialog.format.delimiter, "|")
    until_judged(qtbot, dialog)
    assert dialog.scenario is not None
    assert dialog.open_button.isEnabled()


@pytest.mark.qt_log_ignore("grabbing the keyboard")  # said of every pop-up without a screen
def test_role_and_kind_are_changed_in_the_head_of_a_column(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    header, size = dialog.preview.header, column_of(dialog, "size")
    for part, entry in (("role", "Ignored"), ("kind", "Class")):
        left = header.sectionViewportPosition(size) + 20
        place = QPoint(left, header._lines()[part][0] + 4)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == entry).trigger()
        menu.close()
        qtbot.waitUntil(lambda: dialog.open_button.isEnabled())
    assert dialog.scenario is not None
    own = dialog.scenario.data.table
    assert own is not None
    assert (own.uses[size].role, own.table.columns[size].kind) == ("ignored", "class")
    assert "Every row is used" in dialog.counts.text()  # the gap is in a column that is not


def test_the_fields_of_the_column_do_the_same_by_keyboard(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    dialog.preview.setFocus()
    while dialog.preview.currentIndex().column() != column_of(dialog, "weight"):
        qtbot.keyClick(dialog.preview, Qt.Key.Key_Left)
    assert "weight" in dialog.column.name.text()
    pick(dialog.column.scaling, "minmax")
    qtbot.waitUntil(lambda: dialog.open_button.isEnabled())
    pick(dialog.column.role, "target")
    qtbot.waitUntil(lambda: dialog.open_button.isEnabled())
    assert dialog.scenario is not None
    assert dialog.scenario.data.dataset.task == "regression"
    assert dialog.scenario.data.dataset.target_names == ("weight",)
    assert dialog.learning.output.name() == "identity"


def test_a_kind_that_does_not_fit_is_refused_with_line_and_column(
    qtbot: QtBot, opened: Opened
) -> None:
    dialog = opened()
    dialog.preview.show_column(column_of(dialog, "colour"))
    pick(dialog.column.kind, "number")
    qtbot.waitUntil(lambda: bool(dialog.column.problem.text()))
    assert "Line 2" in dialog.column.problem.text()
    assert "colour" in dialog.column.problem.text()
    assert dialog.column.kind.name() == "class"
    qtbot.waitUntil(lambda: dialog.open_button.isEnabled())


def test_a_finding_has_a_button_that_puts_it_right(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()

    def buttons() -> dict[str, QPushButton]:
        found = dialog.findings.widget().findChildren(QPushButton)
        return {button.text(): button for button in found}

    assert "To be looked at" in dialog._found.text()
    qtbot.mouseClick(buttons()["Fill with the median"], Qt.MouseButton.LeftButton)
    until_judged(qtbot, dialog)
    assert "Every row is used. Missing values filled in: 1." in dialog.counts.text()
    qtbot.mouseClick(buttons()["Leave these rows out"], Qt.MouseButton.LeftButton)
    until_judged(qtbot, dialog)
    assert "for a value is missing: 1." in dialog.counts.text()


def test_what_cannot_be_learnt_says_why_and_opens_nothing(qtbot: QtBot, opened: Opened) -> None:
    dialog = opened()
    dialog.preview.show_column(column_of(dialog, "kind"))
    pick(dialog.column.role, "ignored")
    qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert "No column is to be learnt" in dialog.problem.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.open_button.toolTip()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (FRUIT + "13,1,red\n", "Line 14 has not as many cells"),
        (FRUIT + '13,"1,red,3,apple\n', "The quotation mark in line 14 is not closed"),
        ("", "empty"),
    ],
)
def test_a_broken_file_is_refused_with_the_line(opened: Opened, text: str, says: str) -> None:
    dialog = opened(text)
    assert says in dialog.problem.text()
    assert dialog.scenario is None
    assert not dialog.open_button.isEnabled()


def test_rows_are_split_by_folds_or_by_a_column(qtbot: QtBot, opened: Opened) -> None:
    lines = FRUIT.splitlines()
    parts = ["part", *("test", "train", "train", "train") * 3]
    text = "\n".join(f"{line},{part}" for line, part in zip(lines, parts, strict=True))
    dialog = opened(text)
    assert dialog.learning.method.name() == "column"
    assert dialog.learning.aside.name() == "test"
    # Row 5 has no size.
    assert "9 rows to train on, 2 to validate" in dialog.learning.network.text()
    pick(dialog.learning.method, "folds")
    dialog.learning.folds.lineEdit().setText("2")
    dialog.learning.folds.on_editing_finished()
    until_judged(qtbot, dialog)
    assert dialog.scenario is not None
    assert dialog.scenario.data.split is not None
    assert (dialog.scenario.data.split.method, dialog.scenario.data.split.folds) == ("folds", 2)


def test_the_columns_of_an_open_table_are_changed_and_all_else_stays(
    qtbot: QtBot, opened: Opened
) -> None:
    base = opened().scenario
    assert base is not None
    dialog = opened(base=base)
    assert dialog.scenario == base
    assert not dialog.format.isVisible()
    dialog.preview.show_column(column_of(dialog, "colour"))
    pick(dialog.column.role, "ignored")
    until_judged(qtbot, dialog)
    changed = dialog.scenario
    assert changed is not None
    assert changed.data.dataset.feature_names == ("size", "weight")
    assert changed.layers == base.layers
    assert changed.data.validation_fraction == base.data.validation_fraction
