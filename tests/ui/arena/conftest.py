"""The arena's window, with a race ready to run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from arena_samples import network_problem, settled

from ui.app.key_routing import FocusedKeys
from ui.arena.window import ArenaWindow
from ui.theme import style
from ui.theme.colors import DARK


@pytest.fixture
def window(qtbot: Any, styled: Any) -> Iterator[ArenaWindow]:
    style.apply(styled, DARK)
    made = ArenaWindow(DARK)
    keys = FocusedKeys()
    keys.watch(styled)
    problem = network_problem()
    made.set_experiment(problem.experiment, problem.theta)
    made.show()
    qtbot.waitExposed(made)
    settled(qtbot, made.arena)
    yield made
    made.close()
    made.deleteLater()
    styled.removeEventFilter(keys)
