"""What followed paths are called and what is special about them, in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from simulator.nn.activations import Activation
from simulator.nn.node_symbols import subscript
from simulator.stepping.paths import Chain, Factor, FactorKind, Path
from ui.words.messages import filled, said, sentences
from ui.words.node_words import NodeWords
from ui.words.numbers import grouped, short
from ui.words.titles import titled

# A product of slopes smaller than this, or of weights larger than that, is worth a remark.
_VANISHES, _EXPLODES = 0.01, 100.0


class PathWords(QObject):
    """Says in words what is followed."""

    def title(self, chain: Chain, names: NodeWords) -> str:
        """Return from where to where the paths lead."""
        route = chain.route
        if route.goal is not None:
            begin, goal = names.node(*route.begin), names.node(*route.goal)
            return filled(self.tr("Paths from {begin} to {goal}"), begin=begin, goal=goal)
        begin = names.node(*route.begin)
        if route.parameter is not None:
            begin = names.edge(*route.parameter)
        return filled(self.tr("Paths from {begin} to the loss"), begin=begin)

    def sentence(self, chain: Chain, picked: int | None = None) -> str:
        """Return how the numbers hang together, of all paths or of the one that is singled out."""
        told = self._told(chain, picked)
        if chain.route.goal is not None or picked is not None:
            return told
        return said(sentences(told, self.tr("Shift+click a node: the paths to that one.")))

    def _told(self, chain: Chain, picked: int | None) -> str:
        count = grouped(chain.count)
        if picked is not None and chain.count > 1:
            told = self.tr("{path} alone: the last line multiplies its factors one by one.")
            return filled(told, path=f"P{subscript(picked + 1)}")
        if not chain.count:
            return self.tr("No path leads from the one to the other: the derivative is 0.")
        if chain.count == 1:
            return self.tr("One path: its factors multiply, one by one in the last line.")
        if chain.count == len(chain.paths):
            told = self.tr("{count} paths: factors multiply along each, and the products add up.")
            return filled(told, count=count)
        told = self.tr("{count} paths, the {shown} strongest listed: products of factors add up.")
        return filled(told, count=count, shown=len(chain.paths))

    def path(self, chain: Chain, place: int, names: NodeWords) -> str:
        """Return a path's name, and the nodes on its way but those where all begin or end."""
        nodes = chain.paths[place].nodes
        alike = len({path.nodes[-1] for path in chain.paths}) == 1
        between = nodes[1:-1] if alike else nodes[1:]
        way = " → ".join(names.node(*node) for node in between or nodes[-1:])
        return f"P{subscript(place + 1)}  {way}"

    def remark(self, chain: Chain, place: int | None, names: NodeWords) -> str:
        """Return why a path lets next to nothing through or very much; of all, the first such."""
        chosen = chain.paths if place is None else chain.paths[place : place + 1]
        found = (self._about(chain, path, names) for path in chosen)
        return next((text for text in found if text), "")

    def _about(self, chain: Chain, path: Path, names: NodeWords) -> str:
        factor = path.vanishing
        if factor is not None:
            return self._vanishing(chain, factor, names)
        first = path.factors[0] if path.factors else None
        if first is not None and first.kind is FactorKind.INPUT and first.value == 0.0:
            told = self.tr("{node} is 0 in this row: this weight has no part in the outcome.")
            return filled(told, node=names.node(*first.node))
        slopes = math.prod(path.slopes)
        if len(path.slopes) > 1 and abs(slopes) < _VANISHES:
            told = self.tr("The {count} slopes f′(z) multiply to {value}: the gradient vanishes.")
            return filled(told, count=len(path.slopes), value=short(slopes))
        links = [one.value for one in path.factors if one.kind is FactorKind.LINK]
        weights = math.prod(links)
        if len(links) > 1 and abs(weights) > _EXPLODES:
            told = self.tr("The {count} weights multiply to {value}: the gradient explodes.")
            return filled(told, count=len(links), value=short(weights))
        return ""

    def _vanishing(self, chain: Chain, factor: Factor, names: NodeWords) -> str:
        """Return which factor lets next to nothing through, and why."""
        node = names.node(*factor.node)
        if factor.kind is FactorKind.KEPT:
            return filled(self.tr("{node} is dropped in this pass: nothing goes on."), node=node)
        function = chain.spec.layers[factor.layer].record
        value, name = short(factor.value), titled(function)
        told = self.tr("The slope ∂a/∂z of {node} is {value}: next to nothing goes on.")
        if isinstance(function, Activation):
            if not function.trains:
                told = self.tr("f′(z) of {node} is 0: {name} is flat everywhere.")
            elif function.bounded:
                told = self.tr("f′(z) of {node} is {value}: {name} is saturated.")
            elif factor.value == 0.0:
                told = self.tr("f′(z) of {node} is 0: {name} is off for this row.")
        return filled(told, node=node, value=value, name=name)
