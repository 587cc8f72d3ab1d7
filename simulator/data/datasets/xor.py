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
    task="binary",
    feature_names=PLANE,
    class_names=GATE_CLASSES,
    load=gate(0, 1, 1, 0),
    rows=4,
    sources=(Source("Minsky and Papert", 1969, "Perceptrons"),),
)
