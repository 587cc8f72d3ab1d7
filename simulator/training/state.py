"""Everything that training changes, as a value that can be copied and resumed bit for bit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.optimizer import Optimizer
from simulator.training.early_stopping import Watch
from simulator.training.evaluation import History

Array = NDArray[Any]


def _unseeded() -> np.random.Generator:
    return np.random.default_rng(0)


@dataclass(slots=True, eq=False)
class TrainingState:
    """Everything that training changes; a copy resumes bit for bit.

    Attributes
    ----------
    theta : ndarray, shape (P,)
        Parameters.
    optimizer : Optimizer
        Update rule with its memory.
    rng : numpy.random.Generator
        Source of the shuffles.
    epoch, update : int
        Epochs completed and updates made.
    order : ndarray or None
        This epoch's order of the training rows; None where no shuffle is needed.
    position : int
        How many rows of `order` have been used.
    history : History
        Evaluations so far.
    watch : Watch
        What early stopping has seen.
    dropout_rng : numpy.random.Generator
        Source of the masks of layers with dropout.
    """

    theta: Array
    optimizer: Optimizer
    rng: np.random.Generator
    epoch: int = 0
    update: int = 0
    order: Array | None = None
    position: int = 0
    history: History = field(default_factory=History)
    watch: Watch = field(default_factory=Watch)
    dropout_rng: np.random.Generator = field(default_factory=_unseeded)

    def copy(self) -> TrainingState:
        """Return an independent copy."""
        return TrainingState(
            self.theta.copy(),
            self.optimizer.copy(),
            _copied(self.rng),
            self.epoch,
            self.update,
            self.order,  # never written to: a new epoch makes a new one
            self.position,
            self.history,
            self.watch,
            _copied(self.dropout_rng),
        )

    def onto(self, *, keep_memory: bool = False) -> TrainingState:
        """Return a copy with which training goes on with other data.

        The parameters, the counts and the history stay; the next batch begins a new round through
        the rows, and early stopping watches anew. What the optimizer remembers is about the old
        data's gradients, so that it is forgotten unless it is asked for.

        Parameters
        ----------
        keep_memory : bool, default False
            Whether the optimizer keeps its memory.
        """
        state = self.copy()
        state.order, state.position, state.watch = None, 0, Watch()
        if not keep_memory:
            state.optimizer.forget()
        return state


def _copied(rng: np.random.Generator) -> np.random.Generator:
    twin = np.random.Generator(type(rng.bit_generator)())
    twin.bit_generator.state = rng.bit_generator.state
    return twin


def initial_state(
    spec: NetworkSpec, optimizer: Optimizer, seed: int, initializer: str
) -> TrainingState:
    """Return the state before the first update: the same seed gives the same numbers.

    Start weights, shuffles and dropout come from three independent streams of the seed, so that
    changing the batch size or the dropout leaves the weights alone.
    """
    weights_seed, shuffle_seed, dropout_seed = np.random.SeedSequence(seed).spawn(3)
    theta = Network(spec).initial_parameters(np.random.default_rng(weights_seed), initializer)
    return TrainingState(
        theta,
        optimizer,
        np.random.default_rng(shuffle_seed),
        dropout_rng=np.random.default_rng(dropout_seed),
    )
