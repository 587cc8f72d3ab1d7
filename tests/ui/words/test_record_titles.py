"""What a person reads names activations, losses and initializers by their titles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from simulator.data import datasets, prepared
from simulator.data.splitting import SCALINGS
from simulator.nn import activations, initializers, layers, losses
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.optimizers import regularization
from simulator.scenarios import output_advice, schema
from simulator.scenarios.data_settings import SEED
from simulator.scenarios.layer_settings import UNITS
from simulator.settings import Setting
from simulator.training import early_stopping
from ui.canvas.content.texts import Texts
from ui.setup.layer_row import LayerRow
from ui.setup.network_section import NetworkSection
from ui.setup.pair_flag import PairFlag
from ui.setup.training_section import TrainingSection
from ui.study.panels.controls import StudyControls
from ui.widgets.fields import ChoiceField
from ui.words.titles import advice, choices, setting_title, titled

REGISTRIES: tuple[Any, ...] = (
    activations.REGISTRY,
    losses.REGISTRY,
    initializers.REGISTRY,
    datasets.REGISTRY,
    SCALINGS,
)
SETTINGS = [
    *(UNITS, schema.BATCH_SIZE, schema.EPOCHS, SEED),
    *(prepared.SEED, prepared.VALIDATION_FRACTION, datasets.SAMPLES, datasets.noise(0.1)),
    *regularization.SETTINGS.values(),
    *early_stopping.SETTINGS.values(),
]
RECORDS = [record for registry in REGISTRIES for record in registry.values()]
ACTIVATIONS = pytest.mark.parametrize("record", activations.REGISTRY.values(), ids=lambda r: r.name)
LOSSES = pytest.mark.parametrize("record", losses.REGISTRY.values(), ids=lambda r: r.name)


def listed(field: ChoiceField) -> list[str]:
    """Return what a field offers."""
    return [field.itemText(index) for index in range(field.count())]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_a_title_is_no_registered_name(record: Any) -> None:
    assert record.title
    assert "_" not in record.title
    assert titled(record) == record.title
    assert (record.name, record.title, record.explanation) in choices([record])


@ACTIVATIONS
def test_the_canvas_writes_the_title_of_an_activation(record: activations.Activation) -> None:
    spec = NetworkSpec(2, (Dense(2, record.name), Dense(2, record.name)), "mse")
    texts = Texts(spec, (), (), "regression")
    assert texts.activation(0) == record.title
    assert texts.captions(0)[0] == f"Hidden 1 · {record.title}"
    assert texts.captions(1)[0] == f"Output · {record.title}"


def test_the_setup_panel_lists_titles(qtbot: QtBot) -> None:
    network, training, study = NetworkSection(), TrainingSection(), StudyControls()
    for widget in (network, training, study):
        qtbot.addWidget(widget)
    starts = [record.title for record in initializers.REGISTRY.values()]
    assert listed(network.initializer) == listed(study.initializer) == starts
    assert listed(training.loss) == [record.title for record in losses.REGISTRY.values()]
    row = LayerRow(0, is_output=False)
    qtbot.addWidget(row)
    kinds = [kind for kind in layers.REGISTRY.values() if not kind.has_activation]
    functions = [record.title for record in activations.REGISTRY.values()]
    titles = [*functions, "Kinds of layer", *(kind.title for kind in kinds)]
    assert listed(row.activation) == titles


@ACTIVATIONS
def test_every_setting_has_a_title(record: activations.Activation) -> None:
    for setting in record.settings:
        assert setting.title
        assert setting_title(setting) == setting.title


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_of_a_scenario_has_a_title(setting: Setting) -> None:
    assert setting.title
    assert setting_title(setting) == setting.title != setting.name


@LOSSES
def test_advice_names_the_activation_by_its_title(qtbot: QtBot, record: losses.Loss) -> None:
    flag = PairFlag()
    qtbot.addWidget(flag)
    found = output_advice.problem("regression", activations.get("leaky_relu"), record, 1, 1)
    flag.show_problem(found, "leaky_relu", record.name)
    if found is not None:
        assert flag.reason.text() == advice(found) == str(found)
    assert not re.search(r"[a-z]_[a-z]|[{}]", flag.reason.text() + flag.remedy.text())
    assert flag.remedy.text() == f"Use leaky ReLU +\n{record.title}"


def test_advice_is_given_in_the_interfaces_language(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {"Nie unter {lower}: {activation}": "", "ELU": "Exponentielle"}
    monkeypatch.setattr("ui.words.titles.translated", lambda text: words.get(text, text) or text)
    found = output_advice.problem("regression", activations.get("elu"), losses.get("mse"), 1, 1)
    assert found is not None
    assert advice(replace(found, text="Nie unter {lower}: {activation}")) == (
        "Nie unter −1: Exponentielle"
    )
