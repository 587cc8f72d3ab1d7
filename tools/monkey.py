"""Use the window at random, as long as is wanted, and say what it can't bear.

``--seed`` and ``--actions`` repeat a sequence. One that fails is shortened with ``--shrink``: parts
are left out as long as the rest fails as well. ``make monkey`` makes 20,000 actions, in processes
of 1,000, each with a seed of its own.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST_S = 2.0
_AT_ONCE = 1_000
_WORDS = 3_000


def child(seed: int, numbers: list[int], longest_s: float) -> int:
    """Carry out some actions of a sequence in this process; return the exit status."""
    home = tempfile.mkdtemp(prefix="deltascope-monkey-")
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "HOME": home}
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
    import monkey_run
    import sklearn.datasets  # noqa: F401 - a second and more, once: no hang-up to be told of

    from ui.app import start

    app = start.make_application()
    start.tune_interpreter()
    folder = Path(home) / "files"
    folder.mkdir()
    faulthandler.enable()
    try:
        monkey_run.run(app, folder, seed, numbers, longest_s, tell)
    except monkey_run.Failed as problem:
        sys.stdout.write(f"{problem}\n")
        sys.stdout.flush()
        os._exit(1)  # whatever state the window is in
    return 0


def tell(action: str) -> None:
    """Say what is done next: where the process dies, its last words say where."""
    sys.stderr.write(f"{action}\n")


def fails(seed: int, numbers: list[int], longest_s: float) -> str:
    """Return what goes wrong where a process of its own makes these actions; empty for nothing."""
    listed = ",".join(map(str, numbers))
    command = [sys.executable, str(Path(__file__)), "--seed", str(seed), "--only", listed]
    command += ["--longest", str(longest_s)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    said = done.stdout[-_WORDS:] if done.returncode == 1 else done.stderr[-_WORDS:]
    return f"{said}\nexit status {done.returncode}"


def shrink(seed: int, numbers: list[int], longest_s: float) -> list[int]:
    """Return the shortest part of a failing sequence that was found to fail as well."""
    size = len(numbers) // 2
    while size:
        for start in range(0, len(numbers), size):
            shorter = numbers[:start] + numbers[start + size :]
            if shorter and fails(seed, shorter, longest_s):
                numbers = shorter
                break
        else:
            size //= 2
    return numbers


def main() -> int:
    """Run what was asked for; return how many sequences failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0, help="the first sequence's")
    parser.add_argument("--actions", type=int, default=20_000)
    parser.add_argument("--only", help="numbers of the actions to be made, in this process")
    parser.add_argument("--shrink", action="store_true", help="shorten the sequences that fail")
    told = "seconds for which the window may be held up at once; more where others are busy, too"
    parser.add_argument("--longest", type=float, default=LONGEST_S, help=told)
    arguments = parser.parse_args()
    longest = arguments.longest
    if arguments.only:
        numbers = [int(number) for number in arguments.only.split(",")]
        return child(arguments.seed, numbers, longest)
    failed = 0
    for k, start in enumerate(range(0, arguments.actions, _AT_ONCE)):
        seed = arguments.seed + k
        numbers = list(range(min(_AT_ONCE, arguments.actions - start)))
        problem = fails(seed, numbers, longest)
        sys.stdout.write(f"seed {seed}, {len(numbers)} actions: {problem or 'nothing found'}\n")
        sys.stdout.flush()
        failed += bool(problem)
        if problem and arguments.shrink:
            shortest = shrink(seed, numbers, longest)
            sys.stdout.write(f"also with --only {','.join(map(str, shortest))}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
