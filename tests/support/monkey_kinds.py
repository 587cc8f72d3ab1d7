"""Every kind of action, and how often it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import monkey_actions as actions
import monkey_commands as commands
import monkey_gestures as gestures
from monkey_world import World


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of action: what it is called, how often it comes, and what carries it out."""

    name: str
    weight: int
    run: Callable[[World], str]


KINDS = (
    Kind("trigger", 5, actions.trigger),
    Kind("press", 14, actions.press_button),
    Kind("choose", 10, actions.choose),
    Kind("type", 14, actions.type_text),
    Kind("slide", 3, actions.slide),
    Kind("mouse", 14, actions.mouse),
    Kind("network", 8, gestures.on_canvas),
    Kind("menu", 4, gestures.menu),
    Kind("menu of a place", 4, gestures.context),
    Kind("shortcut", 8, gestures.shortcut),
    Kind("command", 3, gestures.command),
    Kind("tab", 2, gestures.tab),
    Kind("line", 2, gestures.line),
    Kind("window", 2, gestures.window_state),
    Kind("guide", 1, gestures.guide),
    Kind("session", 3, gestures.session),
    Kind("weight", 5, commands.edge),
    Kind("structure", 3, commands.structure),
    Kind("wheel", 3, actions.wheel),
    Kind("keys", 12, actions.keys),
    Kind("row", 4, actions.row),
    Kind("resize", 2, actions.resize),
    Kind("dock", 2, actions.dock),
    Kind("close tools", 8, actions.close_tools),
    Kind("preset", 2, commands.preset),
    Kind("file", 3, commands.open_file),
    Kind("train", 5, commands.train),
    Kind("rest", 2, commands.rest),
    Kind("undo some", 4, commands.undo_some),
    Kind("undo and redo", 1, commands.undo_and_redo),
    Kind("edit and undo", 1, commands.edit_and_undo),
    Kind("rebuild", 1, commands.rebuild),
)
