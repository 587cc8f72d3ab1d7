"""Runs where hand-ins are graded: ``python -m simulator.lessons.autograder FOLDER``."""

from __future__ import annotations

import sys
from pathlib import Path

from simulator.lessons.autograder.results import run

run(Path(sys.argv[1]))
