"""Windows that come to another language in turns: all do, each once, whatever happens meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDockWidget, QLabel, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.words.languages import languages, speak
from ui.words.speakers import Speakers


class Word(QLabel):
    """Says the language that is shown, and counts how often it is asked and Qt tells it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked = self.told = 0
        self.heard: list[str] = []
        self.name = ""
        speak(self._say)

    def _say(self) -> None:
        self.asked += 1
        self.setText(languages().shown)
        self.heard.append(self.name)
        QTimer.singleShot(0, self, self._on_loop)

    def _on_loop(self) -> None:
        """Tell that the event loop has come round."""
        if self.heard:
            self.heard.append(f"after {self.name}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.told += event.type() == QEvent.Type.LanguageChange


class Desk:
    """A main window, two dialogs above it that are seen, and one that is not."""

    def __init__(self, qtbot: QtBot) -> None:
        self.main = QMainWindow()
        qtbot.addWidget(self.main)
        self.hidden, self.first, self.second = (QDialog(self.main) for _ in range(3))
        unseen = Word(self.hidden)  # begins to speak before the others
        self.words = [*(Word(one) for one in (self.main, self.first, self.second)), unseen]
        for window in (self.main, self.first, self.second):
            window.show()

    def shown(self) -> list[str]:
        return [word.text() for word in self.words]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    languages().show("en")
    yield Desk(qtbot)
    languages().show("en")


@pytest.fixture
def speakers() -> Speakers:
    return languages().speakers


def test_one_window_is_told_at_once_and_each_other_in_a_turn_of_its_own(
    qtbot: QtBot, desk: Desk, speakers: Speakers
) -> None:
    qtbot.wait(1)
    heard: list[str] = []
    for word, name in zip(desk.words, ("main", "first", "second", "hidden"), strict=True):
        word.heard, word.name = heard, name
    languages().show("ko", desk.main)
    assert desk.shown() == ["ko", "en", "en", "en"]
    qtbot.waitUntil(lambda: not speakers.is_telling)
    qtbot.waitUntil(lambda: len(heard) == 8)
    turns = [("main", "first"), ("main", "second"), ("first", "hidden"), ("second", "hidden")]
    for one, later in turns:  # the one that nobody sees comes last
        assert heard.index(f"after {one}") < heard.index(later)
    assert desk.shown() == ["ko"] * 4
    assert [word.asked for word in desk.words] == [2, 2, 2, 2]
    assert [word.told for word in desk.words] == [1, 1, 1, 1]


def test_without_a_first_one_all_are_told_now_and_once(desk: Desk, speakers: Speakers) -> None:
    languages().show("ko")
    assert desk.shown() == ["ko"] * 4
    assert [word.told for word in desk.words] == [1, 1, 1, 1]
    assert not speakers.is_telling


def test_a_second_change_in_between_wins_everywhere(
    qtbot: QtBot, desk: Desk, speakers: Speakers
) -> None:
    languages().show("ko", desk.main)
    qtbot.waitUntil(lambda: desk.shown()[1] == "ko")
    languages().show("en", desk.main)
    assert desk.shown()[:2] == ["en", "ko"]
    qtbot.waitUntil(lambda: not speakers.is_telling)
    assert desk.shown() == ["en"] * 4
    languages().show("ko", desk.main)
    languages().show("en")  # as a start does: nothing is left to a turn
    assert desk.shown() == ["en"] * 4
    assert not speakers.is_telling


def test_a_window_may_go_before_its_turn(qtbot: QtBot, desk: Desk, speakers: Speakers) -> None:
    languages().show("ko", desk.main)
    gone = desk.words.pop(1)
    asked = gone.asked
    desk.first.deleteLater()
    QCoreApplication.sendPostedEvents(desk.first, QEvent.Type.DeferredDelete)
    desk.second.close()
    qtbot.waitUntil(lambda: not speakers.is_telling)
    assert desk.shown() == ["ko"] * 3
    assert gone.asked == asked


def test_a_window_that_comes_up_is_told_first(desk: Desk, speakers: Speakers) -> None:
    languages().show("ko", desk.main)
    desk.hidden.show()
    assert desk.shown() == ["ko", "en", "en", "ko"]
    QCoreApplication.sendEvent(desk.second, QEvent(QEvent.Type.WindowActivate))
    assert desk.shown() == ["ko", "en", "ko", "ko"]


def test_menus_and_floating_panels_follow_with_whose_they_are(desk: Desk) -> None:
    dock, menu = QDockWidget(desk.main), QMenu(desk.first)
    desk.main.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    dock.setFloating(True)
    dock.show()
    afloat, dropped = Word(dock), Word(menu)
    languages().show("ko", desk.main)
    assert (afloat.text(), dropped.text()) == ("ko", "en")
    languages().show("en")
    languages().show("ko", desk.first)
    assert (afloat.text(), dropped.text()) == ("en", "ko")
    assert (afloat.told, dropped.told) == (2, 2)


class Broken(Word):
    def _say(self) -> None:
        super()._say()
        if self.asked > 1 and languages().shown == "ko":
            raise LookupError("no word")


def test_an_error_in_one_window_leaves_the_others_their_turns(
    qtbot: QtBot, desk: Desk, speakers: Speakers
) -> None:
    Broken(desk.first)
    desk.words.append(Word(desk.first))
    with qtbot.captureExceptions() as errors:
        languages().show("ko", desk.main)
        qtbot.waitUntil(lambda: not speakers.is_telling)
    assert desk.shown() == ["ko"] * 5
    assert len(errors) == 1
    languages().show("en")
    with pytest.raises(LookupError):
        languages().show("ko")
    assert desk.shown() == ["ko"] * 5
    assert not speakers.is_telling
