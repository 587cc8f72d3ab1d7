"""The sigmoid, written with e^(−x), to be differentiated."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="sigmoid_derivative",
    title="Derivative of the sigmoid",
    order=64,
    explanation=(
        "Differentiate it on paper, then compare with “Derivative in symbols”, line by line. It is "
        "the same as y(1 − y): 0.25 at x = 0, and less everywhere else."
    ),
    definitions="x = 0\ny = 1 / (1 + exp(-x))",
)
