"""What is said of a node or of an edge: on hover, in the list, and to screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from simulator.graph.operations import Operation
from simulator.graph.scalar_graph import Edge
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.shown import ShownGraph
from ui.computation_graphs.signs import rule, sign
from ui.words.messages import filled, said
from ui.words.numbers import MINUS, full


class NodeWords(QObject):
    """Sentences about nodes and edges, in the language that is shown."""

    def computes(self, shown: ShownGraph, one: int) -> str:
        """Return what a node is, or how it is computed: ``v1 × tax``."""
        node = shown.graph.nodes[one]
        if node.kind == "variable":
            return self.tr("variable")
        if node.operation is None:
            return self.tr("constant")
        return applied(node.operation, [self._name(shown, source) for source in node.inputs])

    def _name(self, shown: ShownGraph, source: int | None) -> str:
        return self.tr("not connected") if source is None else shown.names[source]

    def value(self, shown: ShownGraph, one: int) -> str:
        """Return a node's value, why it has none, or nothing before it is computed."""
        fault = shown.recording.fault_at(one, shown.position)
        if fault is not None:
            return said(fault)
        value = shown.value(one)
        return "" if value is None else numeral_text(value)

    def gradient(self, shown: ShownGraph, one: int) -> str:
        """Return what has come back to a node, or nothing before that."""
        arrived = shown.arrived(one)
        if arrived is None:
            return ""
        if arrived.total is None:
            return self.tr("not known")
        number = numeral_text(arrived.total)
        if arrived.number == arrived.count:
            return number
        return filled(
            self.tr("{gradient}, {number} of {count} contributions"),
            gradient=number,
            number=arrived.number,
            count=arrived.count,
        )

    def node_tip(self, shown: ShownGraph, one: int) -> str:
        """Return what pointing at a node tells, with all digits."""
        node, value, arrived = shown.graph.nodes[one], shown.value(one), shown.arrived(one)
        lines = [f"{shown.names[one]}: {self.computes(shown, one)}"]
        if value is not None:
            lines.append(filled(self.tr("value {value}"), value=full(value)))
        if arrived is not None and arrived.total is not None:
            lines.append(filled(self.tr("gradient {gradient}"), gradient=full(arrived.total)))
        if fault := shown.fault(one):
            lines.append(said(fault))
        if node.operation is not None:
            lines.append(said(rule(node.operation.name)))
        elif node.kind == "variable":
            lines.append(self.tr("Drag its number sideways, or double-click to type another."))
        return "\n".join(line for line in lines if line)

    def edge_tip(self, shown: ShownGraph, edge: Edge) -> str:
        """Return what pointing at an edge tells."""
        source = shown.graph.nodes[edge.target].inputs[edge.slot]
        assert source is not None
        names = {"source": shown.names[source], "target": shown.names[edge.target]}
        lines = [filled(self.tr("from {source} to {target}"), **names)]
        local = shown.locals.get(edge) if shown.is_backward else None
        if local is not None:
            text = self.tr("local derivative ∂{target}/∂{source} = {local}")
            lines.append(filled(text, **names, local=full(local)))
        found = shown.handed.get(edge)
        if found is not None and found.product is not None:
            text = self.tr("{upstream} × {local} = {product} handed back")
            numbers = {
                "upstream": numeral_text(found.upstream),
                "local": numeral_text(found.local or 0.0),
                "product": numeral_text(found.product),
            }
            lines.append(filled(text, **numbers))
        return "\n".join(lines)

    def line(self, shown: ShownGraph, one: int) -> str:
        """Return a node in one line, for a screen reader."""
        parts = [f"{shown.names[one]}: {self.computes(shown, one)}"]
        if value := self.value(shown, one):
            parts.append(filled(self.tr("value {value}"), value=value))
        if gradient := self.gradient(shown, one):
            parts.append(filled(self.tr("gradient {gradient}"), gradient=gradient))
        return ", ".join(parts)


def applied(operation: Operation, inputs: Sequence[str]) -> str:
    """Return an operation on what its inputs are called: ``a × b``, ``−x``, ``|x|``, ``ln(x)``."""
    name = operation.name
    if name == "abs":
        return f"|{inputs[0]}|"
    if name == "negative":
        return MINUS + _held(inputs[0])
    if len(inputs) == 2 and operation.joint:
        between = "^" if name == "^" else sign(name)
        return f"{_held(inputs[0])} {between} {_held(inputs[1])}"
    return f"{sign(name)}({', '.join(inputs)})"


def _held(name: str) -> str:
    """Return a number below 0 in brackets, so that its sign is not read as an operation's."""
    return f"({name})" if name.startswith(("-", MINUS)) else name
