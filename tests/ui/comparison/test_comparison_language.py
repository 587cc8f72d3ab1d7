"""All that the comparison of runs says follows a change of the language, but not a run's name."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from pseudo_window import CODE, repainted, untold
from PySide6.QtWidgets import QFileDialog, QMenu, QStyleOptionViewItem

from simulator import optimizers
from simulator.scenarios import presets
from simulator.session.moments import Moments
from simulator.training.evaluation import History
from ui.comparison.run_log import RunLog
from ui.comparison.window import RunComparison
from ui.theme.colors import DARK
from ui.words.languages import Languages


def trained(run_id: int, epochs: int, *, loss: float = 1.0, name: str = "xor") -> Any:
    rows = [[k, loss / k, float("nan"), 1.0, 0.5] for k in range(1, epochs + 1)]
    history = History().extended(rows)
    return SimpleNamespace(
        origin=run_id,
        history=history,
        moments=Moments(whole=history),
        experiment=SimpleNamespace(scenario=presets.load(name)),
        begun_by_hand=False,
        state=SimpleNamespace(optimizer=optimizers.get("sgd", learning_rate=0.1)),
    )


@pytest.fixture
def window(qtbot: Any) -> RunComparison:
    made = RunComparison(RunLog(), DARK)
    qtbot.addWidget(made)
    made.show()
    return made


def left(qtbot: Any, window: RunComparison) -> list[str]:
    hidden = window.plot.getPlotItem().ctrlMenu  # pyqtgraph's own, which is never shown
    parts = {type(hidden).__name__, *(type(one).__name__ for one in hidden.findChildren(QMenu))}
    found = untold(repainted(qtbot, window), "F2", r"\bmine\b")
    return [one for one in found if not any(part in one.split(":")[0] for part in parts)]


def test_everything_follows_and_ticks_and_names_stay(
    qtbot: Any, window: RunComparison, spoken: Languages
) -> None:
    log = window._log
    assert left(qtbot, window)
    spoken.show(CODE)
    assert left(qtbot, window) == []  # without a run
    spoken.show("en")
    for number, name in ((1, "xor"), (2, "xor"), (3, "sine")):
        log.show_snapshot(trained(number, 4, name=name))
    log.show_snapshot(trained(4, 4, loss=0.0))
    log.rename(2, "mine")
    window.list.setCurrentRow(1)
    texts = left(qtbot, window)
    assert len(texts) > 10
    for logarithmic in (False, True):
        window.logarithmic.setChecked(logarithmic)
        for validation in (False, True):
            window.validation.setChecked(validation)
            spoken.show(CODE)
            assert left(qtbot, window) == []
            spoken.show("en")
    window.logarithmic.setChecked(False)
    window.validation.setChecked(False)
    assert left(qtbot, window) == texts
    assert window.list.currentRow() == 1
    log.clear()
    spoken.show(CODE)
    assert left(qtbot, window) == []


def test_a_run_that_keeps_its_name_goes_on_following(
    qtbot: Any, window: RunComparison, spoken: Languages
) -> None:
    window._log.show_snapshot(trained(1, 4))
    spoken.show(CODE)
    window._log.rename(1, "⟦⟦XÖR⟧ · sëëd 0⟧")  # as the field proposes it
    assert window._log.runs[0].name == ""
    spoken.show("en")
    assert window.list.item(0).text().startswith("1 · XOR · seed 0\n")


def test_what_is_asked_is_asked_in_the_language(
    qtbot: Any, window: RunComparison, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    window._log.show_snapshot(trained(1, 4))
    asked: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: str, *more: object) -> Any:
        asked.extend((title, filters))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    spoken.show(CODE)
    window.choose_and_save_table()
    index = window.list.model().index(0, 0)
    field = window._editing.createEditor(window.list, QStyleOptionViewItem(), index)
    asked.append(field.accessibleName())
    window._on_menu(window.list.visualItemRect(window.list.item(0)).center())
    menu = next(one for one in window.findChildren(QMenu) if one.parent() is window)
    asked.append(menu.actions()[0].text())
    assert len(asked) == 4
    assert untold(("", text) for text in asked) == []
