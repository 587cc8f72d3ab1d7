"""Looks for faults of a run now and then, at a bounded cost, while somebody wants to know."""

from __future__ import annotations

from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.output_advice import dead_layer
from simulator.session.pictures import Version
from simulator.session.redraw_budget import RedrawBudget
from simulator.training.evaluation import Evaluation
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read with the first look, which comes after the start of the program
    from simulator.callouts import CalloutWatch, Finding


class CalloutDesk:
    """Keeps what was found last, and looks again as often as its budget lets it.

    Parameters
    ----------
    experiment : Experiment

    Attributes
    ----------
    found : tuple of Finding
        What has held for some time, the most fundamental first; nothing while it is off.
    budget : RedrawBudget
        At most a hundredth of the time, and no more than four times a second.
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._watch: CalloutWatch | None = None
        self._since = 0
        self._seen: Version | None = None
        self._is_on = False
        self.found: tuple[Finding, ...] = ()
        self.budget = RedrawBudget(0.01, 0.25)

    @cached_property
    def _network(self) -> Network:
        """For looking; made with the first look."""
        return Network(self._experiment.spec)

    def set_on(self, is_on: bool) -> None:
        """Look for faults from now on, or no more."""
        self._is_on = is_on
        self._seen = None
        if not is_on:
            self.found = ()
            self._watch = None

    def take_over(self, experiment: Experiment, epoch: int) -> None:
        """Judge what comes by other settings: the losses until `epoch` are those of the old."""
        self._experiment = experiment
        self.begin_at(epoch)

    def begin_at(self, epoch: int) -> None:
        """Judge the losses from an epoch on: before it, training was another."""
        self._since = epoch
        self._seen = None

    def refresh(
        self, trainer: Trainer, version: Version, evaluation: Evaluation, *, force: bool
    ) -> None:
        """Look again where that is due and anything has changed; with `force` in any case."""
        if not self._is_on or version == self._seen:
            return
        start = perf_counter()
        if not (force or self.budget.due(start)):
            return
        state = trainer.state
        if state.update == 0 and self._can_learn():
            self.found = ()  # whatever else is wrong shows in updates
            return
        from simulator.callouts import CalloutWatch, take_readings

        start = perf_counter()  # not with what was read just now, which is done once
        self._seen = version
        self._watch = self._watch or CalloutWatch()
        self.found = self._watch.look(
            take_readings(
                self._experiment,
                state.theta,
                network=self._network,
                epoch=state.epoch,
                update=state.update,
                history=trainer.flush_history(),
                evaluation=evaluation,
                since=min(self._since, state.epoch),
                target=trainer.epochs,
            )
        )
        self.budget.spent(start, perf_counter())

    def _can_learn(self) -> bool:
        spec = self._experiment.spec
        is_open = dead_layer(spec.layers, spec.loss) is None
        return is_open and any(layer.trainable for layer in spec.layers)
