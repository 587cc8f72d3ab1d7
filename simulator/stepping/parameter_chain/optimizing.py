"""The links of the update: penalties, clipping, learning rate, decay, memory, move, new weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simulator import optimizers
from simulator.equation_parts import factor, is_negative
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Marked,
    Number,
    Parens,
    Row,
    Script,
    Symbol,
    row,
)
from simulator.optimizers.parameter_update import ETA, ParameterUpdate
from simulator.stepping.equations.adjustment import clipped, penalised, penalty
from simulator.stepping.equations.update import edge_of
from simulator.stepping.parameter_chain.links import Link, LinkKind, Parameter, link
from simulator.stepping.step_plan import Step, StepKind, UpdateRecord


def is_penalised(record: UpdateRecord, which: Parameter) -> bool:
    """Return whether a penalty acts on a parameter."""
    layer, number, _ = which
    chosen = record.regularization
    return record.spec.parameter(layer, number).group.decays and bool(chosen.l1 or chosen.l2)


def links(record: UpdateRecord, which: Parameter) -> Iterator[Link]:
    """Yield the links from the batch's mean gradient to the new value; only of what is on."""
    layer, number, unit = which
    edge = edge_of(record, layer, number, unit)
    step = Step(StepKind.UPDATE, -1, layer, unit, number)
    made = [*_penalties(edge), *_clipping(edge)]
    if record.is_frozen(edge.index):
        made.append((LinkKind.FROZEN, edge.unmoved()))
    else:
        made += _moving(record, edge)
    for kind, one in made:
        yield link(kind, step, one, which)


def _penalties(edge: ParameterUpdate) -> Iterator[tuple[LinkKind, Equation]]:
    chosen, place = edge.record.regularization, (edge.record, edge.index, edge.symbol)
    if edge.role != "weight" or not (chosen.l1 or chosen.l2):
        return
    if chosen.l2:
        yield LinkKind.L2, penalty(*place, "2")
    if chosen.l1:
        yield LinkKind.L1, penalty(*place, "1")
    yield LinkKind.PENALISED, penalised(*place)


def _clipping(edge: ParameterUpdate) -> Iterator[tuple[LinkKind, Equation]]:
    kinds = [LinkKind.CLIPPING, LinkKind.CLIPPED] * bool(edge.record.regularization.clip_norm)
    yield from zip([*kinds, LinkKind.CUT], clipped(edge.record, edge.index), strict=False)


def _moving(record: UpdateRecord, edge: ParameterUpdate) -> list[tuple[LinkKind, Equation]]:
    move = optimizers.REGISTRY[record.optimizer].equation(edge)
    decay, memory = edge.decayed(), list(_used(move.where))
    found = [(LinkKind.DECAY, one) for one in decay]
    found += [(LinkKind.MEMORY, one) for one in memory]
    found += [(LinkKind.MOVE, move), (LinkKind.NEW, _new(edge))]
    has_rate = any(_holds(one.symbols, ETA) for _, one in found)
    return ([(LinkKind.RATE, _rate(record))] if has_rate and record.rate else []) + found


def _used(equations: Iterable[Equation]) -> Iterator[Equation]:
    """Yield equations, each after those of what it uses."""
    for one in equations:
        yield from _used(one.where)
        yield one


def _rate(record: UpdateRecord) -> Equation:
    """Return η = r · fₙ: the rate that is set times what the schedule makes of it in epoch n."""
    assert record.rate is not None
    base, share = record.rate.base, record.rate.factor
    symbols = row(Symbol("r"), " ", Script(Symbol("f"), Symbol("n")))
    numbers = row(Number(base), "·", Number(share))
    return Equation(ETA, symbols, numbers, Number(record.settings["learning_rate"]))


def _new(edge: ParameterUpdate) -> Equation:
    """Return w ← w + Δw, with how far the whole update led where weight decay has its part."""
    symbols = row(edge.symbol, " + ", edge.move())
    numbers = row(edge.old(), " + ", factor(edge.moved))
    result = edge.new()
    if edge.decay:
        whole = edge.after - float(edge.record.theta[edge.index])
        sign = "−" if is_negative(whole) else "+"
        remark = Marked(row("    ", Parens(row(sign, Number(whole, bare=True)))), "muted")
        result = row(result, remark)
    return Equation(edge.symbol, symbols, numbers, result, "←")


def _holds(expression: Expression, wanted: Expression) -> bool:
    """Return whether an expression has another in it."""
    if expression == wanted:
        return True
    inner: tuple[Expression | None, ...] = ()
    match expression:
        case Row(items):
            inner = items
        case Fraction(above, below):
            inner = above, below
        case Script(base, sub, None):  # η to a power's name is another quantity
            inner = base, sub
        case Parens(body) | Marked(body, _):
            inner = (body,)
    return any(one is not None and _holds(one, wanted) for one in inner)
