"""The flag that says why an output layer and a loss do not go together, and puts it right."""

from __future__ import annotations

from simulator.nn import activations, losses
from simulator.scenarios.output_advice import Advice
from ui.setup.flag import Flag
from ui.words.titles import advice, titled


class PairFlag(Flag):
    """Says what is wrong with the pair; its remedy is the recommended one."""

    def show_problem(self, problem: Advice | None, activation: str, loss: str) -> None:
        """Show what is wrong and offer `activation` with `loss`; None hides the flag."""
        # Two lines, because the longest pair is wider than the panel.
        remedy = self.tr("Use {activation} +\n{loss}").format(
            activation=titled(activations.get(activation)),
            loss=titled(losses.get(loss)),
        )
        self.show_warning("" if problem is None else advice(problem), remedy)
