"""What the Computation graphs workshop shows: the text, the drawn graph, and what is read there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from simulator.graph import graph_edits as edits
from simulator.graph.definitions import DefinitionProblem, read_graph
from simulator.graph.scalar_graph import Edge, Graph, GraphProblem, Node
from simulator.graph.values_in_text import with_value
from simulator.messages import reason
from simulator.workshops.records.graphs import GraphsDocument, built
from ui.computation_graphs.panels.formula_field import FormulaField
from ui.computation_graphs.panels.node_panel import NodePanel
from ui.computation_graphs.panels.pages import GraphPages
from ui.computation_graphs.panels.palette import NUMBER, VARIABLE, Palette
from ui.computation_graphs.panels.step_bar import StepBar
from ui.computation_graphs.picture.graph_pane import GraphPane
from ui.computation_graphs.preset_texts import in_language, is_preset, preset_of
from ui.computation_graphs.shown import Selected
from ui.computation_graphs.stepper import GraphStepper
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench
from ui.workshop.columns import ControlColumn, two_columns
from ui.workshop.step_keys import StepKeys

_NEW_VALUE = 1.0
_PICTURE, _PAGES, _ROOM = 300, 230, 350  # px; the last for a page with more than a few lines
_LEAST_PICTURE = 250
_GAP = 6

Edit = Callable[[Graph], Graph]


class GraphsBench(Bench):
    """Shows one graph everywhere, and turns what the learner does into wishes.

    Attributes
    ----------
    field : FormulaField
    adding : Palette
    node : NodePanel
    pane : GraphPane
    bar : StepBar
    pages : GraphPages
    stepper : GraphStepper

    Signals
    -------
    refused(object)
        Why something was not done, a message.
    """

    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.stepper = GraphStepper(self)
        self.field, self.adding, self.node = FormulaField(self), Palette(self), NodePanel(self)
        self.pane, self.bar, self.pages = GraphPane(self), StepBar(self), GraphPages(self)
        self._split, self._is_divided = QSplitter(Qt.Orientation.Vertical, self), False
        self._lay_out()
        self._connect_stepping()
        self._connect_edits()
        speak(self._say)

    def _lay_out(self) -> None:
        column = ControlColumn(self)
        column.add(self.field, self.adding, self.node)
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, _GAP, 0, 0)
        lower.setSpacing(_GAP)
        lower.addWidget(self.bar)
        lower.addWidget(self.pages, 1)
        right = self._split
        right.addWidget(self.pane)
        right.addWidget(below)
        right.setChildrenCollapsible(False)
        right.setStretchFactor(0, 1)
        right.setSizes([_PICTURE, _PAGES])
        right.splitterMoved.connect(self._on_divided)
        self.pages.currentChanged.connect(self._give_room)
        two_columns(self, column, right)

    def _connect_stepping(self) -> None:
        self.stepper.changed.connect(self._show)
        self.stepper.playing.connect(self.bar.player.set_playing)
        self.bar.moved.connect(self.stepper.move)
        keys = StepKeys(self, far=True)
        keys.moved.connect(self.stepper.move)
        keys.moved_far.connect(partial(self.stepper.move, large=True))
        self.bar.by.currentIndexChanged.connect(self._on_unit)
        self.bar.player.toggled.connect(self._on_play)
        self.bar.player.speed_changed.connect(self.stepper.set_speed)
        self.pane.canvas.moved.connect(self._on_moved)
        self.pane.canvas.play_wanted.connect(self._on_play)
        self.pane.canvas.selected.connect(self._select)
        self.pages.chosen.connect(self._select)

    def _connect_edits(self) -> None:
        self.field.typed.connect(self._on_typed)
        self.adding.wanted.connect(self._on_added)
        for source in (self.pane.canvas, self.node):
            source.valued.connect(self._on_valued)
            source.connected.connect(self._on_connected)
            source.removed.connect(self._on_removed)
        self.pane.canvas.refused.connect(self.refused)
        self.node.disconnected.connect(self._on_removed)
        self.node.renamed.connect(self._on_renamed)
        self.node.result_wanted.connect(self._on_result)

    def _say(self) -> None:
        if self.document is not None:  # a preset has its names in the language that is shown
            self.show_document(self.document)

    # -- the window

    def picture(self) -> QWidget:
        """Return the drawn graph."""
        return self.pane.canvas

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the graph and the curve, to be saved."""
        graph = worded("GraphsBench", "Picture of the graph…")
        curve = worded("GraphsBench", "Picture of the curve…")
        return (
            PlotFile(graph, "graph", self.pane.canvas),
            PlotFile(curve, "limit", self.pages.limit.canvas),
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.pane.canvas, self.bar, self.pages, self.field):
            part.set_theme(theme)

    @Slot()
    def _on_divided(self) -> None:
        self._is_divided = True  # the learner knows best what is to be seen

    @Slot()
    def _give_room(self) -> None:
        """Give the page that is opened the height that it needs, and take back what it does not."""
        whole = sum(self._split.sizes())
        if not self._is_divided and whole:
            pages = min(_ROOM if self.pages.is_high else _PAGES, whole - _LEAST_PICTURE)
            self._split.setSizes([whole - pages, pages])

    def hideEvent(self, event: QHideEvent) -> None:
        """Play no longer."""
        super().hideEvent(event)
        self.stepper.stop()

    # -- what is shown

    def show_document(self, document: GraphsDocument) -> None:
        """Show a document; a ready-made one that has just been chosen before its first step."""
        self._text = in_language(document.shown_text())
        is_said_anew = self._text != document.definitions and document.definitions is not None
        graph = read_graph(self._text) if is_said_anew else document.graph
        self.field.show_text(self._text)
        self.stepper.show_graph(graph, from_start=is_preset(document.definitions))

    @Slot()
    def _show(self) -> None:
        shown = self.stepper.shown
        self.pane.canvas.show_graph(shown)
        self.bar.show_graph(shown)
        self.node.show_graph(shown)
        self.pages.show_graph(shown, preset_of(self._text))

    # -- stepping and selecting

    @Slot(str, bool)
    def _on_moved(self, move: str, large: bool) -> None:
        self.stepper.move(move, large=large)

    @Slot()
    def _on_unit(self) -> None:
        self.stepper.set_unit(self.bar.unit)

    @Slot()
    def _on_play(self) -> None:
        self.stepper.toggle(self.bar.player.speed)

    @Slot(object)
    def _select(self, chosen: Selected) -> None:
        self.stepper.select(chosen)
        if isinstance(chosen, int):
            self.pages.choose_variable(chosen)

    # -- edits

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        try:
            read_graph(text)
            self.change(
                worded("GraphsBench", "Edit the formula"),
                "formula",
                definitions=text,
                nodes=None,
                result=None,
            )
        except DefinitionProblem as problem:
            self.field.complain(problem)
        except ValueError as problem:  # it is longer than a document may be
            self.refused.emit(reason(problem))

    def _set_value(self, text: str, node: Node, value: float, gesture: str) -> None:
        """Wish for another value where it stands in the text."""
        try:
            self.change(text, gesture, definitions=with_value(self._text, node.name, value))
        except ValueError as problem:  # the text would be longer than a document may be
            self.refused.emit(reason(problem))

    def _edit(self, text: str, make: Edit, gesture: str = "") -> Graph | None:
        """Wish for the graph that `make` returns, or say why it is none."""
        try:
            graph = make(self.stepper.shown.graph)
        except GraphProblem as problem:
            self.refused.emit(reason(problem))
            return None
        self.change(text, gesture, **built(graph))
        return graph

    @Slot(str)
    def _on_added(self, name: str) -> None:
        chosen = self.stepper.shown.selected_node()

        def make(graph: Graph) -> Graph:
            if name == VARIABLE:
                return edits.with_variable(graph, _NEW_VALUE)
            if name == NUMBER:
                return edits.with_constant(graph, _NEW_VALUE)
            made = edits.with_operation(graph, name)
            if chosen is None:
                return made
            return edits.connected(made, chosen.id, Edge(made.next_id() - 1, 0))

        graph = self._edit(worded("GraphsBench", "Add a node"), make)
        if graph is not None:
            self._select(graph.next_id() - 1)

    @Slot(int, float)
    def _on_valued(self, one: int, value: float) -> None:
        node, gesture = self.stepper.shown.graph.nodes[one], f"value {one}"
        text = worded("GraphsBench", "Change {name}").format(name=self.stepper.shown.names[one])
        if node.kind == "variable" and self.document.definitions is not None:
            self._set_value(text, node, value, gesture)
        else:
            self._edit(text, lambda graph: edits.valued(graph, one, value), gesture)

    @Slot(int, object)
    def _on_connected(self, one: int, edge: Edge) -> None:
        text = worded("GraphsBench", "Connect two nodes")
        self._edit(text, lambda graph: edits.connected(graph, one, edge))

    @Slot(object)
    def _on_removed(self, chosen: Selected) -> None:
        if isinstance(chosen, Edge):
            text = worded("GraphsBench", "Remove a connection")
            self._edit(text, lambda graph: edits.disconnected(graph, chosen))
        elif chosen is not None:
            text = worded("GraphsBench", "Remove a node")
            self._edit(text, lambda graph: edits.removed(graph, [chosen]))

    @Slot(int, str)
    def _on_renamed(self, one: int, name: str) -> None:
        text = worded("GraphsBench", "Rename a node")
        if self._edit(text, lambda graph: edits.renamed(graph, one, name)) is None:
            self.node.restore_name()

    @Slot(int)
    def _on_result(self, one: int) -> None:
        text = worded("GraphsBench", "Take another result")
        self._edit(text, lambda graph: edits.with_result(graph, one))
