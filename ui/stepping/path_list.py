"""The list of followed paths: the sum above, each path with its product, the others below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from simulator.stepping.paths import Chain
from ui.theme.colors import DARK, Theme
from ui.theme.type_size import scaled, set_figures
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, short

_ROW_HEIGHT = 22
_HEADER = "QHeaderView::section { font-size: 11px; padding: 2px 6px; }"
_WIDEST, _PADDING = "−0.000000", 16
_PATH, _PRODUCT = 0, 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PathList(QTableWidget):
    """Paths, the strongest first or in the order of the drawing.

    Signals
    -------
    pointed(object)
        The place of the path that is current or under the pointer; None for all of them.
    sorted_anew()
        The list is to be in another order: show the chain again.
    """

    pointed = Signal(object)
    sorted_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._theme: Theme = DARK
        self._chain: Chain | None = None
        self._order: list[int] = []
        self._style()
        self._by_strength = True
        speak(self._say)
        self.currentCellChanged.connect(self._on_current)
        self.cellEntered.connect(self._on_entered)
        self.horizontalHeader().sectionClicked.connect(self._on_header)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Paths"))
        self.setHorizontalHeaderLabels([self.tr("Path"), self.tr("Product")])
        tips = (
            self.tr("Click to list the paths in the order of the drawing"),
            self.tr("Click to list the strongest path first"),
        )
        for column, tip in enumerate(tips):
            self.model().setHeaderData(
                column, Qt.Orientation.Horizontal, tip, Qt.ItemDataRole.ToolTipRole
            )
        self._size_products()

    def _size_products(self) -> None:
        """Give products the room of any number, and their heading its own."""
        header = self.horizontalHeader()
        widest = self.fontMetrics().horizontalAdvance(_WIDEST) + _PADDING
        header.resizeSection(_PRODUCT, max(widest, header.sectionSizeHint(_PRODUCT)))

    def changeEvent(self, event: QEvent) -> None:
        """Size rows and numbers anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
            self._size_products()

    def _style(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
        set_figures(self, 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(_HEADER)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(_PRODUCT, Qt.SortOrder.DescendingOrder)
        header.setSectionResizeMode(_PATH, QHeaderView.ResizeMode.Stretch)
        # Of a width that follows from its contents, each number that changes would have it anew.
        header.setSectionResizeMode(_PRODUCT, QHeaderView.ResizeMode.Fixed)
        self.setMinimumSize(150, 60)

    def sizeHint(self) -> QSize:
        """Ask for room for a few paths."""
        return QSize(260, 96)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        if self._chain is not None:
            self._shade(self._chain)

    def show_chain(
        self, chain: Chain, name: Callable[[int], str], why: Callable[[int], str]
    ) -> None:
        """List the paths of a chain.

        Parameters
        ----------
        chain : Chain
        name : callable
            Returns what the path at a place is called.
        why : callable
            Returns what is special about it.
        """
        of_other = self._chain is None or self._chain.route != chain.route
        self._chain = chain
        with QSignalBlocker(self):
            self._sort(chain)
            hidden = chain.count - len(chain.paths)
            self.setRowCount(1 + len(chain.paths) + bool(hidden))
            self._write(0, self.tr("Sum of all paths"), chain.total)
            for row, place in enumerate(self._order, start=1):
                self._write(row, name(place), chain.paths[place].product, why(place))
            if hidden:
                others = filled(self.tr("{count} others, together"), count=grouped(hidden))
                self._write(self.rowCount() - 1, others, chain.rest)
            self._shade(chain)
            if of_other:
                self.setCurrentCell(0, 0)

    def _sort(self, chain: Chain) -> None:
        places = range(len(chain.paths))
        drawn = sorted(places, key=lambda place: chain.paths[place].nodes)
        self._order = list(places) if self._by_strength else drawn

    def _write(self, row: int, text: str, value: float, about: str = "") -> None:
        tip = "\n".join(part for part in (f"{text}: {full(value)}", about) if part)
        for column, shown, side in ((_PATH, text, _LEFT), (_PRODUCT, short(value), _RIGHT)):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                item.setTextAlignment(side)
                self.setItem(row, column, item)
            if item.text() != shown:
                item.setText(shown)
            if item.toolTip() != tip:
                item.setToolTip(tip)

    def _shade(self, chain: Chain) -> None:
        """Write paths by which next to nothing goes on in a quieter colour."""
        for row in range(self.rowCount()):
            place = self._place(row)
            gone = place is not None and chain.paths[place].vanishing is not None
            other = row > len(chain.paths)
            color = self._theme.color("muted" if gone or other else "text")
            for item in (self.item(row, _PATH), self.item(row, _PRODUCT)):
                if item is not None and item.foreground().color() != color:
                    item.setForeground(color)

    def _place(self, row: int) -> int | None:
        """Return the place of a row's path; None for the rows that stand for several."""
        return self._order[row - 1] if 1 <= row <= len(self._order) else None

    def _on_current(self, row: int, *_: int) -> None:
        self.pointed.emit(self._place(row))

    def _on_entered(self, row: int, _: int) -> None:
        self.pointed.emit(self._place(row))

    def leaveEvent(self, event: QEvent) -> None:
        """Light the current path again once the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(self._place(self.currentRow()))

    def _on_header(self, column: int) -> None:
        """List by what was clicked; the current path stays the current one."""
        if self._chain is None:
            return
        current = self._place(self.currentRow())
        self._by_strength = column == _PRODUCT
        down = Qt.SortOrder.DescendingOrder if self._by_strength else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, down)
        self.sorted_anew.emit()
        if current is not None:
            self.setCurrentCell(1 + self._order.index(current), 0)
