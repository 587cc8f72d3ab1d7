"""A formula of the learner: typed, raced on, explained where it cannot be read."""

from __future__ import annotations

from typing import Any

import pytest
from arena_samples import settled
from arena_use import choose
from PySide6.QtCore import Qt

from simulator.session.race_problems import FORMULA
from ui.arena.window import ArenaWindow


def type_formula(qtbot: Any, window: ArenaWindow, text: str) -> None:
    window.problem.formula.setFocus()
    window.problem.formula.selectAll()
    qtbot.keyClicks(window.problem.formula, text)
    qtbot.keyClick(window.problem.formula, Qt.Key.Key_Return)


def test_a_formula_is_typed_and_raced_on(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, FORMULA)
    assert window.problem.formula.isVisible()
    type_formula(qtbot, window, "x^2 + 3*y^2")
    settled(qtbot, window.arena)
    snapshot = window.arena.snapshot
    assert snapshot is not None
    start = snapshot.record.trajectories[0].points[0]
    assert snapshot.record.trajectories[0].losses[0] == pytest.approx(
        start[0] ** 2 + 3 * start[1] ** 2
    )
    assert not window.problem.complaint.isVisible()


def test_a_formula_that_cannot_be_read_is_explained_and_the_last_good_one_stays(
    window: ArenaWindow, qtbot: Any
) -> None:
    choose(window.problem.surface, FORMULA)
    type_formula(qtbot, window, "x^2 + y^2")
    settled(qtbot, window.arena)
    before = window.arena.snapshot
    type_formula(qtbot, window, "x^2 + foo(y)")
    assert window.problem.complaint.isVisible()
    assert "foo" in window.problem.complaint.text()
    assert window.problem.complaint.text().startswith("Character 7: ")
    assert "Still racing on x^2 + y^2." in window.problem.complaint.text()
    assert window.arena.snapshot is before
    assert window.problem.formula.text() == "x^2 + foo(y)"  # what was typed is still there
    type_formula(qtbot, window, "x^2 + sin(y)")
    assert not window.problem.complaint.isVisible()
    assert window.arena.formula == "x^2 + sin(y)"


def test_a_formula_in_x_alone_is_a_curve(window: ArenaWindow, qtbot: Any) -> None:
    choose(window.problem.surface, FORMULA)
    type_formula(qtbot, window, "x^4 - x^2 + 1")
    settled(qtbot, window.arena)
    assert window.stage.curve.isVisible()
