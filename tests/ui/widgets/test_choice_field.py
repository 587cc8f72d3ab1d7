"""A choice whose title is too wide is shortened where a reader sees that it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.theme.style import stylesheet
from ui.widgets import fields
from ui.widgets.fields import ChoiceField
from ui.words.languages import languages
from ui.words.messages import worded

# What the off-screen platform says when a combo box opens its list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


def painted(field: ChoiceField) -> str:
    """Return the text that the style is told to paint."""
    option = QStyleOptionComboBox()
    field.initStyleOption(option)
    return option.currentText


def test_a_title_that_is_too_wide_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    title = "a title that is far too wide"
    field = ChoiceField([("wide", title, "It is wide."), ("short", "x", "It is not.")])
    qtbot.addWidget(field)
    field.set_name("wide")
    field.resize(90, 28)
    assert painted(field).endswith("…")
    assert title.startswith(painted(field)[:-1])
    assert field.currentText() == title
    field.resize(600, 28)
    assert painted(field) == title
    field.set_name("short")
    field.resize(90, 28)
    assert painted(field) == "x"


def test_the_list_is_as_wide_as_its_longest_title_and_a_heading_cannot_be_chosen(
    qtbot: QtBot,
) -> None:
    title = "a title that is far too wide"
    field = ChoiceField([("wide", title, "It is wide."), ("short", "x", "It is not.")])
    qtbot.addWidget(field)
    field.setStyleSheet(stylesheet(DARK))  # with it Qt makes the list as wide as the box
    field.insert_heading(1, "Short ones")
    field.set_name("wide")
    assert title in field.toolTip()
    field.resize(90, 28)
    field.show()
    field.showPopup()
    assert field.view().viewport().width() >= field.fontMetrics().horizontalAdvance(title)
    field.hidePopup()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.name() == "short"


def test_a_list_shows_two_dozen_entries_and_scrolls_beyond(qtbot: QtBot) -> None:
    for count, seen_at_once in ((3, 3), (17, 17), (200, 24)):
        field = ChoiceField([(str(k), f"Choice {k}", "") for k in range(count)])
        qtbot.addWidget(field)
        field.show()
        field.showPopup()
        assert field.maxVisibleItems() == seen_at_once
        field.hidePopup()


def test_titles_explanations_and_headings_follow_the_language(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("wide", "short")
    field = ChoiceField(
        [(name, worded("test", name), worded("test", f"{name}!")) for name in names]
    )
    qtbot.addWidget(field)
    field.insert_heading(1, worded("test", "heading"))
    field.set_lead(worded("test", "lead"))
    field.set_name("short")
    monkeypatch.setattr(fields, "said", lambda text: f"<{text}>")
    languages().speakers.tell()
    assert [field.itemText(k) for k in range(3)] == ["<wide>", "<heading>", "<short>"]
    assert (field.name(), field.currentText()) == ("short", "<short>")
    assert field.toolTip() == "<p>&lt;lead&gt;</p><p>&lt;short&gt;</p><p>&lt;short!&gt;</p>"


def test_the_tooltip_ends_with_the_key_of_the_page_about_what_is_chosen(qtbot: QtBot) -> None:
    known = [("wide", "Wide", "It is wide."), ("short", "x", "It is not.")]
    field = ChoiceField(known, page_of=lambda name: "losses.md" if name == "wide" else "")
    qtbot.addWidget(field)
    for name, has_page in (("wide", True), ("short", False)):
        field.set_name(name)
        hint = f"<p>F1: more about {field.currentText()}</p>"
        assert field.toolTip().endswith(hint) == has_page
