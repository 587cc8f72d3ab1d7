"""Terms in the window's explanations open the glossary; a learner's own words stay plain."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.scenarios import presets
from ui.widgets.terms import known_terms
from ui.window.main_window import MainWindow
from ui.words.messages import is_ours, worded


def marked(qtbot: QtBot, label: Any) -> list[str]:
    qtbot.waitUntil(lambda: bool(known_terms().mentions("weight")))
    return [name for _, _, one in label.marks.marks() for name in one.terms]


def test_a_click_on_a_term_opens_its_entry(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    label = window.panels["setup"].description
    assert marked(qtbot, label) == ["probability"]
    at = label.marks.marks()[0][0].center().toPoint()
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=at)
    opened = window.tools.get("glossary")
    assert opened.isVisible()
    assert "probability" in opened.entry.toPlainText().lower()
    opened.close()


def test_the_sentence_on_a_step_is_marked(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.stepper.forward()
    panel = window.panels["step"]
    qtbot.waitUntil(lambda: panel.step is not None)
    assert marked(qtbot, panel.sentence) == ["weight", "bias"]


def test_a_comment_and_a_description_of_ones_own_stay_plain(
    qtbot: QtBot, window: MainWindow
) -> None:
    text = "Watch the gradient of each layer."
    own = presets.changed(presets.load("xor"), comment=text, description=text)
    window.controller.open(own)
    setup = window.panels["setup"]
    qtbot.waitUntil(lambda: setup.comment.text() == text)
    assert setup.description.text() == text
    assert marked(qtbot, setup.comment) == []
    assert marked(qtbot, setup.description) == []


def test_a_message_with_words_that_are_not_ours_stays_plain(
    qtbot: QtBot, window: MainWindow
) -> None:
    ours = worded("Notices", "The gradient is {value}.")
    window.messages.show_message("info", ours.format(value="0.5"))
    assert marked(qtbot, window.messages.text) == ["gradient"]
    window.messages.show_message("info", ours.format(value="my layer"))
    assert marked(qtbot, window.messages.text) == []
    assert not is_ours("gradient")
    assert is_ours(ours.format(value=worded("Notices", "small")))
