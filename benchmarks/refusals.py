"""What it costs to refuse a file, whatever it holds: ``python benchmarks/refusals.py``.

Each file is read in a process of its own, which tells its processor's time and how much memory it
took more. Needs Linux, which tells the most that was taken.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SECONDS, _MEGABYTES = 1.0, 200.0
_READ = """
import re, sys
from time import process_time
sys.path.insert(0, sys.argv[1])
from simulator.formats import network_file

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024

before, start = most(), process_time()
try:
    network_file.read(sys.argv[2])
    words = "opened"
except ValueError as problem:
    words = problem.reason
took, memory = process_time() - start, most() - before
print(took, memory, words, sep="\\t")
"""


def _with(**fields: object) -> bytes:
    example = json.loads((ROOT / "docs" / "examples" / "xor-network.json").read_text("utf-8"))
    return json.dumps(example | fields).encode()


FILES: dict[str, Callable[[], bytes]] = {
    "loss of 1 MB": lambda: _with(loss="x" * 1_000_000),
    "version of 1 MB": lambda: _with(version="x" * 1_000_000),
    "version of a million digits": lambda: b'{"version": ' + b"9" * 1_000_000 + b"}",
    "title of 60 MB": lambda: _with(title="x" * 60_000_000),
    "a million layers": lambda: _with(layers=[1] * 1_000_000),
    "long names in a long list": lambda: _with(layers=["x" * 30] * 1_900_000),
    "a million fields": lambda: _with(**{f"k{k}": 1 for k in range(1_000_000)}),
    "rows by the hundred thousand": lambda: _with(layers=[[1.5, 1.5]] * 250_000),
    "two million numbers": lambda: b"[" + b"1.2345678901234567e-300," * 1_900_000 + b"1]",
    "brackets": lambda: b"[" * 60_000_000,
    "objects in objects": lambda: b'{"a":' * 12_000_000,
    "escaped characters": lambda: b'"' + b'\\"' * 30_000_000 + b'"',
    "a number of 60 million digits": lambda: b'{"loss": 1.' + b"0" * 60_000_000 + b"}",
    "a text without an end": lambda: b'{"loss": "' + b"x" * 60_000_000,
    "spaces": lambda: b" " * 63_000_000,
    "noise": lambda: bytes(range(256)) * 240_000,
}


def main() -> int:
    """Measure and print; return how many files cost more than they may."""
    dear = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.json"
        for name, made in FILES.items():
            path.write_bytes(made())
            command = [sys.executable, "-c", _READ, str(ROOT), str(path)]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            seconds, memory, words = told.rstrip("\n").split("\t")
            over = float(seconds) > _SECONDS or float(memory) > _MEGABYTES
            dear += over
            figures = f"{float(seconds):5.2f} s {float(memory):5.0f} MB"
            print(f"{name:30} {figures}{' !' * over}  {words[:70]}", flush=True)
    return dear


if __name__ == "__main__":
    sys.exit(main())
