"""NAND: 0 only when both of two inputs are 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="nand",
    title="NAND",
    order=40,
    explanation="0 only when both inputs are 1: AND turned round.",
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(1, 1, 1, 0),
    rows=4,
)
