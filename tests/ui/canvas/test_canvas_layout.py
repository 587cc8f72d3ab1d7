"""Geometry of the canvas: nothing overlaps, wide layers fold, points find what lies under them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont

from ui.canvas.content.fonts import Fonts, width
from ui.canvas.geometry.edgeset import build, strongest
from ui.canvas.geometry.heights import FOLD_ABOVE
from ui.canvas.geometry.hits import EMPTY, Target, find
from ui.canvas.geometry.label_places import place_labels, sides
from ui.canvas.geometry.layout import Fold, Layout, arrange
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.geometry.places import beside, covered, free_place
from ui.canvas.geometry.spread import Metrics
from ui.canvas.painting.legend import mark_places

SIZES = [(2, 1), (2, 4, 1), (4, 8, 3), (2, 8, 8, 8, 1), (64, 32, 10), (256, 256, 16), (1, 1)]
WINDOWS = [(640, 420), (1100, 620), (1600, 1000)]


def rects_of(layout: Layout) -> list[QRectF]:
    rects = [layout.loss]
    for column in layout.columns:
        rects += [column.node_rect(unit) for unit in column.visible]
        if column.bias is not None:
            rects.append(column.bias_rect())
        rects.append(column.header)
    return rects


@pytest.mark.parametrize("maps", [False, True], ids=["plain", "maps"])
@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_overlaps_or_leaves_the_scene(
    sizes: tuple[int, ...], window: tuple[int, int], maps: bool
) -> None:
    layout = arrange(sizes, *window, Metrics(maps=maps))
    rects = rects_of(layout)
    for first, second in combinations(rects, 2):
        assert not first.intersects(second), (first, second)
    scene = QRectF(0, 0, *window)
    assert all(scene.contains(rect) for rect in rects)


@pytest.mark.parametrize("wide", [640, 685, 900])
def test_a_long_caption_takes_a_second_line_but_no_number_of_a_node(wide: int) -> None:
    stacked = set()
    for high in range(240, 520, 4):
        layout = arrange((4, 8, 3), wide, high, Metrics(caption=210.0))
        whole = arrange((4, 8, 3), wide, high, Metrics(caption=90.0))
        numbers = [[c.holds_numbers for c in one.columns] for one in (layout, whole)]
        assert numbers[0] == numbers[1], high
        assert not whole.stacked
        buttons = [[c.rect.x() for c in one.controls] for one in (layout, whole)]
        assert buttons[0] == buttons[1]  # below one another only where columns stand close
        stacked.add(layout.stacked)
    assert stacked == {True, False}


@pytest.mark.parametrize("maps", [False, True], ids=["plain", "maps"])
@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("window", WINDOWS)
def test_legend_and_buttons_cover_no_node(
    sizes: tuple[int, ...], window: tuple[int, int], maps: bool
) -> None:
    layout = arrange(sizes, *window, Metrics(maps=maps))
    nodes = [c.node_rect(u) for c in layout.columns for u in c.visible]
    nodes += [c.bias_rect() for c in layout.columns if c.bias is not None]
    buttons = [control.rect for control in layout.controls]
    for rect in (layout.legend, *buttons):
        assert not any(rect.intersects(node) for node in nodes)
    for first, second in combinations(buttons, 2):
        assert not first.intersects(second)


def test_wide_layers_fold_in_the_middle_and_count_what_is_hidden() -> None:
    inputs, hidden, outputs = arrange((64, FOLD_ABOVE, 10), 1100, 620, Metrics()).columns
    assert hidden.fold is None
    assert outputs.fold is None
    assert inputs.fold is not None
    assert len(inputs.visible) + inputs.fold.count == 64
    ends = len(inputs.visible) // 2
    assert inputs.visible == (*range(ends), *range(64 - ends, 64))
    assert not inputs.is_visible(30)
    assert inputs.y_of(30) == inputs.fold.y
    assert inputs.y_of(63) == inputs.ys[-1]
    assert list(inputs.ys) == sorted(inputs.ys)


def test_columns_run_from_left_to_right_at_equal_distances() -> None:
    xs = [column.x for column in arrange((2, 3, 3, 1), 900, 500, Metrics()).columns]
    gaps = [b - a for a, b in pairwise(xs)]
    assert min(gaps) > 0
    assert max(gaps) == pytest.approx(min(gaps))


def test_every_parameter_has_an_edge_with_its_place_in_theta() -> None:
    edges = build(arrange((2, 4, 1), 640, 420, Metrics()), {})
    assert sorted(edges.index.tolist()) == list(range(2 * 4 + 4 + 4 + 1))
    # theta is laid out as W (n_in, n_out) row by row, then b: layer 1's bias is the last of all.
    assert edges.index[edges.find(1, 4, 0)] == 16
    assert edges.index[edges.find(0, 1, 2)] == 1 * 4 + 2
    assert edges.find(1, 0, 3) == -1


def test_a_fold_holds_its_first_and_its_last_unit_and_none_beside_them() -> None:
    fold = Fold(first=7, count=50, y=100.0)
    assert [unit in fold for unit in (6, 7, 56, 57)] == [False, True, True, False]


def test_a_folded_unit_gets_edges_only_when_it_is_unfolded() -> None:
    layout = arrange((64, 4, 1), 640, 420, Metrics())
    assert build(layout, {}).find(0, 30, 0) == -1
    unfolded = build(layout, {-1: 30})
    assert unfolded.find(0, 30, 0) >= 0
    assert len(unfolded) == len(build(layout, {})) + 4
    assert unfolded.bundles


def test_points_find_nodes_edges_buttons_and_emptiness() -> None:
    layout = arrange((2, 4, 1), 640, 420, Metrics())
    edges = build(layout, {})

    def at(point: QPointF, **more: bool) -> Target:
        return find(layout, edges, {}, point, **more)

    node = layout.column(0).node_rect(2).center()
    assert at(node) == Target("node", 0, 2)
    middle = edges.lines[edges.find(1, 0, 0)].pointAt(0.5)
    assert at(middle + QPointF(1, 2)) == Target("edge", 1, 0, 0)
    assert at(QPointF(2, 400)) == EMPTY
    assert at(layout.column(0).bias_rect().center()) == Target("bias", 1)
    assert at(layout.loss.center()).kind == "loss"
    for control in layout.controls:
        assert at(control.rect.center()).control is control
    assert at(node, edges_only=True).kind in ("edge", "empty")


def test_zooming_holds_the_point_under_the_pointer_still() -> None:
    size, pointer = QSizeF(640, 420), QPointF(200, 150)
    view = PanZoom().zoomed(1.7, pointer, size)
    assert view.scale == pytest.approx(1.7)
    assert view.to_scene(pointer) == pointer
    back = view.to_widget(view.to_scene(QPointF(31, 77)))
    assert (back.x(), back.y()) == (pytest.approx(31), pytest.approx(77))
    assert view.zoomed(1 / 1.7, QPointF(9, 9), size) == PanZoom()
    assert PanZoom().zoomed(0.5, pointer, size) == PanZoom()


def test_panning_keeps_a_part_of_the_scene_in_sight() -> None:
    size = QSizeF(640, 420)
    view = PanZoom(2.0).panned(QPointF(9e9, -9e9), size)
    scene = view.rect_to_widget(QRectF(0, 0, 640, 420))
    assert scene.intersects(QRectF(QPointF(0, 0), size))


def test_labels_never_cover_each_other_or_a_node() -> None:
    segments = np.array([[0.0, 40.0 * k, 200.0, 100.0] for k in range(6)])
    node = QRectF(60, 80, 30, 30)
    assert None not in place_labels(segments, [QSizeF(46, 17)] * 6, sides([]))
    places = place_labels(segments, [QSizeF(46, 17)] * 6, sides([node]))
    rects = [place for place in places if place is not None]
    assert len(rects) >= 5
    assert not any(a.intersects(b) for a, b in combinations([*rects, node], 2))


def test_labels_without_room_are_left_out() -> None:
    segments = np.array([[0.0, 0.0, 20.0, 1.0]] * 3)
    places = place_labels(segments, [QSizeF(46, 17)] * 3, sides([]))
    assert [place is None for place in places].count(False) == 1


def test_a_card_takes_the_place_where_it_covers_least() -> None:
    bounds, size = QRectF(0, 0, 400, 300), QSizeF(100, 80)
    right, left = (QRectF(300, 0, 100, 300), 1.0), (QRectF(0, 0, 100, 300), 1.0)
    assert free_place(size, bounds, []) == QPointF(300, 220)
    assert free_place(size, bounds, [right]) == QPointF(0, 220)
    between = QRectF(free_place(size, bounds, [right, left]), size)
    assert covered(between, [right, left]) == 0.0
    everywhere = (QRectF(bounds), 1.0)
    gap = free_place(size, bounds, [everywhere, (QRectF(0, 100, 400, 200), 9.0)])
    assert gap.y() <= 20.0  # what matters more is left free


def test_a_card_stays_where_it_is_unless_another_place_is_better() -> None:
    bounds, size = QRectF(0, 0, 400, 300), QSizeF(100, 80)
    here = QPointF(13, 57)
    assert free_place(size, bounds, [], here) == here
    assert free_place(size, bounds, [(QRectF(0, 0, 100, 100), 1.0)], here) == QPointF(300, 220)
    outside = QPointF(350, 20)  # it has grown since it was put there
    assert bounds.contains(QRectF(free_place(size, bounds, [], outside), size))


@pytest.mark.parametrize("pointer", [(5, 5), (395, 5), (5, 295), (395, 295), (200, 150)])
def test_a_card_beside_the_pointer_never_meets_the_other_card(pointer: tuple[int, int]) -> None:
    bounds, size = QRect(0, 0, 400, 300), QSize(180, 80)
    anchor = QRect(QPoint(*pointer) - QPoint(8, 8), QSize(16, 16))
    for taken in (QRect(), QRect(210, 10, 180, 100), QRect(10, 200, 200, 90)):
        corner = beside(anchor, size, bounds, taken)
        assert corner is not None
        card = QRect(corner, size)
        assert bounds.contains(card)
        assert not card.intersects(taken)
        assert not card.intersects(anchor)
    assert beside(anchor, size, bounds, bounds) is None


def test_a_card_at_the_right_edge_stays_at_what_it_belongs_to() -> None:
    control = QRect(370, 20, 20, 20)
    corner = beside(control, QSize(180, 30), QRect(0, 0, 400, 300), QRect())
    assert corner == QPoint(220, 40)  # only as far to the left as the edge demands


@pytest.mark.parametrize("limit", [1.0, 1.5, 0.0003, 15000.0, 3e156, 1.5e-300])
def test_the_legends_labels_lie_inside_it(limit: float, qapp: object) -> None:
    fonts, rect = Fonts.of(QFont()), QRectF(0, 0, 168, 36)
    for length in (150.0, 120.0):
        legend = rect.adjusted(rect.width() - length, 0, 0, 0)
        places = mark_places(fonts, legend, legend.left(), legend.right() - 20.0, limit)
        assert len(places) >= 2
        for place, text in places:
            assert legend.contains(place)
            assert width(fonts.small, text) <= place.width()
        for (first, _), (second, _) in combinations(places, 2):
            assert not first.intersects(second)


@pytest.mark.parametrize("sizes", SIZES[:6])
@pytest.mark.parametrize("window", [(360, 240), (380, 330), (390, 330), (480, 300)])
def test_the_legend_covers_no_node_of_a_small_canvas(
    sizes: tuple[int, ...], window: tuple[int, int]
) -> None:
    layout = arrange(sizes, *window, Metrics(inputs=61.0, legend=215.0))
    nodes = [c.node_rect(u) for c in layout.columns for u in c.visible]
    nodes += [c.bias_rect() for c in layout.columns if c.bias is not None]
    assert not any(layout.legend.intersects(node) for node in nodes)


def test_folds_side_by_side_are_told_apart() -> None:
    layout = arrange((64, 32, 30, 30), 360, 330, Metrics())
    edges = build(layout, {})
    assert layout.gap < 60
    for column in layout.columns:
        assert column.fold is not None
        found = find(layout, edges, {}, QPointF(column.x - 0.4 * layout.gap, column.fold.y))
        assert found == Target("fold", column.layer)


def test_only_the_strongest_edges_are_kept() -> None:
    assert strongest(np.array([1, 9, 3, 8]), 2).tolist() == [1, 3]
    assert strongest(np.array([1, 9]), 5).tolist() == [0, 1]


PROJECTOR = Metrics(
    line=17.0, number=60.3, inputs=12.9, outputs=61.0, loss=70.0, legend=214.4, caption=129.0
)


@pytest.mark.parametrize("sizes", [(2, 4, 1), (2, 4, 3), (2, 8, 2)])
def test_a_narrow_canvas_has_the_loss_below_the_outputs_rather_than_dots(
    sizes: tuple[int, ...],
) -> None:
    layout = arrange(sizes, 432, 366, PROJECTOR)
    assert layout.loss_is_below
    assert all(column.holds_numbers for column in layout.columns)
    names = [QRectF(layout.columns[-1].x, y - 18, 90, 36) for y in layout.columns[-1].ys]
    for rect in [*rects_of(layout)[1:], *names, layout.legend]:
        assert not layout.loss.intersects(rect)
    for first, second in combinations(rects_of(layout), 2):
        assert not first.intersects(second)
    assert QRectF(0, 0, 432, 366).contains(layout.loss)
    assert layout.loss.left() < layout.bracket_x < layout.loss.right()


def test_the_loss_stands_beside_the_outputs_wherever_that_leaves_the_numbers_room() -> None:
    assert not arrange((2, 4, 1), 640, 366, PROJECTOR).loss_is_below
    low = arrange((2, 8, 8, 3), 432, 200, PROJECTOR)  # dots either way
    assert not low.loss_is_below
    assert not low.columns[0].holds_numbers


def test_dots_move_apart_where_the_loss_can_stand_below_the_outputs() -> None:
    layout = arrange((2, 8, 8, 1), 424, 280, replace(PROJECTOR, stacked_dots=86.0))
    assert not layout.columns[0].holds_numbers
    assert layout.loss_is_below
    assert layout.gap > 60.0
    texts = QRectF(layout.columns[-1].x, layout.columns[-1].ys[-1] - 18, 100, 36)
    for rect in [*rects_of(layout)[1:], texts, layout.legend]:
        assert not layout.loss.intersects(rect)
    assert QRectF(0, 0, 424, 280).contains(layout.loss)


def test_the_loss_goes_below_the_outputs_of_so_many_layers_that_it_would_be_cut_off() -> None:
    deep = (2, *[8] * 9, 1)
    layout = arrange(deep, 633, 300, replace(PROJECTOR, inputs=50.0, stacked_dots=110.0))
    assert layout.loss_is_below
    assert QRectF(0, 0, 633, 300).contains(layout.loss)
    assert not arrange(deep, 1400, 300, PROJECTOR).loss_is_below
