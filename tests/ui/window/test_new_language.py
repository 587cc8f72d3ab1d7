"""A third language as a translator adds it: a file of texts, and no line of code."""

from __future__ import annotations

import json
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from repository import ROOT

from simulator.glossary.terms import Glossary
from ui.glossary.window import GlossaryWindow
from ui.guide.pages import FIRST_PAGE, page_file
from ui.theme.colors import DARK
from ui.window import language_menu
from ui.window.main_window import MainWindow
from ui.words.languages import Languages
from ui.words.translation_files import translation

sys.path.insert(0, str(ROOT / "tools"))

from compile_translations import FOLDER
from translations import main, missing

CODE = "de"
TOLD = {"&View": "&Ansicht", "Train": "Trainieren", "No single node can solve XOR": "Ein Knoten"}


@pytest.fixture
def window(own_window: MainWindow) -> MainWindow:
    return own_window


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the translations with a language that was begun and is told in part."""
    made = tmp_path_factory.mktemp("translations")
    for source in FOLDER.glob("*.ts"):
        shutil.copy(source, made)
    assert main([CODE], made) == 0
    _tell(made / f"deltascope_{CODE}.ts")
    assert main([], made) == 0
    return made


def _tell(path: Path) -> None:
    tree = ET.parse(path)
    for message in tree.getroot().iter("message"):
        source = message.findtext("source", "")
        found = next((TOLD[text] for text in TOLD if source.startswith(text)), "")
        told = message.find("translation")
        if found and told is not None and told.find("numerusform") is None:
            told.text = found
            del told.attrib["type"]
    tree.write(path, encoding="utf-8", xml_declaration=True)


@pytest.fixture
def german(spoken: Languages, folder: Path) -> Languages:
    """Return the application's languages, with that one."""
    spoken._folder = folder
    return spoken


def test_a_language_is_begun_told_and_listed(folder: Path, german: Languages) -> None:
    assert german.codes()[0] == "en"
    assert {CODE, "ko"} <= set(german.codes())
    lacking = [source for _, source in missing(folder / f"deltascope_{CODE}.ts")]
    assert "&View" not in lacking
    assert "&File" in lacking


def test_the_window_speaks_it_and_stays_english_where_it_is_not_told(
    window: MainWindow, german: Languages
) -> None:
    german.show(CODE)
    listed = QMenu(window)
    language_menu.fill(window, listed)
    titles = [action.text() for action in window.menuBar().actions()]
    assert "&Ansicht" in titles
    assert "&File" in titles
    assert "Deutsch" in [action.text() for action in listed.actions()]
    german.show("en")
    assert "&View" in [action.text() for action in window.menuBar().actions()]


def test_the_command_line_lists_presets_in_it(folder: Path) -> None:
    said = translation(CODE, folder)
    text = "No single node can solve XOR; four hidden nodes learn to, in front of your eyes."
    assert said(text) == "Ein Knoten"
    assert said("Iris") == "Iris"


def test_what_the_guide_lacks_is_english(german: Languages) -> None:
    german.show(CODE)
    assert page_file(FIRST_PAGE, german.shown) == page_file(FIRST_PAGE, "en")


def _two_terms() -> Glossary:
    def words(term: str, definition: str) -> dict[str, object]:
        return {"term": term, "also": [], "definition": definition}

    def entry(name: str, **more: object) -> dict[str, object]:
        english = words(name, f"What a {name} is.")
        told = {"en": english, "ko": words("말", "설명입니다."), **more}
        return {"id": name, "words": told, "seen": "", "related": [], "course": []}

    terms = [entry("weight", de=words("Gewicht", "Eine Zahl.")), entry("bias")]
    return Glossary.read(json.dumps({"terms": terms}).encode())


def test_a_term_that_the_glossary_lacks_is_explained_in_english(
    qtbot: QtBot, german: Languages
) -> None:
    made = GlossaryWindow(DARK, lambda kind, name: name, None, _two_terms())
    qtbot.addWidget(made)
    german.show(CODE)
    made.show_term("weight")
    assert "Gewicht" in made.entry.toPlainText()
    assert "Eine Zahl." in made.entry.toPlainText()
    made.show_term("bias")
    assert "What a bias is." in made.entry.toPlainText()
    assert [made.list.item(k).toolTip() for k in range(2)] == ["bias", "Gewicht – weight"]
