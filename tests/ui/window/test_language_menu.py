"""The submenu of languages: chosen there, shown at once, remembered."""

from __future__ import annotations

from typing import Any

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.window.main_window import MainWindow
from ui.words.languages import Languages


def language_menu(window: MainWindow) -> QMenu:
    """Return the submenu as it is when it is shown."""
    menus = window.menuBar().findChildren(QMenu)
    menu = next(one for one in menus if one.title() in ("&Language", "⟦&Längüägë⟧"))
    menu.aboutToShow.emit()
    return menu


def entry(window: MainWindow, text: str) -> QAction:
    return next(one for one in language_menu(window).actions() if text in one.text())


def test_each_language_stands_in_its_own_words_after_the_systems(
    window: MainWindow, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Languages, "of_system", lambda self: "en")
    texts = [action.text() for action in language_menu(window).actions()]
    assert texts == ["As the &system (English)", "English", "Esperanto"]
    assert [one.isChecked() for one in language_menu(window).actions()] == [True, False, False]


def test_what_is_chosen_is_shown_at_once_and_remembered(
    window: MainWindow, spoken: Languages
) -> None:
    entry(window, "Esperanto").trigger()
    assert spoken.shown == CODE
    assert QSettings().value("window/language") == CODE
    assert window.menuBar().actions()[0].text() == "⟦&Fïlë⟧"
    assert entry(window, "Esperanto").isChecked()
    entry(window, "English").trigger()
    assert window.menuBar().actions()[0].text() == "&File"


def test_the_systems_language_can_be_gone_back_to(
    window: MainWindow, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Languages, "of_system", lambda self: "en")
    entry(window, "Esperanto").trigger()
    entry(window, "(English)").trigger()
    assert (spoken.shown, spoken.chosen()) == ("en", "")


def test_a_language_without_a_font_is_refused_in_words(
    window: MainWindow, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spoken, "is_readable", lambda code: code == "en")
    spoken.refused.connect(window.notices.on_refused)
    entry(window, "Esperanto").trigger()
    assert spoken.shown == "en"
    assert window.messages.message.startswith("Esperanto can't be shown: no font")
    assert not entry(window, "Esperanto").isChecked()


def test_a_sign_leads_those_there_who_read_nothing_else(window: MainWindow, qtbot: Any) -> None:
    assert not language_menu(window).icon().isNull()
