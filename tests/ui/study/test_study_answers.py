"""What a study answers where starts diverge, and how it says its rule."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from study_samples import DIVERGING, experiment
from study_use import choose, run

from ui.study.window import StudyWindow
from ui.theme.colors import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


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
        ("and", "Stuck: a row is wrong. Here a loss of 0 is no proof that all are right."),
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
