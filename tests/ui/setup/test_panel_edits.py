"""What is picked and typed in the set-up panel becomes an edited scenario."""

from __future__ import annotations

import pytest
from pseudo_window import CODE, untold
from PySide6.QtCore import Qt
from setup_desk import Desk, shown_settings, shown_texts

from simulator import optimizers
from simulator.data import datasets, prepared
from simulator.nn import layers
from simulator.scenarios import presets
from ui.setup import edits
from ui.words.languages import Languages
from ui.words.messages import said

# What the off-screen platform says when a combo box opens its list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


def test_choosing_a_data_set_brings_its_output_layer_and_loss(desk: Desk) -> None:
    desk.pick(desk.panel.data.source, "iris")
    scenario, text = desk.edits[-1]
    assert text == "Choose another data set"
    assert scenario.title == "Iris flowers"
    assert [(layer.units, layer.activation) for layer in scenario.layers] == [
        (4, "tanh"),
        (3, "softmax"),
    ]
    assert scenario.loss == "categorical_cross_entropy"
    assert scenario.data.scaling == "standardize"
    assert not desk.panel.network.flag.isVisible()


@pytest.mark.parametrize("source", datasets.REGISTRY)
@pytest.mark.parametrize("start", ["and", "iris", "moons"])
def test_every_data_set_can_be_chosen_and_prepared(start: str, source: str) -> None:
    scenario = edits.with_source(presets.load(start), source)
    assert edits.pair_problem(scenario) is None
    settings = scenario.data.model_dump()
    prepared.prepare(settings.pop("source"), **settings)


def test_data_settings(desk: Desk) -> None:
    desk.show("moons")
    section = desk.panel.data
    desk.type(section.samples, "300")
    assert desk.scenario.data.samples == 300
    desk.type(section.noise, "0,25")
    assert desk.scenario.data.noise == 0.25
    desk.type(section.split.validation, "20 %")
    assert desk.scenario.data.validation_fraction == 0.2
    desk.type(section.seed, "7")
    assert desk.scenario.data.seed == 7
    desk.pick(section.scaling, "minmax")
    assert desk.scenario.data.scaling == "minmax"
    # Each edit stands on the one before.
    assert desk.scenario.data.samples == 300
    assert len(desk.edits) == 5


def test_the_targets_of_a_regression_are_scaled_by_themselves(desk: Desk) -> None:
    desk.show("diabetes")
    section = desk.panel.data
    assert section.target_scaling.isVisible()
    # Whoever chooses a scaling of the inputs leaves the targets as they are seen to be.
    desk.pick(section.scaling, "minmax")
    assert desk.scenario.data.scaling == "minmax"
    assert desk.scenario.data.scaling_of_targets == "standardize"
    desk.pick(section.target_scaling, "none")
    assert desk.scenario.data.scaling == "minmax"
    assert desk.scenario.data.scaling_of_targets == "none"
    desk.show("iris")
    assert not section.target_scaling.isVisible()
    desk.pick(section.scaling, "minmax")
    assert desk.scenario.data.target_scaling is None


def test_a_percentage_error_on_scaled_targets_is_flagged(desk: Desk) -> None:
    desk.show("diabetes")
    desk.pick(desk.panel.training.loss, "mape")
    assert "The targets are scaled" in desk.panel.training.flag.reason.text()
    desk.pick(desk.panel.data.target_scaling, "none")
    assert not desk.panel.training.flag.isVisible()


def test_layers_are_added_changed_and_removed(desk: Desk) -> None:
    network = desk.panel.network
    desk.click(network.add_layer)
    assert [layer.units for layer in desk.scenario.layers] == [4, 4, 1]
    desk.type(network.layers.rows[1].units, "6")
    desk.pick(network.layers.rows[1].activation, "relu")
    assert [layer.units for layer in desk.scenario.layers] == [4, 6, 1]
    assert desk.scenario.layers[1].activation == "relu"
    desk.click(network.layers.rows[0].remove)
    assert [layer.units for layer in desk.scenario.layers] == [6, 1]
    assert [row.units.value() for row in network.layers.rows] == [6, 1]
    desk.click(network.layers.rows[0].remove)
    assert [layer.units for layer in desk.scenario.layers] == [1]
    assert "3 parameters" in shown_texts(desk.panel)
    assert not network.layers.rows[-1].units.isEnabled()
    assert not network.layers.rows[-1].remove.isVisible()


def test_a_layer_normalisation_shows_the_count_of_the_layer_before(desk: Desk) -> None:
    network = desk.panel.network
    desk.click(network.add_layer)
    row = network.layers.rows[1]
    assert "Activation of hidden layer 2" in row.activation.toolTip()
    desk.pick(row.activation, "layer_norm")
    desk.type(network.layers.rows[0].units, "8")
    assert row.units.value() == 8
    assert not row.units.isEnabled()
    assert "Set by the layer before" in row.units.toolTip()
    assert "Kind of hidden layer 2" in row.activation.toolTip()
    desk.click(network.add_layer)
    assert network.layers.rows[2].activation.name() == "tanh"
    desk.pick(row.activation, "relu")
    assert row.units.isEnabled()
    assert "Number of nodes" in row.units.toolTip()


def test_kinds_of_layers_stand_under_a_heading(desk: Desk) -> None:
    field = desk.panel.network.layers.rows[0].activation
    heading = field.findText("Kinds of layer")
    kinds = [field.itemData(index) for index in range(heading + 1, field.count())]
    assert kinds == [kind.name for kind in layers.REGISTRY.values() if not kind.has_activation]


def test_a_layer_shows_the_settings_of_its_activation(desk: Desk) -> None:
    row = desk.panel.network.layers.rows[0]
    assert not any(field.isVisible() for field in row.setting_fields())
    desk.pick(row.activation, "leaky_relu")
    slope = row.setting_field("slope")
    assert slope.isVisible()
    assert slope.value() == 0.01
    assert not row.setting_field("alpha").isVisible()
    desk.type(slope, "0.2")
    assert desk.scenario.layers[0].settings == {"slope": 0.2}
    assert desk.edits[-1][1] == "Change “Slope”"
    desk.type(slope, "1")
    assert slope.value() == 0.2
    assert desk.scenario.layers[0].settings == {"slope": 0.2}
    desk.pick(row.activation, "elu")
    assert desk.scenario.layers[0].settings is None
    assert row.setting_field("alpha").isVisible()
    assert not slope.isVisible()


def test_a_new_row_takes_neither_focus_nor_a_window(desk: Desk) -> None:
    desk.panel.training.epochs.setFocus()
    desk.show("moons")
    assert desk.panel.training.epochs.hasFocus()
    assert desk.panel.isActiveWindow()


def test_the_row_that_was_edited_is_the_row_that_changes(desk: Desk) -> None:
    desk.show("moons")
    desk.pick(desk.panel.network.layers.rows[-1].activation, "tanh")
    assert [layer.activation for layer in desk.scenario.layers] == ["tanh", "tanh", "tanh"]
    desk.type(desk.panel.network.layers.rows[1].units, "5")
    assert [layer.units for layer in desk.scenario.layers] == [8, 5, 1]


def test_too_many_parameters_are_refused_and_nothing_is_lost(desk: Desk) -> None:
    desk.click(desk.panel.network.add_layer)
    before = len(desk.edits)
    for row in desk.panel.network.layers.rows[:2]:
        desk.type(row.units, "4000")
    assert len(desk.edits) == before + 1
    assert "1000000" in desk.refusals[-1].replace(",", "").replace(" ", "")
    assert [row.units.value() for row in desk.panel.network.layers.rows] == [4000, 4, 1]


def test_new_start_weights_replace_given_ones_and_activations_keep_them(desk: Desk) -> None:
    desk.show("and")
    assert "brings its own weights" in shown_texts(desk.panel)
    desk.pick(desk.panel.network.layers.rows[-1].activation, "sigmoid")
    assert desk.scenario.weights is not None
    desk.pick(desk.panel.network.initializer, "he_normal")
    assert desk.scenario.weights is None
    assert desk.scenario.initializer == "he_normal"
    assert "half of the signal" in shown_texts(desk.panel)
    desk.type(desk.panel.network.seed, "4294967295")
    assert desk.scenario.seed == 2**32 - 1


def test_an_optimizer_brings_its_settings(desk: Desk) -> None:
    desk.pick(desk.panel.training.optimizer, "momentum")
    assert desk.scenario.optimizer.name == "momentum"
    assert desk.scenario.optimizer.settings == {"learning_rate": 0.1, "momentum": 0.9}
    assert "momentum" in shown_settings(desk.panel)
    assert "beta1" not in shown_settings(desk.panel)
    assert "zig-zags cancel" in shown_texts(desk.panel)
    desk.type(desk.panel.training.fields["momentum"], "0.5")
    assert desk.scenario.optimizer.settings["momentum"] == 0.5
    assert desk.edits[-1][1] == "Change “Momentum”"


def test_every_optimizer_can_be_chosen(desk: Desk) -> None:
    for name, record in optimizers.REGISTRY.items():
        desk.panel.training.optimizer.chosen.emit(name)
        assert shown_settings(desk.panel) == {setting.name for setting in record.settings}


def test_training_settings(desk: Desk) -> None:
    training = desk.panel.training
    desk.type(training.fields["learning_rate"], "1e-3")
    assert desk.edits[-1][1] == "Change “Learning rate”"
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.001
    desk.type(training.batch_size, "2")
    desk.type(training.epochs, "500")
    desk.pick(training.loss, "mse")
    assert (desk.scenario.batch_size, desk.scenario.epochs) == (2, 500)
    assert desk.scenario.loss == "mse"
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.001


def test_the_scenario_that_was_given_is_never_changed(desk: Desk) -> None:
    given = desk.show("iris")
    before = given.model_dump_json()
    desk.type(desk.panel.training.fields["learning_rate"], "0.5")
    desk.click(desk.panel.network.add_layer)
    assert given.model_dump_json() == before


def test_a_schedule_brings_its_settings_and_keeps_the_warm_up(desk: Desk) -> None:
    training = desk.panel.training
    fields = training.schedule_settings.fields
    assert fields["warmup_epochs"].isVisible()
    assert "gamma" not in fields
    desk.type(fields["warmup_epochs"], "5")
    desk.pick(training.schedule, "exponential")
    assert fields["gamma"].isVisible()
    assert desk.scenario.schedule.model_dump() == {
        "name": "exponential",
        "settings": {"gamma": 0.98, "warmup_epochs": 5.0},
    }
    desk.type(fields["gamma"], "0.9")
    assert desk.scenario.schedule.settings["gamma"] == 0.9
    assert desk.edits[-1][1] == "Change “Factor γ”"


def test_strengths_are_set_and_summed_up_in_the_heading(desk: Desk) -> None:
    section = desk.panel.regularization
    assert section.remark.text() == "off"
    assert not section.body.isVisible()
    desk.click(section.header)
    desk.type(section.fields["l2"], "0.01")
    assert desk.scenario.regularization.l2 == 0.01
    assert section.remark.text() == "L2 0.01"
    desk.type(section.fields["clip_norm"], "1")
    assert (desk.scenario.regularization.l2, desk.scenario.regularization.clip_norm) == (0.01, 1.0)
    assert section.remark.text() == "2 on"
    desk.type(section.fields["l2"], "-1")
    assert "Allowed: ≥ 0 and ≤ 10." in shown_texts(desk.panel)


def test_strengths_climb_from_zero(desk: Desk) -> None:
    field = desk.panel.regularization.fields["l1"]
    desk.click(desk.panel.regularization.header)
    field.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
        desk.qtbot.keyClick(field, key)
    assert desk.scenario.regularization.l1 == 0.0002
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        desk.qtbot.keyClick(field, key)
    assert desk.scenario.regularization.l1 == 0.0


def test_early_stopping_is_set(desk: Desk) -> None:
    section = desk.panel.stopping
    desk.click(section.header)
    assert not section.restore_best.isEnabled()
    desk.type(section.fields["patience"], "10")
    assert section.restore_best.isEnabled()
    desk.click(section.restore_best)
    desk.type(section.fields["threshold"], "0.05")
    assert desk.scenario.stopping.model_dump() == {
        "patience": 10,
        "min_delta": 0.0,
        "restore_best": False,
        "threshold": 0.05,
    }
    assert section.remark.text() == "patience 10, loss goal 0.05"


def test_a_long_remark_is_cut_with_dots_and_widens_nothing(desk: Desk) -> None:
    panel, section = desk.panel, desk.panel.regularization
    section.header.setChecked(True)
    widest = panel._scroll.widget().minimumSizeHint().width()
    desk.type(section.fields["weight_decay"], "0.00012345")
    assert section.remark.text().startswith("Weight decay λ 0.000123")
    assert panel._scroll.widget().minimumSizeHint().width() == widest
    label = section._rows["weight_decay"].label
    assert label.width() >= label.sizeHint().width()
    assert "Weight decay" in section.remark.toolTip()


@pytest.mark.parametrize("section", ["network", "training", "regularization", "stopping"])
def test_an_edit_of_a_setting_is_called_after_it_in_the_language_that_is_shown(
    desk: Desk, spoken: Languages, section: str
) -> None:
    panel = desk.panel
    if section == "network":
        desk.pick(panel.network.layers.rows[0].activation, "leaky_relu")
        desk.type(panel.network.layers.rows[0].setting_field("slope"), "0.2")
    elif section == "training":
        desk.type(panel.training.fields["learning_rate"], "0.02")
        desk.pick(panel.training.schedule, "exponential")
        desk.type(panel.training.schedule_settings.fields["gamma"], "0.9")
    else:
        panel_section = getattr(panel, section)
        for field in panel_section.fields.values():
            desk.type(field, "1")
    names = [text for _, text in desk.edits if "“" in text]
    assert names
    spoken.show(CODE)
    assert untold(("edit", said(name)) for name in names) == []
