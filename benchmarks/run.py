"""All measurements in one report: core, races, studies, frames, the surface, start, refused files.

``make bench`` calls this. The peers of the core are optional; name a Python that has PyTorch,
scikit-learn and NumPy to compare with them: ``make bench ARGS="--core-python /path/to/python"``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PARTS = {
    "core": "The numerical core",
    "race": "Races of optimizers",
    "study": "Many starts at once",
    "interface": "A step, a weight edit and a snapshot in the interface",
    "scale": "What holds the window up as networks grow",
    "frames": "Frames while the window trains at full speed",
    "mesh": "The loss surface in space, against its map",
    "graphs": "Scalar computation graphs",
    "graph_window": "Answers of the workshop of computation graphs",
    "workshops": "What a hand does in each workshop",
    "time_line": "Training that keeps moments",
    "depth": "Three networks of one, two and three layers together",
    "watching": "Training while numbers are noted",
    "languages": "A switch of the language with everything open",
    "startup": "Start-up",
    "refusals": "Files that are refused",
    "grading": "A class's hand-ins, graded",
    "tables": "A large table of one's own, opened and judged",
}


def main() -> int:
    """Run the parts one after the other; return how many failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=list(PARTS), help=", ".join(PARTS))
    parser.add_argument("--core-python", default=sys.executable, help="Python to run the core with")
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}; parts are {', '.join(PARTS)}")
    failed = 0
    for part in arguments.parts:
        title = PARTS[part]
        print(f"{title}\n{'=' * len(title)}", flush=True)
        python = arguments.core_python if part == "core" else sys.executable
        # Each in a process of its own: none measures with another's modules and memory.
        done = subprocess.run([python, str(HERE / f"{part}.py")], check=False)
        failed += done.returncode != 0
        print(flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
