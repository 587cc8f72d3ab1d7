"""Maxout layers on the canvas: edges of the sum that counts, and all sums in the cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from simulator.nn.spec import NetworkSpec
from ui.canvas.content.state import Shown
from ui.canvas.layers._base import Fact, LayerDrawing, shown_record
from ui.words.marking import QT_TRANSLATE_NOOP
from ui.words.messages import filled
from ui.words.titles import translated

_PIECES = QT_TRANSLATE_NOOP("simulator", "pieces a node")
_SUM = QT_TRANSLATE_NOOP("simulator", "sum z, piece {number}")
_LARGEST = QT_TRANSLATE_NOOP("simulator", "{name} (largest)")


class MaxoutDrawing(LayerDrawing):
    """Draws a maxout layer."""

    name: ClassVar[str] = "maxout"

    def layer_facts(self, spec: NetworkSpec, layer: int) -> Sequence[tuple[str, str]]:
        """Return how many sums a node has."""
        return ((translated(_PIECES), str(spec.pieces[layer])),)

    def node_facts(self, shown: Shown, layer: int, unit: int) -> Sequence[Fact]:
        """Return a node's sums as far as they are revealed, the largest one marked, and a."""
        record, pieces = shown_record(shown, layer), shown.spec.pieces[layer]
        known, facts = shown.revealed_sums(layer, unit), []
        for piece in range(pieces):
            name = filled(translated(_SUM), number=piece + 1)
            if known == pieces and piece == record.winners()[unit]:
                name = filled(translated(_LARGEST), name=name)
            facts.append(Fact(name, record.sum_of(unit, piece) if piece < known else None))
        return *facts, super().node_facts(shown, layer, unit)[-1]


RECORD = MaxoutDrawing()
