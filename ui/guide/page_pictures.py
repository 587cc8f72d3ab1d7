"""The pictures on a page: none wider than there is room, those of records painted as one looks.

The files of the records' pictures are for whoever reads the pages elsewhere. Here they are painted
anew, in the theme and in the language that are shown. Other pictures are files, a dark and a light
one of each: a page names one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from os.path import normpath
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QApplication

from ui.guide.picture_rows import PictureRows
from ui.guide.pictures import painted, picture_names
from ui.theme.colors import THEMES, Theme

_IMAGE = QTextDocument.ResourceType.ImageResource
_FOLDER = ("help", "images")
_WIDEST, _NARROWEST = 640, 420
_HEIGHT_OF_WIDTH = 4 / 7


class PagePictures(QObject):
    """Fits the pictures of a document.

    One whose rows have yet to be read has a frame in its place, as large as it will be.

    Parameters
    ----------
    document : QTextDocument
        Its parent.

    Attributes
    ----------
    waits : bool
        Whether there is such a frame.

    Signals
    -------
    ready()
        Rows have been read: there is more to be painted.
    """

    ready = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.waits = False
        self._rows = PictureRows(self)
        self._rows.ready.connect(self.ready)
        self._widths: dict[str, int] = {}
        self._here = Path()

    def fit(self, here: Path, room: float, theme: Theme, ratio: float, *, anew: bool) -> None:
        """Show each picture whole, and none larger than it is.

        Parameters
        ----------
        here : Path
            The folder from which the page names its files.
        room : float
            Pixels from margin to margin.
        theme : Theme
        ratio : float
            Pixels of the screen to one of those.
        anew : bool
            Whether what is painted has to be, also where its width stays.
        """
        self._here = here
        self.waits = self.waits and not anew
        for place, form in list(self._found()):
            picture = QTextImageFormat(form.toImageFormat())
            picture.setName(self._of_theme(picture.name(), theme))
            width = min(int(room), self.width_of(picture.name()))
            if width <= 0 or (picture.width() == width and not anew):
                continue
            if name := self._record_of(picture.name()):
                image = self._painted(name, width, theme, ratio)
                url = self._document().baseUrl().resolved(QUrl(picture.name()))
                self._document().addResource(_IMAGE, url, image)
            picture.setWidth(width)
            self._write(place, picture)

    def _of_theme(self, name: str, theme: Theme) -> str:
        """Return which file shows in a theme what this one shows, where there is one."""
        stem, _, shown = PurePosixPath(name).stem.rpartition("-")
        other = str(PurePosixPath(name).with_name(f"{stem}-{theme.name}.png"))
        return other if shown in THEMES and (self._here / other).is_file() else name

    def width_of(self, name: str) -> int:
        """Return how wide a picture is at most; of a file, read from its head once."""
        if self._record_of(name):
            return _WIDEST
        path = normpath(self._here / name)
        if path not in self._widths:
            self._widths[path] = QImageReader(path).size().width()
        return self._widths[path]

    def _record_of(self, name: str) -> str:
        """Return which record's picture it is; empty for one that is a file's."""
        path = self._here / name
        is_painted = path.parts[-3:-1] == _FOLDER and path.stem in picture_names()
        return path.stem if is_painted else ""

    def _found(self) -> Iterator[tuple[int, QTextCharFormat]]:
        """Yield where in the document pictures are, and how they are written there."""
        block = self._document().begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                if fragment.charFormat().isImageFormat():
                    yield fragment.position(), fragment.charFormat()
                fragments += 1
            block = block.next()

    def _write(self, place: int, picture: QTextImageFormat) -> None:
        cursor = QTextCursor(self._document())
        cursor.setPosition(place)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        cursor.setCharFormat(picture)

    def _painted(self, name: str, width: int, theme: Theme, ratio: float) -> QImage:
        """Paint a record's picture; in a narrow window smaller than it can be painted."""
        side = max(width, _NARROWEST)
        size = QSize(side, round(_HEIGHT_OF_WIDTH * side))
        if self._rows.has(name):
            return painted(name, theme, size, ratio)
        self.waits = True
        self._rows.want(name)
        return self._waiting(theme, size, ratio)

    def _waiting(self, theme: Theme, size: QSize, ratio: float) -> QImage:
        """Paint what stands there until the rows have been read."""
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(theme.color("panel"))
        told = self.tr("The rows are being read …")
        if self._rows.failed:
            told = self.tr("The rows can't be read.")
        painter = QPainter(image)
        painter.setFont(QApplication.font())
        painter.setPen(theme.color("muted"))
        painter.drawText(QRect(QPoint(), size), Qt.AlignmentFlag.AlignCenter, told)
        painter.end()
        return image

    def leave(self) -> None:
        """Have nothing read any more, without waiting for what is."""
        self._rows.leave()

    def _document(self) -> QTextDocument:
        # Asked of Qt: two that keep one another are left to Python's collector.
        document = self.parent()
        assert isinstance(document, QTextDocument)
        return document
