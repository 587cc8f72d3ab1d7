"""NAND: 0 only when both of two inputs are 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate

RECORD = Dataset(
    name="nand",
    title="NAND",
    order=40,
    explanation="0 only when both inputs are 1: AND turned round.",
    teaching=(
        "Turn all signs of AND: with weights −0.5 and −0.5 and a bias of 0.7 the sums are "
        "0.7, 0.2, 0.2 and −0.3. Every other gate can be built of NANDs alone, which makes it "
        "the brick of computers, and of the network that solves XOR. Mind the row (0, 0): "
        "with both inputs 0 only the bias can make the node fire."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(1, 1, 1, 0),
    rows=4,
)
