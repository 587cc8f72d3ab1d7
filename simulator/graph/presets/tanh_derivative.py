"""Tanh, to be differentiated."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="tanh_derivative",
    title="Derivative of tanh",
    order=66,
    explanation=(
        "Differentiate it on paper, then compare with “Derivative in symbols”: 1 − tanh²(x), which "
        "is 1 − y². At x = 0 it is 1, four times as much as of the sigmoid."
    ),
    definitions="x = 0\ny = tanh(x)",
)
