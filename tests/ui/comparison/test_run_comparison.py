"""Comparing runs: the log of runs, and the window that lays their curves over one another."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from simulator import optimizers
from simulator.scenarios import presets
from simulator.session.moments import Moments
from simulator.training.evaluation import History
from ui.comparison.run_log import RunLog
from ui.comparison.window import RunComparison
from ui.theme import style
from ui.theme.colors import DARK, LIGHT, Theme


class News(QObject):
    snapshot_taken = Signal(object)


def snapshot(
    run_id: int, epochs: int, rate: float = 0.1, *, by_hand: bool = False
) -> SimpleNamespace:
    rows = [[k, 1.0 / k, 2.0 / k, 1.0, 0.5] for k in range(1, epochs + 1)]
    history = History().extended(rows)
    return SimpleNamespace(
        origin=run_id,
        begun_by_hand=by_hand,
        history=history,
        moments=Moments(whole=history),
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
    news.snapshot_taken.emit(snapshot(3, 4, by_hand=True))
    assert log.runs[2].title == "XOR · weights set by hand"


def test_a_run_that_undo_brings_back_goes_on_in_its_place(news: News, log: RunLog) -> None:
    news.snapshot_taken.emit(snapshot(1, 3))  # left in the midst of training, some epochs later
    news.snapshot_taken.emit(snapshot(2, 4))
    news.snapshot_taken.emit(snapshot(1, 5))
    assert [(run.number, len(run.history.epochs)) for run in log.runs] == [(1, 5), (2, 4)]


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
    bare.moments = Moments(whole=History().extended(rows))
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
    assert text == "2 · XOR · seed 0\nGradient descent (SGD), η = 0.1\ntraining loss 0.200"
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


def other(run_id: int, preset: str, losses: list[float]) -> SimpleNamespace:
    """Return a run of another preset with given losses."""
    made = snapshot(run_id, 0)
    rows = [[k, loss, float("nan"), 1.0, float("nan")] for k, loss in enumerate(losses, start=1)]
    made.moments = Moments(whole=History().extended(rows))
    made.experiment = SimpleNamespace(scenario=presets.load(preset))
    return made


def ticked(window: RunComparison) -> list[bool]:
    return [item.checkState() is Qt.CheckState.Checked for item in window._items()]


def texts(window: RunComparison) -> list[str]:
    items = window.plot.getPlotItem().items
    return [item.toPlainText() for item in items if isinstance(item, pg.TextItem)]


def dots(window: RunComparison) -> dict[str, list[tuple[float, float]]]:
    """Return the points that are drawn by themselves, by their symbols."""
    found: dict[str, list[tuple[float, float]]] = {}
    for item in window.plot.getPlotItem().listDataItems():
        symbol = item.opts["symbol"]
        if symbol:
            found.setdefault(symbol, []).extend(zip(item.xData, item.yData, strict=True))
    return found


def test_only_what_can_be_compared_is_ticked_at_first(
    qtbot: QtBot, news: News, log: RunLog
) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    news.snapshot_taken.emit(snapshot(1, 3))
    news.snapshot_taken.emit(snapshot(2, 3, rate=0.5))
    assert ticked(window) == [True, True]
    assert window.note.text() == ""
    news.snapshot_taken.emit(other(3, "iris", [1.0, 0.5]))
    assert ticked(window) == [False, False, True]
    assert window.note.text() == "Runs with another loss or other data are not ticked."
    label = window.plot.getPlotItem().getAxis("left").labelText
    assert label == "loss: Categorical cross-entropy"
    window.validation.setChecked(True)
    label = window.plot.getPlotItem().getAxis("left").labelText
    assert label == "validation loss: Categorical cross-entropy"
    window.validation.setChecked(False)
    window.list.item(0).setCheckState(Qt.CheckState.Checked)
    news.snapshot_taken.emit(other(3, "iris", [1.0, 0.5, 0.4]))
    assert ticked(window) == [True, False, True]
    assert "do not compare" in window.note.text()
    assert window.plot.getPlotItem().getAxis("left").labelText == "loss"
    news.snapshot_taken.emit(snapshot(4, 3))
    assert ticked(window) == [True, True, False, True]


def test_a_run_of_one_epoch_is_a_dot(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    news.snapshot_taken.emit(other(1, "xor", [0.7]))
    news.snapshot_taken.emit(other(2, "xor", [0.6, 0.5]))
    assert dots(window) == {"o": [(1.0, 0.7)]}


def test_a_loss_of_zero_stands_at_the_lower_edge_of_a_logarithmic_axis(
    qtbot: QtBot, news: News, log: RunLog
) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    news.snapshot_taken.emit(other(1, "xor_perceptron", [0.4, 0.02, 0.0, 0.0, 0.0]))
    np.testing.assert_array_equal(window.curves[1].yData, [0.4, 0.02, 0.0, 0.0, 0.0])
    assert dots(window) == {}
    window.logarithmic.setChecked(True)
    np.testing.assert_allclose(window.curves[1].yData, [0.4, 0.02, 0.002, 0.002, 0.002])
    assert [x for x, _ in dots(window)["t"]] == [3.0, 5.0]
    assert window.note.text() == "▼ is a loss of 0, drawn at the lower edge."
    QApplication.processEvents()
    low, high = ranges(window)[1]
    assert low < np.log10(0.002) < high
    log.clear()
    news.snapshot_taken.emit(other(2, "xor_perceptron", [0.0]))
    assert len(dots(window)["t"]) == 1


def test_curves_say_which_run_they_are(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    news.snapshot_taken.emit(snapshot(1, 3))
    news.snapshot_taken.emit(snapshot(2, 3, rate=0.5))
    assert texts(window) == ["1", "2"]
    window.list.setCurrentRow(1)
    assert texts(window) == ["1", "2 · η = 0.5"]


def test_names_stand_beside_the_ends_of_curves_and_not_on_one_another(
    qtbot: QtBot, news: News, log: RunLog
) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    for run_id, epochs in ((1, 50), (2, 50), (3, 30)):
        news.snapshot_taken.emit(snapshot(run_id, epochs))
    log.rename(2, "a name that is rather long")
    for logarithmic in (False, True):
        window.logarithmic.setChecked(logarithmic)
        QApplication.processEvents()
        items = window.plot.getPlotItem().items
        names = [item for item in items if isinstance(item, pg.TextItem)]
        boxes = [name.mapRectToScene(name.boundingRect()) for name in names]
        assert not any(
            one.adjusted(0, 5, 0, -5).intersects(other.adjusted(0, 5, 0, -5))
            for k, one in enumerate(boxes)
            for other in boxes[:k]
        )
        box = window.plot.getPlotItem().getViewBox()
        for name, rect in zip(names, boxes, strict=True):
            epochs = 30.0 if name.toPlainText().startswith("3") else 50.0
            end = box.mapViewToScene(QPointF(epochs, 0.0)).x()
            assert end < rect.left() < end + 10.0
        assert max(rect.right() for rect in boxes) <= box.sceneBoundingRect().right()
        assert max(rect.bottom() for rect in boxes) <= box.sceneBoundingRect().bottom() + 5.0


def test_a_run_can_be_renamed_in_the_list(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    news.snapshot_taken.emit(snapshot(1, 3))
    window.list.setCurrentRow(0)
    qtbot.keyClick(window.list, Qt.Key.Key_F2)
    field = window.list.findChild(QLineEdit)
    assert field.text() == "XOR · seed 0"
    qtbot.keyClicks(field, "  my   first run ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: log.runs[0].name == "my first run")
    qtbot.waitUntil(lambda: window.list.item(0).text().splitlines()[0] == "1 · my first run")
    assert texts(window) == ["1 · my first run"]
    news.snapshot_taken.emit(snapshot(1, 9))  # the run goes on
    assert log.runs[0].name == "my first run"
    log.rename(1, "  ")
    assert window.list.item(0).text().splitlines()[0] == "1 · XOR · seed 0"


def test_a_name_is_typed_while_the_run_goes_on(qtbot: QtBot, news: News, log: RunLog) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window.show()
    news.snapshot_taken.emit(snapshot(1, 3))
    window.list.setCurrentRow(0)
    qtbot.keyClick(window.list, Qt.Key.Key_F2)
    field = window.list.findChild(QLineEdit)
    qtbot.keyClicks(field, "slow")
    news.snapshot_taken.emit(snapshot(1, 9))
    qtbot.keyClicks(field, " one")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.list.item(0).text().startswith("1 · slow one"))
    assert log.runs[0].name == "slow one"


def test_names_are_told_apart_and_never_too_long(news: News, log: RunLog) -> None:
    for run_id in (1, 2, 3):
        news.snapshot_taken.emit(snapshot(run_id, 3))
        log.rename(run_id, "x" * 60 + "\n")
    names = [run.name for run in log.runs]
    assert names == ["x" * 40, "x" * 36 + " (2)", "x" * 36 + " (3)"]
    log.rename(3, "x" * 36 + " (3)")  # its own name is not taken
    assert log.runs[2].name == names[2]
    log.rename(1, "<b>\tBold\x07</b>")
    assert log.runs[0].name == "<b> Bold </b>"


def test_the_ticked_runs_are_saved_with_their_names(
    qtbot: QtBot, news: News, log: RunLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    assert not window.table_button.isEnabled()
    for run_id in (1, 2, 3):
        news.snapshot_taken.emit(snapshot(run_id, 2))
    log.rename(2, "slow, but sure")
    window.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    path = tmp_path / "runs.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.table_button.click()
    lines = path.read_text("utf-8").splitlines()
    assert lines[0] == "run,name,epoch,loss,validation_loss"
    assert lines[1] == '1,"XOR · seed 0 · Gradient descent (SGD), η = 0.1",1,1.0,2.0'
    assert lines[3:] == ['2,"slow, but sure",1,1.0,2.0', '2,"slow, but sure",2,0.5,1.0']
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "r.csv"), "")
    )
    window.table_button.click()
    assert window.problem.text()


def test_forgotten_runs_can_be_brought_back_until_another_comes(
    qtbot: QtBot, news: News, log: RunLog
) -> None:
    news.snapshot_taken.emit(snapshot(1, 3))
    window = RunComparison(log, DARK)
    qtbot.addWidget(window)
    window._clear.click()
    assert window.list.count() == 0
    assert window._clear.text() == "Bring the runs back"
    window._clear.click()
    assert [run.number for run in log.runs] == [1]
    assert window._clear.text() == "Forget all runs"
    window._clear.click()
    news.snapshot_taken.emit(snapshot(2, 3))
    assert not log.can_bring_back
    assert window._clear.text() == "Forget all runs"
