"""The panels on the left of the arena: racers and their settings, the race's own settings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from arena_samples import network_problem
from plots_samples import seen, shown
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from simulator import optimizers
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import RegularizationSettings, ScheduleSettings
from simulator.session.race_problems import NETWORK
from ui.arena.model.arena import Arena
from ui.arena.model.racers import MOST_RACERS
from ui.arena.panels.problem_panel import ProblemPanel
from ui.arena.panels.race_settings import RaceSettings
from ui.arena.panels.racer_panel import RacerPanel
from ui.plotting.racer_styles import style_of
from ui.theme.colors import DARK, LIGHT
from ui.widgets.fields import FieldRow
from ui.words.data_names import parameter_symbols

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def arena(qtbot: Any) -> Iterator[Arena]:
    made = Arena()
    problem = network_problem("iris")
    made.set_experiment(problem.experiment, problem.theta)
    made.open_preset("momentum_ravine")
    yield made
    made.close()


@pytest.fixture
def panel(arena: Arena, qtbot: Any) -> RacerPanel:
    made = RacerPanel(arena)
    made.set_theme(DARK)
    shown(made, qtbot, 280, 520)
    return made


def labels(arena: Arena) -> list[str]:
    return [entry.racer.label for entry in arena.lineup.entries]


def pick(qtbot: Any, panel: RacerPanel, row: int) -> None:
    qtbot.mouseClick(panel.rows, LEFT, pos=panel.rows.row_rect(row).center().toPoint())


def enter(qtbot: Any, field: Any, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_racer_has_a_row_with_its_line_and_what_it_is(panel: RacerPanel) -> None:
    for k in range(3):
        assert seen(panel.rows, style_of(k).on_panel(DARK), panel.rows.row_rect(k)) > 15
    said = panel.rows.accessibleDescription()
    assert said.startswith("SGD: SGD · η 0.02; Momentum: Momentum · η 0.02")


def test_any_optimizer_can_be_added(panel: RacerPanel, arena: Arena, qtbot: Any) -> None:
    actions = panel.add_button.menu().actions()
    assert [action.data() for action in actions] == list(optimizers.REGISTRY)
    last = [*optimizers.REGISTRY.values()][-1]
    actions[-1].trigger()
    assert labels(arena) == ["SGD", "Momentum", "NAG", last.short_title]
    assert panel.rows.current == 3  # marked, so that its settings can be changed at once
    assert panel.editor.isVisible()
    assert panel.editor.optimizer.name() == last.name


def test_what_can_be_done_with_a_racer_is_written_on_its_button(
    panel: RacerPanel, qtbot: Any
) -> None:
    pick(qtbot, panel, 1)
    panel.resize(262, 520)  # what the window leaves it beside a scroll bar
    for button in (panel.add_button, panel.copy_button, panel.remove_button):
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert button.sizeHint().width() >= words
        assert button.sizeHint().width() <= button.width()
        assert button.geometry().right() < 262


def test_duplicate_and_remove(panel: RacerPanel, arena: Arena, qtbot: Any) -> None:
    assert not panel.copy_button.isEnabled()
    assert not panel.remove_button.isEnabled()
    pick(qtbot, panel, 1)
    qtbot.mouseClick(panel.copy_button, LEFT)
    assert labels(arena) == ["SGD", "Momentum", "Momentum 2", "NAG"]
    assert panel.rows.current == 2
    qtbot.mouseClick(panel.remove_button, LEFT)
    assert labels(arena) == ["SGD", "Momentum", "NAG"]
    qtbot.keyClick(panel.rows, Qt.Key.Key_Delete)
    assert labels(arena) == ["SGD", "Momentum"]


def test_the_last_racer_can_go_and_the_list_says_what_to_do(
    panel: RacerPanel, arena: Arena, qtbot: Any
) -> None:
    pick(qtbot, panel, 0)
    for _ in range(3):
        qtbot.mouseClick(panel.remove_button, LEFT)
    assert labels(arena) == []
    assert seen(panel.rows, DARK.muted) > 30
    assert not panel.editor.isVisible()
    assert not panel.remove_button.isEnabled()


def test_no_more_than_can_be_told_apart(panel: RacerPanel, arena: Arena) -> None:
    for _ in range(MOST_RACERS - 3):
        panel.add_button.menu().actions()[0].trigger()
    assert len(arena.lineup) == MOST_RACERS
    assert not panel.add_button.isEnabled()
    assert str(MOST_RACERS) in panel.add_button.toolTip()


def test_the_arrow_keys_move_the_mark(panel: RacerPanel, arena: Arena, qtbot: Any) -> None:
    for key, expected in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 0)):
        qtbot.keyClick(panel.rows, key)
        assert arena.selected == expected
        assert panel.editor.name.text() == labels(arena)[expected]


def test_settings_are_edited_and_refused_ones_are_explained(
    panel: RacerPanel, arena: Arena, qtbot: Any
) -> None:
    pick(qtbot, panel, 1)
    fields = panel.editor.settings.fields
    shown_fields = {name for name, field in fields.items() if field.isVisible()}
    assert shown_fields == {"learning_rate", "momentum"}
    enter(qtbot, fields["learning_rate"].lineEdit(), "0.5")
    assert arena.lineup.entries[1].learning_rate == 0.5
    assert "Momentum: Momentum · η 0.5" in panel.rows.accessibleDescription()
    enter(qtbot, fields["momentum"].lineEdit(), "1.5")
    assert fields["momentum"].property("invalid")
    assert arena.lineup.entries[1].settings["momentum"] == 0.8


def test_no_optimizers_title_is_cut_off(panel: RacerPanel, qtbot: Any) -> None:
    pick(qtbot, panel, 0)
    field = panel.editor.optimizer
    option = QStyleOptionComboBox()
    field.initStyleOption(option)
    room = field.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        field,
    )
    for index in range(field.count()):
        text = field.itemText(index)
        assert field.fontMetrics().horizontalAdvance(text) <= room.width(), text


@pytest.mark.parametrize("optimizer", list(optimizers.REGISTRY))
def test_no_settings_label_is_cut_off(panel: RacerPanel, qtbot: Any, optimizer: str) -> None:
    pick(qtbot, panel, 1)
    panel.editor.on_optimizer_chosen(optimizer)
    panel.resize(262, 900)  # what the window leaves it beside a scroll bar
    for row in panel.editor.findChildren(FieldRow):
        if row.isVisible():
            label = row.label
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
            assert row.geometry().right() < 262
    begins = {field.mapTo(panel, QPoint()).x() for field in panel.editor.settings.fields.values()}
    assert len(begins) == 1  # one under the other


def test_another_optimizer_and_name(panel: RacerPanel, arena: Arena, qtbot: Any) -> None:
    pick(qtbot, panel, 0)
    panel.editor.optimizer.chosen.emit("adam")
    assert labels(arena)[0] == "Adam"
    enter(qtbot, panel.editor.name, "mine")
    assert labels(arena)[0] == "mine"
    enter(qtbot, panel.editor.name, "Momentum")  # taken by another
    assert labels(arena)[0] == "Momentum 2"


def test_a_batch_size_is_for_networks_alone(panel: RacerPanel, arena: Arena, qtbot: Any) -> None:
    pick(qtbot, panel, 0)
    assert not panel.editor.batch_row.isVisible()
    arena.choose_problem(NETWORK)
    assert panel.editor.batch_row.isVisible()
    assert panel.editor.batch_note.text() == "All 112 rows at once: batch gradient descent."
    enter(qtbot, panel.editor.batch.lineEdit(), "16")
    assert arena.lineup.racers[0].batch_size == 16
    assert panel.editor.batch_note.text() == "16 of 112 rows at a time: mini-batches."
    assert "batch 16" in panel.rows.accessibleDescription()
    enter(qtbot, panel.editor.batch.lineEdit(), "1")
    assert panel.editor.batch_note.text().startswith("One row at a time")
    enter(qtbot, panel.editor.batch.lineEdit(), "112")
    assert arena.lineup.racers[0].batch_size is None
    enter(qtbot, panel.editor.batch.lineEdit(), "113")
    assert panel.editor.batch.property("invalid")


def test_the_rows_follow_the_theme(panel: RacerPanel) -> None:
    panel.set_theme(LIGHT)
    assert seen(panel.rows, style_of(2).on_panel(LIGHT), panel.rows.row_rect(2)) > 10


# -- the race's own settings


@pytest.fixture
def settings(arena: Arena, qtbot: Any) -> RaceSettings:
    made = RaceSettings(arena)
    shown(made, qtbot, 280, 300)
    return made


def test_updates_and_threshold(settings: RaceSettings, arena: Arena, qtbot: Any) -> None:
    enter(qtbot, settings.updates.lineEdit(), "40")
    assert arena.updates == 40
    enter(qtbot, settings.threshold, "1e-3")
    assert arena.threshold == 0.001
    enter(qtbot, settings.threshold, "soon")
    assert arena.threshold == 0.001
    qtbot.waitUntil(lambda: "not a number" in settings.complaint.text())
    settings.threshold.clear()
    qtbot.keyClick(settings.threshold, Qt.Key.Key_Return)
    assert arena.threshold is None
    assert settings.complaint.text() == ""
    enter(qtbot, settings.updates.lineEdit(), "0")
    assert arena.updates == 40
    assert settings.updates.property("invalid")


def test_a_seed_is_asked_for_where_there_are_batches(
    settings: RaceSettings, arena: Arena, qtbot: Any
) -> None:
    assert not settings.seed_row.isVisible()
    arena.choose_problem(NETWORK)
    assert settings.seed_row.isVisible()
    enter(qtbot, settings.seed.lineEdit(), "7")
    assert arena.seed == 7


def test_the_start_is_told_in_words(settings: RaceSettings, arena: Arena) -> None:
    assert settings.start_note.text().startswith("All at x = −3.50, y = −1.50.")
    assert "Click the map" in settings.start_note.text()
    arena.open_preset("valleys")
    assert settings.start_note.text().startswith("Each racer has a start of its own.")
    assert "map" not in settings.start_note.text()  # there is only a curve
    arena.ask_start((0.5,))
    assert settings.start_note.text().startswith("All at x = 0.500.")
    assert all(racer.start is None for racer in arena.lineup.racers)
    arena.choose_problem(NETWORK)
    assert "the weights of the main window" in settings.start_note.text()


# -- what is raced on


def test_surfaces_planes_and_weights(arena: Arena, qtbot: Any) -> None:
    problem = ProblemPanel(arena)
    shown(problem, qtbot, 280, 300)
    texts = [problem.surface.itemText(k) for k in range(problem.surface.count())]
    assert texts[0] == "My network"
    assert texts[-1] == "Formula…"
    assert "Rosenbrock" in texts
    assert "0.1x² + 10(y − sin(x))²" in problem.note.text()
    arena.choose_problem(NETWORK)
    # 4 inputs, 8 hidden nodes, 3 classes: 4·8 + 8 + 8·3 + 3 = 67.
    assert problem.note.text() == "Iris flowers · 67 parameters · 112 training rows"
    assert not problem.axes.isVisible()
    problem.plane.chosen.emit("weights")
    assert problem.axes.isVisible()
    before = arena.plane.axes
    problem.x_combo.activated.emit(problem.y_combo.currentIndex())
    assert arena.plane.axes == (before[1], before[0])  # the two change places
    problem.y_combo.activated.emit(6)
    assert arena.plane.axes[1] == parameter_symbols(arena.experiment).axis(6)
    problem.plane.chosen.emit("random")
    assert not problem.axes.isVisible()
    seed = arena.plane.seed
    qtbot.mouseClick(problem.renew, LEFT)
    assert arena.plane.seed == seed + 1


def test_the_weight_that_is_told_at_first_belongs_to_an_input_that_varies(arena: Arena) -> None:
    digits = network_problem("digits")
    arena.set_experiment(digits.experiment, digits.theta)
    arena.open_preset("optimizers_network")
    units = digits.experiment.spec.layers[0].units
    pixel, unit = divmod(arena.parameter, units)  # the weights of pixel 0 come first
    assert unit == 0
    assert np.var(digits.experiment.data.X[:, pixel]) > 0.05  # pixel 0, in the corner, is always 0
    arena.choose_problem("beale")
    assert arena.parameter == 0
    arena.choose_problem(NETWORK)
    assert arena.parameter == pixel * units


def test_rules_of_training_hold_in_the_race_and_are_named(arena: Arena, qtbot: Any) -> None:
    problem = ProblemPanel(arena)
    shown(problem, qtbot, 280, 300)
    arena.choose_problem(NETWORK)
    assert "As in training" not in problem.note.text()
    scenario = presets.changed(
        presets.load("iris"),
        schedule=ScheduleSettings(name="cosine"),
        regularization=RegularizationSettings(l2=0.5, clip_norm=1.0),
    )
    experiment = Experiment.from_scenario(scenario)
    arena.set_experiment(experiment, experiment.initial_state().theta)
    told = "As in training, with learning rate schedule, L2 penalty, gradient clipping."
    assert problem.note.text().splitlines()[1] == told
    assert arena.problem is not None
    rules = arena.problem.objective().update_rules
    assert rules.schedule.name == "cosine"
    assert rules.regularization.l2 == 0.5
