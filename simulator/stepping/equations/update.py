"""Equations of the update, one form an optimizer, with what the optimizer remembers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

from numpy.typing import NDArray

from simulator.equation_parts import derivative_of, factor, is_negative, marked, squared
from simulator.expressions import (
    Equation,
    Expression,
    Fraction,
    Hat,
    Marked,
    Number,
    Parens,
    Role,
    Root,
    Script,
    Symbol,
    Text,
    row,
)
from simulator.nn.network import Network
from simulator.stepping.equations.adjustment import RegularizedUpdate, gradient_made
from simulator.stepping.equations.parts import parameter
from simulator.stepping.program import Step, UpdateRecord

ETA, MU, RHO, EPSILON = Symbol("η"), Symbol("μ"), Symbol("ρ"), Symbol("ε")
LAMBDA = Symbol("λ")
M, V, S, U, D, G = (Symbol(name) for name in "mvsudg")


Array = NDArray[Any]


class AnyUpdate(RegularizedUpdate, Protocol):
    """What the equations read of an update, whoever made it: training or a race.

    Attributes
    ----------
    optimizer : str
        Registered name.
    settings : mapping of str to float
        The optimizer's settings and what it carries along after this update; the learning rate
        is the one in force.
    theta, theta_after, gradient : ndarray, shape (P,)
        The gradient is what the optimizer gets.
    memory, memory_after : mapping of str to ndarray, shape (P,)
    count : int
        Number of the optimizer's update, counted from 1.
    """

    @property
    def optimizer(self) -> str:
        """Registered name of the optimizer."""

    @property
    def settings(self) -> Mapping[str, float]:
        """Its settings, and what it carries along after this update."""

    @property
    def theta(self) -> Array:
        """Parameters before the update, shape (P,)."""

    @property
    def theta_after(self) -> Array:
        """Parameters after the update, shape (P,)."""

    @property
    def gradient(self) -> Array:
        """What the optimizer gets, shape (P,)."""

    @property
    def memory(self) -> Mapping[str, Array]:
        """What it remembered before the update, by name, each of shape (P,)."""

    @property
    def memory_after(self) -> Mapping[str, Array]:
        """What it remembers after the update, by name, each of shape (P,)."""

    @property
    def count(self) -> int:
        """Number of the update, counted from 1."""


class RacedUpdate(AnyUpdate, Protocol):
    """The same, with a word on which parameters stay as they are."""

    def is_frozen(self, index: int) -> bool:
        """Return whether no update changes the parameter at `index`."""
        ...


@dataclass(frozen=True, slots=True)
class _Edge:
    """One parameter's numbers in one update.

    Attributes
    ----------
    record : AnyUpdate
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
    role : {"weight", "bias"}
    weight_decay : float
        The λ of decoupled weight decay of all weights, which is not the optimizer's own.
    made : tuple of Equation
        How the gradient was made from the data's; nothing where it is that.
    """

    record: AnyUpdate
    index: int
    symbol: Expression
    role: Role
    weight_decay: float = 0.0
    made: tuple[Equation, ...] = ()

    @property
    def decay(self) -> float:
        """What decoupled weight decay takes off per unit of the parameter: η λ."""
        return self.setting("learning_rate") * self.decay_strength

    @property
    def decay_strength(self) -> float:
        """The λ of decoupled weight decay: the optimizer's own, or that of all weights."""
        if "weight_decay" in self.record.settings:
            return self.setting("weight_decay")
        return self.weight_decay

    @property
    def before(self) -> float:
        """The parameter that the optimizer moves: what weight decay has left of it."""
        value = float(self.record.stages.decay[self.index])
        if "weight_decay" in self.record.settings:  # past the stages, by the rule itself
            return value - self.decay * value
        return value

    @property
    def after(self) -> float:
        return float(self.record.theta_after[self.index])

    @property
    def gradient(self) -> float:
        return float(self.record.gradient[self.index])

    def setting(self, name: str) -> float:
        return float(self.record.settings[name])

    def memory(self, name: str) -> float:
        """Return what was remembered before the update; nothing is remembered as zero."""
        known = self.record.memory.get(name)
        return 0.0 if known is None else float(known[self.index])

    def memory_after(self, name: str) -> float:
        return float(self.record.memory_after[name][self.index])

    # The numbers that every form uses, ready to stand behind an operator.
    def eta(self) -> Expression:
        return Number(self.setting("learning_rate"))

    def g(self) -> Expression:
        return factor(self.gradient, "gradient")

    def slope(self) -> Expression:
        """Return the symbol of the gradient that the optimizer gets."""
        return G if self.made else derivative_of(self.symbol)

    def equation(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation of the new value; a remark says by how much it changed."""
        moved = self.after - float(self.record.theta[self.index])
        sign = "−" if is_negative(moved) else "+"
        remark = Marked(row("    ", Parens(row(sign, Number(moved, bare=True)))), "muted")
        result = row(marked(self.after, self.role), remark)
        before = (*self.made, *where, *self._decayed())
        return Equation(self.symbol, symbols, numbers, result, "←", before)

    def _decayed(self) -> tuple[Equation, ...]:
        if not self.decay:
            return ()
        rate, strength = self.eta(), Number(self.decay_strength)
        value = float(self.record.theta[self.index])
        return (
            Equation(
                self.symbol,
                row(Parens(row("1 − ", ETA, " ", LAMBDA)), " ", self.symbol),
                row(Parens(row("1 − ", rate, "·", strength)), "·", factor(value, self.role)),
                marked(self.before, self.role),
                "←",
            ),
        )

    def unmoved(self) -> Equation:
        """Return the equation of a value that stays."""
        kept = marked(self.after, self.role)
        return Equation(self.symbol, self.symbol, kept, kept, "←")

    def old(self) -> Expression:
        return marked(self.before, self.role)


def update(record: UpdateRecord, step: Step) -> Equation:
    """Return the new value of one weight or bias.

    Where the optimizer remembers something, its new memory comes first, in ``where``. In a frozen
    layer the value stays.
    """
    index = Network(record.spec).weight_index(step.layer, step.source, step.unit)
    symbol = parameter(record.spec, step.layer, step.source, step.unit)
    kind = record.spec.parameter(step.layer, step.source).kind
    # Penalties and decay are for weights alone.
    role: Role = "weight" if kind == "weight" else "bias"
    decay = record.regularization.weight_decay if role == "weight" else 0.0
    made = gradient_made(record, index, symbol, role)
    edge = _Edge(record, index, symbol, role, decay, made)
    if not record.spec.layers[step.layer].trainable:
        return edge.unmoved()
    return _moved(edge)


def moved(numbers: RacedUpdate, index: int, symbol: Expression, role: Role = "weight") -> Equation:
    """Return the new value of one parameter of a racer.

    A parameter that stays as it is has an equation that says so.

    Parameters
    ----------
    numbers : RacedUpdate
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
        What it is called: a weight, or a variable of a function.
    role : {"weight", "bias"}, default "weight"
        How its value is marked.

    Raises
    ------
    ValueError
        If there is no such parameter.
    """
    if not 0 <= index < len(numbers.theta):
        raise ValueError(f"index must be in 0..{len(numbers.theta) - 1}, got {index}")
    decay = numbers.regularization.weight_decay if role == "weight" else 0.0
    made = gradient_made(numbers, index, symbol, role)
    edge = _Edge(numbers, index, symbol, role, decay, made)
    return edge.unmoved() if numbers.is_frozen(index) else _moved(edge)


def _moved(edge: _Edge) -> Equation:
    form = _FORMS.get(edge.record.optimizer)
    if form is None:
        change = factor(edge.after - edge.before)
        return edge.equation(row(edge.symbol, " + Δ", edge.symbol), row(edge.old(), " + ", change))
    return form(edge)


def _less(edge: _Edge, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
    """Return w ← w − …."""
    return edge.equation(row(edge.symbol, " − ", symbols), row(edge.old(), " − ", numbers), *where)


def _sgd(edge: _Edge) -> Equation:
    return _less(edge, row(ETA, "·", edge.slope()), row(edge.eta(), "·", edge.g()))


def _velocity(edge: _Edge) -> Equation:
    symbols = row(MU, " ", V, " − ", ETA, " ", G)
    numbers = row(
        Number(edge.setting("momentum")), "·", factor(edge.memory("velocity")),
        " − ", edge.eta(), "·", edge.g(),
    )  # fmt: skip
    return Equation(V, symbols, numbers, Number(edge.memory_after("velocity")), "←")


def _momentum(edge: _Edge) -> Equation:
    velocity = factor(edge.memory_after("velocity"))
    return edge.equation(
        row(edge.symbol, " + ", V), row(edge.old(), " + ", velocity), _velocity(edge)
    )


def _nag(edge: _Edge) -> Equation:
    velocity = factor(edge.memory_after("velocity"))
    return edge.equation(
        row(edge.symbol, " + ", MU, " ", V, " − ", ETA, " ", G),
        row(
            edge.old(), " + ", Number(edge.setting("momentum")), "·", velocity,
            " − ", edge.eta(), "·", edge.g(),
        ),
        _velocity(edge),
    )  # fmt: skip


def _scaled(edge: _Edge, squares: Equation) -> Equation:
    """Return w ← w − η g / (√s + ε)."""
    value = Number(edge.memory_after("squares"))
    return _less(
        edge,
        Fraction(row(ETA, " ", G), row(Root(S), " + ", EPSILON)),
        Fraction(
            row(edge.eta(), "·", edge.g()), row(Root(value), " + ", Number(edge.setting("epsilon")))
        ),
        squares,
    )


def _adagrad(edge: _Edge) -> Equation:
    return _scaled(
        edge,
        Equation(
            S,
            row(S, " + ", squared(G)),
            row(Number(edge.memory("squares")), " + ", squared(edge.g())),
            Number(edge.memory_after("squares")),
            "←",
        ),
    )


def _mean_symbols(decay: Expression, what: Expression, value: Expression) -> Expression:
    return row(decay, " ", what, " + ", Parens(row("1 − ", decay)), " ", value)


def _mean_numbers(decay: float, what: float, value: Expression) -> Expression:
    rest = Parens(row("1 − ", Number(decay)))
    return row(Number(decay), "·", factor(what), " + ", rest, "·", value)


def _running_squares(edge: _Edge) -> Equation:
    return Equation(
        S,
        _mean_symbols(RHO, S, squared(G)),
        _mean_numbers(edge.setting("rho"), edge.memory("squares"), squared(edge.g())),
        Number(edge.memory_after("squares")),
        "←",
    )


def _rmsprop(edge: _Edge) -> Equation:
    return _scaled(edge, _running_squares(edge))


def _adadelta(edge: _Edge) -> Equation:
    epsilon, moves = edge.setting("epsilon"), edge.memory("moves")
    squares = edge.memory_after("squares")
    # The move is not remembered itself; it is what the optimizer computes on its way.
    d = ((moves + epsilon) / (squares + epsilon)) ** 0.5 * edge.gradient
    ratio = Fraction(
        Root(row(Number(moves), " + ", Number(epsilon))),
        Root(row(Number(squares), " + ", Number(epsilon))),
    )
    move = Equation(
        D,
        row(Fraction(Root(row(U, " + ", EPSILON)), Root(row(S, " + ", EPSILON))), " ", G),
        row(ratio, "·", edge.g()),
        Number(d),
    )
    remembered = Equation(
        U,
        _mean_symbols(RHO, U, squared(D)),
        _mean_numbers(edge.setting("rho"), moves, squared(factor(d))),
        Number(edge.memory_after("moves")),
        "←",
    )
    return _less(
        edge, row(ETA, " ", D), row(edge.eta(), "·", factor(d)),
        _running_squares(edge), move, remembered,
    )  # fmt: skip


def _corrected(edge: _Edge, name: str, order: str) -> tuple[Equation, float]:
    """Return Adam's corrected mean of g (`order` 1: m̂) or of g² (`order` 2: v̂), and its value."""
    decay, count = edge.setting(f"beta{order}"), edge.record.count
    value = edge.memory_after(name) / (1.0 - decay**count)
    beta, beta_t = (Script(Symbol("β"), Text(order), sup) for sup in (None, Symbol("t")))
    symbol, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    below = row("1 − ", Script(Number(decay), sup=Text(str(count))))
    estimate = Equation(
        Hat(Symbol(name)),
        Fraction(_mean_symbols(beta, Symbol(name), symbol), row("1 − ", beta_t)),
        Fraction(_mean_numbers(decay, edge.memory(name), number), below),
        Number(value),
    )
    return estimate, value


def _adam(edge: _Edge) -> Equation:
    mean, m = _corrected(edge, "m", "1")
    spread, v = _corrected(edge, "v", "2")
    return _less(
        edge,
        row(ETA, " ", Fraction(Hat(M), row(Root(Hat(V)), " + ", EPSILON))),
        row(
            edge.eta(), "·",
            Fraction(Number(m), row(Root(Number(v)), " + ", Number(edge.setting("epsilon")))),
        ),
        mean,
        spread,
    )  # fmt: skip


def _moment(edge: _Edge, name: str, order: str) -> Equation:
    """Return Adam's running mean of g (`order` 1) or of g² (`order` 2), as it is kept."""
    decay = edge.setting(f"beta{order}")
    symbol, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    return Equation(
        Symbol(name),
        _mean_symbols(Script(Symbol("β"), Text(order)), Symbol(name), symbol),
        _mean_numbers(decay, edge.memory(name), number),
        Number(edge.memory_after(name)),
        "←",
    )


def _adam_uncorrected(edge: _Edge) -> Equation:
    below = row(Root(Number(edge.memory_after("v"))), " + ", Number(edge.setting("epsilon")))
    return _less(
        edge,
        row(ETA, " ", Fraction(M, row(Root(V), " + ", EPSILON))),
        row(edge.eta(), "·", Fraction(Number(edge.memory_after("m")), below)),
        _moment(edge, "m", "1"),
        _moment(edge, "v", "2"),
    )


def _look_ahead(edge: _Edge) -> tuple[Equation, float]:
    """Return Nadam's m̃, and its value."""
    count, psi = edge.record.count, edge.setting("momentum_decay")
    now, following = (
        edge.setting("beta1") * (1.0 - 0.5 * 0.96 ** (k * psi)) for k in (count, count + 1)
    )
    product = edge.setting("product")
    m = edge.memory_after("m")
    value = following * m / (1.0 - product * following)
    value += (1.0 - now) * edge.gradient / (1.0 - product)
    mu, mu_next = Script(MU, Symbol("t")), Script(MU, Symbol("t+1"))
    before, after = Script(Symbol("Π"), Symbol("t")), Script(Symbol("Π"), Symbol("t+1"))
    symbols = row(
        Fraction(row(mu_next, " ", M), row("1 − ", after)), " + ",
        Fraction(row(Parens(row("1 − ", mu)), " ", G), row("1 − ", before)),
    )  # fmt: skip
    numbers = row(
        Fraction(
            row(Number(following), "·", factor(m)), row("1 − ", Number(product * following))
        ), " + ",
        Fraction(
            row(Parens(row("1 − ", Number(now))), "·", edge.g()), row("1 − ", Number(product))
        ),
    )  # fmt: skip
    return Equation(Symbol("m̃"), symbols, numbers, Number(value)), value


def _nadam(edge: _Edge) -> Equation:
    spread, v = _corrected(edge, "v", "2")
    ahead, m = _look_ahead(edge)
    below = row(Root(Number(v)), " + ", Number(edge.setting("epsilon")))
    return _less(
        edge,
        row(ETA, " ", Fraction(Symbol("m̃"), row(Root(Hat(V)), " + ", EPSILON))),
        row(edge.eta(), "·", Fraction(Number(m), below)),
        _moment(edge, "m", "1"),
        spread,
        ahead,
    )


_FORMS: Mapping[str, Callable[[_Edge], Equation]] = MappingProxyType(
    {
        "sgd": _sgd,
        "momentum": _momentum,
        "nag": _nag,
        "adagrad": _adagrad,
        "rmsprop": _rmsprop,
        "adadelta": _adadelta,
        "adam": _adam,
        "adam_uncorrected": _adam_uncorrected,
        "adamw": _adam,
        "nadam": _nadam,
    }
)
