"""What a remedy against overfitting is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.messages import Message
from simulator.references import Source
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting


def _never(experiment: Experiment) -> Message | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One thing that may keep a network from learning its rows by heart.

    Attributes
    ----------
    name, title : str
    order : int
    explanation : str
        What it does, in a sentence.
    teaching : str
        When it helps and when it does not.
    sources : tuple of Source
    strength : Setting or None
        How much of it; None where there is nothing to choose.
    usual : callable
        Takes an experiment and returns the strength where nobody chooses one.
    applied : callable
        Takes an experiment and a strength and returns the experiment that is trained.
    refusal : callable
        Takes an experiment and returns why it cannot have this remedy, or None.
    opens : bool
        Whether a scenario holds all that it changes, so that it can be opened.
    """

    name: str
    title: str
    order: int
    explanation: str
    teaching: str
    applied: Callable[[Experiment, float], Experiment]
    usual: Callable[[Experiment], float]
    strength: Setting | None = None
    sources: tuple[Source, ...] = ()
    refusal: Callable[[Experiment], Message | None] = _never
    opens: bool = True

    @property
    def settings(self) -> tuple[Setting, ...]:
        """What can be set."""
        return () if self.strength is None else (self.strength,)

    def checked(self, experiment: Experiment, strength: float) -> Experiment:
        """Return the experiment with the remedy.

        Raises
        ------
        ValueError
            If it cannot have it, or the strength is out of range.
        """
        refusal = self.refusal(experiment)
        if refusal is not None:
            raise ValueError(refusal)
        if self.strength is not None:
            strength = self.strength.check(strength)
        return self.applied(experiment, strength)


def rescripted(experiment: Experiment, **fields: object) -> Experiment:
    """Return the experiment with fields of its scenario replaced and its data kept."""
    scenario = presets.changed(experiment.scenario, **fields)
    return Experiment.from_scenario(scenario, experiment)


def widest(experiment: Experiment) -> int:
    """Return the number of nodes of the largest hidden layer; 0 without one."""
    return max((layer.units or 0 for layer in experiment.scenario.layers[:-1]), default=0)


def no_hidden_layer(experiment: Experiment) -> Message | None:
    """Return the refusal of what acts on hidden nodes, where there are none."""
    return None if widest(experiment) else Message("The network has no hidden nodes.")
