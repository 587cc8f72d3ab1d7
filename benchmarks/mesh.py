"""The loss surface in space against its map: time a frame, and what training keeps beside it.

Both draw the same surface of XOR in one run, so that the machine's noise is in both and the ratio
can be trusted. A frame is what training costs: a new grid, heights, contours, surface, axes.
Then a network trains in a thread at full speed, alone and while each view shows 30 frames a second.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter, sleep

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from PySide6.QtWidgets import QApplication

from simulator.landscape.landscape import Landscape
from simulator.landscape.loss_map import LossMap
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.paint_gate import PaintGate
from ui.app.start import SWITCH_INTERVAL_S, leave_out_of_searches, make_application
from ui.landscape_plot.map_canvas import SurfaceCanvas
from ui.plotting.canvas import PlotCanvas
from ui.plotting.color_scales import class_fields
from ui.plotting.mesh_canvas import MeshCanvas

SIZES = ((380, 260), (700, 500), (1400, 900))
RESOLUTIONS = (51, 101, 201)
FOREVER = 10_000_000


def surface_of(resolution: int) -> LossMap:
    """Return the loss surface of XOR at its first weights, refined where it is to be finer."""
    experiment = Experiment.from_scenario(presets.load("xor"))
    theta = experiment.trainer(epochs=1).state.theta
    surface = Landscape(Network(experiment.spec), experiment.data, theta, 51).surface(theta)
    loss = class_fields(surface.loss[:, :, None], (resolution - 1) // 50)[0]
    x, y = (np.linspace(a[0], a[-1], resolution) for a in (surface.x, surface.y))
    return replace(surface, x=x, y=y, loss=loss)


def shown(canvas: PlotCanvas, size: tuple[int, int]) -> None:
    """Open `canvas` at `size`."""
    canvas.resize(*size)
    canvas.show()
    while not canvas.windowHandle().isExposed():
        QApplication.processEvents()
    canvas.grab()


def frame_of(canvas: MeshCanvas | SurfaceCanvas, surface: LossMap) -> Callable[[], None]:
    """Return what draws one live frame."""

    def frame() -> None:
        if isinstance(canvas, MeshCanvas):
            canvas.set_grid(surface.x, surface.y, surface.loss.copy())
        else:
            canvas.set_surface(surface)
        canvas.repaint()

    return frame


def milliseconds(action: Callable[[], object], count: int) -> float:
    """Return the median duration of `action`."""
    times = []
    for _ in range(count):
        start = perf_counter()
        action()
        times.append(perf_counter() - start)
    return 1e3 * float(np.median(times))


def at_rest(mesh: MeshCanvas, surface: LossMap) -> Callable[[], None]:
    """Return what draws the finest picture of a new grid."""

    def frame() -> None:
        mesh.set_grid(surface.x, surface.y, surface.loss.copy())
        mesh.on_rest()
        mesh.repaint()

    return frame


def compare_frames(count: int) -> None:
    """Print one line a size and resolution."""
    print("grid   window      map ms  mesh ms  ratio | mesh at rest ms")
    for resolution in RESOLUTIONS:
        surface = surface_of(resolution)
        for size in SIZES:
            flat, mesh = SurfaceCanvas(), MeshCanvas()
            for canvas in (flat, mesh):
                shown(canvas, size)
            map_ms = milliseconds(frame_of(flat, surface), count)
            mesh_ms = milliseconds(frame_of(mesh, surface), count)
            rest_ms = milliseconds(at_rest(mesh, surface), max(3, count // 4))
            print(
                f"{resolution:4}  {size[0]:4} x {size[1]:3}  {map_ms:6.1f}  {mesh_ms:7.1f}  "
                f"{mesh_ms / map_ms:5.1f} | {rest_ms:15.1f}"
            )
            flat.close()
            mesh.close()


def updates_per_second(seconds: float, frame: Callable[[], None] | None) -> float:
    """Return how fast XOR trains in a thread while `frame` is drawn 30 times a second."""
    gate = PaintGate()
    trainer = Experiment.from_scenario(presets.load("xor")).trainer(epochs=FOREVER)
    stop = threading.Event()

    def train() -> None:
        for _ in trainer.updates():
            if not gate.is_open():
                gate.wait()
            if stop.is_set():
                return

    thread = threading.Thread(target=train)
    thread.start()
    start = due = perf_counter()
    while perf_counter() - start < seconds:
        if frame is not None:
            gate.close()  # as the window's engine does while it paints
            frame()
            gate.open()
        due += 1.0 / 30.0
        sleep(max(0.0, due - perf_counter()))
    done = trainer.state.update / (perf_counter() - start)
    stop.set()
    thread.join()
    return done


def compare_training(seconds: float) -> None:
    """Print what share of its speed training keeps beside each view."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    leave_out_of_searches()
    surface = surface_of(51)
    flat, mesh = SurfaceCanvas(), MeshCanvas()
    for canvas in (flat, mesh):
        shown(canvas, (700, 500))
    before = updates_per_second(seconds, None)
    beside_map = updates_per_second(seconds, frame_of(flat, surface))
    beside_mesh = updates_per_second(seconds, frame_of(mesh, surface))
    alone = 0.5 * (before + updates_per_second(seconds, None))
    print(
        f"\ntraining beside 30 frames a second, 51 x 51 in 700 x 500: "
        f"map {beside_map / alone:.2f}, mesh {beside_mesh / alone:.2f} of {alone:,.0f} updates/s"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=4.0)
    arguments = parser.parse_args()
    application = make_application()
    compare_frames(arguments.frames)
    compare_training(arguments.seconds)
    application.quit()


if __name__ == "__main__":
    main()
