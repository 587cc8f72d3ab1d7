"""How long workshops take to follow a hand: each slider dragged, each example opened, undone.

The goal is a frame, 16 ms, from the moved slider to the painted window. Told are the median and the
95th percentile by the processor's time, for every workshop's every example:
``python benchmarks/workshops.py``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from ui.app.start import make_application
from ui.losses.network_tables import NetworkTables
from ui.losses.outputs_canvas import OutputsCanvas
from ui.losses.points_canvas import PointsCanvas
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.window.workshop_records import WORKSHOPS
from ui.workshop.slider_row import SliderRow
from ui.workshop.window import WorkshopWindow

Act = Callable[[int], object]


def acts(window: WorkshopWindow) -> Iterator[tuple[str, Act]]:
    """Yield what is measured of the example that is open, each to be done over and over."""
    for row in window.findChildren(SliderRow):
        if row.isVisible() and row.isEnabled():
            slider = row.slider
            first, last = slider.minimum(), slider.maximum()
            places = [first + (last - first) * k // 40 for k in (*range(41), *range(39, 0, -1))]
            yield (
                f"drag {row.label.text()}",
                lambda k, slider=slider, places=places: slider.setValue(places[k % len(places)]),
            )
    for canvas in window.findChildren(OutputsCanvas):
        if canvas.isVisible() and canvas.choice is not None:
            canvas.held_row = canvas.choice.first[0]
            yield (
                "drag an output's bar",
                lambda k, canvas=canvas: canvas.dragged.emit(0, 0, 0, (k % 80) / 80.0),
            )
    for tables in window.findChildren(NetworkTables):
        if tables.isVisible():
            yield (
                "open a cell's equation",
                lambda k, table=tables.tables["second"]: table.setCurrentCell(k % 3, 3 + k % 2),
            )
    for points in window.findChildren(PointsCanvas):
        if points.isVisible():
            yield (
                "drag a point",
                lambda k, points=points: points.moved.emit(1, (k % 60) / 10.0 - 3.0),
            )
    stack = window.history.stack
    yield "undo, redo", lambda k: stack.redo() if k % 2 else stack.undo()


def times(act: Act, count: int) -> list[float]:
    """Return how long an act takes until the window is painted, in milliseconds, sorted."""
    app = QApplication.instance()
    assert app is not None
    found = []
    for k in range(count + 1):
        begin = process_time()
        act(k)
        app.processEvents()
        found.append((process_time() - begin) * 1e3)
    return sorted(found[1:])  # the first time is for what is made once


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--only", default="", help="the name of a workshop; else all")
    given = parser.parse_args()
    count = given.count
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    make_application()
    main_window = MainWindow(DARK)
    main_window.resize(1280, 800)
    main_window.show()
    for record in WORKSHOPS:
        if given.only not in ("", record.name):
            continue
        window = main_window.tools.open(record.name)
        for preset in window.workshop.presets:
            window.heading.presets.chosen.emit(preset.name)
            worst = 0.0
            for name, act in acts(window):
                found = times(act, count)
                late = found[int(0.95 * count)]
                worst = max(worst, late)
                print(
                    f"{record.name}, {preset.name}: {name:32} "
                    f"{statistics.median(found):6.2f} ms   95 %: {late:6.2f} ms"
                )
            print(f"{record.name}, {preset.name}: the slowest, 95th percentile: {worst:.1f} ms")
    main_window.close()


if __name__ == "__main__":
    main()
