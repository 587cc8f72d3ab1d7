"""One parameter's numbers in one update, and the equations that most update rules are told with."""

from __future__ import annotations

from dataclasses import dataclass

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
from simulator.optimizers.watched_update import WatchedUpdate

ETA, MU, RHO, EPSILON = Symbol("η"), Symbol("μ"), Symbol("ρ"), Symbol("ε")
LAMBDA = Symbol("λ")
M, V, S, U, D, G = (Symbol(name) for name in "mvsudg")


@dataclass(frozen=True, slots=True)
class ParameterUpdate:
    """One parameter's numbers in one update.

    Attributes
    ----------
    record : WatchedUpdate
    index : int
        Where the parameter stands in `theta`.
    symbol : Expression
    role : {"weight", "bias"}
    weight_decay : float
        The λ of decoupled weight decay of all weights, which is not the optimizer's own.
    made : tuple of Equation
        How the gradient was made from the data's; nothing where it is that.
    """

    record: WatchedUpdate
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
        """The parameter after the update."""
        return float(self.record.theta_after[self.index])

    @property
    def gradient(self) -> float:
        """The gradient that the optimizer gets."""
        return float(self.record.gradient[self.index])

    def setting(self, name: str) -> float:
        """Return one of the optimizer's settings, or of the single numbers that it carries."""
        return float(self.record.settings[name])

    def state(self, name: str) -> float:
        """Return what was remembered before the update; nothing is remembered as zero."""
        known = self.record.state.get(name)
        return 0.0 if known is None else float(known[self.index])

    def state_after(self, name: str) -> float:
        """Return what is remembered after the update."""
        return float(self.record.state_after[name][self.index])

    # The numbers that every form uses, ready to stand behind an operator.

    def eta(self) -> Expression:
        """Return the learning rate."""
        return Number(self.setting("learning_rate"))

    def g(self) -> Expression:
        """Return the gradient that the optimizer gets."""
        return factor(self.gradient, "gradient")

    def slope(self) -> Expression:
        """Return the symbol of the gradient that the optimizer gets."""
        return G if self.made else derivative_of(self.symbol)

    def old(self) -> Expression:
        """Return the parameter that the optimizer moves."""
        return marked(self.before, self.role)

    def equation(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation of the new value; a remark says by how much it changed."""
        moved = self.after - float(self.record.theta[self.index])
        sign = "−" if is_negative(moved) else "+"
        remark = Marked(row("    ", Parens(row(sign, Number(moved, bare=True)))), "muted")
        result = row(marked(self.after, self.role), remark)
        before = (*self.made, *where, *self._decayed())
        return Equation(self.symbol, symbols, numbers, result, "←", before)

    def less(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation w ← w − …."""
        return self.equation(
            row(self.symbol, " − ", symbols), row(self.old(), " − ", numbers), *where
        )

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

    def change(self) -> Equation:
        """Return the equation w ← w + Δw, for a rule that has none of its own."""
        by = factor(self.after - self.before)
        return self.equation(row(self.symbol, " + Δ", self.symbol), row(self.old(), " + ", by))


def mean_symbols(decay: Expression, what: Expression, value: Expression) -> Expression:
    """Return the symbols of a running mean: ρ s + (1 − ρ) value."""
    return row(decay, " ", what, " + ", Parens(row("1 − ", decay)), " ", value)


def mean_numbers(decay: float, what: float, value: Expression) -> Expression:
    """Return the numbers of a running mean."""
    rest = Parens(row("1 − ", Number(decay)))
    return row(Number(decay), "·", factor(what), " + ", rest, "·", value)


def remembered(edge: ParameterUpdate, name: str, symbol: Symbol, order: str) -> Equation:
    """Return a running mean as it is kept: of g (`order` 1), or of g² (`order` 2).

    Its decay is the setting β of that order.
    """
    decay = edge.setting(f"beta{order}")
    symbols, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    return Equation(
        symbol,
        mean_symbols(beta_of(order), symbol, symbols),
        mean_numbers(decay, edge.state(name), number),
        Number(edge.state_after(name)),
        "←",
    )


def beta_of(order: str, sup: Expression | None = None) -> Script:
    """Return β₁ or β₂, to a power if one is given."""
    return Script(Symbol("β"), Text(order), sup)


def velocity(edge: ParameterUpdate) -> Equation:
    """Return momentum's velocity, v ← μ v − η g."""
    symbols = row(MU, " ", V, " − ", ETA, " ", G)
    numbers = row(
        Number(edge.setting("momentum")), "·", factor(edge.state("velocity")),
        " − ", edge.eta(), "·", edge.g(),
    )  # fmt: skip
    return Equation(V, symbols, numbers, Number(edge.state_after("velocity")), "←")


def running_squares(edge: ParameterUpdate) -> Equation:
    """Return the running mean of squared gradients, s ← ρ s + (1 − ρ) g²."""
    return Equation(
        S,
        mean_symbols(RHO, S, squared(G)),
        mean_numbers(edge.setting("rho"), edge.state("squares"), squared(edge.g())),
        Number(edge.state_after("squares")),
        "←",
    )


def scaled(edge: ParameterUpdate, squares: Equation) -> Equation:
    """Return w ← w − η g / (√s + ε), with how s was made."""
    value = Number(edge.state_after("squares"))
    return edge.less(
        Fraction(row(ETA, " ", G), row(Root(S), " + ", EPSILON)),
        Fraction(
            row(edge.eta(), "·", edge.g()), row(Root(value), " + ", Number(edge.setting("epsilon")))
        ),
        squares,
    )


def corrected(edge: ParameterUpdate, name: str, order: str) -> tuple[Equation, float]:
    """Return Adam's corrected mean of g (`order` 1: m̂) or of g² (`order` 2: v̂), and its value."""
    decay, count = edge.setting(f"beta{order}"), edge.record.count
    value = edge.state_after(name) / (1.0 - decay**count)
    symbol, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    below = row("1 − ", Script(Number(decay), sup=Text(str(count))))
    estimate = Equation(
        Hat(Symbol(name)),
        Fraction(
            mean_symbols(beta_of(order), Symbol(name), symbol),
            row("1 − ", beta_of(order, Symbol("t"))),
        ),
        Fraction(mean_numbers(decay, edge.state(name), number), below),
        Number(value),
    )
    return estimate, value
