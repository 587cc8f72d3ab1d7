"""The tree that shows the network as a list, and keeps its place while numbers change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.listing.model import Index, NetworkModel
from ui.canvas.listing.places import Place, PlaceKind
from ui.theme.type_size import scaled, set_figures
from ui.words.languages import speak

_EDITS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
# The window has uses of its own for these, which end where a tree has the keys.
_OWN = (
    *_EDITS,
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
)
# Small networks are opened as far as their nodes.
_MOST_OPENED = 60
_NUMBER_WIDTH = 66
_INDENT = 12
_HEADER = "QHeaderView::section { font-size: 11px; padding: 2px 6px; }"


class NetworkTree(QTreeView):
    """Layers, nodes, numbers: what the drawing shows, row by row.

    Signals
    -------
    chosen(object)
        The node (layer, unit) or parameter (layer, number, unit) of the row that the user has come
        to; None where it belongs to neither.
    edit_wanted(object)
        The same, whose number is to be typed.
    """

    chosen = Signal(object)
    edit_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.network = NetworkModel(self)
        self._open: set[int] = set()
        self._follows = True
        self.setModel(self.network)
        self._style()
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.doubleClicked.connect(self._on_double_click)
        speak(self._say)

    def _style(self) -> None:
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Names of one data set end alike, in their unit.
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)  # a double click edits, as in the drawing
        self.setTabKeyNavigation(False)
        self.setIndentation(scaled(_INDENT))
        self.setProperty("role", "bare")
        set_figures(self, 12)
        header = self.header()
        header.setStyleSheet(_HEADER)
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            # Of a width that follows from its contents, each number that changes would have it new.
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, scaled(_NUMBER_WIDTH))

    def _say(self) -> None:
        self.setAccessibleName(self.tr("The network as a list"))
        self.setAccessibleDescription(
            self.tr("Arrow keys open and close; Enter types a weight or a bias.")
        )
        self.viewport().update()
        self.header().viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Size columns anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setIndentation(scaled(_INDENT))
            for column in (1, 2):
                self.header().resizeSection(column, scaled(_NUMBER_WIDTH))

    # --- what is shown ----------------------------------------------------------------------

    def show_network(self, texts: Texts | None, shown: Shown | None) -> None:
        """Show what the drawing shows; the place, and what is open, stays."""
        structure, place = self.network.structure, self.network.place(self.currentIndex())
        height = self.verticalScrollBar().value()
        is_other = structure is None or texts is None or structure.spec != texts.spec
        with QSignalBlocker(self):
            if not self.network.show_network(texts, shown):
                self.viewport().update()
                return
            if is_other:
                self._open.clear()
                self._open_layers()
            self._span()
            self._open_again()
            self._go_to(place)
            self.verticalScrollBar().setValue(height)

    def _span(self) -> None:
        """Give the names of layers all columns."""
        for row in range(self.network.rowCount() - 1):
            self.setFirstColumnSpanned(row, QModelIndex(), True)

    def _open_layers(self) -> None:
        """Open the layers of a small network."""
        structure = self.network.structure
        if structure is not None and sum(structure.spec.sizes) <= _MOST_OPENED:
            layers = range(-1, len(structure.spec.layers))
            self._open |= {Place(PlaceKind.LAYER, layer).packed() for layer in layers}

    def _open_again(self) -> None:
        """Open what was open, where it is still there."""
        for packed in sorted(self._open):  # layers come first
            index = self.network.index_of(Place.unpacked(packed))
            if index.isValid():
                self.setExpanded(index, True)

    def _on_expanded(self, index: Index) -> None:
        self._open.add(index.internalId())

    def _on_collapsed(self, index: Index) -> None:
        self._open.discard(index.internalId())

    def outlook(self) -> tuple[frozenset[int], Place | None]:
        """Return which rows are open, and which is the current one."""
        return frozenset(self._open), self.network.place(self.currentIndex())

    def take_outlook(self, outlook: tuple[frozenset[int], Place | None]) -> None:
        """Have the same rows open, and the same one current; Qt goes to one in between."""
        opened, place = outlook
        with QSignalBlocker(self):
            self.collapseAll()
            self._open = set(opened)
            self._open_again()
        self._follows = False
        if place is None:
            self._go_nowhere()
        else:
            self._go_to(place)
        self._follows = True

    # --- what is selected -------------------------------------------------------------------

    def select(self, target: tuple[int, ...] | None) -> None:
        """Go to the row of a node or a parameter; None leaves nothing selected."""
        structure = self.network.structure
        place = None if structure is None else structure.of_target(target)
        here = self.network.place(self.currentIndex())
        if here is not None and here.target == target:
            return  # a number of the same node, for example
        self._follows = False
        if place is None:
            self._go_nowhere()
        else:
            self._go_to(place)
        self._follows = True

    def _go_nowhere(self) -> None:
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def _go_to(self, place: Place | None) -> None:
        index = QModelIndex() if place is None else self.network.index_of(place)
        if index.isValid():
            follows, self._follows = self._follows, False
            self.setCurrentIndex(index)  # opens what is above it
            self.scrollTo(index)
            self._follows = follows

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what the user has come to."""
        super().currentChanged(current, previous)
        place = self.network.place(current)
        if self._follows and place is not None:
            self.chosen.emit(place.target)

    # --- keys -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a tree, for which the window has a use too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in _OWN and held == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a number with Enter; rows that have none open or close."""
        if event.key() in _EDITS:
            self._edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Search for nothing: letters are the window's shortcuts."""

    def _on_double_click(self, index: Index) -> None:
        self._edit(index)

    def _edit(self, index: Index) -> None:
        place = self.network.place(index)
        if place is not None and place.target is not None and place.kind != PlaceKind.PARAMETERS:
            self.edit_wanted.emit(place.target)
        elif place is not None:
            first = self.network.index_of(place)
            self.setExpanded(first, not self.isExpanded(first))
