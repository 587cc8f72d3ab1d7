"""A graph as the text that gives it: the way back from `definitions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.graph.definitions import IS_VALUE
from simulator.graph.formula_parser import MAX_CHARACTERS, MAX_DEPTH
from simulator.graph.labels import labels_of
from simulator.graph.operations import SIGNED, Operation
from simulator.graph.plain_text import Written, digits_of, written
from simulator.graph.scalar_graph import Graph, Node
from simulator.quoting import MINUS

MISSING = "?"

# The space behind "=" is read, too.
_MOST_CHARACTERS = MAX_CHARACTERS - 1


def text_of(graph: Graph) -> str:
    """Return a line for each variable, and for each result that has a name or is used twice.

    The result stands alone at the end where other lines come after its own. A formula that were
    too long or nested too deeply to be read is cut: a part of it gets a line of its own.

    Read again, it gives the same graph, where `read_graph` sees no two: a sign before a constant
    belongs to it, and a power of e is exp. A constant that nothing uses is not written. An input
    that is not connected is written as ``?``, which nothing reads.
    """
    text = _Text(graph, labels_of(graph))
    for one in graph.order:
        text.add(one)
    if graph.output is not None and not _is_last(graph, graph.output):
        text.lines.append(text.parts[graph.output].text)
    return "\n".join(text.lines)


@dataclass(slots=True)
class _Text:
    """The lines so far, and each node as later formulas write it: `inner` are no lines yet."""

    graph: Graph
    labels: Mapping[int, str]
    lines: list[str] = field(default_factory=list)
    parts: dict[int, Written] = field(default_factory=dict)
    inner: set[int] = field(default_factory=set)

    def add(self, one: int) -> None:
        """Write a node whose inputs are written."""
        graph, node = self.graph, self.graph.nodes[one]
        if node.operation is None:
            self.parts[one] = _leaf(node)
            if node.kind == "variable":
                self.lines.append(f"{node.name} = {digits_of(node.value)}")
            return
        self.parts[one] = self._whole(node.operation, node.inputs)
        self.inner.add(one)
        if node.name or len(graph.users[one]) != 1 or one == graph.output:
            self._make_line(one)

    def _whole(self, operation: Operation, inputs: tuple[int | None, ...]) -> Written:
        """Return an operation of its inputs, the longest of which are cut off until it is read."""
        whole = self._written(operation, inputs)
        inner = [at for at in inputs if at in self.inner]
        for at in sorted(inner, key=lambda at: -len(self.parts[at].text)):
            if whole.depth <= MAX_DEPTH and len(whole.text) <= _MOST_CHARACTERS:
                break
            self._make_line(at)
            whole = self._written(operation, inputs)
        return whole

    def _written(self, operation: Operation, inputs: tuple[int | None, ...]) -> Written:
        return written(
            operation, [Written(MISSING) if at is None else self.parts[at] for at in inputs]
        )

    def _make_line(self, one: int) -> None:
        self.lines.append(f"{self.labels[one]} = {_as_formula(self.parts[one].text)}")
        self.parts[one] = Written(self.labels[one])
        self.inner.discard(one)


def _is_last(graph: Graph, one: int) -> bool:
    """Return whether the last formula of the text is that of a node."""
    operations = [other for other in graph.order if graph.nodes[other].kind == "operation"]
    return operations[-1:] == [one]


def _as_formula(text: str) -> str:
    """Return −2 as −(2): a number alone would be a variable's value."""
    return f"-({text[1:]})" if IS_VALUE.fullmatch(text) else text


def _leaf(node: Node) -> Written:
    if node.kind == "number" and node.name.startswith(MINUS):
        return Written(node.name.replace(MINUS, "-"), SIGNED, depth=node.name.count(MINUS))
    return Written(node.name)
