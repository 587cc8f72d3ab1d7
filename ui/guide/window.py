"""The window of the user guide: contents at the left, the page, and a search."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.guide.browser import GuideBrowser
from ui.theme.colors import Theme, mix
from ui.theme.icons import icon

_CONTENTS_WIDTH = 244
_SEARCH_WIDTH = 240
_INDENT = "    "


class Guide(QDialog):
    """The guide's pages, read without a network.

    Parameters
    ----------
    theme : Theme
    parent : QWidget, optional
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("User guide"))
        self.resize(1040, 720)
        self._theme = theme
        self._found: list[QTextCursor] = []
        self._at = -1
        self.browser = GuideBrowser(self)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = self._button(self.tr("Back"), self.browser.backward)
        self.forward = self._button(self.tr("Forward"), self.browser.forward)
        self.home = self._button(self.tr("Beginning of the guide"), self.browser.open_first)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search this page"))
        self.search.setAccessibleName(self.tr("Search this page"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.outcome = QLabel(self)
        self.outcome.setProperty("role", "muted")
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self._assemble()
        self._connect()
        self.browser.open_first()
        self.set_theme(theme)

    def _button(self, name: str, do: object) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        button.clicked.connect(do)
        return button

    def _assemble(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 8, 16, 8)
        for button in (self.back, self.forward, self.home):
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.outcome)
        bar.addWidget(self.search)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.contents)
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
        self.contents.itemActivated.connect(self._on_heading)
        self.contents.itemClicked.connect(self._on_heading)
        self.search.textEdited.connect(self._on_search)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._on_find)
        QShortcut(QKeySequence.StandardKey.FindNext, self).activated.connect(self.find_next)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        for button, name in ((self.back, "back"), (self.forward, "forward"), (self.home, "first")):
            button.setIcon(icon(name, theme))
        self.browser.set_theme(theme)
        self._mark_found()

    # --- contents ---------------------------------------------------------------------------

    @Slot()
    def _on_page(self) -> None:
        self.contents.clear()
        for heading in self.browser.headings:
            item = QListWidgetItem(_INDENT * max(0, heading.level - 2) + heading.text)
            item.setData(Qt.ItemDataRole.UserRole, heading.anchor)
            self.contents.addItem(item)
        self._on_search(self.search.text())

    @Slot(QListWidgetItem)
    def _on_heading(self, item: QListWidgetItem) -> None:
        self.browser.scrollToAnchor(item.data(Qt.ItemDataRole.UserRole))

    @Slot(str)
    def _on_missing(self, name: str) -> None:
        self.outcome.setText(self.tr("{file} is not part of the guide.").format(file=name))

    # --- search -----------------------------------------------------------------------------

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        """Mark all that is found, and show the first from where the page is."""
        self._found, self._at = self._occurrences(text.strip()), -1
        self.find_next()
        if not text.strip():
            self.outcome.setText("")

    def _occurrences(self, text: str) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        document = self.browser.document()
        cursor = document.find(text) if text else QTextCursor()
        while not cursor.isNull():
            found.append(cursor)
            cursor = document.find(text, cursor)
        return found

    @Slot()
    def find_next(self) -> None:
        """Show the next place where the text is found; after the last comes the first."""
        if self._found:
            self._at = (self._at + 1) % len(self._found)
            place = QTextCursor(self._found[self._at])
            place.setPosition(place.selectionStart())
            self.browser.setTextCursor(place)
            self.browser.ensureCursorVisible()
            count = self.tr("{place} of {count}")
            self.outcome.setText(count.format(place=self._at + 1, count=len(self._found)))
        else:
            self.outcome.setText(self.tr("Not found on this page."))
        self._mark_found()

    def _mark_found(self) -> None:
        marks = []
        for k, cursor in enumerate(self._found):
            mark, form = QTextEdit.ExtraSelection(), QTextCharFormat()
            strength = 0.55 if k == self._at else 0.22
            form.setBackground(mix(self._theme.canvas, self._theme.color("caution"), strength))
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.browser.setExtraSelections(marks)
