"""Names, values and targets right of the outputs, on canvases too low or narrow for pills."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.records import record_pass
from ui.canvas.content import state
from ui.canvas.content.fonts import Fonts, width
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.hits import EMPTY
from ui.canvas.painting.attention import Attention
from ui.canvas.painting.picture import Picture
from ui.theme.colors import DARK

PRESETS = {
    name: Experiment.from_scenario(presets.load(name)) for name in ("digits", "iris", "moons")
}
SMALL = [(360, 260), (408, 260), (408, 300), (500, 280), (630, 270)]


def picture(name: str, size: tuple[int, int]) -> Picture:
    one = PRESETS[name]
    data = one.data
    words = data.feature_names, data.class_names, data.task, None, data.image_shape
    made = Picture(DARK, Fonts.of(QWidget().font()), Texts(one.spec, *words), QSizeF(*size))
    theta = one.initial_state().theta
    sample = record_pass(Network(one.spec), theta, data.X[0], data.Y[0])
    made.set_shown(state.idle(one.spec, theta, sample, None, None), {})
    return made


def drawn(made: Picture, rect: QRectF) -> int:
    """Return how many columns of a rectangle have bright pixels: letters."""
    image = QImage(made.size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    made.paint(painter, 1.0, Attention(EMPTY), live=False)
    painter.end()
    box = rect.toRect()
    bright = 0.6 * DARK.color("muted").lightness()
    columns = range(max(0, box.left()), min(image.width(), box.right() + 1))
    rows = range(max(0, box.top()), min(image.height(), box.bottom() + 1))
    return sum(any(QColor(image.pixel(x, y)).lightness() > bright for y in rows) for x in columns)


@pytest.mark.parametrize(
    ("name", "size"), [*(("digits", one) for one in SMALL), *(("iris", one) for one in SMALL[:3])]
)
def test_every_output_has_its_name_and_value_where_nodes_are_dots(
    qapp: object, name: str, size: tuple[int, int]
) -> None:
    made = picture(name, size)
    column, outputs = made.layout.columns[-1], made._labels._outputs
    assert not column.holds_numbers
    assert len(column.visible) == column.units
    canvas, font = QRectF(0.0, 0.0, *size), made.fonts.small
    assert canvas.contains(made.layout.loss)
    rows = outputs.rects(made.layout)
    nodes = [column.node_rect(unit) for unit in column.visible]
    for unit, row in enumerate(rows):
        room = outputs._name_rect(made.layout, unit).width()
        if name == "digits" and size[0] > 400:
            assert width(font, made.texts.names.output(unit)) <= room + 0.5
        value = outputs._value_rect(made.layout, unit)
        assert drawn(made, value) >= 10
        assert row.right() + 0.5 >= value.right()
        assert not [node for node in nodes if node.intersects(row)]
    room = outputs._name_rect(made.layout, 0).width()
    names = [outputs._fitting_name(made.layout, unit, room) for unit in column.visible]
    assert len(set(names)) == column.units  # cut or not, they are told apart
    for above, below in combinations(rows, 2):
        assert below.top() >= above.bottom() - 4.0  # between letters is air


def test_a_single_output_has_its_whole_name_above_its_value_and_target(qapp: object) -> None:
    made = picture("moons", (424, 270))
    outputs, layout = made._labels._outputs, made.layout
    assert not layout.columns[-1].holds_numbers
    name = outputs._name_rect(layout, 0)
    assert outputs._fitting_name(layout, 0, name.width()) == "P(lower moon)"
    value, target = outputs._value_rect(layout, 0), outputs._target_rect(layout, 0)
    assert name.bottom() <= value.top()
    assert value.right() < target.left()
    assert drawn(made, value) >= 10
    assert drawn(made, target) >= 10


def test_the_wanted_class_is_marked(qapp: object) -> None:
    made = picture("digits", (408, 260))
    outputs = made._labels._outputs
    wanted = int(PRESETS["digits"].data.Y[0].argmax())
    inked = [drawn(made, outputs._target_rect(made.layout, unit)) for unit in range(10)]
    assert inked.index(max(inked)) == wanted
    assert sum(count > 0 for count in inked) == 1


def test_higher_canvases_have_the_values_in_the_nodes(qapp: object) -> None:
    made = picture("digits", (630, 405))
    assert all(column.holds_numbers for column in made.layout.columns)


@pytest.mark.parametrize("size", [(408, 300), (500, 280), (600, 420), (640, 420), (700, 420)])
def test_the_outputs_names_are_all_spelled_alike(qapp: object, size: tuple[int, int]) -> None:
    made = picture("iris", size)
    outputs = made._labels._outputs
    units = made.layout.columns[-1].visible
    rooms = [outputs._name_rect(made.layout, unit).width() for unit in units]
    widths = range(30, round(rooms[0]) + 30, 4)
    for room in widths:
        names = [outputs._fitting_name(made.layout, unit, room) for unit in units]
        assert len({name.startswith("P(") for name in names}) == 1, names
