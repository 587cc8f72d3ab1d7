"""How long a large table of one's own takes: ``python benchmarks/tables.py``.

100,000 rows of 50 columns of numbers are read, typed and judged, beside NumPy's readers of the same
text, which give numbers alone: `loadtxt`, in C, and `genfromtxt`, which copes with missing cells.
(scikit-learn has no reader of CSV.) Times are of the processor, so that others on the machine count
little. The goal is 3 s.
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
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
GAPS = 0.05


def text(rows: int, columns: int, share_missing: float) -> bytes:
    """Return a table of numbers as CSV, from a fixed seed."""
    rng = np.random.default_rng(1)
    lines = [",".join(f"x{k}" for k in range(columns))]
    for row in rng.normal(scale=100.0, size=(rows, columns)):
        gaps = rng.random(columns) < share_missing
        lines.append(",".join("" if gap else f"{v:.4f}" for v, gap in zip(row, gaps, strict=True)))
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


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=50)
    parser.add_argument("--slow", action="store_true", help="with genfromtxt, which takes minutes")
    chosen = parser.parse_args()
    for name, share in (("every cell a number", 0.0), ("one cell in 20 missing", GAPS)):
        raw = text(chosen.rows, chosen.columns, share)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        took = ours(raw)
        more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        whole = sum(took.values())
        print(f"{name}, {len(raw) / 1e6:.0f} MB")
        print("  " + "  ".join(f"{part} {1e3 * time:.0f} ms" for part, time in took.items()))
        print(f"  together {whole:.2f} s (goal {GOAL_S:g} s), {more:.0f} MB more memory")
        peers = {} if share else {"numpy.loadtxt": np.loadtxt}
        if chosen.slow:
            peers["numpy.genfromtxt"] = np.genfromtxt
        for peer, read in peers.items():
            first = {"skiprows" if read is np.loadtxt else "skip_header": 1}
            source, begin = io.BytesIO(raw), process_time()
            read(source, delimiter=",", **first)
            time = process_time() - begin
            print(f"  {peer} {time:.2f} s, we take {whole / time:.1f} × as long")


if __name__ == "__main__":
    main()
