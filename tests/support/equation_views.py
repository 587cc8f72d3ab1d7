"""Equations on screen, and what pointing at them shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from simulator.expressions import Equation
from ui.math import EquationView


def shown_view(qtbot: QtBot, shown: Equation, size: tuple[int, int] = (700, 120)) -> EquationView:
    """Return a view on screen that shows an equation."""
    view = EquationView()
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_equation(shown)
    view.show()
    return view


def numbers(view: EquationView) -> dict[str, list[QPoint]]:
    """Return what pointing anywhere in the view shows, with the points that show it."""
    found: dict[str, list[QPoint]] = {}
    area = view.viewport().rect()
    for y in range(1, area.height(), 3):
        for x in range(1, area.width(), 3):
            tip = view.tip_at(QPoint(x, y))
            if tip:
                found.setdefault(tip, []).append(QPoint(x, y))
    return found
