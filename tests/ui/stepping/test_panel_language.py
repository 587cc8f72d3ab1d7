"""The step panel says everything in another language at once, whatever it shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator import optimizers
from simulator.messages import Message
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Granularity, Step, StepPlan, UpdateRecord
from ui.stepping.panel import StepPanel
from ui.stepping.step_words import StepWords
from ui.theme.colors import DARK
from ui.words.languages import Languages, languages

XOR = Experiment.from_scenario(presets.load("xor"))
IRIS = Experiment.from_scenario(presets.load("iris"))
# The same in every language: functions in formulas, and what the data call things.
SAME = (r"\b(tanh|max|min|sgn)\b",)
ALL_KINDS = NetworkSpec(
    2, (LayerNorm(), Maxout(2), PReLU(2), Dense(2, "leaky_relu"), Dense(1, "sigmoid")), "mse"
)


@pytest.fixture
def panel(qtbot: QtBot) -> StepPanel:
    made = StepPanel()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.set_experiment(XOR)
    made.resize(1000, 248)
    made.show()
    return made


def one_of_each(record: UpdateRecord) -> Iterator[tuple[StepPlan, int]]:
    """Yield the first step of every kind in every layer, with its plan."""
    plan = StepPlan(record.spec, len(record.samples))
    seen: set[tuple[object, ...]] = set()
    for index in range(len(plan)):
        step = plan[index]
        if (key := (step.kind, step.layer, step.part)) not in seen:
            seen.add(key)
            yield plan, index


@pytest.mark.parametrize("experiment", [XOR, IRIS], ids=["few rows", "many rows"])
@pytest.mark.parametrize("width", [420, 720, 1000])
def test_every_control_follows(
    qtbot: QtBot, spoken: Languages, panel: StepPanel, experiment: Experiment, width: int
) -> None:
    panel.resize(width, 248)
    panel.set_experiment(experiment)
    panel.show_sample(1)
    record = make_update()
    panel.show_position(record, StepPlan(record.spec, len(record.samples)), 3)
    spoken.show(CODE)
    assert untold(repainted(qtbot, panel), *SAME) == []
    told = [panel.strip._explained(phase) for phase in range(5)]
    assert untold([("phase", text) for text in told]) == []
    spoken.show("en")
    assert panel.transport.forward.text() == "Step"
    assert panel.samples.number.text().startswith("Row 2")
    assert panel.title.text() == "h1.2 · activation"


def test_what_stands_in_place_of_a_step_follows(
    qtbot: QtBot, spoken: Languages, panel: StepPanel
) -> None:
    record = make_update()
    plan = StepPlan(record.spec, len(record.samples))
    panel.set_obstacle(Message("Slope"))
    spoken.show(CODE)
    assert panel.view.message == "⟦Slöpë⟧"
    panel.set_running(True)
    assert untold(repainted(qtbot, panel), *SAME) == []
    spoken.show("en")
    assert panel.view.message == "Training runs. Pause to step through the next update."
    panel.set_running(False)
    for granularity in Granularity:
        panel.by.setCurrentIndex(panel.by.findData(granularity))
        panel.show_position(record, plan, -1, record)
        spoken.show(CODE)
        assert untold(repainted(qtbot, panel), *SAME) == []
        spoken.show("en")
        assert panel.view.message.startswith("Press Step (→): ")


def test_every_kind_of_step_is_shown_again_in_another_language(
    qtbot: QtBot, spoken: Languages, panel: StepPanel
) -> None:
    record = make_update(ALL_KINDS)
    for plan, index in one_of_each(record):
        panel.show_position(record, plan, index)
        before = panel.title.text(), panel.sentence.text()
        spoken.show(CODE)
        assert untold(repainted(qtbot, panel), *SAME) == []
        spoken.show("en")
        assert (panel.title.text(), panel.sentence.text()) == before


@pytest.mark.parametrize("optimizer", tuple(optimizers.REGISTRY))
def test_words_of_every_optimizers_update(spoken: Languages, optimizer: str) -> None:
    words = StepWords()
    words.name_after(IRIS.data)
    record = make_update(optimizer=optimizer, warm_up=0)
    spoken.show(CODE)
    for plan, index in one_of_each(record):
        step: Step = plan[index]
        told = (words.sentence(record, step), words.remark(record, step))
        assert untold([(str(step), text) for text in told]) == []
    assert all(name.endswith("scälëd⟧") for name in words.feature_names)


@pytest.mark.parametrize("width", [496, 510, 720])
def test_a_longer_word_has_room_beside_the_other_buttons(
    panel: StepPanel, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setattr(panel.transport, "tr", lambda text: "Next step" if text == "Step" else text)
    languages().speakers.tell()
    panel.resize(width, 248)
    record = make_update()
    panel.show_position(record, StepPlan(record.spec, len(record.samples)), 3)
    QApplication.sendPostedEvents()
    panel.grab()
    forward = panel.transport.forward
    has_icon = forward.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    needed = forward.fontMetrics().horizontalAdvance(forward.text()) + 16 * has_icon
    assert needed <= forward.width() - 16
    row = (*panel.transport.buttons(), panel.player.play, panel.player.slider, panel.player.label)
    places = [QRect(one.mapTo(panel, QPoint()), one.size()) for one in (*row, panel.position)]
    assert not any(one.intersects(other) for one, other in pairwise(places))


def test_the_stepping_button_keeps_room_for_its_word_in_a_larger_type(
    panel: StepPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport = panel.transport
    monkeypatch.setattr(transport, "tr", lambda text: "Next step" if text == "Step" else text)
    languages().speakers.tell()
    font = transport.forward.font()
    font.setPixelSize(30)
    transport.forward.setFont(font)
    larger = transport.font()
    larger.setPixelSize(29)
    transport.setFont(larger)
    word = transport.forward.fontMetrics().horizontalAdvance(transport.forward.text())
    assert transport.forward.width() >= word + 16
