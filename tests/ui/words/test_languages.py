"""The interface's language: chosen, remembered, changed while everything is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QWidget

from simulator.messages import Message
from simulator.scenarios.texts import TextInLanguages
from ui.window.key_caps import caps
from ui.words.key_names import key_name
from ui.words.languages import Languages, languages, speak
from ui.words.messages import filled, said, worded
from ui.words.titles import translated


@pytest.fixture
def known(qapp: Any, pseudo_folder: Path) -> Iterator[Languages]:
    """Languages of their own, with the made-up one."""
    made = Languages(qapp, pseudo_folder)
    yield made
    made.show("en")
    made.setParent(None)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_english_is_there_without_a_file(known: Languages) -> None:
    assert known.codes() == ["en", CODE]
    assert known.shown == "en"


def test_a_language_is_named_in_its_own_words() -> None:
    assert [Languages.name(code) for code in ("en", "ko", "de")] == ["English", "한국어", "Deutsch"]


def test_a_text_is_said_in_the_language_that_is_shown(known: Languages) -> None:
    known.show(CODE)
    assert QCoreApplication.translate("window", "&View") == "⟦&Vïëw⟧"
    known.show("en")
    assert QCoreApplication.translate("window", "&View") == "&View"


def test_an_unknown_language_is_refused(known: Languages) -> None:
    with pytest.raises(ValueError, match="language must be one of en, eo, got 'fr'"):
        known.show("fr")


def test_what_is_chosen_is_remembered_and_nothing_means_the_systems(known: Languages) -> None:
    known.choose(CODE)
    assert QSettings().value("window/language") == CODE
    assert (known.shown, known.chosen()) == (CODE, CODE)
    known.choose("")
    assert (known.shown, known.chosen()) == (known.of_system(), "")


def test_a_remembered_language_that_has_gone_is_the_systems(known: Languages) -> None:
    QSettings().setValue("window/language", "fr")
    known.show_chosen()
    assert known.shown == known.of_system()


@pytest.mark.parametrize(
    ("asked", "found"), [(["eo-XX", "en"], "eo"), (["fr", "eo"], "eo"), (["fr"], "en"), ([], "en")]
)
def test_the_first_language_that_the_system_asks_for_and_that_there_is(
    known: Languages, monkeypatch: pytest.MonkeyPatch, asked: list[str], found: str
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return asked

    monkeypatch.setattr(QLocale, "system", System)
    assert known.of_system() == found


def test_a_language_of_a_country_is_found_before_the_one_of_all(
    known: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return ["zh-Hant-TW", "pt_BR"]

    monkeypatch.setattr(QLocale, "system", System)
    monkeypatch.setattr(known, "codes", lambda: ["en", "pt", "pt-BR"])
    assert known.of_system() == "pt-BR"
    monkeypatch.setattr(known, "codes", lambda: ["en", "pt", "zh-Hant"])
    assert known.of_system() == "zh-Hant"


def test_a_change_tells_once(known: Languages, qtbot: Any) -> None:
    events: list[QEvent] = []

    class Listening(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                events.append(event)

    listening = Listening()
    qtbot.addWidget(listening)
    with qtbot.waitSignal(known.changed):
        known.show(CODE)
    assert len(events) == 1
    known.show(CODE)
    assert len(events) == 1


def test_qts_own_buttons_follow(known: Languages, qtbot: Any, tmp_path: Path) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    made_up = next(known._folder.glob("*.qm"))
    (tmp_path / "deltascope_de.qm").write_bytes(made_up.read_bytes())
    known._folder = tmp_path
    known.show("de")
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    known.show("en")
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel"


class Spoken(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        speak(self.say)

    def say(self) -> None:
        self.count += 1
        self.setText(QCoreApplication.translate("window", "&View"))


def test_who_speaks_is_asked_again_as_long_as_it_lives(qapp: Any) -> None:
    label = Spoken()
    assert label.count == 1
    languages().speakers.tell()
    assert label.count == 2
    label.deleteLater()
    QCoreApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    languages().speakers.tell()
    assert label.count == 2


def test_a_message_is_said_in_the_language_that_is_shown(known: Languages) -> None:
    told = Message("{title} and {more}", title=Message("Slope"), more=3)
    known.show(CODE)
    assert said(told) == "⟦Slöpë⟧ and 3"
    shown = worded("window", "{file} in {folder}").format(file="a.json", folder="b")
    assert said(shown) == "⟦a.json ïn b⟧"
    assert shown == "a.json in b"
    assert said("plain") == "plain"
    assert told == "Slope and 3"


def test_gaps_are_filled_and_particles_fit() -> None:
    assert filled("{name}을(를) 엽니다", name="Adam") == "Adam을 엽니다"
    assert filled("{n}(으)로", n=7) == "7로"


def test_a_language_whose_letters_no_font_has_is_refused_in_words(
    known: Languages, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    monkeypatch.setattr(known, "is_readable", lambda code: code == "en")
    with qtbot.waitSignal(known.refused) as refused:
        known.choose(CODE)
    assert (known.shown, known.chosen()) == ("en", "")
    assert "Esperanto can't be shown: no font" in refused.args[0]
    known.lacking = "ko"
    assert "Korean can't be shown" in known.obstacle()
    assert "fonts-nanum" in known.obstacle()


def test_at_the_start_such_a_language_is_left_for_english(
    known: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "is_readable", lambda code: code == "en")
    QSettings().setValue("window/language", CODE)
    known.show_chosen()
    assert (known.shown, known.lacking) == ("en", CODE)


def test_what_no_font_has_is_found_out(known: Languages, monkeypatch: pytest.MonkeyPatch) -> None:
    assert known.is_readable("en")
    monkeypatch.setattr(Languages, "name", staticmethod(lambda code: "\U00100000"))
    assert not known.is_readable("en")


def test_a_text_that_a_file_has_in_several_languages_is_said_in_the_one_that_is_shown(
    known: Languages,
) -> None:
    text = TextInLanguages({"en": "Moons", CODE: "Lunoj"})
    assert (said(text), translated(text)) == ("Moons", "Moons")
    known.show(CODE)
    assert (said(text), translated(text)) == ("Lunoj", "Lunoj")
    assert filled("{title}", title=text) == "Lunoj"
    assert said(TextInLanguages({"en": "Moons"})) == "Moons"


def test_menus_call_a_key_what_sentences_call_it(qapp: Any) -> None:
    languages().show("ko")
    try:
        assert key_name(Qt.Key.Key_Space) == "스페이스바"
        assert caps("Shift+Right") == ["Shift", "→"]
        assert QFileDialog().labelText(QFileDialog.DialogLabel.LookIn) == "위치(&L):"
    finally:
        languages().show("en")
