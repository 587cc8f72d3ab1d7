"""What the interface spends on one step, one weight edit and one snapshot at rest.

Counts Python calls in the interface's thread, and measures times, of a step forward on iris with
its redraw; of a step written as matrices or as a weight's whole chain, or while a weight's paths
are followed, on small and large networks; of a weight edit until its number is painted; and of a
forced snapshot. Off-screen, in the real window. ``--part`` measures one of these alone.
``--against CHECKOUT`` measures another state of the program beside this one: each round is a
process of its own, the two take turns, and ratios are reported.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

HERE = Path(__file__).resolve()
ROUNDS = 5
STEPS = 101  # the first sample of iris: forward, loss, backward and gradients
EDITS = 12
SNAPSHOTS = MATRICES = ("xor", "iris", "digits")
PARTS = ("step", "edit", "matrix", "view", "follow", "snapshot")
# What the 95th percentile of a step with its redraw may be.
LIMITS_MS = {"xor": 16.0, "iris": 16.0, "digits": 50.0}
_REST_S = 0.25
_PATIENCE_S = 20.0

Figures = dict[str, float]


def find(*names: str) -> Any:
    """Return the first of several modules that exists: a module may have another name elsewhere."""
    for name in names[:-1]:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    return importlib.import_module(names[-1])


# --- one process ----------------------------------------------------------------------------


class Bench:
    """The window with a preset open, and a way to wait until it rests."""

    def __init__(self, preset: str) -> None:
        from PySide6.QtCore import QSettings

        start = find("ui.app.start", "ui.app")
        self.app = start.make_application()
        settings = tempfile.mkdtemp(prefix="deltascope-interface-")
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
        self.window = find("ui.window.main_window", "ui.main_window").MainWindow()
        self.heard = perf_counter()
        self.controller = self.window.controller
        self.controller.snapshot_taken.connect(self._on_news)
        self.controller.stepper.moved.connect(self._on_news)
        self.controller.open_preset(preset)
        self.window.resize(1280, 800)
        self.window.show()
        self.rest()
        gc.collect()  # as the program does once its window is painted
        gc.freeze()

    def _on_news(self) -> None:
        self.heard = perf_counter()

    def rest(self) -> None:
        """Let the window live until nothing new has come for a while."""
        self.heard = perf_counter()
        while perf_counter() - self.heard < _REST_S or self.controller.stepper.record is None:
            self.app.processEvents()

    def paint(self) -> None:
        """Paint what waits to be painted, and nothing else."""
        self.app.sendPostedEvents()
        self.app.processEvents()

    def close(self) -> None:
        """Close the window."""
        self.window.close()


def counted(work: Callable[[], None]) -> int:
    """Return how many Python calls `work` makes in this thread."""
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def timed(work: Callable[[], None], clock: Callable[[], float] = perf_counter) -> float:
    """Return how many milliseconds `work` takes by `clock`, which counts seconds."""
    start = clock()
    work()
    return (clock() - start) * 1e3


def busy(work: Callable[[], None]) -> float:
    """Return how many milliseconds this thread computes in `work`, other programs left out."""
    return timed(work, thread_time)


def step_figures(bench: Bench) -> Figures:
    """Measure steps forward with their redraw: the mean over all steps of a sample."""

    def step() -> None:
        bench.controller.stepper.forward()
        bench.paint()

    def walk(measure: Callable[[Callable[[], None]], float]) -> list[float]:
        bench.controller.stepper.first()
        bench.rest()
        return [float(measure(step)) for _ in range(STEPS)]

    walk(timed)
    calls, times = walk(counted), walk(busy)
    return {
        "step: calls": statistics.fmean(calls),
        "step: ms of the thread": statistics.fmean(times),
    }


def matrix_figures(bench: Bench, preset: str) -> Figures:
    """Measure steps forward in the matrix view with their redraw: one row, then all of a batch."""
    switches = bench.window.panels["step"].body.switches

    def step() -> None:
        bench.controller.stepper.forward()
        bench.paint()

    def walk(whole: bool) -> float:
        bench.controller.open_preset(preset)
        bench.rest()
        switches.matrix.setChecked(True)
        switches.batch.setChecked(whole)
        times = sorted(timed(step, thread_time) for _ in range(STEPS))
        return times[int(0.95 * len(times))]

    figures = {
        f"matrix step {preset}: 95 % below ms": walk(whole=False),
        f"matrix step {preset}, batch: 95 % below ms": walk(whole=True),
    }
    switches.sums.setChecked(True)
    return figures


def view_figures(bench: Bench, preset: str) -> Figures:
    """Measure steps forward as sums, and with the whole chain of each step's weight, redrawn."""
    switches = bench.window.panels["step"].body.switches

    def step() -> None:
        bench.controller.stepper.forward()
        bench.paint()

    figures = {}
    for view in ("sums", "chain"):
        if not hasattr(switches, view):  # an older state of the program
            continue
        bench.controller.open_preset(preset)
        bench.rest()
        getattr(switches, view).setChecked(True)
        times = sorted(timed(step, thread_time) for _ in range(STEPS))
        figures[f"{view} step {preset}: 95 % below ms"] = times[int(0.95 * len(times))]
    switches.sums.setChecked(True)
    return figures


def follow_figures(bench: Bench, preset: str) -> Figures:
    """Measure steps forward while a weight's paths are followed, alone and with its chain."""
    switches, canvas = bench.window.panels["step"].body.switches, bench.window.canvas

    def step() -> None:
        bench.controller.stepper.forward()
        bench.paint()

    figures = {}
    for view in ("sums", "chain"):
        bench.controller.open_preset(preset)
        bench.rest()
        bench.controller.stepper.first()
        bench.rest()
        getattr(switches, view).setChecked(True)
        canvas.select_edge(0, 0, 0)
        canvas.set_following(True)
        bench.rest()
        if not canvas.follows:
            raise SystemExit(f"nothing is followed in {preset}")
        steps = min(STEPS, len(bench.controller.stepper.plan) - 1)
        times = sorted(timed(step, thread_time) for _ in range(steps))
        named = "follow" if view == "sums" else "follow, chain"
        figures[f"{named} step {preset}: 95 % below ms"] = times[int(0.95 * len(times))]
        canvas.set_following(False)
    switches.sums.setChecked(True)
    return figures


def edit_figures(bench: Bench) -> Figures:
    """Measure edits of a weight until the canvas has painted the new number."""
    from PySide6.QtCore import QEvent, QObject

    canvas = bench.window.canvas

    class Painted(QObject):
        wanted = 0.0
        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and not self.at:
                shown = canvas._picture.shown
                if shown is not None and shown.weights[0] == self.wanted:
                    self.at = perf_counter()
            return False

    painted = Painted()
    canvas.installEventFilter(painted)
    bench.controller.stepper.first()

    def edit() -> None:
        bench.controller.set_weight(0, 0, 0, painted.wanted)
        start = perf_counter()
        while not painted.at and perf_counter() - start < _PATIENCE_S:
            bench.paint()

    times = []
    for k in range(EDITS):
        bench.rest()
        painted.wanted, painted.at = 0.5 + k / 64, 0.0
        times.append(timed(edit))
    canvas.removeEventFilter(painted)
    return {
        "weight edit: ms until painted": statistics.median(times),
        "weight edit: best ms": min(times),
    }


def new_session(preset: str) -> Any:
    """Return a preset as the worker holds it."""
    scenario = find("simulator.scenarios.presets", "simulator.scenarios").load(preset)
    experiments = find("simulator.scenarios.experiment", "simulator.experiment")
    experiment = experiments.Experiment.from_scenario(scenario)
    sessions = find("simulator.session.session", "simulator.session.run", "ui.run")
    make = sessions.Session if hasattr(sessions, "Session") else sessions.Run
    return make(1, experiment, experiment.initial_state())


def snapshot_figures(preset: str) -> Figures:
    """Measure forced snapshots in the worker's code, after an edit and with nothing changed."""
    session = new_session(preset)
    values = iter(range(EDITS))

    def snapshot() -> None:
        session.snapshot(force=True)

    def edit() -> None:
        session.set_parameter(0, 0.25 + next(values) / 64)
        session.snapshot(force=True)

    snapshot()
    again = [busy(snapshot) for _ in range(EDITS)]
    after = [busy(edit) for _ in range(EDITS)]
    return {
        f"snapshot {preset}, nothing changed: ms": statistics.median(again),
        f"snapshot {preset}, a weight changed: ms": statistics.median(after),
    }


_OF_PRESETS = {"matrix": matrix_figures, "view": view_figures, "follow": follow_figures}


def child(root: Path, parts: list[str]) -> None:
    """Measure parts of the program in `root` and print the figures."""
    sys.path.insert(0, str(root))
    figures: Figures = {}
    if set(parts) != {"snapshot"}:
        bench = Bench("iris")
        figures |= step_figures(bench) if "step" in parts else {}
        figures |= edit_figures(bench) if "edit" in parts else {}
        if hasattr(bench.window.panels["step"], "body"):  # an older state of the program has none
            for preset in MATRICES:
                for name, measure in _OF_PRESETS.items():
                    figures |= measure(bench, preset) if name in parts else {}
        bench.close()
    for preset in SNAPSHOTS if "snapshot" in parts else ():
        figures |= snapshot_figures(preset)
    print("figures " + json.dumps(figures), flush=True)


# --- the processes --------------------------------------------------------------------------


def measured(root: Path, parts: list[str]) -> Figures:
    """Measure parts of the program in `root` in a process of its own."""
    environment = os.environ | {
        "OPENBLAS_NUM_THREADS": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "DELTASCOPE_REDUCED_MOTION": "1",
    }
    command = [sys.executable, str(HERE), "--child", str(root), "--part", *parts]
    done = subprocess.run(
        command, check=False, env=environment, cwd=root, capture_output=True, text=True
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("figures ")]
    if not lines:
        raise SystemExit(f"no figures of {root}:\n{done.stderr}")
    found: Figures = json.loads(lines[-1].removeprefix("figures "))
    return found


def main() -> None:
    """Measure and print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path, help="another checkout, measured in turns")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--part", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(arguments.child, arguments.part)
        return
    own = HERE.parent.parent
    roots = [own] if arguments.against is None else [arguments.against.resolve(), own]
    rounds: dict[Path, list[Figures]] = {root: [] for root in roots}
    for _ in range(arguments.rounds):
        for root in roots:
            rounds[root].append(measured(root, arguments.part))
    medians = [
        {name: statistics.median(one[name] for one in found) for name in found[0]}
        for found in rounds.values()
    ]
    print(f"{'':44}" + ("      before" if len(roots) > 1 else "") + "         now")
    for name in medians[-1]:
        values = [one.get(name, float("nan")) for one in medians]
        text = f"{name:44}" + "".join(f"{value:12,.2f}" for value in values)
        print(text + (f"   {values[-1] / values[0]:6.3f} x" if len(values) > 1 else _limit(name)))


def _limit(name: str) -> str:
    """Return the limit of a figure that has one."""
    preset = name.partition(" step ")[2].partition(":")[0].partition(",")[0]
    return f"   of {LIMITS_MS[preset]:,.0f}" if preset in LIMITS_MS else ""


if __name__ == "__main__":
    main()
