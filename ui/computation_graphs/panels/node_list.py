"""All nodes as a table: for screen readers, for the keyboard, and for large graphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.computation_graphs.picture.node_words import NodeWords
from ui.computation_graphs.shown import ShownGraph
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.numbers import MINUS

_NODE, _COMPUTES, _VALUE, _GRADIENT = range(4)


class NodeModel(SortableModel):
    """One line a node; its key is its id."""

    columns = (Column(), Column(), *(Column(is_number=True, largest_first=True),) * 2)

    def __init__(self, words: NodeWords) -> None:
        super().__init__((_NODE, Qt.SortOrder.AscendingOrder))
        self._words = words
        self._shown: ShownGraph | None = None

    def show_graph(self, shown: ShownGraph) -> None:
        """Show every node as far as it is stepped."""
        known = self._shown is not None and shown.graph.order == self._shown.graph.order
        self._shown = shown
        self.show_items(shown.graph.order, known=known)

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return self.tr("Node"), self.tr("Computes"), self.tr("Value"), self.tr("Gradient")

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("What it is called, in the order in which nodes are computed"),
            self.tr("From which nodes, and how"),
            self.tr("What the forward pass has computed so far"),
            self.tr("What has come back so far: the derivative of the result by this node"),
        )

    def _node(self, item: int) -> int:
        assert self._shown is not None
        return self._shown.graph.order[item]

    def text(self, column: int, item: int) -> str:
        """Return a node's name, what it computes, its value or its gradient."""
        assert self._shown is not None
        shown, one = self._shown, self._node(item)
        match column:
            case 0:
                return shown.names[one]
            case 1:
                return self._words.computes(shown, one)
            case 2:
                return self._words.value(shown, one)
            case _:
                return self._words.gradient(shown, one)

    def tip(self, column: int, item: int) -> str:
        """Return all that is known of a node."""
        assert self._shown is not None
        return self._words.node_tip(self._shown, self._node(item))

    def copied(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        if column < _VALUE:
            return self.text(column, item)
        return copied_number(self._number(column, item))

    def _number(self, column: int, item: int) -> float:
        assert self._shown is not None
        one = self._node(item)
        arrived = self._shown.arrived(one)
        gradient = None if arrived is None else arrived.total
        found = self._shown.value(one) if column == _VALUE else gradient
        return float("nan") if found is None else found

    def sort_values(self, column: int) -> Array:
        """Return the order of computing, or the numbers."""
        assert self._shown is not None
        items = range(len(self._shown.graph.order))
        if column < _VALUE:
            return np.array(items)
        return np.array([self._number(column, item) for item in items])

    def more(self, column: int, item: int, role: int) -> object:
        """Return a line as it is read out."""
        if role != Qt.ItemDataRole.AccessibleTextRole or column != _NODE or self._shown is None:
            return None
        return self._words.line(self._shown, self._node(item))


class NodeList(SortableTable):
    """One line a node, in the order in which they are computed until another is asked for.

    Signals
    -------
    chosen(object)
        A node is to be selected.
    """

    chosen = Signal(object)

    rows: NodeModel
    stretched = _COMPUTES

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words = NodeWords()
        super().__init__(NodeModel(self._words), parent)
        self._words.setParent(self)
        self.came_to.connect(self._on_came_to)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Nodes of the graph"))

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest names and numbers."""
        number = f"{MINUS}0.000e−000"
        names = [self.rows.text(_NODE, item) for item in range(len(self.rows.order))]
        return {_NODE: names, _VALUE: (number,), _GRADIENT: (number,)}

    def show_graph(self, shown: ShownGraph) -> None:
        """Show every node as far as it is stepped, and which one is selected."""
        self.rows.show_graph(shown)
        self.fit_columns()
        self.choose(shown.selected if isinstance(shown.selected, int) else -1)

    @Slot(int)
    def _on_came_to(self, one: int) -> None:
        if one >= 0:
            self.chosen.emit(one)
