"""What a screen reader is told of fields, sliders and labels: a name, and a value with its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pseudo_window import CODE
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialogButtonBox, QSlider, QWidget
from pytestqt.qtbot import QtBot
from window_use import learnt

from simulator.settings import Setting
from ui.app.key_routing import FocusedKeys
from ui.arena.panels.family_tree import FamilyTree
from ui.theme.colors import DARK
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.number_field import NumberField
from ui.widgets.preset_gallery import PresetGallery
from ui.widgets.tooltips import tooltip
from ui.window.about import AboutDialog
from ui.window.comment_dialog import CommentDialog
from ui.window.lessons.name_dialog import NameDialog
from ui.window.main_window import MainWindow
from ui.window.menu_bar import shortcut_table
from ui.window.shortcuts_help import ShortcutsDialog
from ui.window.tool_records import TOOLS
from ui.words.languages import Languages


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
    assert "steps/s" in named["Speed of playing"]


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


_MARKUP = re.compile(r"<\/?\w[^<>]*>|&(\w+|#\d+);")
_TEXTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Help,
    QAccessible.Text.Value,
)


@pytest.fixture
def filtered(qapp: QApplication) -> Iterator[None]:
    """Have the program's filter of events at work, as it is while the program runs."""
    keys = FocusedKeys()
    keys.watch(qapp)
    yield
    qapp.removeEventFilter(keys)


def marked_up(window: QWidget) -> list[str]:
    """Return what would be read out with markup in a window and all that is in it."""
    widgets = [window, *window.findChildren(QWidget)]
    texts = [one.whatsThis() for one in widgets]
    texts += [told(one, what) for one in widgets for what in _TEXTS]
    return [text for text in texts if _MARKUP.search(text)]


@pytest.mark.parametrize("preset", ["moons", "digits"])
def test_no_markup_is_read_out_in_any_window_and_language(
    qtbot: QtBot, window: MainWindow, filtered: None, spoken: Languages, preset: str
) -> None:
    learnt(qtbot, window, preset)
    made = [window, *(window.tools.open(record.name) for record in TOOLS)]
    made += [CommentDialog("", window, "", ""), AboutDialog(window), FamilyTree(DARK, window)]
    made.append(NameDialog("", window))
    made += [ShortcutsDialog(shortcut_table(), window), PresetGallery(window)]
    assert any(one.toolTip().startswith("<p>") for one in window.findChildren(QWidget))
    assert [text for one in made for text in marked_up(one)] == []
    spoken.show(CODE)
    assert [text for one in made for text in marked_up(one)] == []


def test_what_is_read_out_follows_a_tooltip_and_a_complaint_goes_before_it(
    qtbot: QtBot, filtered: None
) -> None:
    field = NumberField(Setting("count", 20.0, 1.0, 1000.0))
    qtbot.addWidget(field)
    for words in ("how many < all", "how much"):
        field.setToolTip(tooltip(words))
        assert told(field, QAccessible.Text.Description) == words
    field.lineEdit().setText("2000")
    field.on_editing_finished()
    field.setToolTip(tooltip("how often"))
    assert told(field, QAccessible.Text.Description).startswith("Allowed: ")
    field.restore()
    assert told(field, QAccessible.Text.Description) == "how often"
    field.setToolTip("")
    assert told(field, QAccessible.Text.Description) == ""


def test_standard_buttons_are_named_without_their_access_keys(qtbot: QtBot, filtered: None) -> None:
    kinds = QDialogButtonBox.StandardButton
    row = QDialogButtonBox(kinds.Save | kinds.Cancel)
    qtbot.addWidget(row)
    save, other = row.button(kinds.Save), row.button(kinds.Cancel)
    save.setText("저장(&S)")
    other.setAccessibleName("Leave it")
    row.show()
    assert told(save, QAccessible.Text.Name) == "저장"
    assert told(other, QAccessible.Text.Name) == "Leave it"
    save.setText("열기(&O)")  # as a file dialog does for a folder
    row.activateWindow()
    save.setFocus()
    qtbot.waitUntil(save.hasFocus)
    assert told(save, QAccessible.Text.Name) == "열기"
