"""The list of all faults that are called out, which opens at the button that counts them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
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


class CalloutList(QFrame):
    """All faults at once, each with what to try; closes with Escape or a click elsewhere.

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
        self.setFixedWidth(scaled(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        set_help_page(self, page)
        self.setAccessibleName(self.tr("Callouts"))
        for k, finding in enumerate(callouts.found):
            if k:
                self._add_rule()
            self._add(finding)

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

    def open_above(self, button: QWidget) -> None:
        """Open with the lower right corner at the button's upper right one."""
        height = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), height)
        corner = button.mapToGlobal(QPoint(button.width(), -4))
        self.move(corner - QPoint(self.width(), height))
        self.show()
        self.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.PopupFocusReason)
