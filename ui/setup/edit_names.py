"""What an edit of a setting is called in the menu: said when it is shown, in any language."""

from __future__ import annotations

from simulator.messages import Message
from simulator.settings import Setting
from ui.words.messages import worded


def change_of(setting: Setting) -> Message:
    """Return the name of an edit that gives `setting` another value.

    The title is quoted as it stands on the panel: how a name is written within a sentence is
    another matter in each language.
    """
    return worded("SetupPanel", "Change “{setting}”").format(setting=Message(setting.title))
