"""The figures in the tool bar and the status line, as they are read on screen."""

from __future__ import annotations

import math
from dataclasses import replace
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import LayerSettings
from simulator.session.redraw_budget import RedrawBudget
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot, Status
from simulator.training.early_stopping import Watch
from simulator.training.evaluation import Evaluation
from ui.theme import style
from ui.theme.colors import DARK
from ui.theme.type_size import ENLARGED
from ui.window.readouts import Readouts, StatusLine
from ui.words.epochs import epochs_of_target
from ui.words.numbers import grouped

DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly
NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def taken() -> Snapshot:
    """Return a real snapshot, to be changed with `replace`."""
    experiment = Experiment.from_scenario(presets.load("xor"))
    return Run(1, experiment, experiment.initial_state()).snapshot(force=True)


def with_evaluation(taken: Snapshot, **fields: Any) -> Snapshot:
    nothing = Evaluation(0.5, None, None, 4, None, None)
    return replace(taken, evaluation=replace(nothing, **fields))


def shown_texts(widget: QWidget) -> dict[str, str]:
    """Return the visible figures by their captions, as a screen reader reads them too."""
    found = {}
    for child in widget.children():
        if isinstance(child, QWidget) and child.accessibleName() and child.isVisibleTo(widget):
            caption, figure = sorted(
                child.findChildren(QLabel), key=lambda label: label.property("role") == "figure"
            )
            assert caption.text() == child.accessibleName()
            assert figure.text() == child.accessibleDescription()
            assert child.toolTip()
            found[caption.text()] = figure.text()
    return found


@pytest.fixture
def readouts(qtbot: QtBot) -> Readouts:
    made = Readouts()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def line(qtbot: QtBot, readouts: Readouts) -> StatusLine:
    made = StatusLine(readouts)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("status", "is_unhurried", "text"),
    [
        (Status.PAUSED, False, "18.5 / 300"),
        (Status.RUNNING, False, "18 / 300"),
        (Status.RUNNING, True, "18.5 / 300"),
    ],
)
def test_within_an_epoch_its_part_is_told_where_it_can_be_read(
    readouts: Readouts, taken: Snapshot, status: Status, is_unhurried: bool, text: str
) -> None:
    state = taken.state.copy()
    state.epoch, state.position = 18, 2  # of four rows
    now = replace(taken, state=state, status=status, is_unhurried=is_unhurried)
    readouts.show_snapshot(replace(now, evaluated_at=None))
    assert shown_texts(readouts)["epoch"] == text


def test_the_epoch_is_the_one_that_the_loss_is_of(readouts: Readouts, taken: Snapshot) -> None:
    run = Run(1, taken.experiment, taken.experiment.initial_state())
    run.begin(None)
    run.advance(math.inf, 5)
    first = run.snapshot(force=True)
    run.pictures.evaluation_budget = RedrawBudget(0.001, math.inf)
    run.pictures.evaluation_budget.spent(0.0, perf_counter())  # not due for long
    run.advance(math.inf, 7)
    late = run.snapshot(force=False)
    assert late.state.epoch == 12
    assert late.evaluation is first.evaluation
    readouts.show_snapshot(late)
    assert shown_texts(readouts)["epoch"] == "5 / 300"
    readouts.show_snapshot(run.snapshot(force=True))
    assert shown_texts(readouts)["epoch"] == "12 / 300"


def test_figures_of_a_small_data_set_are_counts(readouts: Readouts, taken: Snapshot) -> None:
    readouts.show_snapshot(with_evaluation(taken, accuracy=0.75, correct=3))
    assert shown_texts(readouts) == {"epoch": "0 / 300", "mean loss": "0.500", "accuracy": "3 / 4"}


def test_figures_of_a_larger_one_are_shares(readouts: Readouts, taken: Snapshot) -> None:
    snapshot = with_evaluation(
        taken, accuracy=0.98765, correct=118, total=120, validation_accuracy=0.9
    )
    readouts.show_snapshot(replace(snapshot, epochs_target=12345))
    assert shown_texts(readouts) == {
        "epoch": f"0 / 12{NARROW}345",
        "mean loss": "0.500",
        "accuracy": "98.8 %",
        "validation": "90.0 %",
    }


def test_without_classes_there_is_no_accuracy(readouts: Readouts, taken: Snapshot) -> None:
    readouts.show_snapshot(with_evaluation(taken, accuracy=0.5, correct=2))
    readouts.show_snapshot(with_evaluation(taken))
    assert shown_texts(readouts)["accuracy"] == "–"


def test_validation_appears_and_disappears_with_its_data(
    readouts: Readouts, taken: Snapshot
) -> None:
    readouts.show_snapshot(with_evaluation(taken, validation_accuracy=0.0))
    assert shown_texts(readouts)["validation"] == "0.0 %"
    readouts.show_snapshot(with_evaluation(taken))
    assert "validation" not in shown_texts(readouts)


def test_in_a_narrow_place_figures_go_one_at_a_time_and_the_loss_last(
    readouts: Readouts, taken: Snapshot
) -> None:
    readouts.show()
    readouts.show_snapshot(
        with_evaluation(taken, accuracy=0.75, correct=3, validation_accuracy=0.5)
    )
    seen = []
    for width in range(readouts.sizeHint().width(), 20, -1):
        readouts.resize(width, 44)
        shown = list(shown_texts(readouts))
        if not seen or shown != seen[-1]:
            seen.append(shown)
    assert seen == [
        ["epoch", "mean loss", "accuracy", "validation"],
        ["epoch", "mean loss", "accuracy"],
        ["mean loss", "accuracy"],
        ["mean loss"],
    ]
    readouts.resize(readouts.sizeHint())
    assert list(shown_texts(readouts)) == seen[0]


def test_the_epoch_has_the_room_that_its_target_needs(readouts: Readouts, taken: Snapshot) -> None:
    widths = []
    for target in (300, 1_000_000):
        for epochs in (0, target - 1):
            now = replace(taken, epochs_target=target, evaluated_at=(epochs, 2))
            readouts.show_snapshot(now)
            widths.append(readouts.sizeHint().width())
    assert widths[0] == widths[1] < widths[2] == widths[3]


@pytest.mark.parametrize(("part", "told"), [(1, "2.25"), (2, "2.5"), (3, "2.75")])
def test_a_part_of_an_epoch_has_the_digits_that_tell_it(
    taken: Snapshot, part: int, told: str
) -> None:
    assert epochs_of_target(replace(taken, evaluated_at=(2, part))) == f"{told} / 300"


def test_an_epoch_without_room_in_the_tool_bar_stands_in_the_status_line(
    line: StatusLine, readouts: Readouts, taken: Snapshot
) -> None:
    def facts() -> str:
        return next(label.text() for label in line.findChildren(QLabel) if "XOR" in label.text())

    readouts.show()
    readouts.resize(readouts.sizeHint())
    line.show_snapshot(taken)
    assert facts() == "XOR · 17 parameters · 0 updates"
    readouts.resize(readouts.minimumSizeHint())
    assert facts() == "XOR · 17 parameters · 0 updates · epoch 0 / 300"
    readouts.resize(readouts.sizeHint())
    assert facts() == "XOR · 17 parameters · 0 updates"


def test_figures_that_are_shown_are_not_cut_off(readouts: Readouts, taken: Snapshot) -> None:
    readouts.show()
    readouts.show_snapshot(with_evaluation(taken, accuracy=0.75, correct=3))
    for width in range(readouts.minimumSizeHint().width(), readouts.sizeHint().width() + 40, 7):
        readouts.resize(width, 44)
        readouts.grab()
        for child in readouts.findChildren(QWidget):
            if child.isVisible() and child.accessibleName():
                assert child.width() >= child.minimumSizeHint().width()
                assert child.geometry().right() < width


def test_figures_of_five_digits_have_room_in_larger_type(
    readouts: Readouts, taken: Snapshot, styled: QApplication
) -> None:
    readouts.resize(440, 40)
    readouts.show()
    long = replace(taken, epochs_target=20_000, evaluated_at=(12_345, 2))
    readouts.show_snapshot(with_evaluation(long, accuracy=0.5, correct=2))
    try:
        for scale in (1.0, ENLARGED):
            style.apply(styled, DARK, scale)
            QApplication.processEvents()
            figures = [
                one for one in readouts.findChildren(QLabel) if one.property("figure_pixels")
            ]
            visible = [one for one in figures if one.isVisible()]
            wide = [one for one in visible if NARROW in one.text()]
            assert [one.text() for one in wide] == [f"12{NARROW}345.5 / 20{NARROW}000"]
            for one in visible:
                assert one.minimumWidth() >= one.fontMetrics().horizontalAdvance(one.text())
                assert one.width() >= one.minimumWidth()
                assert one.mapTo(readouts, one.rect().topRight()).x() <= readouts.width()
    finally:
        style.apply(styled, DARK)


def test_figures_keep_their_width(readouts: Readouts, taken: Snapshot) -> None:
    widths = set()
    for loss, accuracy in ((0.5, 0.1), (0.000123, 1.0), (123456.0, 0.0), (1e-30, 0.5)):
        readouts.show_snapshot(
            with_evaluation(taken, loss=loss, accuracy=accuracy, correct=1, total=1000)
        )
        widths.add(readouts.sizeHint().width())
    assert len(widths) == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.READY, "Ready"),
        (Status.RUNNING, "Training"),
        (Status.PAUSED, "Paused"),
        (Status.FINISHED, "Finished"),
        (Status.DIVERGED, "Stopped: not finite"),
    ],
)
def test_the_status_line_says_how_the_run_stands(
    line: StatusLine, taken: Snapshot, status: Status, words: str
) -> None:
    line.show_snapshot(replace(taken, status=status))
    assert words in [label.text() for label in line.findChildren(QLabel)]


def test_every_status_has_words(line: StatusLine, taken: Snapshot) -> None:
    for status in Status:
        line.show_snapshot(replace(taken, status=status))


def test_the_status_line_gives_the_facts(line: StatusLine, readouts: Readouts) -> None:
    layers = (
        LayerSettings(units=250, activation="tanh"),
        LayerSettings(units=1, activation="sigmoid"),
    )
    experiment = Experiment.from_scenario(
        presets.changed(presets.load("xor"), layers=layers, epochs=8)
    )
    run = Run(1, experiment, experiment.initial_state())
    for _ in range(2):
        run.apply_update(None)
    line.show_snapshot(replace(run.snapshot(force=True), updates_per_second=12345.6))
    texts = [label.text() for label in line.findChildren(QLabel)]
    # 2·250 + 250 + 250 + 1 parameters
    assert f"XOR · 1{NARROW}001 parameters · 2 updates" in texts
    assert f"12{NARROW}346 updates/s" in texts
    bar = line.findChild(QProgressBar)
    assert bar.value() == bar.maximum() // 4  # 2 of 8 epochs
    assert bar.toolTip() == "25 % of 8 epochs"
    assert shown_texts(readouts)["epoch"] == "2 / 8"  # the tool bar goes along


def test_one_update_is_no_plural(line: StatusLine) -> None:
    experiment = Experiment.from_scenario(presets.load("xor"))
    run = Run(1, experiment, experiment.initial_state())
    run.apply_update(None)
    line.show_snapshot(run.snapshot(force=True))
    assert "XOR · 17 parameters · 1 update" in [x.text() for x in line.findChildren(QLabel)]


def test_no_speed_is_shown_while_nothing_runs(line: StatusLine, taken: Snapshot) -> None:
    line.show_snapshot(replace(taken, updates_per_second=500.0))
    line.show_snapshot(replace(taken, updates_per_second=0.0))
    assert not any("updates/s" in label.text() for label in line.findChildren(QLabel))


def test_progress_stops_at_its_end(line: StatusLine, taken: Snapshot) -> None:
    state = taken.state.copy()
    state.epoch = 900
    line.show_snapshot(replace(taken, state=state, epochs_target=300))
    bar = line.findChild(QProgressBar)
    assert bar.value() == bar.maximum()
    line.show_snapshot(replace(taken, state=state, epochs_target=0))
    assert bar.value() == bar.maximum()


def test_titles_from_files_are_plain_text(line: StatusLine) -> None:
    line.show_loading("<b>bold</b>")
    label = next(x for x in line.findChildren(QLabel) if "bold" in x.text())
    assert label.text() == "Preparing <b>bold</b> …"
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_thousands_are_grouped_by_narrow_gaps() -> None:
    assert grouped(0) == "0"
    assert grouped(999) == "999"
    assert grouped(1234567) == f"1{NARROW}234{NARROW}567"


def test_the_line_says_of_which_epoch_the_weights_are_while_that_is_an_earlier_one(
    line: StatusLine, taken: Snapshot
) -> None:
    def state_of(best_epoch: int, moved: float, status: Status = Status.FINISHED) -> str:
        state = taken.state.copy()
        state.epoch = 31
        watch = Watch(best_epoch=best_epoch, best_theta=state.theta.copy(), restored=True)
        state.watch, state.theta = watch, state.theta + moved
        line.show_snapshot(replace(taken, state=state, status=status))
        return line._state.text()

    assert state_of(28, 0.0) == "Finished · weights of epoch 28"
    assert state_of(28, 0.0, Status.PAUSED) == "Paused · weights of epoch 28"
    assert state_of(28, 0.5) == "Finished"  # one was typed since
    assert state_of(31, 0.0) == "Finished"
    assert state_of(28, 0.0, Status.RUNNING) == "Training"


def test_the_validation_score_stands_in_the_status_line_where_the_tool_bar_has_no_room(
    line: StatusLine, readouts: Readouts, taken: Snapshot
) -> None:
    snapshot = with_evaluation(taken, accuracy=0.5, correct=2, validation_accuracy=0.947)
    readouts.resize(2000, 40)
    readouts.show()
    line.show_snapshot(snapshot)
    assert "validation" not in line._facts.text()
    readouts.resize(readouts.sizeHint().width() - 20, 40)
    assert "validation" not in shown_texts(readouts)
    assert line._facts.text().endswith(" · validation 94.7 %")


def test_in_practice_the_mean_over_a_single_row_is_not_told(
    readouts: Readouts, taken: Snapshot
) -> None:
    """It is the loss that is asked for; over several rows the mean tells none of theirs."""
    loss = readouts.findChildren(QWidget, options=DIRECTLY)[1]
    for total, told in ((1, "·"), (4, "0.500")):
        readouts.show_snapshot(with_evaluation(taken, total=total))
        assert loss.accessibleDescription() == "0.500"
        readouts.set_withholding(True)
        assert loss.accessibleDescription() == told
        assert ("practice asks for it" in loss.toolTip()) == (total == 1)
        readouts.set_withholding(False)
        assert loss.accessibleDescription() == "0.500"
        assert loss.toolTip() == "Mean loss over all training rows"
