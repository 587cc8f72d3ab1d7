"""Grow and prune: sizes of the layers, larger while that helps, then smaller while it does no harm.

Nodes are pruned by skeletonization (Mozer and Smolensky 1989): a node's relevance is by how much
the training loss grows without it. Every network is trained from the start, the pruned ones too:
that finds as good ones as going on with the weights that are left (Liu et al. 2019), and lets a
search depend on nothing but its results.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from simulator.references import Source
from simulator.scenarios.schema import MAX_LAYERS, MAX_PARAMETERS
from simulator.search.candidates import Candidate, written_sizes
from simulator.search.dimensions import HIDDEN, NODES, sizes_in
from simulator.search.methods._base import Method, Trial, counted, no_space
from simulator.search.results import Result
from simulator.settings import Setting

if TYPE_CHECKING:
    from simulator.search.plan import Plan

FIRST = Setting(
    "first_nodes",
    1,
    1,
    64,
    whole=True,
    title="First nodes",
    explanation="How many nodes the first network's hidden layer has.",
)
MOST_LAYERS = Setting(
    "most_layers",
    3,
    1,
    8,
    whole=True,
    title="Layers at most",
    explanation="How many hidden layers a network may have.",
)
LEAST_GAIN = Setting(
    "least_gain",
    0.05,
    0.0,
    1.0,
    title="Least gain",
    explanation="By which share of the loss, or of the score, a larger network must be better to "
    "be taken.",
)
_MOST = 60
_WIDEST = 512

Sizes = tuple[int, ...]


@dataclass(slots=True)
class _Replay:
    """Goes through the decisions again that the results have led to.

    Attributes
    ----------
    plan : Plan
    known : dict
        Results by sizes.
    numbers : dict
        Each architecture's number, in the order in which they were named.
    rounds : int
    """

    plan: Plan
    known: dict[Sizes, Result]
    numbers: dict[Sizes, int]
    rounds: int = 0

    def named(self, sizes: Sequence[Sizes]) -> list[Trial]:
        """Return the trials of a round, as far as they are new and the budget allows."""
        trials = []
        for one in sizes:
            if one in self.numbers or len(self.numbers) >= counted(self.plan, _MOST):
                continue
            number = self.numbers[one] = len(self.numbers)
            candidate = Candidate(number, (written_sizes(one),))
            epochs = self.plan.scenario.epochs
            trials.append(Trial(candidate, epochs, self.rounds, asks_relevance=True))
        self.rounds += bool(trials)
        return trials

    def is_done(self, trials: Sequence[Trial]) -> bool:
        return all(sizes_in(_first(one)) in self.known for one in trials)

    def cost(self, sizes: Sizes) -> float:
        return self.known[sizes].cost(self.plan.ranked_by)

    def is_better(self, larger: Sizes, smaller: Sizes) -> bool:
        """Return whether a larger network is worth its size."""
        before, after = self.cost(smaller), self.cost(larger)
        if not math.isfinite(before):
            return after < before
        gain = self.plan.method.settings["least_gain"]
        return after < before and before - after >= gain * abs(before)

    def is_perfect(self, sizes: Sizes) -> bool:
        """Return whether every row that judges is right: no loss of classes can tell more."""
        return self.known[sizes].score >= 1.0


def _first(trial: Trial) -> str:
    return str(trial.candidate.values[0])


def next_round(plan: Plan, results: Sequence[Result]) -> list[Trial]:
    """Return the architectures of the round that is to be worked now."""
    known = {sizes_in(str(one.values[0])): one for one in results}
    replay = _Replay(plan, known, {})
    settings = plan.method.settings
    best: Sizes = (int(settings["first_nodes"]),)
    trials = replay.named([best])
    if not replay.is_done(trials):
        return trials
    for step in (_grown, _pruned):
        best, open_trials = step(replay, best)
        if open_trials:
            return open_trials
    return []


def _grown(replay: _Replay, best: Sizes) -> tuple[Sizes, list[Trial]]:
    """Go through larger networks while the best of them is better; return the round that is open.

    Each round tries every layer with twice the nodes, and one layer more. There is nothing to be
    gained where every row that judges is right.
    """
    most = int(replay.plan.method.settings["most_layers"])
    while not replay.is_perfect(best):
        larger = [
            (*best[:k], 2 * best[k], *best[k + 1 :])
            for k in range(len(best))
            if 2 * best[k] <= min(_WIDEST, NODES.maximum)
        ]
        if len(best) < min(most, MAX_LAYERS - 1):
            larger.append((*best, best[-1]))
        trials = replay.named([one for one in larger if _fits(replay.plan, one)])
        if not trials:
            return best, []
        if not replay.is_done(trials):
            return best, trials
        leader = min((sizes_in(_first(one)) for one in trials), key=replay.cost)
        if not replay.is_better(leader, best):
            return best, []
        best = leader
    return best, []


def _pruned(replay: _Replay, best: Sizes) -> tuple[Sizes, list[Trial]]:
    """Take nodes away while the network stays as good, to one standard error of the grown one.

    Each round takes one node from the layer that holds the node of least relevance.
    """
    grown = replay.known[best]
    limit = grown.cost(replay.plan.ranked_by) + grown.error(replay.plan.ranked_by)
    while True:
        smaller = _without_one(best, replay.known[best].relevances)
        if smaller is None:
            return best, []
        if smaller not in replay.known or smaller not in replay.numbers:
            trials = replay.named([smaller])
            if not trials:
                return best, []
            if not replay.is_done(trials):
                return best, trials
        if not replay.cost(smaller) <= limit:
            return best, []
        best = smaller


def _without_one(sizes: Sizes, relevances: Sequence[float] | None) -> Sizes | None:
    """Return the sizes with a node less where it is missed least; None where none can go."""
    if not relevances or len(relevances) != len(sizes) or sum(sizes) <= 1:
        return None
    layer = min(range(len(sizes)), key=lambda k: relevances[k])
    left = (*sizes[:layer], sizes[layer] - 1, *sizes[layer + 1 :])
    return tuple(size for size in left if size)


def _fits(plan: Plan, sizes: Sizes) -> bool:
    """Return whether a network is not too large for a scenario, roughly."""
    spec = plan.scenario.spec
    widths = (spec.inputs, *sizes, spec.outputs)
    return sum((before + 1) * after for before, after in pairwise(widths)) <= MAX_PARAMETERS


RECORD = Method(
    name="grow",
    title="Grow and prune",
    order=40,
    explanation="Searches the sizes of the layers by itself: doubles them, and adds layers, while "
    "the validation gets better; then takes away, one at a time, the nodes that are missed least "
    "while it stays as good to one standard error.",
    next_round=next_round,
    settings=(FIRST, MOST_LAYERS, LEAST_GAIN),
    varied=(HIDDEN,),
    check=no_space,
    sources=(
        Source("Ash", 1989, "Dynamic node creation in backpropagation networks"),
        Source(
            "Mozer and Smolensky",
            1989,
            "Skeletonization: a technique for trimming the fat from a network via relevance "
            "assessment",
        ),
        Source("Liu et al.", 2019, "Rethinking the value of network pruning"),
    ),
)
