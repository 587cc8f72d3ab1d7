"""What one is led to on the drawing is marked around it: numbers and words stay as they are."""

from __future__ import annotations

from canvas_use import pixels, step_to
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.theme.colors import LIGHT

_EVERYTHING = (
    *((-1, 0), (-1, 1), (0, 0), (0, 1), (0, 2), (0, 3), (1, 0)),
    *((1, 1, 0), (1, 2, 0), (0, 0, 1), (0, 1, 2)),
)


def readable(canvas: NetworkCanvas) -> list[QRect]:
    """Return where numbers, tags and words stand on the drawing."""
    picture = canvas._picture
    assert picture is not None
    assert picture.shown is not None
    layout, shown = picture.layout, picture.shown
    found = [column.node_rect(k) for column in layout.columns for k in range(column.units)]
    found = [rect.adjusted(9, 9, -9, -9) for rect in found]
    tags = [one.rect for one in picture._badges(shown)]
    tags += [one.rect for one in picture._labels_of(shown)]
    found += [rect.adjusted(8, 2, -8, -2) for rect in tags]  # their corners are round
    found += picture._labels.name_rects(layout, picture.unfolded)
    return [picture.view.rect_to_widget(rect).toAlignedRect() for rect in found]


def parts(image: QImage, rects: list[QRect]) -> list[QImage]:
    return [image.copy(rect) for rect in rects]


def test_marks_cover_no_number_and_no_word(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    canvas.set_theme(LIGHT)
    for step in ((StepKind.DELTA, 0, 0, 2), (StepKind.GRADIENT, 0, 1, 0, 1)):
        step_to(canvas, record, *step)
        rects, before = readable(canvas), pixels(canvas)
        assert len(rects) > 10
        canvas.set_glowing(_EVERYTHING)
        after = pixels(canvas)
        assert after != before
        assert parts(after, rects) == parts(before, rects)
        canvas.set_glowing(())
        assert pixels(canvas) == before


def test_a_marked_edge_is_still_seen(canvas: NetworkCanvas) -> None:
    canvas.set_theme(LIGHT)
    picture = canvas._picture
    assert picture is not None
    place = picture.drawn.place((1, 1, 0))
    line = picture.edges.lines[place]
    middle = picture.view.to_widget(line.pointAt(0.5)).toPoint()
    color = pixels(canvas).pixelColor(middle)
    canvas.set_glowing(((1, 1, 0),))
    assert pixels(canvas).pixelColor(middle) == color
