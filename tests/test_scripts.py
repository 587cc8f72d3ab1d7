"""The shell scripts that set up and start the program."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from repository import ROOT

SCRIPTS = sorted((ROOT / "tools").glob("*.sh"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_it_is_a_script_that_the_shell_can_read(script: Path) -> None:
    subprocess.run(["sh", "-n", str(script)], check=True)


def test_a_window_opens_where_there_is_a_display() -> None:
    """What asks for the display must itself run: a failure counts as no display."""
    text = (ROOT / "tools" / "run.sh").read_text(encoding="utf-8")
    (program,) = re.findall(r"\"\$python\" -c '(.*)'", text)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
