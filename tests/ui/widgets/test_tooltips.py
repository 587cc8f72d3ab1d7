"""What screen readers are told of a widget beside its name: never a tooltip's markup."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.tooltips import describe, follow_tooltip, tooltip


def test_where_nothing_is_to_be_told_the_tooltips_words_are(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setToolTip(tooltip("Step 2: a < b"))
    follow_tooltip(button)
    assert button.accessibleDescription() == "Step 2: a < b"
    describe(button, "This one is open.")
    assert button.accessibleDescription() == "This one is open."
    describe(button, "")
    assert button.accessibleDescription() == "Step 2: a < b"
