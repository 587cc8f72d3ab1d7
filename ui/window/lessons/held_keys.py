"""Keys that the lesson's text keeps from the window while a step has no use for its network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from simulator.lessons.play import Play

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


_FUNCTION = re.compile(r"F\d+$")


def held_keys(window: MainWindow, play: Play) -> frozenset[QKeySequence]:
    """Return the keys that would act on a network which the open step hides, and is not about.

    Those are letters, Space, arrows, Home and End: whoever reads wants to scroll by them. Keys with
    Ctrl and function keys are pressed on purpose.
    """
    if not play.lesson.is_beside_network(play.index):
        return frozenset()
    keys = (key for name in window.actions_ for key in window.actions_[name].shortcuts())
    return frozenset(key for key in keys if _is_plain(key))


def _is_plain(keys: QKeySequence) -> bool:
    name = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return "Ctrl+" not in name and _FUNCTION.search(name) is None
