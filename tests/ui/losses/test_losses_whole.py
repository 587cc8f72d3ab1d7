"""In both languages and at every size each page of the Losses workshop shows its texts whole."""

from __future__ import annotations

from typing import Any

import pytest
from cut_paintings import cut_paintings, paintings
from cut_texts import cut_texts
from pytestqt.qtbot import QtBot
from settling import let_layouts_settle
from workshop_use import shared_fixtures

from simulator.workshops.records.losses import (
    RECORD,
    CurveChoice,
    LossesDocument,
    PairChoice,
    TablesChoice,
)
from ui.losses.window import losses_window
from ui.words.languages import languages
from ui.workshop.window import WorkshopWindow

SIZES = ((1080, 690), (1000, 600), (1366, 720))
_WIDE = ((0.123, 0.456, 0.321, 0.1),) * 5
# What makes texts long: long names, every note, five samples of four classes.
CASES: dict[str, dict[str, Any]] = {
    "longest-names": {
        "curves": CurveChoice(loss="mape", second="categorical_cross_entropy", over="sum", at=-7.9)
    },
    "held": {"curves": CurveChoice(second="categorical_cross_entropy", at=0.0)},
    "refused": {"curves": CurveChoice(loss="perceptron", second="mape", target=0.0)},
    "steep": {"curves": CurveChoice(loss="mape", second="msle", target=0.1, at=-4.9)},
    "wide": {
        "page": "networks",
        "networks": TablesChoice(targets=_WIDE, first=_WIDE, second=_WIDE),
    },
    "pair": {"page": "choice", "choice": PairChoice(output="softmax", loss="msle")},
    **{one.name: {} for one in RECORD.presets},
}


shared_workshop, window = shared_fixtures(losses_window)


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_cut(qtbot: QtBot, window: WorkshopWindow, case: str) -> None:
    presets = {one.name: one.document for one in RECORD.presets}
    document = presets.get(case, RECORD.beginning)
    assert isinstance(document, LossesDocument)
    window.history.go_to(document.changed(**CASES[case]), case)
    found = []
    for language in ("ko", "en"):
        languages().show(language)
        for size in SIZES:
            window.resize(*size)
            let_layouts_settle(qtbot)
            lines = [*cut_texts(window), *cut_paintings(paintings(window))]
            found += [f"{language}, {size}: {line}" for line in lines]
    assert not found, "\n".join(found)
