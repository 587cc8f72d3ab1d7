"""The user guide within the program: pages, links, pictures, search, and both themes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from guide_use import item_called
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor, QTextTable
from pytestqt.qtbot import QtBot
from repository import ROOT
from table_of_contents import contents

from ui.guide import pages
from ui.guide.pages import FIRST_PAGE, Anchors, folder
from ui.guide.window import Guide
from ui.theme.colors import DARK, LIGHT

LINK = re.compile(r"\]\(([^)\s]+)\)")


def page(guide: Guide) -> str:
    return guide.browser.page


def is_at_top(guide: Guide, heading: str) -> bool:
    """Return whether a heading is at the top of what is seen, or the page cannot go further."""
    browser = guide.browser
    headings = [block for block in browser._blocks() if block.blockFormat().headingLevel()]
    block = next(block for block in headings if block.text() == heading)
    bar = browser.verticalScrollBar()
    y = browser.cursorRect(QTextCursor(block)).y()
    return 0 <= y < 40 or (bar.value() == bar.maximum() > 0 and y < browser.height())


def links(path: Path) -> list[str]:
    """Return what a page links to, without what stands in code."""
    text = re.sub(r"```.*?```|`[^`]*`", "", path.read_text("utf-8"), flags=re.DOTALL)
    return LINK.findall(text)


def test_every_link_of_the_guide_leads_somewhere(guide: Guide) -> None:
    anchors: dict[str, set[str]] = {}
    guide.browser.open_first()
    first = guide.browser.source()
    for target in links(folder() / FIRST_PAGE):
        name, _, anchor = target.partition("#")
        name = name or FIRST_PAGE
        if target.endswith(".png"):
            assert (folder() / target).is_file()
            continue
        if name not in anchors:
            guide.browser.setSource(first.resolved(QUrl(name)))
            assert page(guide) == name
            anchors[name] = {heading.anchor for heading in guide.browser.headings}
        assert not anchor or anchor in anchors[name], target
    assert len(anchors) > 4


@pytest.mark.parametrize("anchor", ["keys", "command-line", "when-something-is-wrong"])
def test_a_link_to_a_heading_shows_it(guide: Guide, anchor: str) -> None:
    guide.browser.setSource(QUrl(f"#{anchor}"))
    heading = next(h for h in guide.browser.headings if h.anchor == anchor)
    assert guide.browser.verticalScrollBar().value() > 0
    assert is_at_top(guide, heading.text)


def test_contents_lead_to_their_headings_and_back_returns(qtbot: QtBot, guide: Guide) -> None:
    names = contents(guide)
    assert names[:2] == ["User guide", "The first minute"]
    guide.contents.itemActivated.emit(item_called(guide, "Keys"), 0)
    assert is_at_top(guide, "Keys")
    guide.browser.setSource(QUrl("optimizers.md"))
    assert page(guide) == "optimizers.md"
    assert contents(guide)[:2] == [heading.text for heading in guide.browser.headings[:2]]
    assert guide.back.isEnabled()
    qtbot.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert page(guide) == FIRST_PAGE
    assert contents(guide) == names
    assert guide.browser._is_dressed()
    qtbot.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    assert page(guide) == "optimizers.md"
    qtbot.mouseClick(guide.home, Qt.MouseButton.LeftButton)
    assert page(guide) == FIRST_PAGE


def test_pictures_are_whole_at_every_width(guide: Guide) -> None:
    for width in (1100, 760):
        guide.resize(width, 600)
        guide.grab()
        room = guide.browser.viewport().width()
        assert guide.browser.document().size().width() <= room + 1
        assert guide.browser.horizontalScrollBar().maximum() == 0


def shown_pictures(guide: Guide) -> list[str]:
    """Return the files that the page shows, as they are called from it."""
    formats = (form.toImageFormat() for _, form in guide.browser._pictures._found())
    return [form.name() for form in formats]


def brightness(guide: Guide) -> float:
    """Return how bright the first picture of the page is, on screen."""
    browser = guide.browser
    place = next(place for place, _ in browser._pictures._found())
    cursor = QTextCursor(browser.document())
    cursor.setPosition(place)
    bar = browser.verticalScrollBar()
    bar.setValue(bar.value() + browser.cursorRect(cursor).top())
    corner = browser.cursorRect(cursor)
    image = browser.viewport().grab().toImage()
    points = range(corner.left() + 20, corner.left() + 200, 20)
    colors = [image.pixelColor(x, corner.top() + 60) for x in points]
    return sum(color.lightnessF() for color in colors) / len(colors)


def test_pictures_follow_the_theme(guide: Guide) -> None:
    for page, name in ((FIRST_PAGE, "xor"), ("loss-landscapes.md", "landscape-weights")):
        guide.browser.open_page(page)
        seen = {}
        for theme in (DARK, LIGHT, DARK):
            guide.set_theme(theme)
            assert shown_pictures(guide)[0] == f"images/{name}-{theme.name}.png"
            seen[theme.name] = brightness(guide)
        if page == FIRST_PAGE:
            assert seen["light"] > seen["dark"] + 0.4


def test_tables_have_lines_in_the_themes_colour(guide: Guide) -> None:
    for theme in (DARK, LIGHT):
        guide.set_theme(theme)
        frames = guide.browser.document().rootFrame().childFrames()
        tables = [frame for frame in frames if isinstance(frame, QTextTable)]
        assert len(tables) >= 5
        for table in tables:
            assert table.format().borderBrush().color() == theme.color("line")
            assert table.columns() >= 2


def test_the_whole_page_is_laid_out_and_what_is_found_is_in_sight(
    qtbot: QtBot, guide: Guide
) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "learning rate")
    browser, block = guide.browser, guide.browser.document().begin()
    assert browser.viewport().rect().contains(browser.cursorRect())
    while block.isValid():
        assert block.layout().lineCount() or not block.text(), block.text()
        block = block.next()


def test_escape_drops_the_search_and_then_closes(qtbot: QtBot, guide: Guide) -> None:
    guide.search.setFocus()
    qtbot.keyClicks(guide.search, "loss")
    qtbot.keyClick(guide.search, Qt.Key.Key_Escape)
    assert guide.search.text() == ""
    assert guide.isVisible()
    qtbot.keyClick(guide.search, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_a_link_out_of_the_guide_is_said_and_one_to_the_net_is_the_systems(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    guide.browser.setSource(QUrl("schemas/scenario.schema.json"))
    assert guide.outcome.text() == "scenario.schema.json is not part of the Help."
    guide.browser.setSource(QUrl("losses.md"))
    assert guide.outcome.text() == ""
    guide.browser.open_first()
    guide.browser.setSource(QUrl("https://example.org/page"))
    assert [url.host() for url in opened] == ["example.org"]
    assert page(guide) == FIRST_PAGE


def test_a_record_without_a_page_has_the_list_of_its_kind(guide: Guide) -> None:
    guide.open_page("help/initializer-of_ones_own.md")
    assert page(guide) == "initializers.md"
    guide.open_page("help/initializer-he_normal.md#settings")
    assert page(guide) == "help/initializer-he_normal.md"
    assert guide.outcome.text() == ""


def test_headings_are_named_as_links_name_them() -> None:
    anchors = Anchors()
    assert anchors.name("What isn't: shown, 2 × 3") == "what-isnt-shown-2--3"
    assert anchors.name("Keys") == "keys"
    assert anchors.name("Keys") == "keys-1"


def test_an_installed_program_has_its_pages_with_its_resources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder() == ROOT / "docs"
    monkeypatch.setattr(pages, "files", lambda name: tmp_path / name)
    (tmp_path / "resources" / "guide").mkdir(parents=True)
    assert folder() == tmp_path / "resources" / "guide"
