"""The windows beside the main one: made when they are first asked for, fed while they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from simulator.messages import Message
from simulator.session.snapshot import Snapshot
from ui.theme.colors import Theme
from ui.widgets.help import set_help_page
from ui.window import tool_places
from ui.window.tool_record import ToolRecord
from ui.window.tool_records import TOOLS
from ui.words.messages import worded

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow
    from ui.window.withheld_page import WithheldPage

_PAGE = "withheld"
_TO_LESSONS = ("Ctrl+L", "F6")
_STOPPED_MS = 12_000


class ToolWindows(QObject):
    """Opens, feeds and closes the tool windows.

    Signals
    -------
    opened(str)
        A tool's window has been shown.

    Parameters
    ----------
    window : MainWindow
        The main window, above which they lie.
    records : iterable of ToolRecord
    """

    opened = Signal(str)

    def __init__(self, window: MainWindow, records: Iterable[ToolRecord] = TOOLS) -> None:
        super().__init__(window)
        self._window = window
        self._records = {record.name: record for record in records}
        self._made: dict[str, Any] = {}
        # Where they were; None: they were closed.
        self._lent: dict[str, tuple[QRect, Qt.WindowState] | None] = {}
        self._front = ""
        self._withholds = self._is_closing = False
        self._keeping: set[str] = set()
        window.controller.snapshot_taken.connect(self.on_snapshot)
        window.canvas.withholding_changed.connect(self.set_withholding)

    def get(self, name: str) -> Any:
        """Return a tool's window; None until it is first opened."""
        return self._there().get(name)

    def made(self, name: str) -> Any:
        """Return a tool's window, made now where it was not, and not shown by that."""
        if name not in self._there():
            self._made[name] = self._make(self._records[name])
        return self._made[name]

    def _there(self) -> dict[str, Any]:
        """Return the windows that were made and that nobody has destroyed since."""
        self._made = {name: made for name, made in self._made.items() if isValid(made)}
        return self._made

    def open(self, name: str) -> Any:
        """Show a tool's window, above all others and with the keys, and return it."""
        made = self._show(name)
        made.activateWindow()
        self.opened.emit(name)
        return made

    def _show(self, name: str) -> Any:
        with nullcontext() if name in self._there() else self._making():
            made = self.made(name)
            self._keeping.discard(name)
            if not made.isVisible():
                tool_places.restore(name, made)
            self._feed(self._records[name], self._window.controller.latest)
            made.show()
        self._withhold(name, made)
        made.raise_()
        self._front = name
        return made

    @property
    def front(self) -> Any:
        """The window that is open and was shown or used last; None where none is open."""
        shown = self.shown()
        if not shown:
            return None
        return self.get(self._front if self._front in shown else shown[-1])

    def outlook(self) -> str:
        """Return which window was shown or used last."""
        return self._front

    def take_outlook(self, outlook: str) -> None:
        """Have that window before the other tools again, without the keys."""
        self._front = outlook
        if outlook in self.shown():
            self.get(outlook).raise_()

    def keep_findings(self) -> None:
        """Have windows that train keep what they have found: they follow nothing for a while.

        One that is opened meanwhile looks at what there is then.
        """
        self._keeping = {name for name in self._there() if self._records[name].works is not None}

    def follow_again(self) -> None:
        """Have all windows follow what is open."""
        self._keeping.clear()

    def all_made(self) -> list[str]:
        """Return the names of the tools that were made, open or not."""
        return list(self._there())

    def shown(self) -> list[str]:
        """Return the names of the tools that are open."""
        return [name for name, made in self._there().items() if made.isVisible()]

    def open_beside(self, name: str, room: QRect) -> Any:
        """Open a tool for a while in a part of the screen, as far as it can be made so small.

        It is as high as the part, and takes nobody the keys away.
        """
        made = self.made(name)
        if name not in self._lent:
            self._lent[name] = tool_places.standing(made) if made.isVisible() else None
        self._show_silently(name)
        if (layout := made.layout()) is not None:
            layout.activate()  # what it needs at least is known from then on
        least = made.minimumSizeHint().expandedTo(made.minimumSize())
        own, _ = tool_places.standing(made)
        size = QSize(min(own.width(), room.width()), room.height()).expandedTo(least)
        corner = room.topLeft()
        corner.setX(max(0, min(corner.x(), room.right() + 1 - size.width())))
        corner.setY(max(0, min(corner.y(), room.bottom() + 1 - size.height())))
        tool_places.stand(made, QRect(corner, size))
        self.opened.emit(name)
        return made

    def _show_silently(self, name: str) -> None:
        """Show a tool's window above the others, and leave the keys where they are."""
        made, silent = self.made(name), Qt.WidgetAttribute.WA_ShowWithoutActivating
        made.setAttribute(silent)
        self._show(name)
        made.setAttribute(silent, on=False)
        self._window.activateWindow()  # some desktops do not ask

    def close_lent(self, but: Iterable[str] = ()) -> None:
        """Close the tools that were opened for a while, or put them back where they were."""
        for name in [one for one in self._lent if one not in but]:
            made, place = self.get(name), self._lent[name]
            if made is not None and place is not None:
                if not made.isVisible():
                    self._show_silently(name)
                tool_places.stand(made, *place)
            elif made is not None:
                made.close()
            del self._lent[name]

    @contextmanager
    def _making(self) -> Iterator[None]:
        """Answer at once that a window is being made: on a slow machine it takes a second or two.

        The menu that it was chosen in is gone by then, and nothing is painted until it is there.
        """
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self._window.status.showMessage(self.tr("Opening the window …"))
        self._window.status.repaint()
        try:
            yield
        finally:
            QApplication.restoreOverrideCursor()
            self._window.status.clearMessage()

    @Slot(object, str)
    def open_workshop(self, document: Any, file: str) -> None:
        """Show the workshop that a document is of, with it; `file` names where it comes from."""
        self.open(document.workshop).open_own(document, file)

    @Slot(str, str)
    def open_example(self, tool: str, name: str) -> None:
        """Show a workshop with one of its presets, or the arena with one of its races."""
        if tool == "arena":
            self.open(tool).arena.open_preset(name)
            return
        from simulator.workshops.registry import REGISTRY as WORKSHOPS

        preset = WORKSHOPS[tool].preset(name)
        self.open(tool).open_document(preset.document, Message(preset.title))

    def _make(self, record: ToolRecord) -> Any:
        made = record.factory(self._window)
        set_help_page(made, record.help)
        # The standard key by itself, not as one sequence: some systems have two of it.
        QShortcut(QKeySequence.StandardKey.Close, made).activated.connect(made.close)
        for key in _TO_LESSONS:
            QShortcut(QKeySequence(key), made).activated.connect(self._to_lessons)
        made.installEventFilter(self)
        return made

    @Slot()
    def _to_lessons(self) -> None:
        self._window.panels["lessons"].take_keys()

    def _name_of(self, made: QObject) -> str:
        return next((name for name, one in self._made.items() if one is made), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember where a tool is when it goes, and give the keys back to the main window.

        Not every desktop does that by itself.
        """
        if event.type() == QEvent.Type.WindowActivate:
            self._front = self._name_of(watched) or self._front
        elif event.type() == QEvent.Type.Hide:
            name = self._name_of(watched)
            if name and not event.spontaneous():  # or it has only been minimised
                if name not in self._lent:
                    tool_places.remember(name, self._made[name])
                self._tell_stopped(name)
            if QApplication.activeWindow() in (None, watched):
                self._window.activateWindow()
        return False

    def _tell_stopped(self, name: str) -> None:
        """Say so where a window was training as it was closed: by that it stops."""
        works = self._records[name].works
        if works is None or self._is_closing or not works(self._made[name]):
            return
        told = worded(
            "ToolWindows",
            "What was training in the window that you closed has stopped. What it has found is "
            "kept, and it can go on from there.",
        )
        offer = worded("ToolWindows", "Open it again")
        act = partial(self.open, name)
        self._window.messages.show_message("info", told, offer, act, timeout_ms=_STOPPED_MS)

    @Slot(bool)
    def set_withholding(self, withholds: bool) -> None:
        """Hide what the windows tell while practice asks for it, and say so in its place."""
        self._withholds = withholds
        for name, made in self._there().items():
            if made.isVisible():
                self._withhold(name, made)

    def _withhold(self, name: str, made: Any) -> None:
        """Cover a window that is seen, or show again what it tells."""
        page = made.findChild(QWidget, _PAGE)
        if self._is_withheld(name):
            (page or self._make_page(made)).cover()
        elif page is not None and page.is_covering:
            page.uncover()
            self._feed(self._records[name], self._window.controller.latest)

    def _is_withheld(self, name: str) -> bool:
        return self._withholds and self._records[name].tells_results

    def _make_page(self, made: QWidget) -> WithheldPage:
        from ui.window.withheld_page import WithheldPage

        page = WithheldPage(made)
        page.setObjectName(_PAGE)
        page.ended.connect(self._window.actions_["practice"].trigger)
        return page

    def _feed(self, record: ToolRecord, snapshot: Snapshot | None) -> None:
        if record.feed is not None:
            record.feed(self._made[record.name], snapshot)

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Hand the network on, as it stands while it does not train."""
        if self._window.controller.is_running:
            return
        for name, made in self._there().items():
            follow = None if name in self._keeping else self._records[name].follow
            if follow is not None and made.isVisible() and not self._is_withheld(name):
                follow(made, snapshot)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for made in self._there().values():
            made.set_theme(theme)

    def close(self) -> None:
        """Stop what they work on; the main window is closing."""
        self._is_closing = True  # and there is nobody to be told
        for made in self._there().values():
            made.close()
        self._is_closing = False
