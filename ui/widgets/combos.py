"""Choices in a box that may be narrower than their texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QMainWindow,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from ui.widgets.tooltips import tooltip

_LEAST_WIDTH = 56
_MEASURED = 200
_SEEN_AT_ONCE = 24
_AROUND_ROWS = 16  # px of the list's frame


class WideListCombo(QComboBox):
    """A combo box whose list is as wide as its longest text, however narrow the box is.

    Up to two dozen entries are seen at once: a list that ends after ten looks complete.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = self.view()
        assert isinstance(rows, QListView)  # what a combo box has by itself
        # Or every row is measured again whenever the theme changes, in a list that nobody sees.
        rows.setUniformItemSizes(True)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest text."""
        # Of a hundred thousand texts only those with the most letters are measured.
        texts = sorted(map(self.itemText, range(self.count())), key=len)[-_MEASURED:]
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        self.view().setMinimumWidth(longest + 48)
        self.setMaxVisibleItems(max(1, min(self.count(), _SEEN_AT_ONCE, self._rows_beside())))
        super().showPopup()

    def _rows_beside(self) -> int:
        """Return how many entries are seen below the box, or above it in the same window."""
        window, screen = self.window(), self.screen().availableGeometry()
        bar = window.menuBar().height() if isinstance(window, QMainWindow) else 0
        above = self.mapTo(window, QPoint()).y() - bar
        below = screen.bottom() - self.mapToGlobal(self.rect().bottomLeft()).y()
        row = max(1, self.view().sizeHintForRow(0))
        return int(max(above, below) - _AROUND_ROWS) // row


class ElidingCombo(WideListCombo):
    """A combo box that gives way: it shortens its text in the middle, but not those of its list.

    On hover it tells the whole of what it shortens, before its own tooltip.

    Parameters
    ----------
    fills : bool, default False
        Whether it takes what room there is; otherwise it is as wide as its longest text.
    """

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_LEAST_WIDTH)
        wide = QSizePolicy.Policy.Ignored if fills else QSizePolicy.Policy.Maximum
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice, shortened in its middle where there is no room."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._shortened(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Tell the choice in full where it is shortened."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            text = self.currentText()
            if self._shortened(option) != text:
                QToolTip.showText(event.globalPos(), tooltip(text) + self.toolTip(), self)
                return True
        return super().event(event)

    def _shortened(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        middle = Qt.TextElideMode.ElideMiddle
        return self.fontMetrics().elidedText(self.currentText(), middle, room.width())


def measure_again(combo: QComboBox) -> None:
    """Let a combo box be as wide as the texts that it has now, in another language.

    Qt measures them when it is first shown. With `AdjustToContents` it would measure them whenever
    they change, but then resizes the box whatever its layout says.
    """
    policy, other = combo.sizeAdjustPolicy(), QComboBox.SizeAdjustPolicy
    least = other.AdjustToMinimumContentsLengthWithIcon
    combo.setSizeAdjustPolicy(other.AdjustToContentsOnFirstShow if policy == least else least)
    combo.setSizeAdjustPolicy(policy)
