"""The glossary names only places that the window has."""

from __future__ import annotations

import pytest

from simulator.glossary.terms import KINDS_OF_PLACE, glossary
from simulator.stepping.step_plan import StepKind
from ui.window.menu_bar import records
from ui.window.panels import PANELS
from ui.window.tool_records import TOOLS

SECTIONS = ("data", "network", "training", "regularization", "stopping")
THERE = {
    "network": {""},
    "panel": {record.name for record in PANELS},
    "setup": set(SECTIONS),
    "step": {kind.value for kind in StepKind},
    "window": {record.name for record in TOOLS},
    "action": {record.id for _, record in records()},
}


@pytest.mark.parametrize("kind", KINDS_OF_PLACE)
def test_every_place_that_a_term_is_seen_in_is_there(kind: str) -> None:
    named = {term.place[1] for term in glossary() if term.seen and term.place[0] == kind}
    assert named
    assert named <= THERE[kind]
