"""The contents of the Help: every page is in them, and the page that is open is marked."""

from __future__ import annotations

import pytest
from guide_use import item_called
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from repository import ROOT

from ui.guide.contents import chapters, pages_of
from ui.guide.pages import FIRST_PAGE, page_file
from ui.guide.window import Guide
from ui.words.languages import languages

PAGES = pages_of(chapters())


def current(guide: Guide) -> str:
    return guide.contents.currentItem().text(0)


def test_every_page_of_the_help_is_in_the_contents_once() -> None:
    there = {f"help/{path.name}" for path in (ROOT / "docs" / "help").glob("*.md")}
    assert there <= set(PAGES)
    assert len(PAGES) == len(set(PAGES))


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("help/")])
def test_a_page_of_the_help_is_there_in_korean(page: str) -> None:
    assert page_file(page, "ko").parts[-3:-1] == ("ko", "help")


def test_a_page_is_chosen_by_mouse_and_by_keys(qtbot: QtBot, guide: Guide) -> None:
    chapter = item_called(guide, "Background and files")
    for is_open in (True, False, True):
        spot = guide.contents.visualItemRect(chapter).center()
        qtbot.mouseClick(guide.contents.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert chapter.isExpanded() is is_open
        assert guide.browser.page == FIRST_PAGE
    guide.contents.setFocus()
    qtbot.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.browser.page == FIRST_PAGE
    qtbot.keyClick(guide.contents, Qt.Key.Key_Return)
    assert guide.browser.page == "loss-landscapes.md"
    assert current(guide) == guide.browser.headings[0].text


def test_the_heading_that_is_read_is_marked_unless_it_is_folded_away(guide: Guide) -> None:
    browser = guide.browser
    keys = next(heading for heading in browser.headings if heading.text == "Keys")
    browser.scrollToAnchor(keys.anchor)
    assert current(guide) == "Keys"
    browser.verticalScrollBar().setValue(0)
    assert current(guide) == "User guide"
    item_called(guide, "User guide").setExpanded(False)
    browser.scrollToAnchor(keys.anchor)
    assert current(guide) == "User guide"
    assert not item_called(guide, "User guide").isExpanded()


def test_a_heading_that_cannot_come_to_the_top_stays_marked_where_it_was_chosen(
    guide: Guide,
) -> None:
    last = guide.browser.headings[-1].text
    guide.contents.itemActivated.emit(item_called(guide, last), 0)
    assert current(guide) == last


def test_headings_stay_so_that_nothing_moves_under_the_mouse(guide: Guide) -> None:
    guide.open_page("user-guide.md")
    keys = item_called(guide, "Keys")
    guide.open_page("losses.md")
    assert current(guide) == "Losses"
    assert item_called(guide, "Keys") is keys
    languages().show("ko")  # the headings of other pages would stay in English
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    left = guide.contents.findItems("Keys", flags)
    languages().show("en")
    assert left == []


def test_a_page_that_is_not_of_the_help_is_marked_nowhere(guide: Guide) -> None:
    guide.browser.open_page("architecture.md")
    assert guide.contents.currentItem() is None
    guide.browser.backward()
    assert current(guide) == "User guide"
