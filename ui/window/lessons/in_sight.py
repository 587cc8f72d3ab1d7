"""Keeps in sight what a step needs, whatever is selected meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.lessons.play import Play

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_REGIONS = "regions"


def keep_in_sight(window: MainWindow, play: Play | None) -> None:
    """Have the decision regions stay where the open step has them; None: no lesson is open.

    Else what the selected node answers takes their place, as a step wants that asks for a node.
    """
    window.panels[_REGIONS].hold_answer(play is not None and _needs_regions(play))


def _needs_regions(play: Play) -> bool:
    wanted = (place for task in play.step.tasks for place in task.wants.places())
    asks_for_node = any(place.kind == "node" for place in wanted)
    return _REGIONS in play.lesson.set_up_of(play.index).panels and not asks_for_node
