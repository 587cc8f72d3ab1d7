"""Commands as processes of their own: interrupts, closed pipes, full disks, no Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from network_files import EXAMPLE
from patience import PATIENCE_S

PROGRAM = "import sys; from simulator.cli.command_line import run; sys.exit(run(sys.argv[1:]))"


def started(*arguments: str, program: str = PROGRAM, **options: Any) -> subprocess.Popen[str]:
    """Start the command line as a process of its own."""
    command = [sys.executable, "-c", program, *arguments]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, **(pipes | options))


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["train", "xor", "--epochs", "2"], ["predict", str(EXAMPLE), "--input", "0,1"]],
)
def test_commands_import_no_qt_and_scikit_learn_only_to_measure(arguments: list[str]) -> None:
    heavy = {"PySide6", "shiboken6", "ui"}
    if arguments[0] != "train":  # whose report is made of scikit-learn's metrics
        heavy |= {"sklearn", "scipy"}
    program = (
        "import sys; from simulator.cli.command_line import run; status = run(sys.argv[1:]); "
        "found = {name.split('.')[0] for name in sys.modules}; "
        f"sys.exit(status or bool(found & {heavy}))"
    )
    command = [sys.executable, "-c", program, *arguments]
    assert subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


INTERRUPTED = """
import os, signal
from simulator.training.trainer import Trainer

# A shell that runs the tests in the background has them ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
updates = Trainer.updates

def interrupted(trainer):
    for update in updates(trainer):
        yield update
        if update == 10:
            os.kill(os.getpid(), signal.SIGINT)

Trainer.updates = interrupted
"""


def test_interrupt_stops_with_one_line_and_status_130(tmp_path: Path) -> None:
    target = tmp_path / "network.json"
    arguments = ("train", "xor", "--epochs", "1000000", "--export", str(target))
    training = started(*arguments, program=INTERRUPTED + PROGRAM)
    out, err = training.communicate(timeout=PATIENCE_S)
    assert (training.returncode, out, err) == (130, "", "deltascope: stopped\n")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_leaves_early_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        listing = started("list", stdout=stream)
        _, err = listing.communicate(timeout=PATIENCE_S)
    assert (listing.returncode, err) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_on_a_full_disk_is_one_line() -> None:
    with open("/dev/full", "w") as stream:
        _, err = (listing := started("list", stdout=stream)).communicate(timeout=PATIENCE_S)
    assert listing.returncode == 2
    assert err == "deltascope: the output cannot be written: No space left on device\n"


def test_a_terminal_without_unicode_is_no_error() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    out, err = (listing := started("list", env=environment)).communicate(timeout=PATIENCE_S)
    assert (listing.returncode, err) == (0, "")
    assert "8 ? 8" in out
