"""Formulas on the pages of records: seen in notation, found and copied as they are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPaintEvent,
    QRegion,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from simulator.notation.reading import read_formula
from ui.guide import page_formulas
from ui.guide.browser import GuideBrowser
from ui.guide.pages import page_text
from ui.guide.records.kinds import records
from ui.guide.window import Guide
from ui.theme import style
from ui.theme.colors import DARK, THEMES, Theme
from ui.words.languages import Languages

PAGE = "help/optimizer-adam.md"


@pytest.fixture
def guide(qtbot: QtBot, styled: QApplication) -> Guide:
    style.apply(styled, DARK)
    made = Guide(DARK)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    made.browser.open_page(PAGE)
    return made


class Painted(QObject):
    """Notes what is painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def block_of(browser: GuideBrowser, text: str) -> QTextBlock:
    return next(block for block in browser._blocks() if block.text() == text)


def picture_of(browser: GuideBrowser, text: str) -> QImage:
    """Return how a line looks, scrolled into sight."""
    block = block_of(browser, text)
    browser.verticalScrollBar().setValue(0)
    browser.verticalScrollBar().setValue(round(browser._place_of(block).top()) - 100)
    rect = browser._place_of(block).toRect()
    rect.setHeight(round(block.blockFormat().lineHeight()))
    return browser.viewport().grab(rect).toImage()


def colors(image: QImage) -> set[str]:
    size = range(image.width()), range(image.height())
    return {image.pixelColor(QPoint(x, y)).name() for x in size[0] for y in size[1]}


def test_pages_of_records_have_their_formulas_in_notation(guide: Guide) -> None:
    for kind, record in records():
        guide.browser.open_page(kind.page(record.name))
        typed = [block.text() for block in guide.browser._blocks()]
        formulas = guide.browser.formulas()
        assert bool(formulas) == (kind.name != "data"), record.name
        assert [text for text in typed if text in formulas] == formulas
        assert not any(text.startswith("python") for text in formulas)


def test_other_pages_keep_their_code(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    guide.browser.open_page("help/training.md")
    assert guide.browser.formulas() == []
    monkeypatch.setattr(page_formulas, "record_pages", frozenset)
    guide.browser.open_page(PAGE)
    assert guide.browser.formulas() == []


def test_code_with_a_line_that_is_no_formula_stays(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        page_formulas, "read_formula", lambda text: None if "v ←" in text else read_formula(text)
    )
    guide.browser.open_page("help/optimizer-sgd.md")
    assert guide.browser.formulas() == ["θ ← θ − η g"]
    guide.browser.open_page("help/optimizer-momentum.md")
    assert guide.browser.formulas() == []
    form = block_of(guide.browser, "v ← μ v − η g").begin().fragment().charFormat()
    assert form.foreground().color().alpha() == 255


def test_the_text_of_the_page_stays_as_it_is(guide: Guide) -> None:
    document = QTextDocument()
    document.setMarkdown(page_text(PAGE, "en"))
    assert guide.browser.toPlainText() == document.toPlainText()


@pytest.mark.parametrize("shown", THEMES.values(), ids=THEMES)
def test_notation_is_painted_in_the_theme(guide: Guide, shown: Theme) -> None:
    guide.browser.set_theme(shown)
    found = colors(picture_of(guide.browser, "m ← β₁ m + (1 − β₁) g"))
    assert guide.browser._code_ground().name() in found
    assert shown.color("text").name() in found


def test_what_is_found_in_a_formula_is_marked(guide: Guide) -> None:
    line = "θ ← θ − η m̂ / (√v̂ + ε)"
    before = colors(picture_of(guide.browser, line))
    guide.search.setText("√v̂ + ε")
    assert guide.browser.textCursor().block().text() == line
    (mark,) = guide.browser.extraSelections()
    assert mark.cursor.selectedText() == "√v̂ + ε"
    ground = mark.format.background().color().name()
    assert ground not in before
    image = picture_of(guide.browser, line)
    assert (
        sum(
            image.pixelColor(x, y) == QColor(ground)
            for x in range(image.width())
            for y in range(image.height())
        )
        > 500
    )


def test_formulas_are_copied_as_they_are_typed(guide: Guide) -> None:
    browser = guide.browser
    first, last = (
        block_of(browser, "m ← β₁ m + (1 − β₁) g"),
        block_of(browser, "v ← β₂ v + (1 − β₂) g²"),
    )
    cursor = QTextCursor(first)
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    browser.copy()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == f"{first.text()}\n{last.text()}"
    assert not clipboard.mimeData().hasHtml()
    cursor.setPosition(0)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    browser.setTextCursor(cursor)
    browser.copy()
    assert clipboard.mimeData().hasHtml()


def test_what_is_selected_of_a_formula_has_the_ground_of_it(guide: Guide) -> None:
    browser, line = guide.browser, "v ← β₂ v + (1 − β₂) g²"
    cursor = QTextCursor(block_of(browser, line))
    cursor.movePosition(
        QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(line) // 2
    )
    ground = browser.palette().highlight().color().name()
    assert ground not in colors(picture_of(browser, line))
    browser.setTextCursor(cursor)
    image = picture_of(browser, line)
    assert ground in colors(image)
    assert ground not in colors(image.copy(image.width() // 2, 0, image.width(), image.height()))


@pytest.mark.parametrize("how", ["selected", "found"])
def test_a_whole_line_is_painted_anew_where_it_is_marked(
    guide: Guide, styled: QApplication, how: str
) -> None:
    browser, line = guide.browser, "v ← β₂ v + (1 − β₂) g²"
    picture_of(browser, line)
    styled.processEvents()
    painted = Painted(browser.viewport())
    cursor = QTextCursor(block_of(browser, line))
    cursor.select(QTextCursor.SelectionType.LineUnderCursor)
    if how == "selected":
        browser.setTextCursor(cursor)
    else:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        browser.setExtraSelections([mark])
    styled.processEvents()
    rect = browser._place_of(block_of(browser, line)).toRect()
    rect.setHeight(round(block_of(browser, line).blockFormat().lineHeight()))
    assert painted.region.intersected(rect) == QRegion(rect)


def test_a_narrow_window_breaks_formulas(guide: Guide) -> None:
    browser, page = guide.browser, "help/layer-layer_norm.md"
    browser.open_page(page)
    block = block_of(browser, browser.formulas()[0])
    wide = block.blockFormat().lineHeight()
    guide.resize(640, 700)
    assert block.blockFormat().lineHeight() > 1.3 * wide
    guide.resize(1000, 700)
    assert block.blockFormat().lineHeight() == wide


def test_formulas_follow_the_language(guide: Guide, korean: Languages) -> None:
    guide.browser.open_page("help/activation-relu.md")
    assert guide.browser.formulas()[1] == "f′(z) = 1 (z > 0), 0 (z ≤ 0)"
    korean.show("en")
    assert guide.browser.formulas()[1] == "f′(z) = 1 if z > 0 else 0"


def test_larger_type_gets_larger_formulas(guide: Guide, styled: QApplication) -> None:
    line = "v ← β₂ v + (1 − β₂) g²"
    before = block_of(guide.browser, line).blockFormat().lineHeight()
    style.apply(styled, DARK, scale=1.25)
    styled.processEvents()
    assert block_of(guide.browser, line).blockFormat().lineHeight() > 1.1 * before
