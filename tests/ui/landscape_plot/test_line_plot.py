"""The loss in one dimension, as a learner sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from plots_samples import around, hover, pixels, seen, shown
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication

from simulator.landscape.lines import Direction, Line
from ui.landscape_plot.line_canvas import LineCanvas
from ui.landscape_plot.line_painting import loss_scale
from ui.plotting.painting import plot_font
from ui.theme.colors import DARK, LIGHT

T = np.linspace(-3.0, 3.0, 201)


def parabola(here: float = -1.0, rate: float = 0.25, **changes: Any) -> Line:
    """The loss t², with the step of gradient descent from `here`."""
    landed = here - rate * 2.0 * here
    line = Line(
        direction=Direction("weight", np.array([1.0]), here, (0, 0, 0), 3.0, 0.0),
        t=T,
        loss=T**2,
        validation=None,
        batch=None,
        here_loss=here**2,
        slope=2.0 * here,
        batch_slope=None,
        step_t=landed,
        step_loss=landed**2,
        step_aside=0.0,
        origin=np.array([here]),
        rows=4,
        total_rows=4,
    )
    return replace(line, **changes)


def canvas(qtbot: Any, line: Line | None, theme: Any = DARK, size: Any = (380, 260)) -> LineCanvas:
    made = LineCanvas()
    made.set_theme(theme)
    made.set_axis_name("w")
    made.set_line(line)
    shown(made, qtbot, *size)
    return made


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_curve_tangent_ball_and_landing_are_where_they_belong(qtbot: Any, theme: Any) -> None:
    drawn = canvas(qtbot, parabola(), theme)
    frame = drawn.frame()
    assert seen(drawn, theme.forward, around(frame.point(2.0, 4.0), 4.0)) > 3
    # The tangent at −1: 1 − 2 (t + 1).
    assert seen(drawn, theme.backward, around(frame.point(-0.2, -0.6), 4.0)) > 3
    assert seen(drawn, LIGHT.negative, around(frame.point(-1.0, 1.0), 3.0)) > 10
    assert seen(drawn, theme.negative, around(frame.point(-0.5, 0.25), 5.0)) > 5


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (parabola(), "slope −2.00: it falls to the right; the next step lowers the loss by 0.750"),
        (parabola(1.0), "slope 2.00: it falls to the left; the next step lowers the loss by 0.750"),
        (
            parabola(rate=1.5),
            "slope −2.00: it falls to the right; the next step overshoots: the loss rises by 3.00",
        ),
        (parabola(0.0), "slope 0: flat here, a gradient step goes nowhere"),
        (
            parabola(step_loss=np.inf),
            "slope −2.00: it falls to the right; the next step lands where the loss is "
            "no longer finite",
        ),
        (
            parabola(step_loss=1.0),
            "slope −2.00: it falls to the right; the next step leaves the loss as it is",
        ),
        (parabola(slope=np.nan), "the loss or its slope here is not a finite number"),
        (parabola(here_loss=np.inf), "the loss or its slope here is not a finite number"),
    ],
)
def test_what_the_slope_says(qtbot: Any, line: Line, words: str) -> None:
    assert canvas(qtbot, line).notes(line)[0] == words


def test_a_step_that_goes_elsewhere_is_not_claimed_to_lower_the_loss(qtbot: Any) -> None:
    line = parabola(step_aside=0.96)
    words = canvas(qtbot, line).notes(line)
    assert words[0].endswith("loss by 0.750 along this line; 96 % of the step lies off it")
    assert words[1].startswith("slope −2.00; the next step")
    assert words[2] == "slope −2.00; next step: loss −0.750 on this line, 96 % off it"
    assert not any("step" in shorter for shorter in words[3:])


def test_where_it_is_narrow_the_note_still_says_what_the_step_does(qtbot: Any) -> None:
    made = canvas(qtbot, parabola())
    metrics = QFontMetricsF(plot_font(made.font()))
    for line, words in (
        (parabola(rate=1.5), "slope −2.00; next step: loss +3.00"),
        (parabola(), "slope −2.00; next step: loss −0.750"),
        (parabola(step_aside=0.4), "slope −2.00; next step: loss −0.750 on this line, 40 % off it"),
    ):
        notes = made.notes(line)
        assert notes[2] == words
        widths = [metrics.horizontalAdvance(note) for note in notes]
        assert widths == sorted(widths, reverse=True)


def test_other_losses_have_their_own_line_styles_and_readings(qtbot: Any) -> None:
    line = parabola(validation=T**2 + 3.0, batch=(T - 1.0) ** 2)
    drawn = canvas(qtbot, line)
    plain = canvas(qtbot, parabola())
    assert seen(drawn, DARK.caution) > seen(plain, DARK.caution) + 40
    lines = drawn.lines_at(drawn.frame().point(2.0, 0.0))
    assert lines[0].startswith("w  2.0")
    assert float(lines[1].removeprefix("loss ")) == pytest.approx(4.0, abs=0.1)
    assert float(lines[2].removeprefix("validation loss ")) == pytest.approx(7.0, abs=0.1)
    assert float(lines[3].removeprefix("loss of the last batch ")) == pytest.approx(1.0, abs=0.1)


def test_a_logarithmic_axis_bends_the_tangent(qtbot: Any) -> None:
    drawn = canvas(qtbot, parabola(loss=T**2 + 0.01, here_loss=1.01))
    before = pixels(drawn)
    with qtbot.waitSignal(drawn.log_requested):
        qtbot.keyClick(drawn, Qt.Key.Key_L)
    drawn.set_log(True)
    assert drawn.frame().y.log
    assert pixels(drawn) != before


def test_one_huge_loss_does_not_press_the_curve_flat() -> None:
    loss = T**2
    loss[-1] = 1e9
    scale = loss_scale(parabola(loss=loss), log=False)
    assert scale.high < 100.0
    nothing = parabola(loss=np.full(201, np.nan), here_loss=np.nan)
    assert (loss_scale(nothing, log=False).low, loss_scale(nothing, log=False).high) == (0.0, 1.0)


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize(
    "changes",
    [
        {"loss": T**2 * 1e307, "here_loss": 1e307, "slope": 1e308, "step_loss": 1e300},
        {"loss": np.full(201, 1.7e308), "here_loss": 1.7e308},
        {"loss": np.full(201, 5e-324), "here_loss": 5e-324, "step_loss": 0.0},
        {"loss": np.full(201, 1e20), "here_loss": 1e20},
        {"step_t": np.nan, "slope": np.nan},
        {
            "direction": Direction(
                "snapshots", np.ones(1), 1.0, None, 0.8, 0.5, (("start", 0.0), ("best", np.nan))
            ),
            "loss": np.where(T < 0.1, np.inf, T**2),
        },
    ],
)
def test_numbers_at_the_edge_of_what_there_is_are_drawn(
    qtbot: Any, changes: dict[str, Any], log: bool
) -> None:
    drawn = canvas(qtbot, parabola(**changes))
    drawn.set_log(log)
    assert seen(drawn, DARK.canvas) > 1000


def test_a_flat_loss_stands_in_the_middle() -> None:
    flat = parabola(loss=np.full(201, 2.5), here_loss=2.5, slope=0.0, step_loss=2.5)
    scale = loss_scale(flat, log=False)
    assert scale.low < 2.3
    assert scale.high > 2.7


def test_losses_that_are_not_finite_are_left_out(qtbot: Any) -> None:
    loss = T**2
    loss[100:] = np.inf
    drawn = canvas(qtbot, parabola(loss=loss, step_loss=np.inf))
    assert seen(drawn, DARK.forward, around(drawn.frame().point(-2.0, 4.0), 4.0)) > 3


def test_named_places_of_the_run(qtbot: Any) -> None:
    direction = Direction(
        "snapshots", np.array([1.0]), 1.0, None, 0.8, 0.5, (("start", 0.0), ("best", 0.75))
    )
    drawn = canvas(qtbot, parabola(1.0, direction=direction))
    for t in (0.0, 0.75):
        assert seen(drawn, DARK.text, around(drawn.frame().point(t, t**2), 7.0)) > 5


def test_a_best_that_is_off_the_line_is_not_said_to_be_on_it(qtbot: Any) -> None:
    def named(name: str) -> Any:
        direction = Direction("snapshots", np.array([1.0]), 1.0, None, 0.8, 0.5, ((name, 0.0),))
        return canvas(qtbot, parabola(1.0, direction=direction))

    beside = QRectF(named("best").frame().point(0.0, 0.0) + QPointF(25.0, -22.0), QSizeF(25, 14))
    assert pixels(named("nearest"), beside) != pixels(named("best"), beside)


def test_names_of_places_stand_from_left_to_right(qtbot: Any) -> None:
    def named(best: float, name: str = "best") -> list[tuple[str, float]]:
        marks = (("start", 0.0), (name, best))
        line = parabola(
            1.0, direction=Direction("snapshots", np.array([1.0]), 1.0, None, 0.8, 0.5, marks)
        )
        return canvas(qtbot, line).mark_names(line)

    assert named(0.6) == [("start", 0.0), ("best", 0.6)]
    assert named(-0.2, "nearest") == [("nearest to the best", -0.2), ("start", 0.0)]
    assert named(0.0) == [("start, the best so far", 0.0)]


def test_a_name_at_the_top_stands_below_its_place(qtbot: Any) -> None:
    direction = Direction("snapshots", np.array([1.0]), 1.0, None, 0.8, 0.5, (("start", 0.0),))
    hill = parabola(1.0, direction=direction, loss=9.0 - T**2, here_loss=8.0)
    drawn = canvas(qtbot, hill)
    below = QRectF(drawn.frame().point(0.0, 9.0) + QPointF(-20.0, 7.0), QSizeF(40.0, 14.0))
    assert seen(drawn, DARK.muted, below) > 15


def test_names_that_would_meet_stand_in_two_rows(qtbot: Any) -> None:
    def written(best: float) -> int:
        marks = (("start", 0.0), ("nearest", best))
        direction = Direction("snapshots", np.array([1.0]), 1.0, None, 0.8, 0.5, marks)
        drawn = canvas(qtbot, parabola(1.0, direction=direction))
        at = drawn.frame().point(best, best**2)
        return seen(drawn, DARK.muted, QRectF(at.x() - 30.0, at.y() - 36.0, 60.0, 13.0))

    assert written(0.3) > 20
    assert written(2.0) == 0


def test_rows_that_were_left_out_are_counted(qtbot: Any) -> None:
    def written(**changes: Any) -> int:
        drawn = canvas(qtbot, parabola(**changes), size=(600, 260))
        return seen(drawn, DARK.muted, QRectF(0.0, 0.0, 600.0, 22.0))

    assert written(rows=337, total_rows=1347) > written() + 50


def test_a_click_chooses_a_place_and_the_mouse_reads_it(qtbot: Any) -> None:
    drawn = canvas(qtbot, parabola())
    at = drawn.frame().point(1.5, 4.0)
    before = pixels(drawn)
    hover(drawn, at)
    assert pixels(drawn) != before
    with qtbot.waitSignal(drawn.point_clicked) as clicked:
        qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert clicked.args[0] == pytest.approx(1.5, abs=0.02)
    with qtbot.assertNotEmitted(drawn.point_clicked):
        qtbot.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_the_axis_says_where_the_curve_is_of_some_rows(qtbot: Any) -> None:
    assert canvas(qtbot, parabola()).loss_name() == "loss"
    some = canvas(qtbot, parabola(rows=674, total_rows=1347))
    assert some.loss_name() == "loss of 674 of 1\u202f347 rows"
    left = QRectF(0.0, 40.0, 20.0, 180.0)
    assert pixels(some, left) != pixels(canvas(qtbot, parabola()), left)


def test_zooming_by_key_and_wheel(qtbot: Any) -> None:
    drawn = canvas(qtbot, parabola())
    factors: list[float] = []
    drawn.zoomed.connect(factors.append)
    qtbot.keyClick(drawn, Qt.Key.Key_Plus)
    qtbot.keyClick(drawn, Qt.Key.Key_Minus)
    centre = QPointF(drawn.rect().center())
    event = QWheelEvent(
        centre,
        drawn.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(drawn, event)
    assert [factor < 1.0 for factor in factors] == [True, False, True]


def test_before_there_is_a_line_a_sentence_says_what_will_be_there(qtbot: Any) -> None:
    drawn = canvas(qtbot, None)
    assert seen(drawn, DARK.muted, drawn.frame().area) > 50


@pytest.mark.parametrize("size", [(300, 160), (480, 300), (900, 600)])
def test_the_note_stays_above_the_axes(qtbot: Any, size: tuple[int, int]) -> None:
    drawn = canvas(qtbot, parabola(), DARK, size)
    assert drawn.frame().area.top() >= 38
    assert drawn.frame().area.height() > 60
