"""OR: 1 when at least one of two inputs is 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="or",
    title="OR",
    order=30,
    explanation="1 when at least one input is 1.",
    teaching=(
        "One node does it: with weights 0.5 and 0.5 and a bias of −0.2 the sums are −0.2, "
        "0.3, 0.3 and 0.8. Against AND nothing but the bias has changed: it moves the line "
        "without turning it. Find weights of your own by hand, then let the perceptron rule "
        "find some."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 1, 1, 1),
    rows=4,
)
