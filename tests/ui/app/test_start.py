"""What the window opens with, and what it leaves for later."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
