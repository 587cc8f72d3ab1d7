"""A study looked through: its starts, threshold, epochs, and the study before."""

from __future__ import annotations

import numpy as np
import pytest
from plots_samples import seen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from study_samples import experiment
from study_use import choose, run

from simulator.nn import layers
from simulator.scenarios import presets
from simulator.studies.initial_weights import Study
from ui.study.pictures.activity_canvas import after_color
from ui.study.window import StudyWindow
from ui.theme.colors import DARK

LEFT = Qt.MouseButton.LeftButton


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
    assert [layer.record.name for layer in panel.activity.layers] == ["tanh", "sigmoid"]
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


@pytest.mark.parametrize("name", ["load_start", "load_trained"])
def test_what_is_refused_is_not_said_to_be_taken(
    qtbot: QtBot, window: StudyWindow, name: str
) -> None:
    run(qtbot, window)
    choose(qtbot, window, 3)
    for signal in (window.start_chosen, window.weights_chosen):
        signal.connect(lambda *_: window.on_taking_refused("It is another network now."))
    qtbot.mouseClick(getattr(window.start_panel, name), LEFT)
    assert window.bar.message == "It is another network now."
    window.start_chosen.disconnect()
    window.weights_chosen.disconnect()
    qtbot.mouseClick(getattr(window.start_panel, name), LEFT)
    assert "weights of seed 3" in window.bar.text.text()


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
    assert window.summary.headline.text() == "None of the 40 starts got stuck"
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


@pytest.mark.parametrize("kind", layers.REGISTRY)
def test_a_start_of_layers_of_any_kind_is_shown_and_can_be_loaded(
    qtbot: QtBot, window: StudyWindow, kind: str
) -> None:
    layer = layers.REGISTRY[kind]
    own = {"type": kind, "activation": "tanh"} if layer.has_activation else {"type": kind}
    several = [{"units": 3, "activation": "tanh"}, {"units": 3, **own} if layer.has_units else own]
    output = presets.load("xor").layers[-1].model_dump()
    window.set_experiment(experiment("xor", layers=[*several, output], epochs=3))
    window.controls.starts.set_value(10)
    run(qtbot, window)
    choose(qtbot, window, 1)
    assert layer.title in window.start_panel.activity.title(1) or layer.has_activation
    assert seen(window.start_panel.activity, after_color(DARK)) > 30
    assert window.start_panel.load_start.isEnabled()
    assert window.start_panel.load_trained.isEnabled()
