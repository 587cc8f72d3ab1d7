"""The time line below the curves: the scrubber, the moment in words, and the way to a branch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from simulator.session.snapshot import Snapshot, Status
from ui.loss_plot.scrubber import Scrubber
from ui.plotting.painting import Frame
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.elided_label import ElidedLabel
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short


class FittingLabel(ElidedLabel):
    """Paints the longest of several texts that it has room for; the first is what it says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ("",)

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Say the first of `texts`, in shorter words where there is less room."""
        self._texts = texts
        self.setText(texts[0])
        self.set_hint(texts[0])

    def shown_text(self) -> str:
        """Return the text as painted."""
        width, room = self.fontMetrics().horizontalAdvance, self.contentsRect().width()
        shortest = self.fontMetrics().elidedText(self._texts[-1], Qt.TextElideMode.ElideRight, room)
        return next((text for text in self._texts if width(text) <= room), shortest)


class TimeLineBar(QWidget):
    """The moments of the run, aligned with the plot above.

    Parameters
    ----------
    frame : callable
        Returns the frame of the plot above.
    parent : QWidget, optional

    Attributes
    ----------
    branch : QToolButton
        Whoever knows how a branch is made connects it.
    """

    def __init__(self, frame: Callable[[], Frame], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrubber = Scrubber(frame, self)
        self.words = FittingLabel(self)
        self.words.setProperty("role", "muted")
        self.branch = QToolButton(self)
        self.branch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.branch.setProperty("role", "switch")
        self.branch.setIconSize(QSize(14, 14))
        self.branch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._snapshot: Snapshot | None = None
        self._is_running = False
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.setSpacing(8)
        below.addWidget(self.words, 1)
        below.addWidget(self.branch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scrubber)
        layout.addLayout(below)
        speak(self._say)

    def _say(self) -> None:
        self.branch.setText(self.tr("Branch here"))
        self._show_words()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.scrubber.set_theme(theme)
        self.branch.setIcon(icon("branch", theme))

    @Slot(bool)
    def set_running(self, running: bool) -> None:
        """Show whether training runs."""
        self._is_running = running
        self.scrubber.set_running(running)
        self._show_words()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the moments of `snapshot`, and where it stands."""
        self._snapshot = snapshot
        self.scrubber.show_moments(snapshot.moments)
        self._show_words()

    def follow(self, action: QAction) -> None:
        """Let a branch be made as its action can be, or say on hover why it can't."""
        self.branch.setEnabled(action.isEnabled())
        self.branch.setToolTip(action.toolTip())

    def _show_words(self) -> None:
        self.words.set_texts(self._texts())

    def _texts(self) -> tuple[str, ...]:
        """Return what is said of the moment, the longest first."""
        snapshot = self._snapshot
        if snapshot is None or len(snapshot.moments) < 2:
            return (
                self.tr("Training keeps moments here, to go back to."),
                self.tr("Moments to go back to"),
            )
        moments = snapshot.moments
        numbers = {
            "number": grouped(moments.at + 1),
            "count": grouped(len(moments)),
            "epoch": grouped(snapshot.state.epoch),
            "update": grouped(snapshot.state.update),
            "loss": short(snapshot.evaluation.loss),
        }
        if self._is_running or snapshot.status is Status.RUNNING:
            return tuple(
                filled(pattern, count=numbers["count"])
                for pattern in (self.tr("{count} moments are kept"), self.tr("{count} moments"))
            )
        patterns = (
            self.tr("moment {number} of {count} · epoch {epoch} · update {update} · loss {loss}"),
            self.tr("moment {number} of {count} · epoch {epoch} · loss {loss}"),
            self.tr("moment {number} of {count} · epoch {epoch}"),
            self.tr("moment {number} of {count}"),
        )
        return tuple(filled(pattern, **numbers) for pattern in patterns)
