"""All that the results say follows a change of the language, while a cell's pictures are shown."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from plots_samples import changed, snapshot
from pseudo_window import CODE, repainted, untold

from simulator.messages import Message
from ui.results.window import Results
from ui.theme.colors import DARK
from ui.words.languages import Languages

_QTS = "Scroll (Left|Right)"  # buttons of tabs, which the program names where it runs


def opened(qtbot: Any, name: str) -> Results:
    features = (0, 0) if name == "sine" else (0, 1)
    sample = changed(snapshot(name, 60, features))
    controller: Any = SimpleNamespace(latest=sample)
    window = Results(controller, DARK)
    qtbot.addWidget(window)
    window.refresh()
    window.show()
    return window


@pytest.mark.parametrize("name", ["iris", "sine", "two_labels", "xor"])
def test_everything_follows_and_what_is_chosen_stays(
    qtbot: Any, spoken: Languages, name: str
) -> None:
    window = opened(qtbot, name)
    before = untold(repainted(qtbot, window), _QTS)
    assert len(before) > 8
    for combo in (window.part, window.label):
        combo.setCurrentIndex(combo.count() - 1)
        combo.activated.emit(combo.count() - 1)
    chosen = window.part.currentIndex(), window.label.currentIndex()
    spoken.show(CODE)
    assert untold(repainted(qtbot, window), _QTS) == []
    assert (window.part.currentIndex(), window.label.currentIndex()) == chosen
    assert all(window.part.itemText(k) for k in range(window.part.count()))
    spoken.show("en")
    window.part.setCurrentIndex(0)
    window.part.activated.emit(0)
    window.label.setCurrentIndex(min(0, window.label.count() - 1))
    window.label.activated.emit(0)
    assert untold(repainted(qtbot, window), _QTS) == before


def test_the_pictures_of_a_cell_stay_and_are_described_anew(qtbot: Any, spoken: Languages) -> None:
    window = opened(qtbot, "digits")
    row, column = np.argwhere(window._measured.parts[0].scores.confusion)[0].tolist()
    window.matrix.cell_picked.emit(row, column)
    words = window.gallery.heading.text()
    spoken.show(CODE)
    assert window.gallery.isVisible()
    texts = repainted(qtbot, window, window.gallery)
    texts.append(("", window.gallery.pictures.words_on(3)))
    assert untold(texts, _QTS) == []
    assert window.gallery.windowTitle() == window.gallery.heading.text() != words
    spoken.show("en")
    assert window.gallery.heading.text() == words


def test_why_there_is_nothing_follows(qtbot: Any, spoken: Languages) -> None:
    window = opened(qtbot, "xor")
    window._controller.latest = None
    window.refresh()
    assert window.heading.text() == "The scenario is still being prepared."
    spoken.show(CODE)
    assert untold(repainted(qtbot, window), _QTS) == []
    window._show_nothing(Message("{name} must be finite", name="y"))
    spoken.show("en")
    assert window.heading.text() == "Y must be finite."
