"""A sheet as a PDF file: pages of A4 with their numbers, and fonts that are read back."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from ui.theme.colors import LIGHT
from ui.worksheet.paper.faces import paper_font
from ui.worksheet.paper.typesetting import LEADS, PAGE, Paper

_RESOLUTION = 96
_FOOT, _FOOT_SIZE = 40.0, 12
# A face's letters, by their numbers, and the characters that they are; the first is that of none.
_TABLE = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
_LINE = re.compile(rb"^(<(?!0000)[0-9A-F]{4}> <[0-9A-F]{4}> )(.*)$", re.MULTILINE)
_CONTROL = re.compile(rb"<00[01][0-9A-F]>")


def pdf_bytes(paper: Paper, title: str) -> bytes:
    """Return a paper as the content of a PDF file.

    Parameters
    ----------
    paper : Paper
    title : str
        Of the document, as readers show it.
    """
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setTitle(title)
    writer.setCreator("Deltascope")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    # The document is laid out in these pixels; letters and lines stay curves.
    writer.setResolution(_RESOLUTION)
    text = paper.text
    text.setPageSize(PAGE)
    _keep_together(text)
    painter = QPainter(writer)
    pages = text.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        _paint(painter, paper, page, pages)
    painter.end()
    return with_spaces(bytes(content.data().data()))


def with_spaces(content: bytes) -> bytes:
    """Return a PDF file whose spaces are read back as spaces.

    For each letter of a face Qt (6.11) notes the first character that has it. The letter of the
    space is that of the tab, too, and in NanumGothic that of U+0001: readers would get those. The
    tables of characters are not packed, so that four digits are replaced by four others and
    everything stays where it is. No control character is ever printed.

    Parameters
    ----------
    content : bytes
        Of a file that Qt's writer has made.
    """
    return _TABLE.sub(lambda table: _LINE.sub(_without_controls, table[0]), content)


def _without_controls(line: re.Match[bytes]) -> bytes:
    return line[1] + _CONTROL.sub(b"<0020>", line[2])


def _keep_together(text: QTextDocument) -> None:
    """Begin a page before what would otherwise stand alone at the end of one: a heading, say."""
    block = first = text.begin()
    while block.isValid():
        follows = block.next()
        leads = bool(block.blockFormat().property(LEADS))
        if not leads:
            first = follows
        elif follows.isValid() and _page(text, follows) > _page(text, first):
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
            # Else the layout leaves out what comes after.
            text.markContentsDirty(0, text.characterCount())
            first = follows
        block = follows


def _page(text: QTextDocument, block: QTextBlock) -> int:
    """Return the page of a block's last line: what has no room moves on inside of its block."""
    place = text.documentLayout().blockBoundingRect(block).top()
    lines = block.layout()
    if lines.lineCount():
        place += lines.lineAt(lines.lineCount() - 1).y()
    return int(place // PAGE.height())


def _paint(painter: QPainter, paper: Paper, page: int, pages: int) -> None:
    text = paper.text
    painter.save()
    top = page * PAGE.height()
    painter.translate(0.0, -top)
    text.drawContents(painter, QRectF(QPointF(0.0, top), PAGE))
    painter.restore()
    painter.setFont(paper_font(_FOOT_SIZE))
    painter.setPen(LIGHT.color("muted"))
    foot = QRectF(0.0, PAGE.height() - _FOOT, PAGE.width(), ceil(_FOOT_SIZE * 1.5))
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, f"{page + 1} / {pages}")
