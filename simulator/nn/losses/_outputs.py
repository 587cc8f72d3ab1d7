"""What a loss asks of outputs, and the sentence for outputs that do not give it.

Each sentence is a whole one, with the activation's name and bounds left open, so that it can be
translated as it stands.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.nn.activations import OutputFunction


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WantedOutputs:
    """Between what limits the outputs must lie, and how they hang together.

    The sentences may name ``{activation}``, ``{lower}`` and ``{upper}``.

    Attributes
    ----------
    lower, upper : float
        The limits.
    above_lower : bool
        Whether the lower limit itself is too low.
    no_limits, no_upper, no_lower, too_high, too_low : str
        Why an activation's bounds do not fit, by what is wrong with them.
    tied : str
        Why outputs that depend on one another do not fit; empty where they do.
    loose : str
        Why outputs that do not add up to 1 do not fit; empty where they do.
    """

    no_limits: str
    no_upper: str
    no_lower: str
    too_high: str
    too_low: str
    lower: float = -math.inf
    upper: float = math.inf
    above_lower: bool = False
    tied: str = ""
    loose: str = ""

    def sentences(self) -> tuple[str, ...]:
        """Return every sentence, for translators."""
        bounds = (self.no_limits, self.no_upper, self.no_lower, self.too_high, self.too_low)
        return (*bounds, self.tied, self.loose)

    def complaint(self, activation: OutputFunction) -> str:
        """Return why outputs of `activation` do not fit; empty where they do."""
        if activation.upper > self.upper:
            if not math.isinf(activation.upper):
                return self.too_high
            return self.no_limits if math.isinf(activation.lower) else self.no_upper
        if activation.lower < self.lower or (self.above_lower and activation.lower == self.lower):
            if not math.isinf(activation.lower):
                return self.too_low
            return self.no_limits if math.isinf(activation.upper) else self.no_lower
        return self.loose if activation.elementwise else self.tied


def wanted(
    loss: str,
    needed: str,
    instead: str,
    *,
    lower: float,
    upper: float = math.inf,
    above_lower: bool = False,
    tied: str = "",
    loose: str = "",
) -> WantedOutputs:
    """Return the wanted outputs with sentences of one form.

    Parameters
    ----------
    loss : str
        The loss, as the sentence begins: ``"Binary cross-entropy"``.
    needed : str
        What it needs: ``"outputs between 0 and 1"``.
    instead : str
        What to use.
    lower, upper, above_lower, tied, loose
        As in `WantedOutputs`.
    """
    stem = f"{loss} needs {needed}, and {{activation}}"
    return WantedOutputs(
        no_limits=f"{stem} has no limits: use {instead}.",
        no_upper=f"{stem} has no upper limit: use {instead}.",
        no_lower=f"{stem} has no lower limit: use {instead}.",
        too_high=f"{stem} goes up to {{upper}}: use {instead}.",
        too_low=f"{stem} goes down to {{lower}}: use {instead}.",
        lower=lower,
        upper=upper,
        above_lower=above_lower,
        tied=tied,
        loose=loose,
    )
