"""Softmax with cross-entropy."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="softmax_cross_entropy",
    title="Softmax with cross-entropy",
    order=90,
    explanation=(
        "Three logits, three probabilities, and the logarithm of the right class's. What arrives "
        "at the logits is probability less target: 0.018, 0.245 and 0.737 − 1."
    ),
    definitions=(
        "a1 = 0.3\na2 = 2.9\na3 = 4\nt1 = 0\nt2 = 0\nt3 = 1\n"
        "u1 = e^a1\nu2 = e^a2\nu3 = e^a3\ns = u1 + u2 + u3\n"
        "y1 = u1/s\ny2 = u2/s\ny3 = u3/s\n"
        "loss = -(t1*ln(y1) + t2*ln(y2) + t3*ln(y3))"
    ),
)
