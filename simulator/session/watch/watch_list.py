"""The numbers that are watched in one run: pinned, noted as it trains, and carried to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.messages import Message
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment
from simulator.session.kept import Kept
from simulator.session.redraw_budget import RedrawBudget
from simulator.session.watch.curve_table import CurveTable
from simulator.session.watch.curves import NO_CURVES, NO_POINTS, Curves, KeptPoints
from simulator.session.watch.pins import MOST_PINS, Pin, Pinned
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read once something is watched: the start does not wait for it
    from simulator.session.moment import Moment
    from simulator.session.watch.tape import Look, Tape

Array = NDArray[Any]

# Larger than the number of any parameter: a pin of something that no network has.
_NONE = 1 << 30


class WatchList:
    """Knows the pins, and how their numbers went.

    A pin that the network does not have sleeps: it notes nothing, and wakes when the network has
    such a number again, as after undo.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._pins: tuple[Pinned, ...] = ()
        self._table = CurveTable(0)
        self._kept: dict[int, KeptPoints] = {}
        self._tape: Tape | None = None
        self._next_key = 1
        self._version = 0
        self._curves: Kept[Curves] = Kept()
        self._budget = RedrawBudget(0.005, 0.06)

    @cached_property
    def _network(self) -> Network:
        return Network(self._experiment.spec)

    def __len__(self) -> int:
        """Return the number of pins, sleeping ones included."""
        return len(self._pins)

    # -- pins

    def pin(self, pins: Sequence[Pin], trainer: Trainer) -> None:
        """Watch numbers from now on; those that are watched already stay as they are.

        Raises
        ------
        ValueError
            If the network has no such number, or there would be too many of them.
        """
        known = {one.pin for one in self._pins}
        wanted = [one for one in dict.fromkeys(pins) if one not in known]
        count = len(self._pins) + len(wanted)
        if count > MOST_PINS:
            raise ValueError(
                Message(
                    "At most {most} numbers can be watched at once: remove one first.",
                    most=MOST_PINS,
                )
            )
        for one in wanted:
            if not self._fits(one):
                raise ValueError(Message("The network has no such number to watch."))
        added = [Pinned(self._next_key + k, one) for k, one in enumerate(wanted)]
        self._next_key += len(added)
        self._keep((*self._pins, *added))
        self.note_standing(trainer)

    def unpin(self, keys: Sequence[int]) -> None:
        """Watch some numbers no longer, and forget how they went."""
        self._keep(tuple(one for one in self._pins if one.key not in keys))

    def _fits(self, pin: Pin) -> bool:
        return pin.fits(self._experiment.spec, len(self._experiment.data.X))

    def _keep(self, pins: tuple[Pinned, ...]) -> None:
        """Have these pins from now on; those that were there before keep their values."""
        places = {one.key: place for place, one in enumerate(self._pins)}
        self._table = self._table.with_rows([places.get(one.key, -1) for one in pins])
        self._kept = {one.key: self._kept[one.key] for one in pins if one.key in self._kept}
        if not pins:
            self._table = CurveTable(0)
        self._have(pins)

    def _have(self, pins: tuple[Pinned, ...]) -> None:
        """Note into the table of these pins from now on."""
        self._pins = pins
        self._next_key = max([self._next_key, *(one.key + 1 for one in pins)])
        self._renew_tape()

    def _renew_tape(self) -> None:
        self._version += 1
        awake = [(k, one.pin) for k, one in enumerate(self._pins) if self._fits(one.pin)]
        self._tape = None
        if awake:
            from simulator.session.watch.tape import Tape

            data = self._experiment.data
            self._tape = Tape(self._network, data, awake, self._table)

    # -- noting

    def looking(self, trainer: Trainer) -> Look | None:
        """Return what tells what to write after each update; None where nothing is watched.

        Before a setting changes, `settle` is to be called.
        """
        tape = self._tape
        return None if tape is None else partial(tape.look, trainer)

    def settle(self) -> None:
        """Put what was noted where it can be seen."""
        if self._tape is not None and self._tape.put_down():
            self._version += 1

    def note_standing(self, trainer: Trainer) -> None:
        """Note all numbers as they stand, after whatever changed them."""
        if self._tape is not None:
            self._tape.note_standing(trainer)
            self._version += 1

    def cut(self, trainer: Trainer) -> None:
        """Forget what came after the update at which the run stands: it has been taken back."""
        if self._tape is not None:
            self.settle()
            update = trainer.state.update
            self._table.cut(update)
            # Where it stands now is noted; an edit there changes what was kept of it.
            self._kept = {key: points.until(update - 1) for key, points in self._kept.items()}
            self.note_standing(trainer)

    def fill(self, moments: Sequence[Moment]) -> None:
        """Have the numbers also at moments that are kept of the run, where they were not noted.

        Parameters
        ----------
        moments : sequence of Moment
            In order, up to where the run stands; all of this network.
        """
        self.settle()
        updates = np.array([one.update for one in moments], np.int64)
        wanted = {
            place: missing
            for place, one in enumerate(self._pins)
            if self._fits(one.pin) and (missing := self._missing(place, updates)).any()
        }
        if not wanted:
            return
        for place, points in self._read(moments, wanted).items():
            key = self._pins[place].key
            self._kept[key] = self._kept.get(key, NO_POINTS).joined(points)
        self._version += 1

    def _missing(self, place: int, updates: Array) -> Array:
        """Return at which of `updates` nothing is known of a pin."""
        kept = self._kept.get(self._pins[place].key, NO_POINTS)
        missing: Array = ~(self._table.has(place, updates) | np.isin(updates, kept.updates))
        return missing

    def _read(
        self, moments: Sequence[Moment], wanted: Mapping[int, Array]
    ) -> dict[int, KeptPoints]:
        """Return what moments tell of pins, at those that are wanted of each."""
        from simulator.session.kept_work import worked_out
        from simulator.session.watch.at_moments import AtMoments

        pins = [self._pins[place].pin for place in wanted]
        reader = AtMoments(self._network, self._experiment.data, pins)
        wanted_of_any = np.flatnonzero(np.any(list(wanted.values()), axis=0)).tolist()
        found = worked_out(
            wanted_of_any, lambda k: reader.values(moments[k], moments[k - 1] if k else None)
        )
        at = np.array([k for k, _ in found])
        updates = np.array([moments[k].update for k in at], np.int64)
        made = {}
        for values, (place, missing) in zip(
            np.array([one for _, one in found]).T, wanted.items(), strict=True
        ):
            known = missing[at] & np.isfinite(values)
            made[place] = KeptPoints(updates[known], values[known])
        return made

    # -- as a value

    def curves(self) -> Curves:
        """Return the pins and their curves as they stand; the same value while nothing changes."""
        if not self._pins:
            return NO_CURVES
        self.settle()
        return self._curves.get(self._version, self._made)

    def seen(self, *, hurries: bool) -> Curves:
        """Return the curves to be drawn: while training `hurries`, anew only as often as is due."""
        made, start = self._curves.value, perf_counter()
        known = made is not None and made.pins == self._pins
        if made is not None and known and hurries and not self._budget.due(start):
            return made
        found = self.curves()
        self._budget.spent(start, perf_counter())
        return found

    def _made(self) -> Curves:
        awake = tuple(self._fits(one.pin) for one in self._pins)
        kept = {key: points for key, points in self._kept.items() if len(points.updates)}
        return Curves(self._pins, awake, self._table.stride, *self._table.arrays(), kept)

    def take(self, curves: Curves) -> None:
        """Have the pins of `curves`, and go on with them."""
        self._table = CurveTable(len(curves.pins))
        self._have(curves.pins)
        self.take_curves(curves)

    def take_curves(self, curves: Curves) -> None:
        """Have those of `curves` that are pinned now, as of a moment of the same network."""
        if self._pins:
            self._table.fill(curves.stride, curves.updates, *curves.rows(self._pins))
            keys = [one.key for one in self._pins]
            self._kept = {key: curves.kept[key] for key in keys if key in curves.kept}
            self._version += 1

    def carry_over(
        self, before: WatchList, trainer: Trainer, kept: Mapping[int, int] | None = None
    ) -> None:
        """Take over the pins of the run before.

        A pin that this run has too, from the state that it goes on from, stands where that says.

        Parameters
        ----------
        before : WatchList
        trainer : Trainer
            This run's.
        kept : mapping of int to int, optional
            For each layer that was there before, its index then; by default each stays.
        """
        self._next_key = max(self._next_key, before._next_key)
        own = {one.key: one for one in self._pins}
        kept = kept or {layer: layer for layer in range(len(before._experiment.spec.layers))}
        moves = {then: now for now, then in kept.items()}
        old, new = before._experiment.spec, self._experiment.spec
        self._keep(
            tuple(
                own.get(one.key) or replace(one, pin=_moved(one.pin, old, new, moves))
                for one in before._pins
            )
        )
        if self._pins:
            self.note_standing(trainer)


def _moved(pin: Pin, old: NetworkSpec, new: NetworkSpec, layers: Mapping[int, int]) -> Pin:
    """Return the pin of the same number in a network whose layers have other indices.

    Of a layer that went, and of what the layer does not have any more, it is one that sleeps.
    """
    if pin.layer not in range(len(old.layers)):
        return pin
    layer = layers.get(pin.layer, -1)
    if layer not in range(len(new.layers)) or pin.quantity.is_of_node:
        return replace(pin, layer=layer)
    if pin.number not in range(old.node_parameters[pin.layer]):
        return replace(pin, layer=layer)
    # A bias has another number where the layer before has more nodes.
    wanted = _meaning(old, pin.layer, pin.number)
    numbers = range(new.node_parameters[layer])
    found = [number for number in numbers if _meaning(new, layer, number) == wanted]
    return replace(pin, layer=layer, number=found[0] if found else _NONE)


def _meaning(spec: NetworkSpec, layer: int, number: int) -> tuple[str, int, int]:
    """Return what tells a node's parameter from its others, whatever the layer before has."""
    found = spec.parameter(layer, number)
    return found.group.name, found.row - found.group.start, found.piece
