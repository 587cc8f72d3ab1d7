"""The study's window as a learner uses it: run, pause, close, another network."""

from __future__ import annotations

import numpy as np
import pytest
from plots_samples import seen
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from study_samples import experiment
from study_use import choose, is_over, run

from simulator.scenarios.experiment import Experiment
from simulator.studies.initial_weights import Study
from ui.study.window import StudyWindow
from ui.theme.colors import DARK

LEFT = Qt.MouseButton.LeftButton


class SpontaneousHide(QHideEvent):
    """What the system sends when a window is minimised."""

    def spontaneous(self) -> bool:
        return True


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


def test_a_message_covers_no_plot_and_gives_its_room_back(
    qtbot: QtBot, window: StudyWindow
) -> None:
    before = window.histogram.size(), window.curves.size()
    window.runner.refused.emit("starts must be <= 12")
    qtbot.waitUntil(window.bar.isVisible)
    qtbot.waitUntil(lambda: window._plots.y() >= window.bar.height())
    assert window._plots.count() == 2
    window.bar.close_message()
    qtbot.waitUntil(lambda: (window.histogram.size(), window.curves.size()) == before)


def test_the_button_pauses_and_goes_on(qtbot: QtBot, window: StudyWindow) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    assert window.controls.run.text() == "&Pause"
    qtbot.waitUntil(lambda: window.runner.record is not None and window.runner.record.updates > 50)
    runner = window.runner
    with qtbot.waitSignal(runner.changed, check_params_cb=lambda: not runner.running):
        qtbot.mouseClick(window.controls.run, LEFT)  # the thread tells that it stands
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


@pytest.mark.parametrize("button", ["run", "new_seeds"])
def test_a_study_runs_on_at_once_while_its_last_thread_is_still_ending(
    qtbot: QtBot, window: StudyWindow, button: str
) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record is not None)
    window.close()
    window.show()
    getattr(window.controls, button).click()  # no event has been delivered in between
    assert window.runner.running


def test_a_minimised_window_goes_on(qtbot: QtBot, window: StudyWindow) -> None:
    window.controls.epochs.set_value(100_000)
    qtbot.mouseClick(window.controls.run, LEFT)
    qtbot.waitUntil(lambda: window.runner.record is not None)
    window.showMinimized()
    window.hideEvent(SpontaneousHide())
    assert window.runner.running
    window.showNormal()


def test_new_seeds_are_others(qtbot: QtBot, window: StudyWindow) -> None:
    run(qtbot, window)
    qtbot.mouseClick(window.controls.new_seeds, LEFT)
    qtbot.waitUntil(lambda: is_over(window))
    assert window.runner.record is not None
    assert window.runner.record.seeds[[0, -1]].tolist() == [40, 79]
    assert "seeds 40 to 79" in window.summary.facts.text()
    assert window.histogram.content is not None
    assert "seeds from 0" in window.histogram.content.before_label


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
