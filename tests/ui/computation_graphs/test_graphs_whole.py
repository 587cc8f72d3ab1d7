"""In both languages and at every size the Computation graphs workshop shows its texts whole."""

from __future__ import annotations

import pytest
from cut_paintings import cut_paintings, paintings
from cut_texts import cut_texts
from pytestqt.qtbot import QtBot
from settling import let_layouts_settle
from workshop_use import shared_fixtures

from simulator.workshops.records.graphs import RECORD
from ui.computation_graphs.bench import GraphsBench
from ui.computation_graphs.window import graphs_window
from ui.words.languages import languages
from ui.workshop.window import WorkshopWindow

SIZES = ((1200, 720),)
# All of whose pages are looked at: short and long names, a few lines and many.
WHOLE = ("apples", "two_variables", "sigmoid_neuron")
_DOCUMENTS = {one.name: one.document for one in RECORD.presets}


shared_workshop, window = shared_fixtures(graphs_window)


def cut(qtbot: QtBot, window: WorkshopWindow, language: str) -> list[str]:
    found = []
    for size in SIZES:
        window.resize(*size)
        let_layouts_settle(qtbot)
        lines = [*cut_texts(window), *cut_paintings(paintings(window))]
        found += [f"{language}, {size}: {line}" for line in lines]
    return found


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_nothing_is_cut(qtbot: QtBot, window: WorkshopWindow, name: str) -> None:
    bench = window.bench
    assert isinstance(bench, GraphsBench)
    window.history.go_to(_DOCUMENTS[name], name)
    found = []
    for language in ("ko", "en"):
        languages().show(language)
        bench.stepper.move("last")
        pages = range(bench.pages.count()) if name in WHOLE else (0,)
        for page in pages:
            bench.pages.setCurrentIndex(page)
            found += cut(qtbot, window, language)
    assert not found, "\n".join(found)
