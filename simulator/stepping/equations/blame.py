"""How much of the outputs' error a node is given: the parts that come back along its weights."""

from __future__ import annotations

from simulator.equation_parts import Term, absolute, marked, over, total
from simulator.expressions import Equation, Expression, Fraction, Number, Symbol, Text, indexed, row
from simulator.stepping.blame import Blame
from simulator.stepping.equations.parts import node, target, weight


def blame_equation(blame: Blame, layer: int, unit: int) -> Equation:
    """Return the error of a node: an output's own, or the sum of its parts of the next layer's.

    Parameters
    ----------
    blame : Blame
    layer, unit : int
        The node; layer -1 for an input.
    """
    result = marked(blame.errors[layer + 1][unit], "delta")
    left = _error(layer, unit)
    if layer == len(blame.spec.layers) - 1:
        a, y = blame.sample.layers[-1].a[unit], blame.sample.target[unit]
        numbers = row(Number(float(a)), " − ", marked(y, "target"))
        return Equation(left, row(node("a", layer, unit), " − ", target(unit)), numbers, result)
    behind = layer + 1
    shares, errors = blame.shares[behind][unit], blame.errors[behind + 1]
    if blame.spec.groups[behind][0].origin != "nodes":
        return Equation(left, _error(behind, unit), marked(errors[unit], "delta"), result)
    sizes = over("i", len(blame.shares[behind]), absolute(weight(behind, "i", "k")))
    part = row(Fraction(absolute(weight(behind, unit, "k")), sizes), _error(behind, "k"))
    terms = [_term(float(share), float(error)) for share, error in zip(shares, errors, strict=True)]
    return Equation(left, over("k", len(terms), part), total(terms), result)


def _term(share: float, error: float) -> Term:
    """Return a part of an error; the error's sign is the term's."""
    size = row(Number(share), "·", marked(abs(error), "delta"))
    head = row(Text("−"), size) if error < 0.0 else size
    return Term(share * error, head, size, error < 0.0)


def _error(layer: int, unit: int | str) -> Expression:
    if layer >= 0:
        return node("e", layer, unit)
    return indexed("e", str(int(unit) + 1)) if isinstance(unit, int) else Symbol("e")
