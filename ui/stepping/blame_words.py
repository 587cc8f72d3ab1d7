"""What is said of an error that is shared out: what it is a picture of, and what it is not."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.stepping.blame import Blame
from ui.words.messages import filled, said, sentences
from ui.words.numbers import short


class BlameWords(QObject):
    """Says in words what is shared out."""

    def title(self, name: str) -> str:
        """Return whose part of the outputs' error is written out."""
        return filled(self.tr("Blame view: the part of {node} in the outputs' error"), node=name)

    def sentence(self, *, is_selected: bool) -> str:
        """Return how errors are shared, that this is no way to learn, and how to ask for a node."""
        told = self.tr("A picture, not backpropagation: errors are split by the sizes of weights.")
        if is_selected:
            return told
        return said(sentences(told, self.tr("Click a node: the parts of its error.")))

    def remark(self, blame: Blame, layer: int, unit: int) -> str:
        """Return what backpropagation gives the node instead; nothing for an input."""
        if layer < 0:
            return ""
        delta = float(blame.sample.layers[layer].delta[unit])
        told = self.tr("Backpropagation multiplies by the weights and slopes: here δ is {value}.")
        return filled(told, value=short(delta))
