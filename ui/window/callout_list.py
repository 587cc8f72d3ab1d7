"""The list of all faults that are called out, which opens at the button that counts them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.callouts import REGISTRY, Finding
from ui.theme.type_size import scaled
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.help import set_help_page
from ui.words.messages import said

if TYPE_CHECKING:
    from ui.window.callouts import Callouts

_WIDTH = 440
_AIR = 8


class CalloutList(QFrame):
    """All faults at once, each with what to try; closes with Escape or a click elsewhere.

    While it is open it follows what is found. It never stands out of the screen: what has no room
    is scrolled to.

    Parameters
    ----------
    callouts : Callouts
    page : str
        Of the help.
    parent : QWidget
    """

    def __init__(self, callouts: Callouts, page: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "palette")
        self._callouts = callouts
        self._corner = QPoint()
        self.setFixedWidth(scaled(_WIDTH))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 1, 1, 1)
        around.addWidget(self._area)
        set_help_page(self, page)
        self.setAccessibleName(self.tr("Callouts"))
        self._fill()
        callouts.changed.connect(self._follow)

    def _fill(self) -> None:
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        for k, finding in enumerate(self._callouts.found):
            if k:
                self._add_rule()
            self._add(finding)
        self._area.setWidget(self._content)

    def _add_rule(self) -> None:
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        self._column.addSpacing(4)
        self._column.addWidget(rule)
        self._column.addSpacing(4)

    def _add(self, finding: Finding) -> None:
        title = REGISTRY[finding.name].title
        texts = (title, "caption"), (finding.says, "strong"), (finding.why, "muted")
        for text, role in (*texts, (finding.advice, "")):
            label = ExplainedLabel()
            label.setText(said(text))
            label.setWordWrap(True)
            label.setProperty("role", role)
            self._column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        show = QPushButton(self.tr("Show me"))
        leave = QPushButton(self.tr("Not in this run"))
        leave.setToolTip(self.tr("Don't say this again in this run"))
        show.clicked.connect(partial(self._do, self._callouts.show, finding))
        leave.clicked.connect(partial(self._do, self._callouts.dismiss, finding))
        for button in (show, leave):
            button.setAccessibleDescription(said(finding.says))
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _do(self, action: object, finding: Finding) -> None:
        assert callable(action)
        self.close()
        action(finding)

    @Slot()
    def _follow(self) -> None:
        """List what is found now; with nothing any more, close."""
        if not self._callouts.found:
            self.close()
            return
        self._fill()
        self._place()
        self._take_focus()

    def open_above(self, button: QWidget) -> None:
        """Open with the lower right corner at the button's upper right one, within the screen."""
        self._corner = button.mapToGlobal(QPoint(button.width(), -4))
        self._place()
        self.show()
        self._take_focus()

    def _place(self) -> None:
        screen = QGuiApplication.screenAt(self._corner) or self.screen()
        room = screen.availableGeometry().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        bottom = min(self._corner.y(), room.bottom())
        wanted = self._column.totalHeightForWidth(self.width() - 2) + 2
        height = min(wanted, bottom - room.top())
        left = min(max(room.left(), self._corner.x() - self.width()), room.right() - self.width())
        self.setGeometry(left, bottom - height, self.width(), height)

    def _take_focus(self) -> None:
        first = self._content.findChildren(QPushButton)[0]
        first.setFocus(Qt.FocusReason.PopupFocusReason)
