"""The row's number is read as every other number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.row_box import RowBox


@pytest.fixture
def box(qtbot: QtBot) -> RowBox:
    made = RowBox()
    qtbot.addWidget(made)
    made.setPrefix("Row ")
    made.setSuffix(" → setosa")
    made.setRange(1, 1500)
    made.setValue(7)
    made.show()
    made.selectAll()
    return made


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("12", 12),
        ("1 000", 1000),
        ("1,000", 1000),
        ("1.000", 1000),
        ("1e3", 1000),
        ("9999", 1500),
        ("0", 1),
        ("abc", 7),
        ("1.5", 7),
    ],
)
def test_a_typed_row(qtbot: QtBot, box: RowBox, text: str, row: int) -> None:
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == row
    assert box.text() == f"Row {row} → setosa"


def test_the_number_alone_can_be_changed_within_its_words(qtbot: QtBot, box: RowBox) -> None:
    box.lineEdit().setText("Row 12 → setosa")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 12
