"""AND: 1 only when both of two inputs are 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="and",
    title="AND",
    order=20,
    explanation="1 only when both inputs are 1.",
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 0, 0, 1),
    rows=4,
)
