"""The arena's window, with a race ready to run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from arena_samples import network_problem, settled
from PySide6.QtWidgets import QApplication

from ui.app.key_routing import FocusedKeys
from ui.arena.window import ArenaWindow
from ui.theme import style
from ui.theme.colors import DARK


@pytest.fixture
def as_in_the_program(styled: QApplication) -> None:
    """Style the window of a test that measures texts or places; it takes half of the start."""
    style.apply(styled, DARK)


@pytest.fixture
def window(qtbot: Any, qapp: QApplication) -> Iterator[ArenaWindow]:
    made = ArenaWindow(DARK)
    keys = FocusedKeys()
    keys.watch(qapp)
    problem = network_problem()
    made.set_experiment(problem.experiment, problem.theta)
    made.show()
    qtbot.waitExposed(made)
    settled(qtbot, made.arena)
    yield made
    made.close()
    made.deleteLater()
    qapp.removeEventFilter(keys)
