"""Nodes are painted anew only where their look has changed, and look the same either way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepKind, StepPlan, UpdateRecord
from ui.canvas.content.fonts import Fonts
from ui.canvas.content.state import Shown, stepped
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.hits import EMPTY
from ui.canvas.geometry.layout import Layout, arrange
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.geometry.spread import Metrics
from ui.canvas.painting.attention import Attention
from ui.canvas.painting.picture import Picture
from ui.canvas.painting.sprites import Sprites
from ui.theme.colors import DARK

Array = NDArray[Any]
SPEC = NetworkSpec(4, (Dense(8, "tanh"), Dense(3, "softmax")), "categorical_cross_entropy")
SIZE = QSizeF(640, 420)
LIT = Attention(EMPTY, nodes=((0, 1),))


@pytest.fixture
def record() -> UpdateRecord:
    rng = np.random.default_rng(0)
    return make_update(SPEC, rng.standard_normal((2, 4)), np.eye(3)[:2])


@pytest.fixture
def picture(qapp: object) -> Picture:
    names = tuple("abcd"), ("u", "v", "w")
    return Picture(DARK, Fonts.of(QWidget().font()), Texts(SPEC, *names, "multiclass"), SIZE)


def at(record: UpdateRecord, index: int) -> Shown:
    plan = StepPlan(record.spec, len(record.samples))
    return stepped(record, plan.progress(index), plan[index])


def first(record: UpdateRecord, kind: StepKind) -> int:
    plan = StepPlan(record.spec, len(record.samples))
    return next(k for k in range(len(plan)) if plan[k].kind is kind)


def painted(picture: Picture, ratio: float = 1.0, *, kept: bool = True) -> Array:
    """Return the painted canvas; without `kept`, no sprite of before is used."""
    if not kept:
        picture._sprites = Sprites()
    pixmap = QPixmap((SIZE * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor("black"))
    painter = QPainter(pixmap)
    picture.paint(painter, ratio, LIT, live=False)
    painter.end()
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits()).reshape(image.height(), -1).astype(int)


@pytest.mark.parametrize("ratio", [1.0, 1.5])
@pytest.mark.parametrize("view", [PanZoom(), PanZoom(1.7, -80.3, -40.6)])
@pytest.mark.parametrize("kind", [StepKind.SUM, StepKind.DELTA, StepKind.UPDATE])
def test_what_is_kept_looks_as_if_painted_anew(
    picture: Picture, record: UpdateRecord, kind: StepKind, view: PanZoom, ratio: float
) -> None:
    picture.set_view(view)
    index = first(record, kind)
    for k in range(index, index + 4):
        picture.set_shown(at(record, k), {})
        once = painted(picture, ratio)
        assert np.array_equal(painted(picture, ratio), once)
        assert np.array_equal(painted(picture, ratio, kept=False), once)


def test_a_sprite_stands_where_it_would_have_been_painted(
    picture: Picture, record: UpdateRecord
) -> None:
    picture.set_shown(at(record, first(record, StepKind.DELTA) + 2), {})
    with_sprites = painted(picture)
    front = QPixmap(SIZE.toSize())
    front.fill(QColor("black"))
    painter = QPainter(front)
    picture.paint(painter, 1.0, LIT, live=True)  # without sprites
    painter.end()
    image = front.toImage().convertToFormat(QImage.Format.Format_RGB32)
    direct = np.array(image.constBits()).reshape(image.height(), -1).astype(int)
    different = np.abs(with_sprites - direct)
    # Blending once more rounds a little; a shift by a pixel would differ by more than a hundred.
    assert different.max() <= 6


@pytest.mark.parametrize(
    ("kind", "most"),
    [(StepKind.SUM, 3), (StepKind.ACTIVATION, 3), (StepKind.DELTA, 6), (StepKind.UPDATE, 5)],
)
def test_a_step_paints_the_nodes_anew_that_it_changes(
    picture: Picture,
    record: UpdateRecord,
    monkeypatch: pytest.MonkeyPatch,
    kind: StepKind,
    most: int,
) -> None:
    made: list[object] = []
    make = Sprites._made
    monkeypatch.setattr(
        Sprites, "_made", lambda self, *given: (made.append(given[0]), make(self, *given))[1]
    )
    index = first(record, kind)
    picture.set_shown(at(record, index), {})
    painted(picture)
    assert len(made) >= 17  # 15 nodes and two biases
    made.clear()
    painted(picture)
    assert made == []
    picture.set_shown(at(record, index + 1), {})
    painted(picture)
    assert 1 <= len(made) <= most
    made.clear()
    picture.set_shown(at(record, index), {})
    painted(picture)
    assert made == []  # as they were


def test_another_place_or_zoom_makes_every_sprite_anew(qapp: object) -> None:
    sprites = Sprites()
    layout, other = some_layout(640.0), some_layout(500.0)
    made: list[str] = []
    pixmap = QPixmap(100, 100)
    painter = QPainter(pixmap)
    for place in (
        (layout, PanZoom(), 1.0),
        (layout, PanZoom(), 1.0),
        (layout, PanZoom(2.0), 1.0),
        (layout, PanZoom(2.0), 2.0),
        (other, PanZoom(2.0), 2.0),
    ):
        sprites.settle(*place)
        sprites.draw(painter, "a", 1, QRectF(3, 3, 10, 10), lambda one: made.append("a"))
    painter.end()
    assert len(made) == 4


def some_layout(width: float) -> Layout:
    return arrange((2, 3, 1), width, 400.0, Metrics(20.0, 50.0, 60.0, 60.0, 60.0, 200.0))


def test_a_sprite_begins_on_a_device_pixel(qapp: object) -> None:
    sprites = Sprites()
    sprites.settle(some_layout(640.0), PanZoom(1.3, 0.4, 0.2), 1.5)
    pixmap = QPixmap(100, 100)
    painter = QPainter(pixmap)
    sprites.draw(painter, "a", 1, QRectF(3.3, 4.7, 10, 10), lambda one: None)
    painter.end()
    corner: QPointF = sprites._kept["a"][0].corner
    assert (corner.x() * 1.5) == pytest.approx(round(corner.x() * 1.5))
    assert (corner.y() * 1.5) == pytest.approx(round(corner.y() * 1.5))


def test_only_the_latest_looks_are_kept(qapp: object) -> None:
    sprites, made = Sprites(), []
    pixmap = QPixmap(100, 100)
    painter = QPainter(pixmap)
    sprites.settle(some_layout(640.0), PanZoom(), 1.0)
    for look in "abaca dab":
        rect = QRectF(10, 10, 20, 20)
        sprites.draw(painter, "node", look, rect, lambda _, look=look: made.append(look))
    painter.end()
    assert "".join(made) == "abc db"
