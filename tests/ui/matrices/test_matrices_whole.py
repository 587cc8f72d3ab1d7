"""In both languages and at every size each page of the workshop shows its texts whole."""

from __future__ import annotations

from typing import Any

import pytest
from cut_paintings import cut_paintings, paintings
from cut_texts import cut_texts
from matrices_use import made
from pytestqt.qtbot import QtBot
from settling import let_layouts_settle
from workshop_use import shared_fixtures

from simulator.workshops.records.matrices import (
    RECORD,
    LayerChoice,
    MatricesDocument,
    ProductChoice,
    StackChoice,
    TensorChoice,
)
from ui.words.languages import languages
from ui.workshop.window import WorkshopWindow

SIZES = ((1080, 690), (1000, 640), (1366, 720))
_WIDE = tuple(tuple(0.123 * (i + j) for j in range(8)) for i in range(8))
_LAYER = LayerChoice(weights=_WIDE, bias=_WIDE[0], activation="leaky_relu")
_LARGE = StackChoice(x=_WIDE[1], layers=(_LAYER,) * 3)
_LARGE_NETWORK = StackChoice(x=_WIDE[1], layers=(_LAYER,) * 4)
CASES: dict[str, dict[str, Any]] = {
    "large-product": {"product": ProductChoice(left=_WIDE, right=_WIDE, added=_WIDE, step=70)},
    "large-layers": {"page": "linear", "linear": _LARGE},  # four of them have to be scrolled
    "large-network": {"page": "network", "network": _LARGE_NETWORK},
    "scalar": {"page": "tensors", "tensor": TensorChoice(example="scalar")},
    "vector": {"page": "tensors", "tensor": TensorChoice(example="vector", index=(1,))},
    "word": {"page": "tensors", "tensor": TensorChoice(example="word")},
    "phrase": {"page": "tensors", "tensor": TensorChoice(example="phrase", index=(1, None))},
    **{one.name: {} for one in RECORD.presets},
}


shared_workshop, window = shared_fixtures(made)


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_cut(qtbot: QtBot, window: WorkshopWindow, case: str) -> None:
    presets = {one.name: one.document for one in RECORD.presets}
    document = presets.get(case, RECORD.beginning)
    assert isinstance(document, MatricesDocument)
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
