"""Where a step's remark stands: beside the result or below the equation, and whole on hover."""

from __future__ import annotations

from equation_views import numbers, shown_view
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot
from steps_fixture import gate_update, make_update

from simulator.expressions import Equation, Fraction, Number, Symbol, Text, row
from simulator.stepping.equations import equation
from simulator.stepping.step_plan import Step, StepKind

AND_SUM = equation(gate_update((0.5, 0.5), -0.7), Step(StepKind.SUM, 2, 0, 0))


def test_the_remark_has_its_whole_text_on_hover(qtbot: QtBot) -> None:
    view = shown_view(qtbot, AND_SUM)
    view.show_equation(AND_SUM, "Off for this row.")
    assert view.tip_at(view.note_rect().center().toPoint()) == "Off for this row."


def test_a_remark_without_room_beside_the_result_stands_below_the_equation(qtbot: QtBot) -> None:
    update = make_update(optimizer="rprop", warm_up=3)
    shown = equation(update, Step(StepKind.UPDATE, -1, 0, 0, 0))
    remark = "The next step applies the update, and this goes on."
    view = shown_view(qtbot, shown, (620, 100))
    view.show_equation(shown, remark)
    font = QFont(view.font())
    font.setPixelSize(12)
    area = view.note_rect()
    assert area.width() >= QFontMetricsF(font).horizontalAdvance(remark)
    points = [point for tip, found in numbers(view).items() if tip != remark for point in found]
    assert points
    assert not any(area.contains(QPointF(point)) for point in points)
    assert area.top() >= max(point.y() for point in points)
    assert area.bottom() <= view.viewport().height()
    assert not view.verticalScrollBar().maximum()


def test_a_remark_stays_in_sight_below_an_equation_that_is_scrolled(qtbot: QtBot) -> None:
    update = make_update(optimizer="adam", warm_up=0)
    shown = equation(update, Step(StepKind.UPDATE, -1, 0, 0, 0))
    remark = "The first step is of one length."
    view = shown_view(qtbot, shown, (420, 100))
    view.show_equation(shown, remark)
    bar = view.verticalScrollBar()
    assert bar.maximum() > 0
    for place in (0, bar.maximum()):
        bar.setValue(place)
        assert view.viewport().rect().contains(view.note_rect().toAlignedRect())
        points = [point for tip, found in numbers(view).items() if tip != remark for point in found]
        assert points
        assert not any(view.note_rect().contains(QPointF(point)) for point in points)


def test_a_remark_touches_nothing_of_an_equation_that_is_wider_than_the_view(qtbot: QtBot) -> None:
    shown = equation(make_update(optimizer="adam", warm_up=3), Step(StepKind.UPDATE, -1, 0, 0, 0))
    remark = "It goes on."
    view = shown_view(qtbot, shown, (240, 220))
    view.show_equation(shown, remark)
    across = view.horizontalScrollBar()
    assert across.maximum() > 0
    across.setValue(across.maximum())
    assert view.note_rect().bottom() >= view.viewport().height() - 1


def test_a_remark_begins_behind_all_that_stands_in_the_last_line(qtbot: QtBot) -> None:
    behind = Fraction(Text("what follows the last number"), Text("2"))
    shown = Equation(Symbol("a"), Symbol("b"), Symbol("c"), row(Number(2.0), behind))
    view = shown_view(qtbot, shown, (900, 120))
    view.show_equation(shown, "It goes on.")
    assert numbers(view)
    assert not any(mark.rect.intersects(view.note_rect()) for mark in view._box.marks)
