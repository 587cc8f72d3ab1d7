"""What a hand does in a workshop: what is dragged, stepped and slid, each to be done over and over.

For the benchmarks alone, which measure how long the window takes to answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from time import perf_counter, thread_time
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from simulator.workshops.gates.truth import Weights
from simulator.workshops.matrices.tensors import Index
from ui.field_timeline.axis_canvas import AxisCanvas
from ui.functions.pictures.bars_canvas import BarsCanvas
from ui.gates.neuron_canvas import NeuronCanvas
from ui.gates.plane_canvas import PlaneCanvas
from ui.losses.network_tables import NetworkTables
from ui.losses.outputs_canvas import OutputsCanvas
from ui.losses.points_canvas import PointsCanvas
from ui.matrices.tensors.canvas import TensorCanvas
from ui.matrices.typed.matrix_field import MatrixEdit
from ui.stepping.transport import StepTransport
from ui.widgets.slider_row import SliderRow
from ui.workshop.point_canvas import PointCanvas
from ui.workshop.window import WorkshopWindow
from ui.zigzag.ways_canvas import WaysCanvas

Act = Callable[[int], object]
Acts = Iterator[tuple[str, Act]]
_Kind = TypeVar("_Kind", bound=QWidget)


class Times(NamedTuple):
    """How long answers took, in milliseconds, each sorted.

    Attributes
    ----------
    cpu : list of float
        Of the interface's thread, by the processor's time: what others do on the machine is not
        in it, but for the caches that they share.
    wall : list of float
        By the clock on the wall.
    """

    cpu: list[float]
    wall: list[float]

    def told(self) -> str:
        """Return median and 95th percentile of both."""
        return (
            f"{at(self.cpu, 0.5):6.1f} ms   95 %: {at(self.cpu, 0.95):6.1f} ms   "
            f"(by the clock {at(self.wall, 0.5):6.1f}, 95 %: {at(self.wall, 0.95):6.1f})"
        )


def at(found: list[float], share: float) -> float:
    """Return a percentile of sorted numbers."""
    return found[min(len(found) - 1, int(share * len(found)))]


def measured(act: Act, count: int) -> Times:
    """Return how long an act takes until all that it changes is laid out and painted."""
    cpu, wall = [], []
    for k in range(count + 2):
        begin, begun = thread_time(), perf_counter()
        act(k)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
        cpu.append((thread_time() - begin) * 1e3)
        wall.append((perf_counter() - begun) * 1e3)
    return Times(sorted(cpu[2:]), sorted(wall[2:]))  # the first are for what is made once


def there_and_back(first: int, last: int, count: int = 40) -> list[int]:
    """Return places between two ends, to the one and back to the other."""
    steps = (*range(count + 1), *range(count - 1, 0, -1))
    return list(dict.fromkeys(first + (last - first) * k // count for k in steps[: count + 1])) + [
        first + (last - first) * k // count for k in steps[count + 1 :]
    ]


def _shown(window: QWidget, kind: type[_Kind]) -> Iterator[_Kind]:
    return (one for one in window.findChildren(kind) if one.isVisible() and one.isEnabled())


def _sliders(window: QWidget) -> Acts:
    for row in _shown(window, SliderRow):
        places = there_and_back(row.slider.minimum(), row.slider.maximum())
        yield (
            f"drag {row.label.text()}",
            lambda k, slider=row.slider, places=places: slider.setValue(places[k % len(places)]),
        )


def _gates(window: QWidget) -> Acts:
    for plane in _shown(window, PlaneCanvas):
        yield (
            "drag the line",
            lambda k, plane=plane: plane.line_moved.emit(
                Weights(1.0, 1.0, -(k % 80) / 40.0), "move"
            ),
        )
        yield (
            "turn the line",
            lambda k, plane=plane: plane.line_moved.emit(
                Weights(1.0, (k % 80) / 40.0 - 1.0, -0.5), "turn"
            ),
        )
        yield "look at a row", lambda k, plane=plane: plane.row_picked.emit(k % 4)
    for neuron in _shown(window, NeuronCanvas):
        yield (
            "drag a number of the neuron",
            lambda k, neuron=neuron: neuron.moved.emit("w1", (k % 80) / 40.0 - 1.0),
        )


def _losses(window: QWidget) -> Acts:
    for canvas in _shown(window, OutputsCanvas):
        if canvas.choice is not None:
            canvas.held_row = canvas.choice.first[0]
            yield (
                "drag an output's bar",
                lambda k, canvas=canvas: canvas.dragged.emit(0, 0, 0, (k % 80) / 80.0),
            )
    for tables in _shown(window, NetworkTables):
        yield (
            "open a cell's equation",
            lambda k, table=tables.tables["second"]: table.setCurrentCell(k % 3, 3 + k % 2),
        )
    for points in _shown(window, PointsCanvas):
        yield (
            "drag a point",
            lambda k, points=points: points.moved.emit(1, (k % 60) / 10.0 - 3.0),
        )


def _matrices(window: QWidget) -> Acts:
    for canvas in _shown(window, TensorCanvas):
        if canvas.tensor.rank:
            yield "look into the tensor", _walks(canvas)
    for edit in list(_shown(window, MatrixEdit))[:2]:
        if edit.rows is None:
            continue
        rows = edit.rows
        yield (
            f"type {edit.accessibleName()}",
            lambda k, edit=edit, rows=rows: edit.committed.emit(
                ((float(k % 9) / 2.0, *rows[0][1:]), *rows[1:])
            ),
        )


def _walks(canvas: TensorCanvas) -> Act:
    def look(k: int) -> None:
        sizes = [axis.size for axis in canvas.tensor.axes]
        index: Index = tuple((k // (place + 1)) % size for place, size in enumerate(sizes))
        canvas.picked.emit(index)

    return look


def _others(window: QWidget) -> Acts:
    for canvas in _shown(window, PointCanvas):
        low, high = canvas.span()
        yield (
            "drag the point",
            lambda k, canvas=canvas, low=low, high=high: canvas.dragged.emit(
                round(low + (high - low) * (k % 80) / 80.0, 2)
            ),
        )
    for bars in _shown(window, BarsCanvas):
        yield "drag a bar", lambda k, bars=bars: bars.dragged.emit(0, (k % 80) / 20.0 - 2.0)
    for ways in _shown(window, WaysCanvas):
        for name, signal in (("start", ways.start_dragged), ("goal", ways.goal_dragged)):
            yield (
                f"drag the {name}",
                lambda k, signal=signal: signal.emit((k % 60) / 20.0 - 1.5, (k % 50) / 20.0 - 1.2),
            )
    for axis in _shown(window, AxisCanvas):
        yield "go to a station", lambda k, axis=axis: axis.chosen.emit(k % 8)


def _steps(window: QWidget) -> Acts:
    for transport in _shown(window, StepTransport):
        transport.moved.emit("first")
        moves = cycle(("forward",) * 6 + ("back",) * 6)
        yield "a step", lambda k, one=transport, moves=moves: one.moved.emit(next(moves))


def acts(window: WorkshopWindow) -> Acts:
    """Yield what is done with the example that is open."""
    parts: tuple[Callable[[QWidget], Acts], ...] = (
        *(_sliders, _gates, _losses),
        *(_matrices, _others, _steps),
    )
    for part in parts:
        yield from part(window)
    stack: Any = window.history.stack
    if stack.canUndo():
        yield "undo, redo", lambda k: stack.redo() if k % 2 else stack.undo()
