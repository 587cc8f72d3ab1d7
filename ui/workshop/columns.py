"""The body of a workshop: controls on the left, the picture on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

CONTROLS_WIDTH = 280
_GAP, _BESIDE_BAR = 16, 8


class ControlColumn(QScrollArea):
    """Controls below one another, as wide as they need and at least 280 px, scrolled where long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner.installEventFilter(self)
        self._width = 0

    def add(self, *parts: QWidget | QLayout) -> None:
        """Add controls below those that are there."""
        for part in parts:
            place = self._column.count() - 1  # before the stretch
            if isinstance(part, QWidget):
                self._column.insertWidget(place, part)
            else:
                self._column.insertLayout(place, part)

    def sizeHint(self) -> QSize:
        """Ask for as much width as the controls need, so that none is cut in any language."""
        needed = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(CONTROLS_WIDTH, needed), 320)

    def minimumSizeHint(self) -> QSize:
        """Give way in height alone."""
        return QSize(self.sizeHint().width(), 120)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width where the controls need one."""
        if event.type() == QEvent.Type.LayoutRequest:
            width = self.sizeHint().width()
            if width != self._width:  # else all around it would be laid out for nothing
                self._width = width
                self.updateGeometry()
        return False


def two_columns(
    host: QWidget, controls: QWidget, picture: QWidget | QLayout, *, above: int = 0
) -> QHBoxLayout:
    """Lay a bench out: controls on the left, as wide as they are, and the picture beside them.

    Parameters
    ----------
    host : QWidget
        The bench, or a page of it.
    controls : QWidget
    picture : QWidget or QLayout
    above : int, default 0
        Pixels above both, as below the tabs of pages.
    """
    layout = QHBoxLayout(host)
    layout.setContentsMargins(0, above, 0, 0)
    layout.setSpacing(_GAP)
    layout.addWidget(controls)
    if isinstance(picture, QWidget):
        layout.addWidget(picture, 1)
    else:
        layout.addLayout(picture, 1)
    return layout


def columns_above(host: QWidget, controls: QWidget, picture: QWidget, below: QWidget) -> None:
    """Lay a page out whose controls are few: what is below has the width of both columns.

    Parameters
    ----------
    host : QWidget
        A page below tabs.
    controls, picture : QWidget
    below : QWidget
        As high as it asks for.
    """
    upper, rows = QWidget(host), QVBoxLayout(host)
    two_columns(upper, controls, picture)
    rows.setContentsMargins(0, 8, 0, 0)
    rows.setSpacing(8)
    rows.addWidget(upper, 1)
    rows.addWidget(below)
