"""The strip of the training loop: its names, how it is lit, and its keys."""

from __future__ import annotations

from itertools import pairwise

from plots_samples import around, seen
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from ui.loop.standing import BOXES
from ui.loop.strip import LoopStrip
from ui.theme.colors import DARK, LIGHT, mix


def shown(qtbot: QtBot, width: int = 640) -> LoopStrip:
    strip = LoopStrip()
    qtbot.addWidget(strip)
    strip.resize(width, strip.sizeHint().height())
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def test_boxes_stand_in_the_order_of_the_loop_and_in_one_slim_line(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    places = [strip.boxes[name].geometry() for name in BOXES]
    assert all(a.right() < b.left() for a, b in pairwise(places))
    assert places[-1].right() < strip.stages.geometry().left()
    assert strip.height() <= 32


def test_what_is_lit_is_seen_and_told(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    for theme in (DARK, LIGHT):
        strip.set_theme(theme)
        strip.light({"backward"})
        box = strip.boxes["backward"]
        shade = mix(theme.panel, theme.color("backward"), 0.26)
        inside = around(QPointF(box.rect().center()), 8.0)
        lit = seen(box, shade, inside)
        assert strip.accessibleDescription() == "Now: backward"
        strip.light(frozenset())
        assert lit > 4 * seen(box, shade, inside)
    assert strip.accessibleDescription() == "Not training"


def test_names_are_shortened_where_there_is_no_room(qtbot: QtBot) -> None:
    strip = shown(qtbot, 640)
    wide = strip.boxes["evaluate"].width()
    strip.resize(420, strip.height())
    qtbot.waitUntil(lambda: strip.boxes["evaluate"].width() < wide)
    assert strip.boxes["evaluate"].accessibleName() == "evaluate"


def test_a_click_and_the_space_key_ask_for_what_a_box_stands_for(qtbot: QtBot) -> None:
    strip = shown(qtbot)
    wanted: list[str] = []
    strip.wanted.connect(wanted.append)
    qtbot.mouseClick(strip.boxes["loss"], Qt.MouseButton.LeftButton)
    strip.boxes["evaluate"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip.boxes["evaluate"], Qt.Key.Key_Space)
    assert wanted == ["loss", "evaluate"]
    assert all(box.toolTip().endswith(".") for box in strip.boxes.values())
