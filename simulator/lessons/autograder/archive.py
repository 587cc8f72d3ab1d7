"""The archive that is uploaded: scripts, the lesson, and the simulator's own sources.

The scripts find a Python that is new enough, or install one; four packages come from pip.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from simulator.lessons.autograder.words import FILE, table
from simulator.notation import Say
from simulator.scenarios.texts import ENGLISH

REQUIREMENTS: Final = ("markdown-it-py>=3.0", "numpy>=2.0", "pydantic>=2.8", "scikit-learn>=1.4")
"""What grading needs, as the package's own description has it."""
_RESOURCES = ("scenarios", "glossary.json")
_WHEN = (1980, 1, 1, 0, 0, 0)  # equal archives for equal lessons
_RUNS, _READ = 0o755, 0o644

_SETUP = """#!/usr/bin/env bash
# Runs once, when the image is built: a Python of 3.11 or newer, and four packages for it.
set -e
root="${AUTOGRADER_ROOT:-/autograder}"
python=""
for name in python3.14 python3.13 python3.12 python3.11 python3; do
  check='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
  if "$name" -c "$check" 2>/dev/null; then
    python="$name"
    break
  fi
done
if [ -z "$python" ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  apt-get install -y python3.11 python3.11-venv
  python=python3.11
fi
"$python" -m venv "$root/python"
"$root/python/bin/python" -m pip install -r "$root/source/requirements.txt"
"""
_RUN = """#!/usr/bin/env bash
# Runs for each submission; whatever happens, the results are there in words.
root="${AUTOGRADER_ROOT:-/autograder}"
python="${AUTOGRADER_PYTHON:-$root/python/bin/python}"
mkdir -p "$root/results"
rm -f "$root/results/results.json"
export OPENBLAS_NUM_THREADS=1
cd "$root/source" && "$python" -m simulator.lessons.autograder "$root"
if [ ! -s "$root/results/results.json" ]; then
  words="This could not be graded: tell your teacher, who sees why here."
  echo "{\\"score\\": 0, \\"output\\": \\"$words\\"}" > "$root/results/results.json"
fi
"""
_HOW_TO = """How to grade the lesson on Gradescope

1. Make a programming assignment. Its points are those of the lesson: {points:g}.
2. Under Configure Autograder, upload this archive as it is. Ubuntu 22.04 and newer will do.
3. Try it: upload what "deltascope lesson model LESSON FILE" has written.

Learners upload the one file that the program has written. The name in it should be the name, the
e-mail address or the student ID that Gradescope knows: numbers that differ from learner to learner
go by it. Where it is none of these, the numbers are those of the name on Gradescope.
"""


def archive(lesson: bytes, points: float, language: str = ENGLISH, say: Say = str) -> bytes:
    """Return the archive for a lesson.

    Parameters
    ----------
    lesson : bytes
        Its file.
    points : float
        What it is worth there.
    language : str, default "en"
        Code of the language that results are in.
    say : callable, default str
        Says a sentence of the simulator in it.
    """
    sources = [(name, source.read_bytes()) for name, source in _sources()]
    modules = (content for name, content in sources if name.endswith(".py"))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        _add(target, "setup.sh", _SETUP.encode(), _RUNS)
        _add(target, "run_autograder", _RUN.encode(), _RUNS)
        _add(target, "requirements.txt", "".join(f"{one}\n" for one in REQUIREMENTS).encode())
        _add(target, "HOW-TO.txt", _HOW_TO.format(points=points).encode())
        _add(target, "lesson.json", lesson)
        _add(target, FILE, table(modules, language, say))
        for name, source in sources:
            _add(target, name, source)
    return content.getvalue()


def _add(target: zipfile.ZipFile, name: str, content: bytes, mode: int = _READ) -> None:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.external_attr = mode << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    target.writestr(entry, content)


def _sources() -> Iterator[tuple[str, Traversable]]:
    yield from _inside("simulator", files("simulator"), ".py")
    there = files("resources")
    yield "resources/__init__.py", there / "__init__.py"
    for name in _RESOURCES:
        yield from _inside(f"resources/{name}", there / name, "")


def _inside(name: str, place: Traversable, ending: str) -> Iterator[tuple[str, Traversable]]:
    if place.is_file():
        if name.endswith(ending):
            yield name, place
        return
    for one in sorted(place.iterdir(), key=lambda found: found.name):
        if one.name != "__pycache__":
            yield from _inside(f"{name}/{one.name}", one, ending)
