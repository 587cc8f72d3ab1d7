"""Names of built-in data follow the language; a learner's own names and all files keep theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from simulator.data import datasets
from simulator.data.prepared import from_arrays, prepare
from simulator.formats.network_file import network_file, write_network
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from ui.words.data_names import SaidNames, parameter_symbols, said_names
from ui.words.languages import Languages, languages
from ui.words.messages import said
from ui.words.node_words import NodeWords
from ui.words.target_words import target_text

THREE = NetworkSpec(4, (Dense(3, "softmax"),), "categorical_cross_entropy")


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Languages]:
    """Return the languages with Korean shown, after which English is again."""
    languages().show("ko")
    yield languages()
    languages().show("en")


def is_symbol(name: str) -> bool:
    return name.isdigit() or len(name) <= 2


@pytest.mark.parametrize("data", datasets.REGISTRY.values(), ids=lambda data: data.name)
def test_every_name_of_built_in_data_is_said_in_korean(
    korean: Languages, data: datasets.Dataset
) -> None:
    names = (*data.feature_names, *data.class_names, *data.target_names)
    words = [name for name in names if not is_symbol(name)]
    same = [one for one in words if said_names([one])[0] == one]
    assert set(same) <= {"OD280/OD315"}
    assert len(set(said_names(names))) == len(set(names))


def test_a_node_is_called_in_the_language_that_is_shown(korean: Languages) -> None:
    iris = datasets.get("iris")
    words = NodeWords(THREE, iris.feature_names, iris.class_names, "multiclass")
    assert words.edge(0, 0, 1) == "꽃받침 길이(cm) → P(버시컬러)"
    assert words.parameter(0, 3) == "꽃잎 너비(cm)에서 오는 가중치"
    korean.show("en")
    assert words.edge(0, 0, 1) == "sepal length (cm) → P(versicolor)"
    korean.show("ko")
    assert words.node(-1, 0) == "꽃받침 길이(cm)"


def test_what_a_row_is_follows(korean: Languages) -> None:
    iris, labels = prepare("iris"), prepare("two_labels")
    assert target_text(iris, iris.labels[0]) == "세토사"
    assert target_text(labels, np.array([1, 1])) == "오른쪽 + 안쪽"


def test_own_names_stay_also_where_built_in_data_have_the_same(korean: Languages) -> None:
    rows = [[0.0, 1.0], [1.0, 0.0], [2.0, 1.0]]
    own = from_arrays(
        rows, ["right", "top", "right"], task="binary", feature_names=("age", "petal width (cm)")
    )
    assert said_names(own.feature_names) == ("age", "petal width (cm)")
    assert target_text(own, own.labels[0]) == "right"
    spec = NetworkSpec(2, (Dense(1, "sigmoid"),), "binary_cross_entropy")
    words = NodeWords(spec, own.feature_names, own.class_names)
    assert [words.feature(0), words.output(0)] == ["age", "P(top)"]


def test_parameters_are_named_and_found_in_the_language(korean: Languages) -> None:
    experiment = Experiment.from_scenario(presets.load("iris"))
    symbols = parameter_symbols(experiment)
    assert symbols.names[0] == "w 꽃받침 길이(cm) → h1.1"
    assert symbols.find("꽃잎 길이 h1.2") == [7]


def test_a_network_that_is_saved_keeps_the_english_names(korean: Languages, tmp_path: Path) -> None:
    experiment = Experiment.from_scenario(presets.load("iris"))
    path, theta = tmp_path / "iris.json", np.zeros(experiment.spec.parameter_count)
    write_network(path, network_file(experiment.spec, theta, experiment.data, title="Iris"))
    kept = json.loads(path.read_text("utf-8"))
    assert kept["inputs"]["names"][0] == "sepal length (cm)"
    assert kept["outputs"]["classes"] == ["setosa", "versicolor", "virginica"]


def test_a_name_that_a_message_keeps_follows(korean: Languages) -> None:
    iris = datasets.get("iris")
    words = NodeWords(THREE, iris.feature_names, iris.class_names, "multiclass")
    kept = words.edge_named(0, 0, 1)
    assert kept == "sepal length (cm) → P(versicolor)"
    assert said(kept) == "꽃받침 길이(cm) → P(버시컬러)"
    korean.show("en")
    assert said(kept) == kept


def test_names_that_are_kept_are_said_again_in_another_language(korean: Languages) -> None:
    names = SaidNames(datasets.get("iris").class_names)
    assert names()[0] == "세토사"
    assert names() is names()
    korean.show("en")
    assert names()[0] == "setosa"
