"""Weak edges left out of the drawing: which ones, what is drawn all the same, and what is hit."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import DIGITS, LEFT, edge_at, pixels, shown, step_to
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.edge_filter import EdgeFilter, HiddenCount, Measure, least_for
from ui.canvas.geometry.edgeset import EdgeSet

WEIGHT, GRADIENT = Measure.WEIGHT, Measure.GRADIENT
KINDS = NetworkSpec(
    3,
    (Maxout(4, pieces=3), LayerNorm(), PReLU(3), Dense(2, "softmax")),
    "categorical_cross_entropy",
)


def drawn(canvas: NetworkCanvas) -> EdgeSet:
    assert canvas._picture is not None
    return canvas._picture.drawn.visible


def names(edges: EdgeSet) -> set[tuple[int, ...]]:
    return set(zip(edges.layer.tolist(), edges.source.tolist(), edges.unit.tolist(), strict=True))


def counted(canvas: NetworkCanvas) -> HiddenCount:
    assert canvas._picture is not None
    count = canvas._picture.drawn.count()
    assert count is not None
    return count


def test_edges_below_the_size_are_not_painted(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    before = pixels(canvas)
    sizes = np.sort(np.abs(record.theta))
    canvas.set_edge_filter(EdgeFilter(WEIGHT, float(sizes[5])))
    assert pixels(canvas) != before
    left = np.abs(record.theta[drawn(canvas).index])
    assert len(left) == XOR.parameter_count - 5
    assert left.min() == sizes[5]
    assert counted(canvas) == HiddenCount(5, XOR.parameter_count, float(sizes[5]))
    canvas.set_edge_filter(None)
    assert pixels(canvas) == before


def test_a_hidden_edge_is_neither_hovered_nor_selected(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    weakest = int(np.argmin(np.abs(record.theta)))
    (k,) = np.flatnonzero(drawn(canvas).index == weakest).tolist()
    edges = drawn(canvas)
    edge = int(edges.layer[k]), int(edges.source[k]), int(edges.unit[k])
    place = edge_at(canvas, *edge)
    qtbot.mouseClick(canvas, LEFT, pos=place)
    assert canvas._content is not None
    assert canvas._content.selection.edge == edge
    # Selected, it stays, and can still be clicked.
    canvas.set_edge_filter(EdgeFilter(WEIGHT, 100.0))
    assert names(drawn(canvas)) == {edge}
    assert counted(canvas).hidden == XOR.parameter_count - 1
    assert canvas._target_at(place.toPointF()).kind == "edge"
    canvas.clear_selection()
    assert names(drawn(canvas)) == set()
    assert canvas._target_at(place.toPointF()).kind == "empty"


def test_followed_paths_and_the_edges_of_a_step_are_always_drawn(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.set_edge_filter(EdgeFilter(WEIGHT, 100.0))
    step_to(canvas, record, StepKind.SUM, 0, 0, 2)
    assert names(drawn(canvas)) == {(0, source, 2) for source in range(3)}
    step_to(canvas, record, StepKind.DELTA, 0, 0, 1)
    assert names(drawn(canvas)) == {(1, 1, 0)}
    canvas.set_stepping(None, None, None)
    canvas.select_edge(0, 0, 1)
    canvas.set_following(True)
    assert names(drawn(canvas)) == {(0, 0, 1), (1, 1, 0)}


def test_blame_names_no_number_of_a_hidden_edge(canvas: NetworkCanvas) -> None:
    canvas.set_blaming(True)
    pixels(canvas)
    assert canvas._picture is not None
    assert canvas._picture._path_marks is not None
    assert canvas._picture._path_marks.labels
    canvas.set_edge_filter(EdgeFilter(WEIGHT, 100.0))
    pixels(canvas)
    assert len(drawn(canvas)) == 0
    assert canvas._picture._path_marks is not None
    assert not canvas._picture._path_marks.labels
    assert not canvas._picture._path_marks.lines


def test_the_selected_share_stays_with_gradients_and_the_size_with_weights(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    size = canvas.size_that_hides(WEIGHT, 0.5)
    canvas.set_edge_filter(EdgeFilter(WEIGHT, size))
    assert counted(canvas).hidden == round(0.5 * XOR.parameter_count)
    gradient = record.gradient
    canvas.set_values(2 * record.theta, record.samples[0], gradient, None)
    assert counted(canvas).least == size
    assert counted(canvas).hidden < round(0.5 * XOR.parameter_count)
    canvas.set_edge_filter(EdgeFilter(GRADIENT, None, 0.5))
    before = counted(canvas)
    canvas.set_values(record.theta, record.samples[0], gradient / 1000, None)
    assert counted(canvas).hidden == before.hidden == round(0.5 * XOR.parameter_count)
    assert counted(canvas).least == pytest.approx(before.least / 1000, rel=0.01)


def test_nothing_is_hidden_by_a_gradient_that_is_not_there(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.set_values(record.theta, record.samples[0], None, None)
    canvas.set_edge_filter(EdgeFilter(GRADIENT, None, 0.9))
    assert counted(canvas) == HiddenCount(0, XOR.parameter_count, 0.0, is_measured=False)
    assert len(drawn(canvas)) == XOR.parameter_count
    canvas.set_values(record.theta, record.samples[0], record.gradient, None)
    assert counted(canvas).is_measured
    assert counted(canvas).hidden > 0


def test_a_dense_drawing_counts_what_is_folded_and_hides_its_bundles(qtbot: QtBot) -> None:
    record = record_of(DIGITS)
    canvas = shown(qtbot, DIGITS, record)
    everything = drawn(canvas)
    assert everything.bundles
    size = float(np.max(np.abs(record.theta[everything.index])))
    canvas.set_edge_filter(EdgeFilter(WEIGHT, size))
    assert len(drawn(canvas)) == 1
    hidden = int(np.count_nonzero(np.abs(record.theta) < size))
    assert counted(canvas) == HiddenCount(hidden, DIGITS.parameter_count, size)
    # A bundle stays as long as one edge of its folded nodes does.
    alive = set()
    for layer, sources, units in everything.bundle_ends:
        places = [DIGITS.parameter_index(layer, i, j) for i in sources for j in units]
        if np.abs(record.theta[places]).max() >= size:
            alive.add((layer, tuple(sources), tuple(units)))
    assert 0 < len(alive) < len(everything.bundles)
    kept = {(layer, tuple(i), tuple(j)) for layer, i, j in drawn(canvas).bundle_ends}
    assert kept == alive
    canvas.set_edge_filter(EdgeFilter(WEIGHT, 1e9))
    assert not drawn(canvas).bundles


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_layers_of_every_kind_are_counted_as_they_are_drawn(qtbot: QtBot, share: float) -> None:
    """Nodes of several pieces, gains and shifts; not the numbers that no edge stands for."""
    canvas = shown(qtbot, KINDS, record_of(KINDS))
    edges = len(drawn(canvas))
    canvas.set_edge_filter(EdgeFilter(WEIGHT, canvas.size_that_hides(WEIGHT, share)))
    count = counted(canvas)
    assert count.total == edges
    assert count.hidden == edges - len(drawn(canvas)) == round(share * edges)


@pytest.mark.parametrize(
    ("sizes", "hidden", "least"),
    [
        ([0.5, 0.25, 1.0, 0.125], 2, 0.5),
        ([0.5, 0.25, 1.0, 0.125], 0, 0.0),
        ([0.1, 0.123456, 0.3], 1, 0.123),  # never above the edge that stays
        ([0.1, 0.129876, 0.3], 1, 0.129876),
        ([0.12345, 0.12346, 0.3], 1, 0.12346),  # nor below the one that goes
        ([0.0, 0.0, 0.0], 2, 0.0),
        ([0.3, 0.3, 0.3], 1, 0.3),
    ],
)
def test_the_size_has_few_digits_and_hides_what_was_asked(
    sizes: list[float], hidden: int, least: float
) -> None:
    assert least_for([np.array(sizes)], hidden) == least


def test_at_the_end_nothing_is_left() -> None:
    assert least_for([np.array([0.5, 2.0])], 2) > 2.0


def test_fewer_lines_are_drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it costs to choose them: what is hidden is handed to no painter."""
    canvas = shown(qtbot, DIGITS, record_of(DIGITS))
    canvas.set_edge_filter(EdgeFilter(WEIGHT, canvas.size_that_hides(WEIGHT, 0.9)))
    pixels(canvas)
    picture = canvas._picture
    assert picture is not None
    groups = picture.drawn._groups
    assert groups is not None
    painted = sum(len(group.members) for group in groups)
    assert painted == len(drawn(canvas)) < 0.3 * len(picture.edges)
