"""What is kept while something is dragged shows the same as what is drawn anew."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from simulator.workshops.matrices.tensors import BY_NAME
from simulator.workshops.records import zigzag
from simulator.workshops.records.matrices import RECORD as MATRICES
from ui.matrices.bench import MatricesBench
from ui.matrices.tensors.canvas import TensorCanvas
from ui.plotting.layered_canvas import LayeredCanvas
from ui.plotting.loss_image import LossImage
from ui.widgets.pages import Pages
from ui.zigzag.ways_canvas import WaysCanvas


def pixels(picture: QPixmap) -> np.ndarray:
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def differing(canvas: LayeredCanvas) -> float:
    """Return the share of bytes in which the screen's picture differs from a file's."""
    return float((np.abs(pixels(canvas.rendered()) - pixels(canvas.rendered(1.0))) > 24).mean())


def test_a_dragged_start_and_goal_are_drawn_as_anew(qtbot: QtBot) -> None:
    canvas = WaysCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 560)
    document = zigzag.RECORD.beginning
    for fields in ({}, {"start_1": -1.0}, {"goal_1": 1.4}, {"start_1": -3.0}, {"seed": 3}):
        document = document.changed(**fields)
        canvas.show_ways(document)
        assert differing(canvas) < 0.002, fields


def test_a_goal_that_is_dragged_is_on_the_screen_as_in_a_file(qtbot: QtBot) -> None:
    canvas = WaysCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 560)
    for goal in (0.2, 0.4, 0.6, 0.8, 0.8):
        canvas.show_ways(zigzag.RECORD.beginning.changed(goal_1=goal))
        off = np.abs(pixels(canvas.grab()) - pixels(canvas.rendered(1.0)))
        assert float((off > 24).mean()) < 0.002, goal


def test_maps_are_made_once_for_a_goal_and_each_window_and_kept_where_they_stay(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, drawn = [], []
    set_grid, draw = LossImage.set_grid, LossImage.draw
    monkeypatch.setattr(LossImage, "set_grid", lambda *a: made.append(1) or set_grid(*a))
    monkeypatch.setattr(LossImage, "draw", lambda *a: drawn.append(1) or draw(*a))
    canvas = WaysCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(800, 560)

    def counts(**fields: float) -> tuple[int, int]:
        made.clear()
        drawn.clear()
        canvas.show_ways(zigzag.RECORD.beginning.changed(**fields))
        canvas.grab()
        return len(made), len(drawn)

    assert counts(start_1=1.0) == (2, 2)
    assert counts(start_1=3.0) == (2, 2)  # further out than the near window reaches
    for start in (1.0, 3.0, 2.9, 1.0):
        assert counts(start_1=start) == (0, 0)
    for goal in (0.3, 0.4, 0.5):
        assert counts(start_1=1.0, goal_1=goal) == (2, 2)
    counts(start_1=0.9, goal_1=0.5)  # kept from here on
    assert counts(start_1=0.8, goal_1=0.5) == (0, 0)


@pytest.mark.parametrize(
    ("name", "indices"),
    [
        ("grey", lambda rank: ((None,) * rank, (1,) * rank, (*(None,) * (rank - 1), 0))),
        ("colour", lambda rank: ((None,) * rank, (0,) * rank, (None,) * (rank - 1) + (1,))),
        ("scalar", lambda rank: ((),)),
    ],
)
def test_what_an_index_leaves_is_lit_as_anew(
    qtbot: QtBot, name: str, indices: Callable[[int], tuple[tuple[int | None, ...], ...]]
) -> None:
    canvas, tensor = TensorCanvas(), BY_NAME[name]
    qtbot.addWidget(canvas)
    canvas.resize(700, 480)
    for index in indices(tensor.rank):
        canvas.show_tensor(tensor, index)
        assert differing(canvas) < 0.004, index


def test_pages_of_matrices_that_nothing_changed_stay(qtbot: QtBot) -> None:
    bench = MatricesBench(lambda: MATRICES.beginning.network)
    qtbot.addWidget(bench)
    bench.take(MATRICES.beginning)
    told: list[object] = []
    bench.network.shown.connect(lambda: told.append("network"))
    product = MATRICES.beginning.product
    step = type(product)(**(product.model_dump() | {"step": 1}))
    bench.take(MATRICES.beginning.changed(product=step))
    assert bench.product.walk.position.text().startswith("1 /")
    assert told == []
    bench.take(bench.document.changed(columns=not bench.document.columns))
    assert told == ["network"]


class _Painted(QObject):
    """Notes how much of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.share, self._widget = 0.0, widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            area = event.region().boundingRect()  # type: ignore[attr-defined]
            whole = self._widget.width() * self._widget.height()
            self.share = max(self.share, area.width() * area.height() / whole)
        return False


def test_a_text_that_changes_leaves_the_rest_of_its_page_unpainted(qtbot: QtBot) -> None:
    pages, page = Pages(), QWidget()
    qtbot.addWidget(pages)
    column, label = QVBoxLayout(page), QLabel("a = 1")
    column.addWidget(label)
    column.addWidget(QWidget(), 1)
    pages.addTab(page, "one")
    pages.resize(500, 400)
    with qtbot.waitExposed(pages):
        pages.show()
    label.setText("a = 2")
    QApplication.processEvents()
    painted = _Painted(page)
    label.setText("a = 3")
    for _ in range(3):
        QApplication.processEvents()
    assert 0.0 < painted.share < 0.5
    least = pages.minimumSizeHint().width()
    label.setText("a = " + "3" * 200)
    QApplication.processEvents()
    assert pages.minimumSizeHint().width() > least
