"""An optimizer and a schedule that are added as records stand in the panel and in the arena."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from new_optimizer import SAW, SIGN_DESCENT
from setup_desk import shown_texts

from simulator import optimizers
from simulator.optimizers import schedules
from simulator.race.results import Racer
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from ui.arena.model.arena import Arena
from ui.arena.model.racers import Lineup
from ui.arena.panels.family_tree import FamilyTree
from ui.arena.panels.racer_editor import RacerEditor
from ui.setup.panel import SetupPanel
from ui.theme.colors import DARK
from ui.widgets.tooltips import tooltip

NAME = SIGN_DESCENT.name


@pytest.fixture(autouse=True)
def added() -> Iterator[None]:
    """Have both for the length of a test."""
    with optimizers.REGISTRY.added(SIGN_DESCENT), schedules.REGISTRY.added(SAW):
        yield


@pytest.fixture
def panel(qtbot: Any) -> SetupPanel:
    made = SetupPanel()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_panel_offers_both_with_their_settings(panel: SetupPanel) -> None:
    chosen = {"optimizer": NAME, "schedule": "saw"}
    panel.show_scenario(overrides.with_settings(presets.load("xor"), chosen))
    training = panel.training
    assert training.optimizer.currentText() == SIGN_DESCENT.title
    assert training.schedule.currentText() == SAW.title
    texts = shown_texts(panel)
    about = f"{SIGN_DESCENT.title}: {SIGN_DESCENT.explanation}"
    assert {"Boldness β", "Teeth", about} <= set(texts.splitlines())
    names = [training.optimizer.itemData(k) for k in range(training.optimizer.count())]
    assert names.index(NAME) == names.index("momentum") + 1
    told: list[str] = []
    panel.scenario_edited.connect(lambda scenario, text: told.append(text))
    training.on_setting_committed("boldness", 4.0)
    training.on_schedule_setting_committed("teeth", 3.0)
    assert told == ["Change “Boldness β”", "Change “Teeth”"]


@pytest.mark.parametrize("name", ["rprop", NAME])
def test_a_note_says_where_mini_batches_do_not_go_with_an_optimizer(
    panel: SetupPanel, name: str
) -> None:
    note = optimizers.REGISTRY[name].mini_batch_note
    whole = overrides.with_settings(presets.load("iris"), {"optimizer": name, "batch_size": "500"})
    data = Experiment.from_scenario(whole).data
    panel.show_scenario(whole, data)
    assert note not in shown_texts(panel)
    part = overrides.with_settings(whole, {"batch_size": str(len(data.X) - 1)})
    panel.show_scenario(part, data)
    assert note in shown_texts(panel)
    flag, optimizer = panel.training.batch_flag, panel.training.optimizer
    assert optimizer.geometry().bottom() < flag.geometry().top()
    told: list[Any] = []
    panel.scenario_edited.connect(lambda *edit: told.append(edit))
    flag.remedy.click()
    assert [(one.batch_size, text) for one, text, _ in told] == [(len(data.X), "Use all rows")]
    assert note not in shown_texts(panel)
    panel.show_scenario(overrides.with_settings(part, {"optimizer": "adam"}), data)
    assert note not in shown_texts(panel)


def test_a_batch_of_more_rows_than_there_are_is_explained(panel: SetupPanel) -> None:
    note = "There are 4 rows to train on: each update takes all of them."
    data = Experiment.from_scenario(presets.load("xor")).data
    for size, is_told in ((4, False), (100_000, True), (3, False)):
        panel.show_scenario(presets.changed(presets.load("xor"), batch_size=size), data)
        assert (note in shown_texts(panel)) is is_told


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_every_record_explains_its_own_settings(panel: SetupPanel, name: str) -> None:
    panel.show_scenario(overrides.with_settings(presets.load("xor"), {"optimizer": name}))
    for setting in optimizers.REGISTRY[name].settings:
        field = panel.training.fields[setting.name]
        assert field.toolTip() == tooltip(setting.explanation)


@pytest.mark.parametrize("name", schedules.REGISTRY)
def test_the_panel_explains_the_schedule_and_its_settings(panel: SetupPanel, name: str) -> None:
    panel.show_scenario(overrides.with_settings(presets.load("xor"), {"schedule": name}))
    record = schedules.REGISTRY[name]
    assert record.explanation in shown_texts(panel)
    for setting in record.settings:
        field = panel.training.schedule_settings.fields[setting.name]
        assert field.toolTip() == tooltip(setting.explanation)


def test_the_racers_form_says_it_too(qtbot: Any) -> None:
    editor = RacerEditor()
    qtbot.addWidget(editor)
    note = SIGN_DESCENT.mini_batch_note
    for size, rows, told in ((None, 4, ""), (3, 4, note), (4, 4, ""), (3, 1, "")):
        editor.show_racer(Lineup.of([Racer("a", NAME, batch_size=size)]), 0, rows)
        assert editor.warning.text() == told


def test_the_family_tree_has_it_below_its_parent_on_its_side(qtbot: Any) -> None:
    tree = FamilyTree(DARK)
    qtbot.addWidget(tree)
    tree.show()
    buttons = tree.picture.buttons
    own, parent = buttons[NAME], buttons["sgd"]
    assert own.text() == SIGN_DESCENT.title
    assert own.geometry().top() > parent.geometry().bottom()
    assert own.geometry().center().x() > tree.picture.width() / 2
    assert ("sgd", NAME) in tree.picture.edges()
    others = [one for name, one in buttons.items() if name != NAME]
    assert not any(own.geometry().intersects(one.geometry()) for one in others)
    with qtbot.waitSignal(tree.picture.chosen) as chosen:
        own.click()
    arena = Arena()
    try:
        arena.open_preset(chosen.args[0])
        assert [one.optimizer for one in arena.lineup.racers] == [NAME, "sgd"]
    finally:
        arena.close()
