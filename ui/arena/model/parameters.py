"""What the parameters of a race are called, in lists and in equations. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simulator.expressions import Expression, Role, Symbol
from simulator.landscape.plane import Axis
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.session.race_problems import FunctionProblem, Problem
from simulator.stepping.equations.parts import parameter
from ui.words.data_names import parameter_symbols


class Parameters:
    """The variables of a function, or the parameters of a network, by their places in a list.

    Parameters
    ----------
    problem : Problem

    Attributes
    ----------
    names : sequence of str
    find : callable or None
        Returns the places whose names hold a text; None where there are only a few.
    """

    def __init__(self, problem: Problem) -> None:
        self._symbols: ParameterSymbols | None = None
        self.names: Sequence[str] = ()
        self.find: Callable[[str], list[int]] | None = None
        if isinstance(problem, FunctionProblem):
            self.names = problem.function.variables
        else:
            self._symbols = parameter_symbols(problem.experiment)
            self.names, self.find = self._symbols.names, self._symbols.find

    def index(self, place: int) -> int:
        """Return where a parameter stands among all that are trained."""
        return place if self._symbols is None else self._symbols.index(place)

    def place(self, index: int) -> int:
        """Return the place in the list of the parameter at `index`; -1 for none."""
        if self._symbols is not None:
            return self._symbols.place_of_index(index)
        return index if 0 <= index < len(self.names) else -1

    def axis(self, place: int) -> Axis | None:
        """Return the (layer, source, unit) of a network's parameter."""
        return None if self._symbols is None else self._symbols.axis(place)


def symbol_of(problem: Problem, parameters: Parameters, place: int) -> tuple[Expression, Role]:
    """Return how an equation writes a parameter, and how it marks its value."""
    axis = parameters.axis(place)
    if isinstance(problem, FunctionProblem) or axis is None:
        return Symbol(parameters.names[place]), "weight"
    spec = problem.experiment.spec
    layer, number, unit = axis
    decays = spec.parameter(layer, number).group.decays
    return parameter(spec, layer, number, unit), "weight" if decays else "bias"
