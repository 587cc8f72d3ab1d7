"""The selected node: its name, its value or its inputs, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.graph.scalar_graph import Edge, Graph, ancestors
from simulator.settings import Setting
from ui.computation_graphs.picture.node_words import NodeWords
from ui.computation_graphs.shown import ShownGraph
from ui.widgets.combos import ElidingCombo
from ui.widgets.fields import FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, worded

_MOST_INPUTS = 2
_NOTHING = 0
VALUE = Setting("value", 0.0, -1e300, 1e300, title="Value", explanation="")


class NodePanel(QWidget):
    """Edits the selected node.

    Signals
    -------
    renamed(int, str)
    valued(int, float)
    connected(int, object)
        A node is to be the input at an `Edge`.
    disconnected(object)
        An `Edge` is to go.
    result_wanted(int)
        The derivatives of this node are asked for.
    removed(object)
        A node or an `Edge` is to go.
    """

    renamed = Signal(int, str)
    valued = Signal(int, float)
    connected = Signal(int, object)
    disconnected = Signal(object)
    result_wanted = Signal(int)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownGraph | None = None
        self._words = NodeWords(self)
        self.heading, self.hint = QLabel(self), Note(self)
        self.heading.setProperty("role", "caption")
        self.name = QLineEdit(self)
        self.value = NumberField(VALUE, self)
        self.inputs = [ElidingCombo(self, fills=True) for _ in range(_MOST_INPUTS)]
        self.result, self.remove = QPushButton(self), QPushButton(self)
        self._rows = {
            "name": FieldRow(worded("NodePanel", "Name"), self.name),
            "value": FieldRow(worded("NodePanel", "Value"), self.value),
            "first": FieldRow(worded("NodePanel", "First input"), self.inputs[0]),
            "second": FieldRow(worded("NodePanel", "Second input"), self.inputs[1]),
        }
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.result, 1)
        buttons.addWidget(self.remove, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        for row in self._rows.values():
            layout.addWidget(row)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._on_name)
        self.value.committed.connect(self._on_value)
        for combo in self.inputs:
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.activated.connect(self._on_input)
        self.result.clicked.connect(self._on_result)
        self.remove.clicked.connect(self._on_remove)

    def _say(self) -> None:
        self.result.setText(self.tr("Take as result"))
        self.result.setToolTip(
            tooltip(self.tr("Ask for the derivatives of this node by all it is computed from."))
        )
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(tooltip(self.tr("Take it away (Delete).")))
        if self._shown is not None:
            self.show_graph(self._shown)

    # -- what is shown

    def show_graph(self, shown: ShownGraph) -> None:
        """Show what is selected."""
        self._shown = shown
        node, chosen = shown.selected_node(), shown.selected
        is_operation = node is not None and node.kind == "operation"
        count = 0 if node is None else len(node.inputs)
        self._rows["name"].setVisible(node is not None and node.kind != "number")
        self._rows["value"].setVisible(node is not None and not is_operation)
        self._rows["first"].setVisible(count >= 1)
        self._rows["second"].setVisible(count == _MOST_INPUTS)
        self.result.setVisible(is_operation)
        self.result.setEnabled(node is not None and node.id != shown.graph.output)
        self.remove.setVisible(chosen is not None)
        self._name_selection(shown)
        if node is None:
            return
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(node.name)
            self.name.setPlaceholderText(shown.names[node.id])
        self.value.set_value(node.value)
        for slot, combo in enumerate(self.inputs[:count]):
            self._fill(combo, shown, Edge(node.id, slot))

    def _name_selection(self, shown: ShownGraph) -> None:
        chosen = shown.selected
        self.hint.setText(
            ""
            if chosen is not None
            else worded(
                "NodePanel",
                "Click a node to name, set, connect or remove it. Drag from one node to another "
                "to connect them; drag a number sideways to change it.",
            )
        )
        if isinstance(chosen, Edge):
            source = shown.graph.nodes[chosen.target].inputs[chosen.slot]
            assert source is not None
            text = self.tr("Connection from {source} to {target}")
            names = {"source": shown.names[source], "target": shown.names[chosen.target]}
            self.heading.setText(filled(text, **names))
        elif chosen is not None:
            text = self.tr("Node {name}: {computes}")
            computes = self._words.computes(shown, chosen)
            self.heading.setText(filled(text, name=shown.names[chosen], computes=computes))
        else:
            self.heading.setText(self.tr("Nothing is selected"))

    def _fill(self, combo: QComboBox, shown: ShownGraph, edge: Edge) -> None:
        """List what can be connected: all but what would close a circle."""
        combo.clear()
        combo.addItem(self.tr("not connected"), _NOTHING)
        for one in _possible(shown.graph, edge.target):
            combo.addItem(f"{shown.names[one]}: {self._words.computes(shown, one)}", one)
        source = shown.graph.nodes[edge.target].inputs[edge.slot]
        combo.setCurrentIndex(combo.findData(source or _NOTHING))

    # -- what the learner does

    def _chosen(self) -> int | None:
        node = None if self._shown is None else self._shown.selected_node()
        return None if node is None else node.id

    @Slot()
    def _on_name(self) -> None:
        node = None if self._shown is None else self._shown.selected_node()
        if node is not None and self.name.text().strip() != node.name:
            self.name.setModified(False)
            self.renamed.emit(node.id, self.name.text())

    @Slot(float)
    def _on_value(self, value: float) -> None:
        if (one := self._chosen()) is not None:
            self.valued.emit(one, value)

    @Slot()
    def _on_input(self) -> None:
        one = self._chosen()
        if one is None or self._shown is None:
            return
        for slot, source in enumerate(self._shown.graph.nodes[one].inputs):
            wanted = self.inputs[slot].currentData()
            if wanted != (source or _NOTHING):
                edge = Edge(one, slot)
                if wanted == _NOTHING:
                    self.disconnected.emit(edge)
                else:
                    self.connected.emit(wanted, edge)
                return

    @Slot()
    def _on_result(self) -> None:
        if (one := self._chosen()) is not None:
            self.result_wanted.emit(one)

    @Slot()
    def _on_remove(self) -> None:
        if self._shown is not None and self._shown.selected is not None:
            self.removed.emit(self._shown.selected)

    def restore_name(self) -> None:
        """Show the name in force again, after another was refused."""
        node = None if self._shown is None else self._shown.selected_node()
        if node is not None:
            self.name.setText(node.name)


def _possible(graph: Graph, target: int) -> list[int]:
    """Return the nodes that do not depend on a node."""
    return [one for one in graph.order if target not in ancestors(graph, (one,))]
