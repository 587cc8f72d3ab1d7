"""Regions tell the outputs at every point: in practice there are none, nor what goes by them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from plots_samples import changed, pixels, snapshot
from PySide6.QtGui import QColor
from regions_samples import panel
from seen_texts import painted_texts

from ui.regions_plot.region_painting import binary_palette, class_palette
from ui.theme.colors import DARK


def colours(palette: Any) -> set[str]:
    return {QColor(int(one)).name() for one in palette}


@pytest.fixture(scope="module")
def iris() -> Any:
    return snapshot("iris", 0, (2, 3))


@pytest.fixture(scope="module")
def curve() -> Any:
    return snapshot("sine", 20, (0, 0))


def test_no_colour_tells_the_answer(qtbot: Any, xor: Any, iris: Any) -> None:
    for sample, palette in ((xor, binary_palette(DARK)), (iris, class_palette(DARK, 3))):
        plot, fields = panel(qtbot, sample), colours(palette)
        assert len(fields & set(pixels(plot.canvas))) > 20
        plot.set_withholding(True)
        assert len(fields & set(pixels(plot.canvas))) < 3  # a point's rim may be of such a colour
        plot.set_withholding(False)
        assert len(fields & set(pixels(plot.canvas))) > 20


def test_the_picture_is_the_same_whatever_the_network_answers(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    plot.set_withholding(True)
    before = pixels(plot.canvas)
    turned = xor.state.theta * -1.0
    other = changed(
        xor,
        regions=replace(xor.regions, outputs=1.0 - xor.regions.outputs),
        state=replace(xor.state, theta=turned),
    )
    plot.show_snapshot(other)
    assert len(plot.regions._points.wrong) == 2
    assert pixels(plot.canvas) == before
    plot.set_withholding(False)
    assert pixels(plot.canvas) != before


def test_no_word_tells_what_is_wrong(qtbot: Any, iris: Any) -> None:
    plot = panel(qtbot, iris)
    canvas, wrong = plot.regions, int(plot.regions._points.wrong[0])
    at = canvas.frame().pixels(*canvas._coordinates()[[wrong]].T)[0]
    point = canvas.frame().area.topLeft()
    point.setX(float(at[0]))
    point.setY(float(at[1]))
    told = ["\n".join(canvas.lines_at(point)), "\n".join(e.text for e in canvas._legend())]
    assert "classified wrong" in told[0]
    assert "wrong" in told[1]
    plot.set_withholding(True)
    told = [*canvas.lines_at(point), *(entry.text for entry in canvas._legend())]
    assert not any("classified wrong" in one or one.startswith("wrong") for one in told)
    assert "outputs: hidden in practice" in told


def test_no_curve_tells_what_is_predicted(qtbot: Any, curve: Any) -> None:
    plot = panel(qtbot, curve)
    assert "network" in [entry.text for entry in plot.regions._legend()]
    before = pixels(plot.canvas)
    plot.set_withholding(True)
    assert "network" not in [entry.text for entry in plot.regions._legend()]
    hidden = pixels(plot.canvas)
    assert hidden != before
    outputs = curve.regions.outputs + 0.3
    plot.show_snapshot(changed(curve, regions=replace(curve.regions, outputs=outputs)))
    assert pixels(plot.canvas) == hidden


def test_why_nothing_is_told_stands_above(qtbot: Any, xor: Any) -> None:
    plot = panel(qtbot, xor)
    assert not plot.line.isVisible()
    plot.set_withholding(True)
    assert plot.line.isVisible()
    assert plot.note.text() == "Regions are hidden in practice"
    assert "end practice first (P)" in plot.note.toolTip()
    with painted_texts() as found:
        plot.regions.rendered()
    assert ("painted", "shown") in found
    plot.set_withholding(False)
    assert not plot.line.isVisible()
