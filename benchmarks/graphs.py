"""How long a scalar graph's answers take: reading it, both passes, an edit, a derivation.

What answers a typed letter or a dragged value must be there within a frame, 16 ms: of each piece
of work the median and the 95th percentile over many runs are told, by the processor's time, for
every ready-made graph and for the largest that may be typed: ``python benchmarks/graphs.py``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from simulator.graph import graph_edits as edits
from simulator.graph import presets
from simulator.graph.definition_text import text_of
from simulator.graph.definitions import read_graph
from simulator.graph.differences import result_along
from simulator.graph.labels import labels_of
from simulator.graph.recorded import Recording
from simulator.graph.scalar_graph import Edge, Graph
from simulator.graph.step_equations import StepEquations
from simulator.graph.symbolic.derivation import derive, formula_of
from simulator.graph.symbolic.written import operator, written

Work = Callable[[], object]


def largest() -> str:
    """Return a text of nearly 200 nodes: a deep chain of small sums."""
    lines = ["x = 0.5", *(f"t{k + 1} = sin(t{k}) + x*0.{k % 9 + 1}" for k in range(1, 49))]
    return "\n".join([lines[0], "t1 = x*x", *lines[1:]])


def texts() -> Iterator[tuple[str, str]]:
    """Yield each graph's name and text."""
    for preset in presets.REGISTRY.values():
        yield preset.name, preset.text
    yield "the largest", largest()


def works(text: str) -> dict[str, Work]:
    """Return what is measured of one graph."""
    graph = read_graph(text)
    recording, labels = Recording(graph), labels_of(graph)
    equations = StepEquations(recording, labels)
    first = graph.variables()[0]
    end = len(recording.steps)
    points = np.linspace(-1.0, 1.0, 201)

    def shown() -> None:
        recording.handed_at(end)
        for one in graph.nodes:
            recording.value_at(one, end)
            recording.fault_at(one, end)
            recording.arrived_at(one, end)

    return {
        "read": lambda: read_graph(text),
        "drag a value": lambda: Recording(edits.valued(graph, first.id, 0.25)),
        "show a step": shown,
        "its equation": lambda: equations.of(end - 1),
        "build a node": lambda: text_of(grown(graph, first.id)),
        "along a variable": lambda: result_along(graph, first.id, points),
    }


def grown(graph: Graph, source: int) -> Graph:
    """Return the graph with a product of a new variable and a constant added to it."""
    graph = edits.with_constant(edits.with_variable(graph, 2.0), 3.0)
    variable, constant = graph.next_id() - 2, graph.next_id() - 1
    graph = edits.with_operation(graph, "*")
    product = graph.next_id() - 1
    for slot, one in enumerate((variable, constant)):
        graph = edits.connected(graph, one, Edge(product, slot))
    graph = edits.connected(edits.disconnected(graph, Edge(product, 0)), source, Edge(product, 0))
    return edits.with_result(edits.renamed(graph, product, "product"), product)


def derivation(text: str) -> Work | None:
    """Return the derivation by the first variable, typeset; None where it is too long."""
    graph = read_graph(text)
    name = graph.variables()[0].name

    def work() -> None:
        for step in derive(formula_of(graph, labels_of(graph)), name).steps:
            written(step.term, operator(name))

    try:
        work()
    except ValueError:
        return None
    return work


def times(work: Work, count: int) -> list[float]:
    """Return how long a piece of work takes, in milliseconds."""
    work()
    found = []
    for _ in range(count):
        begin = process_time()
        work()
        found.append((process_time() - begin) * 1e3)
    return sorted(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    count = parser.parse_args().count
    worst: dict[str, float] = {}
    for name, text in texts():
        measured = works(text)
        derived = derivation(text)
        if derived is not None:
            measured["derivation"] = derived
        print(f"{name}, {len(read_graph(text).nodes)} nodes")
        for what, work in measured.items():
            found = times(work, count)
            late = found[int(0.95 * count)]
            worst[what] = max(worst.get(what, 0.0), late)
            print(f"    {what:18} {statistics.median(found):7.2f} ms   95 %: {late:7.2f} ms")
    told = ", ".join(f"{what} {late:.1f}" for what, late in worst.items())
    print(f"the dearest, 95th percentile in ms: {told}")


if __name__ == "__main__":
    main()
