"""How update rules are carried out; the rules themselves are in `simulator.optimizers.rules`.

A rule is written down once for given arrays, as a list of NumPy calls with everything filled in,
and played at each update: on small networks the interpreter's work between two calls would cost
as much as the calls. Long vectors are cut into blocks and the whole rule is played block by block,
so that a block stays in the cache from the first call to the last.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.settings import Setting, resolve

Array = NDArray[Any]
Call = Callable[[], object]

_BLOCK = 1 << 16
# What a decaying memory holds of a gradient that has been zero for long is set to zero before it
# becomes a denormal number: those take ten times as long and, by rounding, never reach zero.
_NOTHING = {np.dtype(np.float64): 1e-250, np.dtype(np.float32): 1e-30}
_TIDYING = 128


class OptimizerMemory(NamedTuple):
    """What an optimizer remembers between updates.

    Attributes
    ----------
    updates : int
        Updates made.
    rate_factor : float
        What a schedule makes of the learning rate.
    scalars : mapping of str to float
        Single numbers.
    arrays : mapping of str to ndarray
        As the rule stores them, each shaped like `theta`; empty before the first update.
    """

    updates: int
    rate_factor: float
    scalars: Mapping[str, float]
    arrays: Mapping[str, Array]


class Optimizer(ABC):
    """One update rule with its hyperparameters and its state.

    An optimizer changes `theta` in place, elementwise, so the same lines serve ``(P,)`` and
    ``(R, P)``. What it remembers between updates are arrays shaped like `theta`, readable by name;
    together with the update count they are its whole state, which can be copied and put back.

    Attributes
    ----------
    name : str
        Registered name.
    hyperparameters : tuple of Setting
        What can be set, with defaults and ranges.
    state_names : tuple of str
        Names of the arrays that are remembered.
    settings : dict of str to float
        Values by name; `set_hyperparameter` changes one while training runs.
    learning_rate : float
        The learning rate in force: the one that is set, times what a schedule makes of it. To be
        read; `set_hyperparameter` and `scale_rate` change it.
    count : int
        Number of updates made.
    """

    name: ClassVar[str]
    hyperparameters: ClassVar[tuple[Setting, ...]]
    state_names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, /, **settings: object) -> None:
        self.settings = resolve(self.name, self.hyperparameters, settings)
        self.learning_rate = self.settings["learning_rate"]
        self.count = 0
        self._kept: dict[str, Array] = {}
        self._numbers: dict[str, Array] = {}
        self._calls: list[Call] = []
        self._theta: Array | None = None
        self._gradient: Array | None = None
        self._rate_factor = 1.0
        self._rates: Array | None = None

    @property
    def scalar_state(self) -> dict[str, float]:
        """Single numbers that the rule carries from update to update besides its arrays."""
        return {}

    @property
    def state(self) -> dict[str, Array]:
        """What is remembered, by name, each shaped like `theta`; empty before the first update."""
        return {name: self._remembered(name, kept) for name, kept in self._kept.items()}

    def remembered(self, name: str, kept: Array) -> Array:
        """Return numbers of `state`'s array called `name` from their stored form.

        Parameters
        ----------
        name : str
            One of `state_names`.
        kept : ndarray, any shape
            Numbers as they stand in `memory`, from any updates since the settings last changed.
        """
        return self._remembered(name, kept)

    def state_for(self, theta: Array) -> dict[str, Array]:
        """Return copies of the state; before the first update, what it starts as for `theta`."""
        if self._kept:
            return {name: values.copy() for name, values in self.state.items()}
        return self._first_state(theta)

    def finite_memory(self) -> Array:
        """Return where all that is remembered of a parameter is finite, shaped like `theta`.

        A scalar True before the first update.
        """
        found = np.array(True)
        for kept in self._kept.values():
            found = found & np.isfinite(kept)
        return found

    def scale_rate(self, factor: float) -> None:
        """Multiply the learning rate that is set by `factor`, from the next update on."""
        if factor != self._rate_factor:
            self._rate_factor = factor
            self._renew_rate()

    def rates_by_row(self, rates: Array) -> None:
        """Give each vector of a stack a learning rate of its own, in place of the one that is set.

        Parameters
        ----------
        rates : ndarray, shape (R,)
            Before a schedule's share. From then on `update` takes stacks of R vectors only.

        Raises
        ------
        ValueError
            If updates have been made already.
        """
        if self.count:
            raise ValueError("rates_by_row must be called before the first update")
        self._rates = np.asarray(rates, np.float64)[:, None]
        self._theta = None

    @property
    def rate_in_force(self) -> Any:
        """The learning rate in force: a number, or (R, 1) where each vector has its own."""
        return self.learning_rate if self._rates is None else self._rates * self._rate_factor

    def _renew_rate(self) -> None:
        self.learning_rate = self.settings["learning_rate"] * self._rate_factor
        if "learning_rate" in self._numbers:
            self._numbers["learning_rate"][...] = self.rate_in_force

    def set_hyperparameter(self, name: str, value: float) -> None:
        """Change one hyperparameter from the next update on.

        Raises
        ------
        ValueError
            If there is no such hyperparameter or the value is outside its range.
        """
        settings = resolve(self.name, self.hyperparameters, {**self.settings, name: value})
        if settings != self.settings:
            self._rescale_state(settings)
            self.settings = settings
            self._renew_rate()
            self._theta = None

    def update(self, theta: Array, gradient: Array) -> None:
        """Change `theta` in place by one update.

        Parameters
        ----------
        theta : ndarray, shape (P,) or (R, P)
        gradient : ndarray, shaped like `theta`

        Raises
        ------
        ValueError
            If the shapes differ, from each other or from those of the updates before.
        """
        if theta is not self._theta or gradient is not self._gradient:
            self._bind(theta, gradient)
        self.count += 1
        self._renew_numbers()
        for call in self._calls:
            call()
        if not self.count % _TIDYING:
            self._tidy()

    def _tidy(self) -> None:
        for kept in self._kept.values():
            np.copyto(kept, 0.0, where=np.abs(kept) < _NOTHING[kept.dtype])

    def _bind(self, theta: Array, gradient: Array) -> None:
        """Write the rule down for these arrays; they are recognised by identity."""
        for kept in self._kept.values():
            if kept.shape != theta.shape:
                raise ValueError(f"theta must have shape {kept.shape}, got {theta.shape}")
        if gradient.shape != theta.shape:
            raise ValueError(f"gradient must have shape {theta.shape}, got {gradient.shape}")
        if not self._kept:
            self._kept = self._first_state(theta)
        # As arrays without axes: NumPy would make one of a float at every call, for 0.15 µs.
        shape = () if self._rates is None else self._rates.shape
        self._numbers = {
            name: np.full(shape, value, theta.dtype) for name, value in self._constants().items()
        }
        self._numbers["learning_rate"][...] = self.rate_in_force
        self._calls = []
        arrays = [theta, gradient, *self._kept.values()]
        blocks = [arrays] if self._rates is not None else _blocks(arrays)
        scratch = [np.empty(blocks[0][0].shape, theta.dtype) for _ in range(2)]
        numbers = SimpleNamespace(**self._numbers)
        for own, slope, *state in blocks:
            s, t = (values[: len(own)] for values in scratch)
            named = SimpleNamespace(**dict(zip(self._kept, state, strict=True)))
            self._calls += self._rule(own, slope, named, numbers, s, t)
        self._theta, self._gradient = theta, gradient

    @abstractmethod
    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        """Return the calls that change `theta` by one update.

        `kept` has the state's arrays and `c` the numbers of `_constants` as attributes; `s` and
        `t` are scratch.
        """

    def _constants(self) -> dict[str, float]:
        """Return the numbers that the rule multiplies by and adds, by name."""
        return self.settings

    def _renew_numbers(self) -> None:  # noqa: B027 - most rules have no such number
        """Renew the numbers that depend on `count`."""

    def _first_state(self, theta: Array) -> dict[str, Array]:
        """Return the state before the first update of `theta`: zeros, where a rule says no more."""
        return {name: np.zeros(theta.shape, theta.dtype) for name in self.state_names}

    def _remembered(self, name: str, kept: Array) -> Array:
        """Return the part of the state called `name`, of which `kept` is the stored form."""
        return kept

    def _rescale_state(self, settings: dict[str, float]) -> None:  # noqa: B027 - most need not
        """Change the stored form of the state to that of other settings."""

    def forget(self) -> None:
        """Drop the state: the next update is like the first."""
        self._kept = {}
        self.count = 0
        self._theta = None

    def memory(self) -> OptimizerMemory:
        """Return what is remembered, as it is stored: not copied, and not to be changed."""
        return OptimizerMemory(self.count, self._rate_factor, self.scalar_state, dict(self._kept))

    def remember(self, memory: OptimizerMemory) -> None:
        """Take over what an optimizer of the same settings has remembered.

        Raises
        ------
        ValueError
            If that is not what this rule remembers.
        """
        if memory.arrays and sorted(memory.arrays) != sorted(self.state_names):
            raise ValueError(f"the memory must hold {', '.join(self.state_names) or 'nothing'}")
        self.count = memory.updates
        self.scale_rate(memory.rate_factor)
        self._kept = dict(memory.arrays)
        self._theta = None
        for name in self.scalar_state:
            setattr(self, name, memory.scalars[name])

    def copy(self) -> Optimizer:
        """Return an independent optimizer in the same state."""
        twin = type(self)(**self.settings)
        twin.count = self.count
        twin._rates = self._rates
        twin.scale_rate(self._rate_factor)
        twin._kept = {name: values.copy() for name, values in self._kept.items()}
        return twin


def _blocks(arrays: list[Array]) -> list[list[Array]]:
    """Cut arrays of one shape alike into flat views of at most `_BLOCK` numbers."""
    if not all(values.flags.c_contiguous for values in arrays):
        return [arrays]
    flat = [values.reshape(-1) for values in arrays]
    starts = range(0, max(1, flat[0].size), _BLOCK)
    return [[values[start : start + _BLOCK] for values in flat] for start in starts]
