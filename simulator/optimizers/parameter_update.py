"""One parameter's numbers in one update, and the equations that most update rules are told with."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from simulator.notation.numerals import digits_of_change
from simulator.optimizers.watched_update import WatchedUpdate

ETA, MU, RHO, EPSILON = Symbol("η"), Symbol("μ"), Symbol("ρ"), Symbol("ε")
LAMBDA = Symbol("λ")
CORRECTED = {"1": "Corrected mean", "2": "Corrected mean square"}
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
    alone : bool
        Whether the rule's own part is told alone and in full: Δw and the memory, each piece by an
        equation of its own with the value before; else the new parameter, in as few lines as do.
    """

    record: WatchedUpdate
    index: int
    symbol: Expression
    role: Role
    weight_decay: float = 0.0
    made: tuple[Equation, ...] = ()
    alone: bool = False

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
        return G if self.made or self.alone else derivative_of(self.symbol)

    def old(self) -> Expression:
        """Return the parameter that the optimizer moves."""
        return _changing(self.before, self.after, self.role)[0]

    def new(self) -> Expression:
        """Return the parameter after the update, in as many digits as show what moved it."""
        return _changing(self.before, self.after, self.role)[1]

    def equation(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation of the new value; a remark says by how much it changed."""
        moved = self.after - float(self.record.theta[self.index])
        sign = "−" if is_negative(moved) else "+"
        remark = Marked(row("    ", Parens(row(sign, Number(moved, bare=True)))), "muted")
        result = row(self.new(), remark)
        before = (*self.made, *where, *self.decayed())
        return Equation(self.symbol, symbols, numbers, result, "←", before)

    def less(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation w ← w − …, or Δw = −… alone."""
        return self._moved("−", symbols, numbers, where)

    def plus(self, symbols: Expression, numbers: Expression, *where: Equation) -> Equation:
        """Return the equation w ← w + …, or Δw = … alone."""
        return self._moved("+", symbols, numbers, where)

    def _moved(
        self, sign: str, symbols: Expression, numbers: Expression, where: tuple[Equation, ...]
    ) -> Equation:
        if not self.alone:
            told = row(self.symbol, f" {sign} ", symbols), row(self.old(), f" {sign} ", numbers)
            return self.equation(*told, *where)
        if sign == "−":
            symbols, numbers = row("−", symbols), row("−", numbers)
        elif isinstance(numbers, Parens):  # nothing stands in front of it
            numbers = numbers.body
        return Equation(self.move(), symbols, numbers, Number(self.moved), where=where)

    @property
    def moved(self) -> float:
        """What the rule adds to the parameter, Δw: after weight decay."""
        return self.after - self.before

    def move(self) -> Expression:
        """Return the symbol Δw."""
        return row("Δ", self.symbol)

    def remembered(self, name: str) -> Expression:
        """Return a piece of memory as it was, ready to stand behind an operator."""
        before = self.state(name)
        return factor(before, digits=digits_of_change(before, self.state_after(name))[0])

    def kept(self, name: str) -> Expression:
        """Return a piece of memory as it is remembered; told in full, with what it was."""
        was, now = _changing(self.state(name), self.state_after(name))
        if not self.alone:
            return now
        return row(Marked(row(was, " → "), "muted"), now)

    def decayed(self) -> tuple[Equation, ...]:
        """Return the equation of weight decay; nothing where there is none."""
        if not self.decay:
            return ()
        rate, strength = self.eta(), Number(self.decay_strength)
        value = float(self.record.theta[self.index])
        was = factor(value, self.role, digits=digits_of_change(value, self.before)[0])
        return (
            Equation(
                self.symbol,
                row(Parens(row("1 − ", ETA, " ", LAMBDA)), " ", self.symbol),
                row(Parens(row("1 − ", rate, "·", strength)), "·", was),
                _changing(value, self.before, self.role)[1],
                "←",
            ),
        )

    def unmoved(self) -> Equation:
        """Return the equation of a value that stays."""
        kept = marked(self.after, self.role)
        return Equation(self.symbol, self.symbol, kept, kept, "←")

    def change(self) -> Equation:
        """Return the equation w ← w + Δw, for a rule that has none of its own."""
        if self.alone:
            symbols = row(self.symbol, "′ − ", self.symbol)
            old, new = digits_of_change(self.before, self.after)
            after = Number(self.after, digits=new)
            numbers = row(after, " − ", factor(self.before, digits=old))
            return Equation(self.move(), symbols, numbers, Number(self.moved))
        by = factor(self.moved)
        return self.equation(row(self.symbol, " + ", self.move()), row(self.old(), " + ", by))


def _changing(before: float, after: float, role: Role = "plain") -> tuple[Expression, Expression]:
    """Return an old and a new number in as many digits as show the change."""
    old, new = digits_of_change(before, after)
    return marked(before, role, digits=old), marked(after, role, digits=new)


def mean_symbols(decay: Expression, what: Expression, value: Expression) -> Expression:
    """Return the symbols of a running mean: ρ s + (1 − ρ) value."""
    return row(decay, " ", what, " + ", Parens(row("1 − ", decay)), " ", value)


def mean_numbers(decay: float, what: Expression, value: Expression) -> Expression:
    """Return the numbers of a running mean, `what` and `value` ready to stand behind a dot."""
    rest = Parens(row("1 − ", Number(decay)))
    return row(Number(decay), "·", what, " + ", rest, "·", value)


def remembered(edge: ParameterUpdate, name: str, symbol: Symbol, order: str) -> Equation:
    """Return a running mean as it is kept: of g (`order` 1), or of g² (`order` 2).

    Its decay is the setting β of that order.
    """
    decay = edge.setting(f"beta{order}")
    symbols, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    return Equation(
        symbol,
        mean_symbols(beta_of(order), symbol, symbols),
        mean_numbers(decay, edge.remembered(name), number),
        edge.kept(name),
        "←",
        name="Running mean of g" if order == "1" else "Running mean of g²",
    )


def beta_of(order: str, sup: Expression | None = None) -> Script:
    """Return β₁ or β₂, to a power if one is given."""
    return Script(Symbol("β"), Text(order), sup)


def velocity(edge: ParameterUpdate) -> Equation:
    """Return momentum's velocity, v ← μ v − η g."""
    symbols = row(MU, " ", V, " − ", ETA, " ", G)
    numbers = row(
        Number(edge.setting("momentum")), "·", edge.remembered("velocity"),
        " − ", edge.eta(), "·", edge.g(),
    )  # fmt: skip
    return Equation(V, symbols, numbers, edge.kept("velocity"), "←", name="Velocity")


def running_squares(edge: ParameterUpdate) -> Equation:
    """Return the running mean of squared gradients, s ← ρ s + (1 − ρ) g²."""
    return Equation(
        S,
        mean_symbols(RHO, S, squared(G)),
        mean_numbers(edge.setting("rho"), edge.remembered("squares"), squared(edge.g())),
        edge.kept("squares"),
        "←",
        name="Squared gradients",
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
    below = row("1 − ", Script(Number(decay), sup=Text(str(count))))
    power = row("1 − ", beta_of(order, Symbol("t")))
    if edge.alone:
        letter = Symbol(name)
        above, known = Fraction(letter, power), Fraction(Number(edge.state_after(name)), below)
        memory = (remembered(edge, name, letter, order),)
        told = Equation(Hat(letter), above, known, Number(value), where=memory)
        return replace(told, name=CORRECTED[order]), value
    symbol, number = (G, edge.g()) if order == "1" else (squared(G), squared(edge.g()))
    estimate = Equation(
        Hat(Symbol(name)),
        Fraction(mean_symbols(beta_of(order), Symbol(name), symbol), power),
        Fraction(mean_numbers(decay, factor(edge.state(name)), number), below),
        Number(value),
        name=CORRECTED[order],
    )
    return estimate, value
