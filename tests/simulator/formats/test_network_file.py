"""Saved networks: exact round trips, hostile files, and readers that need no Deltascope."""

from __future__ import annotations

import copy
import json
import math
import random
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layers_by_name import KINDS, layer
from network_files import file_of, python_reader, reader_module
from repository import DOCS

import simulator
from simulator.data.prepared import prepare
from simulator.formats import network_file as files
from simulator.formats import schemas
from simulator.formats.network_file import (
    FileProblem,
    NetworkFile,
    network_document,
    network_file,
    read,
    read_network,
    read_scenario,
    write_network,
)
from simulator.formats.rounding_bound import outputs_and_bound
from simulator.nn import activations, layers
from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.registry import Registry
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.overrides import with_settings

EXAMPLE = DOCS / "examples" / "xor-network.json"


def trained(name: str, epochs: int = 3, **given: str) -> tuple[Experiment, NetworkFile]:
    """Train a preset a little and return it with its file."""
    return file_of(with_settings(presets.load(name), given), epochs)


def written(tmp_path: Path, document: object) -> Path:
    path = tmp_path / "network.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def opens(path: Path) -> bool:
    """Return whether a file opens; anything but a finite network or a `FileProblem` fails."""
    try:
        network = read_network(path)
    except FileProblem:
        return False
    assert np.isfinite(network.theta).all()
    return True


@pytest.fixture
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(EXAMPLE.read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", presets.names())
def test_presets_come_back_bit_for_bit(name: str, tmp_path: Path) -> None:
    experiment, network = trained(name)
    path = tmp_path / "network.json"
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == network.theta.tobytes()
    assert back.spec == experiment.spec
    assert back.scenario == experiment.scenario
    assert back.training == network.training
    assert (back.feature_names, back.class_names) == (network.feature_names, network.class_names)
    assert (back.task, back.scaling, back.title) == (network.task, network.scaling, network.title)
    np.testing.assert_array_equal(back.offset, experiment.data.offset)
    np.testing.assert_array_equal(back.scale, experiment.data.scale)
    np.testing.assert_array_equal(
        back.predict(experiment.data.raw),
        experiment.data.unscaled(
            Network(experiment.spec).predict(network.theta, experiment.data.X)
        ),
    )
    write_network(tmp_path / "again.json", back)
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", presets.names())
def test_the_pure_python_reader_predicts_the_same(name: str, tmp_path: Path) -> None:
    experiment, network = trained(name, epochs=20)
    path = tmp_path / "network.json"
    write_network(path, network)
    rows = experiment.data.raw[:40]
    predict = python_reader()
    found = np.array([predict(path, row.tolist()) for row in rows])
    outputs = Network(experiment.spec).predict(network.theta, experiment.data.X[:40])
    expected = experiment.data.unscaled(outputs)
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("output", activations.REGISTRY)
@pytest.mark.parametrize("scaling", ["none", "standardize", "minmax"])
def test_the_pure_python_reader_knows_every_activation(
    output: str, scaling: str, tmp_path: Path
) -> None:
    experiment, network = trained(
        "iris", hidden_units="3", hidden_activation=output, output_activation=output,
        scaling=scaling, loss="mse",
    )  # fmt: skip
    path = tmp_path / "network.json"
    write_network(path, network)
    predict = python_reader()
    found = np.array([predict(path, row.tolist()) for row in experiment.data.raw[:20]])
    expected = Network(experiment.spec).predict(network.theta, experiment.data.X[:20])
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_the_pure_python_reader_survives_extreme_sums(tmp_path: Path) -> None:
    for activation in activations.REGISTRY:
        spec = NetworkSpec(2, (Dense(3, activation), Dense(1, "sigmoid")), "mse")
        theta = np.linspace(-5000.0, 5000.0, Network(spec).parameter_count)
        network = network_file(spec, theta, prepare("xor"), title="extreme")
        write_network(tmp_path / "n.json", network)
        for row in network.check_inputs:
            found = python_reader()(tmp_path / "n.json", row.tolist())
            np.testing.assert_allclose(found, network.predict([row])[0], atol=1e-12)


def test_the_documentation_quotes_reader_and_example() -> None:
    text = (DOCS / "network-format.md").read_text("utf-8")
    assert f"```python\n{(DOCS / 'read_network.py').read_text('utf-8')}```" in text
    assert f"```json\n{EXAMPLE.read_text('utf-8')}```" in text
    fields = set(re.findall(r'"(\w+)":', EXAMPLE.read_text("utf-8").split('"scenario"')[0]))
    assert [field for field in fields - {"accuracy"} if field not in text] == []


@pytest.mark.parametrize(
    ("registry", "table"), [(activations.REGISTRY, "FUNCTIONS"), (layers.REGISTRY, "LAYERS")]
)
def test_the_pure_python_reader_has_every_record(registry: Registry[Any], table: str) -> None:
    missing = [name for name in registry if name not in getattr(reader_module(), table)]
    assert not missing, f"{registry.kind} {missing[0]} needs a function in docs/read_network.py"


@pytest.mark.parametrize("kind", layers.REGISTRY)
def test_every_kind_of_layer_can_be_imported_from_the_package(kind: str) -> None:
    made = layers.REGISTRY[kind].build
    assert getattr(simulator, made.__name__, None) is made, (
        f"import {made.__name__} in simulator/__init__.py, where type checkers find it"
    )
    assert made.__name__ in simulator.__all__


def test_a_reader_refuses_an_activation_that_it_does_not_know(
    document: dict[str, Any], tmp_path: Path
) -> None:
    document["layers"][0]["activation"] = "snake"
    path = written(tmp_path, document)
    with pytest.raises(FileProblem, match=r"layers\[0\]\.activation must be one of .*'snake'"):
        read_network(path)
    with pytest.raises(KeyError, match="snake"):
        python_reader()(path, [0.0, 1.0])


def test_a_loss_that_the_targets_rule_out_is_refused(tmp_path: Path) -> None:
    wrong = presets.load("iris").model_dump() | {"loss": "mape"}
    with pytest.raises(FileProblem, match=r"loss must suit iris, .*other than 0, got 0\.0"):
        read_scenario(written(tmp_path, wrong))
    with pytest.raises(ValueError, match="loss must suit xor, whose targets are 0 and 1"):
        with_settings(presets.load("xor"), {"loss": "mape"})


def test_the_documented_example_opens_and_solves_xor() -> None:
    network = read_network(EXAMPLE)
    outputs = network.predict([[0, 0], [0, 1], [1, 0], [1, 1]])
    assert (outputs[:, 0] > 0.5).tolist() == [False, True, True, False]
    assert network.scenario == presets.load("xor")


@pytest.mark.parametrize("name", ["network.schema.json", "scenario.schema.json"])
def test_published_schemas_are_current(name: str) -> None:
    # To write them anew: make reference
    assert (DOCS / "schemas" / name).read_text("utf-8") == schemas.published()[name]


moderate = st.floats(-100.0, 100.0)
any_finite = st.floats(allow_nan=False, allow_infinity=False)


@settings(max_examples=150)
@given(data=st.data())
def test_any_network_comes_back_bit_for_bit(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = st.sampled_from([*activations.REGISTRY, *KINDS])
    hidden = data.draw(st.lists(st.builds(layer, st.integers(1, 4), names), max_size=3))
    spec = NetworkSpec(2, (*hidden, layer(1, data.draw(names))), "mse")
    count = Network(spec).parameter_count
    numbers = data.draw(st.sampled_from([moderate, any_finite]))
    theta = np.array(data.draw(st.lists(numbers, min_size=count, max_size=count)))
    title = data.draw(
        st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=9)
    )
    network = network_file(spec, theta, prepare("xor"), title=title)
    path = tmp_path_factory.mktemp("any") / "network.json"
    if not np.isfinite(network.predict(network.check_inputs)).all():
        with pytest.raises(FileProblem, match="outputs are not finite"):
            write_network(path, network)
        return
    if not np.isfinite(outputs_and_bound(Network(spec), theta, network.check_inputs)[1]).all():
        assert np.abs(theta).max() > 1e30
        with pytest.raises(FileProblem, match="rounding alone may change it"):
            write_network(path, network)
        return
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == theta.tobytes()
    assert (back.spec, back.title) == (spec, title)


def test_a_softmax_node_far_from_winning_can_be_opened(tmp_path: Path) -> None:
    # Its output is 0 while rounding can move its sum by more than exp() can take.
    spec = NetworkSpec(2, (Dense(1), Dense(2, "softmax"), Dense(1)), "mse")
    theta = np.array([1e8, 1e8, 0.0, 1e12, -1e12, 0.0, 0.0, 1.0, 1.0, 0.0])
    write_network(tmp_path / "n.json", network_file(spec, theta, prepare("xor"), title="sure"))
    assert read_network(tmp_path / "n.json").theta.tolist() == theta.tolist()


HUGE = [
    (Dense(3, "identity"), Dense(1, "sigmoid")),
    (Dense(3, "relu"), Dense(1, "tanh")),
    (Dense(3), LayerNorm(), Dense(1, "sigmoid")),
]


@pytest.mark.parametrize("made_of", HUGE)
def test_outputs_that_rounding_may_change_at_will_are_refused(
    made_of: tuple[Layer, ...], tmp_path: Path
) -> None:
    spec = NetworkSpec(2, made_of, "mse")
    tame = 0.1 * np.random.default_rng(0).normal(size=spec.parameter_count)
    network = network_file(spec, tame, prepare("xor"), title="huge")
    document = network_document(network)
    network.theta[:] = 1e303 * tame
    with pytest.raises(FileProblem, match="cannot be saved, for what it computes cannot be"):
        write_network(tmp_path / "n.json", network)
    assert np.isfinite(network.predict(network.check_inputs)).all()
    for one, view in zip(document["layers"], Network(spec).views(network.theta), strict=True):
        one.update({name: values.tolist() for name, values in view.items()})
    # Whatever the file states: it must not pass as checked.
    for stated in (network.predict(network.check_inputs), np.full((4, 1), 0.7)):
        document["check"]["outputs"] = stated.tolist()
        with pytest.raises(FileProblem, match=r"check\.outputs\[\d\]\[0\] cannot be checked: "):
            read_network(written(tmp_path, document))


def test_outputs_that_overflow_are_refused_as_such(
    document: dict[str, Any], tmp_path: Path
) -> None:
    document["scenario"] = None
    document["layers"][1]["activation"] = "identity"
    document["layers"][1]["W"] = [[1.7e308]] * 4
    document["layers"][1]["b"] = [1.7e308]
    document["layers"][0]["b"] = [9.0] * 4
    with pytest.raises(FileProblem, match="but the weights give inf"):
        read_network(written(tmp_path, document))


def test_a_step_node_at_its_threshold_can_be_opened(tmp_path: Path) -> None:
    # 0.1 + 0.2 - 0.3 is 0 or 5.6e-17, as the order of summing has it: the output may flip.
    spec = NetworkSpec(2, (Dense(1, "step"),), "half_sse")
    network = network_file(spec, np.array([0.1, 0.2, -0.3]), prepare("and"), title="edge")
    changed = network_document(network)
    changed["check"]["outputs"][3] = [1.0 - changed["check"]["outputs"][3][0]]
    assert read_network(written(tmp_path, changed)).theta.tolist() == [0.1, 0.2, -0.3]
    changed["check"]["outputs"][0] = [1.0 - changed["check"]["outputs"][0][0]]
    with pytest.raises(FileProblem, match=r"check.outputs\[0\]\[0\]"):
        read_network(written(tmp_path, changed))


def test_float32_parameters_are_written_exactly(tmp_path: Path) -> None:
    _, network = trained("xor")
    theta = network.theta.astype(np.float32)
    write_network(tmp_path / "n.json", network_file(network.spec, theta, prepare("xor"), title="x"))
    assert (read_network(tmp_path / "n.json").theta == theta).all()


def edit(document: dict[str, Any], path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return a copy with the field at `path` replaced; `...` deletes it."""
    found = copy.deepcopy(document)
    place: Any = found
    for part in path[:-1]:
        place = place[part]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return found


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("format",), "other", "format must be 'deltascope-network', got 'other'"),
        (("format",), ..., "the field format must be 'deltascope-network'"),
        (("version",), ..., "version is missing"),
        (("version",), 2, "version must be 1, got 2: a newer program wrote this"),
        (("version",), 0, "version must be 1, got 0"),
        (("version",), "1", "version must be a whole number, got '1'"),
        (("surprise",), 1, "surprise is not a known field"),
        (("title",), ..., "title is missing"),
        (("title",), 5, "title must be text, got 5"),
        (("title",), "x\ny", "title must be text on one line, without control"),
        (("inputs", "scale", 1), 0.0, "inputs.scale[1] must be > 0, got 0.0"),
        (("inputs", "scale", 1), 5e-324, "inputs.scale[1] is 5e-324: with it check.inputs[1][1]"),
        (("inputs", "scale"), [1.0], "inputs.scale must have 2 numbers, got 1"),
        (("inputs", "offset", 0), math.nan, "inputs.offset[0] must be a finite number, got NaN"),
        (("inputs", "names"), [], "inputs.names"),
        (("inputs", "names"), "ab", "inputs.names must be a list, got 'ab'"),
        (("inputs", "scaling"), "log", "inputs.scaling must be"),
        (("layers",), [], "layers"),
        (("layers", 1, "type"), "conv", "layers[1].type must be one of dense, prelu"),
        (("layers", 0, "type"), ..., "layers[0].type is missing"),
        (("layers", 0, "activation"), "os.system", "layers[0].activation must be one of step"),
        (
            ("layers", 0, "W", 0, 2),
            math.inf,
            "layers[0].W[0][2] must be a finite number, got Infinity",
        ),
        (("layers", 0, "W", 0, 2), "0.5", "layers[0].W[0][2] must be a number, got '0.5'"),
        (("layers", 0, "W", 0, 2), None, "layers[0].W[0][2] must be a number, got null"),
        (("layers", 0, "W", 0, 2), 10**399, "layers[0].W[0][2] must be a"),
        (("layers", 0, "W", 1), [1.0, 2.0], "layers[0].W[1] must have 4 numbers, got 2"),
        (("layers", 0, "W", 1), ..., "layers[0].W must have 2 rows, got 1"),
        (("layers", 1, "W"), ..., "layers[1].W is missing"),
        (("layers", 1, "b", 0), -1e300, "check.outputs[0][0] is"),
        (("layers", 1, "b"), [], "layers[1].b"),
        (("layers", 0, "W", 0, 0), 4.6, "but the weights give"),
        (("outputs", "classes"), ["0"], "outputs.classes must have 2 names, got 1"),
        (("outputs", "task"), "ranking", "outputs.task must be"),
        (("outputs", "task"), "multiclass", "outputs.classes must have 1 names, got 2"),
        (("loss",), "hinge", "loss must be one of mse"),
        (("loss",), "mse", "scenario.loss must be mse"),
        (("training", "epochs"), -1, "training.epochs must be >= 0, got -1"),
        (("training", "metrics", "accuracy"), math.nan, "training.metrics.accuracy must be a"),
        (("scenario", "layers", 0, "units"), 5, "scenario.layers must be the network's own"),
        (("scenario", "data", "source"), "moon", "scenario.data.source must be one of"),
        (("check",), ..., "check is missing"),
        (("check", "outputs", 0, 0), 0.5, "check.outputs[0][0] is 0.5, but the weights give"),
        (("check", "outputs"), [[0.0]], "check must have as many outputs as inputs"),
        (("check", "inputs", 0), [0.0], "check.inputs[0] must have 2 numbers, got 1"),
    ],
)
def test_wrong_files_are_refused_by_field(
    document: dict[str, Any],
    tmp_path: Path,
    path: tuple[str | int, ...],
    value: object,
    message: str,
) -> None:
    target = written(tmp_path, edit(document, path, value))
    with pytest.raises(FileProblem) as caught:
        read_network(target)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"{target}: ")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b"not json", "not complete, valid JSON"),
        (b"[]", "is no Deltascope file"),
        (b"3", "is no Deltascope file"),
        (b'{"format": ["x"]}', "is missing"),
        (b'{"format": {}, "version": 1}', "format must be"),
        (b"\x89PNG\r\n\x1a\n\xff", "not UTF-8"),
        (b"[" * 5000, "nested"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, raw: bytes, message: str) -> None:
    (tmp_path / "x.json").write_bytes(raw)
    with pytest.raises(FileProblem, match=message):
        read(tmp_path / "x.json")


def test_a_number_too_large_for_a_float_names_its_field(tmp_path: Path) -> None:
    text = EXAMPLE.read_text("utf-8").replace("4.539961362386586", "1e400", 1)
    (tmp_path / "x.json").write_text(text, "utf-8")
    with pytest.raises(
        FileProblem, match=r"layers\[0\].W\[0\]\[0\] must be a finite number, got Infinity"
    ):
        read_network(tmp_path / "x.json")


def test_too_many_parameters_are_refused(document: dict[str, Any], tmp_path: Path) -> None:
    document["layers"][0]["b"] = [0.0] * 4096
    document["layers"].insert(1, document["layers"][0])
    with pytest.raises(FileProblem, match="layers must have at most 1000000 numbers"):
        read_network(written(tmp_path, document))


def test_a_scenario_is_no_network_and_a_network_no_scenario(tmp_path: Path) -> None:
    scenario = presets.load("iris")
    path = written(tmp_path, scenario.model_dump())
    assert read_scenario(path) == read(path) == scenario
    assert isinstance(read(EXAMPLE), NetworkFile)
    with pytest.raises(FileProblem, match="format must be 'deltascope-network'"):
        read_network(path)
    with pytest.raises(FileProblem, match="format must be 'deltascope-scenario'"):
        read_scenario(EXAMPLE)


def test_damaged_files_raise_nothing_but_file_problems(tmp_path: Path) -> None:
    raw = EXAMPLE.read_bytes()
    rng = random.Random(20261120)
    target = tmp_path / "damaged.json"
    refused = 0
    for _ in range(800):
        damaged = bytearray(raw)
        if rng.random() < 0.3:
            damaged = damaged[: rng.randrange(len(raw))]
        for _ in range(rng.choice((1, 1, 1, 2, 10))):
            if damaged:
                damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        if rng.random() < 0.2:
            start = rng.randrange(len(raw))
            damaged[start:start] = raw[start : start + rng.randrange(200)]
        target.write_bytes(damaged)
        refused += not opens(target)
    assert refused > 500


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=200)
@given(value=JUNK, data=st.data())
def test_junk_in_any_field_raises_nothing_but_file_problems(
    value: object, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = json.loads(EXAMPLE.read_text("utf-8"))
    paths: list[tuple[str | int, ...]] = []

    def collect(place: Any, path: tuple[str | int, ...]) -> None:
        items = place.items() if isinstance(place, dict) else enumerate(place)
        for key, item in items:
            paths.append((*path, key))
            if isinstance(item, dict | list):
                collect(item, (*path, key))

    collect(document, ())
    changed = edit(document, data.draw(st.sampled_from(paths)), value)
    path = written(tmp_path_factory.mktemp("junk"), changed)
    opens(path)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_networks_that_are_not_finite_are_not_saved(bad: float, tmp_path: Path) -> None:
    _, network = trained("xor")
    network.theta[3] = bad
    target = tmp_path / "network.json"
    target.write_bytes(b"old")
    with pytest.raises(FileProblem, match="not finite"):
        write_network(target, network)
    assert target.read_bytes() == b"old"


def test_networks_whose_outputs_overflow_are_not_saved(tmp_path: Path) -> None:
    spec = NetworkSpec(2, (Dense(1, "relu"), Dense(1, "identity")), "mse")
    network = network_file(spec, np.full(5, 1e300), prepare("xor"), title="too large")
    with pytest.raises(FileProblem, match="outputs are not finite"):
        write_network(tmp_path / "network.json", network)
    assert list(tmp_path.iterdir()) == []


def test_predict_refuses_a_wrong_shape() -> None:
    with pytest.raises(ValueError, match=r"inputs must have shape \(n, 2\), got \(1, 3\)"):
        read_network(EXAMPLE).predict([[1, 2, 3]])


def test_missing_files_are_a_file_problem(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="there is no such file"):
        files.read(tmp_path / "no.json")


def test_a_regression_predicts_in_its_own_units(tmp_path: Path) -> None:
    experiment, network = trained("diabetes", epochs=40)
    path = tmp_path / "network.json"
    write_network(path, network)
    outputs = json.loads(path.read_text("utf-8"))["outputs"]
    assert outputs["offset"] == experiment.data.target_offset.tolist()
    assert outputs["scale"] == experiment.data.target_scale.tolist()
    # The targets go from 25 to 346; a network that predicted scaled ones would be off by 150.
    missed = read_network(path).predict(experiment.data.raw) - experiment.data.labels
    assert np.abs(missed).mean() < 60.0


@pytest.mark.parametrize("name", ["xor", "two_labels", "iris"])
def test_classes_have_no_output_scaling(name: str) -> None:
    _, network = trained(name)
    assert set(files.network_document(network)["outputs"]) == {"task", "classes"}


def test_unscaled_targets_need_no_output_scaling() -> None:
    _, network = trained("sine", scaling="none")
    assert set(files.network_document(network)["outputs"]) == {"task", "classes"}


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        ({"scale": [2.0]}, r"outputs.offset must have 1 numbers, got none"),
        ({"offset": [2.0]}, r"outputs.scale must have 1 numbers, got none"),
        ({"offset": [2.0], "scale": [1.0, 1.0]}, r"outputs.scale must have 1 numbers, got 2"),
        ({"offset": [2.0], "scale": [0.0]}, r"outputs.scale\[0\].* must be > 0"),
        ({"offset": [2.0], "scale": [1.0]}, r"check.outputs\[0\]\[0\] is .*damaged"),
        ({"offset": [0.0], "scale": [1e308]}, r"check.outputs\[0\]\[0\] is .*damaged"),
    ],
)
def test_wrong_output_scaling_is_refused(
    outputs: dict[str, Any], message: str, tmp_path: Path
) -> None:
    _, network = trained("sine", scaling="none")
    document = files.network_document(network)
    document["outputs"] |= outputs
    with pytest.raises(FileProblem, match=message):
        read_network(written(tmp_path, document))


def test_classes_take_no_output_scaling(document: dict[str, Any], tmp_path: Path) -> None:
    document["outputs"] |= {"offset": [0.0], "scale": [1.0]}
    with pytest.raises(FileProblem, match=r"outputs.offset must be left out for a binary task"):
        read_network(written(tmp_path, document))
