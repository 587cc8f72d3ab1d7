"""What a screen reader is told of fields, sliders and labels: a name, and a value with its unit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QSlider, QWidget
from pytestqt.qtbot import QtBot
from window_use import learnt

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.number_field import NumberField
from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS


def told(widget: QWidget, what: QAccessible.Text) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(what)


@pytest.fixture
def windows(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    learnt(qtbot, window, "moons")
    return [window, *(window.tools.open(record.name) for record in TOOLS)]


def test_fields_and_sliders_have_a_name_and_a_value(windows: list[QWidget]) -> None:
    fields = {
        id(field): field
        for one in windows
        for kind in (QAbstractSpinBox, QSlider)
        for field in one.findChildren(kind)
        if field.isVisible()
    }
    assert len(fields) > 15
    lacking = [
        (type(field).__name__, text)
        for field in fields.values()
        for text in (QAccessible.Text.Name, QAccessible.Text.Value)
        if not told(field, text)
    ]
    assert lacking == []


def test_a_number_is_said_with_its_unit(window: MainWindow, qtbot: QtBot) -> None:
    learnt(qtbot, window, "moons")
    fields = window.findChildren(NumberField)
    shares = [field for field in fields if field.text().endswith("%")]
    assert shares
    assert all(told(field, QAccessible.Text.Value) == field.text() for field in shares)


def test_speeds_are_said_in_words(window: MainWindow) -> None:
    sliders = [one for one in window.findChildren(QSlider) if one.maximum() > one.minimum()]
    named = {one.accessibleName(): told(one, QAccessible.Text.Description) for one in sliders}
    assert named["Training speed"] == "100 updates/s"
    assert "/ s" in named["Speed of playing"]


def test_a_label_that_is_cut_is_told_whole_and_without_markup(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("A loss < 0.1 that is much too long for its place")
    label.resize(30, 20)
    label.show()
    assert label.shown_text() != label.text()
    assert told(label, QAccessible.Text.Name) == label.text()
    assert label.toolTip().startswith("<p>")
    assert told(label, QAccessible.Text.Description) == label.text()
    label.set_hint("What a loss is")
    label.resize(900, 20)
    assert told(label, QAccessible.Text.Description) == "What a loss is"
