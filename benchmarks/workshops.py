"""How long workshops take to follow a hand: sliders, drags, steps and undo, in every example.

The goal is a frame, 16 ms, until the window is painted. Told are the median and the 95th percentile
by the time of the interface's thread on the processor, and by the clock beside it; at the end of
each workshop its gestures, each with the slowest of its examples:
``python benchmarks/workshops.py``.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gestures import acts, at, measured
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from ui.app.qt_noise import silence_platform
from ui.app.start import make_application
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.window.workshop_records import WORKSHOPS
from ui.workshop.window import WorkshopWindow


def measure(name: str, window: WorkshopWindow, count: int) -> None:
    """Measure and print all examples of a workshop."""
    slowest: dict[str, float] = {}
    for preset in window.workshop.presets:
        window.heading.presets.chosen.emit(preset.name)
        QApplication.processEvents()
        for gesture, act in acts(window):
            found = measured(act, count)
            slowest[gesture] = max(slowest.get(gesture, 0.0), at(found.cpu, 0.95))
            print(f"{name}, {preset.name}: {gesture:30} {found.told()}", flush=True)
    print(f"{name}, the slowest examples by the 95th percentile:")
    for gesture, late in slowest.items():
        print(f"    {gesture:34} {late:6.1f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--only", default="", help="the name of a workshop; else all")
    given = parser.parse_args()
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    silence_platform()
    make_application()
    main_window = MainWindow(DARK)
    main_window.resize(1280, 800)
    main_window.show()
    for record in WORKSHOPS:
        if given.only in ("", record.name):
            window = main_window.tools.open(record.name)
            window.resize(1280, 760)
            QApplication.processEvents()
            measure(record.name, window, given.count)
            window.close()
    main_window.close()


if __name__ == "__main__":
    main()
