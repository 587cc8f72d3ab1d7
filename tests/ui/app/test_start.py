"""What the window opens with, and what it leaves for later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.formats import network_file
from simulator.scenarios import presets

_OPEN_A_WINDOW = """
import gc, sys
import main
assert gc.isenabled()
from ui.app.start import make_application
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
app = make_application()
window = MainWindow(DARK)
print(*sys.modules)
window.close()
"""

# What is opened later, by name of its module or package.
LATER = (
    "simulator.race",
    "simulator.graph",
    "simulator.studies",
    "ui.arena",
    "ui.study",
    "ui.window.about",
    "ui.window.palette",
    "ui.window.shortcuts_help",
)


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return the names of all modules of a process that has made a window."""
    code = [sys.executable, "-c", _OPEN_A_WINDOW]
    done = subprocess.run(code, capture_output=True, text=True, check=True)
    return frozenset(done.stdout.split())


@pytest.mark.parametrize("name", LATER)
def test_the_start_does_not_wait_for_what_is_opened_later(
    loaded: frozenset[str], name: str
) -> None:
    assert "ui.window.main_window" in loaded
    assert not {module for module in loaded if f"{module}.".startswith(f"{name}.")}


_OPEN_A_FILE = """
import sys
from PySide6.QtWidgets import QApplication
def close_at_once():
    for widget in QApplication.topLevelWidgets():
        widget.close()
    return 0
QApplication.exec = staticmethod(close_at_once)
import main
assert main.main([sys.argv[1]]) == 0
from ui.window import recent_files
print(*recent_files.recent())
"""


def test_a_file_named_at_the_start_is_among_the_recent_ones(tmp_path: Path) -> None:
    path = tmp_path / "task.json"
    network_file.write_scenario(path, presets.load("xor"))
    for given, expected in ((str(path), str(path)), ("and", str(path))):
        code = [sys.executable, "-c", _OPEN_A_FILE, given]
        environment = os.environ | {
            "XDG_CONFIG_HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path),
        }
        done = subprocess.run(code, capture_output=True, text=True, check=False, env=environment)
        assert (done.returncode, done.stdout.strip()) == (0, expected), done.stderr
