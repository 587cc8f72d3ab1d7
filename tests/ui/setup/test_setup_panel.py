"""The set-up panel, used as a person uses it: picked, typed, clicked, read."""

from __future__ import annotations

from functools import partial
from itertools import pairwise, zip_longest
from types import SimpleNamespace

import pytest
from pseudo_window import CODE
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QMainWindow,
    QScrollArea,
    QToolButton,
    QWidget,
)
from setup_desk import Desk, shown_settings, shown_texts, tab_order

from simulator import optimizers
from simulator.data import prepared
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import schedules
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.scenarios.schema import MAX_LAYERS
from ui.setup import edits
from ui.setup.panel import WIDTH, SetupPanel
from ui.widgets.fields import ChoiceField, FieldRow
from ui.widgets.number_field import NumberField
from ui.words.languages import Languages

# What the off-screen platform says when a combo box opens its list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

GAP = "\N{NARROW NO-BREAK SPACE}"


def test_every_preset_is_shown_without_reporting_an_edit(desk: Desk) -> None:
    for name in presets.names():
        shows(desk.panel, desk.show(name))
        assert desk.edits == []


def shows(panel: SetupPanel, scenario: Scenario) -> None:
    """Check that the panel shows `scenario` in each of its fields."""
    assert panel.preset.currentText() == scenario.title
    assert scenario.description in shown_texts(panel)
    assert panel.data.source.name() == scenario.data.source
    assert [row.units.value() for row in panel.network.layers.rows] == [
        layer.units for layer in scenario.layers
    ]
    assert [row.activation.name() for row in panel.network.layers.rows] == [
        layer.activation for layer in scenario.layers
    ]
    assert panel.training.loss.name() == scenario.loss
    assert panel.training.epochs.value() == scenario.epochs
    for key, value in scenario.optimizer.settings.items():
        assert panel.training.fields[key].value() == value


def test_parameters_are_counted(desk: Desk) -> None:
    assert "17 parameters" in shown_texts(desk.panel)
    assert "(2 + 1) · 4 + (4 + 1) · 1 = 17" in desk.panel.network.parameters.toolTip()
    desk.show("iris")
    assert "67 parameters" in shown_texts(desk.panel)


def test_one_is_not_counted_in_the_plural_and_thousands_have_gaps(desk: Desk) -> None:
    network = desk.panel.network
    network._count(NetworkSpec(1, (Dense(1),)))
    assert network.parameters.text() == "2 parameters"
    network._count(NetworkSpec(64, (Dense(1000), Dense(10))))
    assert network.parameters.text() == f"75{GAP}010 parameters"
    assert f"(64 + 1) · 1{GAP}000" in network.parameters.toolTip()
    network._count(NetworkSpec(2, (PReLU(3), Maxout(1, 3))))
    assert network.parameters.text() == "24 parameters"
    assert "(2 + 2) · 3 + (3 + 1) · 3 = 24" in network.parameters.toolTip()
    summary = desk.panel.data._summary
    assert summary(SimpleNamespace(X=range(1), X_validation=())) == "1 row to train on"
    some = SimpleNamespace(X=range(1200), X_validation=range(1))
    assert summary(some) == f"1{GAP}200 rows to train on, 1 to validate"


def test_rows_are_counted_where_the_data_are_ready(desk: Desk) -> None:
    scenario = presets.load("iris")
    settings = scenario.data.model_dump()
    desk.panel.show_scenario(scenario, prepared.prepare(settings.pop("source"), **settings))
    assert "112 rows to train on, 38 to validate" in shown_texts(desk.panel)


def test_what_is_said_of_the_optimizer_does_not_stand_below_the_loss(desk: Desk) -> None:
    training = desk.panel.training
    loss = training.loss.parentWidget()
    places = [training.rows.indexOf(one) for one in (training.optimizer_note, loss, training.flag)]
    assert -1 not in places
    assert places == sorted(places)


def test_fields_appear_where_they_apply(desk: Desk) -> None:
    panel = desk.panel
    assert not panel.data.samples.isVisible()
    assert not panel.data.seed.isVisible()
    assert "beta1" not in shown_settings(panel)
    desk.show("moons")
    assert "beta1" in shown_settings(panel)
    assert "momentum" not in shown_settings(panel)
    assert panel.data.samples.isVisible()
    assert panel.data.noise.isVisible()
    assert panel.data.seed.isVisible()


@pytest.mark.parametrize("height", [320, 2000])
def test_nothing_is_wider_than_the_panel(desk: Desk, height: int) -> None:
    desk.panel.resize(WIDTH, height)
    for name in presets.names():
        desk.show(name)
        desk.panel.training.loss.chosen.emit("mse")
        for _ in range(3):
            QApplication.processEvents()
        for widget in desk.panel.findChildren(QWidget):
            if widget.isVisible() and widget.window() is desk.panel:
                right = widget.mapTo(desk.panel, QPoint(widget.width(), 0)).x()
                assert right <= WIDTH, (name, widget)
        for label in desk.panel.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), (name, label.text())


def test_every_control_teaches_and_has_a_name(desk: Desk) -> None:
    desk.show("moons")
    controls = [
        control
        for kind in (NumberField, ChoiceField, QToolButton)
        for control in desk.panel.findChildren(kind)
    ]
    assert len(controls) > 25
    for control in controls:
        assert control.toolTip(), control
        assert control.accessibleName() or control.text(), control
    for row in desk.panel.findChildren(FieldRow):
        assert row.label.buddy() is not None


def checked_tab_order(panel: SetupPanel) -> list[QWidget]:
    """Return what Tab reaches in the panel, which goes from top to bottom and left to right."""
    inside = [widget for widget in tab_order(panel) if panel.isAncestorOf(widget)]
    # Restore stands beside its label, above the preset that comes first.
    inside = [widget for widget in inside if widget is not panel.restore]
    assert len(inside) > 20
    places = [widget.mapTo(panel, widget.rect().center()) for widget in inside]
    for first, second in pairwise(places):
        beside = abs(second.y() - first.y()) < 12
        assert second.x() > first.x() if beside else second.y() > first.y()
    return inside


def test_tab_goes_down_the_panel_also_after_layers_were_added(qtbot, desk: Desk) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(desk.panel)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, QDockWidget("later", window))
    window.show()
    desk.show("moons")
    desk.click(desk.panel.network.add_layer)
    desk.click(desk.panel.network.layers.rows[0].remove)
    desk.click(desk.panel.network.add_layer)
    inside = checked_tab_order(desk.panel)
    rows = desk.panel.network.layers.rows
    first = inside.index(rows[0].units)
    assert inside[first : first + 3] == [rows[0].units, rows[0].activation, rows[0].remove]
    assert not any(isinstance(widget, QScrollArea) for widget in inside)


def test_tab_goes_down_the_panel_whichever_settings_were_needed_first(desk: Desk) -> None:
    desk.panel.resize(WIDTH, 2000)
    for optimizer, schedule in zip_longest(optimizers.REGISTRY, schedules.REGISTRY):
        desk.panel.training.optimizer.chosen.emit(optimizer)
        if schedule is not None:
            desk.panel.training.schedule.chosen.emit(schedule)
        QApplication.processEvents()
        inside = checked_tab_order(desk.panel)
        fields = desk.panel.training.fields
        assert {name for name, field in fields.items() if field in inside} == {
            setting.name for setting in optimizers.REGISTRY[optimizer].settings
        }


def test_a_wrong_loss_is_flagged_at_the_loss_and_put_right(desk: Desk) -> None:
    desk.show("iris")
    desk.pick(desk.panel.training.loss, "binary_cross_entropy")
    flag = desk.panel.training.flag
    assert flag.isVisible()
    assert not desk.panel.network.flag.isVisible()
    assert "softmax ties the outputs together" in flag.reason.text()
    assert flag.remedy.text() == "Use softmax +\nCategorical cross-entropy"
    desk.click(flag.remedy)
    assert desk.scenario.loss == "categorical_cross_entropy"
    assert not flag.isVisible()


def test_a_wrong_output_is_flagged_at_the_output(desk: Desk) -> None:
    desk.pick(desk.panel.network.layers.rows[-1].activation, "tanh")
    flag = desk.panel.network.flag
    assert flag.isVisible()
    assert not desk.panel.training.flag.isVisible()
    desk.click(flag.remedy)
    assert desk.scenario.layers[-1].activation == "sigmoid"
    assert not flag.isVisible()


def test_a_layer_that_is_always_the_same_is_flagged(desk: Desk) -> None:
    network = desk.panel.network
    assert not network.constant_flag.isVisible()
    layers = [{"units": 1, "activation": "tanh"}, {"type": "layer_norm"}]
    given = presets.load("xor").model_dump() | {"weights": None}
    output = given["layers"][-1]
    desk.panel.show_scenario(presets.validated(given | {"layers": [*layers, output]}))
    assert network.constant_flag.isVisible()
    assert "single node layer norm gives the same number" in network.constant_flag.reason.text()
    assert not network.constant_flag.remedy.isVisible()
    assert not network.flag.isVisible()
    desk.panel.show_scenario(presets.validated(given | {"layers": layers}))
    assert not network.constant_flag.isVisible()
    assert "single node layer norm gives the same number" in network.flag.reason.text()
    desk.click(network.flag.remedy)
    assert desk.scenario.layers[-1].activation == "sigmoid"
    assert not network.flag.isVisible()


def test_a_preset_is_asked_for(desk: Desk) -> None:
    desk.pick(desk.panel.preset, "iris")
    assert desk.presets == ["iris"]
    assert desk.edits == []


def test_a_changed_preset_says_so_and_can_be_restored(desk: Desk) -> None:
    assert not desk.panel.restore.isVisible()
    desk.type(desk.panel.training.epochs, "7")
    assert desk.panel.restore.isVisible()
    assert "changed" in shown_texts(desk.panel).split("\n")
    desk.click(desk.panel.restore)
    assert desk.presets == ["xor"]
    desk.show("xor")
    assert not desk.panel.restore.isVisible()


def test_a_first_change_moves_nothing(desk: Desk) -> None:
    desk.panel.show_scenario(presets.load("xor"), SimpleNamespace(X=range(4), X_validation=()))
    QApplication.processEvents()
    widgets = [w for w in desk.panel.findChildren(QWidget) if w.isVisible()]
    before = [widget.mapTo(desk.panel, QPoint()) for widget in widgets]
    desk.type(desk.panel.training.epochs, "7")
    QApplication.processEvents()
    assert desk.panel.restore.isVisible()
    assert [widget.mapTo(desk.panel, QPoint()) for widget in widgets] == before
    # Neither does a change of the data, whose rows have to be counted anew.
    desk.panel.on_data_edited(partial(edits.with_data, scaling="minmax"), "Change scaling")
    QApplication.processEvents()
    assert [widget.mapTo(desk.panel, QPoint()) for widget in widgets] == before


def test_a_scenario_of_one_s_own_shows_its_title(desk: Desk) -> None:
    own = presets.changed(presets.load("xor"), name="mine", title="<b>My net</b>")
    desk.panel.show_scenario(own)
    assert desk.panel.preset.currentIndex() == -1
    assert desk.panel.preset.placeholderText() == "<b>My net</b>"
    assert not desk.panel.restore.isVisible()


def test_a_complaint_is_shown_under_the_field(desk: Desk) -> None:
    rate = desk.panel.training.fields["learning_rate"]
    desk.type(rate, "-1")
    assert f"Allowed: > 0 and ≤ 1{GAP}000. Still 0.5." in shown_texts(desk.panel)
    assert desk.edits == []
    desk.type(rate, "0.2")
    assert "Still" not in shown_texts(desk.panel)
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.2


def test_nothing_is_reported_while_typing(desk: Desk) -> None:
    rate = desk.panel.training.fields["learning_rate"]
    desk.type(rate, "0.25", enter=False)
    assert desk.edits == []
    desk.panel.training.epochs.setFocus()
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.25
    assert len(desk.edits) == 1


def test_showing_the_same_number_leaves_focus_caret_and_typing_alone(desk: Desk) -> None:
    rate = desk.panel.training.fields["learning_rate"]
    desk.type(rate, "0.2", enter=False)
    rate.lineEdit().setCursorPosition(1)
    desk.panel.show_scenario(presets.load("xor"))
    assert rate.hasFocus()
    assert rate.lineEdit().text() == "0.2"
    assert rate.lineEdit().cursorPosition() == 1


def test_sections_close_and_stay_closed(desk: Desk, qtbot) -> None:
    desk.click(desk.panel.data.header)
    assert not desk.panel.data.source.isVisible()
    again = SetupPanel()
    qtbot.addWidget(again)
    again.show()
    assert not again.data.body.isVisible()
    assert again.network.body.isVisible()
    qtbot.keyClick(again.data.header, Qt.Key.Key_Space)
    assert again.data.body.isVisible()


def test_running_says_what_pauses_and_locks_nothing(desk: Desk) -> None:
    desk.panel.set_running(True)
    assert shown_texts(desk.panel).count("pauses training") == 2
    fields = desk.panel.findChildren(NumberField) + desk.panel.findChildren(QComboBox)
    output = desk.panel.network.layers.rows[-1].units
    assert all(field.isEnabled() for field in fields if field is not output)
    desk.panel.set_running(False)
    assert "pauses training" not in shown_texts(desk.panel)


def test_what_pauses_is_said_in_the_language_also_while_training_runs(
    desk: Desk, spoken: Languages
) -> None:
    desk.panel.set_running(True)
    spoken.show(CODE)
    remark = desk.panel.data.remark.text()
    assert remark.startswith("⟦")
    assert desk.panel.network.remark.text() == remark


def test_the_panel_is_cheap_to_update(desk: Desk, qtbot) -> None:
    """Showing the same scenario again repaints nothing."""
    paints = []
    rate = desk.panel.training.fields["learning_rate"]
    rate.lineEdit().textChanged.connect(paints.append)
    size = QSize(desk.panel.size())
    for _ in range(3):
        desk.panel.show_scenario(presets.load("xor"))
    assert paints == []
    assert desk.panel.size() == size


def test_what_the_panel_shows_already_is_not_shown_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = desk.show("xor")
    shown = []
    show = desk.panel.network.show_scenario
    monkeypatch.setattr(
        desk.panel.network, "show_scenario", lambda one: (shown.append(one), show(one))
    )
    desk.click(desk.panel.network.add_layer)
    assert len(shown) == 1
    desk.panel.show_scenario(desk.scenario)  # as the controller does once it is taken over
    assert len(shown) == 1
    desk.panel.show_scenario(scenario)
    assert shown[1:] == [scenario]


def test_where_there_can_be_no_further_layer_the_button_says_so(desk: Desk) -> None:
    scenario = presets.load("xor")
    hidden = scenario.layers[:1] * (MAX_LAYERS - 2)
    desk.panel.show_scenario(presets.changed(scenario, layers=(*hidden, scenario.layers[-1])))
    button = desk.panel.network.add_layer
    assert button.isEnabled()
    desk.click(button)
    assert len(desk.scenario.layers) == MAX_LAYERS
    assert not button.isEnabled()
    assert f"at most {MAX_LAYERS} layers" in button.toolTip()
