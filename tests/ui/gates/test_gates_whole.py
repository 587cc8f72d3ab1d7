"""In both languages and at every size each page of the Gates workshop shows its texts whole."""

from __future__ import annotations

from typing import Any

import pytest
from cut_paintings import cut_paintings, paintings
from cut_texts import cut_texts
from pytestqt.qtbot import QtBot
from settling import let_layouts_settle
from workshop_use import shared_fixtures

from simulator.workshops.records.gates import RECORD, GatesDocument, Neuron
from ui.gates.bench import GatesBench
from ui.gates.truth_view import TruthView
from ui.gates.window import gates_window
from ui.words.languages import languages
from ui.workshop.window import WorkshopWindow

SIZES = ((1040, 690), (1000, 600), (1366, 720))
_DOCUMENTS = {one.name: one.document for one in RECORD.presets}
# What makes texts long: every name, numbers of many digits, the rule at its end, four rows done.
WIDE = Neuron(w1=-1.234, w2=-1.987, b=-2.346, visits=200)
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "names": ("and", {"biological": True, "output": "sigmoid", "neurons": {"and": WIDE}}),
    "threshold": ("threshold", {"biological": True}),
    "xor": ("xor", {"neurons": {"xor": WIDE}}),
    "network": ("xor-gates", {"step": 7, "neurons": {"or": WIDE}}),
}


shared_workshop, window = shared_fixtures(gates_window)


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_cut(qtbot: QtBot, window: WorkshopWindow, case: str) -> None:
    preset, fields = CASES[case]
    document = _DOCUMENTS[preset]
    assert isinstance(document, GatesDocument)
    window.history.go_to(document.changed(**fields), case)
    found = []
    for language in ("ko", "en"):
        languages().show(language)
        for size in SIZES:
            window.resize(*size)
            let_layouts_settle(qtbot)
            lines = [*cut_texts(window), *cut_paintings(paintings(window))]
            found += [f"{language}, {size}: {line}" for line in lines]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("fields", [{"output": "sigmoid"}, {"gate": "nand"}], ids=str)
def test_the_truth_table_needs_no_bar_beside_a_lesson(
    qtbot: QtBot, window: WorkshopWindow, fields: dict[str, Any]
) -> None:
    """On a screen of 1280 by 800 so much is left beside the Lessons panel."""
    window.history.go_to(_DOCUMENTS["and"].changed(**fields), "as in a lesson")
    assert isinstance(window.bench, GatesBench)
    for language in ("ko", "en"):
        languages().show(language)
        window.resize(964, 700)
        let_layouts_settle(qtbot)
        table = window.bench.table
        assert isinstance(table, TruthView)
        assert table.horizontalHeader().length() <= table.viewport().width(), language


def test_a_round_of_the_rule_is_seen_whole_beside_a_lesson(
    qtbot: QtBot, window: WorkshopWindow
) -> None:
    visited = Neuron(w1=0.0, w2=0.0, b=0.0, visits=4)
    window.history.go_to(_DOCUMENTS["learn"].changed(neurons={"and": visited}), "four visits")
    assert isinstance(window.bench, GatesBench)
    window.resize(964, 700)
    let_layouts_settle(qtbot)
    table = window.bench.record.table
    seen = table.viewport().rect()
    rows = [table.visualItemRect(table.item(row, 0)) for row in range(4)]
    assert all(seen.contains(one) for one in rows)
