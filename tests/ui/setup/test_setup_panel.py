"""The set-up panel, used as a person uses it: picked, typed, clicked, read."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QMainWindow,
    QScrollArea,
    QToolButton,
    QWidget,
)

from simulator import optimizers
from simulator.data import datasets, prepared
from simulator.nn.spec import Dense, NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from simulator.settings import Setting
from ui.setup import edits
from ui.setup.panel import WIDTH, SetupPanel
from ui.theme.colors import DARK
from ui.theme.style import BASE_PIXELS, stylesheet
from ui.widgets.fields import ChoiceField, FieldRow, NumberField
from ui.words.numbers import MINUS
from ui.words.quantities import Pace, nudged, pace_of, parsed, with_grouped_thousands, written

# What the off-screen platform says when a combo box opens its list.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

GAP = "\N{NARROW NO-BREAK SPACE}"
RATE = Setting("learning_rate", 0.1, 0.0, 1e3, minimum_open=True)


class Desk:
    """A shown panel, with everything that it reported."""

    def __init__(self, panel: SetupPanel, qtbot) -> None:
        self.panel, self.qtbot = panel, qtbot
        self.edits: list[tuple[Scenario, str]] = []
        self.presets: list[str] = []
        self.refusals: list[str] = []
        panel.scenario_edited.connect(lambda scenario, text: self.edits.append((scenario, text)))
        panel.preset_chosen.connect(self.presets.append)
        panel.edit_refused.connect(self.refusals.append)

    @property
    def scenario(self) -> Scenario:
        """The scenario asked for last."""
        return self.edits[-1][0]

    def show(self, name: str) -> Scenario:
        scenario = presets.load(name)
        self.panel.show_scenario(scenario)
        QApplication.processEvents()
        return scenario

    def pick(self, field: ChoiceField, name: str) -> None:
        """Choose as with the keyboard: open the list, walk to the entry, press Enter."""
        field.setFocus()
        field.showPopup()
        view = field.view()
        view.setCurrentIndex(field.model().index(field.findData(name), 0))
        self.qtbot.keyClick(view, Qt.Key.Key_Return)
        QApplication.processEvents()

    def type(self, field: NumberField, text: str, *, enter: bool = True) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        if enter:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot) -> Desk:
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(stylesheet(DARK))
    font = panel.font()
    font.setPixelSize(BASE_PIXELS)
    panel.setFont(font)
    panel.set_theme(DARK)
    panel.resize(WIDTH, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    made = Desk(panel, qtbot)
    made.show("xor")
    return made


def shown_texts(panel: SetupPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


# What is shown


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_is_shown_without_reporting_an_edit(desk: Desk, name: str) -> None:
    scenario = desk.show(name)
    panel = desk.panel
    assert desk.edits == []
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
        assert panel.training.settings.fields[key].value() == value


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
    network._count(NetworkSpec(2, (Dense(3, "prelu"), Dense(1, "maxout", {"pieces": 3}))))
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


def test_fields_appear_where_they_apply(desk: Desk) -> None:
    panel = desk.panel
    assert not panel.data.samples.isVisible()
    assert not panel.data.seed.isVisible()
    assert panel.training.settings.fields["beta1"].isVisible()
    assert not panel.training.settings.fields["momentum"].isVisible()
    desk.show("moons")
    assert panel.data.samples.isVisible()
    assert panel.data.noise.isVisible()
    assert panel.data.seed.isVisible()


@pytest.mark.parametrize("name", presets.names())
@pytest.mark.parametrize("height", [320, 2000])
def test_nothing_is_wider_than_the_panel(desk: Desk, name: str, height: int) -> None:
    desk.panel.resize(WIDTH, height)
    desk.show(name)
    desk.panel.training.loss.chosen.emit("mse")
    for _ in range(3):
        QApplication.processEvents()
    for widget in desk.panel.findChildren(QWidget):
        if widget.isVisible() and widget.window() is desk.panel:
            right = widget.mapTo(desk.panel, QPoint(widget.width(), 0)).x()
            assert right <= WIDTH, widget
    for label in desk.panel.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


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


def tab_order(panel: SetupPanel) -> list[QWidget]:
    """Return what Tab reaches, from the first control on."""
    found: list[QWidget] = [panel.preset]
    widget = panel.preset.nextInFocusChain()
    while widget is not panel.preset:
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if reached and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


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
    inside = [widget for widget in tab_order(desk.panel) if desk.panel.isAncestorOf(widget)]
    # Restore stands beside its label, above the preset that comes first.
    inside = [widget for widget in inside if widget is not desk.panel.restore]
    assert len(inside) > 20
    places = [widget.mapTo(desk.panel, widget.rect().center()) for widget in inside]
    for first, second in pairwise(places):
        beside = abs(second.y() - first.y()) < 12
        assert second.x() > first.x() if beside else second.y() > first.y()
    rows = desk.panel.network.layers.rows
    first = inside.index(rows[0].units)
    assert inside[first : first + 3] == [rows[0].units, rows[0].activation, rows[0].remove]
    assert not any(isinstance(widget, QScrollArea) for widget in inside)


# What is edited


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
    desk.type(section.validation, "20 %")
    assert desk.scenario.data.validation_fraction == 0.2
    desk.type(section.seed, "7")
    assert desk.scenario.data.seed == 7
    desk.pick(section.scaling, "minmax")
    assert desk.scenario.data.scaling == "minmax"
    # Each edit stands on the one before.
    assert desk.scenario.data.samples == 300
    assert len(desk.edits) == 5


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
    assert desk.edits[-1][1] == "Change slope"
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
    assert desk.panel.training.settings.fields["momentum"].isVisible()
    assert not desk.panel.training.settings.fields["beta1"].isVisible()
    assert "zig-zags cancel" in shown_texts(desk.panel)
    desk.type(desk.panel.training.settings.fields["momentum"], "0.5")
    assert desk.scenario.optimizer.settings["momentum"] == 0.5
    assert desk.edits[-1][1] == "Change momentum"


@pytest.mark.parametrize("name", optimizers.REGISTRY)
def test_every_optimizer_can_be_chosen(desk: Desk, name: str) -> None:
    desk.panel.training.optimizer.chosen.emit(name)
    fields = desk.panel.training.settings.fields
    shown = {key for key, field in fields.items() if field.isVisible()}
    assert shown == {setting.name for setting in optimizers.REGISTRY[name].settings}


def test_training_settings(desk: Desk) -> None:
    training = desk.panel.training
    desk.type(training.settings.fields["learning_rate"], "1e-3")
    assert desk.edits[-1][1] == "Change learning rate"
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
    desk.type(desk.panel.training.settings.fields["learning_rate"], "0.5")
    desk.click(desk.panel.network.add_layer)
    assert given.model_dump_json() == before


# A wrong pair


def test_a_wrong_loss_is_flagged_at_the_loss_and_put_right(desk: Desk) -> None:
    desk.show("iris")
    desk.pick(desk.panel.training.loss, "binary_cross_entropy")
    flag = desk.panel.training.flag
    assert flag.isVisible()
    assert not desk.panel.network.flag.isVisible()
    assert "softmax ties the outputs together" in flag.reason.text()
    assert flag.remedy.text() == "Use softmax +\ncategorical cross-entropy"
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


# Presets


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


# Fields


@pytest.fixture
def field(qtbot) -> Callable[..., NumberField]:
    def make(setting: Setting = RATE, **options) -> NumberField:
        made = NumberField(setting, **options)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.setFocus()
        made.selectAll()
        return made

    return make


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.001", 0.001), ("1e-3", 0.001), ("0,5", 0.5), (" 2 ", 2.0), ("1E-8", 1e-8)],
)
def test_numbers_are_understood(qtbot, field, text: str, value: float) -> None:
    rate = field()
    with qtbot.waitSignal(rate.committed) as caught:
        qtbot.keyClicks(rate, text)
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert caught.args == [value]
    assert parsed(rate.lineEdit().text()) == value


def test_the_same_number_written_otherwise_is_no_edit(qtbot, field) -> None:
    rate = field()
    with qtbot.assertNotEmitted(rate.committed):
        qtbot.keyClicks(rate, "0,10")
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.lineEdit().text() == "0.1"


@pytest.mark.parametrize("text", ["-3", "0", "1e9", "abc", "nan", "inf", "1_0", "0x1", "1e400", ""])
def test_what_is_not_allowed_stays_in_place_and_changes_nothing(qtbot, field, text: str) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    with qtbot.assertNotEmitted(rate.committed):
        qtbot.keyClick(rate, Qt.Key.Key_Delete)
        qtbot.keyClicks(rate, text)
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.lineEdit().text() == text
    assert rate.value() == 0.1
    assert rate.property("invalid") is True
    assert complaints[-1].endswith("Still 0.1.")
    if text in ("-3", "0", "1e9"):
        assert f"> 0 and ≤ 1{GAP}000" in complaints[-1]
    qtbot.keyClick(rate, Qt.Key.Key_Escape)
    assert rate.lineEdit().text() == "0.1"
    assert not rate.property("invalid")
    assert complaints[-1] == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "A number is needed."),
        ("   ", "A number is needed."),
        ("1e999", "“1e999” is too large."),
        ("−1e999", "“−1e999” is too large."),
        ("abc", "“abc” is not a number."),
        ("nan", "“nan” is not a number."),
    ],
)
def test_what_is_wrong_is_said_in_fitting_words(qtbot, field, text: str, words: str) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    rate.lineEdit().setText(text)
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert complaints == [f"{words} Still 0.1."]


def test_the_first_keystroke_clears_a_complaint(qtbot, field) -> None:
    rate, complaints = field(), []
    qtbot.keyClicks(rate, "abc")
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    rate.complained.connect(complaints.append)
    qtbot.keyClick(rate, Qt.Key.Key_Backspace)
    assert complaints == [""]
    assert not rate.property("invalid")


def test_a_number_s_text_stands_as_far_from_the_border_as_a_choice_s(qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setStyleSheet(stylesheet(DARK))
    number, choice = NumberField(Setting("x", 200), host), ChoiceField([("x", "200", "")], host)
    for widget in (number, choice):
        widget.resize(120, 30)
    choice.move(0, 40)
    host.resize(120, 80)
    host.show()
    host.setFocus()
    QApplication.processEvents()

    def first_ink(widget: QWidget) -> int:
        picture = widget.grab().toImage()
        dark = picture.pixelColor(5, 15).lightness()
        inside = range(8, 22)
        return next(
            x
            for x in range(4, 40)
            if any(picture.pixelColor(x, y).lightness() > dark + 60 for y in inside)
        )

    assert first_ink(number) == first_ink(choice)


def test_a_complaint_is_shown_under_the_field(desk: Desk) -> None:
    rate = desk.panel.training.settings.fields["learning_rate"]
    desk.type(rate, "-1")
    assert f"Allowed: > 0 and ≤ 1{GAP}000. Still 0.05." in shown_texts(desk.panel)
    assert desk.edits == []
    desk.type(rate, "0.2")
    assert "Still" not in shown_texts(desk.panel)
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.2


def test_nothing_is_reported_while_typing(desk: Desk) -> None:
    rate = desk.panel.training.settings.fields["learning_rate"]
    desk.type(rate, "0.25", enter=False)
    assert desk.edits == []
    desk.panel.training.epochs.setFocus()
    assert desk.scenario.optimizer.settings["learning_rate"] == 0.25
    assert len(desk.edits) == 1


def test_showing_the_same_number_leaves_focus_caret_and_typing_alone(desk: Desk) -> None:
    rate = desk.panel.training.settings.fields["learning_rate"]
    desk.type(rate, "0.2", enter=False)
    rate.lineEdit().setCursorPosition(1)
    desk.panel.show_scenario(presets.load("xor"))
    assert rate.hasFocus()
    assert rate.lineEdit().text() == "0.2"
    assert rate.lineEdit().cursorPosition() == 1


def test_arrows_move_the_learning_rate_by_factors(qtbot, field) -> None:
    rate, seen = field(), []
    rate.committed.connect(seen.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(rate, key)
    assert seen == [0.2, 0.5, 0.2, 0.02]


def test_the_arrow_buttons_work_with_the_mouse(qtbot, field) -> None:
    rate = field()
    rate.resize(140, 28)
    with qtbot.waitSignal(rate.committed) as caught:
        qtbot.mouseClick(rate, Qt.MouseButton.LeftButton, pos=QPoint(rate.width() - 8, 6))
    assert caught.args == [0.2]


def test_arrows_stop_at_the_limits(qtbot, field) -> None:
    nodes = field(Setting("units", 1, 1, 2), whole=True, pace=Pace.ONE)
    flags = QAbstractSpinBox.StepEnabledFlag
    assert nodes.stepEnabled() == flags.StepUpEnabled
    qtbot.keyClick(nodes, Qt.Key.Key_Down)
    assert nodes.value() == 1
    qtbot.keyClick(nodes, Qt.Key.Key_PageUp)
    assert nodes.value() == 2
    assert nodes.stepEnabled() == flags.StepDownEnabled


def test_only_whole_numbers_where_whole_numbers_are_meant(qtbot, field) -> None:
    nodes, complaints = field(Setting("units", 4, 1, 9), whole=True, pace=Pace.ONE), []
    nodes.complained.connect(complaints.append)
    qtbot.keyClicks(nodes, "2.5")
    qtbot.keyClick(nodes, Qt.Key.Key_Return)
    assert complaints[-1] == "Only whole numbers. Still 4."


def turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_scrolls_past_fields(desk: Desk) -> None:
    desk.panel.preset.setFocus()
    epochs, loss = desk.panel.training.epochs, desk.panel.training.loss
    for widget in (epochs, loss):
        turn_wheel(widget)
    assert desk.edits == []
    epochs.setFocus()
    turn_wheel(epochs)
    assert desk.scenario.epochs == 500


# Sections


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


def test_the_panel_is_cheap_to_update(desk: Desk, qtbot) -> None:
    """Showing the same scenario again repaints nothing."""
    paints = []
    rate = desk.panel.training.settings.fields["learning_rate"]
    rate.lineEdit().textChanged.connect(paints.append)
    size = QSize(desk.panel.size())
    for _ in range(3):
        desk.panel.show_scenario(presets.load("xor"))
    assert paints == []
    assert desk.panel.size() == size


# Numbers


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_written_numbers_read_back_exactly(value: float) -> None:
    assert parsed(written(value)) == value


def test_a_true_minus_sign_is_understood() -> None:
    assert parsed(f"{MINUS}2e{MINUS}8") == -2e-8
    assert written(-2e-8) == f"{MINUS}2e{MINUS}8"


def test_gaps_between_thousands_are_understood_and_written() -> None:
    assert parsed(f"1{GAP}000") == 1000
    text = with_grouped_thousands("≥ 1 and ≤ 1000000, 0.0001 or 1e9")
    assert text == f"≥ 1 and ≤ 1{GAP}000{GAP}000, 0.0001 or 1e9"


@given(st.floats(1e-9, 1e6))
def test_the_ladder_climbs_by_sensible_factors(value: float) -> None:
    up, down = nudged(value, Pace.LADDER, True), nudged(value, Pace.LADDER, False)
    assert down < value < up
    assert up / value <= 2.5 + 1e-6
    assert value / down <= 2.5 + 1e-6


def test_the_ladder_gives_clean_decimals() -> None:
    value, seen = 1e-4, []
    for _ in range(9):
        value = nudged(value, Pace.LADDER, True)
        seen.append(value)
    assert seen == [2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1]


def test_shares_near_one_move_by_what_is_missing() -> None:
    value, seen = 0.7, []
    for _ in range(7):
        value = nudged(value, Pace.NEAR_ONE, True)
        seen.append(value)
    assert seen == [0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998]
    back = []
    for _ in range(8):
        value = nudged(value, Pace.NEAR_ONE, False)
        back.append(value)
    assert back == [0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6]


@given(st.floats(0.0, 1.0, exclude_max=True), st.booleans())
def test_shares_stay_below_one(value: float, up: bool) -> None:
    assert nudged(value, Pace.NEAR_ONE, up) < 1.0


def test_every_setting_of_every_optimizer_can_be_nudged() -> None:
    for record in optimizers.REGISTRY.values():
        for setting in record.settings:
            following = nudged(setting.default, pace_of(setting), False)
            assert math.isclose(setting.check(following), following)


# Schedule, regularization, early stopping


def test_a_schedule_brings_its_settings_and_keeps_the_warm_up(desk: Desk) -> None:
    training = desk.panel.training
    fields = training.schedule_settings.fields
    assert fields["warmup_epochs"].isVisible()
    assert not fields["gamma"].isVisible()
    desk.type(fields["warmup_epochs"], "5")
    desk.pick(training.schedule, "exponential")
    assert fields["gamma"].isVisible()
    assert desk.scenario.schedule.model_dump() == {
        "name": "exponential",
        "settings": {"gamma": 0.98, "warmup_epochs": 5.0},
    }
    desk.type(fields["gamma"], "0.9")
    assert desk.scenario.schedule.settings["gamma"] == 0.9
    assert desk.edits[-1][1] == "Change factor γ"


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
    assert section.remark.text() == "patience 10, loss 0.05"
