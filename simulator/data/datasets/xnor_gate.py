"""XNOR: 1 when two inputs are equal."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="xnor",
    title="XNOR",
    order=45,
    explanation="1 when both inputs are equal: XOR turned round.",
    teaching=(
        "Its four rows are (0, 0) → 1, (0, 1) → 0, (1, 0) → 0 and (1, 1) → 1. What is hard about "
        "XOR is as hard here: no straight line separates the classes, and a perceptron never "
        "finishes. A network that is XOR becomes XNOR by changing all signs of its output node; "
        "what its hidden nodes do stays the same."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(1, 0, 0, 1),
    rows=4,
)
