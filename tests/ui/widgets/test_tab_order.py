"""Tab comes to what takes it later where that is seen, among what is in the same window."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QLabel,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import dump

from ui.widgets.tab_order import stand_in_tab_order


@dataclass(frozen=True)
class Desk:
    """A panel in a window, above two buttons with a label between them."""

    window: QMainWindow
    panel: QDockWidget
    inside: QPushButton
    first: QPushButton
    label: QLabel
    last: QPushButton

    def reached(self) -> list[QWidget]:
        """Return the desk's own widgets as Tab comes to them, from the label on."""
        own, found = (self.inside, self.first, self.last), [self.label]
        widget = self.label.nextInFocusChain()
        while widget is not self.label:
            found += [widget] if widget in own else []
            widget = widget.nextInFocusChain()
        return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window, content, panel = QMainWindow(), QWidget(), QDockWidget()
    qtbot.addWidget(window)
    inside, first, last = (QPushButton(name) for name in ("inside", "first", "last"))
    label, column = QLabel("late"), QVBoxLayout(content)
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for part in (first, label, last):
        column.addWidget(part)
    panel.setWidget(inside)
    window.setCentralWidget(content)
    window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, panel)
    window.show()
    return Desk(window, panel, inside, first, label, last)


def test_tab_comes_to_a_label_after_what_stands_before_it(desk: Desk) -> None:
    QWidget.setTabOrder(desk.last, desk.label)  # as where it is made last
    assert desk.reached()[-1] is desk.last
    stand_in_tab_order(desk.label)
    assert desk.reached()[1] is desk.last
    assert desk.reached()[-1] is desk.first
    stand_in_tab_order(desk.label)  # it stands there already
    assert desk.reached()[1] is desk.last


def test_a_panel_that_floats_is_no_place_to_come_from(desk: Desk) -> None:
    """Qt takes no two widgets of different windows, and says so in a warning, which fails."""
    desk.first.hide()
    desk.panel.setFloating(True)
    desk.panel.move(-500, -500)  # before everything, as one reads
    assert desk.inside.isVisible()
    stand_in_tab_order(desk.label)
    assert desk.reached() == [desk.label, desk.last, desk.first]


def test_a_field_stays_no_part_of_its_own_line_edit(desk: Desk) -> None:
    """PySide takes what some questions return for a child of the one asked, and ends it with it."""
    box = QComboBox()
    box.setEditable(True)
    content = desk.label.parentWidget()
    assert content is not None
    layout = content.layout()
    assert layout is not None
    layout.addWidget(box)
    stand_in_tab_order(desk.label)
    parents = [line for line in dump(box).splitlines() if line.startswith("parent")]
    assert not any("QLineEdit" in line for line in parents)
