"""Comparing runs: the log of runs, and the window that lays their curves over one another."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator import optimizers
from simulator.scenarios import presets
from simulator.training.evaluation import History
from ui.comparison.run_log import RunLog
from ui.comparison.window import RunComparison
from ui.theme import style
from ui.theme.colors import DARK, LIGHT, Theme


class News(QObject):
    snapshot_taken = Signal(object)


def snapshot(run_id: int, epochs: int, rate: float = 0.1) -> SimpleNamespace:
    rows = [[k, 1.0 / k, 2.0 / k, 1.0, 0.5] for k in range(1, epochs + 1)]
    return SimpleNamespace(
        run_id=run_id,
        history=History().extended(rows),
        experiment=SimpleNamespace(scenario=presets.load("xor")),
        state=SimpleNamespace(optimizer=optimizers.get("sgd", learning_rate=rate)),
    )


@pytest.fixture
def news() -> News:
    return News()


@pytest.fixture
def log(news: News) -> RunLog:
    made = RunLog()
    news.snapshot_taken.connect(made.show_snapshot)
    return made


def test_a_run_is_logged_once_it_has_trained_and_grows(news: News, log: RunLog) -> None:
    news.snapshot_taken.emit(snapshot(1, 0))
    assert log.runs == []
    news.snapshot_taken.emit(snapshot(1, 3))
    news.snapshot_taken.emit(snapshot(1, 9))
    assert [len(run.history.epochs) for run in log.runs] == [9]
    news.snapshot_taken.emit(snapshot(2, 4, rate=0.5))
    assert [run.number for run in log.runs] == [1, 2]
    assert log.runs[1].title == "XOR · seed 0"
    assert log.runs[1].method == "Gradient descent (SGD), η = 0.5"


def test_old_runs_make_room(news: News, log: RunLog) -> None:
    for run_id in range(40):
        news.snapshot_taken.emit(snapshot(run_id, 2))
    assert len(log.runs) == 24
    assert log.runs[-1].number == 40


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_optimizers_have_their_titles(news: News, log: RunLog, name: str) -> None:
    one = snapshot(1, 2)
    one.state.optimizer = optimizers.get(name, learning_rate=1e-5)
    news.snapshot_taken.emit(one)
    assert log.runs[0].method == f"{optimizers.REGISTRY[name].title}, η = 1e−5"


def ranges(window: RunComparison) -> list[list[float]]:
    return window.plot.getPlotItem().viewRange()


def test_without_runs_it_invites_and_shows_sensible_axes(qtbot: QtBot, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    assert window.invitation.isVisible()
    assert "Train" in window.invitation.text()
    middle = window.invitation.mapTo(window.plot, window.invitation.rect().center())
    assert abs(middle.x() - window.plot.width() / 2) < 40
    assert abs(middle.y() - window.plot.height() / 2) < 40
    np.testing.assert_allclose(ranges(window), [[0, 10], [0, 1]])
    window.logarithmic.setChecked(True)
    np.testing.assert_allclose(ranges(window), [[0, 10], [-3, 0]])


def test_the_plot_says_why_nothing_is_to_be_seen(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    news.snapshot_taken.emit(snapshot(1, 50))
    assert not window.invitation.isVisible()
    QApplication.processEvents()
    assert ranges(window)[0][1] > 40
    window.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "Tick a run" in window.invitation.text()
    assert window.invitation.isVisible()
    window.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert not window.invitation.isVisible()
    rows = [[k, 1.0 / k, float("nan"), 1.0, float("nan")] for k in range(1, 4)]
    bare = snapshot(2, 0)
    bare.history = History().extended(rows)
    log.clear()
    news.snapshot_taken.emit(bare)
    window.validation.setChecked(True)
    assert "without validation" in window.invitation.text()
    QApplication.processEvents()
    np.testing.assert_allclose(ranges(window), [[0, 10], [0, 1]])


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_the_marked_run_can_be_read(qtbot: QtBot, news: News, log: RunLog, theme: Theme) -> None:
    window = RunComparison(log, theme)
    qtbot.addWidget(window)
    window.setStyleSheet(style.stylesheet(theme))
    news.snapshot_taken.emit(snapshot(1, 5))
    news.snapshot_taken.emit(snapshot(2, 5))
    window.show()
    window.list.setCurrentRow(1)
    QApplication.processEvents()
    row = window.list.visualItemRect(window.list.item(1)).adjusted(60, 2, -4, -2)
    picture = window.list.viewport().grab(row).toImage()
    seen = {
        picture.pixelColor(x, y).name() for x in range(row.width()) for y in range(row.height())
    }
    assert style._colors(theme)["selected"] in seen
    assert theme.color("text").name() in seen
    # Nothing of it is cut: the whole method stands in the row.
    text = window.list.item(1).text()
    assert text == "2 · XOR · seed 0\nGradient descent (SGD), η = 0.1\nloss 0.200"
    assert row.width() >= window.list.fontMetrics().horizontalAdvance(text.splitlines()[1])


def test_curves_are_shown_hidden_and_switched(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
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
    assert window.invitation.isVisible()
