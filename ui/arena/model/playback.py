"""Plays a race that has been run: an update number that moves by itself, at a speed."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

# Updates a second; the last means: at once to wherever the race has come.
SPEEDS: tuple[float | None, ...] = (2.0, 5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 400.0, None)
DEFAULT_SPEED = 4
_FRAME_MS = 16
# A window that was busy for longer than this does not leap ahead afterwards.
_LONGEST_S = 0.1


class Playback(QObject):
    """Where a race is shown.

    Attributes
    ----------
    at : int
        The update that is shown.
    made : int
        Updates that can be shown by now.
    goal : int
        The race's last update.
    furthest : int
        The latest update that has been shown since the race began.

    Signals
    -------
    moved()
        Another update is shown.
    playing_changed(bool)
        It began or ended to move by itself.
    """

    moved = Signal()
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.at = self.made = self.furthest = 0
        self.goal = 1
        self._speed: float | None = SPEEDS[DEFAULT_SPEED]
        self._due = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.on_frame)

    @property
    def is_playing(self) -> bool:
        """Whether it moves by itself."""
        return self._timer.isActive()

    @property
    def is_at_end(self) -> bool:
        """Whether there is nothing after what is shown."""
        return self.at >= self.goal

    def set_speed(self, speed: float | None) -> None:
        """Take another number of updates a second; None means all at once."""
        self._speed = speed
        self._due = 0.0

    def restart(self, goal: int, *, stay: bool = False) -> None:
        """Begin anew with a race of `goal` updates; `stay` where it is shown, as far as it goes."""
        self.pause()
        self.made, self.goal = 0, goal
        self.at = min(self.at, goal) if stay else 0
        self.furthest = min(self.furthest, goal) if stay else 0
        self.moved.emit()

    def look_at(self, update: int, furthest: int) -> None:
        """Show an update as if the race had been shown up to `furthest`, also before it is made."""
        self.pause()
        self.at, self.furthest = update, furthest
        self.moved.emit()

    def extend(self, made: int, goal: int) -> None:
        """Take note that `made` updates are there, of `goal` in all."""
        self.made, self.goal = made, goal
        if self.at > goal:
            self.go(goal)

    def play(self) -> None:
        """Move on by itself; from the start where the end is shown."""
        if self.is_at_end:
            self.go(0)
        if not self.is_playing:
            self._due, self._last = 0.0, perf_counter()
            self._timer.start()
            self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where it is."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def go(self, update: int) -> None:
        """Show the update nearest to `update`."""
        wanted = min(max(update, 0), self.made)
        if wanted != self.at:
            self.at = wanted
            self.furthest = max(self.furthest, wanted)
            self.moved.emit()

    def step(self, count: int) -> None:
        """Show `count` updates later, or earlier where negative, and stay there."""
        self.pause()
        self.go(self.at + count)

    @Slot()
    def on_frame(self) -> None:
        """Move on by what has come due since the last frame, as far as what is shown is made."""
        now = perf_counter()
        passed, self._last = min(now - self._last, _LONGEST_S), now
        if self.at > self.made:
            return
        if self._speed is None:
            self.go(self.made)
        else:
            self._due += passed * self._speed
            whole = int(self._due)
            self._due -= whole
            self.go(self.at + whole)
        if self.is_at_end:
            self.pause()
