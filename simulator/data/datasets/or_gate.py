"""OR: 1 when at least one of two inputs is 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="or",
    title="OR",
    order=30,
    explanation="1 when at least one input is 1.",
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 1, 1, 1),
    rows=4,
)
