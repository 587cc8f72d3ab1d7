"""Tables as files, and the dialog of a table, for tests of the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from simulator.scenarios.presets import Scenario
from ui.tables.dialog import TableDialog

FRUIT = """id,size,colour,weight,kind
1,7.0,red,150.5,apple
2,7.5,green,160,apple
3,2.0,red,8.1,cherry
4,6.0,yellow,120.2,lemon
5,,red,7.9,cherry
6,4.5,green,70,lime
7,8.0,red,170.3,apple
8,6.5,green,155,apple
9,2.5,red,9,cherry
10,5.5,yellow,118,lemon
11,1.5,red,6.5,cherry
12,5.0,green,75.1,lime
"""


def written(folder: Path, text: str = FRUIT, name: str = "fruit.csv") -> str:
    """Write a table into a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def until_judged(qtbot: QtBot, dialog: TableDialog) -> Scenario | None:
    """Wait until the table is read and all is said of it; return what it makes."""
    qtbot.waitUntil(lambda: dialog.open_button.isEnabled() or bool(dialog.problem.text()))
    qtbot.waitUntil(lambda: not dialog.reader._is_judging)
    return dialog.scenario
