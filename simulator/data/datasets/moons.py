"""Two half circles that reach into each other."""

from simulator.data.datasets._base import PLANE, SAMPLES, Dataset, Rows, noise
from simulator.data.datasets._names import data_names
from simulator.references import LibraryNames


def load(samples: int, noise: float, seed: int) -> Rows:
    """Draw two half circles that reach into each other."""
    from sklearn.datasets import make_moons

    raw, labels = make_moons(samples, noise=noise, random_state=seed)
    return raw, labels


RECORD = Dataset(
    name="moons",
    title="Two moons",
    order=60,
    explanation="Two half circles that reach into each other.",
    teaching=(
        "The best straight line is right on about 86 % of the rows; a hidden layer of 8 tanh "
        "nodes bends round both moons and reaches 98 to 99 %. That shows that one hidden "
        "layer can draw more than a convex region. More noise makes the moons run into each "
        "other: at 0.3 the boundary of a large network begins to follow single rows."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=data_names("upper moon", "lower moon"),
    load=load,
    samples=SAMPLES,
    noise=noise(0.15),
    elsewhere=LibraryNames(sklearn="datasets.make_moons"),
)
