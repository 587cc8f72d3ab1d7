"""Labels keep clear of nodes also after the window has another size."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication, QWidget
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepPlan
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import stepped
from ui.canvas.content.texts import Texts
from ui.canvas.painting.picture import Picture
from ui.theme.colors import DARK


def test_labels_keep_clear_of_nodes_after_a_resize(qapp: QApplication) -> None:
    spec = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
    record = make_update(spec, np.random.default_rng(0).standard_normal((2, 4)), np.eye(3)[:2])
    plan = StepPlan(spec, 2)
    texts = Texts(spec, tuple("abcd"), ("u", "v", "w"), "multiclass")
    picture = Picture(DARK, Fonts.of(QWidget().font()), texts, QSizeF(1300, 800))
    picture.set_shown(stepped(record, plan.progress(0), plan[0]), {})
    assert picture.shown is not None
    picture._labels_of(picture.shown)  # painted once in a large window
    picture.set_size(QSizeF(640, 420))
    over = []
    for k in range(0, len(plan), 2):
        picture.set_shown(stepped(record, plan.progress(k), plan[k]), {})
        nodes = [c.node_rect(u) for c in picture.layout.columns for u in c.visible]
        labels = picture._labels_of(picture.shown)
        over += [one.text for one in labels if any(map(one.rect.intersects, nodes))]
    assert over == []
