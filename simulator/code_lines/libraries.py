"""Which libraries there are, and the script of a set-up in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from simulator.code_lines import keras_lines, sklearn_lines, torch_lines
from simulator.code_lines.rows import data_lines
from simulator.code_lines.script import Lines, Script
from simulator.data.prepared import PreparedData
from simulator.scenarios.schema import Scenario

Row = tuple[float, ...]


class Library(NamedTuple):
    """A library.

    Attributes
    ----------
    title : str
    version : str
        With which its lines were tried.
    stages : callable
        Takes a scenario and a row to predict; returns the lines of the five stages.
    """

    title: str
    version: str
    stages: Callable[[Scenario, Row], Mapping[str, Lines]]


LIBRARIES: Final[Mapping[str, Library]] = MappingProxyType(
    {
        "keras": Library("Keras", keras_lines.VERSION, keras_lines.stages),
        "pytorch": Library("PyTorch", torch_lines.VERSION, torch_lines.stages),
        "sklearn": Library("scikit-learn", sklearn_lines.VERSION, sklearn_lines.stages),
    }
)


def script(scenario: Scenario, library: str, row: Row, data: PreparedData | None = None) -> Script:
    """Return a set-up in the words of a library.

    Parameters
    ----------
    scenario : Scenario
    library : str
        One of `LIBRARIES`.
    row : tuple of float
        The row that is predicted in the end, in the data's own units.
    data : PreparedData, optional
        The scenario's rows, where they are prepared already.
    """
    found = LIBRARIES[library]
    stages = {"data": data_lines(scenario, data), **found.stages(scenario, row)}
    return Script(found.title, found.version, MappingProxyType(stages))
