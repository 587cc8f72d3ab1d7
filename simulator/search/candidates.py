"""Settings to be tried: numbered, drawn or counted through, and made scenarios of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

import numpy as np

from simulator import optimizers
from simulator.messages import Message, reason
from simulator.scenarios import overrides, presets
from simulator.scenarios.schema import Scenario
from simulator.search.dimensions import BETWEEN, HIDDEN, NODES, Value
from simulator.search.space import Dimension

Values = tuple[Value | None, ...]

# Sets the numbers for candidates apart from those for folds and for training.
_DRAWN = 1
# A space with few values gives one again and again; after so many draws it is taken as used up.
_DRAWS_A_CANDIDATE = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """One setting of all that varies.

    Attributes
    ----------
    number : int
        Counted from 0, in the order in which the method names them.
    values : tuple
        One value a dimension; None where it does not belong to the chosen optimizer.
    """

    number: int
    values: Values


def grid(scenario: Scenario, space: Sequence[Dimension]) -> Iterator[Candidate]:
    """Yield all combinations of the dimensions' values, the last dimension's first; each once."""
    names = [one.name for one in space]
    fitting = (fit(scenario, names, values) for values in product(*(one.grid() for one in space)))
    for number, values in enumerate(dict.fromkeys(fitting)):
        yield Candidate(number, values)


def drawn(scenario: Scenario, space: Sequence[Dimension], seed: int) -> Iterator[Candidate]:
    """Yield settings at random, none twice, for as long as there are others.

    The numbers of each draw come from the seed and its place alone (`numpy.random.SeedSequence`).
    """
    names = [one.name for one in space]
    known: set[Values] = set()
    failed = 0
    place = 0
    while failed < _DRAWS_A_CANDIDATE:
        rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(_DRAWN, place)))
        place += 1
        values = fit(scenario, names, [one.draw(rng) for one in space])
        if values in known:
            failed += 1
            continue
        failed = 0
        yield Candidate(len(known), values)
        known.add(values)


def first(candidates: Iterator[Candidate], count: int) -> list[Candidate]:
    """Return as many candidates as there are, at most `count`."""
    return list(islice(candidates, count))


def fit(scenario: Scenario, names: Sequence[str], values: Sequence[Value | None]) -> Values:
    """Return the values, None in place of what the chosen optimizer does not know."""
    given = dict(zip(names, values, strict=True))
    chosen = str(given.get("optimizer", scenario.optimizer.name))
    own = {one.name for one in optimizers.REGISTRY[chosen].settings}
    return tuple(
        None if name in _OPTIMIZERS_OWN and name not in own else value
        for name, value in given.items()
    )


# Settings that only some optimizers have; weight decay is also one of all others.
_OPTIMIZERS_OWN = frozenset(
    one.name for record in optimizers.REGISTRY.values() for one in record.settings
) - {"learning_rate", "weight_decay"}


def scenario_of(
    scenario: Scenario, names: Sequence[str], values: Values, seed: int | None = None
) -> Scenario:
    """Return the scenario with a candidate's values, and with weights that are drawn.

    Parameters
    ----------
    scenario : Scenario
    names : sequence of str
        What the values are of.
    values : tuple
    seed : int, optional
        Of the first weights and the order of the rows; default: the scenario's.

    Raises
    ------
    ValueError
        If the values do not go together; the message says which they are.
    """
    given = {k: v for k, v in zip(names, values, strict=True) if v is not None}
    try:
        found = overrides.with_settings(scenario, _as_texts(scenario, given))
    except ValueError as problem:
        told = ", ".join(f"{name}={value}" for name, value in given.items())
        raise ValueError(
            Message("{place}: {problem}", place=told, problem=reason(problem))
        ) from None
    return presets.changed(found, weights=None, seed=found.seed if seed is None else seed)


def _as_texts(scenario: Scenario, given: Mapping[str, Value]) -> dict[str, str]:
    """Return values as `overrides` takes them: layers and nodes are one setting there."""
    rest = {name: str(value) for name, value in given.items()}
    if HIDDEN in rest:
        rest[HIDDEN] = ",".join(rest[HIDDEN].split(BETWEEN))
    elif {"layers", "nodes"} & rest.keys():
        sizes = [layer.units for layer in scenario.layers[:-1] if layer.units is not None]
        count = int(rest.pop("layers", len(sizes) or 1))
        nodes = int(rest.pop("nodes", sizes[0] if sizes else int(NODES.default)))
        rest[HIDDEN] = ",".join([str(nodes)] * count)
    if rest.get(HIDDEN) == "":
        rest[HIDDEN] = "none"
        rest.pop("hidden_activation", None)
        rest.pop("dropout", None)
    return rest


def written_sizes(sizes: Sequence[int]) -> str:
    """Return sizes of hidden layers as a value of `HIDDEN`."""
    return BETWEEN.join(map(str, sizes))
