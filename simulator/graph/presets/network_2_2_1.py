"""A network of two inputs, two hidden nodes and one output, unrolled."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="network_2_2_1",
    title="A 2-2-1 network unrolled",
    order=100,
    explanation=(
        "A whole network is such a graph: three sigmoid nodes and half the squared error of the "
        "row (1, 1) with the target 0. Backpropagation is its backward pass, and the inputs of the "
        "sigmoids receive the deltas."
    ),
    definitions=(
        "x1 = 1\nx2 = 1\nw11 = 0.5\nw12 = 0.9\nw21 = 0.4\nw22 = 1\nb1 = -0.8\nb2 = 0.1\n"
        "u1 = -1.2\nu2 = 1.1\nc = -0.3\nt = 0\n"
        "z1 = x1*w11 + x2*w21 + b1\nz2 = x1*w12 + x2*w22 + b2\n"
        "h1 = sigmoid(z1)\nh2 = sigmoid(z2)\nz = u1*h1 + u2*h2 + c\no = sigmoid(z)\n"
        "loss = (o - t)²/2"
    ),
)
