"""A remembered arrangement that is damaged, or that ended the start before, is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.theme.colors import DARK
from ui.window import arrangement_memory
from ui.window.arrangement_memory import Arrangement
from ui.window.docks import Docks
from ui.window.main_window import MainWindow

ARRANGEMENT = Arrangement(QByteArray(b"geometry"), QByteArray(b"state"))


@pytest.fixture
def settings(qapp: object) -> QSettings:
    return QSettings()


def remembered(settings: QSettings) -> Arrangement | None:
    """Return what a start finds that comes to its first paint."""
    found = arrangement_memory.begin(settings)
    arrangement_memory.arrive(settings)
    return found


def test_what_is_remembered_comes_back(settings: QSettings) -> None:
    assert remembered(settings) is None
    arrangement_memory.remember(settings, ARRANGEMENT)
    assert remembered(settings) == ARRANGEMENT
    assert remembered(settings) == ARRANGEMENT


def test_a_start_that_never_painted_is_not_repeated(settings: QSettings) -> None:
    arrangement_memory.remember(settings, ARRANGEMENT)
    assert arrangement_memory.begin(settings) == ARRANGEMENT
    # Another process, after this one died.
    assert QSettings().contains("window/starting")
    assert arrangement_memory.begin(settings) is None
    arrangement_memory.arrive(settings)
    assert remembered(settings) == ARRANGEMENT


@pytest.mark.parametrize("key", ["window/geometry", "window/state"])
@pytest.mark.parametrize(
    "value",
    [
        QByteArray(b"stat\xff"),
        QByteArray(b""),
        QByteArray(bytes(10_000_000)),
        "text",
        7,
        ["a", "b"],
        None,
        QSize(3, 4),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_damaged_arrangement_is_not_read(settings: QSettings, key: str, value: Any) -> None:
    arrangement_memory.remember(settings, ARRANGEMENT)
    settings.setValue(key, value)
    assert remembered(settings) is None


def test_an_arrangement_without_a_digest_is_one_of_old(settings: QSettings) -> None:
    arrangement_memory.remember(settings, ARRANGEMENT)
    settings.remove("window/digest")
    assert remembered(settings) == ARRANGEMENT


class Died(Exception):
    """In the place of a crash in C++."""


class Fragile(QMainWindow):
    """A window that dies of what was remembered."""

    def restoreState(self, *_: object) -> bool:  # type: ignore[override]
        raise Died


def test_an_arrangement_that_ended_the_program_is_tried_once(
    qtbot: QtBot, settings: QSettings
) -> None:
    arrangement_memory.remember(settings, ARRANGEMENT)
    for expected in (True, False):
        window = Fragile()
        qtbot.addWidget(window)
        docks = Docks(window, ())
        if expected:
            with pytest.raises(Died):
                docks.restore(settings)
        else:
            assert not docks.restore(settings)


def test_a_window_of_strange_settings_opens_and_notes_its_first_paint(
    qtbot: QtBot, settings: QSettings
) -> None:
    for key in ("window/geometry", "window/state", "window/size", "window/digest", "window/theme"):
        settings.setValue(key, ["a", {"b": 1}])
    settings.setValue("files/folder", ["x", "y"])
    window = MainWindow(DARK)
    assert settings.contains("window/starting")
    window.show()
    qtbot.waitUntil(lambda: not settings.contains("window/starting"))
    window.close()
    window.deleteLater()
    assert remembered(settings) is not None
