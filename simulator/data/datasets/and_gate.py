"""AND: 1 only when both of two inputs are 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="and",
    title="AND",
    order=20,
    explanation="1 only when both inputs are 1.",
    teaching=(
        "One node does it: with weights 0.5 and 0.5 and a bias of −0.7 the sums are −0.7, "
        "−0.2, −0.2 and 0.3, and only the last is above 0. Many other lines separate the rows "
        "as well, so that another start ends with other weights. Step through the perceptron "
        "rule on it to see each wrong row turn the line, until none is left."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 0, 0, 1),
    rows=4,
)
