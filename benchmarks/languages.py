"""How long a switch of the language takes while everything is open.

The goal is at most 0.3 s from the choice to the painted windows: the main window with a scenario,
every tool window, and the Help with a search. Told are the median and the worst of twelve switches
between English and Korean, by the processor's time of the process and by the clock:
``python benchmarks/languages.py``. The first switch either way makes what is made once and is told
apart.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
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


def switch(code: str) -> tuple[float, float]:
    """Show a language and paint; return milliseconds of the processor and of the clock."""
    busy, begin = process_time(), perf_counter()
    languages().show(code)
    QApplication.processEvents()
    return (process_time() - busy) * 1e3, (perf_counter() - begin) * 1e3


def told(times: list[tuple[float, float]]) -> str:
    """Return median and worst, of the processor and of the clock."""
    return "   ".join(
        f"{name}: median {statistics.median(one):6.0f} ms, worst {max(one):6.0f} ms"
        for name, one in zip(("processor", "clock"), zip(*times, strict=True), strict=True)
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--preset", default="xor")
    arguments = parser.parse_args()
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    make_application()
    languages().show("en")
    window = MainWindow(DARK)
    for tools in (False, True):
        count = open_everything(window, arguments.preset, tools=tools)
        gc.collect()
        gc.freeze()
        print(f"main window and {count} tool windows", flush=True)
        codes = ["ko" if k % 2 == 0 else "en" for k in range(arguments.count + 2)]
        times = []
        for code in codes:
            times.append(switch(code))
            live(0.3)
        print(f"  first, either way  {told(times[:2])}")
        print(f"  {arguments.count} switches        {told(times[2:])}", flush=True)
    window.close()


if __name__ == "__main__":
    main()
