"""A sheet's blocks set as a document of Qt: what the preview shows and what a PDF file prints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from simulator.expressions import Text
from simulator.notation.reading import Formula
from simulator.worksheets.blocks import (
    TO_TICK,
    AnswerLine,
    BlankLine,
    Block,
    Cell,
    Code,
    Document,
    Formulas,
    Grid,
    Heading,
    Item,
    NameLine,
    Paragraph,
    Room,
    Styled,
    belongs,
)
from ui.math.boxes import beside
from ui.math.formula_box import set_formulas, set_line
from ui.math.layout import lay_out, style_of
from ui.theme.colors import LIGHT
from ui.worksheet.paper.faces import paper_font
from ui.worksheet.paper.objects import SetBoxes, blank, tick_box

# Marks a block that must not be the last on its page.
LEADS = QTextFormat.Property.UserProperty + 2
# A page of A4 in pixels of 1/96 inch, with margins of 18 mm.
PAGE = QSizeF(794.0, 1123.0)
MARGIN = 68.0
WIDTH = PAGE.width() - 2.0 * MARGIN
_SIZE = 14
_SIZES = {1: 22, 2: 17, 3: 14}
_SPACE_ABOVE = {1: 0.0, 2: 16.0, 3: 10.0}
_BLANK, _NAME_BLANK, _DATE_BLANK = 150.0, 260.0, 130.0
_INDENT = 28.0
_RULE = 20  # a line to write on, as high as letters of this size
_LEFT = 3.0  # em of an answer's left-hand side


class Paper:
    """A document that is written block by block.

    Parameters
    ----------
    margin : float, default as printed
        Around it, in pixels.

    Attributes
    ----------
    text : QTextDocument
    boxes : SetBoxes
        Its formulas; kept with it.
    """

    def __init__(self, margin: float = MARGIN) -> None:
        self.text = QTextDocument()
        self.text.setUndoRedoEnabled(False)
        self.text.setDefaultFont(paper_font(_SIZE))
        self.text.setDocumentMargin(margin)
        self.text.setTextWidth(WIDTH + 2.0 * margin)
        self.boxes = SetBoxes(self.text)
        self._cursor = QTextCursor(self.text)
        self._is_begun = False

    def add(self, document: Document, picture: QImage | None = None) -> None:
        """Set a document, on a page of its own, with a picture below its first table of layers."""
        breaks = self._is_begun
        whole = QTextCursor(self.text)
        whole.beginEditBlock()  # one layout for all that is set
        for place, block in enumerate(document.blocks):
            behind = document.blocks[place + 1 : place + 2]
            leads = any(belongs(block, one) for one in behind)
            self._block(block, breaks=breaks and place == 0, leads=leads)
            if picture is not None and isinstance(block, Heading) and block.level == 2:
                self._picture(picture)
                picture = None
        whole.endEditBlock()

    # -- blocks

    def _begin(
        self,
        *,
        above: float = 0.0,
        below: float = 5.0,
        left: float = 0.0,
        breaks: bool = False,
        leads: bool = False,
    ) -> None:
        form = QTextBlockFormat()
        form.setProperty(LEADS, leads)
        form.setTopMargin(above)
        form.setBottomMargin(below)
        form.setLeftMargin(left)
        if breaks:
            form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        if self._is_begun:
            self._cursor.insertBlock(form, self._plain())
        else:
            self._cursor.setBlockFormat(form)
        self._is_begun = True

    def _block(self, block: Block, *, breaks: bool, leads: bool) -> None:
        match block:
            case Heading(level, text):
                self._begin(above=_SPACE_ABOVE[level], breaks=breaks, leads=True)
                self._cursor.insertText(text, self._plain(_SIZES[level], bold=True))
            case NameLine():
                self._names(block)
            case Paragraph(items):
                self._begin(leads=leads)
                self._line(items)
            case Item():
                self._item(block, leads)
            case Code(text):
                for line in text.splitlines():
                    self._begin(below=1.0, left=_INDENT)
                    self._line((Styled(line, code=True),))
            case Formulas(lines):
                self._formulas(lines)
            case Room(lines):
                for number in range(1, lines + 1):
                    self._begin(above=6.0, below=0.0, leads=number < lines)
                    self.boxes.insert(self._cursor, blank(WIDTH - 2.0, _RULE), self._plain())
            case Grid():
                self._grid(block)
            case BlankLine():
                self._blank(block)
            case AnswerLine():
                self._answer(block)

    def _line(self, items: Cell, *, bold: bool = False) -> None:
        for item in items:
            if isinstance(item, str):
                self._cursor.insertText(item, self._plain(bold=bold))
            elif isinstance(item, Styled):
                form = self._plain(bold=bold or item.strong)
                form.setFontItalic(item.emphasis)
                self._cursor.insertText(item.text, form)
            else:
                self.boxes.insert(self._cursor, lay_out(item, style_of(_SIZE, True)), self._plain())

    def _names(self, block: NameLine) -> None:
        self._begin(above=6.0, below=8.0)
        for words, width, known in (
            (block.name, _NAME_BLANK, block.known),
            (block.date, _DATE_BLANK, ""),
        ):
            self._cursor.insertText(f"{words}: ", self._plain())
            if known:
                self._cursor.insertText(known, self._plain(bold=True))
            else:
                self.boxes.insert(self._cursor, blank(width, _SIZE), self._plain())
            self._cursor.insertText("   ", self._plain())

    def _item(self, block: Item, leads: bool) -> None:
        """Set an item: its sign stands in front, and its lines begin below one another."""
        left = _INDENT * (block.level + 1)
        is_number = block.sign[:1].isdecimal() and not block.level
        self._begin(above=6.0 if is_number else 0.0, below=3.0, left=left, leads=leads or is_number)
        form = self._cursor.blockFormat()
        form.setTextIndent(-_INDENT)
        form.setTabPositions([QTextOption.Tab(left, QTextOption.TabType.LeftTab)])
        self._cursor.setBlockFormat(form)
        if block.sign == TO_TICK:
            self.boxes.insert(self._cursor, tick_box(_SIZE), self._plain())
        else:
            self._cursor.insertText(block.sign, self._plain(bold=is_number))
        self._cursor.insertText("\t", self._plain())
        self._line(block.items)

    def _formulas(self, lines: Sequence[Formula]) -> None:
        for number, box in enumerate(set_formulas(lines, WIDTH - _INDENT, _SIZE + 2), 1):
            is_last = number == len(lines)
            self._begin(above=2.0, below=6.0 if is_last else 1.0, left=_INDENT, leads=not is_last)
            self.boxes.insert(self._cursor, box, self._plain())

    def _picture(self, picture: QImage) -> None:
        self._begin(below=8.0)
        self._cursor.insertImage(picture)

    def _grid(self, grid: Grid) -> None:
        if grid.caption:
            self._begin(above=6.0, below=2.0, leads=True)
            self._cursor.insertText(grid.caption, self._plain(bold=True))
        else:
            self._begin(below=0.0)
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(3)
        form.setCellSpacing(0)
        form.setHeaderRowCount(1)
        form.setBottomMargin(6)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setColumnWidthConstraints([QTextLength()] * len(grid.head))
        table = self._cursor.insertTable(1 + len(grid.rows), len(grid.head), form)
        for number, cells in enumerate((grid.head, *grid.rows)):
            self._row(table, number, cells, grid.words)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _row(
        self, table: object, number: int, cells: Sequence[Cell], words: frozenset[int]
    ) -> None:
        for column, cell in enumerate(cells):
            place = table.cellAt(number, column)  # type: ignore[attr-defined]
            form = QTextTableCellFormat()
            form.setBottomBorder(2.0 if number == 0 else 1.0)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(LIGHT.color("text" if number == 0 else "line"))
            form.setRightPadding(14.0)
            place.setFormat(form)
            self._cursor = place.firstCursorPosition()
            block = QTextBlockFormat()
            block.setAlignment(
                Qt.AlignmentFlag.AlignLeft if column in words else Qt.AlignmentFlag.AlignRight
            )
            self._cursor.setBlockFormat(block)
            self._line(cell, bold=number == 0)

    def _blank(self, block: BlankLine) -> None:
        self._begin(above=4.0, below=4.0)
        self._number(block.number)
        self._cursor.insertText(f"{block.words}:  ", self._plain())
        style = style_of(_SIZE, True)
        asked = beside([lay_out(block.left, style), lay_out(Text(f" {block.relation} "), style)])
        self.boxes.insert(self._cursor, asked, self._plain())
        self.boxes.insert(self._cursor, blank(_BLANK, _SIZE), self._plain())
        if block.formula is not None:
            self._begin(left=_INDENT)
            line = set_line(Formula(None, "=", (block.formula,)), WIDTH - _INDENT, _SIZE, 0.0)
            self.boxes.insert(self._cursor, line, self._plain())

    def _answer(self, block: AnswerLine) -> None:
        self._begin(above=6.0, below=2.0, leads=True)
        self._number(block.number)
        self._cursor.insertText(block.words, self._plain())
        for one in (*block.equation.where, block.equation):
            for left, relation, right in (
                (one.left, one.relation, one.symbols),
                (None, "=", one.numbers),
                (None, "=", one.result),
            ):
                is_last = right is block.equation.result and not block.errors
                self._begin(below=1.0, left=_INDENT, leads=not is_last)
                formula = Formula(left, relation, (right,))
                line = set_line(formula, WIDTH - _INDENT, _SIZE, _LEFT)
                self.boxes.insert(self._cursor, line, self._plain())
        if block.errors:
            self._begin(above=2.0, below=1.0, left=_INDENT, leads=True)
            self._cursor.insertText(block.errors_title, self._plain(12, bold=True, ink="muted"))
        for place, (wrong, told) in enumerate(block.errors, 1):
            self._begin(below=1.0, left=_INDENT, leads=place < len(block.errors))
            self._cursor.insertText(f"{wrong}: {told}", self._plain(12, ink="muted"))

    def _number(self, number: int) -> None:
        self._cursor.insertText(f"{number}. ", self._plain(bold=True))

    def _plain(
        self, size: int = _SIZE, *, bold: bool = False, ink: str = "text"
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(paper_font(size, bold=bold))
        form.setForeground(LIGHT.color(ink))
        return form
