"""Two arms that wind around each other."""

import numpy as np

from simulator.data.datasets._base import PLANE, SAMPLES, Dataset, Rows, noise
from simulator.data.datasets._names import data_names
from simulator.references import Source


def load(samples: int, noise: float, seed: int) -> Rows:
    """Draw two arms that wind around each other.

    Along an arm of one turn the radius grows with the angle (Archimedes' spiral), and points lie
    evenly by length; the second arm is the first one turned by half a turn.
    """
    rng = np.random.default_rng(seed)
    labels = np.arange(samples) % 2
    # The length of a spiral grows with the radius squared, hence the root.
    radius = np.sqrt(rng.uniform(0.01, 1.0, samples))
    angle = 2.0 * np.pi * radius + np.pi * labels
    raw = radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return raw + noise * rng.standard_normal(raw.shape), labels


RECORD = Dataset(
    name="spirals",
    title="Two spirals",
    order=80,
    explanation="Two arms that wind around each other.",
    teaching=(
        "The hardest shape in the plane: each class is one turn of an arm with the other "
        "class on both sides. With the preset two hidden layers of 16 tanh nodes are right on "
        "every row after about 60 epochs; a single layer of 16 ends at 97 %, and the rows it "
        "misses lie together on a piece of an arm. Look at the regions while it learns: they "
        "first part the plane in two halves and then fold, arm by arm. At a noise of 0.1 the "
        "arms begin to touch."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=data_names("first arm", "second arm"),
    load=load,
    samples=SAMPLES,
    noise=noise(0.02),
    sources=(Source("Lang and Witbrock", 1988, "Learning to tell two spirals apart"),),
)
