"""Time from the start of the process to the painted window, and memory with XOR open.

Starts the real program several times in processes of its own; the first start warms the disk
cache and is not counted. Off-screen unless a display is named.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import time

ROOT = Path(__file__).resolve().parent.parent
STARTS = 7

CHILD = """
import sys, time
sys.path.insert(0, {root!r})
import main, resource
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.window.main_window
original = ui.window.main_window.MainWindow._on_snapshot
def on_snapshot(window, snapshot):
    original(window, snapshot)
    if not getattr(window, "reported", False):
        window.reported = True
        QTimer.singleShot(0, lambda: report(window))
def report(window):
    window.repaint()
    painted = time.time()
    QTimer.singleShot(1500, lambda: finish(window, painted))
def finish(window, painted):
    with open("/proc/self/status") as status:
        line = next(line for line in status if line.startswith("VmRSS"))
    print(painted, int(line.split()[1]) / 1024)
    window.close()
ui.window.main_window.MainWindow._on_snapshot = on_snapshot
main.main(["xor"])
"""


def start_once() -> tuple[float, float]:
    """Return seconds until painted and resident megabytes of one start."""
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time()
    done = subprocess.run(
        [sys.executable, "-c", CHILD.format(root=str(ROOT))],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    painted, megabytes = map(float, done.stdout.split())
    return painted - started, megabytes


def main() -> None:
    """Measure and print."""
    start_once()
    starts = [start_once() for _ in range(STARTS)]
    seconds = [start[0] for start in starts]
    print(f"start to painted window: median {statistics.median(seconds):.2f} s", end="")
    print(f" (from {min(seconds):.2f} to {max(seconds):.2f} s, {STARTS} warm starts)")
    print(f"memory with XOR open: {max(start[1] for start in starts):.0f} MB resident")


if __name__ == "__main__":
    main()
