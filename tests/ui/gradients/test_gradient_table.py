"""The table of gradients: what stays where there is little room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.gradients.panels.table import GradientTable


@pytest.mark.parametrize(("width", "is_left_out"), [(900, False), (330, True)])
def test_the_differences_are_left_out_where_names_need_the_room(
    qtbot: QtBot, width: int, *, is_left_out: bool
) -> None:
    table = GradientTable()
    qtbot.addWidget(table)
    table.resize(width, 300)
    table.show()
    names = [table.model().headerData(k, table.horizontalHeader().orientation()) for k in range(5)]
    assert names[2] == "Difference"
    assert [k for k in range(5) if table.isColumnHidden(k)] == [2] * is_left_out
