"""Every word the canvas says: names of nodes and edges, captions, and what its cards list.

Kept in one translator object, so that painters and interaction never build a sentence themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject

from simulator.data.datasets import Task
from simulator.data.own_row import OwnRow
from simulator.nn import layers as kinds
from simulator.nn import losses
from simulator.nn.node_symbols import parameter_letter
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.layer_settings import UNITS
from simulator.scenarios.schema import MAX_LAYERS
from ui.canvas import layers
from ui.canvas.content.facts import Facts, PixelWeights, Row, Write, change, first_weights
from ui.canvas.content.fonts import brief
from ui.canvas.content.input_facts import InputFacts
from ui.canvas.content.state import NodeState, Shown, flat_index
from ui.canvas.content.units import Units
from ui.canvas.geometry.controls import Control
from ui.canvas.geometry.hits import Target
from ui.canvas.geometry.layout import Fold, Layout
from ui.canvas.layers._base import Fact
from ui.words.messages import filled, said
from ui.words.node_words import NodeWords
from ui.words.numbers import full, percent, short
from ui.words.titles import titled, translated

Array = NDArray[Any]


class Texts(QObject):
    """Words about one network.

    Parameters
    ----------
    spec : NetworkSpec
    feature_names, class_names : tuple of str
        May be shorter than the layers; missing names are numbered. For regression `class_names`
        are what is predicted.
    task : str
    units : Units or None
        The data's units, where inputs are scaled.
    image_shape : (int, int) or None
        Rows and columns, where the inputs are the pixels of a picture.

    Attributes
    ----------
    names : NodeWords
        What nodes, layers and edges are called.
    """

    def __init__(
        self,
        spec: NetworkSpec,
        feature_names: tuple[str, ...],
        class_names: tuple[str, ...],
        task: Task,
        units: Units | None = None,
        image_shape: tuple[int, int] | None = None,
    ) -> None:
        super().__init__()
        self.spec, self.units, self.image_shape = spec, units, image_shape
        self.names = NodeWords(spec, feature_names, class_names, task)
        self._task = task
        self._last = len(spec.layers) - 1

    def node(self, layer: int, unit: int) -> str:
        """Return a node's name, such as ``h1.2``."""
        return self.names.node(layer, unit)

    def edge(self, layer: int, source: int, unit: int) -> str:
        """Return an edge's name, such as ``x₁ → h1.2``."""
        return self.names.edge(layer, source, unit)

    def captions(self, layer: int) -> tuple[str, ...]:
        """Return a layer's captions from long to short."""
        name, short_name = self.names.layer(layer), self.names.brief_layer(layer)
        if layer < 0:
            return (name, short_name)
        return (f"{name} · {self.activation(layer)}", name, short_name)

    def activation(self, layer: int) -> str:
        """Return the name of a layer's activation; empty for the inputs."""
        if layer < 0:
            return ""
        return titled(self.spec.layers[layer].record)

    def brief_activation(self, layer: int) -> str:
        """Return the sign that formulas have for a layer's activation, or else its name."""
        if layer >= 0 and self.spec.layers[layer].record.name == "sigmoid":
            return "σ"
        return self.activation(layer)

    def layer_facts(self, layer: int) -> Facts:
        """Return what the caption's card says."""
        units = self.spec.sizes[layer + 1]
        title = self.captions(layer)[0]
        if layer < 0:
            return Facts(title, (Row(self.tr("features"), str(units)),))
        rows, columns = self.spec.parameter_shapes[layer]
        found = [*self._training(layer), Row(self.tr("nodes"), str(units))]
        found += [Row(*fact) for fact in layers.of(self.spec, layer).layer_facts(self.spec, layer)]
        for group in self.spec.groups[layer]:
            letter = group.name if len(group.name) == 1 else group.symbol
            name = self.tr("{parameters} {letter}")
            wide = f"{group.stop - group.start} × " if group.origin == "nodes" else ""
            name = filled(name, parameters=translated(group.titles), letter=letter)
            found.append(Row(name, f"{wide}{columns}"))
        return Facts(title, (*found, Row(self.tr("parameters"), str(rows * columns))))

    def _training(self, layer: int) -> list[Row]:
        """Return what is special about the training of a layer."""
        rows, described = [], self.spec.layers[layer]
        if not described.trainable:
            rows.append(Row(self.tr("frozen"), self.tr("training leaves it as it is")))
        if described.dropout:
            share = percent(described.dropout, 0 if 100.0 * described.dropout % 1.0 == 0.0 else 1)
            rows.append(Row(self.tr("dropout"), filled(self.tr("{0} of the nodes"), share)))
        return rows

    def is_frozen(self, layer: int) -> bool:
        """Return whether training leaves a layer as it is."""
        return layer >= 0 and not self.spec.layers[layer].trainable

    def more(self, count: int) -> tuple[str, ...]:
        """Return what stands in a fold of `count` nodes, from long to short."""
        return (filled(self.tr("⋯ {count} more"), count=count), f"⋯ {count}", str(count))

    def fold_facts(self, layer: int, fold: Fold) -> Facts:
        """Return what a fold's card says."""
        first, last = self.node(layer, fold.first), self.node(layer, fold.first + fold.count - 1)
        title = filled(self.tr("{count} nodes are folded"), count=fold.count)
        return Facts(title, (Row(self.tr("from"), first), Row(self.tr("to"), last)))

    def bias_facts(self, layer: int) -> Facts:
        """Return what the card of a bias node says."""
        title = filled(self.tr("Bias node of {layer}"), layer=self.names.layer(layer))
        row = Row(self.tr("always"), "1")
        return Facts(title, (row, Row(self.tr("its edges"), self.tr("the biases b"))))

    def measured(self, unit: int, value: float) -> str:
        """Return what an input measured, before the node's scaled value; empty if it is that."""
        raw = None if self.units is None else self.units.input(unit, value)
        return "" if raw is None else f"{brief(raw)} →"

    def target(self, unit: int, value: float) -> str:
        """Return the words for an output's target, in the data's units too where it is scaled."""
        raw = None if self.units is None else self.units.target(unit, value)
        if raw is None:
            return filled(self.tr("target {value}"), value=brief(value))
        return filled(self.tr("target {value} ({raw})"), value=brief(value), raw=brief(raw))

    @property
    def has_classes(self) -> bool:
        """Whether outputs stand for classes, so that a target of 1 is the class that is wanted."""
        return self._task != "regression"

    def widest_target(self) -> str:
        """Return the words for a target that take as much room as any: of classes 0 and 1."""
        return self.target(0, -0.0123 if self._task == "regression" else 1.0)

    def legend(self) -> str:
        """Return the title of the legend: what the edges stand for."""
        return self.tr("parameter") if self._has_other_edges() else self.tr("weight")

    def blame_legend(self) -> str:
        """Return the title of the legend in the blame view: what goes back along the edges."""
        return self.tr("error |e|")

    def legend_facts(self, are_blame: bool = False) -> Facts:
        """Return what the legend's card says."""
        title = self.tr("Parameters") if self._has_other_edges() else self.tr("Weights")
        color = self.tr("sign: orange negative, blue positive")
        width = self.tr("size, relative to the largest")
        if are_blame:
            title = self.tr("Errors that go back")
            color = self.tr("violet: part of an error, a bias gets none")
            width = self.tr("size of the part, relative to the largest")
        click = self.tr("hides the weak ones, or draws all again (H)")
        names = self.tr("colour"), self.tr("width"), self.tr("click")
        return Facts(title, tuple(map(Row, names, (color, width, click))))

    def _has_other_edges(self) -> bool:
        """Return whether some edges between nodes stand for no weight, but for a gain."""
        return any(group.origin == "same" for groups in self.spec.groups for group in groups)

    def loss(self) -> str:
        """Return the caption of the loss badge: of the one row, not the mean of all."""
        return self.tr("row's loss")

    def edge_facts(self, shown: Shown, layer: int, source: int, unit: int) -> Facts:
        """Return a parameter's exact values as far as they are revealed.

        An edge of a maxout node has a weight a piece: all of them are listed.
        """
        index = flat_index(shown.spec, layer, source, unit)
        rows = self._parameter(shown, layer, source, unit)
        gradient = shown.edge_gradient(layer, source, unit)
        waiting = self.tr("not computed yet") if shown.stepping else self._never()
        name = self.gradient_name(shown, self._symbol(layer, source))
        rows.append(Row(name, waiting if gradient is None else full(gradient)))
        if not shown.stepping:
            last = shown.last_update
            moved = self._never() if last is None else full(float(last[index]))
            rows.append(Row(self.tr("last update"), moved))
        rows += self._other_pieces(shown, layer, source, unit)
        kept = self.names.edge_named(layer, source, unit), self.names.lettered(layer, source)
        return Facts(said(kept[0]), tuple(rows), kept=kept)

    def _other_pieces(self, shown: Shown, layer: int, source: int, unit: int) -> list[Row]:
        """Return the same edge's weights in all pieces of a maxout node."""
        pieces, rows = self.spec.pieces[layer], []
        step = self.spec.parameter_shapes[layer][0]
        drawn = int(shown.drawn_pieces(layer)[unit])
        for piece in range(pieces if pieces > 1 else 0):
            value = shown.weights[flat_index(self.spec, layer, source % step + piece * step, unit)]
            name = filled(self.tr("piece {number}"), number=piece + 1)
            if piece == drawn:
                name = filled(self.tr("{name} (drawn)"), name=name)
            rows.append(Row(name, full(float(value))))
        return rows

    def _symbol(self, layer: int, source: int) -> str:
        """Return the letter of a parameter."""
        return parameter_letter(self.spec, layer, source)

    def _never(self) -> str:
        return self.tr("– (no update yet)")

    def gradient_name(self, shown: Shown, symbol: str) -> str:
        """Return the word for a parameter's gradient; while stepping it says whose it is."""
        if not shown.stepping:
            return filled(self.tr("∂E/∂{symbol}, last batch"), symbol=symbol)
        if shown.row is None:
            return self.tr("mean gradient")
        if isinstance(shown.row, OwnRow):
            return self.tr("gradient for your own row")
        return filled(self.tr("gradient for row {row}"), row=shown.row + 1)

    def _parameter(self, shown: Shown, layer: int, source: int, unit: int) -> list[Row]:
        """Return a weight or bias as the network has it, and what a shown update makes of it."""
        index = flat_index(shown.spec, layer, source, unit)
        before, after = float(shown.before[index]), float(shown.weights[index])
        rows = [Row(said(self.names.lettered(layer, source)), full(before))]
        if shown.edge_rank(layer, source, unit) < shown.updates[layer]:
            rows.append(Row(self.tr("old → new"), change(before, after)))
        return rows

    def node_facts(self, shown: Shown, layer: int, unit: int) -> Facts:
        """Return a node's exact values as far as they are revealed."""
        title = self.node(layer, unit)
        if layer < 0:
            value, about = shown.value(layer, unit), InputFacts()
            rows_of_input = () if value is None else about.rows(self.units, unit, value)
            return Facts(title, rows_of_input, about.spread(self.units, unit))
        own = [one.start for one in self.spec.groups[layer] if one.origin != "nodes"]
        rows = [row for start in own for row in self._parameter(shown, layer, start, unit)]
        if shown.sample is not None:
            rows += self._values(shown, layer, unit)
        named = self.names.node_named(layer, unit)
        kept = (named, self.names.lettered(layer, own[0])) if own else ("", "")
        return Facts(title, tuple(rows), self._pixel_weights(shown, layer, unit), kept)

    def _pixel_weights(self, shown: Shown, layer: int, unit: int) -> PixelWeights | None:
        """Return a node's weights as pixels, where it reads a picture."""
        weights = None if layer or self.image_shape is None else first_weights(shown)
        if weights is None or self.image_shape is None:
            return None
        return PixelWeights(self.tr("weight of each pixel"), weights[:, unit], self.image_shape)

    def _in_units(self, shown: Shown, unit: int, write: Write = full) -> list[Row]:
        """Return output and target of a regression in the data's units, where it is scaled."""
        if self.units is None or shown.sample is None:
            return []
        value = shown.value(self._last, unit)
        target = float(shown.sample.target[unit]) if shown.sample.has_target else None
        pairs = (
            (self.tr("output in the data's units"), value),
            (self.tr("target in the data's units"), target),
        )
        found = ((name, None if v is None else self.units.target(unit, v)) for name, v in pairs)
        return [Row(name, write(raw)) for name, raw in found if raw is not None]

    def numbers(self, shown: Shown, layer: int, unit: int, write: Write = full) -> list[Row]:
        """Return what a node's card says of a row, with all that is to come; `write` as numbers."""
        if layer < 0:
            value = shown.value(layer, unit)
            return [] if value is None else [*InputFacts().rows(self.units, unit, value, write)]
        return self._values(shown, layer, unit, write, whole=True) if shown.sample else []

    def _values(
        self, shown: Shown, layer: int, unit: int, write: Write = full, *, whole: bool = False
    ) -> list[Row]:
        assert shown.sample is not None
        record, state = shown.sample.layers[layer], shown.state(layer, unit)
        waiting = self.tr("not computed yet")
        rows = self._rows(layers.of(self.spec, layer).node_facts(shown, layer, unit), write)
        if record.mask is not None and (whole or state is NodeState.DONE):
            kept = self._dropout(float(record.mask[unit])) if state is NodeState.DONE else waiting
            rows.append(Row(self.tr("dropout"), kept))
        if layer == self._last:
            target, given = float(shown.sample.target[unit]), shown.sample.has_target
            rows.append(Row(self.tr("target"), write(target) if given else self.tr("not given")))
            rows += self._in_units(shown, unit, write)
        if not shown.sample.has_target:
            return rows
        delta = shown.delta(layer, unit) if shown.stepping else float(record.delta[unit])
        rows.append(Row(self.tr("delta ∂E/∂z"), waiting if delta is None else write(delta)))
        return rows

    def _rows(self, facts: Sequence[Fact], write: Write = full) -> list[Row]:
        """Return facts as lines of a card."""
        waiting = self.tr("not computed yet")
        return [Row(name, waiting if value is None else write(value)) for name, value in facts]

    def whole_facts(self, shown: Shown, layer: int) -> Facts:
        """Return what a layer computes as a whole, as far as it is revealed."""
        found = layers.of(self.spec, layer).whole_facts(shown, layer) if shown.sample else ()
        return Facts(self.captions(layer)[0], tuple(self._rows(found)))

    def _dropout(self, mask: float) -> str:
        if mask == 0.0:
            return self.tr("dropped: a is 0")
        return filled(self.tr("kept: a = f(z) · {factor}"), factor=short(mask))

    def target_facts(
        self, target: Target, shown: Shown | None, layout: Layout, *, are_blame: bool = False
    ) -> Facts | None:
        """Return what the card says about what lies under the pointer; edges may be of blame."""
        if target.kind == "legend":
            return self.legend_facts(are_blame)
        if target.kind == "caption":
            return self.layer_facts(target.layer)
        if target.kind == "bias":
            return self.bias_facts(target.layer)
        fold = layout.column(target.layer).fold
        if target.kind == "fold" and fold is not None:
            return self.fold_facts(target.layer, fold)
        if shown is None:
            return None
        if target.kind == "edge":
            return self.edge_facts(shown, *shown.shown_by(target.layer, target.source, target.unit))
        if target.kind == "whole":
            return self.whole_facts(shown, target.layer)
        if target.kind == "node":
            return self.node_facts(shown, target.layer, target.unit)
        if target.kind == "loss" and shown.loss is not None:
            row = Row(self.tr("loss of this row"), full(shown.loss))
            return Facts(titled(losses.get(self.spec.loss)), (row,))
        return None

    def enabled(self, controls: tuple[Control, ...]) -> frozenset[str]:
        """Return ``f"{kind}{layer}"`` of every button that can be pressed."""
        usable = (c for c in controls if self.control(c)[1])
        return frozenset(f"{c.kind}{c.layer}" for c in usable)

    def control(self, control: Control) -> tuple[str, bool]:
        """Return what a button does or why it can't, and whether it can be pressed."""
        layer, units = control.layer, 0
        if control.kind in ("add_node", "remove_node"):
            units = self.spec.sizes[layer + 1]
            if layer == self._last:
                return self.tr("The data decide how many outputs there are."), False
            if not kinds.REGISTRY[self.spec.layers[layer].kind].has_units:
                return self.tr("This layer has as many nodes as the layer before it."), False
        name = self.names.layer(min(layer, self._last))
        if control.kind == "add_node":
            most = int(UNITS.maximum)
            if units >= most:
                return filled(self.tr("A layer holds at most {n} nodes."), n=most), False
            return filled(self.tr("Add a node to {layer}"), layer=name), True
        if control.kind == "remove_node":
            if units <= 1:
                return self.tr("A layer keeps at least one node."), False
            return filled(self.tr("Remove the last node of {layer}"), layer=name), True
        if control.kind == "remove_layer":
            return filled(self.tr("Remove the layer {layer}"), layer=name), True
        if len(self.spec.layers) >= MAX_LAYERS:
            return filled(self.tr("A network has at most {n} layers."), n=MAX_LAYERS), False
        return self.tr("Add a hidden layer here"), True

    def description(self) -> str:
        """Return the network in words, for screen readers."""
        one, several = self.tr("{name}: 1 node"), self.tr("{name}: {count} nodes")
        layers = "; ".join(
            filled(one if units == 1 else several, name=self.captions(k)[0], count=units)
            for k, units in zip(range(-1, self._last + 1), self.spec.sizes, strict=True)
        )
        return filled(self.tr("Network from left to right. {layers}."), layers=layers)
