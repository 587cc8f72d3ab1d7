"""What was chosen in a window is refused with the names that stand there, in any language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from patience import PATIENCE_MS
from pytestqt.qtbot import QtBot

from simulator.data.splitting import SCALINGS
from simulator.messages import Message, reason
from simulator.nn import losses
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from ui.controller.controller import Controller
from ui.setup import edits
from ui.words.languages import Languages
from ui.words.messages import said
from ui.words.window_names import as_in_window

# Names of settings, and of losses that no title holds.
NAMES = re.compile(r"[a-z]+_[a-z]+|\b(mape|msle|none|standardize|minmax|loss|samples)\b")


def refused_edits(scenario: Scenario) -> Iterator[Callable[[], Scenario]]:
    """Yield edits as a learner makes them, some of which cannot be."""
    for share in (0.01, 0.5, 0.95):
        yield lambda share=share: edits.with_data(scenario, validation_fraction=share)
    for loss in losses.REGISTRY:
        yield lambda loss=loss: presets.changed(scenario, loss=loss)
        for scaling in SCALINGS:
            yield lambda loss=loss, scaling=scaling: presets.changed(
                edits.with_data(scenario, target_scaling=scaling), loss=loss
            )


@pytest.mark.parametrize("preset", ["xor", "iris", "sine", "diabetes"])
def test_a_refused_edit_is_told_with_titles(korean: Languages, preset: str) -> None:
    told = set()
    for edit in refused_edits(presets.load(preset)):
        try:
            Experiment.from_scenario(edit())
        except ValueError as problem:
            told.add(said(as_in_window(reason(problem))))
    assert told or preset == "iris"
    assert [text for text in told if NAMES.search(text)] == []


def test_the_window_is_told_so(qtbot: QtBot, controller: Controller) -> None:
    xor = presets.load("xor")
    with qtbot.waitSignal(controller.refused, timeout=PATIENCE_MS) as refused:
        controller.open(edits.with_data(xor, validation_fraction=0.95))
    assert refused.args[0].startswith("Validation must leave a row")


def test_what_a_file_holds_is_told_as_it_stands_there() -> None:
    """Parts of a path, and values that were given, are what somebody looks for in the file."""
    pattern = "{name} must be {wanted}, got {got}"
    path = Message(pattern, name="layers[0].noise", wanted="a", got="noise")
    assert as_in_window(path) == path
    setting = Message(pattern, name="noise", wanted="a", got="noise")
    assert as_in_window(setting) == "Noise must be a, got noise"
    assert as_in_window("noise") == "noise"


def test_gaps_without_names_keep_what_fills_them() -> None:
    inner = Message("{name} is {got}", name="noise", got="high")
    told = Message("{0}: {1} ({name})").format("noise", inner, name="noise")
    assert as_in_window(told) == "noise: Noise is high (Noise)"
    assert as_in_window(Message("{0}").format(inner)) == "Noise is high"
