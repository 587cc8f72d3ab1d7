"""Edits go through the undo stack and come back with everything that was there."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.training.state import TrainingState
from ui.controller.edits import Document, Edit, OpenDocument
from ui.worker.left_behind import Beginning


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
    stack.push(OpenDocument("Open Iris", desk.exchange, iris))
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
    stack.push(OpenDocument("Open", desk.exchange, Document(presets.load("iris"), None)))
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
        stack.push(OpenDocument(name, desk.exchange, Document(presets.load(name), None)))
    stack.undo()
    stack.undo()
    assert desk.shown == ["and", "or", "and", "xor"]
    assert not stack.canUndo()


def test_an_edit_is_made_once_and_then_gone_back_to(stack: QUndoStack) -> None:
    desk = Desk()
    made: list[str] = []

    def make() -> Document:
        made.append("made")
        return desk.exchange(Document(presets.load("xor"), None))

    stack.push(Edit("Set weight", make, desk.exchange))
    learnt = desk.learn(4)
    stack.undo()
    stack.redo()
    assert made == ["made"]
    assert desk.document.state is learnt


def test_a_forgotten_edit_takes_nothing_back(stack: QUndoStack) -> None:
    desk = Desk()
    stack.push(OpenDocument("Open", desk.exchange, Document(presets.load("iris"), None)))
    edit = stack.command(0)
    assert isinstance(edit, Edit)
    edit.forget()
    stack.undo()
    assert desk.shown == ["iris"]
    assert not stack.canRedo()
