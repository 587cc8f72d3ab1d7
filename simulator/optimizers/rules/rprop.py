"""RProp: a step size for each parameter that grows while the gradient's sign stays."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.expressions import Equation, Expression, Number, Parens, Script, Symbol, Text, row
from simulator.optimizers.one_number import OneMove, OneNumber, Slip
from simulator.optimizers.optimizer import Array, Call, Optimizer
from simulator.optimizers.parameter_update import ETA, G, ParameterUpdate
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules._shared import rate
from simulator.optimizers.update_parts import ArrowKind, Parts, PartValues, before_and_after
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source
from simulator.settings import Setting

_STEP, _USED = Symbol("Δ"), Symbol("g̃")


def _limit(name: str, default: float, title: str, explanation: str) -> Setting:
    return Setting(name, default, 0.0, 1e6, minimum_open=True, explanation=explanation, title=title)


class RProp(Optimizer):
    """RProp (Riedmiller and Braun, 1993), in the variant iRProp⁻ of Igel and Hüsken (2000).

    Each parameter has a step Δ of its own, at first the learning rate that is set: schedules and
    later changes of it do not reach the steps. Where the gradient has the sign of the one
    before, ``Δ ← min(η⁺ Δ, Δ₊)``; where the sign has changed, ``Δ ← max(η⁻ Δ, Δ₋)`` and this
    update's gradient counts as zero, so that the parameter stays and the next update compares with
    nothing. Then ``θ ← θ − sgn(g) Δ``. PyTorch's is the same; the first version of 1993 instead
    took the last move back where the sign had changed.

    References
    ----------
    Riedmiller and Braun (1993), "A direct adaptive method for faster backpropagation learning: the
    RPROP algorithm"; Igel and Hüsken (2000), "Improving the Rprop learning algorithm".
    """

    name = "rprop"
    hyperparameters = (
        rate(
            0.01,
            "The first step Δ₀ of each parameter and no more: RProp then finds its own step for "
            "each, which schedules and later changes of this number do not reach.",
        ),
        Setting(
            "grow", 1.2, 1.0, 10.0, minimum_open=True,
            explanation="What a step is multiplied by while the gradient's sign stays: η⁺.",
            title="Growth η⁺",
        ),
        Setting(
            "shrink", 0.5, 0.0, 1.0, minimum_open=True, maximum_open=True,
            explanation="What a step is multiplied by when the sign has changed: η⁻.",
            title="Shrinkage η⁻",
        ),
        _limit("least_step", 1e-6, "Least Δ₋", "No step gets shorter than this: Δ₋."),
        _limit("most_step", 50.0, "Greatest Δ₊", "No step gets longer than this: Δ₊."),
    )  # fmt: skip
    state_names = ("slopes", "steps")

    def _first_state(self, theta: Array) -> dict[str, Array]:
        # Not the rate in force: a schedule's first share of it would be the start for good.
        first = self.settings["learning_rate"] if self._rates is None else self._rates
        steps = np.full(theta.shape, first, theta.dtype)
        return {"slopes": np.zeros(theta.shape, theta.dtype), "steps": steps}

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        slopes, steps = kept.slopes, kept.steps
        same, turned = (np.empty(theta.shape, bool) for _ in range(2))
        return [
            partial(np.sign, slopes, s),
            partial(np.sign, g, t),
            partial(np.multiply, s, t, s),
            partial(np.greater, s, 0.0, same),
            partial(np.less, s, 0.0, turned),
            partial(np.multiply, steps, c.grow, steps, where=same),
            partial(np.multiply, steps, c.shrink, steps, where=turned),
            partial(np.clip, steps, c.least_step, c.most_step, steps),
            partial(np.copyto, t, 0.0, where=turned),
            partial(np.multiply, t, steps, t),
            partial(np.subtract, theta, t, theta),
            partial(np.copyto, slopes, g),
            partial(np.copyto, slopes, 0.0, where=turned),
        ]


def _sign(body: Expression) -> Expression:
    return row("sgn", Parens(body))


def _agreement(edge: ParameterUpdate) -> float:
    """Return whether this gradient and the one before have the same sign: 1, 0 or −1."""
    # A sum with zero has no negative zero.
    return float(np.sign(edge.state("slopes")) * np.sign(edge.gradient)) + 0.0


def _next_step(edge: ParameterUpdate, agreement: float) -> tuple[Expression, Expression]:
    """Return how the step changes, in symbols and in numbers.

    The limit that it goes towards is always written. The other one, or any where the sign tells
    nothing, only where it is what counts: the first step and limits that were moved lie anywhere.
    """
    size = edge.state("steps")
    symbols: Expression = _STEP
    numbers = edge.remembered("steps")
    if agreement:
        name, sign = ("grow", "+") if agreement > 0.0 else ("shrink", "−")
        symbols = row(Script(ETA, sup=Text(sign)), " ", symbols)
        numbers = row(Number(edge.setting(name)), "·", numbers)
        size *= edge.setting(name)
    least, most = edge.setting("least_step"), edge.setting("most_step")
    if agreement < 0.0 or size < least:
        symbols, numbers = _bounded("max", symbols, numbers, "−", least)
    if agreement > 0.0 or max(size, least) > most:
        symbols, numbers = _bounded("min", symbols, numbers, "+", most)
    return symbols, numbers


def _bounded(
    choice: str, symbols: Expression, numbers: Expression, sign: str, limit: float
) -> tuple[Expression, Expression]:
    bound = Script(_STEP, Text(sign))
    return (
        row(choice, Parens(row(symbols, ", ", bound))),
        row(choice, Parens(row(numbers, ", ", Number(limit)))),
    )


def _equation(edge: ParameterUpdate) -> Equation:
    agreement, after = _agreement(edge), Number(edge.state_after("steps"))
    kept = edge.kept("steps")
    symbols, numbers = _next_step(edge, agreement)
    slope_before, slope = edge.state("slopes") + 0.0, edge.gradient + 0.0
    where = [
        Equation(
            Symbol("s"),
            row(_sign(Script(G, Text("t−1"))), "·", _sign(G)),
            row(_sign(Number(slope_before)), "·", _sign(Number(slope))),
            Number(agreement),
            name="Agreement of signs",
        ),
        Equation(_STEP, symbols, numbers, kept, "←", name="Step size"),
    ]
    used = 0.0 if agreement < 0.0 else slope
    if agreement < 0.0:  # the sign has changed: the gradient counts as zero
        where.append(Equation(_USED, Text("0"), Text("0"), Number(0.0), name="Gradient in use"))
    symbol = _USED if agreement < 0.0 else G
    return edge.less(row(_sign(symbol), " ", _STEP), row(_sign(Number(used)), "·", after), *where)


def _parts(n: WatchedUpdate) -> Parts:
    turned = np.sign(n.state["slopes"]) * np.sign(n.gradient) < 0.0
    steps = n.state_after["steps"]
    move = 0.0 - np.where(turned, 0.0, np.sign(n.gradient)) * steps
    return [
        PartValues("gradient before", "gₜ₋₁", n.state["slopes"]),
        *before_and_after(n, "steps", ("step before", "step after"), "Δ"),
        PartValues("step by the sign", "−sgn(g) Δ′", move, ArrowKind.GRADIENT),
    ]


def _by_number(n: OneNumber) -> OneMove:
    before, settings = n.memory["steps"], n.settings
    agreement = float(np.sign(n.memory["slopes"]) * np.sign(n.g))
    free = _share(n, agreement) * before
    bounded = min(max(free, settings["least_step"]), settings["most_step"])
    step = n.either(Slip.LIMIT, bounded, free)
    used = n.either(Slip.TURNED, 0.0, n.g) if agreement < 0.0 else n.g
    move = n.sign(used) * n.either(Slip.STEP_BEFORE, step, before)
    move = n.either(Slip.RATE_AGAIN, move, n.rate * move)
    if agreement < 0.0:
        move = n.either(Slip.TAKEN_BACK, move, float(np.sign(n.g)) * before)
    return OneMove(n.w - move, {"steps": step})


def _share(n: OneNumber, agreement: float) -> float:
    """Return what the step is multiplied by."""
    grow, shrink = n.settings["grow"], n.settings["shrink"]
    if agreement > 0.0:
        return n.either(Slip.SHRUNK, grow, shrink)
    if agreement < 0.0:
        return n.either(Slip.GROWN, shrink, grow)
    return n.either(_without_agreement(n), 1.0, grow)


def _without_agreement(n: OneNumber) -> Slip:
    """Return which slip a growing step is: it depends on which of the two signs tells nothing."""
    if n.count == 1:
        return Slip.UNCOMPARED
    return Slip.AFTER_ZERO if n.g else Slip.WITHOUT_SIGN


RECORD = OptimizerRecord(
    title="RProp",
    order=110,
    rule=RProp,
    formula="same sign: Δ ← min(η⁺ Δ, Δ₊);  other sign: Δ ← max(η⁻ Δ, Δ₋), g ← 0;  "
    "θ ← θ − sgn(g) Δ",
    explanation="Looks at the sign only: steps grow while it stays and halve when it turns. The "
    "learning rate is the first step Δ₀ only: schedules and later changes of it do nothing.",
    teaching=(
        "Each parameter has a step of its own: 1.2 times longer while the gradient keeps its "
        "sign, half as long when it turns. How large the gradient is does not matter, so that "
        "sigmoid layers whose gradients vanish learn as fast as the last one. With all rows "
        "at every update it is one of the fastest rules for small networks. With mini-batches "
        "signs change by chance and the steps shrink to nothing: set the batch size to all "
        "rows, or take RMSProp, which was made for batches."
    ),
    equation=_equation,
    parts=_parts,
    by_number=_by_number,
    parents=("sgd",),
    betters="step_size",
    mini_batch_note="RProp needs all rows at every update: it compares the signs of two "
    "gradients, and with mini-batches they change by chance.",
    sources=(
        Source(
            "Riedmiller and Braun",
            1993,
            "A direct adaptive method for faster backpropagation learning: the RPROP algorithm",
        ),
        Source("Igel and Hüsken", 2000, "Improving the Rprop learning algorithm"),
    ),
    elsewhere=LibraryNames(
        pytorch="optim.Rprop",
        note="The same variant, iRProp⁻, with the same defaults.",
    ),
)
