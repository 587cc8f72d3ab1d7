"""The time line below the curves: its name, the scrubber, and the way to a branch, in one line.

The scrubber's track lies below the plot's axis. The name and the button stand in the margins beside
it, so that the curves keep the height.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from simulator.session.snapshot import Snapshot, Status
from ui.loss_plot.scrubber import Scrubber
from ui.plotting.painting import Frame
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.elided_label import ElidedLabel
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, short

# Pixels: at the panel's edges and beside the track, and free above and below the button.
_EDGE, _BESIDE, _FREE = 2, 8, 1


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
    words : FittingLabel
        The moment in words; in the margin only what it is called.
    """

    def __init__(self, frame: Callable[[], Frame], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.scrubber = Scrubber(frame, self)
        self.scrubber.setProperty("comes back", "otherwise")
        self.words = FittingLabel(self)
        self.words.setProperty("role", "note")
        self.branch = QToolButton(self)
        self.branch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.branch.setProperty("role", "switch")
        self.branch.setIconSize(QSize(14, 14))
        self.branch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._snapshot: Snapshot | None = None
        self._is_running = False
        self._withholds = False
        speak(self._say)

    def _say(self) -> None:
        self.branch.setText(self.tr("Branch"))
        self.branch.setAccessibleName(self.tr("Branch here"))
        self._show_words()
        self.arrange()

    def right_room(self) -> float:
        """Return the margin that the button needs beside the plot, in pixels."""
        return float(self.branch.sizeHint().width() + _BESIDE + _EDGE)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        parts = self.branch.sizeHint(), self.scrubber.sizeHint()
        return QSize(160, max(part.height() for part in parts) + 2 * _FREE)

    def minimumSizeHint(self) -> QSize:
        """Need that line, however narrow."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything beside the track."""
        super().resizeEvent(event)
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Put the name and the button into the margins that the plot above leaves."""
        area, height = self._frame().area, self.height()
        button = self.branch.sizeHint()
        left = self.width() - button.width() - _EDGE
        self.branch.setGeometry(QRect(QPoint(left, (height - button.height()) // 2), button))
        self.scrubber.setGeometry(0, 0, left, height)
        self.scrubber.setVisible(self._has_moments())
        self.scrubber.update()
        end = int(area.left()) if self._has_moments() else left
        self.words.setGeometry(_EDGE, 0, max(0, end - _BESIDE - _EDGE), height)

    def _has_moments(self) -> bool:
        """Return whether there is another moment to go to."""
        return self._snapshot is not None and len(self._snapshot.moments) > 1

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

    @Slot(bool)
    def set_withholding(self, withholds: bool) -> None:
        """Tell no loss of a single row while practice may ask for it."""
        self._withholds = withholds
        self._show_words()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the moments of `snapshot`, and where it stands."""
        self._snapshot = snapshot
        self.scrubber.show_moments(snapshot.moments)
        self._show_words()
        self.arrange()

    def follow(self, action: QAction) -> None:
        """Let a branch be made as its action can be, or say on hover why it can't."""
        self.branch.setEnabled(action.isEnabled())
        self.branch.setToolTip(action.toolTip())

    def _show_words(self) -> None:
        self.words.set_texts(self._texts())

    def _texts(self) -> tuple[str, ...]:
        """Return what is said of the moment, the longest first."""
        snapshot = self._snapshot
        if snapshot is None or not self._has_moments():
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
            kept = filled(self.tr("{count} moments are kept"), count=numbers["count"])
            return kept, self.tr("time", "name of the time line")
        patterns: tuple[str, ...] = (
            self.tr("moment {number} of {count} · epoch {epoch} · update {update} · loss {loss}"),
            self.tr("moment {number} of {count} · epoch {epoch} · loss {loss}"),
            self.tr("moment {number} of {count} · epoch {epoch}"),
            self.tr("moment {number} of {count}"),
        )
        if self._withholds and snapshot.evaluation.total == 1:
            patterns = patterns[2:]
        name = self.tr("time", "name of the time line")
        return *(filled(pattern, **numbers) for pattern in patterns), name
