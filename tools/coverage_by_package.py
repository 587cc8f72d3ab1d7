"""Say how much of each package the tests reach, from the measurement of ``make coverage``.

Exit status 1 where `simulator` or `ui` as a whole is below its share. Lines and branches count
together: a branch that was never taken is as untested as a line that was never run.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parents[1]
LEAST = {"simulator": 97.0, "ui": 90.0}
Counts = tuple[int, int]


def measured(data_file: Path) -> dict[str, Counts]:
    """Return for each module, from the top, what was reached and what there is to reach."""
    coverage = Coverage(data_file=str(data_file), config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(report))
        files = json.loads(report.read_text("utf-8"))["files"]
    return {path: _counts(found["summary"]) for path, found in files.items()}


def _counts(summary: Mapping[str, int]) -> Counts:
    reached = summary["covered_lines"] + summary["covered_branches"]
    return reached, summary["num_statements"] + summary["num_branches"]


def by_package(modules: Mapping[str, Counts]) -> dict[str, Counts]:
    """Return the counts of each package and, under its name, of each of the two trees."""
    found: dict[str, Counts] = defaultdict(lambda: (0, 0))
    for path, (reached, there) in modules.items():
        parts = Path(path).parts
        for name in {parts[0], "/".join(parts[:2]) if len(parts) > 2 else parts[0]}:
            found[name] = (found[name][0] + reached, found[name][1] + there)
    return dict(sorted(found.items()))


def share(counts: Counts) -> float:
    """Return the reached share in percent."""
    return 100.0 * counts[0] / max(counts[1], 1)


def main(data_file: Path) -> int:
    """Print a table; return whether a tree is below its share."""
    packages = by_package(measured(data_file))
    for name, counts in packages.items():
        print(f"{name:28} {share(counts):5.1f} %  {counts[1] - counts[0]:5} not reached")
    low = [name for name, least in LEAST.items() if share(packages.get(name, (0, 0))) < least]
    for name in low:
        print(f"{name} is below {LEAST[name]:g} %")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".coverage"))
