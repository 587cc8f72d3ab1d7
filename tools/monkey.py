"""Use the window at random, as long as is wanted, and say what it can't bear.

``--seed`` and ``--actions`` repeat a sequence. One that fails is shortened with ``--shrink``: parts
are left out as long as the rest fails as well. ``make monkey`` makes 20,000 actions, in processes
of 1,000, each with a seed of its own.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import re
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
LONGEST_S = 2.0
_AT_ONCE = 1_000
_WORDS = 6_000
# What Python tells of a crash ends with a list of hundreds of modules.
_MODULES = re.compile(r"^Extension modules: .*$", re.MULTILINE)
# A process is thought to hang where it has worked for so long, or where for so long none of its
# threads has had anything to do: no busy machine makes it seem so.
_WORK_S, _WORK_S_EACH = 120.0, 2.0
_STILL_S = 60.0
_LOOK_S = 0.5


def child(seed: int, numbers: list[int], longest_s: float) -> int:
    """Carry out some actions of a sequence in this process; return the exit status."""
    home = tempfile.mkdtemp(prefix="deltascope-monkey-")
    os.environ |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "HOME": home}
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
    import monkey_run
    import sklearn.datasets  # noqa: F401 - a second and more, once: no hang-up to be told of

    from ui.app import start

    app = start.make_application()
    sys.setswitchinterval(start.SWITCH_INTERVAL_S)
    start.leave_out_of_searches()
    folder = Path(home) / "files"
    folder.mkdir()
    faulthandler.enable()
    try:
        held = monkey_run.run(app, folder, seed, numbers, longest_s, tell)
    except monkey_run.Failed as problem:
        sys.stdout.write(f"{problem}\n")
        sys.stdout.flush()
        os._exit(1)  # whatever state the window is in
    sys.stdout.write(f"held up at most for {held}\n")
    return 0


def tell(action: str) -> None:
    """Say what is done next: where the process dies, its last words say where."""
    sys.stderr.write(f"{action}\n")


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of some actions in a process of their own.

    Attributes
    ----------
    is_borne : bool
        Whether nothing went wrong.
    said : str
        What went wrong, or what held the window up most.
    last : int
        Number of the action that was begun last; -1 before the first.
    """

    is_borne: bool
    said: str
    last: int


class Hanging:
    """Looks at a process again and again, and finds out whether it hangs.

    Parameters
    ----------
    pid : int
    work_s : float
        Processor time that it may take.
    still_s : float
        For how long it may neither work nor wait for a core. Where the system does not tell, it is
        the time that the process may take in all that is judged.
    """

    def __init__(self, pid: int, work_s: float, still_s: float) -> None:
        self._tasks = Path(f"/proc/{pid}/task")
        self._work_s, self._still_s = work_s, still_s
        self._worked_s = -1.0
        self._begun = self._still_since = perf_counter()

    def is_certain(self) -> bool:
        """Return whether it hangs."""
        now, found = perf_counter(), self._look()
        if found is None:
            return now - self._begun > self._work_s + self._still_s
        worked_s, is_still = found
        if not is_still or worked_s > self._worked_s:
            self._still_since = now
        self._worked_s = worked_s
        return worked_s > self._work_s or now - self._still_since > self._still_s

    def _look(self) -> tuple[float, bool] | None:
        """Return for how long it has worked, and whether all its threads sleep; None: not known."""
        ticks, is_still = 0, True
        try:
            for task in self._tasks.iterdir():
                # Behind the name, which may hold blanks: the state, and from the 12th on the time.
                told = (task / "stat").read_text().rpartition(")")[2].split()
                is_still &= told[0] == "S"
                ticks += int(told[11]) + int(told[12])
        except OSError:  # it has just ended, or there is no such folder
            return None
        return ticks / os.sysconf("SC_CLK_TCK"), is_still


def attempt(seed: int, numbers: list[int], longest_s: float) -> Attempt:
    """Let a process of its own make these actions."""
    listed = ",".join(map(str, numbers))
    command = [sys.executable, str(Path(__file__)), "--seed", str(seed), "--only", listed]
    command += ["--longest", str(longest_s)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:
        is_ended, hanging = (
            "",
            Hanging(process.pid, _WORK_S + _WORK_S_EACH * len(numbers), _STILL_S),
        )
        while True:
            try:
                said, told = process.communicate(timeout=_LOOK_S)
                break
            except subprocess.TimeoutExpired:
                if not is_ended and hanging.is_certain():
                    is_ended = ", ended as it seemed to hang"
                    process.send_signal(signal.SIGABRT)  # its last words are where each thread is
    begun = re.findall(r"^(\d+) ", told, re.MULTILINE)
    last = int(begun[-1]) if begun else -1
    status = process.returncode
    if status == 0:
        return Attempt(True, said.strip(), last)
    # Where each thread is stands before a list of hundreds of modules.
    words = said if status == 1 and said else _MODULES.sub("", told)
    return Attempt(False, f"{words[-_WORDS:]}\nexit status {status}{is_ended}", last)


def shrink(seed: int, numbers: list[int], longest_s: float, last: int) -> list[int]:
    """Return a part of a failing sequence that fails as well, and from which nothing can be left.

    Parameters
    ----------
    last : int
        Number of the action that it failed at.
    """
    numbers = _until(numbers, last)
    size = max(1, len(numbers) // 2)
    while True:
        before, start = len(numbers), 0
        while start < len(numbers):
            shorter = numbers[:start] + numbers[start + size :]
            found = attempt(seed, shorter, longest_s) if shorter else None
            if found is None or found.is_borne:
                start += size
            else:
                numbers = _until(shorter, found.last)
        if size == 1 and len(numbers) == before:
            return numbers
        size = max(1, size // 2)


def _until(numbers: list[int], last: int) -> list[int]:
    """Return the actions up to one of them; all where it failed before or after them."""
    return numbers[: numbers.index(last) + 1] if last in numbers else numbers


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
        made = attempt(seed, numbers, longest)
        found = "nothing found, " if made.is_borne else ""
        sys.stdout.write(f"seed {seed}, {len(numbers)} actions: {found}{made.said}\n")
        sys.stdout.flush()
        failed += not made.is_borne
        if not made.is_borne and arguments.shrink:
            shortest = ",".join(map(str, shrink(seed, numbers, longest, made.last)))
            sys.stdout.write(f"also with --seed {seed} --only {shortest}\n")
            sys.stdout.flush()
    return failed


if __name__ == "__main__":
    sys.exit(main())
