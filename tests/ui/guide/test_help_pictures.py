"""The pictures of the help: one for each record, of what the record computes, in every look."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from simulator import optimizers
from simulator.data import datasets
from simulator.nn import activations, initializers, losses
from simulator.optimizers.schedules import Schedule
from simulator.race import benchmark_functions
from ui.guide.pictures import (
    KINDS,
    activation,
    alt_text,
    data,
    function,
    initializer,
    loss,
    optimizer,
    painted,
    picture_names,
)
from ui.plotting.function_curves import sampled
from ui.plotting.painting import Frame
from ui.plotting.rate_curve import factors
from ui.plotting.ticks import Scale
from ui.theme.colors import DARK, LIGHT, THEMES
from ui.words.languages import languages
from ui.words.messages import said

SIZE = QSize(640, 300)
NAMES = picture_names()


def colors(image: QImage) -> set[int]:
    """Return the colours of an image's pixels."""
    assert image.format() == QImage.Format.Format_RGB32
    pixels = np.frombuffer(image.constBits(), np.uint32)
    return {int(one) for one in np.unique(pixels)}


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    languages().show("ko")
    yield
    languages().show("en")


def test_every_record_of_a_kind_has_its_picture() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) == {f"{kind}-{name}" for kind, one in KINDS.items() for name in one.registry}


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_painted_in_the_theme_and_as_fine_as_it_is_asked_for(
    qapp: QApplication, name: str
) -> None:
    seen = {}
    for theme in THEMES.values():
        image = painted(name, theme, SIZE, 2.0)
        assert (image.width(), image.height()) == (1280, 600)
        assert image.devicePixelRatio() == 2.0
        seen[theme.name] = colors(image)
        assert theme.color("panel").rgb() in seen[theme.name]
        assert len(seen[theme.name]) > 20
    assert DARK.color("panel").rgb() not in seen["light"]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_the_same_whenever_it_is_painted(qapp: QApplication, name: str) -> None:
    assert painted(name, LIGHT, SIZE) == painted(name, LIGHT, SIZE)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_described_and_painted_in_the_language_that_is_shown(
    korean: None, name: str
) -> None:
    told = said(alt_text(name))
    assert any("가" <= letter <= "힣" for letter in told)
    assert told != alt_text(name)
    assert "{" not in told
    assert painted(name, LIGHT, SIZE).size() == SIZE


@pytest.mark.parametrize("name", ["relu", "activation-", "activation-relu.png", "layer-dense", ""])
def test_there_is_no_picture_of_another_name(name: str) -> None:
    with pytest.raises(ValueError, match=r"must be one of|there is no picture"):
        painted(name, LIGHT, SIZE)


# --- curves ---------------------------------------------------------------------------------


def test_a_curve_breaks_where_the_function_jumps_and_tells_its_value_there() -> None:
    curve = sampled("h", lambda x: np.where(x > 1.0, 2.0, 0.0), -3.0, 3.0, (1.0, 2.0, 9.0))
    assert curve.ends == ((1.0, 0.0, True), (1.0, 2.0, False))
    assert np.flatnonzero(np.isnan(curve.y)).size == 1
    assert np.isnan(curve.y[curve.x == 1.0]).all()
    assert (np.diff(curve.x) > 0.0).all()


def test_an_activation_is_drawn_from_its_own_function() -> None:
    z = np.array([-1.0, 0.0, 2.0])
    assert activation.values(activations.REGISTRY["relu"], z).tolist() == [0.0, 0.0, 2.0]
    assert activation.slopes(activations.REGISTRY["relu"], z).tolist() == [0.0, 0.0, 1.0]
    # e² / (e² + 2), and a (1 − a)
    share = np.exp(2.0) / (np.exp(2.0) + 2.0)
    assert activation.values(activations.REGISTRY["softmax"], z)[2] == pytest.approx(share)
    slope = activation.slopes(activations.REGISTRY["softmax"], z)[2]
    assert slope == pytest.approx(share * (1.0 - share))


@pytest.mark.parametrize(
    ("name", "end", "asymptotes"),
    [
        ("sigmoid", 5.0, [0.0, 1.0]),
        ("tanh", 3.0, [-1.0, 1.0]),
        ("hard_sigmoid", 4.0, []),
        ("relu", 4.0, []),
        ("elu", 4.0, [-1.0]),
        ("swish", 4.0, []),
        ("step", 2.0, []),
    ],
)
def test_an_activation_is_drawn_until_it_hardly_changes(
    name: str, end: float, asymptotes: list[float]
) -> None:
    record = activations.REGISTRY[name]
    assert activation.reach(record) == end
    assert list(activation.asymptotes(record, end)) == asymptotes


def test_a_schedule_goes_straight_down_at_a_step_and_nowhere_else() -> None:
    epochs, rates = factors(Schedule("step_decay"), 120)
    steps = np.flatnonzero(np.diff(epochs) == 0)
    assert epochs[steps].tolist() == [20, 40, 60, 80, 100, 120]
    assert rates[steps[:2]].tolist() == [1.0, 0.5]
    assert rates[steps[:2] + 1].tolist() == [0.5, 0.25]
    for name in ("constant", "cosine", "one_cycle", "exponential", "inverse_time"):
        assert (np.diff(factors(Schedule(name), 120)[0]) == 1).all(), name


# --- losses ---------------------------------------------------------------------------------


@pytest.mark.parametrize("record", losses.REGISTRY.values(), ids=lambda record: record.name)
def test_a_losss_gradient_is_the_slope_of_its_curve(record: losses.Loss) -> None:
    for target in record.drawn_targets:
        x = np.linspace(*record.drawn_outputs, 12)[1:-1] + 0.013
        ahead, behind = (loss.values(record, x + step, target) for step in (1e-6, -1e-6))
        expected = (ahead - behind) / 2e-6
        assert loss.slopes(record, x, target) == pytest.approx(expected, rel=1e-4, abs=1e-6)


def test_a_loss_is_that_of_one_row() -> None:
    # (3 − 0)² and 2 · 3; −ln 0.25 of target 1; max(0, z) where the target is 0
    three, quarter = np.array([3.0]), np.array([0.25])
    assert loss.values(losses.get("mse"), three, 0.0).tolist() == [9.0]
    assert loss.slopes(losses.get("mse"), three, 0.0).tolist() == [6.0]
    for name in ("binary_cross_entropy", "categorical_cross_entropy"):
        assert loss.values(losses.get(name), quarter, 1.0) == pytest.approx([np.log(4.0)])
    assert loss.values(losses.get("perceptron"), np.array([-2.0, 2.0]), 0.0).tolist() == [0.0, 2.0]


def test_a_loss_with_a_jumping_gradient_tells_its_value_at_the_target() -> None:
    drawn = list(loss.curves(losses.get("mae")))
    assert drawn[1].ends == ((0.0, -1.0, False), (0.0, 1.0, False), (0.0, 0.0, True))


# --- first weights --------------------------------------------------------------------------


@pytest.mark.parametrize("record", initializers.REGISTRY.values(), ids=lambda record: record.name)
def test_all_first_weights_are_in_the_histogram(record: initializers.Initializer) -> None:
    edges, density = initializer.shares(record)
    assert np.sum(density * np.diff(edges)) == pytest.approx(1.0)
    beyond = np.abs(initializer.weights(record)) > initializer.reach(record)
    assert np.count_nonzero(beyond) < 0.005 * beyond.size


def test_even_weights_are_as_frequent_at_their_limits_as_elsewhere() -> None:
    _, density = initializer.shares(initializers.get("he_uniform"))
    assert density.min() > 0.85 * density.max()


def test_the_deviation_of_first_weights_is_that_of_their_formula() -> None:
    assert initializer.weights(initializers.get("he_normal")).std() == pytest.approx(0.5, rel=0.01)
    told = alt_text("initializer-he_normal")
    assert "0.50" in told
    assert "0.1" in alt_text("initializer-constant")


# --- functions and data ---------------------------------------------------------------------


def test_a_map_has_the_functions_own_values() -> None:
    record = benchmark_functions.get("ravine")
    x, y, values = function.grid(record)
    assert (x[0], x[-1], y[0], y[-1]) == (-5.0, 5.0, -2.5, 2.5)
    assert values[7, 31] == record.value(np.array([[x[31], y[7]]]))[0]


@pytest.mark.parametrize(("name", "log"), [("beale", True), ("parabola", False), ("saddle", False)])
def test_a_map_shows_powers_only_where_values_span_much(name: str, log: bool) -> None:
    assert function.map_of(*function.grid(benchmark_functions.get(name))).log is log


def test_points_are_drawn_in_equal_units() -> None:
    frame = Frame(QRectF(0.0, 0.0, 400.0, 200.0), Scale(0.0, 1.0), Scale(-1.0, 1.0))
    wide = data.equal_units(frame)
    assert (wide.x.low, wide.x.high) == (-1.5, 2.5)
    assert wide.y == frame.y


def test_rows_of_two_labels_are_told_apart_by_their_combinations() -> None:
    record = datasets.get("two_labels")
    names, found = data.classes(record)
    assert names == ("no label", "right", "inside", "right + inside")
    _, labels = data.rows(record)
    assert (found[(labels == [1, 0]).all(axis=1)] == 1).all()
    assert (found[(labels == [1, 1]).all(axis=1)] == 3).all()


# --- ways of optimizers ---------------------------------------------------------------------


def test_an_optimizers_way_is_the_one_it_goes_in_a_race() -> None:
    record = optimizers.REGISTRY["sgd"]
    points = optimizer.path(record)
    ravine = benchmark_functions.get("ravine")
    assert len(points) == 151
    for before, after in pairwise(points[:20]):
        move = -record.drawn_rate * ravine.gradient(before[None])[0]
        assert after == pytest.approx(before + move, rel=1e-12)


@pytest.mark.parametrize("record", optimizers.REGISTRY.values(), ids=lambda record: record.name)
def test_an_optimizers_way_is_seen_from_end_to_end_and_leads_down(
    record: optimizers.OptimizerRecord,
) -> None:
    points = optimizer.path(record)
    assert np.isfinite(points).all()
    (left, right), (low, high) = optimizer.window([points])
    assert left < points[:, 0].min() < points[:, 0].max() < right
    assert low < points[:, 1].min() < points[:, 1].max() < high
    assert benchmark_functions.get("ravine").value(points[-1:])[0] < 0.5
