"""Where the keyboard is in each workshop, and which way Tab goes there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from workshop_use import ALL, shown

from ui.theme import style
from ui.theme.colors import DARK, LIGHT, Theme
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.terms import known_terms
from ui.workshop.window import WorkshopWindow

# How many pixels of a ring there are at least: the frame of a short term has the fewest.
_LEAST, _NEAR = 30, 60
_MOST_STOPS = 60


# Kinds of stops that have been looked at: those of one kind are ringed by the same code.
_seen: set[tuple[str, ...]] = set()


@pytest.fixture(params=ALL)
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, styled: QApplication
) -> Iterator[WorkshopWindow]:
    """Yield each workshop, as the program styles it."""
    style.apply(styled, DARK)
    qtbot.waitUntil(lambda: bool(known_terms().mentions("weight")))
    with shown(ALL[request.param]) as made:
        activate(qtbot, made)
        yield made


def activate(qtbot: QtBot, window: WorkshopWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()


def pages(window: WorkshopWindow) -> Iterator[QWidget]:
    """Open each page of a workshop; yield what has the keys there when the window is opened."""
    homes: list[QWidget] = []
    for preset in window.workshop.presets:
        window.heading.presets.chosen.emit(preset.name)
        home = window.home_focus
        if home not in homes:
            homes.append(home)
            home.setFocus()
            QApplication.processEvents()
            window.grab()  # terms are found when they are painted
            yield home


def stops(home: QWidget) -> list[QWidget]:
    """Return what Tab comes to from home, until it has been everywhere."""
    found, at = [home], home
    while len(found) < _MOST_STOPS:
        QTest.keyClick(at, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in found:
            assert focused is home, f"{focused} comes round before all have been come to"
            return found
        found.append(focused)
        at = focused
    raise AssertionError("Tab comes round without an end")


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(plain.constBits(), np.uint8).astype(int)
    return flat.reshape(plain.height(), -1, 4)[:, : plain.width(), :3]


def is_ringed(stop: QWidget, theme: Theme) -> bool:
    """Return whether pixels come with the focus, in the accent or in the text's colour."""
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    ringed = pixels(stop.grab().toImage())
    stop.clearFocus()
    changed = np.abs(ringed - pixels(stop.grab().toImage())).sum(axis=2) > _NEAR
    tokens = "forward", "text"  # a handle, and what is itself in the accent, are ringed in text
    wanted = [theme.color(token) for token in tokens]
    colors = [(one.blue(), one.green(), one.red()) for one in wanted]
    near = [np.abs(ringed - np.array(color)).sum(axis=2) < _NEAR for color in colors]
    return int((changed & (near[0] | near[1])).sum()) >= _LEAST


def kind(stop: QWidget, theme: Theme) -> tuple[str, ...]:
    told = [str(stop.property(name)) for name in ("role", "kind", "accent")]
    return str(theme.is_dark), type(stop).__name__, *told


def assert_ringed(found: list[QWidget], theme: Theme) -> None:
    for stop in found:
        if kind(stop, theme) not in _seen:
            assert is_ringed(stop, theme), (stop, stop.accessibleName())
            _seen.add(kind(stop, theme))


def assert_read_down_the_columns(found: list[QWidget], window: WorkshopWindow) -> None:
    begins = found.index(window.heading.presets)
    around = [*found[begins:], *found[:begins]]
    bench = [one for one in around if window.bench.isAncestorOf(one)]
    for first, second in pairwise(bench):
        assert not _is_back(place(first), place(second)), (first, second)


def _is_back(first: QRect, second: QRect) -> bool:
    """Return whether what comes second is read before what comes first."""
    is_above = second.bottom() < first.top()
    is_beside = second.top() <= first.center().y() <= second.bottom()
    is_left = second.right() < first.left()
    return (is_above and second.left() < first.right()) or (is_beside and is_left)


def assert_no_term_stands_before_the_first_control(
    found: list[QWidget], window: WorkshopWindow
) -> None:
    """Hold the heading's terms to their place; a text is one stop, however many it has."""
    assert window.heading.intro in found
    labels = [isinstance(one, ExplainedLabel) for one in found]
    controls = [isinstance(one, QComboBox | QPushButton | QToolButton | QTabBar) for one in found]
    assert sum(labels[: controls.index(True)]) <= 3
    assert found.index(window.heading.presets) < found.index(window.heading.intro)


def test_tab_goes_everywhere_as_one_reads_and_every_stop_shows_the_focus(
    qtbot: QtBot, styled: QApplication, window: WorkshopWindow
) -> None:
    found: list[QWidget] = []
    for home in pages(window):
        found = stops(home)
        assert_read_down_the_columns(found, window)
        assert_no_term_stands_before_the_first_control(found, window)
        assert_ringed(found, DARK)
    style.apply(styled, LIGHT)
    window.set_theme(LIGHT)
    assert_ringed(found, LIGHT)


def test_home_shows_the_focus_as_the_window_opens(qtbot: QtBot, window: WorkshopWindow) -> None:
    home = window.home_focus
    assert home.hasFocus()
    ringed = home.grab().toImage()
    home.clearFocus()
    assert ringed != home.grab().toImage()
