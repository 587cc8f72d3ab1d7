"""Comparing runs: the log of runs, and the window that lays their curves over one another."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from simulator import optimizers, scenarios
from simulator.evaluation import History
from ui.run_comparison import RunComparison
from ui.run_log import RunLog
from ui.theme import DARK, LIGHT


class News(QObject):
    snapshot_taken = Signal(object)


def snapshot(run_id: int, epochs: int, rate: float = 0.1) -> SimpleNamespace:
    rows = [[k, 1.0 / k, 2.0 / k, 1.0, 0.5] for k in range(1, epochs + 1)]
    return SimpleNamespace(
        run_id=run_id,
        history=History().extended(rows),
        experiment=SimpleNamespace(scenario=scenarios.load("xor")),
        state=SimpleNamespace(optimizer=optimizers.get("sgd", learning_rate=rate)),
    )


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def log(news: News) -> RunLog:
    return RunLog(news)  # type: ignore[arg-type]


def test_a_run_is_logged_once_it_has_trained_and_grows(news: News, log: RunLog) -> None:
    news.snapshot_taken.emit(snapshot(1, 0))
    assert log.runs == []
    news.snapshot_taken.emit(snapshot(1, 3))
    news.snapshot_taken.emit(snapshot(1, 9))
    assert [len(run.history.epochs) for run in log.runs] == [9]
    news.snapshot_taken.emit(snapshot(2, 4, rate=0.5))
    assert [run.number for run in log.runs] == [1, 2]
    assert "η = 0.5" in log.runs[1].label


def test_old_runs_make_room(news: News, log: RunLog) -> None:
    for run_id in range(40):
        news.snapshot_taken.emit(snapshot(run_id, 2))
    assert len(log.runs) == 24
    assert log.runs[-1].number == 40


def test_curves_are_shown_hidden_and_switched(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    assert window._empty.isVisible()
    news.snapshot_taken.emit(snapshot(1, 5))
    news.snapshot_taken.emit(snapshot(2, 8))
    assert set(window.curves) == {1, 2}
    window.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert set(window.curves) == {2}
    news.snapshot_taken.emit(snapshot(2, 9))
    assert set(window.curves) == {2}
    np.testing.assert_allclose(window.curves[2].getData()[1][:2], [1.0, 0.5])
    window.validation.setChecked(True)
    np.testing.assert_allclose(window.curves[2].getData()[1][:2], [2.0, 1.0])
    window.logarithmic.setChecked(True)
    window.set_theme(LIGHT)
    window._clear.click()
    assert window.curves == {}
    assert window._empty.isVisible()
