"""Edges of folded nodes stand out with what is followed, blamed or stepped, as one line a fold."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_samples import record_of
from canvas_use import DIGITS, pixels, shown, step_to
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.edge_filter import EdgeFilter, Measure
from ui.canvas.content.following import Followed
from ui.canvas.content.state import Emphasis
from ui.canvas.geometry.edgeset import Bundles
from ui.canvas.painting.edges import bundle_batches
from ui.canvas.painting.scale import EdgePens
from ui.theme.colors import DARK

Ends = tuple[int, tuple[int, ...], tuple[int, ...]]


@pytest.fixture
def record() -> UpdateRecord:
    return record_of(DIGITS)


@pytest.fixture
def canvas(qtbot: QtBot, record: UpdateRecord) -> NetworkCanvas:
    return shown(qtbot, DIGITS, record)


def ends_of(canvas: NetworkCanvas) -> list[Ends]:
    assert canvas._picture is not None
    ends = canvas._picture.drawn.all.bundle_ends
    return [(layer, tuple(sources), tuple(units)) for layer, sources, units in ends]


def standing_out(canvas: NetworkCanvas) -> set[Ends]:
    """Return the bundles that are drawn other than faint."""
    pixels(canvas)
    assert canvas._picture is not None
    drawn, faint = canvas._picture.drawn, canvas._picture.pens.bundle
    ends = ends_of(canvas)
    return {ends[k] for one in drawn._bundle_groups if one.pen != faint for k in one.members}


def on_paths(canvas: NetworkCanvas) -> set[Ends]:
    followed = canvas._followed
    assert isinstance(followed, Followed)
    return {
        (layer, sources, units)
        for layer, sources, units in ends_of(canvas)
        if any(k == layer and i in sources and j in units for k, i, j in followed.edges)
    }


def test_all_followed_paths_are_seen_up_to_the_folds_and_from_them(canvas: NetworkCanvas) -> None:
    assert standing_out(canvas) == set()
    before = pixels(canvas)
    canvas.select_node(-1, 0)
    canvas.set_following(True)
    found = standing_out(canvas)
    assert found == on_paths(canvas)
    assert {layer for layer, _, _ in found} == {0, 1}
    assert pixels(canvas) != before
    canvas.set_following(False)
    assert standing_out(canvas) == set()


def test_a_path_through_two_folds_has_a_line_between_them(canvas: NetworkCanvas) -> None:
    folded = [ends for ends in ends_of(canvas) if len(ends[1]) > 1 and len(ends[2]) > 1]
    assert [layer for layer, _, _ in folded] == [0]


def test_a_followed_bundle_is_not_hidden(canvas: NetworkCanvas) -> None:
    canvas.set_edge_filter(EdgeFilter(Measure.WEIGHT, 1e9))
    canvas.select_node(-1, 0)
    canvas.set_following(True)
    assert standing_out(canvas) == on_paths(canvas) != set()


def test_blame_goes_back_to_folded_nodes(canvas: NetworkCanvas) -> None:
    canvas.set_blaming(True)
    assert standing_out(canvas) == set(ends_of(canvas)) - {
        # nothing goes back to the biases
        (layer, sources, units)
        for layer, sources, units in ends_of(canvas)
        if sources == (DIGITS.sizes[layer],)
    }


def test_a_sum_takes_folded_inputs_in(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    step_to(canvas, record, StepKind.SUM, 0, 0, 1)
    assert {ends for ends in standing_out(canvas) if 1 in ends[2]} == standing_out(canvas) != set()


def test_a_bundle_is_drawn_as_the_strongest_edge_that_stands_out_most() -> None:
    none = np.zeros(5, int)
    bundles = Bundles(none, none, none, np.arange(5), np.array([0, 3]))
    weights = np.array([0.2, -0.5, 1.0, 0.1, 0.3])
    marks = np.array([Emphasis.LIT, Emphasis.LIT, Emphasis.DIM, Emphasis.DIM, Emphasis.PLAIN])
    pens = EdgePens(DARK, 2.0)
    faint, lit = bundle_batches(bundles, weights, 1.0, pens, marks)
    assert (faint.pen, faint.members) == (pens.bundle, [1])
    assert lit.members == [0]
    assert lit.pen in pens.lit[1]  # of −0.5
    assert QColor(lit.pen.color()) != QColor(pens.bundle.color())


def test_beside_an_unfolded_node_lines_lead_to_what_is_still_folded(canvas: NetworkCanvas) -> None:
    canvas.select_node(-1, 0)
    canvas.set_following(True)
    picture = canvas._picture
    assert picture is not None
    seen = picture.unfolded[0]
    column = picture.layout.column(0)
    above, below = column.fold_parts(seen)
    assert column.fold is not None
    assert above.count + below.count == column.fold.count - 1
    assert seen not in above
    assert seen not in below
    assert above.y < column.y_of(seen) < below.y
    from_hidden = [
        (line.y1(), sources)
        for line, (layer, sources, _) in zip(
            picture.drawn.all.bundles, picture.drawn.all.bundle_ends, strict=True
        )
        if layer == 1
    ]
    assert {y for y, _ in from_hidden} == {above.y, below.y}
    assert all(seen not in sources for _, sources in from_hidden)
    spot = picture.view.to_widget(QPointF(column.x, below.y))
    assert canvas._target_at(spot).kind == "fold"


def test_nodes_of_which_each_has_one_edge_have_bundles_only_where_edges_are(qtbot: QtBot) -> None:
    spec = NetworkSpec(2, (Dense(40, "tanh"), LayerNorm(), Dense(2, "softmax")))
    canvas = shown(qtbot, spec, record_of(spec))
    canvas.resize(640, 300)
    pixels(canvas)
    gains, shifts = sorted(ends for ends in ends_of(canvas) if ends[0] == 1)
    assert gains[1] == gains[2]
    assert shifts == (1, (40,), gains[2])
