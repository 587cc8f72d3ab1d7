"""One neuron with sigmoid."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="sigmoid_neuron",
    title="One sigmoid neuron",
    order=80,
    explanation=(
        "A weighted sum of 1, squeezed to 0.731. Its local derivative is y(1 − y) = 0.197, and "
        "each weight's is that times its input."
    ),
    definitions=(
        "x1 = -1\nx2 = -2\nw1 = 2\nw2 = -3\nb = -3\nz = w1*x1 + w2*x2 + b\ny = sigmoid(z)"
    ),
)
