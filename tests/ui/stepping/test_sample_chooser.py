"""What is stepped through: shown from outside, kept over a reset, with one box for one choice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from ui.stepping.sample_chooser import SampleChooser
from ui.theme import type_size

XOR = Experiment.from_scenario(presets.load("xor"))
IRIS = Experiment.from_scenario(presets.load("iris"))


@pytest.fixture
def chooser(qtbot: QtBot) -> SampleChooser:
    made = SampleChooser()
    qtbot.addWidget(made)
    made.show()
    return made


def again(experiment: Experiment) -> Experiment:
    """Return what a reset opens: the same data anew."""
    return Experiment.from_scenario(experiment.scenario, experiment)


@pytest.mark.parametrize("experiment", [XOR, IRIS], ids=["few", "many"])
@pytest.mark.parametrize("row", [None, 0, 3])
def test_a_row_is_shown_without_being_reported(
    qtbot: QtBot, chooser: SampleChooser, experiment: Experiment, row: int | None
) -> None:
    chooser.set_experiment(experiment)
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.show_row(row)
    assert chooser.row == row


def test_it_names_the_row_that_was_clicked(chooser: SampleChooser) -> None:
    chooser.set_experiment(XOR)
    chooser.show_row(1)
    assert chooser.list.currentText() == "Row 2: (0, 1) → 1"
    chooser.set_experiment(IRIS)
    chooser.show_row(7)
    assert chooser.list.currentText() == "One row"
    target = IRIS.data.class_names[IRIS.data.labels[7]]
    assert chooser.number.text() == f"Row 8 → {target}"


@pytest.mark.parametrize("experiment", [XOR, IRIS], ids=["few", "many"])
@pytest.mark.parametrize("row", [None, 2])
def test_a_reset_keeps_the_row_and_its_one_box(
    chooser: SampleChooser, experiment: Experiment, row: int | None
) -> None:
    chooser.set_experiment(experiment)
    chooser.show_row(row)
    boxes = chooser.list.isVisible(), chooser.number.isVisible()
    chooser.set_experiment(again(experiment))
    assert chooser.row == row
    assert (chooser.list.isVisible(), chooser.number.isVisible()) == boxes
    assert boxes == (True, experiment is IRIS and row is not None)


def test_other_data_have_no_row_chosen(chooser: SampleChooser) -> None:
    chooser.set_experiment(IRIS)
    chooser.show_row(20)
    chooser.set_experiment(XOR)
    assert chooser.row is None
    assert not chooser.number.isVisible()


def test_texts_keep_their_room_in_larger_type(qapp: QApplication, chooser: SampleChooser) -> None:
    type_size.set_base_size(qapp, 1.0)
    chooser.set_experiment(IRIS)
    usual = chooser.list.width(), chooser.number.width()
    type_size.set_base_size(qapp, type_size.ENLARGED)
    assert (chooser.list.width(), chooser.number.width()) == tuple(
        type_size.scaled(width) for width in usual
    )
    type_size.set_base_size(qapp, 1.0)
    assert (chooser.list.width(), chooser.number.width()) == usual
