"""The window as the driver of random actions has it: built, fed, waited for, closed, built anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import Any

from monkey_watch import Watch
from numpy.random import Generator
from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from simulator.scenarios import presets
from simulator.session.run_state import RunState
from ui.app.key_routing import FocusedKeys
from ui.app.session_folder import SessionFolder
from ui.app.session_keeper import SessionKeeper
from ui.theme.colors import DARK
from ui.window.main_window import MainWindow
from ui.worker.news import NotTold, StateTold

PRESETS = (
    "xor",
    "and",
    "iris",
    "moons",
    "circles",
    "xor_perceptron",
    "spirals",
    "sine",
    "two_labels",
)
_ANSWER_MS = 1
_LEFT_MENUS = 0.4
_COMMENTS = ("", "Train it three times.\nWhat changes?", "x" * 2001, "a\tb\u202e", "<b>bold</b>")
# So often the worker has come to an end of all that was asked of it, and the window has lived for a
# round, before what is waited for is given up: no busy machine makes it come less often.
PATIENCE = 10_000
_BAD_FILES = {
    "empty.json": "",
    "text.json": "this is no JSON",
    "list.json": "[1, 2, 3]",
    "nan.json": '{"format": "deltascope-scenario", "version": NaN}',
    "other.json": '{"format": "something else", "version": 1}',
    "version.json": '{"format": "deltascope-network", "version": 999}',
    "table.csv": "a,b,c\n1,2,0\n3,4,1\n",
}


class World:
    """A main window that can be used at random.

    Parameters
    ----------
    app : QApplication
    watch : Watch
    folder : Path
        Where files are opened from and saved to.

    Attributes
    ----------
    window : MainWindow
    keeper : SessionKeeper
    chance : Generator
        What the action that is under way draws from.
    """

    window: MainWindow
    keeper: SessionKeeper
    chance: Generator

    def __init__(self, app: QApplication, watch: Watch, folder: Path) -> None:
        self.app, self.watch, self.folder = app, watch, folder
        self._write_files()
        self._answers = QTimer()
        self._answers.setInterval(_ANSWER_MS)
        self._answers.timeout.connect(self._answer)
        self._is_choosing = False
        self._routing = FocusedKeys(app)
        self._routing.watch(app)

    def _write_files(self) -> None:
        for name, text in _BAD_FILES.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        for name in PRESETS[:4]:
            text = presets.load(name).model_dump_json()
            (self.folder / f"{name}.json").write_text(text, encoding="utf-8")
        damaged = json.loads((self.folder / "xor.json").read_text(encoding="utf-8"))
        damaged["layers"] = "none"
        (self.folder / "damaged.json").write_text(json.dumps(damaged), encoding="utf-8")

    # -- life

    def build(self) -> None:
        """Make a window and open a preset in it."""
        with self.watch.piece():
            self.window = MainWindow(DARK)
        controller = self.window.controller
        controller.failed.connect(self._on_failed)
        self.keeper = SessionKeeper(self.window, SessionFolder(self.folder / "sessions"))
        controller.open_preset("xor")
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: controller.latest is not None, "the first snapshot")

    def tear_down(self) -> None:
        """Close the window and forget it."""
        with self.watch.piece(is_seen=False):
            self.window.close()
            self.keeper.finish()
            self.window.deleteLater()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()

    def rebuild(self) -> None:
        """Close the window, whatever it is doing, and open another."""
        self.tear_down()
        self.build()

    @property
    def is_closed(self) -> bool:
        """Whether something has closed the window: the palette and the menus offer to quit, too."""
        return not self.window.controller.engine.is_alive

    def finish(self) -> None:
        """Stop what the driver itself has running."""
        self._answers.stop()
        self.app.removeEventFilter(self._routing)

    def _on_failed(self, details: str) -> None:
        self.watch.note(f"failed: {details}")

    # -- time

    def pump(self) -> None:
        """Let the window live for one round of its events."""
        with self.watch.piece():
            self.app.processEvents()

    def live(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = perf_counter() + seconds
        while perf_counter() < end:
            self._wait()

    def _wait(self) -> None:
        """Wait for what comes next, and let the window live for a round; computes nothing."""
        with self.watch.piece():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def until(self, wanted: Callable[[], bool], what: str) -> None:
        """Let the window live until something is so."""
        if not self._came_about(wanted):
            self.watch.note(f"waited in vain for {what}")

    def _came_about(self, wanted: Callable[[], bool]) -> bool:
        """Return whether something becomes so before all is done that could bring it about."""
        host, rounds, came = self.window.controller.engine._host, 0, None
        while not wanted():
            if came is None or came.is_set() or not host.is_alive:
                if rounds >= PATIENCE:
                    return False
                rounds, came = rounds + 1, Event()
                host.send(came)  # is set once the worker comes to it
            self._wait()
        return True

    def standing(self) -> RunState | None:
        """Return how the run stands after all that was asked for until now.

        None where the window is closed: there is nobody left to answer.
        """
        told: list[StateTold | NotTold] = []
        engine, purpose = self.window.controller.engine, object()

        def take(answer: StateTold | NotTold) -> None:
            if answer.purpose is purpose:
                told.append(answer)

        engine.state_told.connect(take)
        engine.state_not_told.connect(take)
        # Where a run was refused, what was there before is opened: that is asked of then.
        while not self.is_closed and (not told or isinstance(told[-1], NotTold)):
            asked = len(told)
            self.window.controller.tell_state(purpose)
            if not self._came_about(lambda asked=asked: len(told) > asked or self.is_closed):
                self.watch.note("waited in vain for the worker's answer")
                break
        engine.state_told.disconnect(take)
        engine.state_not_told.disconnect(take)
        answer = told[-1] if told else None
        return answer.whole if isinstance(answer, StateTold) else None

    # -- dialogs and menus, which wait for an answer

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Answer whatever asks meanwhile: files by random names, dialogs and menus at random."""
        answers = (
            (QFileDialog, "getOpenFileName", self._file),
            (QFileDialog, "getSaveFileName", self._file),
            (QDesktopServices, "openUrl", lambda *_: True),
        )
        kept = [(owner, name, getattr(owner, name)) for owner, name, _ in answers]
        for owner, name, answer in answers:
            setattr(owner, name, staticmethod(answer))
        self._answers.start()
        try:
            yield
        finally:
            self._answers.stop()
            for owner, name, method in kept:
                setattr(owner, name, method)

    def _file(self, *_: Any, **__: Any) -> tuple[str, str]:
        return self.random_path(), ""

    def random_path(self) -> str:
        """Return a file that is there, one that is not, one that cannot be, or none."""
        there = sorted(path.name for path in self.folder.iterdir())
        names = ("", "new.json", "new.png", "new", "nowhere/new.json", *there)
        name = one_of(self.chance, names)
        return str(self.folder / name) if name else ""

    def _answer(self) -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            if not self._is_choosing:
                self._is_choosing = True
                # Later, as what is chosen may ask in turn, and no timer goes off within itself.
                QTimer.singleShot(0, lambda: self._choose_from(popup))
        elif isinstance(dialog, QMessageBox):
            one_of(self.chance, dialog.buttons()).click()
        elif isinstance(dialog, QDialog):
            self._leave(dialog)

    def _choose_from(self, menu: QMenu) -> None:
        """Choose an entry of an open menu, or leave it."""
        self._is_choosing = False
        if not isValid(menu) or not menu.isVisible():
            return
        ready = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
        if not ready or self.chance.random() < _LEFT_MENUS:
            menu.close()
            return
        chosen: QAction = one_of(self.chance, ready)
        menu.setActiveAction(chosen)  # opens a submenu, which is the next to be answered
        if chosen.menu() is None:
            QTest.keyClick(menu, Qt.Key.Key_Return)

    def _leave(self, dialog: QDialog) -> None:
        """Write what is asked for, and go on; or give up."""
        for field in dialog.findChildren(QPlainTextEdit):
            field.setPlainText(one_of(self.chance, _COMMENTS))
        buttons = [
            button
            for box in dialog.findChildren(QDialogButtonBox)
            for button in box.buttons()
            if button.isEnabled()
        ]
        if buttons and self.chance.random() < 0.7:
            one_of(self.chance, buttons).click()
        else:
            dialog.reject()

    def until_no_menu(self) -> None:
        """Let the window live until the menus that were opened are answered."""
        self.until(
            lambda: not isinstance(QApplication.activePopupWidget(), QMenu), "a menu's answer"
        )

    # -- what there is to be used

    def windows(self) -> list[QWidget]:
        """Return every window that is seen, pop-ups last."""
        seen = [one for one in self.app.topLevelWidgets() if one.isVisible()]
        return sorted(seen, key=lambda one: (one.isModal(), one.windowType().value, _name(one)))

    def widgets(self, *kinds: type[QWidget]) -> list[Any]:
        """Return the widgets of these kinds that can be clicked now, in a fixed order."""
        popup = QApplication.activePopupWidget()
        tops = self.windows() if popup is None else [popup]
        found = [one for top in tops for kind in kinds for one in top.findChildren(kind)]
        return [one for one in found if one.isEnabled() and _can_be_hit(one)]


def one_of(chance: Generator, things: Any) -> Any:
    """Return one of some things at random."""
    return things[int(chance.integers(len(things)))]


def _can_be_hit(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.windowTitle()}"


def point_in(widget: QWidget, chance: Generator) -> QPoint:
    """Return a point of a widget that is seen."""
    seen = widget.visibleRegion().boundingRect()
    x = int(chance.integers(max(1, seen.width())))
    y = int(chance.integers(max(1, seen.height())))
    return seen.topLeft() + QPoint(x, y)
