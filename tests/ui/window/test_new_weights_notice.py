"""New weights where the initializer draws none: what takes its place is said, and undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from message_desk import Desk, message_desk
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from ui.words.languages import Languages


@pytest.fixture
def desk(qtbot: QtBot, spoken: Languages) -> Iterator[Desk]:
    """Return a desk whose last message is said in another language after the test."""
    with message_desk(qtbot) as desk:
        yield desk
        assert desk.untold(spoken) == []


def test_new_weights_say_which_initializer_takes_the_place_of_one_that_draws_none(
    desk: Desk,
) -> None:
    first = desk.open("xor").experiment.scenario
    desk.controller.edit(presets.changed(first, initializer="zeros", weights=None), "All zero")
    desk.ready()
    desk.controller.new_weights()
    desk.ready()
    assert desk.text.startswith("“All zero” draws nothing at random")
    assert "“Xavier, uniform” now" in desk.text
    assert desk.bar.action.text() == "Undo"
    desk.bar.action.click()
    assert desk.text == ""
    scenario = desk.ready().experiment.scenario
    assert scenario.initializer == "zeros"
    desk.controller.edit(presets.changed(first, initializer="he_normal"), "He normal")
    desk.ready()
    desk.controller.new_weights()
    desk.ready()
    assert desk.text == ""
