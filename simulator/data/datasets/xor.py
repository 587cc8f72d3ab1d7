"""XOR: 1 when exactly one of two inputs is 1."""

from simulator.data.datasets._base import PLANE, Dataset
from simulator.data.datasets._tables import GATE_CLASSES, gate
from simulator.references import Source

RECORD = Dataset(
    name="xor",
    title="XOR",
    order=10,
    explanation=(
        "1 when exactly one of the two inputs is 1; no straight line separates the classes."
    ),
    teaching=(
        "Its four rows are (0, 0) → 0, (0, 1) → 1, (1, 0) → 1 and (1, 1) → 0: the two ones "
        "lie across from each other, and whichever straight line is drawn, a row is on the "
        "wrong side of it. A perceptron therefore never finishes on it. Two hidden nodes are "
        "enough, a NAND and an OR whose outputs meet in an AND; when they are learnt from a "
        "random start two sometimes get stuck, so the preset has four."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 1, 1, 0),
    rows=4,
    sources=(Source("Minsky and Papert", 1969, "Perceptrons"),),
)
