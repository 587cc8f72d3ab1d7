"""The comment that goes with a set-up: asked for, and kept in every language that it has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from simulator.notation.typed_numbers import shortened
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.scenarios.texts import TextInLanguages
from ui.controller.controller import Controller
from ui.words.messages import said, shown_language, worded

# Of a comment as it is said when a file is opened; the set-up panel has all of it.
_LONGEST_SAID = 160


def asked_comment(scenario: Scenario, window: QWidget, title: str, go_on: str = "") -> str | None:
    """Return the comment that was typed; None where the dialog was left without."""
    from ui.window.comment_dialog import CommentDialog

    dialog = CommentDialog(said(scenario.comment), window, title, go_on)
    wanted = dialog.exec() == CommentDialog.DialogCode.Accepted
    comment = dialog.comment
    dialog.deleteLater()
    return comment if wanted else None


def commented(controller: Controller, scenario: Scenario, comment: str) -> Scenario:
    """Give what is set up a comment, and return it."""
    before = scenario.comment
    if comment == said(before):
        comment = before
    elif isinstance(before, TextInLanguages) and comment:  # the other languages' stay
        comment = before.with_text(shown_language(), comment)
    found = presets.changed(scenario, comment=comment)
    controller.edit(found, worded("FileActions", "Change comment"))
    return found


def brief(comment: str) -> str:
    """Return as much of a comment as a message quotes, in every language that it has."""
    if isinstance(comment, TextInLanguages):
        return comment.changed(brief)
    return shortened(comment.replace("\n", " "), _LONGEST_SAID)
