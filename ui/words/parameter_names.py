"""What the parameters of a network are called in lists. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.landscape.plane import Axis
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.experiment import Experiment


def parameter_labels(experiment: Experiment) -> list[tuple[str, Axis]]:
    """Return every parameter with a short name, layer by layer; pieces stand in brackets."""
    labels: list[tuple[str, Axis]] = []
    spec = experiment.spec
    last = len(spec.layers) - 1
    for layer, units in enumerate(spec.sizes[1:]):
        begins = _begins(experiment, layer)
        pieces = spec.layers[layer].record.pieces
        for unit in range(units):
            goal = f"y{_sub(unit + 1)}" if layer == last else f"h{_sub(layer + 1)}.{unit + 1}"
            ends = [f"{goal} [{k + 1}]" for k in range(pieces)] if pieces > 1 else [goal]
            labels += [
                (f"{name} → {ends[piece]}", (layer, number, unit))
                for number, (name, piece) in enumerate(begins)
            ]
    return labels


def _begins(experiment: Experiment, layer: int) -> list[tuple[str, int]]:
    """Return how the names of a node's parameters begin, and their pieces, by number."""
    spec, features = experiment.spec, experiment.data.feature_names
    begins = []
    for number in range(spec.node_parameters[layer]):
        found = spec.parameter(layer, number)
        name = {"weight": "w ", "bias": "b", "slope": "p"}[found.kind]
        if found.kind == "weight":
            source = found.source
            name += features[source] if layer == 0 else f"h{_sub(layer)}.{source + 1}"
        begins.append((name, found.piece))
    return begins


def names_in_order(spec: NetworkSpec, labels: Sequence[tuple[str, Axis]]) -> list[str]:
    """Return the labels of all parameters in the order of theta."""
    # From a layer's first node to the next it is as many places as a node has pieces; to look
    # each parameter up by itself takes seconds for a hundred thousand of them.
    first = [
        [spec.parameter_index(layer, number, 0) for number in range(count)]
        for layer, count in enumerate(spec.node_parameters)
    ]
    apart = [layer.record.pieces for layer in spec.layers]
    names = [""] * spec.parameter_count
    for label, (layer, number, unit) in labels:
        names[first[layer][number] + unit * apart[layer]] = label
    return names


def _sub(number: int) -> str:
    return "".join("₀₁₂₃₄₅₆₇₈₉"[int(digit)] for digit in str(number))
