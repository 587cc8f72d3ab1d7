"""The search of the Help: what is found first, and the way to it."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.guide.contents import chapters, pages_of
from ui.guide.pages import FIRST_PAGE
from ui.guide.search import MOST, GuideText, Line, Rank
from ui.guide.wanted import Wanted
from ui.guide.window import Guide


def results(guide: Guide) -> list[str]:
    assert guide.side.currentWidget() is guide.results
    return [guide.results.item(row).text() for row in range(guide.results.count())]


def lines(text: GuideText, wanted: str, first: str = "", language: str = "en") -> list[Line]:
    return text.lines_with(Wanted(wanted, language), first, language)


@cache
def text_of(*languages: str) -> GuideText:
    return GuideText(pages_of(chapters()), languages)


def test_what_is_on_this_page_is_marked(qtbot: QtBot, guide: Guide) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "Keys")
    found = results(guide)
    assert found[0] == "User guide › Keys"
    assert all("keys" in text.lower() for text in found)
    assert guide.outcome.text() == f"1 of {len(found)}"
    marks = guide.browser.extraSelections()
    assert marks
    assert all(mark.cursor.selectedText().lower() == "keys" for mark in marks)
    guide.search.clear()
    assert guide.side.currentWidget() is guide.contents
    assert guide.browser.extraSelections() == []
    assert guide.outcome.text() == ""


def test_titles_come_before_headings_before_text() -> None:
    text = text_of("en")
    for wanted in ("losses", "layers"):
        ranks = [line.rank for line in lines(text, wanted, FIRST_PAGE, "en")]
        assert set(ranks) == set(Rank)
        assert ranks == sorted(ranks)
    # The title that is just that comes before those that hold it.
    titles = [line.title for line in lines(text, "s", FIRST_PAGE, "en")]
    assert titles.index("Schedules") < titles.index("Losses")


def test_of_lines_as_good_those_of_the_page_that_is_open_come_first() -> None:
    found = lines(text_of("en"), "momentum", "optimizers.md", "en")
    literal = Wanted("momentum", "en").is_literally_in
    pages = [line.page for line in found if line.rank is Rank.TEXT and literal(line.text)]
    count = pages.count("optimizers.md")
    assert 0 < count < len(pages)
    assert pages[:count] == ["optimizers.md"] * count


def test_a_title_is_found_in_every_language_and_by_initial_consonants() -> None:
    text = text_of("en", "ko")
    for wanted in ("사용 설명서", "ㅅㅇㅅㅁㅅ", "user gui"):
        assert lines(text, wanted, "losses.md", "en")[0].page == FIRST_PAGE
    assert all(line.page != FIRST_PAGE for line in lines(text_of("en"), "ㅅㅇ", "", "en"))


def test_enter_goes_through_the_places_on_all_pages_and_round(qtbot: QtBot, guide: Guide) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "Nesterov")
    count, seen = len(results(guide)), []
    assert guide.outcome.text() == f"{count} places"
    assert guide.browser.page == FIRST_PAGE
    for turn in range(count):
        qtbot.keyClick(guide.search, Qt.Key.Key_Return)
        assert guide.outcome.text() == f"{turn + 1} of {count}"
        assert guide.results.currentRow() == turn
        seen.append(guide.browser.page)
        browser = guide.browser
        assert "nesterov" in browser.textCursor().block().text().lower()
        assert browser.viewport().rect().contains(browser.cursorRect())
    assert {"optimizers.md"} <= set(seen)
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert (guide.browser.page, guide.outcome.text()) == (seen[0], f"1 of {count}")
    qtbot.keyClick(guide.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert guide.outcome.text() == f"{count} of {count}"
    assert guide.isVisible()


def test_a_click_opens_what_is_on_another_page(qtbot: QtBot, guide: Guide) -> None:
    qtbot.keyClicks(guide.search, "Nesterov (1983)")
    spot = guide.results.visualItemRect(guide.results.item(0)).center()
    qtbot.mouseClick(guide.results.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert "(1983)" in guide.browser.toPlainText()
    assert guide.browser.extraSelections()
    guide.search.setText("no such words")
    assert guide.outcome.text() == "Nothing in the Help has these words."
    assert guide.side.currentWidget() is guide.contents


def test_a_word_that_is_everywhere_is_not_listed_to_its_end(guide: Guide) -> None:
    guide.search.setText("the")
    assert len(results(guide)) == MOST
    assert guide.outcome.text() == f"more than {MOST - 1} places"


def test_pages_are_read_before_anybody_searches(qtbot: QtBot, guide: Guide) -> None:
    qtbot.waitUntil(lambda: not guide._reading.isActive())
    assert not guide._text.read_another("en")


def test_lines_are_found_where_the_page_shows_them(guide: Guide) -> None:
    for line in lines(text_of("en"), "the", FIRST_PAGE, "en"):
        if line.page != guide.browser.page:
            guide.browser.open_page(line.page)
        shown = guide.browser.document().findBlockByNumber(line.block).text()
        assert shown.replace("\N{NO-BREAK SPACE}", " ") == line.text


@pytest.mark.parametrize(
    ("typed", "language", "page"),
    [
        ("dropout", "ko", "help/tool-timeline.md"),
        ("overfitting", "ko", "help/data-diabetes.md"),
        ("과대적합", "en", "help/data-diabetes.md"),
        ("오버피팅", "en", "help/data-diabetes.md"),
        ("과적합", "ko", "help/data-diabetes.md"),
    ],
)
def test_a_term_is_found_by_its_words_in_other_languages(
    typed: str, language: str, page: str
) -> None:
    found = lines(text_of("en", "ko"), typed, "", language)
    assert page in {line.page for line in found}
    wanted = Wanted(typed, language)
    said = [line for line in found if line.rank is not Rank.TITLE]
    are_literal = [wanted.is_literally_in(line.text) for line in said]
    assert are_literal == sorted(are_literal, reverse=True)
    for line in found:
        assert wanted.place_in(line.text) >= 0 or line.rank is Rank.TITLE


def test_other_words_of_a_term_are_no_parts_of_words_and_no_everyday_ones() -> None:
    rows = Wanted("행", "en")  # also: sample, example, instance
    assert rows.others_in("A row, and all the rows.") == [(2, 5), (19, 23)]
    assert rows.others_in("The arrow of an example") == []
    assert Wanted("row", "ko").others_in("행렬의 행을") == [(4, 5)]
    assert Wanted("활성값", "en").others_in("a layer") == []
    assert not Wanted("overfit", "ko").others_in("과대적합")


def test_other_words_of_a_term_are_shown_and_marked(qtbot: QtBot, guide: Guide) -> None:
    guide.search.setText("오버피팅")
    assert all("overfit" in text.lower() for text in results(guide))
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    marked = [mark.cursor.selectedText() for mark in guide.browser.extraSelections()]
    assert marked
    assert {text.lower() for text in marked} == {"overfitting"}
