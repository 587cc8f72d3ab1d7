"""The Qt binding itself: PySide6 6.12.0 kills the process on Python 3.10 and 3.11."""

from __future__ import annotations

import subprocess
import sys

from patience import PATIENCE_S

# In a process of its own, since what fails here is the process: each call of the faulty version
# that returns nothing drops a reference to None, and each signal one to True.
PROGRAM = """
import sys

from PySide6.QtCore import QObject, Signal, Slot

class Sender(QObject):
    happened = Signal(int)

class Receiver(QObject):
    seen = 0

    @Slot(int)
    def on_happened(self, value):
        self.seen += 1

sender, receiver = Sender(), Receiver()
sender.happened.connect(receiver.on_happened)
before = sys.getrefcount(None), sys.getrefcount(True)
for value in range(5_000):
    sender.happened.emit(value)
for _ in range(200_000):
    sender.setObjectName("x")
after = sys.getrefcount(None), sys.getrefcount(True)
assert receiver.seen == 5_000, receiver.seen
print(max(abs(a - b) for a, b in zip(after, before)))
"""


def test_signals_and_void_calls_keep_every_reference() -> None:
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert int(finished.stdout) < 100, "references to None or True were lost or gained"
