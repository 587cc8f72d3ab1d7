"""Files of worksheets: asks where to, and writes one sheet after the other between paintings."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from simulator.messages import reason
from simulator.storage.atomic_files import write_atomically
from simulator.worksheets import FORMATS, Worksheet, write
from simulator.worksheets.document import worksheet_title
from ui.widgets.file_dialogs import FileDialogs
from ui.words.languages import speak
from ui.words.messages import said, worded
from ui.worksheet.model.language import say_in
from ui.worksheet.model.wanted import Open, Wanted, make
from ui.worksheet.paper.pages import set_sheet
from ui.worksheet.paper.pdf import pdf_bytes

PDF = "pdf"
_KINDS = {
    PDF: (worded("WorksheetFiles", "PDF document"), ".pdf"),
    **{name: (one.title, one.ending) for name, one in FORMATS.items()},
}


class WorksheetFiles(QObject):
    """Saves what is chosen.

    Parameters
    ----------
    window : QWidget
        What the file dialogs belong to.
    wanted : callable
        Returns what is chosen, and the network in the window; None for what cannot be.

    Attributes
    ----------
    menu : QMenu
        All that can be saved.

    Signals
    -------
    progressed(object), succeeded(object), refused(object)
        What is being done, what was done, or why it was not, in words.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)

    def __init__(
        self, window: QWidget, wanted: Callable[[], tuple[Wanted, Open | None] | None]
    ) -> None:
        super().__init__(window)
        self._dialogs = FileDialogs(window)
        self._wanted = wanted
        self._work: Generator[str, None, str] | None = None
        self._waiting: deque[Generator[str, None, str]] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)
        self.menu = QMenu(window)
        speak(self._say)

    @property
    def is_busy(self) -> bool:
        """Whether files are being written."""
        return self._work is not None

    def _say(self) -> None:
        self.menu.clear()
        for name, (title, ending) in _KINDS.items():
            text = f"{said(title)} (*{ending})…"
            self.menu.addAction(text, partial(self.choose_and_save, name))

    def choose_and_save(self, kind: str) -> None:
        """Ask where to, and write what is chosen as files of a kind."""
        found = self._wanted()
        if found is None:
            return
        title, ending = _KINDS[kind]
        filters = f"{said(title)} (*{ending})"
        path = self._dialogs.choose_to_save(
            self.tr("Save worksheet"), f"worksheet{ending}", filters
        )
        if not path:
            return
        names = _names(kind, Path(path), found[0].seeds)
        # The dialog asked about the name that was typed, and about no other.
        if self._dialogs.may_write([one for one in names if one != Path(path)]):
            self.save(kind, path)

    def save(self, kind: str, path: str) -> None:
        """Write what is chosen, after what is being written.

        With several variants their seeds become part of the names.
        """
        found = self._wanted()
        if found is None:
            return
        self._waiting.append(self._written(kind, Path(path), *found))
        self._begin()

    def _begin(self) -> None:
        """Turn to what waits, if nothing is being written."""
        if self._work is None and self._waiting:
            self._work = self._waiting.popleft()
            self._timer.start(0)

    @Slot()
    def _on_turn(self) -> None:
        """Write the next file."""
        assert self._work is not None
        try:
            self.progressed.emit(next(self._work))
        except StopIteration as end:
            self._end()
            self.succeeded.emit(end.value)
        except ValueError as problem:
            self._end()
            self.refused.emit(reason(problem))

    def _end(self) -> None:
        self._timer.stop()
        self._work = None
        self._begin()

    def finish(self) -> None:
        """Write at once what is not written yet: nobody is there to wait for it."""
        while self._work is not None:
            self._on_turn()

    def _written(
        self, kind: str, path: Path, wanted: Wanted, shown: Open | None
    ) -> Generator[str, None, str]:
        """Write the files, and yield what is being done before each sheet; return what was done."""
        together = kind in FORMATS and FORMATS[kind].together
        sheets: list[Worksheet] = []
        seeds = wanted.seeds
        names = _names(kind, path, seeds)
        for number, seed in enumerate(seeds, 1):
            told = worded("WorksheetFiles", "Writing sheet {number} of {count}")
            yield told.format(number=number, count=len(seeds))
            sheets.append(make(wanted, seed, shown))
            if not together:
                write_atomically(names[number - 1], content(kind, [sheets.pop()], wanted))
        if together:
            write_atomically(path, content(kind, sheets, wanted))
        if together or len(seeds) == 1:
            return worded("WorksheetFiles", "Saved to {0}").format(str(path))
        told = worded("WorksheetFiles", "{count} sheets saved to {folder}")
        return told.format(count=len(seeds), folder=str(path.parent))


def _names(kind: str, path: Path, seeds: Sequence[int]) -> list[Path]:
    """Return the files that are written: one, or with several sheets one for each seed."""
    together = kind in FORMATS and FORMATS[kind].together
    if together or len(seeds) == 1:
        return [path]
    return [path.with_name(f"{path.stem}-{seed}{path.suffix}") for seed in seeds]


def content(kind: str, sheets: list[Worksheet], wanted: Wanted) -> bytes:
    """Return what is in a file.

    Raises
    ------
    ValueError
        If a sheet cannot be written in that form.
    """
    say = say_in(wanted.language)
    if kind == PDF:
        (sheet,) = sheets
        paper = set_sheet(sheet, say, blanks=wanted.blanks, answers=wanted.answers)
        return pdf_bytes(paper, say(worksheet_title(sheet)))
    return write(
        kind,
        sheets,
        say,
        blanks=wanted.blanks,
        answers=wanted.answers,
        language=wanted.language,
    ).encode("utf-8")
