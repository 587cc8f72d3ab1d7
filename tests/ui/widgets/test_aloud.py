"""What screen readers say at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.aloud import say_aloud


def test_a_name_is_announced_which_readers_on_every_system_hear(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    label = QLabel("Done: Take two steps.")
    qtbot.addWidget(label)
    say_aloud(label)
    (event,) = heard
    assert isinstance(event, QAccessibleAnnouncementEvent)
    assert event.message() == "Done: Take two steps."
    label.clear()
    say_aloud(label)  # there is nothing to be said
    assert len(heard) == 1
