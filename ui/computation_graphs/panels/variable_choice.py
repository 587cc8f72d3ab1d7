"""Which variable the result is differentiated by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from simulator.graph.scalar_graph import Node
from ui.computation_graphs.shown import ShownGraph
from ui.widgets.combos import ElidingCombo
from ui.words.languages import speak

_WIDTH = 96


class VariableChoice(QWidget):
    """A box with the graph's variables.

    Signals
    -------
    chosen(int)
        Another one, by its id.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: list[tuple[int, str]] = []
        self.label, self.box = QLabel(self), ElidingCombo(self)
        self.label.setBuddy(self.box)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setFixedWidth(_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.label)
        layout.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        speak(self._say)

    def _say(self) -> None:
        self.label.setText(self.tr("by the variable"))
        self.box.setAccessibleName(self.tr("By the variable"))

    def show_graph(self, shown: ShownGraph) -> None:
        """List the variables; the one that was chosen stays, if it is still there."""
        listed = [(one.id, shown.names[one.id]) for one in shown.graph.variables()]
        if listed == self._listed:
            return
        before = self.box.currentText()
        self._listed = listed
        self.box.clear()
        for one, name in listed:
            self.box.addItem(name, one)
        self.box.setCurrentIndex(max(0, self.box.findText(before)))
        self.box.setEnabled(bool(listed))

    def outlook(self) -> str:
        """Return the name of the variable that is chosen."""
        return self.box.currentText()

    def take_outlook(self, outlook: str) -> None:
        """Choose it again, where there is one of that name."""
        place = self.box.findText(outlook)
        if place >= 0:
            self.choose(self.box.itemData(place))

    def variable(self, shown: ShownGraph) -> Node | None:
        """Return the variable; None where the graph has none."""
        return shown.graph.nodes.get(self.box.currentData() or 0)

    def choose(self, one: int) -> None:
        """Choose a variable, as a click in the picture does."""
        place = self.box.findData(one)
        if place >= 0 and place != self.box.currentIndex():
            self.box.setCurrentIndex(place)
            self.chosen.emit(one)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.chosen.emit(self.box.itemData(place))
