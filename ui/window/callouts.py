"""Says by itself what keeps the network from learning: one quiet line, and a list of all.

The worker finds the faults; here is decided what is said of them, and when: never over another
message, once a run, and not while results are to be worked out.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from simulator.session.snapshot import Snapshot, Status
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.help import set_help_page
from ui.widgets.message_bar import Offer
from ui.window.lessons.place import lessons_place
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.worker import commands

if TYPE_CHECKING:
    from simulator.callouts import Finding
    from ui.window.main_window import MainWindow
    from ui.window.places import Places

PAGE = "help/callouts.md"
_REMEMBERED = "callouts/on"
# Long enough to be read and thought about; the button below keeps what it said.
_SHOWN_MS = 25_000
_UNSAID = (Status.DIVERGED,)


class CalloutButton(QToolButton):
    """Says how many faults there are; hidden while there is none.

    Parameters
    ----------
    parent : QWidget
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count = 0
        set_help_page(self, PAGE)
        self.hide()
        speak(self._say)

    def _say(self) -> None:
        one, several = self.tr("1 callout"), self.tr("{count} callouts")
        self.setText(one if self._count == 1 else filled(several, count=self._count))
        self.setToolTip(self.tr("What keeps this network from learning, with what to try (L)"))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.setIcon(icon("info", theme, "caution"))

    def show_count(self, count: int) -> None:
        """Say how many there are now."""
        self._count = count
        self._say()
        self.setVisible(count > 0)


class Callouts(QObject):
    """Shows what the snapshots have found.

    Parameters
    ----------
    window : MainWindow

    Attributes
    ----------
    found : tuple of Finding
        What there is to say now, the most fundamental first.
    button : CalloutButton
        Counts them, in the status bar.

    Signals
    -------
    changed()
        There is more or less to say than before.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._bar = window, window.messages
        self._places: Places | None = None
        self.button = CalloutButton(window)
        self.button.clicked.connect(self.open_list)
        self.found: tuple[Finding, ...] = ()
        self._line: Finding | None = None
        self._glow: Finding | None = None
        self._text = ""
        self._run = -1
        self._told: set[str] = set()
        self._dismissed: set[str] = set()
        self.is_on: bool = bool(QSettings().value(_REMEMBERED, True, type=bool))
        window.controller.snapshot_taken.connect(self._on_snapshot)
        # Queued: whatever closes a message may be about to show the next one.
        self._bar.closed.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self._bar.dismissed.connect(self._on_dismissed)

    def _ask(self) -> None:
        """Have the worker look for faults only while they are wanted: looking costs time."""
        wanted = self.is_on and not self._window.steps.practises
        self._window.controller.engine.send(commands.CallOut(wanted))

    def toggle(self) -> None:
        """Call out faults, or no more; this is remembered."""
        self.is_on = not self.is_on
        QSettings().setValue(_REMEMBERED, self.is_on)
        self.on_wish_changed()

    @Slot()
    def on_wish_changed(self) -> None:
        """Say nothing while nobody wants to know, or while it would tell what is to be found."""
        self._ask()
        self.refresh()

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        if snapshot.run_id != self._run:
            self._run = snapshot.run_id
            self._told.clear()
            self._dismissed.clear()
        self._take(snapshot)

    @Slot()
    def refresh(self) -> None:
        """Say what there is to say of what is shown."""
        latest = self._window.controller.latest
        if latest is not None:
            self._take(latest)

    def _take(self, snapshot: Snapshot) -> None:
        found = self._wanted(snapshot)
        if found != self.found:
            was = {one.name for one in self.found}
            self.found = found
            self.button.show_count(len(found))
            if was != {one.name for one in found}:
                self._withdraw()
                self.changed.emit()
        self._tell(ended=snapshot.status is Status.FINISHED)

    def _wanted(self, snapshot: Snapshot) -> tuple[Finding, ...]:
        """Return what is to be said of what was found."""
        if not self.is_on or self._window.steps.practises or snapshot.status in _UNSAID:
            return ()
        return tuple(one for one in snapshot.callouts if one.name not in self._dismissed)

    # The line

    def _tell(self, *, ended: bool) -> None:
        """Say the most fundamental of what has not been said, where no other message stands.

        In a lesson it is the lesson that says things; the list has them all the same.
        The words on the end of a training tell some of it; the list has it all the same.
        """
        if not self.found:
            return
        from simulator.callouts import REGISTRY

        new = [
            one
            for one in self.found
            if one.name not in self._told and not (ended and REGISTRY[one.name].is_told_at_end)
        ]
        if not new or self._bar.message or lessons_place(self._window).has_lesson:
            return
        self._told.update(one.name for one in new)
        self._line = line = new[0]
        others = len(self.found) - 1
        more: Offer | None = None
        if others:
            words = worded("Callouts", "And 1 more")
            if others > 1:
                words = worded("Callouts", "And {count} more").format(count=others)
            more = words, self.open_list
        self._bar.show_message(
            "info",
            line.says,
            worded("Callouts", "Show me"),
            partial(self.show, line),
            timeout_ms=_SHOWN_MS,
            other=more,
            close_tip=worded("Callouts", "Don't say this again in this run (Esc)"),
        )
        self._text = self._bar.message

    def _says(self) -> bool:
        """Return whether the message that is shown is a callout."""
        return self._line is not None and bool(self._text) and self._bar.message == self._text

    def _withdraw(self) -> None:
        """Take the line away once it no longer holds, and with it what it showed."""
        names = {one.name for one in self.found}
        if self._glow is not None and self._glow.name not in names:
            if self._window.canvas.glowing == self._glow.show.nodes:
                self._window.canvas.set_glowing(())
            self._glow = None
        if self._line is not None and self._line.name not in names:
            if self._says():
                self._bar.close_message()
            self._line, self._text = None, ""

    @Slot()
    def _on_dismissed(self) -> None:
        if self._says() and self._line is not None:
            self.dismiss(self._line)

    # What can be done about one

    def dismiss(self, finding: Finding) -> None:
        """Say this no more in this run."""
        self._dismissed.add(finding.name)
        self.refresh()

    def show(self, finding: Finding) -> None:
        """Let its nodes stand out, and lead to the place where it is seen or can be mended."""
        window, wanted = self._window, finding.show
        self._glow = finding
        window.canvas.set_glowing(wanted.nodes)
        if wanted.place is None:
            return
        kind, name = wanted.place
        # Presentation mode has put the set-up away: the nodes say enough.
        if kind == "panel" or not (window.presentation.is_on and wanted.nodes):
            from ui.window.places import Places

            self._places = self._places or Places(window)
            self._places.show(kind, name)

    def open_list(self) -> None:
        """List everything that there is to say."""
        if self.found:
            from ui.window.callout_list import CalloutList

            CalloutList(self, PAGE, self._window).open_above(self.button)
