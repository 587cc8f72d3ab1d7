"""The watched numbers as the window shows them: named, each in a style of its own, or hidden."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.session.snapshot import Snapshot
from simulator.session.watch.curves import NO_CURVES, Curves
from simulator.session.watch.pins import Pin
from ui.plotting.racer_styles import RacerStyle, style_of
from ui.watch.model.pin_words import PinWords
from ui.words.messages import worded


@dataclass(frozen=True, slots=True)
class ShownPin:
    """A pin as it is listed.

    Attributes
    ----------
    key : int
    pin : Pin
    symbol : str
    where, what : str
        Messages where the program names them.
    style : RacerStyle
    is_awake : bool
        Whether the network has such a number at present.
    """

    key: int
    pin: Pin
    symbol: str
    where: str
    what: str
    style: RacerStyle
    is_awake: bool


@dataclass(slots=True)
class ShownPins:
    """Follows the snapshots, and remembers what the learner chose of them.

    Attributes
    ----------
    curves : Curves
        Of the run that is open.
    former : Curves
        Of the run before, where its curves were of the same pins; for comparison.
    hidden : set of int
        Keys of the pins whose curves are not drawn.
    """

    curves: Curves = NO_CURVES
    former: Curves = NO_CURVES
    hidden: set[int] = field(default_factory=set)
    pins: tuple[ShownPin, ...] = ()
    _words: PinWords | None = None
    _names: dict[int, tuple[str, str, str]] = field(default_factory=dict)
    _styles: dict[int, int] = field(default_factory=dict)
    _origin: int = -1
    _former_origin: int = -1
    # The latest that was seen of the run: it may stand at an earlier moment when it is left.
    _fullest: Curves = NO_CURVES

    def take(self, snapshot: Snapshot) -> bool:
        """Follow a snapshot; return whether anything is to be drawn anew."""
        experiment, curves = snapshot.experiment, snapshot.curves
        is_known = self._words is not None and curves is self.curves
        if is_known and snapshot.origin == self._origin:
            return False
        self._turn(snapshot)
        if self._words is None or self._words.spec is not experiment.spec:
            self._words = PinWords(experiment)
        self.curves = curves
        if _end(curves) >= _end(self._fullest):
            self._fullest = curves
        keys = {one.key for one in curves.pins}
        self.hidden &= keys
        self._styles = {key: place for key, place in self._styles.items() if key in keys}
        self.pins = tuple(
            self._shown(one.key, one.pin, awake)
            for one, awake in zip(curves.pins, curves.awake, strict=True)
        )
        return True

    def _turn(self, snapshot: Snapshot) -> None:
        """Keep the curves of the run that is left; undo brings a run back, not another one."""
        if snapshot.origin == self._origin:
            return
        if snapshot.origin == self._former_origin:
            self.former, self._former_origin = NO_CURVES, -1
        elif len(self._fullest.updates) > 1:
            self.former, self._former_origin = self._fullest, self._origin
        self._origin, self._fullest = snapshot.origin, NO_CURVES

    def _shown(self, key: int, pin: Pin, awake: bool) -> ShownPin:
        assert self._words is not None
        if self._words.has(pin):
            words = self._words
            self._names[key] = words.symbol(pin), words.where(pin), words.what(pin)
        gone = worded("ShownPins", "not in this network")
        symbol, where, what = self._names.get(key, ("", gone, gone))
        return ShownPin(key, pin, symbol, where, what, style_of(self._place(key)), awake)

    def _place(self, key: int) -> int:
        """Return the number of a pin's style: the first that is free when it is first seen."""
        if key not in self._styles:
            taken = set(self._styles.values())
            self._styles[key] = next(k for k in range(len(taken) + 1) if k not in taken)
        return self._styles[key]

    def drawn(self) -> list[ShownPin]:
        """Return the pins whose curves are to be seen."""
        return [one for one in self.pins if one.key not in self.hidden]


def _end(curves: Curves) -> int:
    """Return the update of the last point; −1 without one."""
    return int(curves.updates[-1]) if len(curves.updates) else -1
