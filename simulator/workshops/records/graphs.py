"""Computation graphs: a formula as a graph, computed and differentiated one node at a time."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from simulator.graph import presets
from simulator.graph.definition_text import text_of
from simulator.graph.definitions import MAX_NODES, read_graph
from simulator.graph.formula_names import is_name, plain_name
from simulator.graph.operations import CONSTANTS, OPERATIONS
from simulator.graph.scalar_graph import Graph, Node, number_name
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.storage.strict_json import StrictModel
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset

# A line for each node, of three long names or constants at most.
MAX_TEXT = 20_000
_MAX_ID = 1_000_000
_MAX_NAME = 40

NodeId = Annotated[int, Field(ge=1, le=_MAX_ID)]


class GraphNode(StrictModel):
    """One node of a graph that was built by hand; see `simulator.graph.scalar_graph.Node`."""

    id: NodeId
    kind: Literal["variable", "number", "operation"]
    name: Annotated[str, Field(max_length=_MAX_NAME)] = ""
    value: float = 0.0
    operation: Annotated[str, Field(json_schema_extra={"enum": list(OPERATIONS)})] | None = None
    inputs: Annotated[tuple[NodeId | None, ...], Field(strict=False, max_length=2)] = ()

    def node(self) -> Node:
        """Return the node itself.

        Raises
        ------
        ValueError
            If it has an operation that is not known, or as many inputs as it cannot have.
        """
        if self.kind == "number":
            return Node(self.id, self.kind, self._number_name(), self.value)
        if (self.name or self.kind == "variable") and not is_name(self.name):
            raise ValueError(Message("{name} is not the name of a node", name=quoted(self.name)))
        if self.kind == "variable":
            return Node(self.id, self.kind, plain_name(self.name), self.value)
        operation = OPERATIONS.get(self.operation or "")
        if operation is None:
            raise ValueError(
                Message(
                    "{name} must be one of {allowed}, got {got}",
                    name="operation",
                    allowed=", ".join(OPERATIONS),
                    got=quoted(self.operation),
                )
            )
        if len(self.inputs) != operation.arity:
            raise ValueError(
                Message(
                    "{name} takes {wanted} inputs, got {got}",
                    name=operation.name,
                    wanted=operation.arity,
                    got=len(self.inputs),
                )
            )
        return Node(self.id, "operation", plain_name(self.name), 0.0, operation, self.inputs)

    def _number_name(self) -> str:
        """Return how a number is written: its name where that is a constant's of this value."""
        known = CONSTANTS.get(self.name)
        return self.name if known and known.value == self.value else number_name(self.value)


class GraphsDocument(WorkshopDocument):
    """What the Computation graphs workshop shows: a graph as typed, or as built node by node.

    Attributes
    ----------
    definitions : str or None
        What was typed; see `read_graph`.
    nodes : tuple of GraphNode or None
        What was built, which may be unfinished.
    result : int or None
        The id of the node whose derivatives are asked for; only beside `nodes`.
    """

    workshop: Literal["graphs"] = "graphs"
    definitions: Annotated[str, Field(max_length=MAX_TEXT)] | None = None
    nodes: Annotated[tuple[GraphNode, ...], Field(strict=False, max_length=MAX_NODES)] | None = None
    result: NodeId | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.definitions is None) == (self.nodes is None):
            raise ValueError(
                Message(
                    "either {first} or {second} must be there, and not both",
                    first="definitions",
                    second="nodes",
                )
            )
        _read(self.definitions, self.nodes, self.result)
        return self

    @property
    def graph(self) -> Graph:
        """The graph itself."""
        return _read(self.definitions, self.nodes, self.result)

    def derives_from(self, other: Self) -> bool:
        """Return whether at least half of the other's nodes are left, a variable among them."""
        left, whole = _kinds(self.graph), _kinds(other.graph)
        shared = left & whole
        has_variable = any(kind == "variable" for kind, _ in shared)
        return has_variable and 2 * shared.total() >= whole.total()

    def shown_text(self) -> str:
        """Return what was typed, or the text of what was built."""
        return text_of(self.graph) if self.definitions is None else self.definitions


def built(graph: Graph) -> dict[str, object]:
    """Return the fields of a document for a graph that was built node by node."""
    nodes = tuple(
        GraphNode(
            id=node.id,
            kind=node.kind,
            name=node.name,
            value=node.value,
            operation=None if node.operation is None else node.operation.name,
            inputs=node.inputs,
        )
        for node in graph.nodes.values()
    )
    return {"definitions": None, "nodes": nodes, "result": graph.output}


def _kinds(graph: Graph) -> Counter[tuple[str, str]]:
    """Return how often a graph has each variable, number and operation; names given do not tell."""
    return Counter(
        (node.kind, node.name if node.operation is None else node.operation.name)
        for node in graph.nodes.values()
    )


@lru_cache(maxsize=8)
def _read(text: str | None, nodes: tuple[GraphNode, ...] | None, result: int | None) -> Graph:
    if text is not None:
        return read_graph(text)
    made = {one.id: one.node() for one in nodes or ()}
    names = [node.name for node in made.values() if node.kind != "number" and node.name]
    if len(made) < len(nodes or ()) or len(set(names)) < len(names):
        raise ValueError(Message("two nodes have the same id or the same name"))
    return Graph(made, result)


RECORD = Workshop(
    name="graphs",
    title="Computation graphs",
    explanation="A formula as a graph: forward, each node computes its value; backward, each "
    "hands upstream × local derivative on to its inputs.",
    order=40,
    document=GraphsDocument,
    presets=tuple(
        WorkshopPreset(one.name, one.title, one.explanation, GraphsDocument(definitions=one.text))
        for one in presets.REGISTRY.values()
    ),
)
