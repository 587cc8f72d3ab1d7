"""Scaled numbers are shown with what was measured, and names do not run into targets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.records import record_pass
from ui.canvas.content import state
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.fonts import width as wide
from ui.canvas.content.input_facts import scaling
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.content.units import Units
from ui.canvas.geometry.layout import arrange
from ui.canvas.painting.labels import BesideNodes, metrics_for


def opened(name: str) -> tuple[Experiment, Texts, Shown]:
    """Return a preset with its words, and what is shown of its first training row."""
    experiment = Experiment.from_scenario(presets.load(name))
    data, spec = experiment.data, experiment.spec
    names = data.class_names or data.target_names
    texts = Texts(spec, data.feature_names, names, data.task, Units.of(data))
    theta = experiment.initial_state().theta
    sample = record_pass(Network(spec), theta, data.X[0], data.Y[0])
    return experiment, texts, state.idle(spec, theta, sample, None, None)


def test_inputs_say_what_was_measured_before_it_was_scaled(qtbot: QtBot) -> None:
    experiment, texts, shown = opened("iris")
    data = experiment.data
    for unit, value in enumerate(data.X[0].tolist()):
        assert texts.units is not None
        assert texts.units.input(unit, value) == pytest.approx(data.raw[0, unit], rel=1e-9)
    assert texts.measured(0, float(data.X[0, 0])) == f"{data.raw[0, 0]:.2f} →"
    facts = dict(texts.node_facts(shown, -1, 0).rows)
    assert facts["measured"] == f"{data.raw[0, 0]:g}"
    layout = arrange(experiment.spec.sizes, 640, 420, metrics_for(texts, fonts(qtbot), 640))
    assert BesideNodes.of(shown, layout, texts).inputs.keys() == {0, 1, 2, 3}


def test_scaled_targets_are_told_in_the_datas_units_too(qapp: object) -> None:
    experiment, texts, shown = opened("sine")
    target, label = float(experiment.data.Y[0, 0]), float(experiment.data.labels[0, 0])
    assert texts.target(0, target) == f"target {target:.3f} ({label:.3f})".replace("-", "−")
    facts = dict(texts.node_facts(shown, 1, 0).rows)
    assert float(facts["target in the data's units"].replace("−", "-")) == pytest.approx(label)


def test_data_that_are_not_scaled_have_nothing_beside(qapp: object) -> None:
    _, texts, shown = opened("xor")
    assert texts.units is None
    assert texts.measured(0, 1.0) == ""
    assert dict(texts.node_facts(shown, -1, 0).rows).keys() == {"input x"}


@pytest.mark.parametrize("width", [560.0, 640.0, 720.0])
def test_ten_outputs_have_room_for_name_and_target_in_one_line(qtbot: QtBot, width: float) -> None:
    _, texts, _ = opened("digits")
    used = fonts(qtbot)
    metrics = metrics_for(texts, used, width)
    needed = wide(used.label, "P(y = 3)") + 6 + wide(used.small, "target 1")
    assert metrics.outputs >= needed


def fonts(qtbot: QtBot) -> Fonts:
    """Return the canvas's fonts."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return Fonts.of(widget.font())


@pytest.mark.parametrize(
    ("scaling", "of_targets"), [("none", "minmax"), ("minmax", "none"), ("none", "none")]
)
def test_only_what_is_scaled_is_told_twice(qapp: object, scaling: str, of_targets: str) -> None:
    sine = presets.load("sine")
    fields = {"scaling": scaling, "target_scaling": of_targets}
    scenario = presets.changed(sine, data=sine.data.model_dump() | fields)
    experiment = Experiment.from_scenario(scenario)
    units = Units.of(experiment.data)
    texts = Texts(experiment.spec, experiment.data.feature_names, ("y",), "regression", units)
    assert bool(texts.measured(0, 0.5)) is (scaling != "none")
    assert ("(" in texts.target(0, 0.5)) is (of_targets != "none")


@pytest.mark.parametrize("name", ["sine", "iris", "wine", "moons"])
@pytest.mark.parametrize("size", [(630, 405), (900, 600)])
def test_what_an_input_measured_is_never_cut(
    qapp: object, name: str, size: tuple[int, int]
) -> None:
    one, texts, _ = opened(name)
    fonts = Fonts.of(QWidget().font())
    drawn = arrange(one.spec.sizes, *size, metrics_for(texts, fonts, size[0]))
    first = drawn.columns[0]
    room = first.x - first.width / 2 - 12.0
    for row in one.data.X:
        for unit in first.visible:
            assert wide(fonts.small, texts.measured(unit, float(row[unit]))) <= room


def test_a_card_leads_from_what_was_measured_to_what_goes_in(qapp: object) -> None:
    experiment, texts, shown = opened("iris")
    rows = texts.node_facts(shown, -1, 2).rows
    assert [row.name for row in rows] == ["measured", "scaling", "scaled, input x"]
    assert float(rows[0].value) == experiment.data.raw[0, 2]
    left, right = rows[1].value[1:].split(") / ")
    first, second = (float(part) for part in left.split(" − "))
    scaled = float(rows[2].value.replace("−", "-"))
    assert (first - second) / float(right) == pytest.approx(scaled, abs=2e-3)


def test_what_is_added_is_not_taken_away_twice() -> None:
    assert scaling(1.5, -2.25, 4.0) == "(1.5 + 2.250) / 4.000"
