"""Plant one bug after another into a copy of the program and see that the tests catch it.

For developers: ``make mutation``, or ``python tools/mutation_check.py [NAME ...]`` for some. The
bugs stand in ``tools/planted_bugs``, a file for each package. Each is a change of one place; the
tests named beside it must then fail. Exit status 1 where a bug goes unseen, or where the place of
a bug is no longer there exactly once.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("simulator", "ui", "resources", "tests", "tools", "docs", "pyproject.toml", "main.py")
# Of the processor's time, a test module: no busy machine makes a test fail. The other limit is for
# tests that wait for what never comes.
CPU_SECONDS = 240
SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Bug:
    """One planted bug.

    Attributes
    ----------
    name : str
        What is wrong, in a few words.
    file : str
        Module, from the top of the repository, without its ending.
    right, wrong : str
        Text that is there exactly once, and what takes its place.
    tests : str
        Test modules that must notice, separated by blanks, without ``test_`` and ending.
    """

    name: str
    file: str
    right: str
    wrong: str
    tests: str


def read_bugs(path: Path) -> tuple[Bug, ...]:
    """Return the bugs that a TOML file plants."""
    return tuple(Bug(**entry) for entry in tomllib.loads(path.read_text("utf-8"))["bug"])


BUGS = tuple(
    bug
    for path in sorted((ROOT / "tools" / "planted_bugs").glob("*.toml"))
    for bug in read_bugs(path)
)


def test_modules(top: Path) -> dict[str, Path]:
    """Return the test modules below `top` by their names, without ``test_`` and ending."""
    return {path.stem.removeprefix("test_"): path for path in (top / "tests").rglob("test_*.py")}


def problems() -> list[str]:
    """Return what no longer fits: bugs whose place is not there exactly once."""
    found = []
    modules = test_modules(ROOT)
    for bug in BUGS:
        count = (ROOT / f"{bug.file}.py").read_text("utf-8").count(bug.right)
        if count != 1:
            found.append(f"{bug.name}: its place is {count} times in {bug.file}.py")
        for name in bug.tests.split():
            if name not in modules:
                found.append(f"{bug.name}: there is no test module {name}")
    return found


def passes(tests: str, copy: Path) -> bool:
    """Return whether test modules pass in the copy; what hangs does not."""
    modules = test_modules(copy)
    files = [str(modules[name]) for name in tests.split()]
    options = ["-x", "-q", "-p", "no:cacheprovider", "--no-header"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *files],
            cwd=copy,
            env=environment,
            capture_output=True,
            timeout=SECONDS,
            preexec_fn=partial(_limit_work, CPU_SECONDS * len(files)),
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode not in (0, 1, 2, -signal.SIGXCPU, -signal.SIGKILL):
        raise RuntimeError(done.stdout.decode() + done.stderr.decode())
    return done.returncode == 0


def _limit_work(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))


def is_caught(bug: Bug, copy: Path) -> bool:
    """Return whether the tests fail with the bug planted; the copy is then as before."""
    path = copy / f"{bug.file}.py"
    right = path.read_text("utf-8")
    rewrite(path, right.replace(bug.right, bug.wrong))
    try:
        return not passes(bug.tests, copy)
    finally:
        rewrite(path, right)


def rewrite(path: Path, text: str) -> None:
    """Write a module and forget what it was compiled to.

    The other modules keep their bytecode from bug to bug, which is half of the time; but a text of
    the same length within the same second would be taken for the one before.
    """
    path.write_text(text, encoding="utf-8")
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def main(names: list[str]) -> int:
    """Plant the bugs whose names hold one of `names`, or all of them."""
    for line in problems():
        print(line)
    if problems():
        return 1
    chosen = [bug for bug in BUGS if not names or any(name in bug.name for name in names)]
    missed, start = 0, time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        used = sorted({name for bug in chosen for name in bug.tests.split()})
        if not passes(" ".join(used), copy):
            print("The tests fail without any bug: nothing can be said.")
            return 1
        for number, bug in enumerate(chosen, start=1):
            caught = is_caught(bug, copy)
            missed += not caught
            print(
                f"{number:3}  {'caught' if caught else 'MISSED'}  {bug.file}: {bug.name}",
                flush=True,
            )
    print(f"{len(chosen) - missed} of {len(chosen)} caught in {time.perf_counter() - start:.0f} s")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
