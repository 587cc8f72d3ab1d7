"""The guide in another language: its pages where they are told in it, and the English ones."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from repository import ROOT
from seen_texts import seen_texts
from sharing import Sharing
from table_of_contents import contents

from ui.guide import pages
from ui.guide.contents import chapters, pages_of
from ui.guide.pages import FIRST_PAGE, anchors_of, page_file, page_text, titles_of
from ui.guide.window import Guide
from ui.theme import style
from ui.theme.colors import DARK
from ui.words.languages import Languages

DOCS = ROOT / "docs"
PAGES = [
    str(path.relative_to(DOCS)) for where in ("*.md", "help/*.md") for path in DOCS.glob(where)
]
ADDED = "Ĉi tie estas pli da vortoj. " * 30


def told_in_esperanto(text: str) -> str:
    """Return a page as one that lies in a folder below would be: other headings, longer texts."""
    text = re.sub(r"^(#+ .*)$", rf"\1 ĉe ni\n\n{ADDED}", text, flags=re.MULTILINE)
    text = re.sub(r"\]\(#([\w-]+)\)", r"](#\1-ĉe-ni)", text)
    return re.sub(r"\]\(((?:help/)?[\w-]+\.md|images/)", r"](../\1", text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder of pages of which the first is told in another language, too."""
    top = tmp_path_factory.mktemp("told")
    made = top / "resources" / "guide"
    (made / "help").mkdir(parents=True)
    for name in PAGES:
        shutil.copy(DOCS / name, made / name)
    (made / "images").symlink_to(DOCS / "images")
    (made / CODE).mkdir()
    (made / CODE / FIRST_PAGE).write_text(
        told_in_esperanto((made / FIRST_PAGE).read_text("utf-8")), "utf-8"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "files", lambda name: top / name)
        yield made


@pytest.fixture(scope="module")
def shared_guide(qapp: QApplication, shared: Sharing, folder: Path) -> Iterator[Guide]:
    style.apply(qapp, DARK)
    made = Guide(DARK)
    made.show()
    with shared.kept(made):
        yield made


@pytest.fixture
def guide(qtbot: QtBot, shared_guide: Guide, spoken: Languages) -> Guide:
    """Return the Help's window, in front, with the first page at its top and nothing searched."""
    shared_guide.activateWindow()
    qtbot.waitUntil(shared_guide.isActiveWindow)
    shared_guide.browser.open_first()
    shared_guide.search.setText("")
    return shared_guide


def heading_at_top(guide: Guide) -> tuple[int, str]:
    """Return which heading is the last at or above the top of what is seen, and its text."""
    browser = guide.browser
    blocks = [block for block in browser._blocks() if block.blockFormat().headingLevel()]
    above = [
        (k, block.text())
        for k, block in enumerate(blocks)
        if browser.cursorRect(QTextCursor(block)).top() <= 8
    ]
    return above[-1] if above else (0, blocks[0].text())


def test_a_page_is_read_in_the_language_that_has_it(folder: Path) -> None:
    assert page_file(FIRST_PAGE, CODE) == folder / CODE / FIRST_PAGE
    assert page_file(FIRST_PAGE, "en") == folder / FIRST_PAGE
    assert page_file("optimizers.md", CODE) == folder / "optimizers.md"
    told = page_text(FIRST_PAGE, CODE)
    assert "](images/xor-dark.png)" in told
    assert "](../" not in told


@pytest.mark.parametrize("name", PAGES)
def test_headings_are_named_without_qt_as_with_it(shared_guide: Guide, name: str) -> None:
    shared_guide.browser.open_page(name)
    shown = [heading.anchor for heading in shared_guide.browser.headings]
    assert shown == anchors_of(page_text(name, "en"))


@pytest.mark.parametrize("anchor", ["keys", "three-words", "user-guide"])
def test_a_change_of_the_language_shows_the_same_place(
    guide: Guide, spoken: Languages, anchor: str
) -> None:
    guide.browser.setSource(QUrl("#the-window"))
    guide.browser.scrollToAnchor(anchor)  # read on, whatever link led here
    number, english = heading_at_top(guide)
    spoken.show(CODE)
    assert contents(guide)[0] == "User guide ĉe ni"
    assert heading_at_top(guide) == (number, f"{english} ĉe ni")
    assert guide.browser.extraSelections() == []
    spoken.show("en")
    assert contents(guide)[0] == "User guide"
    assert heading_at_top(guide) == (number, english)


def test_a_page_that_is_english_in_both_is_left_as_it_is(guide: Guide, spoken: Languages) -> None:
    guide.browser.setSource(QUrl("scenario-format.md"))
    guide.browser.verticalScrollBar().setValue(777)
    with_nothing_read = guide.browser.document().revision()
    spoken.show(CODE)
    assert guide.browser.document().revision() == with_nothing_read
    assert guide.browser.verticalScrollBar().value() == 777


def test_links_lead_from_language_to_language(guide: Guide, spoken: Languages) -> None:
    spoken.show(CODE)
    guide.browser.setSource(QUrl("loss-landscapes.md#the-optimizer-arena"))
    assert guide.browser.page == "loss-landscapes.md"
    assert heading_at_top(guide)[1] == "The optimizer arena"
    guide.browser.setSource(QUrl("user-guide.md#keys"))
    assert heading_at_top(guide)[1] == "Keys ĉe ni"
    guide.browser.setSource(QUrl("#command-line-ĉe-ni"))
    assert heading_at_top(guide)[1] == "Command line ĉe ni"
    guide.browser.setSource(QUrl("user-guide.md#no-such-heading"))
    assert guide.browser.page == FIRST_PAGE


def test_back_leads_to_the_page_in_the_language_that_is_shown(
    qtbot: QtBot, guide: Guide, spoken: Languages
) -> None:
    guide.browser.setSource(QUrl("optimizers.md"))
    spoken.show(CODE)
    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert contents(guide)[:2] == ["User guide ĉe ni", "The first minute ĉe ni"]
    assert guide.browser._is_dressed()
    qtbot.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    assert contents(guide)[0] == "Optimizers"


def test_pictures_of_a_page_in_a_folder_below_are_there(guide: Guide, spoken: Languages) -> None:
    spoken.show(CODE)
    names = re.findall(r"images/[\w-]+\.png", page_text(FIRST_PAGE, CODE))
    assert names
    assert all(guide.browser._pictures.width_of(name) > 100 for name in names)


def test_search_finds_what_the_pages_of_the_language_say(
    qtbot: QtBot, guide: Guide, spoken: Languages
) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "Ctrl+Shift+Z")
    english = guide.results.count()
    at = guide.browser.verticalScrollBar().value()
    assert at > 0
    place = heading_at_top(guide)[0]
    spoken.show(CODE)
    qtbot.waitUntil(lambda: not guide._reading.isActive())
    assert guide.results.count() == english
    assert "ĉe ni" in guide.results.item(0).text()
    assert guide.outcome.text() == f"⟦1 öf {english}⟧"
    assert heading_at_top(guide)[0] == place
    guide.search.setText("ĉi tie estas")
    assert guide.results.count() == len(guide.browser.headings)
    spoken.show("en")
    qtbot.waitUntil(lambda: not guide._reading.isActive())
    assert guide.results.count() == 0
    assert guide.side.currentWidget() is guide.contents
    assert guide.outcome.text() == "Nothing in the Help has these words."


def test_a_place_that_was_gone_to_on_an_english_page_stays(
    qtbot: QtBot, guide: Guide, spoken: Languages
) -> None:
    guide.browser.open_page("optimizers.md")
    guide.search.setText("momentum")
    here = [k for k, line in enumerate(guide._found) if line.page == "optimizers.md"]
    guide.results.itemActivated.emit(guide.results.item(here[1]))  # not the first of the page
    at, row = guide.outcome.text(), guide.results.currentRow()
    assert row == here[1]
    spoken.show(CODE)
    spoken.show("en")
    qtbot.waitUntil(lambda: not guide._reading.isActive())
    assert (guide.outcome.text(), guide.results.currentRow()) == (at, row)


def test_a_change_of_the_language_reads_no_page_to_search_it_at_once(
    qtbot: QtBot, guide: Guide, spoken: Languages
) -> None:
    for read in (guide._text._lines, guide._text._unread):  # as where nobody has searched in it
        read.pop(CODE, None)
    guide.search.setText("Nesterov")
    listed = guide.results.count()
    spoken.show(CODE)
    assert CODE not in guide._text._lines
    assert guide.results.count() == listed > 1  # listed anew only once the page is to be seen
    qtbot.waitUntil(lambda: not guide._reading.isActive())
    assert guide.results.count() > 1


def test_a_heading_of_a_page_with_other_headings_is_not_guessed(
    guide: Guide, spoken: Languages, folder: Path
) -> None:
    told = folder / CODE / FIRST_PAGE
    told.write_text(told.read_text("utf-8") + "\n## Pli ĉe ni\n", "utf-8")
    spoken.show(CODE)
    assert guide.browser._anchor_here("keys") == "keys"
    told.write_text(told.read_text("utf-8").replace("\n## Pli ĉe ni\n", ""), "utf-8")
    guide.browser.reload()
    assert guide.browser._anchor_here("keys") == "keys-ĉe-ni"


def test_the_window_follows(qtbot: QtBot, guide: Guide, spoken: Languages) -> None:
    guide.browser.setSource(QUrl("schemas/scenario.schema.json"))
    guide.search.setText("")
    assert untold(seen_texts(guide))
    spoken.show(CODE)
    titles = titles_of(pages_of(chapters()), CODE).values()
    page = {guide.browser.toPlainText().strip(), *contents(guide), *titles}
    texts = [(where, text) for where, text in repainted(qtbot, guide) if text.strip() not in page]
    assert untold(texts, "scenario.schema.json") == []
