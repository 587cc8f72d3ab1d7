"""AdamW: Adam with weight decay that passes the moments by."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from simulator.optimizers.optimizer import Array, Call
from simulator.optimizers.record import OptimizerRecord
from simulator.optimizers.rules import adam
from simulator.optimizers.rules._shared import weight_decay
from simulator.optimizers.update_parts import Parts, own_decay
from simulator.optimizers.watched_update import WatchedUpdate
from simulator.references import LibraryNames, Source


class AdamW(adam.Adam):
    """Adam with decoupled weight decay (Loshchilov and Hutter, 2019).

    ``θ ← θ − η λ θ``, then Adam's update, as in PyTorch: the decay passes the moments by, where an
    L2 penalty would be divided by √v̂ like the rest of the gradient. It acts on the whole vector,
    biases included, as PyTorch's does; `simulator.optimizers.regularization` leaves biases alone.
    """

    name = "adamw"
    hyperparameters = (*adam.Adam.hyperparameters, weight_decay(0.01))

    def _constants(self) -> dict[str, float]:
        return {**super()._constants(), "kept_share": 1.0}

    def _renew_numbers(self) -> None:
        super()._renew_numbers()
        share = 1.0 - self.rate_in_force * self.settings["weight_decay"]
        self._numbers["kept_share"][...] = share

    def _rule(self, theta: Array, g: Array, kept: Any, c: Any, s: Array, t: Array) -> list[Call]:
        decay = partial(np.multiply, theta, c.kept_share, theta)
        return [decay, *super()._rule(theta, g, kept, c, s, t)]


def _parts(n: WatchedUpdate) -> Parts:
    return [*own_decay(n), *adam.parts(n)]


RECORD = OptimizerRecord(
    title="AdamW",
    order=90,
    rule=AdamW,
    formula=f"θ ← θ − η λ θ;  {adam.RECORD.formula}",
    explanation="Adam that also shrinks the weights a little at each update.",
    teaching=(
        "In Adam an L2 penalty is divided by √v like the rest of the gradient, so that "
        "weights with large gradients are hardly shrunk. AdamW takes the decay out of the "
        "division: every update removes the share η λ, by default 0.001·0.01 = 0.00001, from "
        "each parameter alike. Choose it where Adam overfits, and try λ of 0.01 to 0.1. A "
        "schedule that lowers η lowers the decay with it."
    ),
    equation=adam.equation,
    parts=_parts,
    by_number=adam.by_number,
    drawn_rate=0.2,
    parents=("adam",),
    first_step_note=adam.FIRST_STEP,
    sources=(Source("Loshchilov and Hutter", 2019, "Decoupled weight decay regularization"),),
    elsewhere=LibraryNames(
        keras="AdamW",
        pytorch="optim.AdamW",
        note="Keras starts with λ = 0.004, PyTorch and Deltascope with 0.01. Keras's "
        "ε is that of its Adam.",
    ),
)
