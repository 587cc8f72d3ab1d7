"""The workshops' windows, declared: one record each, in the order of their menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.session.snapshot import Snapshot
from ui.window.tool_record import ToolRecord
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from simulator.workshops.records.matrices import StackChoice
    from ui.window.main_window import MainWindow


def _connected(made: Any, window: MainWindow) -> QWidget:
    """Return a workshop's window that hands a document of another workshop on."""
    made.other_opened.connect(window.tools.open_workshop)
    shown: QWidget = made
    return shown


def _gates(window: MainWindow) -> QWidget:
    from ui.gates.window import gates_window

    return _connected(gates_window(window.theme, window), window)


def _graphs(window: MainWindow) -> QWidget:
    from ui.computation_graphs.window import graphs_window

    return _connected(graphs_window(window.theme, window), window)


def _functions(window: MainWindow) -> QWidget:
    from ui.functions.model.following import Followed, followed
    from ui.functions.window import functions_window

    stepper, canvas = window.controller.stepper, window.canvas

    def source() -> tuple[Followed | None, str]:
        found = followed(stepper.record, stepper.step)
        texts = canvas.texts
        if found is None or texts is None:
            return found, ""
        return found, texts.names.node_named(found.layer, found.unit)

    made = functions_window(window.theme, source, window)
    bench: Any = made.bench
    stepper.moved.connect(bench.follow_step)
    canvas.withholding_changed.connect(bench.set_withholding)
    bench.set_withholding(window.steps.practises)
    return _connected(made, window)


def _losses(window: MainWindow) -> QWidget:
    from ui.losses.window import losses_window

    made = losses_window(window.theme, window)
    bench: Any = made.bench
    bench.scenario_wanted.connect(window.controller.open_preset)
    return _connected(made, window)


def _matrices(window: MainWindow) -> QWidget:
    from ui.matrices.pages.taking import WITHHELD, taken
    from ui.matrices.window import matrices_window
    from ui.window.withheld_page import WithheldPart

    def found() -> StackChoice | Message:
        snapshot = window.controller.latest
        if snapshot is None:
            return WITHHELD
        return taken(snapshot.experiment.spec, snapshot.state.theta, snapshot.sample.inputs)

    def source() -> StackChoice | Message:
        return WITHHELD if window.steps.practises else found()

    made = matrices_window(window.theme, source, window)
    bench: Any = made.bench
    page = bench.network
    part = WithheldPart(page, window, lambda: page.has_layers_of(found()))
    page.shown.connect(part.settle)
    # Other weights, or another network, in the main window.
    window.controller.snapshot_taken.connect(part.settle)
    return _connected(made, window)


def _feed_functions(made: Any, snapshot: Snapshot | None) -> None:
    made.bench.follow_step()


def _zigzag(window: MainWindow) -> QWidget:
    from ui.zigzag.window import zigzag_window

    return _connected(zigzag_window(window.theme, window), window)


def _depth(window: MainWindow) -> QWidget:
    from ui.depth.window import depth_window

    return _connected(depth_window(window.theme, window), window)


def _depth_works(made: Any) -> bool:
    trains: bool = made.bench.runner.trains
    return trains


def _timeline(window: MainWindow) -> QWidget:
    from ui.field_timeline.window import timeline_window

    made = timeline_window(window.theme, window)
    bench: Any = made.bench
    bench.opening_wished.connect(partial(_open_what_shows, window))
    return _connected(made, window)


def _open_what_shows(window: MainWindow, opening: Any) -> None:
    """Open what shows a station of the time line."""
    if opening.kind == "scenario":
        window.controller.open_preset(opening.name)
        window.activateWindow()
    elif opening.kind == "tool":
        window.tools.open(opening.name)
    else:
        window.tools.open_example(opening.name, opening.preset)


FUNCTIONS = ToolRecord(
    "functions",
    QT_TRANSLATE_NOOP("window", "&Functions…"),
    QT_TRANSLATE_NOOP(
        "window", "Activations and their derivatives as curves, read at a point, and softmax"
    ),
    ("Ctrl+Shift+F",),
    "help/tool-functions.md",
    _functions,
    _feed_functions,
)

GATES = ToolRecord(
    "gates",
    QT_TRANSLATE_NOOP("window", "&Gates…"),
    QT_TRANSLATE_NOOP("window", "One neuron as AND, OR and NAND, the perceptron rule, and XOR"),
    ("Ctrl+Shift+N",),
    "help/tool-gates.md",
    _gates,
)

ZIGZAG = ToolRecord(
    "zigzag",
    QT_TRANSLATE_NOOP("window", "&Zig-zag…"),
    QT_TRANSLATE_NOOP(
        "window", "Why all-positive outputs make the way of the next layer's weights a detour"
    ),
    ("Ctrl+Shift+Y",),
    "help/tool-zigzag.md",
    _zigzag,
)
TIMELINE = ToolRecord(
    "timeline",
    QT_TRANSLATE_NOOP("window", "&Time line of the field…"),
    QT_TRANSLATE_NOOP(
        "window",
        "The history: from the first model of a nerve cell to today, and what here shows each "
        "station",
    ),
    ("Ctrl+Shift+H",),
    "help/tool-timeline.md",
    _timeline,
)

LOSSES = ToolRecord(
    "losses",
    QT_TRANSLATE_NOOP("window", "&Losses…"),
    QT_TRANSLATE_NOOP(
        "window", "Losses as curves, two networks told apart, and which loss is for which task"
    ),
    ("Ctrl+Shift+E",),
    "help/tool-losses.md",
    _losses,
)

GRAPHS = ToolRecord(
    "graphs",
    QT_TRANSLATE_NOOP("window", "&Computation graphs…"),
    QT_TRANSLATE_NOOP(
        "window", "A formula as a graph, computed and differentiated one node at a time"
    ),
    ("Ctrl+Shift+C",),
    "help/tool-graphs.md",
    _graphs,
)

MATRICES = ToolRecord(
    "matrices",
    QT_TRANSLATE_NOOP("window", "&Matrices and tensors…"),
    QT_TRANSLATE_NOOP(
        "window", "A product cell by cell, layers that collapse, tensors, a network as one formula"
    ),
    ("Ctrl+Shift+M",),
    "help/tool-matrices.md",
    _matrices,
)

DEPTH = ToolRecord(
    "depth",
    QT_TRANSLATE_NOOP("window", "&What depth does…"),
    QT_TRANSLATE_NOOP(
        "window", "Networks of one, two and three layers side by side on the same rows"
    ),
    ("Ctrl+Shift+D",),
    "help/tool-depth.md",
    _depth,
    works=_depth_works,
)

# A workshop's record is called as its documents say: a file that is opened finds its window so.
WORKSHOPS = (GATES, FUNCTIONS, LOSSES, GRAPHS, MATRICES, ZIGZAG, DEPTH, TIMELINE)
