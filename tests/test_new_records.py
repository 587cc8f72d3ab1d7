"""An activation, a loss and an initializer added while the program runs lack nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from equation_checks import check_all
from network_files import file_of
from new_records import ACTIVATION, INITIALIZER, LOSS, registered
from pytestqt.qtbot import QtBot
from repository import DOCS
from steps_fixture import XOR_X, XOR_Y, make_update
from tool_modules import load

from simulator.diagnostics.activation_statistics import layer_activity
from simulator.formats import schemas
from simulator.formats.network_file import read_network, read_scenario, write_network
from simulator.nn import activations, initializers, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import output_advice, overrides, presets
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import StepKind, StepPlan
from ui.canvas.content.texts import Texts
from ui.canvas.painting.scale import FillScales
from ui.math.notation import to_text
from ui.setup.layer_row import LayerRow
from ui.setup.network_section import NetworkSection
from ui.setup.training_section import TrainingSection
from ui.study.panels.controls import StudyControls
from ui.widgets.fields import ChoiceField

NEW = {
    "hidden_activation": ACTIVATION.name,
    "loss": LOSS.name,
    "initializer": INITIALIZER.name,
}
REGISTRIES: tuple[Any, ...] = (activations.REGISTRY, losses.REGISTRY, initializers.REGISTRY)


@pytest.fixture(autouse=True)
def _registered() -> Iterator[None]:
    with registered():
        yield
    for registry in REGISTRIES:
        assert not [name for name in registry if "brand_new" in name]


def spec() -> NetworkSpec:
    layers = (Dense(3, ACTIVATION.name), Dense(1, ACTIVATION.name))
    return NetworkSpec(2, layers, LOSS.name)


def listed(field: ChoiceField) -> list[str]:
    return [field.itemText(index) for index in range(field.count())]


def test_the_panels_offer_it_in_its_place(qtbot: QtBot) -> None:
    row, training = LayerRow(0, is_output=False), TrainingSection()
    network, study = NetworkSection(), StudyControls()
    for widget in (row, training, network, study):
        qtbot.addWidget(widget)
    offered = listed(row.activation)
    assert offered[offered.index(ACTIVATION.title) - 1] == "tanh"
    assert listed(training.loss)[1] == LOSS.title
    assert listed(network.initializer)[0] == listed(study.initializer)[0] == INITIALIZER.title


def test_each_step_shows_its_own_equation_and_multiplies_out() -> None:
    record = make_update(spec(), XOR_X, XOR_Y, learning_rate=0.05)
    check_all(record)
    plan = StepPlan(record.spec, len(record.samples))
    shown: dict[StepKind, str] = {}
    for index in range(len(plan)):
        step = plan[index]
        shown.setdefault(step.kind, to_text(equation(record, step).symbols))
    assert shown[StepKind.ACTIVATION] == "(2·(z_1^(1)))/(1 + |z_1^(1)|)"
    assert shown[StepKind.LOSS] == "(a_1^(2) − y_1)^4"
    assert shown[StepKind.DELTA] == "4 (a_1^(2) − y_1)^3·f′(z_1^(2))"


def test_the_canvas_names_and_scales_it() -> None:
    texts = Texts(spec(), (), (), "binary")
    assert texts.activation(0) == ACTIVATION.title
    scales = FillScales(spec())
    assert scales.signed[1]
    assert scales.bucket(1, 2.0) == 31
    assert scales.bucket(1, -1.0) == round(-31 / 2)


def test_its_histogram_reaches_from_bound_to_bound() -> None:
    network = Network(spec())
    theta = network.initial_parameters(np.random.default_rng(0), INITIALIZER.name)
    assert set(np.abs(network.views(theta)[0].W.ravel())) == {0.5}
    edges = layer_activity(network, theta, theta, XOR_X)[0].edges
    assert (edges[0], edges[-1]) == (-2.0, 2.0)


def test_advice_speaks_of_it() -> None:
    found = output_advice.problem("regression", ACTIVATION, LOSS, 1, 1)
    assert str(found) == "The brand-new loss is not for numbers."
    found = output_advice.problem("binary", ACTIVATION, losses.get("binary_cross_entropy"), 1, 1)
    assert "brand-new curve goes up to 2: use sigmoid." in str(found)


def test_pages_and_translators_have_it() -> None:
    reference = load("write_reference")
    pages = load("write_help").pages("en")
    for listing, kind, record in (
        ("activations", "activation", ACTIVATION),
        ("losses", "loss", LOSS),
        ("initializers", "initializer", INITIALIZER),
    ):
        written = reference.filled((DOCS / f"{listing}.md").read_text("utf-8"))
        assert f"| [{record.title}](help/{kind}-{record.name}.md) | `{record.name}` |" in written
        page = pages[DOCS / "help" / f"{kind}-{record.name}.md"]
        assert f"`{record.name}`" in page
        assert str(record.sources[0]) in page
    texts = load("mark_texts").texts_to_translate()
    assert {ACTIVATION.title, "Radius", "How large it grows.", *LOSS.sentences()} <= set(texts)


@pytest.mark.parametrize("name", ["network.schema.json", "scenario.schema.json"])
def test_schemas_list_it(name: str) -> None:
    text = schemas.published()[name]
    for record in (ACTIVATION, LOSS, INITIALIZER):
        assert f'"{record.name}"' in text
    json.loads(text)


def test_files_come_back_with_it(tmp_path: Path) -> None:
    scenario = overrides.with_settings(presets.load("xor"), NEW)
    experiment, network = file_of(scenario, 2)
    path = tmp_path / "network.json"
    write_network(path, network)
    back = read_network(path)
    assert back.spec == experiment.spec
    assert back.theta.tobytes() == network.theta.tobytes()
    (tmp_path / "scenario.json").write_text(scenario.model_dump_json(), encoding="utf-8")
    assert read_scenario(tmp_path / "scenario.json") == scenario


def test_a_message_lists_it() -> None:
    for registry in REGISTRIES:
        with pytest.raises(ValueError, match="brand_new_"):
            registry.find("nothing")
