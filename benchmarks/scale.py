"""What the window's thread is held up for as networks grow: 1 k, 10 k, 100 k and 1 M parameters.

Each size is a process of its own, off-screen, in the real window, with 8 × 8 pictures of digits as
data. An action is the call that a click or key makes, and everything that the event loop does until
nothing new has come for a while. Its figure is the longest piece during which the window could not
react: the call itself, or one round of the event loop. Memory is the process's largest.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve()
# Two equal hidden layers between 64 pixels and 10 digits.
SIZES = {"1 k": (11, 11), "10 k": (70, 64), "100 k": (280, 280), "1 M": (955, 955)}
_REST_S = 0.25
_PATIENCE_S = 20.0
_TRAINING_S = 1.5

Action = Callable[[], object]


class Bench:
    """The window with a network open, and a way to see how long it is held up."""

    def __init__(self) -> None:
        from PySide6.QtCore import QSettings

        from ui.app import start
        from ui.window.main_window import MainWindow

        self.app = start.make_application()
        settings = tempfile.mkdtemp(prefix="deltascope-scale-")
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
        self.folder = Path(settings)
        self.window: Any = MainWindow()
        self.controller = self.window.controller
        self._heard = perf_counter()
        self._is_saving = False
        self.window.file_actions.succeeded.connect(self._on_saved)
        self.controller.snapshot_taken.connect(self._on_news)
        self.controller.stepper.moved.connect(self._on_news)
        self.controller.open_preset("xor")
        self.window.resize(1280, 800)
        self.window.show()
        self.settle()
        sys.setswitchinterval(start.SWITCH_INTERVAL_S)
        start.leave_out_of_searches()

    def _on_news(self) -> None:
        self._heard = perf_counter()

    def _on_saved(self) -> None:
        self._is_saving = False

    def export(self, path: str) -> None:
        """Export the weights; it is not over until the file is there."""
        self._is_saving = True
        self.window.file_actions.export(path)

    def settle(self) -> float:
        """Let the window live until nothing new comes; return its longest hold-up in seconds."""
        longest, begun = 0.0, perf_counter()
        self._heard = begun
        while self._is_busy() and perf_counter() - begun < _PATIENCE_S:
            start = perf_counter()
            self.app.processEvents()
            longest = max(longest, perf_counter() - start)
        return longest

    def _is_busy(self) -> bool:
        if self._is_saving or perf_counter() - self._heard < _REST_S:
            return True
        return not self.controller.is_running and self.controller.stepper.record is None

    def live(self, seconds: float) -> float:
        """Let the window live for a while; return its longest hold-up in seconds."""
        longest, end = 0.0, perf_counter() + seconds
        while perf_counter() < end:
            start = perf_counter()
            self.app.processEvents()
            longest = max(longest, perf_counter() - start)
        return longest

    def held_up(self, action: Action) -> float:
        """Return how many milliseconds the window is held up at most by `action`."""
        start = perf_counter()
        action()
        call = perf_counter() - start
        return 1e3 * max(call, self.settle())


def of_size(hidden: tuple[int, int]) -> Any:
    """Return a scenario of two such hidden layers on digits."""
    from simulator.scenarios import presets
    from simulator.scenarios.layer_settings import LayerSettings

    digits = presets.load("digits")
    first = LayerSettings(units=hidden[0], activation="tanh")
    second = LayerSettings(units=hidden[1], activation="tanh")
    return presets.changed(digits, layers=(first, second, digits.layers[-1]))


def actions(bench: Bench, hidden: tuple[int, int]) -> Iterator[tuple[str, Action]]:
    """Yield every action with its name, in the order in which they are carried out."""
    scenario = of_size(hidden)
    yield "open it", lambda: bench.controller.open(scenario)
    for part in (looks, menus, edits, steps, resets, files, tools):
        yield from part(bench)
    yield "open another preset", lambda: bench.controller.open_preset("iris")


def looks(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield what changes only what is seen."""
    window, surface = bench.window, bench.window.panels["surface"]
    yield "redraw the window", window.repaint
    yield "resize the window", lambda: window.resize(1366, 768)
    yield "change the theme", window.toggle_theme
    yield "change it back", window.toggle_theme
    yield "choose axes of the surface", surface.axes_button.click
    yield "open the list of weights", surface.x_combo.showPopup
    yield "close the list of weights", surface.x_combo.hidePopup
    yield "close the axes", surface.axes_popup.hide
    yield "change another axis", lambda: surface.choose_axes((1, 1, 1), (2, 0, 0))
    yield "select a node", lambda: window.canvas.select_node(1, 3)
    yield "select a weight", lambda: window.canvas.select_edge(1, 1, 1)


def menus(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield menus and the palette."""
    window = bench.window
    for menu in window.menuBar().actions():
        yield f"open the menu {menu.text().replace('&', '')}", menu.menu().show
        menu.menu().hide()
    yield "open the palette", window.actions_["palette"].trigger
    yield "close the palette", window.palette_.close


def edits(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield edits, undone and redone."""
    controller, undo = bench.controller, bench.controller.undo_stack
    yield "set a weight", lambda: controller.set_weight(1, 1, 1, 0.5)
    yield "undo it", undo.undo
    yield "redo it", undo.redo
    yield "add a node", lambda: controller.add_node(0)
    yield "undo the node", undo.undo
    yield "redo the node", undo.redo
    yield "undo it again", undo.undo


def steps(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield steps and training."""
    controller, stepper = bench.controller, bench.controller.stepper
    for one in type(stepper.granularity):
        yield f"step by {one.value}", partial(stepper.go, one, 1)
    yield "step back", stepper.back
    yield "train", lambda: controller.train(100)
    yield "pause", controller.pause


def resets(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield what begins anew."""
    controller = bench.controller
    yield "reset", controller.reset
    yield "undo the reset", controller.undo_stack.undo
    yield "new weights", controller.new_weights
    yield "change a setting", lambda: _longer(controller)


def files(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield files written and read."""
    actions, path = bench.window.file_actions, str(bench.folder / "weights.json")
    yield "export the weights", lambda: bench.export(path)
    yield "start from weights", lambda: actions.start_from(path)
    yield "open the weights", lambda: actions.open(path)


def tools(bench: Bench) -> Iterator[tuple[str, Action]]:
    """Yield the windows beside the main one."""
    window = bench.window
    for tool in ("results", "compare", "arena", "study"):
        yield f"open {tool}", partial(window.tools.open, tool)
    arena = window.tools.get("arena")
    yield "race this network", lambda: arena.arena.open_preset("optimizers_network")
    yield "show the race over two weights", lambda: arena.problem.on_plane_chosen("weights")
    yield "open the race's list of weights", arena.problem.x_combo.showPopup
    yield "close it", arena.problem.x_combo.hidePopup
    yield "look into an update", lambda: arena.on_racer_picked(0)
    yield "change the theme of all", window.toggle_theme
    for tool in ("arena", "study"):
        yield f"close {tool}", window.tools.get(tool).close


def _longer(controller: Any) -> None:
    from simulator.scenarios import presets

    scenario = controller.scenario
    controller.edit(presets.changed(scenario, epochs=scenario.epochs + 1), "Epochs")


# --- the processes --------------------------------------------------------------------------


def child(size: str) -> None:
    """Measure one size and print its figures."""
    sys.path.insert(0, os.getcwd())
    bench = Bench()
    figures: dict[str, float] = {}
    for name, action in actions(bench, SIZES[size]):
        figures[name] = bench.held_up(action)
        if name == "train":
            figures[name] = max(figures[name], 1e3 * bench.live(_TRAINING_S))
    figures["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    bench.window.close()
    print("figures " + json.dumps(figures), flush=True)


def measured(root: Path, size: str) -> dict[str, float]:
    """Measure one size of the program in `root` in a process of its own."""
    environment = os.environ | {
        "OPENBLAS_NUM_THREADS": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "DELTASCOPE_REDUCED_MOTION": "1",
        "PYTHONPATH": str(root),
    }
    command = [sys.executable, str(HERE), "--child", size]
    done = subprocess.run(
        command, check=False, env=environment, cwd=root, capture_output=True, text=True
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("figures ")]
    if not lines:
        raise SystemExit(f"no figures of {size}:\n{done.stderr}")
    found: dict[str, float] = json.loads(lines[-1].removeprefix("figures "))
    return found


def main() -> None:
    """Measure and print one line an action."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", default=list(SIZES), help=", ".join(SIZES))
    parser.add_argument("--root", type=Path, default=HERE.parent.parent, help="what to measure")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(arguments.child)
        return
    found = {size: measured(arguments.root.resolve(), size) for size in arguments.sizes}
    print(f"{'longest hold-up, ms':36}" + "".join(f"{size:>10}" for size in found))
    for name in next(iter(found.values())):
        values = [figures[name] for figures in found.values()]
        print(f"{name:36}" + "".join(f"{value:10,.0f}" for value in values))


if __name__ == "__main__":
    main()
