"""How the Losses workshop calls measures and networks, and says which is the better one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.messages import Message
from simulator.workshops.losses.tables import Measure, Scores, better
from ui.words.messages import worded
from ui.words.numbers import short

_DIGITS = 3

# Heading, and what it means.
MEASURE_TITLES: Mapping[Measure, tuple[Message, Message]] = MappingProxyType(
    {
        "error": (
            worded("LossMeasures", "wrong"),
            worded(
                "LossMeasures",
                "Classification error: 1 where the largest output is another class than the "
                "target's, else 0",
            ),
        ),
        "squared": (
            worded("LossMeasures", "squared"),
            worded("LossMeasures", "Squared error: the squares of a − y of all outputs"),
        ),
        "cross_entropy": (
            worded("LossMeasures", "cross-entropy"),
            worded(
                "LossMeasures",
                "Cross-entropy: minus the logarithm of the right class's probability",
            ),
        ),
    }
)
SQUARED = (
    (
        "sum",
        worded("LossMeasures", "Σ (a − y)²: summed"),
        worded("LossMeasures", "The squares of a sample's outputs, added up."),
    ),
    (
        "mean",
        worded("LossMeasures", "1/K Σ (a − y)²: MSE"),
        worded("LossMeasures", "Mean squared error: divided by the number of outputs."),
    ),
    (
        "half",
        worded("LossMeasures", "½ Σ (a − y)²: with the half"),
        worded("LossMeasures", "Half of the sum, which some notes call mean squared error."),
    ),
)
_VERDICTS: Mapping[Measure, tuple[Message, Message]] = MappingProxyType(
    {
        "error": (
            worded(
                "LossMeasures", "Classification error cannot tell them apart: {value} for both."
            ),
            worded(
                "LossMeasures",
                "Classification error: {network} is better, {less} against {more}.",
            ),
        ),
        "squared": (
            worded("LossMeasures", "Squared error cannot tell them apart: {value} for both."),
            worded("LossMeasures", "Squared error: {network} is better, {less} against {more}."),
        ),
        "cross_entropy": (
            worded("LossMeasures", "Cross-entropy cannot tell them apart: {value} for both."),
            worded("LossMeasures", "Cross-entropy: {network} is better, {less} against {more}."),
        ),
    }
)


def network_name(network: int) -> Message:
    """Return what network 0 or 1 is called, a message."""
    return worded("LossMeasures", "network {number}").format(number=network + 1)


def verdict(measure: Measure, first: Scores, second: Scores) -> Message:
    """Return which of two networks a measure calls the better one, in words."""
    equal, told = _VERDICTS[measure]
    wins = better(first, second, measure)
    numbers = [short(one.of(measure), _DIGITS) for one in (first, second)]
    if wins is None:
        return equal.format(value=numbers[0])
    return told.format(network=network_name(wins), less=numbers[wins], more=numbers[1 - wins])
