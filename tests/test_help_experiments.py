"""The experiments of the help: what its pages say comes out comes out."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from callout_samples import said
from repository import DOCS

from simulator.diagnostics.compared_gradients import (
    ComparedGradients,
    GradientComparison,
    Verdict,
)
from simulator.diagnostics.node_maps import NodeView, node_map
from simulator.diagnostics.regions import RegionGrid
from simulator.diagnostics.step_study import STEPS, StepStudy, step_study
from simulator.nn.network import Network
from simulator.race.benchmark_functions import get as function
from simulator.race.objectives import FunctionObjective
from simulator.race.presets import get as ready_made
from simulator.race.race import Race
from simulator.scenarios import overrides, presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.parameter_chain import LinkKind, parameter_chain
from simulator.stepping.step_plan import StepKind
from simulator.studies.initial_weights import Study
from simulator.training.metrics import Report, report
from simulator.training.trainer import Trainer
from simulator.worksheets import Choices, NetworkChoices, Scope, Worksheet, drawn
from simulator.worksheets import made as made_sheet
from simulator.worksheets.wording import remarks
from ui.gradients.model.named import NamedParameters
from ui.words.numbers import short

KO = DOCS / "ko"
Settings = tuple[tuple[str, str], ...]


def told(page: str, number: str) -> bool:
    """Return whether a page of the help says a number, in both languages."""
    whole = re.compile(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)")
    return all(
        whole.search((folder / "help" / f"{page}.md").read_text("utf-8")) for folder in (DOCS, KO)
    )


def is_rounded(value: float, number: str) -> bool:
    """Return whether `number` is `value`, rounded to its digits."""
    _, _, digits = number.partition(".")
    return f"{value:.{len(digits)}f}" == number


@cache
def experiment(name: str, settings: Settings = ()) -> Experiment:
    return Experiment.from_scenario(overrides.with_settings(presets.load(name), dict(settings)))


@cache
def trained(name: str, settings: Settings = ()) -> Trainer:
    trainer = experiment(name, settings).trainer()
    for _ in trainer.updates():
        pass
    return trainer


def measured(name: str, settings: Settings = ()) -> Report:
    made = experiment(name, settings)
    return report(Network(made.spec), trained(name, settings).state.theta, made.data)


def settings(text: str) -> Settings:
    """Return the settings in a text such as ``"epochs=400 l2=0.1"``."""
    pairs = (one.partition("=") for one in text.split())
    return tuple((name, value) for name, _, value in pairs)


@pytest.mark.parametrize(
    ("pages", "name", "changed", "number"),
    [
        ("training tool-compare panel-loss network callouts", "xor", "", "0.0198"),
        ("training tool-compare", "xor", "learning_rate=0.05", "0.601"),
        ("training tool-compare", "xor", "learning_rate=5", "0.0016"),
        ("training tool-compare", "xor", "learning_rate=20", "12.3"),
        ("training", "xor", "schedule=cosine", "0.452"),
        ("panel-loss", "xor", "epochs=600", "0.0081"),
        ("panel-step panel-surface", "xor", "epochs=1", "0.711"),
        ("panel-surface", "xor", "epochs=1 learning_rate=20", "1.20"),
        ("panel-setup training tool-study", "xor", "initializer=zeros", "0.693"),
        ("callouts", "xor", "initializer=constant", "0.693"),
        ("tool-compare", "xor", "seed=1", "0.0303"),
        ("panel-loss", "diabetes", "epochs=400", "0.304"),
    ],
)
def test_losses_after_training(pages: str, name: str, changed: str, number: str) -> None:
    assert is_rounded(trained(name, settings(changed)).evaluate().loss, number)
    assert all(told(page, number) for page in pages.split())


@pytest.mark.parametrize(
    ("page", "changed", "number"),
    [
        ("panel-loss", "epochs=400", "0.71"),
        ("tool-compare", "epochs=400", "0.71"),
        ("tool-compare", "epochs=400 l2=0.1", "0.50"),
    ],
)
def test_a_regression_that_memorises(page: str, changed: str, number: str) -> None:
    loss = trained("diabetes", settings(changed)).evaluate().validation_loss
    assert loss is not None
    assert is_rounded(loss, number)
    assert told(page, number)


def test_patience_ends_it_and_brings_the_best_weights_back() -> None:
    state = trained("diabetes", settings("epochs=400 patience=20")).state
    assert (state.epoch, state.watch.best_epoch) == (41, 21)
    assert is_rounded(state.watch.best, "0.52")
    assert all(told("panel-loss", number) for number in ("41", "21", "0.52"))


@pytest.mark.parametrize(
    ("page", "name", "changed", "number"),
    [
        ("panel-setup", "moons", "", "98.3"),
        ("panel-regions", "moons", "", "98.3"),
        ("panel-regions", "moons", "hidden_units=", "90"),
        ("panel-regions", "circles", "hidden_units=2", "73"),
        ("panel-regions", "circles", "hidden_units=3", "98"),
        ("tool-results", "digits", "", "97.6"),
    ],
)
def test_shares_of_validation_rows(page: str, name: str, changed: str, number: str) -> None:
    found = measured(name, settings(changed)).validation
    assert found is not None
    assert is_rounded(100 * found.values["accuracy"], number)
    assert told(page, number)


def test_flowers_without_scaling() -> None:
    # Unscaled, training is so rough that processors come to other last digits.
    for changed, right, about in (("", 109, 0), ("scaling=none", 75, 3)):
        found = trained("iris", settings(changed)).evaluate().correct
        assert found is not None
        assert abs(found - right) <= about
        assert told("panel-setup", str(right))
    matrix = measured("iris").training.confusion
    assert matrix is not None
    np.testing.assert_array_equal(matrix, [[37, 0, 0], [0, 35, 2], [0, 1, 37]])


def test_misread_digits() -> None:
    found = measured("digits")
    assert found.training.confusion is not None
    assert found.validation is not None
    assert found.training.confusion[8, 1] == 3
    assert found.training.predicted is not None
    wrong = found.training.predicted != experiment("digits").data.labels
    assert np.count_nonzero(wrong) == 8
    assert wrong[104 - 1]
    assert (experiment("digits").data.labels[104 - 1], found.training.predicted[103]) == (8, 1)
    assert told("rows", "104")
    assert round((1 - found.validation.values["accuracy"]) * found.validation.rows) == 11


def test_a_frozen_layer_and_a_gate_turned_into_another() -> None:
    scenario = presets.load("xor")
    first = scenario.layers[0].model_copy(update={"trainable": False})
    frozen = scenario.model_copy(update={"layers": (first, *scenario.layers[1:])})
    trainer = Experiment.from_scenario(frozen).trainer()
    for _ in trainer.updates():
        pass
    found = trainer.evaluate()
    assert (is_rounded(found.loss, "0.681"), found.correct) == (True, 3)
    assert told("network", "0.681")
    gate = experiment("and").trainer()
    gate.state.theta[-1] = -0.2
    assert gate.evaluate().correct == 2


@pytest.mark.parametrize(
    ("race", "label", "reached", "loss"),
    [
        ("momentum_ravine", "NAG", 52, ""),
        ("momentum_ravine", "Momentum", 70, ""),
        ("momentum_ravine", "SGD", None, "0.257"),
        ("learning_rates", "Right", 8, ""),
        ("learning_rates", "Too large", 43, ""),
        ("learning_rates", "Too small", None, ""),
        ("over_the_hill", "Momentum", 17, ""),
        ("over_the_hill", "NAG", None, ""),
    ],
)
def test_races(race: str, label: str, reached: int | None, loss: str) -> None:
    preset = ready_made(race)
    made = Race(
        FunctionObjective(function(preset.surface)), preset.racers, preset.start,
        threshold=preset.threshold, updates=preset.updates,
    )  # fmt: skip
    made.advance(math.inf)
    found = [one for one in made.record().trajectories if one.racer.label.startswith(label)]
    assert found[0].reached == reached
    assert reached is None or told("tool-arena", str(reached))
    assert not loss or is_rounded(found[0].losses[-1], loss)
    assert not loss or told("tool-arena", loss)


@pytest.mark.parametrize(
    ("changed", "initializer", "stuck"),
    [
        ("", None, 1),
        ("hidden_units=2", None, 107),
        ("hidden_units=8", None, 0),
        ("", "zeros", 200),
        ("", "he_normal", 11),
    ],
)
def test_starts_that_get_stuck(changed: str, initializer: str | None, stuck: int) -> None:
    study = Study(experiment("xor", settings(changed)), 200, initializer)
    study.advance(math.inf)
    assert np.count_nonzero(study.record().stuck) == stuck
    assert stuck == 0 or told("tool-study", str(stuck))


def test_the_two_steps_that_are_pictured() -> None:
    made = experiment("xor")
    network, theta = Network(made.spec), made.initial_state().theta
    first, last = (network.blocks(theta)[k] for k in (0, 1))
    x = np.array([0.0, 1.0, 1.0])  # row 2, and the bias
    z = x @ first
    a = np.tanh(z)
    delta = 1 / (1 + np.exp(-(np.append(a, 1.0) @ last[:, 0]))) - 1.0
    back = delta * last[1, 0] * (1 - a[1] ** 2)
    for value, number in (
        (first[0, 2], "0.445"), (-first[1, 2], "0.887"), (-z[2], "0.887"), (-delta, "0.704"),
        (last[1, 0], "0.393"), (a[1], "0.288"), (-back, "0.254"),
    ):  # fmt: skip
        assert is_rounded(float(value), number)
        assert told("panel-step", number)


def test_the_chain_of_a_weight() -> None:
    made = experiment("xor")
    record = record_update(made, made.initial_state(), None)
    links = parameter_chain(record, (1, 1, 0)).links
    values = {link.kind: link.value for link in links}
    rows = [link.value for link in links if link.kind is LinkKind.GRADIENT]
    told_values = (
        *zip(rows, ("-0.0257", "0", "-0.203", "0.141"), strict=True),
        (values[LinkKind.MEAN], "-0.0217"),
        (values[LinkKind.MOVE], "0.0109"),
        (values[LinkKind.NEW], "0.404"),
    )
    for value, number in told_values:
        assert is_rounded(value, number)
        assert told("panel-step", number.replace("-", "−"))


def test_the_numbers_of_the_list() -> None:
    made = experiment("xor")
    record = record_update(made, made.initial_state(), None)
    passed, weights = record.samples[0].layers[0], Network(made.spec).views(record.theta)[0]
    assert weights.b[1] == 0.0
    for value, number in (
        (weights.W[0, 1], "-0.367"),
        (passed.z[0], "0.732"),
        (passed.a[0], "0.624"),
    ):
        assert is_rounded(float(value), number)
        assert told("panel-list", number.replace("-", "−"))


def test_a_network_forgets_its_first_task() -> None:
    moons, circles = experiment("moons"), experiment("circles")
    knows = trained("moons").state.theta
    late = report(Network(moons.spec), knows, circles.data).validation
    assert late is not None
    assert is_rounded(100 * late.values["accuracy"], "47")
    assert told("panel-setup", "47")


def checked(changed: str) -> tuple[ComparedGradients, StepStudy]:
    """Return the gradients of XOR before the first update, and the worst of them at all steps."""
    made = experiment("xor", settings(changed))
    given = Network(made.spec), made.trainer().state.theta, made.data.X, made.data.Y
    comparison = GradientComparison(*given)
    while comparison.go_on():
        pass
    found = comparison.found()
    return found, step_study(*given, int(found.worst_first()[0]))


def test_gradients_beside_differences() -> None:
    found, study = checked("")
    assert found.verdicts() == [Verdict.AGREES] * 17
    assert NamedParameters(experiment("xor")).name(study.index) == "x₁ → h1.2"
    assert 1e-9 < found.relative_errors[study.index] < 1e-8  # rounding: another machine, another
    for step, number in ((1e-3, "1.1e−9"), (1e-2, "1.1e−7")):
        error = study.errors[2][np.isclose(STEPS, step)][0]
        assert short(error, 2) == number
        assert told("tool-gradients", number)


def test_gradients_at_a_kink() -> None:
    found, _ = checked("hidden_activation=relu")
    verdicts = found.verdicts()
    assert [verdicts.count(one) for one in (Verdict.AGREES, Verdict.KINK)] == [13, 4]
    named = NamedParameters(experiment("xor", settings("hidden_activation=relu")))
    kinked = [named.name(k) for k, one in enumerate(verdicts) if one is Verdict.KINK]
    assert kinked == [f"bias → h1.{unit}" for unit in (1, 2, 3, 4)]
    assert all(told("tool-gradients", number) for number in ("13", "17", "4"))


def first_sheet(scope: Scope, count: int, activation: str = "") -> Worksheet:
    """Return the worksheet with which the window opens, with another scope and number."""
    usual = NetworkChoices()
    network = replace(usual, activation=activation or usual.activation)
    return made_sheet(drawn(network, 1), Choices(scope=scope, count=count))


def test_a_worksheet_of_small_whole_numbers() -> None:
    found = first_sheet(Scope.PASS, 12)
    assert len(found.questions) == 12
    first = next(one for one in found.questions if one.kind is StepKind.SUM)
    without = next(one for one in first.errors if "bias" in one.told[0])
    assert (first.value, without.value) == (4.0, 6.0)
    assert len(first_sheet(Scope.UPDATE, 30).questions) == 28
    bent = first_sheet(Scope.PASS, 12, "tanh")
    assert any("first layer" in one for one in remarks(bent))
    assert all(told("tool-worksheet", number) for number in ("12", "4", "6", "28"))


def test_a_nodes_own_line_is_straight_in_the_first_layer_and_bends_behind_it() -> None:
    trainer = trained("moons")
    network, grid = Network(experiment("moons").spec), RegionGrid(experiment("moons").data, (0, 1))
    bends = []
    for layer in (0, 1):
        z = node_map(network, trainer.state.theta, grid, NodeView(layer, 0)).z
        bends.append(np.abs(np.diff(z, 2, axis=1)).max() / np.ptp(z))
    assert bends[0] < 1e-12
    assert bends[1] > 0.01


@pytest.mark.parametrize(
    ("name", "changed", "callout", "epoch", "numbers"),
    [
        ("xor", "initializer=constant", "symmetric_nodes", 5, "4"),
        (
            "moons",
            "hidden_units=8,8,8,8,8 hidden_activation=sigmoid",
            "vanishing_gradients",
            3,
            "1400",
        ),
        ("moons", "hidden_units=8,8,8,8,8", "overfitting", 35, "35 0.0551 0.0950"),
        ("breast_cancer", "scaling=none", "saturated_nodes", 2, "7 8 426"),
    ],
)
def test_what_is_called_out(
    name: str, changed: str, callout: str, epoch: int, numbers: str
) -> None:
    found = said(experiment(name, settings(changed)).scenario, until=callout)
    assert list(found) == [callout]
    when, finding = found[callout]
    assert when == epoch
    assert all(told("callouts", number) for number in numbers.split())
    assert all(number in finding.says for number in numbers.split() if number != str(epoch))
