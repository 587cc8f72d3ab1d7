"""The stepper's buttons, how far one step goes, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from simulator.graph.recorded import Unit
from ui.computation_graphs.shown import ShownGraph
from ui.stepping.transport import PlayControl, StepTransport
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled

# What leaving words out of the speed and a narrower slider save, at least.
_SAVED = 80

_UNITS: tuple[Unit, ...] = ("edge", "node", "pass")


class StepBar(QWidget):
    """First, back, forward, last, play, and by what.

    Attributes
    ----------
    transport : StepTransport
    player : PlayControl
    by : QComboBox
    position : QLabel

    Signals
    -------
    moved(str)
        ``first``, ``back``, ``forward`` or ``last`` was pressed.
    """

    moved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownGraph | None = None
        self._is_brief, self._whole = False, 0
        self.transport, self.player = StepTransport(self), PlayControl(self)
        self.by_label, self.by = QLabel(self), QComboBox(self)
        self.position = QLabel(self)
        set_figures(self.position, 12)
        self.position.setProperty("role", "muted")
        self.by.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.by_label.setBuddy(self.by)
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for unit in _UNITS:
            self.by.addItem("", unit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.transport)
        layout.addWidget(self.by_label)
        layout.addWidget(self.by)
        layout.addWidget(self.player)
        layout.addStretch(1)
        layout.addWidget(self.position)
        self.transport.moved.connect(self.moved)
        speak(self._say)

    def _say(self) -> None:
        self.by_label.setText(self.tr("by"))
        self.by.setAccessibleName(self.tr("How far one step goes"))
        for place, (text, tip) in enumerate(
            (
                (self.tr("edge"), self.tr("One value, or what one edge hands back")),
                (self.tr("node"), self.tr("All that one node hands back")),
                (self.tr("pass"), self.tr("The whole forward or backward pass")),
            )
        ):
            self.by.setItemText(place, text)
            self.by.setItemData(place, tip, Qt.ItemDataRole.ToolTipRole)
        tips = {
            self.transport.first: self.tr("Back to before the first step (Home)"),
            self.transport.back: self.tr("Take the last step back (←); a whole node with Shift"),
            self.transport.forward: self.tr(
                "Compute the next number and show how (→); a whole node with Shift"
            ),
            self.transport.last: self.tr("On to the last step (End)"),
        }
        for button, tip in tips.items():
            button.setToolTip(tooltip(tip))
        self._tell_position()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.transport.set_theme(theme)
        self.player.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the narrow form needs."""
        needed = super().minimumSizeHint()
        return needed if self._is_brief else needed - QSize(_SAVED, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what tooltips say too where there is little room."""
        super().resizeEvent(event)
        if not self._is_brief:
            self._whole = super().minimumSizeHint().width()
        is_brief = self.width() < self._whole
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.player.set_brief(is_brief)

    @property
    def unit(self) -> Unit:
        """How far one step goes."""
        found: Unit = self.by.currentData()
        return found

    def show_graph(self, shown: ShownGraph) -> None:
        """Show where the stepper stands."""
        self._shown = shown
        at_start, at_end = shown.position == 0, shown.position == shown.end
        for button, is_off in (
            (self.transport.first, at_start),
            (self.transport.back, at_start),
            (self.transport.forward, at_end),
            (self.transport.last, at_end),
        ):
            button.setEnabled(not is_off)
        self._tell_position()

    def _tell_position(self) -> None:
        if self._shown is None:
            return
        shown = self._shown
        if shown.position and not shown.is_backward:
            text = self.tr("step {at} of {end} · forward")
        elif shown.is_backward:
            text = self.tr("step {at} of {end} · backward")
        else:
            text = self.tr("step {at} of {end}")
        self.position.setText(filled(text, at=shown.position, end=shown.end))
