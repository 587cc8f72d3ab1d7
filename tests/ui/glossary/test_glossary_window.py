"""The glossary's window: searching, reading, following links, and going to where a term is met."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from simulator.glossary.terms import Glossary, glossary
from ui.glossary.entry_view import EntryView
from ui.glossary.window import GlossaryWindow
from ui.theme.colors import DARK, LIGHT
from ui.words.languages import languages


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[GlossaryWindow]:
    made = GlossaryWindow(DARK, lambda kind, name: f"{kind} {name}")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.search.setFocus()
    yield made
    languages().show("en")


def listed(window: GlossaryWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def shown(window: GlossaryWindow) -> str:
    return window.entry.toPlainText()


def test_all_terms_are_listed_by_the_alphabet_and_the_first_is_shown(
    window: GlossaryWindow,
) -> None:
    names = listed(window)
    assert len(names) == len(glossary())
    assert names[0] == "accuracy"
    assert names.index("epoch") < names.index("F1 score") < names.index("feature")
    assert shown(window).startswith("accuracy\n한국어: 정확도\n")


def test_terms_of_one_name_are_told_apart_in_the_list(window: GlossaryWindow) -> None:
    languages().show("ko")
    names = listed(window)
    assert {"기울기 (그레이디언트)", "기울기 (가파른 정도)"} <= set(names)
    assert len(names) == len(set(names))


def test_typing_finds_more_closely_with_every_letter(qtbot: QtBot, window: GlossaryWindow) -> None:
    qtbot.keyClicks(window.search, "learning")
    many = len(listed(window))
    qtbot.keyClicks(window.search, " rate")
    assert listed(window)[0] == "learning rate"
    assert len(listed(window)) < many
    assert window.count.text() == f"Terms: {len(listed(window))}"
    assert shown(window).startswith("learning rate\n")


def test_korean_typed_by_an_input_method_is_found(window: GlossaryWindow) -> None:
    event = QInputMethodEvent()
    event.setCommitString("과대")
    QApplication.sendEvent(window.search, event)
    assert listed(window)[0] == "overfitting"


def test_what_is_nowhere_is_said_to_be_so(qtbot: QtBot, window: GlossaryWindow) -> None:
    qtbot.keyClicks(window.search, "xyzzy")
    assert listed(window) == []
    assert shown(window) == "No term is called that."
    assert not window.place.isVisible()
    assert not window.nowhere.isVisible()


def test_arrows_in_the_search_move_through_the_list(qtbot: QtBot, window: GlossaryWindow) -> None:
    qtbot.keyClicks(window.search, "loss")
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    assert window.list.currentRow() == 1
    assert shown(window).startswith(listed(window)[1])
    assert window.search.hasFocus()


def test_a_link_leads_to_another_term_and_back(qtbot: QtBot, window: GlossaryWindow) -> None:
    qtbot.keyClicks(window.search, "dendrites")
    assert not window.back.isEnabled()
    window.entry.anchorClicked.emit(QUrl("term:threshold"))
    assert shown(window).startswith("threshold\n")
    assert window.list.currentItem().text() == "threshold"
    assert window.search.text() == ""
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert shown(window).startswith("biological neuron\n")
    assert not window.back.isEnabled()


def test_the_place_of_a_term_is_named_and_asked_for(qtbot: QtBot, window: GlossaryWindow) -> None:
    window.show_term("overfitting")
    assert window.place.text() == "Show “panel loss”"
    with qtbot.waitSignal(window.place_wanted) as asked:
        qtbot.mouseClick(window.place, Qt.MouseButton.LeftButton)
    assert asked.args == ["panel", "loss"]
    assert not window.isVisible()  # it would lie over the place


def test_it_stays_beside_another_tool_that_it_opens(qtbot: QtBot, window: GlossaryWindow) -> None:
    window.show_term("racer")
    qtbot.mouseClick(window.place, Qt.MouseButton.LeftButton)
    assert window.isVisible()


def test_a_term_that_the_program_does_not_show_says_so(window: GlossaryWindow) -> None:
    window.show_term("gan")
    assert not window.place.isVisible()
    assert window.nowhere.isVisible()


def test_it_follows_the_language_and_keeps_its_term(window: GlossaryWindow) -> None:
    window.show_term("weight")
    languages().show("ko")
    assert window.list.currentItem().text() == "가중치"
    assert shown(window).startswith("가중치\n영어: weight")
    names = listed(window)
    assert names.index("가중치") < names.index("손실 함수") < names.index("편향")
    languages().show("en")
    assert shown(window).startswith("weight\n한국어: 가중치")


def test_links_and_notes_take_the_theme(window: GlossaryWindow) -> None:
    window.show_term("weight")
    window.set_theme(LIGHT)
    assert LIGHT.forward in window.entry.toHtml()
    assert window.entry.toPlainText().startswith("weight")


def mention(qtbot: QtBot, window: GlossaryWindow, name: str) -> QPoint:
    """Return where a definition uses a term, as its link says."""
    qtbot.waitUntil(lambda: f"mention:{name}" in window.entry.toHtml())
    area = window.entry.viewport().rect()
    places = (QPoint(x, y) for y in range(60, area.height(), 4) for x in range(0, area.width(), 4))
    found = [at for at in places if window.entry.anchorAt(at) == f"mention:{name}"]
    return QRect(found[0], found[-1]).center()


def test_terms_in_a_definition_are_defined_on_hover_and_lead_on(
    qtbot: QtBot, window: GlossaryWindow
) -> None:
    window.show_term("accuracy")
    view = window.entry.viewport()
    at = mention(qtbot, window, "derivative")
    assert "mention:accuracy" not in window.entry.toHtml()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert "<b>derivative</b>" in QToolTip.text()
    QToolTip.hideText()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert shown(window).startswith("derivative\n")
    window.go_back()
    assert shown(window).startswith("accuracy\n")


def test_terms_in_a_definition_follow_theme_and_language(
    qtbot: QtBot, window: GlossaryWindow
) -> None:
    window.show_term("accuracy")
    mention(qtbot, window, "derivative")
    window.set_theme(LIGHT)
    assert LIGHT.text in window.entry.toHtml()
    languages().show("ko")
    assert "mention:row" not in window.entry.toHtml()
    assert "mention:" in window.entry.toHtml()


def test_an_entry_marks_none_of_its_own_names(qtbot: QtBot) -> None:
    words = {"term": "knob", "also": ["weight"], "definition": "A weight beside a bias."}
    entry = {"id": "knob", "seen": "", "related": [], "course": []}
    told = {"terms": [{**entry, "words": {"en": words, "ko": words}}]}
    view = EntryView(Glossary.read(json.dumps(told).encode()))
    qtbot.addWidget(view)
    view.show_term(view._terms["knob"])
    qtbot.waitUntil(lambda: "mention:bias" in view.toHtml())
    assert "mention:weight" not in view.toHtml()
