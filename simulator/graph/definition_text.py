"""A graph as the text that gives it: the way back from `definitions`."""

from __future__ import annotations

from simulator.graph.definitions import IS_VALUE
from simulator.graph.labels import labels_of
from simulator.graph.operations import SIGNED
from simulator.graph.plain_text import Written, digits_of, written
from simulator.graph.scalar_graph import Graph, Node
from simulator.quoting import MINUS

MISSING = "?"


def text_of(graph: Graph) -> str:
    """Return a line for each variable, and for each result that has a name or is used twice.

    The result stands alone at the end where other lines come after its own. Read again, it gives
    the same graph. An input that is not connected is written as ``?``, which nothing reads.
    """
    labels = labels_of(graph)
    lines: list[str] = []
    texts: dict[int, Written] = {}
    for one in graph.order:
        node = graph.nodes[one]
        if node.operation is None:
            texts[one] = _leaf(node)
            if node.kind == "variable":
                lines.append(f"{node.name} = {digits_of(node.value)}")
            continue
        operands = [Written(MISSING) if at is None else texts[at] for at in node.inputs]
        whole = written(node.operation, operands)
        is_line = bool(node.name) or len(graph.users[one]) != 1 or one == graph.output
        texts[one] = Written(labels[one]) if is_line else whole
        if is_line:
            lines.append(f"{labels[one]} = {_as_formula(whole.text)}")
    if graph.output is not None and not _is_last(graph, graph.output):
        lines.append(texts[graph.output].text)
    return "\n".join(lines)


def _is_last(graph: Graph, one: int) -> bool:
    """Return whether the last formula of the text is that of a node."""
    operations = [other for other in graph.order if graph.nodes[other].kind == "operation"]
    return operations[-1:] == [one]


def _as_formula(text: str) -> str:
    """Return −2 as −(2): a number alone would be a variable's value."""
    return f"-({text[1:]})" if IS_VALUE.fullmatch(text) else text


def _leaf(node: Node) -> Written:
    if node.kind == "number" and node.name.startswith(MINUS):
        return Written(node.name.replace(MINUS, "-"), SIGNED)
    return Written(node.name)
