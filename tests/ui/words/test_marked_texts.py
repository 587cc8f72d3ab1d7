"""Whatever the interface looks up in another language is marked, so that translators find it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from arena_samples import network_problem, settled
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from repository import ROOT
from setup_desk import Desk

from simulator.nn import layers
from simulator.scenarios import output_advice, presets
from simulator.studies import initial_weights
from ui.arena.panels.racer_editor import RacerEditor
from ui.arena.window import ArenaWindow
from ui.setup.panel import SetupPanel
from ui.study.panels.controls import StudyControls
from ui.theme.colors import DARK
from ui.words import record_texts, titles

sys.path.insert(0, str(ROOT / "tools"))

from mark_texts import literal, messages

MARKED = {str(text) for text in record_texts.TEXTS}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Return the texts that are looked up while a test runs."""
    found: set[str] = set()

    class Recording:
        @staticmethod
        def translate(context: str, text: str) -> str:
            found.add(text)
            return QCoreApplication.translate(context, text)

    monkeypatch.setattr(titles, "QCoreApplication", Recording)
    return found


def test_all_that_the_setup_shows_is_marked(qtbot: QtBot, asked: set[str]) -> None:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    desk = Desk(panel, qtbot)
    for preset in presets.REGISTRY:
        desk.show(preset)
    assert layers.DROPOUT.explanation in asked
    assert asked <= MARKED


def test_all_that_the_arena_and_the_study_show_is_marked(qtbot: QtBot, asked: set[str]) -> None:
    window = ArenaWindow(DARK)
    qtbot.addWidget(window)
    problem = network_problem()
    window.set_experiment(problem.experiment, problem.theta)
    window.show()
    qtbot.waitExposed(window)
    settled(qtbot, window.arena)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.table.rowCount() > 0)
    assert "gradient step" in asked
    editor, controls = RacerEditor(), StudyControls()
    qtbot.addWidget(editor)
    qtbot.addWidget(controls)
    assert {initial_weights.STARTS.explanation, initial_weights.EPOCHS.explanation} <= asked
    assert asked <= MARKED
    window.close()


def called(function: str) -> Iterator[ast.Call]:
    """Yield the calls of a function in the simulator."""
    for path in sorted((ROOT / "simulator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function:
                yield node


def test_every_sentence_of_a_message_is_a_literal_and_marked() -> None:
    found = {literal(message) for message in messages()}
    assert "{name} must be {wanted}, got {got}" in found
    assert found <= MARKED


def test_a_sentence_that_is_put_together_is_refused() -> None:
    call = ast.parse('Message(f"{name} must be " + "positive")', mode="eval").body
    assert isinstance(call, ast.Call)
    with pytest.raises(ValueError, match="must be a literal, got Message"):
        literal(call)


def names_of_parts() -> set[str]:
    """Return the names of an update's parts, as the sources have them."""
    given: list[Any] = [call.args[0] for call in called("PartValues")]
    given += [call.args[2] for call in called("before_and_after")]
    words = [one.value for node in given for one in ast.walk(node) if isinstance(one, ast.Constant)]
    return {word for word in words if isinstance(word, str)}


def test_every_name_of_a_part_of_an_update_is_marked() -> None:
    # Read from the sources, so that one which no update had while the texts were written counts.
    found = names_of_parts()
    assert {"effective step", "interpolated mean", "velocity after"} <= found
    assert found <= MARKED
    assert not any(isinstance(call.args[0], ast.JoinedStr) for call in called("PartValues"))


def test_advice_on_kinds_of_layers_is_among_the_sentences() -> None:
    unsuited = (("binary", "Not for yes or no."),)
    kind = replace(layers.REGISTRY["prelu"], name="new", unsuited=unsuited)
    with layers.REGISTRY.added(kind):
        assert "Not for yes or no." in set(output_advice.sentences())
