"""Every window fits its screen, with its frame."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.app import screen_fit
from ui.app.key_routing import FocusedKeys
from ui.app.screen_fit import fitted

FRAME = QMargins(4, 32, 4, 4)
LEAST = QSize(900, 600)
SIDES = st.integers(300, 4000)
PLACES = st.integers(-3000, 3000)


WINDOWS = st.builds(QRect, PLACES, PLACES, SIDES, SIDES)
SCREENS = st.builds(QRect, PLACES, PLACES, st.integers(1000, 3000), st.integers(700, 2000))


@given(WINDOWS, SCREENS)
def test_the_frame_is_within_the_screen_whatever_was_remembered(
    window: QRect, available: QRect
) -> None:
    found = fitted(window, FRAME, available, LEAST)
    assert available.contains(found.marginsAdded(FRAME))
    assert found.width() == min(max(window.width(), 900), available.width() - 8)
    assert found.height() == min(max(window.height(), 600), available.height() - 36)


@pytest.mark.parametrize("screen", [(1024, 768), (1280, 800), (1366, 768)])
def test_a_window_of_1280_by_800_is_cut_to_the_screens_of_a_lecture(
    screen: tuple[int, int],
) -> None:
    found = fitted(QRect(0, 0, 1280, 800), FRAME, QRect(0, 0, *screen), LEAST)
    assert (found.width(), found.height()) == (min(1280, screen[0] - 8), screen[1] - 36)
    assert (found.x(), found.y()) == (4, 32)


def test_what_fits_stays_where_it_is() -> None:
    here = QRect(100, 80, 1000, 640)
    assert fitted(here, FRAME, QRect(0, 0, 1920, 1080), LEAST) == here


def test_a_screen_smaller_than_the_least_shows_the_upper_left_corner() -> None:
    found = fitted(QRect(500, 500, 1280, 800), FRAME, QRect(0, 0, 800, 480), LEAST)
    assert (found.topLeft(), found.size()) == (QRect(4, 32, 1, 1).topLeft(), LEAST)


@pytest.fixture
def small_screen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> QRect:
    """Return a screen of 1024 × 768 that somebody sees."""
    area = QRect(0, 0, 1024, 768)
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    screen = SimpleNamespace(availableGeometry=lambda: area)
    monkeypatch.setattr(QWidget, "screen", lambda self: screen, raising=False)
    return area


@pytest.mark.parametrize("kind", [QMainWindow, QDialog, QWidget])
def test_windows_and_dialogs_are_fitted_as_they_come_up(
    qtbot: QtBot, small_screen: QRect, kind: type[QWidget]
) -> None:
    keys, app = FocusedKeys(), QApplication.instance()
    assert isinstance(app, QApplication)
    window = kind()
    qtbot.addWidget(window)
    window.setGeometry(300, 200, 1280, 800)
    keys.watch(app)
    window.show()
    QApplication.processEvents()
    app.removeEventFilter(keys)
    assert small_screen.contains(window.geometry())
    assert window.width() >= 1000


def test_popups_and_widgets_within_a_window_are_left_alone(
    qtbot: QtBot, small_screen: QRect
) -> None:
    window, menu = QWidget(), QMenu()
    qtbot.addWidget(window)
    qtbot.addWidget(menu)
    child = QWidget(window)
    for widget in (child, menu):
        widget.setGeometry(0, 0, 2000, 2000)
        screen_fit.keep_on_screen(widget)
        assert widget.size() == QSize(2000, 2000)


def test_a_maximized_window_fills_the_screen_as_it_is(qtbot: QtBot, small_screen: QRect) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 2000, 2000)
    window.setWindowState(window.windowState().WindowMaximized)
    screen_fit.keep_on_screen(window)
    assert window.size() == QSize(2000, 2000)


def test_a_window_is_fitted_when_it_is_shown_before_all_are_watched(
    qtbot: QtBot, small_screen: QRect
) -> None:
    first, floating = QMainWindow(), QWidget()
    for window in (first, floating):
        qtbot.addWidget(window)
        window.setGeometry(300, 200, 1280, 800)
    screen_fit.keep_when_shown(first)
    first.show()
    floating.show()
    QApplication.processEvents()
    assert small_screen.contains(first.geometry())
    assert not small_screen.contains(floating.geometry())
    keys, app = FocusedKeys(), QApplication.instance()
    assert isinstance(app, QApplication)
    keys.watch(app)
    app.removeEventFilter(keys)
    assert small_screen.contains(floating.geometry())
