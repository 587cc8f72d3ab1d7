"""Layers, nodes and parameters are called the same on the canvas, in the steps and in the study."""

from __future__ import annotations

from typing import Any

import pytest

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from ui.canvas.content.texts import Texts
from ui.words.node_words import LayerWords, NodeWords

DEEP = NetworkSpec(
    2, (Dense(3, "tanh"), Maxout(2), Dense(3, "softmax")), "categorical_cross_entropy"
)
STEP = NetworkSpec(2, (Dense(1, "step"),), "perceptron")
ONE = NetworkSpec(2, (PReLU(2), Dense(1, "sigmoid")), "binary_cross_entropy")


def test_layers_have_a_long_and_a_short_name() -> None:
    words = LayerWords()
    titles = [words.title(k, 2) for k in (-1, 0, 1, 2)]
    assert titles == ["Input", "Hidden 1", "Hidden 2", "Output"]
    assert [words.brief(k, 2) for k in (-1, 0, 1, 2)] == ["In", "H1", "H2", "Out"]


@pytest.mark.parametrize(
    ("spec", "classes", "task", "names"),
    [
        (DEEP, ("a", "b", "c"), "multiclass", ["P(a)", "P(b)", "P(c)"]),
        (DEEP, ("0", "1", "2"), "multiclass", ["P(y = 0)", "P(y = 1)", "P(y = 2)"]),
        (DEEP, ("a",), "multiclass", ["ŷ₁", "ŷ₂", "ŷ₃"]),
        (ONE, ("no", "yes"), "binary", ["P(yes)"]),
        (ONE, ("0", "1"), "binary", ["P(y = 1)"]),
        (ONE, (), "binary", ["ŷ"]),
        (STEP, ("0", "1"), "binary", ["ŷ"]),
        (ONE, ("price",), "regression", ["price"]),
    ],
)
def test_outputs_are_called_what_the_data_call_them(
    spec: NetworkSpec, classes: tuple[str, ...], task: Any, names: list[str]
) -> None:
    words = NodeWords(spec, (), classes, task)
    last = len(spec.layers) - 1
    assert [words.node(last, unit) for unit in range(spec.outputs)] == names


def test_inputs_without_a_name_are_numbered() -> None:
    words = NodeWords(DEEP, ("age",))
    assert [words.node(-1, unit) for unit in (0, 1)] == ["age", "x₂"]


def test_parameters_say_where_they_come_from_and_lead_to() -> None:
    words = NodeWords(DEEP, ("age", "size"))
    assert words.edge(0, 1, 2) == "size → h1.3"
    assert words.edge(0, 2, 0) == "bias → h1.1"
    assert words.edge(1, 0, 1) == "h1.1 → h2.2, piece 1"
    assert words.parameter(0, 1) == "weight from size"
    assert words.parameter(1, 1) == "piece 1, weight from h1.2"
    assert words.parameter(2, 2) == "bias"
    slope = NodeWords(ONE)
    assert slope.edge(0, 3, 1) == "slope of h1.2"
    assert slope.parameter(0, 3) == "slope"


def test_the_canvas_says_the_same() -> None:
    named = (DEEP, ("age",), (), "multiclass")
    texts, words = Texts(*named), NodeWords(*named)  # type: ignore[arg-type]
    for layer, units in enumerate(DEEP.sizes, start=-1):
        assert texts.captions(layer)[-1] == words.brief_layer(layer)
        for unit in range(units):
            assert texts.node(layer, unit) == words.node(layer, unit)
