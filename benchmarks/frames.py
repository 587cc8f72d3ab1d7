"""Frame intervals and training speed while the window shows everything; reported as ratios.

Trains a scenario at full speed without a window, then in the window as it first opens, then
without again, in one run: the noise of the machine is in both. Off-screen unless a display is
named, as ``xvfb-run python -m benchmarks.frames`` does. The loss surface shows one picture after
the other; ``--view`` and ``--plane`` choose one. With ``--maps`` every node has a map in it, and
with ``--node`` one is selected, so that the panel of regions shows it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from simulator.landscape.view_choice import PLANES, LandscapeView
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from ui.app.start import SWITCH_INTERVAL_S, leave_out_of_searches, make_application
from ui.landscape_plot.landscape_pictures import PICTURES
from ui.window.main_window import MainWindow

FOREVER = 10_000_000
SHOWN = (
    ("map", "weights"),
    ("map", "random"),
    ("map", "path"),
    ("mesh", "weights"),
    ("mesh", "random"),
    ("line", "weights"),
)
# The window is to be as it first opens, whatever layout was last left on this machine.
_settings = tempfile.TemporaryDirectory(prefix="deltascope-frames-")


def updates_per_second_alone(scenario: Scenario, seconds: float) -> float:
    """Return how fast the trainer runs by itself, in this thread."""
    trainer = Experiment.from_scenario(scenario).trainer(epochs=FOREVER)
    start = perf_counter()
    for _ in trainer.updates():
        if perf_counter() - start >= seconds:
            break
    return trainer.state.update / (perf_counter() - start)


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def _look_into(window: MainWindow, of_nodes: set[str]) -> None:
    """Have maps in the nodes, and a node selected, where that is to be measured."""
    if ("maps" in of_nodes) != window.network.wants_maps:
        window.network.toggle_maps()
    if "node" in of_nodes:
        window.canvas.select_node(0, 0)


def measure_window(
    scenario: Scenario, seconds: float, look: LandscapeView, view: str, of_nodes: set[str]
) -> tuple[np.ndarray, float, float]:
    """Return frame intervals (ms), updates and pictures of the surface a second in training."""
    window = MainWindow()
    window.controller.open(presets.changed(scenario, epochs=1_000_000))
    window.resize(1280, 800)
    window.show()
    wait(2.0)
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    leave_out_of_searches()
    window.controller.set_speed_limit(None)
    plot = window.panels["surface"]
    plot.pictures.shown = view
    plot.set_view(look)
    plot.view_changed.emit(look)
    _look_into(window, of_nodes)
    window.controller.train()
    wait(1.0)
    stamps: list[float] = []
    drawn: list[float] = []
    draw = plot.canvas.draw

    def counted(*arguments: Any) -> None:
        drawn.append(perf_counter())
        draw(*arguments)

    plot.canvas.draw = counted
    window.controller.engine.frame_timer.timeout.connect(lambda: stamps.append(perf_counter()))
    latest = window.controller.latest
    assert latest is not None
    first, start = latest.state.update, perf_counter()
    wait(seconds)
    latest = window.controller.latest
    assert latest is not None
    rate = (latest.state.update - first) / (perf_counter() - start)
    pictures = len(drawn) / (perf_counter() - start)
    del plot.canvas.draw
    window.close()
    return np.diff(stamps) * 1e3, rate, pictures


def measure(name: str, seconds: float, view: str, plane: str, of_nodes: set[str]) -> str:
    """Return one line of the report."""
    scenario = presets.load(name)
    look = LandscapeView(picture="line" if view == "line" else "plane", plane=plane)
    before = updates_per_second_alone(scenario, seconds / 4)
    intervals, rate, pictures = measure_window(scenario, seconds, look, view, of_nodes)
    after = updates_per_second_alone(scenario, seconds / 4)
    alone = (before + after) / 2
    median, p95, p99 = np.percentile(intervals, [50, 95, 99])
    times = f"{median:12.2f} {p95:6.2f} {p99:5.2f} {intervals.max():5.1f}"
    return (
        f"{name:8}  {view:4}  {plane:9}  {times}"
        f" | {alone:15,.0f} {rate:7,.0f}  {rate / alone:5.2f} | {pictures:10.1f}"
    )


def main() -> None:
    """Measure and print one line a scenario and a picture of the loss surface."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenarios", nargs="*", default=["xor", "iris"])
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--plane", choices=PLANES)
    parser.add_argument("--view", choices=PICTURES)
    parser.add_argument("--maps", dest="of_nodes", action="append_const", const="maps", default=[])
    parser.add_argument("--node", dest="of_nodes", action="append_const", const="node")
    arguments = parser.parse_args()
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, _settings.name)
    make_application()
    looks = SHOWN
    if arguments.plane or arguments.view:
        looks = ((arguments.view or "map", arguments.plane or "weights"),)
    print(
        "scenario  view  plane      interval ms: median p95   p99   max | "
        "updates/s alone  window  ratio | surfaces/s"
    )
    for view, plane in looks:
        for name in arguments.scenarios:
            of_nodes = set(arguments.of_nodes)
            print(measure(name, arguments.seconds, view, plane, of_nodes), flush=True)


if __name__ == "__main__":
    main()
