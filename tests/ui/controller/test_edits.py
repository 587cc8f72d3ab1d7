"""Edits go through the undo stack and come back with everything that was there."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.training.state import TrainingState
from ui.controller.edits import ChangeParameter, ChangeSettings, Document, ReplaceDocument
from ui.worker.left_behind import Beginning, LeftOptimizer, Replaced


class Desk:
    """Stands in for the controller: one open document, shown on request."""

    def __init__(self) -> None:
        self.document = Document(presets.load("xor"), None)
        self.shown: list[str] = []

    def exchange(self, document: Document) -> Document:
        before, self.document = self.document, document
        self.shown.append(document.scenario.name)
        return before

    def learn(self, updates: int) -> TrainingState:
        trainer = Experiment.from_scenario(self.document.scenario).trainer()
        for _ in range(updates):
            next(trainer.updates())
        self.document = Document(self.document.scenario, trainer.state, Beginning(np.zeros(3)))
        return trainer.state


@pytest.fixture
def stack(qtbot: QtBot) -> QUndoStack:
    return QUndoStack()


def test_opening_is_undone_with_what_was_learnt_before(stack: QUndoStack) -> None:
    desk = Desk()
    learnt = desk.learn(5)
    iris = Document(presets.load("iris"), None)
    stack.push(ReplaceDocument("Open Iris", desk.exchange, iris))
    assert desk.document is iris
    assert stack.undoText() == "Open Iris"
    stack.undo()
    assert desk.document.scenario.name == "xor"
    assert desk.document.state is learnt
    assert desk.document.start is not None
    stack.redo()
    assert desk.shown == ["iris", "xor", "iris"]


def test_redo_brings_back_what_was_learnt_after(stack: QUndoStack) -> None:
    desk = Desk()
    stack.push(ReplaceDocument("Open", desk.exchange, Document(presets.load("iris"), None)))
    learnt = desk.learn(2)
    stack.undo()
    forgotten = desk.learn(3)
    stack.redo()
    assert desk.document.state is learnt
    stack.undo()
    assert desk.document.state is forgotten


def test_edits_are_undone_in_order(stack: QUndoStack) -> None:
    desk = Desk()
    for name in ("and", "or"):
        stack.push(ReplaceDocument(name, desk.exchange, Document(presets.load(name), None)))
    stack.undo()
    stack.undo()
    assert desk.shown == ["and", "or", "and", "xor"]
    assert not stack.canUndo()


def test_settings_go_back_and_forth(stack: QUndoStack) -> None:
    applied: list[tuple[Scenario, LeftOptimizer | None, LeftOptimizer | None]] = []
    before = presets.load("xor")
    after = presets.changed(before, epochs=7)
    stack.push(ChangeSettings("Change epochs", lambda *given: applied.append(given), before, after))
    stack.undo()
    (first, left, nothing), (second, none, back_to) = applied
    assert (first, nothing) == (after, None)
    assert (second, none) == (before, None)
    assert left is back_to is not None
    stack.redo()
    assert applied[2][1] not in (None, left)


@pytest.mark.parametrize("seen", [2.0, -7.0])
def test_undoing_a_weight_brings_back_what_was_really_there(stack: QUndoStack, seen: float) -> None:
    theta = np.array([1.0, 2.0, 3.0])

    def apply(index: int, value: float | Replaced, replaced: Replaced | None) -> None:
        if replaced is not None:
            replaced.value = float(theta[index])
        theta[index] = value.value if isinstance(value, Replaced) else value

    stack.push(ChangeParameter("Set weight", apply, 1, seen, -5.0))
    assert theta.tolist() == [1.0, -5.0, 3.0]
    stack.undo()
    assert theta.tolist() == [1.0, 2.0, 3.0]
    theta[1] = 9.0  # training went on
    stack.redo()
    assert theta.tolist() == [1.0, -5.0, 3.0]
    stack.undo()
    assert theta.tolist() == [1.0, 9.0, 3.0]
