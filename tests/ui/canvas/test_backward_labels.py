"""A network as wide as iris' in a small window: every gradient has its number, clear of deltas."""

from __future__ import annotations

import pytest
from canvas_samples import at, record_of
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QWidget

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, StepPlan
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.edgeset import node_rects
from ui.canvas.painting.picture import Picture
from ui.theme.colors import DARK
from ui.words.numbers import changed

SPEC = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
NAMES = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
CLASSES = ("setosa", "versicolor", "virginica")


@pytest.fixture
def picture(qapp: object) -> Picture:
    fonts = Fonts.of(QWidget().font())
    return Picture(DARK, fonts, Texts(SPEC, NAMES, CLASSES, "multiclass"), QSizeF(630, 405))


def steps_of(kind: StepKind) -> list[tuple[object, ...]]:
    plan = StepPlan(SPEC, 1)
    found = [plan[k] for k in range(len(plan)) if plan[k].kind is kind]
    return [(one.kind, one.sample, one.layer, one.unit, one.part) for one in found]


@pytest.mark.parametrize("kind", [StepKind.GRADIENT, StepKind.UPDATE])
def test_every_gradient_and_update_has_its_number(picture: Picture, kind: StepKind) -> None:
    record = record_of(SPEC, samples=1)
    for step in steps_of(kind):
        picture.set_shown(at(record, *step), {})
        (label,) = picture._labels_of(picture.shown)  # type: ignore[arg-type]
        assert any(letter.isdigit() for letter in label.text), step
        for rect in node_rects(picture.layout, {}):
            assert not label.rect.intersects(rect), (step, label.text)


@pytest.mark.parametrize("kind", [StepKind.DELTA, StepKind.GRADIENT, StepKind.UPDATE])
def test_no_delta_lies_over_a_label(picture: Picture, kind: StepKind) -> None:
    record = record_of(SPEC, samples=1)
    for step in steps_of(kind):
        picture.set_shown(at(record, *step), {})
        assert picture.shown is not None
        labels = picture._labels_of(picture.shown)
        badges = picture._badges(picture.shown)
        assert not any(a.rect.intersects(b.rect) for a in labels for b in badges), step
        if kind is StepKind.GRADIENT:
            assert (step[2], step[3]) in [badge.node for badge in badges], step


def test_where_nodes_stand_close_weights_are_as_exact_as_in_the_formula(picture: Picture) -> None:
    picture = Picture(DARK, picture.fonts, picture.texts, QSizeF(500, 300))
    record = record_of(SPEC, samples=1)
    for step in steps_of(StepKind.UPDATE):
        shown = at(record, *step)
        picture.set_shown(shown, {})
        (label,) = picture._labels_of(shown)
        (edge,) = picture.drawn.lit()
        index = picture.edges.index[edge]
        _, new = changed(float(shown.before[index]), float(shown.weights[index]))
        assert label.text.endswith(new), step
