"""How long a switch of the language takes while everything is open.

Open are the main window with a scenario, every tool window, and the Help with a search; with
``--training`` the network trains meanwhile. The goal is at most 0.3 s from the choice until the
window in front is painted in the language. The others follow in turns: told is also when the last
one has, and the longest time in which the event loop heard of nothing else. Told are the median and
the worst of twelve switches between English and Korean, by the processor's time of the process and
by the clock: ``python benchmarks/languages.py``. The first switch either way makes what is made
once and is told apart.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from ui.app.start import make_application
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.window.tool_records import TOOLS
from ui.words.languages import languages

_QUIET_S = 2.0
_SEARCHED = {"en": "gradient", "ko": "기울기"}


def live(seconds: float) -> None:
    """Let the windows live for a while."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        QApplication.processEvents()
        # Without an event loop that runs, what is to be deleted stays, and would say its texts too.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_everything(window: MainWindow, preset: str, *, tools: bool) -> int:
    """Open a scenario, and every tool window with a search in the Help; return how many."""
    window.resize(1280, 800)
    window.show()
    window.controller.open_preset(preset)
    live(_QUIET_S)
    if not tools:
        return 0
    for record in TOOLS:
        window.tools.open(record.name)
        live(0.2)
    window.tools.open("guide").search.setText(_SEARCHED["en"])
    live(_QUIET_S)
    return len(TOOLS)


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds, of the processor's time of the process and of the clock.

    Attributes
    ----------
    front : (float, float)
        Until the main window, from which the language is chosen, is painted in it.
    whole : (float, float)
        Until all windows are.
    block : (float, float)
        The longest time in which nothing else was heard of.
    """

    front: tuple[float, float]
    whole: tuple[float, float]
    block: tuple[float, float]


def _now() -> tuple[float, float]:
    return process_time() * 1e3, perf_counter() * 1e3


def _since(begin: tuple[float, float]) -> tuple[float, float]:
    busy, clock = _now()
    return busy - begin[0], clock - begin[1]


def switch(window: MainWindow, code: str) -> Taken:
    """Show a language as the learner's choice does, and let all windows be painted."""
    begin = _now()
    languages().show(code, window)
    # Layouts, then what they have moved: what waits for a timer is no window's in front.
    QApplication.sendPostedEvents(None, 0)
    QApplication.sendPostedEvents(None, 0)
    front = _since(begin)
    blocks, is_telling = [front], True
    while is_telling:
        is_telling = languages().speakers.is_telling  # or this is the last one's painting
        pass_begin = _now()
        QApplication.processEvents()
        blocks.append(_since(pass_begin))
    busy, clock = zip(*blocks, strict=True)
    # What the loop waits between two windows is no work, and runs on the clock alone.
    return Taken(front, (sum(busy), _since(begin)[1]), (max(busy), max(clock)))


def told(times: list[tuple[float, float]]) -> str:
    """Return median and worst, of the processor and of the clock."""
    return "   ".join(
        f"{name}: median {statistics.median(one):6.0f} ms, worst {max(one):6.0f} ms"
        for name, one in zip(("processor", "clock"), zip(*times, strict=True), strict=True)
    )


def tell(name: str, times: list[Taken]) -> None:
    """Print what some switches took."""
    print(f"  {name}")
    for part in ("front", "whole", "block"):
        words = {"front": "window in front", "whole": "all windows", "block": "longest block"}
        print(f"    {words[part]:16} {told([getattr(one, part) for one in times])}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--preset", default="xor")
    parser.add_argument("--training", action="store_true")
    arguments = parser.parse_args()
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    make_application()
    languages().show("en")
    window = MainWindow(DARK)
    for tools in (False, True):
        count = open_everything(window, arguments.preset, tools=tools)
        if arguments.training:
            window.controller.train(10_000_000)
        gc.collect()
        gc.freeze()
        print(f"main window and {count} tool windows", flush=True)
        codes = ["ko" if k % 2 == 0 else "en" for k in range(arguments.count + 2)]
        times = []
        for code in codes:
            times.append(switch(window, code))
            live(0.3)
        tell("first, either way", times[:2])
        tell(f"{arguments.count} switches", times[2:])
    window.close()


if __name__ == "__main__":
    main()
