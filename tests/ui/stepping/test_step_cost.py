"""What a step costs the interface: counted in calls, layouts and equations, not in time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from call_counts import python_calls
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sharing import Sharing

from ui.math import view as equation_view
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK, LIGHT, Theme
from ui.window.main_window import MainWindow

# The first sample of iris takes 101 steps; before their redraw was looked at, one cost 6,900 calls.
STEPS = 101
MOST_CALLS = 3400


class Layouts(QObject):
    """Counts the layouts of a window, and the repaints of its canvas."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window, self.laid_out, self.painted = window, 0, 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window and event.type() == QEvent.Type.LayoutRequest:
            self.laid_out += 1
        if watched is self.window.canvas and event.type() == QEvent.Type.Paint:
            self.painted += 1
        return False


@pytest.fixture(scope="module")
def shared_window(shared: Sharing) -> Iterator[MainWindow]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DELTASCOPE_REDUCED_MOTION", "1")
        with shared.main_window() as made:
            made.resize(1280, 800)
            yield made


@pytest.fixture
def window(qtbot: QtBot, lent_window: MainWindow) -> MainWindow:
    lent_window.controller.open_preset("iris")
    stepper = lent_window.controller.stepper
    qtbot.waitUntil(lambda: stepper.record is not None and not stepper._waiting)
    walk(lent_window, 3)  # the row that is stepped through is shown from now on
    qtbot.waitUntil(lambda: lent_window.controller.latest.sample_row == stepper.record.rows[0])
    QApplication.processEvents()
    return lent_window


def walk(window: MainWindow, steps: int) -> None:
    for _ in range(steps):
        window.controller.stepper.forward()
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def test_a_step_with_its_redraw_makes_few_calls(window: MainWindow) -> None:
    walk(window, STEPS)
    window.controller.stepper.first()
    # Frames of the timer may fall into the walk: they cost some calls each, of 3,400.
    assert python_calls(lambda: walk(window, STEPS)) / STEPS < MOST_CALLS


def test_a_step_sets_its_equation_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    composed = []
    compose = equation_view.compose
    monkeypatch.setattr(
        equation_view, "compose", lambda *given: composed.append(given) or compose(*given)
    )
    walk(window, 10)
    assert len(composed) == 10


def test_a_step_that_needs_a_scroll_bar_sets_its_equation_once_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed, scrolled = [], []
    compose = equation_view.compose
    monkeypatch.setattr(
        equation_view, "compose", lambda *given: composed.append(given) or compose(*given)
    )
    bar = window.findChild(StepPanel).view.verticalScrollBar()
    for _ in range(STEPS):
        walk(window, 1)
        scrolled.append(bar.maximum() > 0)
    assert any(scrolled)
    assert not all(scrolled)
    assert len(composed) == STEPS


def test_a_step_as_matrices_is_laid_out_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.findChild(StepPanel).body.switches.matrix.setChecked(True)
    walk(window, 1)
    view = window.findChild(StepPanel).body.matrices
    composed = []
    compose = view._compose
    monkeypatch.setattr(view, "_compose", lambda: composed.append(1) or compose())
    walk(window, STEPS)
    assert len(composed) == STEPS


def test_a_step_paints_the_canvas_once_and_has_no_window_laid_out(window: MainWindow) -> None:
    layouts = Layouts(window)
    QApplication.instance().installEventFilter(layouts)
    walk(window, 10)
    QApplication.instance().removeEventFilter(layouts)
    assert layouts.painted == 10
    assert layouts.laid_out == 0


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_equation_stands_on_the_panels_own_ground(window: MainWindow, theme: Theme) -> None:
    window.set_theme(theme)
    QApplication.processEvents()
    panel = window.findChild(StepPanel)
    corner = panel.view.viewport().mapTo(window, QPoint(0, panel.view.viewport().height() - 1))
    picture = window.grab().toImage()
    inside, outside = picture.pixelColor(corner), picture.pixelColor(corner - QPoint(4, 0))
    assert inside == outside
