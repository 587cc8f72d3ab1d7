"""Pages in folders: what they are called, links between languages, and pictures painted live."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.guide import pages
from ui.guide.contents import chapters, pages_of
from ui.guide.pages import FIRST_PAGE, page_name, page_text
from ui.guide.window import Guide
from ui.theme import style
from ui.theme.colors import DARK, LIGHT
from ui.words.languages import Languages

FILES = {
    FIRST_PAGE: "# User guide\n\n## Keys\n\n[ReLU](help/activation-relu.md#shape)\n",
    "losses.md": "# Losses\n",
    "help/activation-relu.md": (
        "# ReLU\n\n## Shape\n\n![curve](images/activation-relu.png)\n\n"
        "[guide](../user-guide.md#keys)\n\n[tanh](activation-tanh.md)\n"
    ),
    "help/activation-tanh.md": "# tanh\n",
    f"{CODE}/{FIRST_PAGE}": "# Ĝvidilo\n\n## Klavoj\n",
    f"{CODE}/help/activation-relu.md": (
        "# Rampo\n\n## Formo\n\n![kurbo](images/activation-relu.png)\n\n![alia](images/own.png)\n\n"
        "[g](../user-guide.md#klavoj) [l](../../losses.md) [t](activation-tanh.md) [f](#formo) "
        "[n](https://example.org/a.md)\n"
    ),
}
RELU = "help/activation-relu.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of pages, of which few say something."""
    made = tmp_path / "resources" / "guide"
    empty = {page: f"# {page}\n" for page in pages_of(chapters())}
    for name, text in (empty | FILES).items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    own = made / CODE / "help" / "images" / "own.png"
    own.parent.mkdir()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    assert image.save(str(own))
    monkeypatch.setattr(pages, "files", lambda name: tmp_path / name)
    return made


@pytest.fixture
def guide(qtbot: QtBot, styled: QApplication, folder: Path, spoken: Languages) -> Iterator[Guide]:
    style.apply(styled, DARK)
    made = Guide(DARK)
    qtbot.addWidget(made)
    made.open_page(RELU)
    made.show()
    return made


def test_a_page_is_called_by_its_path(folder: Path) -> None:
    assert page_name(str(folder / RELU)) == RELU
    assert page_name(str(folder / "help" / "images" / "x.png")) == ""
    assert page_name(str(folder / "help" / "no-such.md")) == ""
    assert page_name(str(folder.parent / "README.md")) == ""


def test_links_of_another_language_are_those_of_the_english_page(folder: Path) -> None:
    told = page_text(RELU, CODE)
    for link in (
        *("(../user-guide.md#klavoj)", "(../losses.md)", "(activation-tanh.md)", "(#formo)"),
        *("(https://example.org/a.md)", "(images/activation-relu.png)"),
        f"(../{CODE}/help/images/own.png)",
    ):
        assert f"]{link}" in told
    assert page_text(RELU, "en") == FILES[RELU]


def test_links_lead_from_folder_to_folder(guide: Guide, spoken: Languages) -> None:
    browser = guide.browser
    browser.setSource(QUrl("../user-guide.md#keys"))
    assert browser.page == FIRST_PAGE
    browser.setSource(QUrl("help/activation-relu.md#shape"))
    assert browser.page == RELU
    browser.setSource(QUrl("activation-tanh.md"))
    assert browser.page == "help/activation-tanh.md"
    spoken.show(CODE)
    guide.open_page(f"{FIRST_PAGE}#keys")
    assert [heading.text for heading in browser.headings] == ["Ĝvidilo", "Klavoj"]
    browser.backward()
    browser.backward()
    assert browser.headings[0].text == "Rampo"


def test_a_link_out_of_the_folder_is_no_page(guide: Guide) -> None:
    guide.browser.setSource(QUrl("../../README.md"))
    assert guide.browser.page == RELU
    assert guide.outcome.text() == "README.md is not part of the Help."


def painted(guide: Guide, name: str = "images/activation-relu.png") -> QImage:
    """Return a picture as the page shows it."""
    document = guide.browser.document()
    url = document.baseUrl().resolved(QUrl(name))
    image = document.resource(QTextDocument.ResourceType.ImageResource, url)
    assert isinstance(image, QImage)
    return image


def width(image: QImage) -> float:
    return image.width() / image.devicePixelRatio()


def test_a_records_picture_is_painted_in_the_theme_and_as_wide_as_there_is_room(
    guide: Guide,
) -> None:
    guide.resize(1200, 700)
    wide, dark = width(painted(guide)), painted(guide).pixelColor(2, 2)
    assert wide > 500
    guide.resize(760, 700)
    assert width(painted(guide)) < wide
    guide.set_theme(LIGHT)
    assert painted(guide).pixelColor(2, 2) != dark
    assert guide.browser.horizontalScrollBar().maximum() == 0


def test_a_records_picture_says_its_words_in_the_language(
    guide: Guide, folder: Path, spoken: Languages
) -> None:
    (folder / "help" / "schedule.md").write_text("# S\n\n![s](images/schedule-cosine.png)\n")
    guide.open_page("help/schedule.md")
    english = painted(guide, "images/schedule-cosine.png").copy()
    spoken.show(CODE)
    assert painted(guide, "images/schedule-cosine.png") != english


def test_a_picture_of_the_languages_own_file_is_found(guide: Guide, spoken: Languages) -> None:
    spoken.show(CODE)
    pictures = guide.browser._pictures
    assert pictures.width_of(f"../{CODE}/help/images/own.png") == 30


@pytest.mark.parametrize("alt", ["two\nlines", "a &amp; b", "with `code`", "a \\* *b*", "", "w_1"])
def test_a_picture_is_shown_once_whatever_its_alternative_text(folder: Path, alt: str) -> None:
    (folder / FIRST_PAGE).write_text(f"# Guide\n\n![{alt}](images/a.png)\n", "utf-8")
    document = QTextDocument()
    document.setMarkdown(page_text(FIRST_PAGE, "en"))
    assert document.toPlainText().count("\N{OBJECT REPLACEMENT CHARACTER}") == 1
