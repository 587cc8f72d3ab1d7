"""Shows one page of the guide: Markdown with tables, pictures, and links between headings.

Qt reads the Markdown. What it leaves out is added here: headings get names, so that links find
them, tables get lines, code a ground, pictures the width that there is, and formulas notation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.guide.page_formulas import Look, Mark, PageFormulas
from ui.guide.page_pictures import PagePictures
from ui.guide.pages import (
    FIRST_PAGE,
    Anchors,
    anchors_of,
    example_name,
    folder,
    lesson_name,
    page_file,
    page_name,
    page_text,
    preset_name,
)
from ui.theme.colors import DARK, Theme, mix
from ui.words.languages import languages, speak

_Kind = QTextDocument.ResourceType
_MARGIN = 24.0
_CELL_PADDING = 5.0
_LINE_HEIGHT = 125.0
_ABOVE_HEADING = 18.0
_BELOW = 8.0
_BELOW_CODE = 16.0  # its ground ends where its last line does, that of a text some way below
# What stands in a text in place of a picture.
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the page that is open.

    Attributes
    ----------
    text, anchor : str
    level : int
        1 for the title.
    """

    text: str
    anchor: str
    level: int


class GuideBrowser(QTextBrowser):
    """One page at a time, with a history.

    A page's address is the same in every language: which of its files is read is decided here.

    Attributes
    ----------
    headings : list of Heading
    page : str
        The page's name, the same in every language.

    Signals
    -------
    page_changed()
        Another page is open.
    reading(str)
        The page is scrolled to below another heading, with that anchor.
    missing(str)
        Name of a file that a link leads to and that is no page.
    preset_wanted(str)
        A link leads to a preset's file: that preset is to be opened.
    lesson_wanted(str)
        The same with a lesson's file.
    example_wanted(str, str)
        A link leads to a workshop's page, or the arena's, and names one of its presets, which is to
        be opened.
    """

    page_changed = Signal()
    reading = Signal(str)
    missing = Signal(str)
    preset_wanted = Signal(str)
    lesson_wanted = Signal(str)
    example_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = DARK
        self._pictures = PagePictures(self.document())
        self._pictures.ready.connect(self._on_pictures)
        self._formulas = PageFormulas(self.document())
        self.headings: list[Heading] = []
        self._titled: list[QTextBlock] = []
        self._at = 0
        self.page = ""
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.sourceChanged.connect(self._on_source)
        self.selectionChanged.connect(self._on_marked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._file = page_file(FIRST_PAGE, languages().shown)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Page"))
        if self.page and page_file(self.page, languages().shown) != self._file:
            place = self._place()
            # A bar that goes and comes while another page is read lays it out anew each time.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            self.reload()
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self._show_place(place)
        elif self.page:
            self._fit_pictures(anew=True)  # there are words in those that are painted

    def open_first(self) -> None:
        """Open the first page."""
        self.open_page(FIRST_PAGE)

    def open_page(self, name: str, anchor: str = "") -> None:
        """Open a page, at one of its headings where that is named."""
        page = QUrl.fromLocalFile(str(folder() / name))
        if anchor:
            page.setFragment(anchor)
        self.setSource(page)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self._dress()

    def doSetSource(self, name: QUrl | str, type: _Kind = _Kind.UnknownResource) -> None:
        """Open a page, a heading of it or a preset, or leave what is elsewhere to the system."""
        wanted = self.source().resolved(QUrl(name))
        if not wanted.isLocalFile():
            QDesktopServices.openUrl(wanted)
            return
        if preset := preset_name(wanted.toLocalFile()):
            self.preset_wanted.emit(preset)
        elif lesson := lesson_name(wanted.toLocalFile()):
            self.lesson_wanted.emit(lesson)
        elif example := example_name(wanted.toLocalFile(), wanted.query()):
            self.example_wanted.emit(*example)
        elif page_name(wanted.toLocalFile()):
            super().doSetSource(wanted, _Kind.MarkdownResource)
        else:
            self.missing.emit(wanted.fileName())

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Read a page in the interface's language, or in English where it is not told in that."""
        page = page_name(QUrl(name).toLocalFile())
        if not page:
            return super().loadResource(type, self._located(name))
        self.page = page  # the history, which `source()` goes by, has it later
        self._file = page_file(page, languages().shown)
        return page_text(page, languages().shown)

    def _located(self, name: QUrl | str) -> QUrl:
        """Return where a file is that the page names."""
        return QUrl.fromLocalFile(str(folder() / self.page)).resolved(QUrl(name))

    @Slot(QUrl)
    def _on_source(self, source: QUrl) -> None:
        """Dress what Qt has read, for a link or on the way back: it may be the same page again."""
        if not self._is_dressed():
            self._dress()
            self._at = 0
            self.page_changed.emit()
        if source.hasFragment():
            self.scrollToAnchor(self._anchor_here(source.fragment()))

    def _anchor_here(self, anchor: str) -> str:
        """Return what a heading is called here, where a link has it of another language."""
        here = [heading.anchor for heading in self.headings]
        for code in languages().codes():
            there = anchors_of(page_text(self.page, code))
            if anchor not in here and anchor in there and len(there) == len(here):
                return here[there.index(anchor)]
        return anchor

    # --- the same place in another language -------------------------------------------------

    def _tops(self) -> list[float]:
        """Return where each heading is, in pixels from the page's top, and where the page ends."""
        layout = self.document().documentLayout()
        tops = [layout.blockBoundingRect(block).top() for block in self._titled]
        # The title begins at the very top: what is above it belongs to it.
        return [0.0, *tops[1:], layout.documentSize().height()]

    def _place(self) -> tuple[int, float]:
        """Return below which heading the page is read, and which share of the way to the next."""
        tops, y = self._tops(), float(self.verticalScrollBar().value())
        at = max((k for k, top in enumerate(tops[:-1]) if top <= y + 1.0), default=0)
        return at, max(0.0, y - tops[at]) / max(1.0, tops[at + 1] - tops[at])

    def _show_place(self, place: tuple[int, float]) -> None:
        tops = self._tops()
        at = min(place[0], len(tops) - 2)
        self.verticalScrollBar().setValue(round(tops[at] + place[1] * (tops[at + 1] - tops[at])))

    @Slot()
    def _on_scrolled(self) -> None:
        if not self.headings or not self._is_dressed():
            return
        at = self._place()[0]
        if at != self._at:
            self._at = at
            self.reading.emit(self.headings[at].anchor)

    def _is_dressed(self) -> bool:
        begin = self.document().begin().begin()
        return not begin.atEnd() and bool(begin.fragment().charFormat().anchorNames())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pictures the new width."""
        super().resizeEvent(event)
        if self._is_dressed():
            self._fit_pictures()
            self._formulas.fit(self._room())
            # Qt lays a page out bit by bit; what a picture's change found not laid out stays blank.
            self.document().markContentsDirty(0, self.document().characterCount())

    # --- dressing the page ------------------------------------------------------------------

    def _dress(self) -> None:
        document = self.document()
        document.setDocumentMargin(_MARGIN)
        whole = QTextCursor(document)
        whole.beginEditBlock()  # one layout for all that changes
        self._name_headings()
        self._dress_blocks()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self._fit_pictures(anew=True)
        self._formulas.find(self.page)
        self._formulas.fit(self._room())
        whole.endEditBlock()

    def _blocks(self) -> list[QTextBlock]:
        blocks, block = [], self.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks

    def _name_headings(self) -> None:
        self.headings, self._titled, anchors = [], [], Anchors()
        for block in self._blocks():
            level = block.blockFormat().headingLevel()
            if not level:
                continue
            found = Heading(block.text(), anchors.name(block.text()), level)
            self.headings.append(found)
            self._titled.append(block)
            named = QTextCharFormat()
            named.setAnchor(True)
            named.setAnchorNames([found.anchor])
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(named)

    def _dress_blocks(self) -> None:
        """Give lines room, and code a ground of its own."""
        code = QTextFormat.Property.BlockCodeFence
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        for block in self._blocks():
            form, dressed = block.blockFormat(), QTextBlockFormat()
            is_code = form.hasProperty(code)
            if _PICTURE not in block.text() and not is_code:  # one ground for all lines of code
                dressed.setLineHeight(_LINE_HEIGHT, proportional)
            if is_code:
                if not block.next().blockFormat().hasProperty(code):
                    dressed.setBottomMargin(_BELOW_CODE)
                dressed.setBackground(QBrush(self._code_ground()))
                dressed.setNonBreakableLines(False)  # or one line makes the whole page too wide
            elif form.headingLevel():
                dressed.setTopMargin(_ABOVE_HEADING)
                dressed.setBottomMargin(_BELOW)
            elif QTextCursor(block).currentTable() is None and block.textList() is None:
                dressed.setBottomMargin(_BELOW)
            QTextCursor(block).mergeBlockFormat(dressed)

    def _code_ground(self) -> QColor:
        return mix(self._theme.canvas, self._theme.text, 0.07)

    def _dress_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1.0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(self._theme.color("line")))
        form.setBorderCollapse(True)
        form.setCellPadding(_CELL_PADDING)
        form.setCellSpacing(0.0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100.0))
        table.setFormat(form)

    def _fit_pictures(self, *, anew: bool = False) -> None:
        here = (folder() / self.page).parent
        self._pictures.fit(here, self._room(), self._theme, self.devicePixelRatioF(), anew=anew)

    @Slot()
    def _on_pictures(self) -> None:
        """Paint what was waited for; nothing of the page moves."""
        if self._is_dressed():
            self._fit_pictures(anew=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the pictures that were left when the page was hidden."""
        super().showEvent(event)
        if self._pictures.waits:
            self._on_pictures()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave what is still being read for pictures."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self._pictures.leave()

    def _room(self) -> float:
        """Return how many pixels there are from margin to margin."""
        return self.viewport().width() - 2 * _MARGIN

    # --- formulas ---------------------------------------------------------------------------

    def formulas(self) -> list[str]:
        """Return the formulas that stand in notation on the page, as they are typed."""
        return self._formulas.texts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the notation over the page."""
        super().paintEvent(event)
        if self._is_dressed():
            painter = QPainter(self.viewport())
            look = Look(self._theme, self._code_ground(), self._marks())
            self._formulas.paint(painter, self._place_of, look)
            painter.end()

    def setExtraSelections(self, selections: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Mark places of the page, all of a formula where a part of it is marked."""
        super().setExtraSelections(selections)
        self._on_marked()

    @Slot()
    def _on_marked(self) -> None:
        """Paint the page anew: Qt takes only what is behind the letters for changed."""
        self.viewport().update()

    def _place_of(self, block: QTextBlock) -> QRectF:
        scrolled = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self.document().documentLayout().blockBoundingRect(block).translated(-scrolled)

    def _marks(self) -> list[Mark]:
        """Return what is found on the page, and above that what is selected."""
        found = [
            Mark.of(one.cursor, one.format.background(), whole=True)
            for one in self.extraSelections()
        ]
        selected = self.palette().brush(QPalette.ColorRole.Highlight)
        return [*found, Mark.of(self.textCursor(), selected)]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy formulas as they are typed; as a styled text nobody would see them."""
        copied = super().createMimeDataFromSelection()
        if self._formulas.are_in(self.textCursor()):
            text = copied.text()
            copied.clear()
            copied.setText(text)
        return copied
