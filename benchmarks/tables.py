"""How long a large table of one's own takes: ``python benchmarks/tables.py``.

100,000 rows of 50 columns are read, typed and judged, each table by a process of its own, which
tells its peak of memory. Beside it NumPy's readers of the same text, which give numbers alone:
`loadtxt`, in C, and with ``--slow`` `genfromtxt`, which copes with missing cells. (scikit-learn has
no reader of CSV.) Times are of the processor, so that others on the machine count little. The goal
is 3 s for numbers.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from simulator.tables.cells import read_cells
from simulator.tables.findings import findings
from simulator.tables.format_guess import guess_format
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.typed import typed

GOAL_S = 3.0
WORDS = ("Seoul", "Busan", "Incheon", "Daegu", "Jeju")
TABLES = {
    "numbers": "every cell a number",
    "missing": "one cell in 20 missing",
    "commas": "decimal commas, points between thousands",
    "words": "one cell in two a word",
}


def cell(kind: str, column: int, value: float, chance: float) -> str:
    """Return one cell of a table of a kind."""
    if kind == "missing" and chance < 0.05:
        return ""
    if kind == "words" and column % 2:
        return WORDS[int(chance * len(WORDS))]
    if kind == "commas":
        return f"{100 * value:,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{value:.4f}"


def text(kind: str, rows: int, columns: int) -> bytes:
    """Return a table as CSV, from a fixed seed."""
    rng = np.random.default_rng(1)
    sign = ";" if kind == "commas" else ","
    lines = [sign.join(f"x{k}" for k in range(columns))]
    for row in rng.normal(scale=100.0, size=(rows, columns)).tolist():
        chances = rng.random(columns).tolist()
        pairs = enumerate(zip(row, chances, strict=True))
        lines.append(sign.join(cell(kind, k, value, chance) for k, (value, chance) in pairs))
    return ("\n".join(lines) + "\n").encode()


def ours(raw: bytes) -> dict[str, float]:
    """Return the seconds that each part takes."""
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        begin = process_time()
        result = work()
        took[name] = process_time() - begin
        return result

    guess = timed("guess", lambda: guess_format(raw))
    cells = timed("read", lambda: read_cells(raw, guess.format))
    table = timed("type", lambda: typed(cells, guess.format, "table"))
    timed("digest", lambda: table.digest)
    roles = timed("roles", lambda: proposed_roles(table))
    task = proposed_task(table, roles)
    timed("judge", lambda: findings(table, roles, task))
    return took


def opened(path: str) -> None:
    """Open a file and print what that took, as JSON: parts in seconds, peak of memory in MB."""
    took = ours(Path(path).read_bytes())
    print(json.dumps({"took": took, "peak": peak_mb()}))


def peak_mb() -> float:
    """Return the most memory that this process has held.

    Linux's `ru_maxrss` would begin with what the parent held when it started this process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=50)
    parser.add_argument("--slow", action="store_true", help="with genfromtxt as well")
    parser.add_argument("--file", help="only open this file, and print JSON")
    chosen = parser.parse_args()
    if chosen.file:
        opened(chosen.file)
        return
    for kind, name in TABLES.items():
        raw = text(kind, chosen.rows, chosen.columns)
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            file.write(raw)
            file.flush()
            command = [sys.executable, __file__, "--file", file.name]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = json.loads(done.stdout)
        whole = sum(found["took"].values())
        print(f"{name}, {len(raw) / 1e6:.0f} MB")
        print("  " + "  ".join(f"{part} {1e3 * t:.0f} ms" for part, t in found["took"].items()))
        print(
            f"  together {whole:.2f} s (goal {GOAL_S:g} s), memory at most {found['peak']:.0f} MB"
        )
        if kind == "numbers":
            beside(raw, whole, slow=chosen.slow)


def beside(raw: bytes, whole: float, *, slow: bool) -> None:
    """Print what NumPy's readers take, and how many times as long opening does."""
    readers: dict[str, Callable[[], object]] = {
        "loadtxt": lambda: np.loadtxt(io.BytesIO(raw), delimiter=",", skiprows=1)
    }
    if slow:
        readers["genfromtxt"] = lambda: np.genfromtxt(io.BytesIO(raw), delimiter=",", skip_header=1)
    for name, read in readers.items():
        begin = process_time()
        read()
        took = process_time() - begin
        print(f"  numpy.{name} {took:.2f} s: opening takes {whole / took:.2f} times as long")


if __name__ == "__main__":
    main()
