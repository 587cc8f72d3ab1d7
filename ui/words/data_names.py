"""What data call their inputs, classes and targets, in the language that is shown.

Built-in data have messages for names; those of a learner's own data are plain strings, and stay as
they are in every language.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.nn.node_symbols import output_names
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.scenarios.experiment import Experiment
from ui.words.messages import said, shown_language


def said_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return names in the language that is shown, for somebody who asks again after a change."""
    return tuple(map(said, names))


class SaidNames:
    """Names that painters ask for often: each is said once in a language.

    Parameters
    ----------
    names : sequence of str
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names, self._language = names, ""
        self._said: tuple[str, ...] = ()

    def __call__(self) -> tuple[str, ...]:
        """Return the names in the language that is shown."""
        language = shown_language()
        if language != self._language:
            self._language, self._said = language, said_names(self._names)
        return self._said


def parameter_symbols(experiment: Experiment) -> ParameterSymbols:
    """Return what a network's parameters are called in the language that is shown."""
    spec, data = experiment.spec, experiment.data
    outputs = output_names(spec, data.class_names or data.target_names, data.task)
    return ParameterSymbols(spec, said_names(data.feature_names), said_names(outputs))
