"""The window of the Help: contents at the left, the page, and a search of all pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.messages import Message
from ui.guide.browser import GuideBrowser
from ui.guide.contents import chapters, page_or_list, pages_of
from ui.guide.contents_tree import ContentsTree
from ui.guide.pages import FIRST_PAGE
from ui.guide.search import MOST, GuideText, Line
from ui.guide.wanted import Wanted
from ui.theme.colors import Theme, mix
from ui.theme.icons import icon
from ui.widgets.help_button import HelpButton
from ui.words.languages import languages, speak
from ui.words.messages import said, worded

_CONTENTS_WIDTH = 264
_SEARCH_WIDTH = 240
_READING_MS = 10
_MOST_MARKS = 400


class Guide(QDialog):
    """All pages of the Help, read without a network.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(1040, 720)
        self._theme = theme
        contents = chapters()
        self._text = GuideText(pages_of(contents), languages().codes())
        # Pages are read before anybody searches, one at a time, while nothing else is to do.
        self._reading = QTimer(self, interval=_READING_MS)
        self._reading.timeout.connect(self._read_another)
        self._wanted = Wanted("", languages().shown)
        self._found: list[Line] = []
        self._at = -1
        self._kept: Line | None = None  # gone to before the language changed
        self._is_partial = self._is_stale = False
        self._told: str = ""
        self.browser = GuideBrowser(self)
        self.contents = ContentsTree(contents, self)
        self.results = QListWidget(self)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setWordWrap(True)
        self.results.setSpacing(2)
        self.side = QStackedWidget(self)
        self.side.addWidget(self.contents)
        self.side.addWidget(self.results)
        self.back = self._button(self.browser.backward)
        self.forward = self._button(self.browser.forward)
        self.home = self._button(self.browser.open_first)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.outcome = QLabel(self)
        self.outcome.setProperty("role", "muted")
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self._assemble()
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self.results.setAccessibleName(self.tr("What was found"))
        for button, name in (
            (self.back, self.tr("Back")),
            (self.forward, self.tr("Forward")),
            (self.home, self.tr("User guide")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.search.setPlaceholderText(self.tr("Search the Help"))
        self.search.setAccessibleName(self.tr("Search the Help"))
        self.search.setToolTip(
            self.tr("Finds words on all pages; Enter goes on to the next place, Shift+Enter back")
        )
        self._tell(self._told)
        self._reading.start()
        # Behind the page and all other windows, which are to be seen first.
        self._is_stale = bool(self.search.text().strip())

    def _tell(self, text: str) -> None:
        """Say beside the search what came of it, now and in another language."""
        self._told = text
        self.outcome.setText(said(text))

    def _button(self, do: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.clicked.connect(do)
        return button

    def _assemble(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 8, 8)
        for button in (self.back, self.forward, self.home):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.outcome)
        bar.addSpacing(8)
        bar.addWidget(self.search)
        bar.addWidget(HelpButton(self))
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.side)
        split.addWidget(self.browser)
        split.setStretchFactor(1, 1)
        split.setSizes([_CONTENTS_WIDTH, 800])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self.browser.page_changed.connect(self._on_page)
        self.browser.missing.connect(self._on_missing)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.contents.chosen.connect(self._on_chosen)
        self.browser.reading.connect(self.contents.show_heading)
        self.results.itemActivated.connect(self._on_result)
        self.results.itemClicked.connect(self._on_result)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._on_find)
        QShortcut(QKeySequence.StandardKey.FindNext, self).activated.connect(self.find_next)
        QShortcut(QKeySequence("Shift+Return"), self).activated.connect(self.find_previous)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        for button, name in ((self.back, "back"), (self.forward, "forward"), (self.home, "first")):
            button.setIcon(icon(name, theme))
        self.browser.set_theme(theme)
        self.contents.set_theme(theme)
        self._mark_found()

    # --- contents ---------------------------------------------------------------------------

    def open_page(self, name: str) -> None:
        """Show a page, or one of its headings; no name: the first one.

        What is being searched for is dropped.
        """
        self.search.clear()
        page, _, anchor = page_or_list(name).partition("#")
        self.browser.open_page(page or FIRST_PAGE, anchor)

    @Slot()
    def _on_page(self) -> None:
        self.contents.show_page(self.browser.page, self.browser.headings)
        self._mark_found()
        self._tell(self._count() if self.search.text().strip() else "")

    @Slot(str, str)
    def _on_chosen(self, page: str, anchor: str) -> None:
        """Open what was chosen of the contents, which stays marked, however far one can scroll."""
        self.browser.open_page(page, anchor)
        self.contents.show_heading(anchor)

    @Slot(str)
    def _on_missing(self, name: str) -> None:
        self._tell(worded("Guide", "{file} is not part of the Help.").format(file=name))

    # --- search -----------------------------------------------------------------------------

    @Slot()
    def _read_another(self) -> None:
        if self._is_stale:
            self._search_again(unread=False)
            return
        if not self._text.read_another(languages().shown):
            self._reading.stop()
            if self._is_partial:
                self._search_again()

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the first page where no other was asked for."""
        if not self.browser.page:
            self.browser.open_first()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop on Escape what is searched for, and close where there is nothing to drop."""
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        """List what is found on all pages, and show the first place on this one."""
        self._kept = None
        self._find(text.strip())
        if self._found and self._found[0].page == self.browser.page:
            self.find_next()
            return
        self._mark_found()
        self._tell(self._count() if text.strip() else "")

    def _find(self, text: str, *, unread: bool = True) -> None:
        page, code = self.browser.page, languages().shown
        self._wanted = wanted = Wanted(text, code)
        self._found = self._text.lines_with(wanted, page, code, unread=unread)
        self._at, self._is_partial, self._is_stale = -1, not unread, False
        self.results.clear()
        self.results.addItems([line.in_words(wanted) for line in self._found])
        self.side.setCurrentWidget(self.results if self._found else self.contents)

    def _search_again(self, *, unread: bool = True) -> None:
        """List what is found on the pages of another language, and stay where the reader is.

        At first on those that have been read: to read all of them at once takes too long.
        """
        if self._at >= 0:
            self._kept = self._found[self._at]
        self._find(self.search.text().strip(), unread=unread)
        self._at = self._place_of_kept()
        self.results.setCurrentRow(self._at)
        self._tell(self._count())
        self._mark_found()

    def _place_of_kept(self) -> int:
        if self._kept in self._found:
            return self._found.index(self._kept)
        here = [k for k, line in enumerate(self._found) if line.page == self.browser.page]
        return min(here, default=-1) if self._kept is not None else -1

    def _count(self) -> Message:
        """Return how many lines were found, and which of them is shown."""
        count = len(self._found)
        if not count:
            return worded("Guide", "Nothing in the Help has these words.")
        if count == MOST:
            return worded("Guide", "more than {count} places").format(count=count - 1)
        if self._at < 0:
            return worded("Guide", "{count} places").format(count=count)
        return worded("Guide", "{place} of {count}").format(place=self._at + 1, count=count)

    @Slot()
    def find_next(self) -> None:
        """Show the next place where the text is found; after the last comes the first."""
        self._show_found(self._at + 1)

    @Slot()
    def find_previous(self) -> None:
        """Show the place before; before the first comes the last."""
        self._show_found(self._at - 1 if self._at >= 0 else -1)

    @Slot(QListWidgetItem)
    def _on_result(self, item: QListWidgetItem) -> None:
        self._show_found(self.results.row(item))

    def _show_found(self, at: int) -> None:
        if not self._found:
            return
        self._at = at % len(self._found)
        line = self._found[self._at]
        if line.page != self.browser.page:
            self.browser.open_page(line.page)
        block = self.browser.document().findBlockByNumber(line.block)
        self.browser.setTextCursor(QTextCursor(block))
        self.browser.ensureCursorVisible()
        # With what stands above it, not at the very bottom.
        bar, third = self.browser.verticalScrollBar(), self.browser.viewport().height() // 3
        bar.setValue(bar.value() + self.browser.cursorRect().y() - third)
        self.results.setCurrentRow(self._at)
        self._tell(self._count())
        self._mark_found()

    def _mark_found(self) -> None:
        """Mark the words on this page, those that were gone to the most."""
        at = self._found[self._at] if self._at >= 0 else None
        block = at.block if at is not None and at.page == self.browser.page else -1
        marks: list[QTextEdit.ExtraSelection] = []
        for cursor in self._wanted.cursors(self.browser.document(), _MOST_MARKS):
            mark, form = QTextEdit.ExtraSelection(), QTextCharFormat()
            strength = 0.55 if cursor.block().blockNumber() == block else 0.22
            form.setBackground(mix(self._theme.canvas, self._theme.color("caution"), strength))
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.browser.setExtraSelections(marks)
