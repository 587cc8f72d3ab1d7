"""Who keeps texts, and how windows come to another language: all at once, or in turns.

A window is told by one event, in which all that stands in it says its texts again. In turns, the
event loop paints what was told between two of them, and goes on with what the learner does and with
a training that runs.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from types import MethodType
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_CHANGE = QEvent.Type.LanguageChange
# What comes up is told before it is painted.
_COMES_UP = frozenset((QEvent.Type.Show, QEvent.Type.WindowActivate))
# Windows by themselves: a menu, a list that drops down and a floating panel follow with whose they
# are.
_BY_THEMSELVES = frozenset((Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet))
# Between two windows, for what is no event yet: a mouse that is moved, a timer of the training's.
_BETWEEN_MS = 5

# Not to keep an owner alive: it may go before its turn comes.
_Kept = WeakMethod[Callable[[], None]]


class Speakers(QObject):
    """All who keep texts, by the windows in which they stand.

    Parameters
    ----------
    parent : QObject

    Signals
    -------
    all_told()
        Every window has followed.
    """

    all_told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._says: dict[_Kept, None] = {}  # in the order in which they began
        self._waiting: dict[QWidget, list[_Kept]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN_MS)
        self._timer.timeout.connect(self._tell_next)

    def add(self, say: Callable[[], None]) -> None:
        """Have a bound method of a QObject called at each change, as long as that lives."""
        self._says[WeakMethod(say, self._forget)] = None

    def _forget(self, gone: _Kept) -> None:
        self._says.pop(gone, None)

    @property
    def is_telling(self) -> bool:
        """Whether there are windows whose turn is still to come."""
        return bool(self._waiting)

    def tell(self, first: QWidget | None = None) -> None:
        """Tell all windows now, or `first` now and the others in turns, those that are seen before.

        Who fails to say its texts keeps none of the others from it.

        Windows that wait since an earlier change come to the language that is shown by then.
        """
        self._release()
        nowhere = self._group()
        for window in self._waiting:
            window.installEventFilter(self)
        if first is not None:
            self._timer.start()
        now = list(self._waiting) if first is None else [first]
        with ExitStack() as all_of_them:  # also where one fails
            for window in reversed(now):
                all_of_them.callback(self._tell_window, window)
            all_of_them.callback(_say_again, nowhere)
        if first is None:
            self.all_told.emit()

    def _release(self) -> None:
        """Let go of what waits."""
        self._timer.stop()
        for window in self._waiting:
            if isValid(window):
                window.removeEventFilter(self)
        self._waiting = {}

    def _group(self) -> list[_Kept]:
        """Have all windows wait, those that are seen first; return who stands in none."""
        loose = [one for one in QApplication.topLevelWidgets() if one.parentWidget() is None]
        found: dict[QWidget, list[_Kept]] = {window: [] for window in loose}
        nowhere: list[_Kept] = []
        for kept in list(self._says):
            owner = _owner(kept)
            if owner is None:
                self._forget(kept)
                continue
            window = _window_of(owner)
            (nowhere if window is None else found.setdefault(window, [])).append(kept)
        self._waiting = dict(sorted(found.items(), key=lambda one: not _is_seen(one[0])))
        return nowhere

    @Slot()
    def _tell_next(self) -> None:
        window = next(iter(self._waiting), None)
        if window is not None:
            self._tell_window(window)
        if not self._waiting:
            self._timer.stop()
            self.all_told.emit()

    def _tell_window(self, window: QWidget) -> None:
        """Have Qt's own widgets of a window say their texts again, then ours."""
        says = self._waiting.pop(window, [])
        if isValid(window):
            window.removeEventFilter(self)
            QCoreApplication.sendEvent(window, QEvent(_CHANGE))
        _say_again(says)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell a window that comes up, and keep from one that waits what its parent hands on."""
        if not isinstance(watched, QWidget) or watched not in self._waiting:
            return False
        if event.type() in _COMES_UP:
            self._tell_window(watched)
        return event.type() == _CHANGE


def _say_again(says: list[_Kept]) -> None:
    with ExitStack() as all_of_them:  # also where one fails
        for kept in reversed(says):
            all_of_them.callback(_say, kept)


def _say(kept: _Kept) -> None:
    say = kept()
    if say is not None and _owner(kept) is not None:
        say()


def _owner(kept: _Kept) -> QObject | None:
    """Return whose texts are said; None where that has gone."""
    say = kept()
    owner = say.__self__ if isinstance(say, MethodType) else None
    return owner if isinstance(owner, QObject) and isValid(owner) else None


def _window_of(owner: QObject) -> QWidget | None:
    """Return the window, one by itself, in which something stands or for which it works."""
    place: QObject | None = owner
    while place is not None and not isinstance(place, QWidget):
        place = place.parent()
    while place is not None:
        window = place.window()
        place = window.parentWidget()
        if place is None or window.windowType() in _BY_THEMSELVES:
            return window
    return None


def _is_seen(window: QWidget) -> bool:
    return window.isVisible() and not window.isMinimized()
