"""Where the stepper stands, and playing: the one place that what is shown comes from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from simulator.graph.recorded import Unit
from simulator.graph.scalar_graph import Graph
from ui.computation_graphs.shown import Selected, ShownGraph

_MS = 1000.0
_LARGER: Mapping[Unit, Unit] = MappingProxyType({"edge": "node", "node": "pass", "pass": "pass"})


class GraphStepper(QObject):
    """Holds what is shown, steps it and plays it.

    Attributes
    ----------
    shown : ShownGraph

    Signals
    -------
    changed()
        Something else is shown.
    playing(bool)
        Steps follow each other by themselves, or do so no longer.
    """

    changed = Signal()
    playing = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = ShownGraph.of(Graph({}))
        self._unit: Unit = "edge"
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)

    def show_graph(self, graph: Graph, *, from_start: bool = False) -> None:
        """Show another graph, as far as the one before is shown.

        Parameters
        ----------
        graph : Graph
        from_start : bool, default False
            Before its first step, unless it differs from the one before in values and names alone.
        """
        is_new = from_start and not self.shown.is_like(graph)
        self._show(ShownGraph.of(graph) if is_new else self.shown.with_graph(graph))

    def outlook(self) -> ShownGraph:
        """Return what is shown."""
        return self.shown

    def take_outlook(self, outlook: ShownGraph) -> None:
        """Show the graph as far again, and the same of it, where it is that one; play no more."""
        self.stop()
        if self.shown.is_like(outlook.graph):
            self._show(outlook)

    def select(self, chosen: Selected) -> None:
        """Select a node, the connection into one, or nothing."""
        if chosen != self.shown.selected:
            self._show(self.shown.with_selected(chosen))

    def set_unit(self, unit: Unit) -> None:
        """Step by an edge, a node or a pass."""
        self._unit = unit

    def move(self, move: str, *, large: bool = False) -> None:
        """Step: ``first``, ``back``, ``forward`` or ``last``; a larger step where `large`."""
        self.stop()
        self._step(move, _LARGER[self._unit] if large else self._unit)

    def _step(self, move: str, unit: Unit) -> None:
        moved = self.shown.moved(move, unit)
        if moved.position != self.shown.position:
            self._show(moved)

    def toggle(self, speed: float) -> None:
        """Begin to play, from the first step where all are done, or stop."""
        if self._timer.isActive():
            self.stop()
            return
        if self.shown.position == self.shown.end:
            self._step("first", "edge")
        if self.shown.end:
            self._timer.start(round(_MS / speed))
        self.playing.emit(self._timer.isActive())

    def set_speed(self, speed: float) -> None:
        """Play so many steps a second."""
        self._timer.setInterval(round(_MS / speed))

    def stop(self) -> None:
        """Play no longer."""
        if self._timer.isActive():
            self._timer.stop()
            self.playing.emit(False)

    @Slot()
    def _on_tick(self) -> None:
        self._step("forward", self._unit)
        if self.shown.position == self.shown.end:
            self.stop()

    def _show(self, shown: ShownGraph) -> None:
        self.shown = shown
        self.changed.emit()
