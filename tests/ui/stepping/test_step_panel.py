"""The step panel as a learner uses it: buttons, choices, words, and what stays where it is."""

from __future__ import annotations

from html import unescape

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from steps_fixture import gate_update, make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.step_plan import Granularity, Step, StepKind, StepPlan, UpdateRecord
from ui.math.notation import to_text
from ui.stepping.panel import StepPanel
from ui.stepping.step_words import StepWords
from ui.theme.colors import DARK, LIGHT

# An open list grabs the keyboard, which the off-screen platform cannot do.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")

XOR = Experiment.from_scenario(presets.load("xor"))
IRIS = Experiment.from_scenario(presets.load("iris"))


@pytest.fixture
def panel(qtbot: QtBot) -> StepPanel:
    panel = StepPanel()
    qtbot.addWidget(panel)
    panel.set_theme(DARK)
    panel.set_experiment(XOR)
    panel.resize(720, 248)
    panel.show()
    return panel


def put(panel: StepPanel, record: UpdateRecord, **wanted: object) -> int:
    """Show the first step that is as wanted, and return its index."""
    plan = StepPlan(record.spec, len(record.samples))
    for index in range(len(plan)):
        if all(getattr(plan[index], key) == value for key, value in wanted.items()):
            panel.show_position(record, plan, index)
            return index
    raise AssertionError(f"no step with {wanted}")


def choose(qtbot: QtBot, box: QComboBox, index: int) -> None:
    """Pick an entry of an open list with the mouse."""
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    entry = view.visualRect(box.model().index(index, 0))
    place = QPoint(entry.left() + 8, entry.center().y())  # an entry may be wider than its list
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


# --- moving -------------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["first", "back", "forward", "last"])
def test_each_button_asks_for_its_move(qtbot: QtBot, panel: StepPanel, where: str) -> None:
    put(panel, make_update(), kind=StepKind.LOSS)
    button = getattr(panel.transport, where)
    with qtbot.waitSignal(panel.moved) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [where]


def test_buttons_are_large_enough_teach_and_name_their_keys(panel: StepPanel) -> None:
    put(panel, make_update(), kind=StepKind.LOSS)
    for button, key in zip(panel.transport.buttons(), ("Home", "←", "→", "End"), strict=True):
        assert button.height() >= 28
        assert button.width() >= 28
        assert key in button.toolTip()
        assert button.accessibleName()
    assert panel.transport.forward.text() == "Step"


def test_play_asks_to_start_and_shows_that_it_plays(qtbot: QtBot, panel: StepPanel) -> None:
    put(panel, make_update(), kind=StepKind.LOSS)
    play = panel.player.play
    with qtbot.waitSignal(panel.play_toggled) as asked:
        qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    assert asked.args == [True]
    assert play.accessibleName() == "Pause"
    with qtbot.assertNotEmitted(panel.play_toggled):
        panel.set_playing(False)
    assert play.accessibleName() == "Play"


def test_the_speed_goes_from_slow_motion_to_a_blur(qtbot: QtBot, panel: StepPanel) -> None:
    slider = panel.player.slider
    seen = []
    panel.speed_changed.connect(seen.append)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert seen == [0.5, 20.0]
    assert panel.player.speed == 20.0
    assert panel.player.label.text() == "20 steps/s"


def test_the_granularity_is_chosen_from_the_six(qtbot: QtBot, panel: StepPanel) -> None:
    names = [panel.by.itemText(k) for k in range(panel.by.count())]
    assert names == ["node", "layer", "pass", "row", "update", "epoch"]
    assert panel.granularity is Granularity.NODE
    with qtbot.waitSignal(panel.granularity_changed) as chosen:
        choose(qtbot, panel.by, 2)
    assert chosen.args == [Granularity.PASS]
    assert panel.granularity is Granularity.PASS


# --- samples ------------------------------------------------------------------------------------


def test_few_rows_are_listed_with_inputs_and_target(qtbot: QtBot, panel: StepPanel) -> None:
    listed = [panel.samples.list.itemText(k) for k in range(panel.samples.list.count())]
    assert listed[0] == "Next batch (4)"
    assert listed[2].startswith("Row 2: (0, 1) → ")
    assert listed[5:] == ["A row of my own…"]
    with qtbot.waitSignal(panel.sample_chosen) as chosen:
        choose(qtbot, panel.samples.list, 2)
    assert chosen.args == [1]
    with qtbot.waitSignal(panel.sample_chosen) as chosen:
        choose(qtbot, panel.samples.list, 0)
    assert chosen.args == [None]


def test_among_many_rows_one_is_chosen_by_its_number(qtbot: QtBot, panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    number = panel.samples.number
    assert not number.isVisible()
    with qtbot.waitSignal(panel.sample_chosen) as chosen:
        choose(qtbot, panel.samples.list, 1)
    assert chosen.args == [0]
    assert number.isVisible()
    assert number.maximum() == len(IRIS.data.X)
    with qtbot.waitSignal(panel.sample_chosen) as chosen:
        number.selectAll()
        qtbot.keyClicks(number, "57")
        qtbot.keyClick(number, Qt.Key.Key_Return)
    assert chosen.args == [56]
    assert IRIS.data.class_names[IRIS.data.labels[56]] in number.text()


def test_the_next_batch_is_named_with_the_size_that_is_set_now(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    for size, said in ((5, 5), (100_000, len(IRIS.data.X))):
        panel.samples.show_scenario(presets.changed(IRIS.scenario, batch_size=size))
        assert panel.samples.list.currentText() == f"Next batch ({said})"


def test_another_experiment_starts_with_the_next_batch_again(
    qtbot: QtBot, panel: StepPanel
) -> None:
    choose(qtbot, panel.samples.list, 3)
    with qtbot.assertNotEmitted(panel.sample_chosen):
        panel.set_experiment(IRIS)
    assert panel.samples.row is None
    assert panel.samples.list.currentText().startswith("Next batch (")


# --- what is shown ------------------------------------------------------------------------------


def test_a2_the_first_step_shows_place_words_and_equation(panel: StepPanel) -> None:
    put(panel, gate_update((0.5, 0.5), -0.7), kind=StepKind.SUM, sample=2)
    assert panel.title.text() == "Output · ŷ · weighted sum"
    assert panel.sentence.text() == "Each input times its weight, plus the bias."
    assert panel.whose.text() == "row 3 · 3 of 4"
    assert panel.strip.accessibleName() == "Phase: forward"
    shown = panel.view.equation
    assert shown is not None
    assert to_text(shown.numbers) == "0.50·1 + 0.50·0 − 0.70"
    assert to_text(shown.result) == "−0.20"


@pytest.mark.parametrize(
    ("wanted", "title", "phase"),
    [
        ({"kind": StepKind.SUM, "unit": 1}, "h1.2 · weighted sum", 0),
        ({"kind": StepKind.ACTIVATION, "layer": 1}, "Output · P(y = 1) · activation", 0),
        ({"kind": StepKind.LOSS}, "Loss of this row", 1),
        ({"kind": StepKind.DELTA, "layer": 0}, "h1.1 · delta", 2),
        ({"kind": StepKind.GRADIENT, "layer": 1, "part": 2},
         "Output · P(y = 1) · weight from h1.3 · gradient", 3),
        ({"kind": StepKind.GRADIENT, "layer": 0, "part": 0},
         "h1.1 · weight from x₁ · gradient", 3),
        ({"kind": StepKind.BATCH_GRADIENT, "layer": 0},
         "Hidden 1 · mean gradient of the batch", 3),
        ({"kind": StepKind.UPDATE, "layer": 1, "part": 4}, "Output · P(y = 1) · bias · update", 4),
    ],
)  # fmt: skip
def test_every_kind_of_step_has_its_title_phase_and_sentence(
    panel: StepPanel, wanted: dict[str, object], title: str, phase: int
) -> None:
    index = put(panel, make_update(), **wanted)
    assert panel.title.text() == title
    assert panel.strip.current == phase
    assert panel.sentence.text().endswith(".")
    assert panel.position.text() == f"{index + 1} / 151"


def test_outputs_carry_their_class(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    spec = NetworkSpec(4, (Dense(3, "softmax"),), "categorical_cross_entropy")
    record = make_update(spec, IRIS.data.X[:2], IRIS.data.Y[:2])
    put(panel, record, kind=StepKind.DELTA, unit=1)
    assert panel.title.text() == f"Output · P({IRIS.data.class_names[1]}) · delta"


def test_before_the_first_step_it_says_what_the_next_press_does(panel: StepPanel) -> None:
    record = make_update()
    panel.show_position(record, StepPlan(record.spec, 4), -1)
    assert panel.title.text() == "Update 3 · 4 rows"
    assert "h1.1 adds up its weighted inputs" in panel.view.message
    assert panel.strip.current == -1
    assert panel.position.text() == "0 / 151"


def test_before_anything_is_there_nothing_can_be_pressed(panel: StepPanel) -> None:
    panel.show_position(None, None, -1)
    for button in (*panel.transport.buttons(), panel.player.play):
        assert not button.isEnabled()
        assert button.toolTip() == "There is nothing to step through yet"
    assert panel.by.isEnabled()


def test_what_leads_nowhere_is_disabled_and_says_why(panel: StepPanel) -> None:
    record = make_update(warm_up=0)
    plan = StepPlan(record.spec, 4)
    panel.show_position(record, plan, -1)
    assert not panel.transport.first.isEnabled()
    assert not panel.transport.back.isEnabled()
    assert panel.transport.back.toolTip() == "This is where training starts"
    panel.show_position(record, plan, len(plan) - 1)
    assert not panel.transport.last.isEnabled()
    assert panel.transport.forward.isEnabled()
    assert panel.view.note == "The next step applies the update."


def test_back_stays_possible_at_the_start_of_a_later_update(panel: StepPanel) -> None:
    record = make_update(warm_up=3)
    panel.show_position(record, StepPlan(record.spec, 4), -1)
    assert panel.transport.back.isEnabled()


def test_while_training_runs_all_is_quiet_and_comes_back(panel: StepPanel) -> None:
    put(panel, make_update(), kind=StepKind.LOSS)
    panel.set_running(True)
    controls: list[QWidget] = [*panel.transport.buttons(), panel.player.play, panel.by]
    for control in (*controls, panel.samples.list):
        assert not control.isEnabled()
        assert control.toolTip() == "Training runs: pause it to step"
    assert panel.view.message == "Training runs. Pause to step through the next update."
    panel.set_running(False)
    assert all(control.isEnabled() for control in controls)
    assert panel.view.equation is not None


# --- remarks ------------------------------------------------------------------------------------


def test_a_step_activation_says_that_no_gradient_gets_through(panel: StepPanel) -> None:
    put(panel, gate_update((0.5, 0.5), -0.7), kind=StepKind.DELTA)
    assert "slope is zero everywhere" in panel.view.note


def one_node(activation: str, weight: float) -> UpdateRecord:
    spec = NetworkSpec(1, (Dense(1, activation), Dense(1, "identity")), "mse")
    theta = np.array([weight, 0.0, 1.0, 0.0])
    return make_update(spec, np.array([[1.0]]), np.array([[0.3]]), theta=theta, warm_up=0)


@pytest.mark.parametrize(
    ("activation", "weight", "forward", "backward"),
    [
        ("relu", -1.0, "Off for this row", "ReLU is off here"),
        ("relu", 1.0, "", ""),
        ("sigmoid", 9.0, "Saturated", "Saturated"),
        ("tanh", -6.0, "Saturated", "Saturated"),
        ("sigmoid", 1.0, "", ""),
    ],
)
def test_dead_and_saturated_nodes_are_pointed_out(
    panel: StepPanel, activation: str, weight: float, forward: str, backward: str
) -> None:
    record = one_node(activation, weight)
    put(panel, record, kind=StepKind.ACTIVATION, layer=0)
    assert panel.view.note.startswith(forward)
    assert bool(panel.view.note) == bool(forward)
    put(panel, record, kind=StepKind.DELTA, layer=0)
    assert panel.view.note.startswith(backward)
    assert bool(panel.view.note) == bool(backward)


def test_outputs_that_are_no_probabilities_are_pointed_out(qapp: object) -> None:
    spec = NetworkSpec(1, (Dense(1, "identity"),), "binary_cross_entropy")
    record = make_update(
        spec, np.array([[1.0]]), np.array([[1.0]]), theta=np.array([-0.5, 0.0]), warm_up=0
    )
    words = StepWords()
    assert "nearest probability" in words.remark(record, Step(StepKind.LOSS, 0, -1, -1))


def test_adams_first_step_is_said_to_be_of_the_same_length_everywhere(panel: StepPanel) -> None:
    put(panel, make_update(optimizer="adam", warm_up=0), kind=StepKind.UPDATE)
    assert panel.view.note.startswith("The first step of every weight is about η·sign(g)")
    put(panel, make_update(optimizer="adam", warm_up=1), kind=StepKind.UPDATE)
    assert panel.view.note == ""
    put(panel, make_update(optimizer="sgd", warm_up=0), kind=StepKind.UPDATE)
    assert panel.view.note == ""


# --- places -------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [408, 500, 560, 760, 1000, 1200])
def test_nothing_moves_or_overlaps_from_step_to_step(panel: StepPanel, width: int) -> None:
    panel.resize(width, 240)
    record = make_update(optimizer="adam")
    plan = StepPlan(record.spec, 4)
    parts: list[QWidget] = [
        panel.transport, panel.player, panel.by, panel.samples.list, panel.position,
        panel.title, panel.sentence, panel.strip, panel.view,
    ]  # fmt: skip
    seen = set()
    for index in (-1, 0, 1, 10, 11, 20, 60, 139, 145, 150):
        panel.show_position(record, plan, index)
        if index < 0:
            QApplication.processEvents()  # how many lines the sentence has follows from its width
        panel.grab()
        boxes = []
        for part in parts:
            rect = part.rect().translated(part.mapTo(panel, QPoint(0, 0)))
            boxes.append(rect)
            assert panel.rect().contains(rect), (part, index)
            assert part.width() >= min(part.minimumSizeHint().width(), part.minimumWidth())
        for k, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[k + 1 :])
        seen.add(tuple(rect.getRect() for rect in boxes))
    assert len(seen) == 1


def test_phases_have_their_names_where_the_second_row_has_room(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    panel.resize(640, 240)
    shown = []
    for row in (None, 5, None):  # a row's number takes the room
        panel.show_sample(row)
        QApplication.processEvents()
        strip = panel.strip
        shown.append(strip.width() >= strip.named_width())
        assert panel.strip.isVisible()
        assert panel.whose.isVisible()
        assert panel.rect().contains(strip.geometry())
    assert shown == [True, False, True]


def test_a_title_too_long_for_its_place_is_whole_on_hover(panel: StepPanel) -> None:
    panel.set_experiment(IRIS)
    panel.resize(420, 240)
    spec = NetworkSpec(4, (Dense(2, "relu"), Dense(3, "softmax")), "categorical_cross_entropy")
    record = make_update(spec, IRIS.data.X[:2], IRIS.data.Y[:2])
    put(panel, record, kind=StepKind.UPDATE, layer=1, unit=1)
    panel.grab()
    assert panel.title.shown_text().endswith("…")
    assert panel.title.text() in unescape(panel.title.toolTip())


def test_both_themes_paint_the_current_phase_in_its_accent(panel: StepPanel) -> None:
    put(panel, make_update(), kind=StepKind.DELTA)
    pictures = []
    for theme in (DARK, LIGHT):
        panel.set_theme(theme)
        pictures.append(panel.strip.grab().toImage())
    assert pictures[0] != pictures[1]


def test_clicking_leaves_the_arrow_keys_to_the_stepper(qtbot: QtBot, panel: StepPanel) -> None:
    put(panel, make_update(), kind=StepKind.LOSS)
    panel.view.setFocus()
    for control in (panel.transport.forward, panel.player.play, panel.player.slider):
        qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
        assert panel.view.hasFocus()
        assert control.focusPolicy() == Qt.FocusPolicy.TabFocus
