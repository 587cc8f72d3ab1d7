"""What the three networks are called, what they can draw, and how well they do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.workshops.records.depth import DepthDocument
from ui.depth.model.job import DepthSnapshot
from ui.words.messages import filled
from ui.words.numbers import percent, short

_TINY = 8.88e-10


class DepthWords(QObject):
    """Says it in the language that is shown."""

    def layers(self, index: int) -> str:
        """Return how many layers a network has."""
        return (self.tr("1 layer"), self.tr("2 layers"), self.tr("3 layers"))[index]

    def heading(self, index: int, snapshot: DepthSnapshot) -> str:
        """Return how many layers a network has, and what of it learns."""
        words = self.tr("{layers}: {count} parameters")
        if snapshot.plan.document.has_steps and index:
            words = self.tr("{layers}: {count} parameters learn")
        count = snapshot.plan.parameters(index)
        return filled(words, layers=self.layers(index), count=count)

    def shape(self, index: int, document: DepthDocument) -> str:
        """Return which regions a network can draw."""
        if index == 0:
            return self.tr("a half-plane")
        if not document.has_steps:
            one, two = self.tr("bends: 1 hidden layer"), self.tr("bends: 2 hidden layers")
            return one if index == 1 else two
        if index == 1:
            return self.tr("convex: lines joined by AND")
        words = self.tr("{count} convex parts joined by OR")
        return filled(words, count=document.parts)

    def score(self, index: int, snapshot: DepthSnapshot) -> str:
        """Return how many rows a network answers right, and its loss."""
        loss = float(snapshot.losses[-1, index])
        return self._score(snapshot, float(snapshot.accuracies[index]), loss)

    def longest(self, snapshot: DepthSnapshot) -> str:
        """Return the longest `score` that training may come to: all right, a tiny loss."""
        return self._score(snapshot, 1.0, _TINY)

    def _score(self, snapshot: DepthSnapshot, share: float, loss: float) -> str:
        rows = len(snapshot.plan.experiments[0].data.X)
        return filled(
            self.tr("{share}: {right} of {rows} · loss {loss}"),
            share=percent(share, 1),
            right=round(share * rows),
            rows=rows,
            loss=short(loss),
        )

    def sentence(self, document: DepthDocument) -> str:
        """Return what learns, and what is drawn."""
        if document.has_steps:
            return self.tr(
                "Hidden nodes are steps, on one side of a line 1 and on the other 0. Layer 2 is "
                "fixed as AND of k lines (weights 1, bias −(k − ½)), layer 3 as OR (weights 1, "
                "bias −½). Only the lines learn: a step has no slope, so that a steep sigmoid "
                "stands in for it. Drawn and counted are real steps; the loss is the stand-in's."
            )
        return self.tr(
            "Hidden nodes are smooth and all weights learn. Layers are counted by their "
            "weights: two layers have one hidden layer. All three take the same rows in the "
            "same order, 16 an update, with Adam."
        )
