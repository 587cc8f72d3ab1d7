"""How long the Computation graphs workshop takes to answer: a step, a dragged value, a letter.

The window is made as the program makes it, off the screen, and each answer is measured until
everything that it changes is painted, by the time of the interface's thread on the processor and by
the clock; the goal is a frame, 16 ms: ``python benchmarks/graph_window.py``.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gestures import measured
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from simulator.workshops.records import graphs
from ui.app import start
from ui.app.qt_noise import silence_platform
from ui.computation_graphs.bench import GraphsBench
from ui.computation_graphs.window import graphs_window
from ui.theme import style
from ui.theme.colors import DARK
from ui.workshop.window import WorkshopWindow

SIZES = ((1200, 720), (1366, 740))
Work = Callable[[], object]


def opened(name: str, size: tuple[int, int], parent: QWidget) -> tuple[WorkshopWindow, GraphsBench]:
    """Return a window with a ready-made graph, all of whose steps are done."""
    window = graphs_window(DARK, parent)
    window.resize(*size)
    bench = window.bench
    assert isinstance(bench, GraphsBench)
    preset = next(one for one in graphs.RECORD.presets if one.name == name)
    window.open_document(preset.document, "benchmark.json")
    window.show()
    bench.stepper.move("last")
    return window, bench


def answers(bench: GraphsBench) -> Iterator[tuple[str, Work]]:
    """Yield what a learner does, by its name."""
    moves = cycle(("back", "back", "forward", "forward"))
    yield "a step", lambda: bench.stepper.move(next(moves))
    variable = bench.stepper.shown.graph.variables()[0]
    values = cycle((0.5, 0.51, 0.52, 0.53))
    yield "a dragged value", lambda: bench.pane.canvas.valued.emit(variable.id, next(values))
    sliders = cycle((20, 30, 40, 50))
    yield "the slider of Δ", lambda: bench.pages.limit.slider.setValue(next(sliders))
    text = bench.field.edit.toPlainText()
    letters = cycle((f"{text} + 1", f"{text} + 1p"))  # one node more, three more
    yield "a typed letter", lambda: bench.field.edit.setPlainText(next(letters))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    count = parser.parse_args().count
    silence_platform()
    app = start.make_application()
    settings = tempfile.mkdtemp(prefix="deltascope-graphs-")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
    style.apply(app, DARK)
    parent = QWidget()
    for size in SIZES:
        for name in ("apples", "softmax_cross_entropy", "network_2_2_1"):
            window, bench = opened(name, size, parent)
            print(f"{name}, {size[0]} × {size[1]}")
            for place, (what, work) in enumerate(answers(bench)):
                bench.pages.setCurrentIndex(2 if place == 2 else 0)
                found = measured(lambda _, work=work: work(), count)  # type: ignore[misc]
                print(f"    {what:18} {found.told()}", flush=True)
            window.close()
    app.quit()


if __name__ == "__main__":
    main()
