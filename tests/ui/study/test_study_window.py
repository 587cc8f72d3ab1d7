"""The study's window as a learner uses it: run, look, choose, compare, load, save."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from plots_samples import seen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from study_samples import DIVERGING, experiment

from simulator.scenarios.experiment import Experiment
from simulator.studies.initial_weights import Study
from ui.study.window import StudyWindow
from ui.theme.colors import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> StudyWindow:
    made = StudyWindow(DARK)
    qtbot.addWidget(made)
    made.set_experiment(experiment("xor", (2, "tanh")))
    made.controls.starts.set_value(40)
    made.show()
    qtbot.waitExposed(made)
    return made


class SpontaneousHide(QHideEvent):
    """What the system sends when a window is minimised."""

    def spontaneous(self) -> bool:
        return True


def is_over(window: StudyWindow) -> bool:
    record = window.runner.record
    return record is not None and record.is_over and not window.runner.running


def run(qtbot: QtBot, window: StudyWindow) -> None:
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: is_over(window))


def choose(qtbot: QtBot, window: StudyWindow, index: int) -> None:
    window.choose(index)
    qtbot.waitUntil(
        lambda: window.runner.chosen is not None and window.runner.chosen.index == index
    )


def test_it_says_what_it_is_for_before_the_first_study(qtbot: QtBot) -> None:
    window = StudyWindow(DARK)
    qtbot.addWidget(window)
    window.show()
    assert not window.controls.run.isEnabled()
    assert "still being prepared" in window.controls.run.toolTip()
    window.set_experiment(experiment("xor"))
    assert window.controls.run.isEnabled()
    assert window.summary.facts.text().startswith("XOR: train it from many random starts")
    assert window.controls.epochs.value() == 300
    assert not window.controls.save.isEnabled()
    assert not window.start_panel.load_start.isEnabled()
    assert "Study of initial weights" in window.windowTitle()


def test_a_run_answers_with_the_share_of_stuck_starts(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    alone = Study(experiment("xor", (2, "tanh")), 40)
    alone.advance(float("inf"))
    record = alone.record()
    stuck = int(record.stuck.sum())
    share = f"{100 * stuck / 40:.1f}".removesuffix(".0")
    assert window.summary.headline.text() == f"{stuck} of 40 starts got stuck ({share} %)"
    assert window.runner.record is not None
    np.testing.assert_array_equal(window.runner.record.final, record.final)
    facts = window.summary.facts.text()
    assert facts.startswith("Xavier, uniform, seeds 0 to 39 · epoch 300 of 300 · loss: best 0.00")
    assert window.summary.rule.text() == (
        "Stuck: loss above 0.173, a quarter of the loss of always answering the same (0.693)."
    )
    assert seen(window.histogram, DARK.color("negative")) > 30
    assert window.histogram.accessibleDescription() == window.summary.headline.text()


def test_the_button_pauses_and_goes_on(qtbot: QtBot, window: StudyWindow) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    assert window.controls.run.text() == "&Pause"
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.updates > 50)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.wait(30)
    assert window.controls.run.text() == "&Go on"
    assert "paused" in window.summary.facts.text()
    assert "are above the line" in window.summary.headline.text()
    record = window.runner.record
    assert record is not None
    kept = record.updates
    qtbot.wait(40)
    assert window.runner.record.updates == kept
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record.updates > kept)
    # With another choice the button begins anew.
    qtbot.mouseClick(window.controls.run, LEFT)
    window.controls.starts.set_value(20)
    window.controls.starts.committed.emit(20.0)
    assert window.controls.run.text() == "&Run study"


def test_closing_stops_and_what_was_found_stays(qtbot: QtBot, window: StudyWindow) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.updates > 50)
    window.close()
    assert not window.runner.running
    assert window.runner.record is not None
    kept = window.runner.record.updates
    window.choose(3)  # there is no thread: looked at on the spot
    assert window.runner.chosen is not None
    assert window.runner.chosen.index == 3
    window.show()
    assert window.controls.run.text() == "&Go on"
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record.updates > kept)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert not window.runner.running


def test_a_minimised_window_goes_on(qtbot: QtBot, window: StudyWindow) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record is not None)
    window.showMinimized()
    window.hideEvent(SpontaneousHide())
    assert window.runner.running
    window.showNormal()


def test_a_start_is_looked_at_and_loaded(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    record = window.runner.record
    assert record is not None
    index = int(record.final.argmax())
    choose(qtbot, window, index)
    panel = window.start_panel
    assert panel.heading.text() == f"Start with seed {index}"
    assert panel.figures.text().startswith("stuck\nloss ")
    assert "% right" in panel.figures.text()
    assert [layer.activation for layer in panel.activity.layers] == ["tanh", "sigmoid"]
    alone = Study(experiment("xor", (2, "tanh")), 40)
    alone.advance(float("inf"))
    with qtbot.waitSignal(window.start_chosen) as first:
        qtbot.mouseClick(panel.load_start, LEFT)
    np.testing.assert_array_equal(first.args[0], alone.start(index))
    assert first.args[1] == index
    assert f"start weights of seed {index}" in window.bar.text.text()
    with qtbot.waitSignal(window.weights_chosen) as last:
        qtbot.mouseClick(panel.load_trained, LEFT)
    np.testing.assert_array_equal(last.args[0], alone.parameters(index))
    assert last.args[1] == f"seed {index} after 300 epochs"
    assert f"weights of seed {index} after 300 epochs" in window.bar.text.text()


def test_clicks_and_arrows_choose_starts(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    record = window.runner.record
    assert record is not None
    order = np.argsort(record.final, kind="stable")
    qtbot.mouseClick(window.start_panel.following, LEFT)
    qtbot.mouseClick(window.start_panel.following, LEFT)
    assert window.start_panel.heading.text() == f"Start with seed {order[1]}"
    qtbot.mouseClick(window.start_panel.previous, LEFT)
    assert window.start_panel.heading.text() == f"Start with seed {order[0]}"
    bar = max((window.histogram.bar(k) for k in range(36)), key=lambda box: box.height())
    qtbot.mouseClick(window.histogram, LEFT, pos=bar.center().toPoint())
    assert window.start_panel.heading.text() != f"Start with seed {order[0]}"
    at = window.curves.frame().point(200.0, float(record.final[order[-1]])).toPoint()
    qtbot.mouseClick(window.curves, LEFT, pos=at)
    assert "stuck" in window.start_panel.figures.text()


def test_the_threshold_is_the_learners_until_it_is_automatic(
    qtbot: QtBot, window: StudyWindow
) -> None:
    run(qtbot, window)
    field = window.summary.threshold
    assert field.lineEdit().text() == "0.173"
    assert not window.summary.automatic.isEnabled()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "10")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.summary.headline.text() == "0 of 40 starts got stuck (0 %)"
    assert window.summary.rule.text() == "Stuck: loss above 10.0, the line that you have set."
    assert not window.runner.running  # Return is no click on a button
    line = QPoint(round(window.histogram.line_x()), 60)
    qtbot.mousePress(window.histogram, LEFT, pos=line)
    QTest.mouseMove(window.histogram, QPoint(120, 60))
    qtbot.mouseRelease(window.histogram, LEFT, pos=QPoint(120, 60))
    assert field.value() < 10.0
    qtbot.mouseClick(window.summary.automatic, LEFT)
    assert field.lineEdit().text() == "0.173"
    assert not window.summary.automatic.isEnabled()


def test_the_study_before_is_compared_by_the_same_line(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    first = window.runner.record
    assert first is not None
    assert window.histogram.content is not None
    assert window.histogram.content.before is None
    window.controls.initializer.set_name("zeros")
    run(qtbot, window)
    assert window.summary.headline.text() == "40 of 40 starts got stuck (100 %)"
    shown = window.histogram.content
    share = f"{100 * int(first.stuck.sum()) / 40:.1f}".removesuffix(".0")
    assert shown.before_label == f"before: Xavier, uniform, {share} % stuck"
    np.testing.assert_array_equal(shown.before, first.final)
    window.set_threshold(1e-9)
    assert window.histogram.content.before_label == "before: Xavier, uniform, 100 % stuck"
    run(qtbot, window)  # the same again does not stand beside itself
    np.testing.assert_array_equal(window.histogram.content.before, first.final)


def test_new_seeds_are_others(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    qtbot.mouseClick(window.controls.new_seeds, LEFT)
    qtbot.waitUntil(lambda: is_over(window))
    assert window.runner.record is not None
    assert window.runner.record.seeds[[0, -1]].tolist() == [40, 79]
    assert "seeds 40 to 79" in window.summary.facts.text()
    assert window.histogram.content is not None
    assert "seeds from 0" in window.histogram.content.before_label


def test_the_epochs_can_be_gone_through(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    record = window.runner.record
    assert record is not None
    window.epochs.slider.setFocus()
    QTest.keyClick(window.epochs.slider, Qt.Key.Key_Home)
    assert window.summary.facts.text().split(" · ")[1] == "epoch 0 of 300"
    above = int((record.losses[0] > record.threshold).sum())
    assert window.summary.headline.text().startswith(f"{above} of 40 starts are above the line")
    assert window.histogram.content is not None
    np.testing.assert_array_equal(window.histogram.content.losses, record.losses[0])
    assert window.histogram.content.earlier
    slider = window.epochs.slider
    slider.setValue(slider.maximum() // 2)
    qtbot.mouseClick(window.epochs.replay, LEFT)
    assert slider.value() == 0
    qtbot.waitUntil(lambda: slider.value() > 0)
    # On to the last epochs: each one that is shown is painted, which takes a busy machine long.
    slider.setValue(slider.maximum() - 3)
    qtbot.waitUntil(lambda: "got stuck" in window.summary.headline.text())
    assert not window.histogram.content.earlier


def test_another_network_drops_what_was_found(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    known = window.runner.begun
    assert known is not None
    slower = experiment("xor", (2, "tanh"), optimizer={"name": "sgd", "settings": {}})
    window.set_experiment(slower)
    assert window.runner.record is not None
    run(qtbot, window)
    assert window.histogram.content is not None
    assert ", Adam, " in window.histogram.content.before_label
    window.set_experiment(experiment("iris"))
    assert window.runner.record is None
    assert window.histogram.content is None
    assert window.summary.facts.text().startswith("Iris")
    assert not window.controls.save.isEnabled()


def test_it_runs_on_when_another_network_comes_while_it_runs(
    qtbot: QtBot, window: StudyWindow
) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record is not None)
    window.set_experiment(experiment("iris"))
    qtbot.wait(60)
    assert window.runner.record is None
    assert window.controls.run.text() == "&Run study"
    window.controls.epochs.set_value(3)
    run(qtbot, window)
    assert window.runner.record is not None
    assert window.runner.record.validation is not None


def test_what_cannot_be_studied_is_said(
    qtbot: QtBot, window: StudyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.studies.initial_weights._MOST_BYTES", 1000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: not window.bar.isHidden())
    assert window.bar.text.text().startswith("Starts must be <= ")
    assert window.controls.run.text() == "&Run study"
    assert window.runner.record is None


def test_where_all_diverge_the_answer_is_not_that_none_is_stuck(qtbot: QtBot) -> None:
    window = StudyWindow(DARK)
    qtbot.addWidget(window)
    lost = {"optimizer": {"name": "sgd", "settings": {"learning_rate": 900.0}}}
    window.set_experiment(experiment("sine", (8, "relu"), **lost))
    window.controls.starts.set_value(20)
    window.controls.epochs.set_value(30)
    window.show()
    run(qtbot, window)
    record = window.runner.record
    assert record is not None
    assert record.diverged.all()
    assert window.summary.headline.text() == ("All 20 starts diverged: try a smaller learning rate")
    window.epochs.slider.setValue(0)  # at the start none had
    assert window.summary.headline.text().endswith("starts are above the line (100 %)")


def test_diverged_starts_are_counted_apart(qtbot: QtBot) -> None:
    window = StudyWindow(LIGHT)
    qtbot.addWidget(window)
    window.set_experiment(experiment("sine", (8, "relu"), **DIVERGING))
    window.controls.starts.set_value(40)
    window.controls.epochs.set_value(10)
    window.controls.initializer.set_name("he_normal")
    window.show()
    run(qtbot, window)
    record = window.runner.record
    assert record is not None
    gone = int(record.diverged.sum())
    assert f"{gone} diverged" in window.summary.facts.text()
    choose(qtbot, window, int(np.flatnonzero(record.diverged)[0]))
    assert window.start_panel.figures.text().startswith("diverged\nloss ")
    assert "then not finite at update" in window.start_panel.figures.text()
    window.set_theme(DARK)
    assert window.histogram.theme is DARK


def test_the_rule_is_said_as_it_is_for_every_kind_of_data(qtbot: QtBot) -> None:
    window = StudyWindow(DARK)
    qtbot.addWidget(window)
    window.show()
    for name, words in (
        ("and", "Stuck: loss above 1.00e−6, as always answering the same costs nothing here."),
        ("diabetes", "twice the loss of the best start."),
    ):
        window.set_experiment(experiment(name))
        window.controls.starts.set_value(10)
        run(qtbot, window)
        assert words in window.summary.rule.text()
    window.set_experiment(experiment("xor"))
    window.controls.initializer.set_name("zeros")
    run(qtbot, window)
    assert "hardly better than always answering the same (0.693)" in window.summary.rule.text()


# -- files


def test_the_table_has_one_row_a_start(qtbot: QtBot, window: StudyWindow, tmp_path: Path) -> None:
    run(qtbot, window)
    path = tmp_path / "starts.csv"
    window.files.save(None, str(path))
    assert f"Saved to {path}" in window.bar.text.text()
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    record = window.runner.record
    assert record is not None
    assert len(rows) == 40
    assert [int(row["seed"]) for row in rows] == list(range(40))
    for row, index in zip(rows, range(40), strict=True):
        assert float(row["final_loss"]) == record.final[index]
        assert float(row["start_loss"]) == pytest.approx(float(record.losses[0, index]), rel=1e-6)
        assert record.accuracy is not None
        assert float(row["accuracy"]) == record.accuracy[index]
        assert row["stuck"] == str(int(record.stuck[index]))
        assert row["validation_loss"] == row["diverged_at_update"] == ""


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_pictures_are_saved_where_the_learner_says(
    qtbot: QtBot,
    window: StudyWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    run(qtbot, window)
    asked = []

    def answer(*arguments: object) -> tuple[str, str]:
        asked.append(arguments)
        return str(tmp_path / f"picture{len(asked)}"), f"Picture (*.{suffix})"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for action in window.files.menu().actions()[1:]:
        action.trigger()
    for number in (1, 2, 3):
        assert (tmp_path / f"picture{number}.{suffix}").stat().st_size > 500


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: StudyWindow, tmp_path: Path
) -> None:
    run(qtbot, window)
    for canvas in (None, window.histogram):
        window.files.save(canvas, str(tmp_path / "missing" / "x.csv"))
        assert window.bar.kind == "error"
    menu = window.files.context_menu(window.curves)
    assert [action.text() for action in menu.actions()] == ["Save picture…", "Copy picture"]


def test_every_control_can_be_reached_by_tab(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    choose(qtbot, window, 0)
    reached, widget = [], window.controls.run
    for _ in range(80):
        reached.append(widget)
        widget = widget.nextInFocusChain()  # type: ignore[assignment]
    for wanted in (
        window.controls.new_seeds, window.controls.starts, window.controls.initializer,
        window.controls.epochs, window.controls.save, window.summary.threshold, window.histogram,
        window.curves, window.epochs.replay, window.epochs.slider, window.start_panel.previous,
        window.start_panel.following, window.start_panel.load_start,
        window.start_panel.load_trained,
    ):  # fmt: skip
        assert wanted in reached
        assert wanted.focusPolicy() & Qt.FocusPolicy.TabFocus
        named = wanted.accessibleName() or getattr(wanted, "text", str)()
        assert named


def test_the_window_takes_the_same_experiment_twice(window: StudyWindow) -> None:
    known: Experiment = experiment("iris")
    window.set_experiment(known)
    window.controls.epochs.set_value(7)
    window.set_experiment(known)
    assert window.controls.epochs.value() == 7
