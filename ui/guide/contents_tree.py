"""The contents at the left of the Help: chapters, their pages, the headings of the page shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ui.guide.browser import Heading
from ui.guide.contents import Chapter, pages_of
from ui.guide.pages import titles_of
from ui.theme.colors import DARK, Theme
from ui.words.languages import languages, speak
from ui.words.messages import said

_PAGE, _ANCHOR = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_INDENTATION = 14


class ContentsTree(QTreeWidget):
    """All pages of the Help by chapter.

    Parameters
    ----------
    contents : sequence of Chapter
    parent : QWidget, optional

    Signals
    -------
    chosen(str, str)
        A page's name, and the anchor of one of its headings or nothing.
    """

    chosen = Signal(str, str)

    def __init__(self, contents: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENTATION)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._contents = contents
        # By the page's name; a chapter without a page by its title.
        self._items: dict[str, QTreeWidgetItem] = {}
        self._page = ""
        self._theme = DARK
        self._headings: dict[str, QTreeWidgetItem] = {}
        self._known: dict[str, dict[str, QTreeWidgetItem]] = {}  # by the page they are of
        self._fill()
        self.itemClicked.connect(self._on_clicked)
        self.itemActivated.connect(self._on_activated)
        speak(self._say)

    def _fill(self) -> None:
        for chapter in self._contents:
            top = QTreeWidgetItem(self)
            top.setData(0, _PAGE, chapter.page)
            self._items[chapter.page or chapter.title] = top
            for page in chapter.pages:
                self._items[page] = item = QTreeWidgetItem(top)
                item.setData(0, _PAGE, page)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Contents"))
        for page in [page for page in self._known if page != self._page]:
            self._forget_headings(page)  # they are of the other language
        titles = titles_of(pages_of(self._contents), languages().shown)
        for key, item in self._items.items():
            self._name(item, titles.get(key) or said(key))

    def _name(self, item: QTreeWidgetItem, title: str) -> None:
        item.setText(0, title)
        item.setToolTip(0, title)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours: headings are quieter than pages."""
        self._theme = theme
        for item in (one for known in self._known.values() for one in known.values()):
            item.setForeground(0, theme.color("muted"))

    # --- the page that is open --------------------------------------------------------------

    def show_page(self, page: str, headings: Iterable[Heading]) -> None:
        """Mark a page, and name its headings below it."""
        self._forget_headings(page)  # those of other pages stay: nothing moves under the mouse
        self._page = page
        self._headings = self._known[page] = {}
        item = self._items.get(page)
        if item is not None:
            self._add_headings(item, headings)
            item.setExpanded(True)
            self.setCurrentItem(item)
            self.scrollToItem(item)
        else:  # no page of the Help's own
            self.setCurrentIndex(QModelIndex())

    def _forget_headings(self, page: str) -> None:
        for shown in self._known.pop(page, {}).values():
            if (above := shown.parent()) is not None:
                above.removeChild(shown)

    def _add_headings(self, page: QTreeWidgetItem, headings: Iterable[Heading]) -> None:
        """Put the headings below their page, before the pages of a chapter."""
        above, row = page, 0
        for heading in headings:
            if heading.level <= 1:
                continue
            self._headings[heading.anchor] = item = QTreeWidgetItem()
            self._name(item, heading.text)
            item.setForeground(0, self._theme.color("muted"))
            item.setData(0, _PAGE, self._page)
            item.setData(0, _ANCHOR, heading.anchor)
            if heading.level == 2:
                page.insertChild(row, item)
                above, row = item, row + 1
            else:
                above.addChild(item)
                above.setExpanded(True)

    def show_heading(self, anchor: str) -> None:
        """Mark the heading below which the page is read, or what it is folded into."""
        item = self._headings.get(anchor) or self._items.get(self._page)
        if item is None:
            return
        above = item.parent()
        while above is not None:
            item = item if above.isExpanded() else above
            above = above.parent()
        if item is not self.currentItem():
            self.setCurrentItem(item)

    # --- what the reader wants --------------------------------------------------------------

    @Slot(QTreeWidgetItem, int)
    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        self._on_activated(item, column)

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, column: int) -> None:
        """Open what the item leads to; a chapter without a page of its own opens or closes."""
        page = item.data(0, _PAGE)
        if page:
            item.setExpanded(True)
            self.chosen.emit(page, item.data(0, _ANCHOR) or "")
        else:
            item.setExpanded(not item.isExpanded())
