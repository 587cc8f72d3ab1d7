"""Numbers along edges, step by step on canvases of all sizes: none covers anything else."""

from __future__ import annotations

from itertools import combinations

import pytest
from canvas_samples import XOR, record_of
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QWidget

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, StepPlan
from ui.canvas.content import state
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.texts import Texts
from ui.canvas.content.units import Units
from ui.canvas.geometry.edgeset import node_rects
from ui.canvas.painting.picture import Picture
from ui.theme.colors import DARK
from ui.words.numbers import changed, short

IRIS = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
WIDE = NetworkSpec(30, (Dense(12, "relu"), Dense(10, "softmax")), "categorical_cross_entropy")
FEATURES = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")
NAMES = {
    XOR: (("x1", "x2"), ("0", "1")),
    IRIS: (FEATURES, ("setosa", "versicolor", "virginica")),
    WIDE: ((), ()),
}
SIZES = [(360, 240), (408, 240), (500, 300), (630, 405)]


def picture(spec: NetworkSpec, size: tuple[int, int]) -> Picture:
    units = Units((1.0,) * 4, (2.0,) * 4) if spec is IRIS else None
    task = "binary" if spec.outputs == 1 else "multiclass"
    fonts = Fonts.of(QWidget().font())
    return Picture(DARK, fonts, Texts(spec, *NAMES[spec], task, units), QSizeF(*size))


def others(drawn: Picture) -> list[QRectF]:
    layout = drawn.layout
    found = [*node_rects(layout, drawn.unfolded), layout.loss, layout.legend]
    found += [control.rect for control in layout.controls]
    return found + drawn._labels.name_rects(layout, drawn.unfolded)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("spec", [XOR, IRIS, WIDE], ids=["xor", "iris", "wide"])
def test_no_label_covers_anything_and_the_stepped_one_is_always_there(
    qapp: object, spec: NetworkSpec, size: tuple[int, int]
) -> None:
    record, plan = record_of(spec, samples=1), StepPlan(spec, 1)
    drawn = picture(spec, size)
    canvas = QRectF(0.0, 0.0, *size)
    for k in range(0, len(plan), 7 if spec is WIDE else 1):
        step = plan[k]
        shown = state.stepped(record, plan.progress(k), step)
        drawn.set_shown(shown, {layer: unit for layer, unit in shown.active_nodes() if unit >= 0})
        labels = drawn._labels_of(shown)
        rects = [label.rect for label in labels]
        for rect in rects:
            assert canvas.contains(rect), step
            # Two long numbers in a small window may find no free place: then they lie over words.
            is_tight = spec is WIDE and step.kind is StepKind.UPDATE and size != SIZES[-1]
            kept = node_rects(drawn.layout, drawn.unfolded) if is_tight else others(drawn)
            assert not [one for one in kept if one.intersects(rect)], step
            assert not [one for one in drawn._badges(shown) if one.rect.intersects(rect)], step
        assert not [pair for pair in combinations(rects, 2) if pair[0].intersects(pair[1])], step
        if step.kind in (StepKind.GRADIENT, StepKind.UPDATE):
            (label,), (edge,) = labels, drawn.drawn.lit()
            index = drawn.edges.index[edge]
            old, new = float(shown.before[index]), float(shown.weights[index])
            if step.kind is StepKind.UPDATE:
                assert label.text == " → ".join(changed(old, new))
            else:
                assert shown.gradient is not None
                assert label.text.endswith(short(float(shown.gradient[index])))
            assert width(label.font, label.text) <= label.rect.width()
            assert label.lead is None or label.lead.length() <= 0.6 * max(size), step
