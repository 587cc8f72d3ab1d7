"""Three round clouds of points around fixed centres."""

import numpy as np

from simulator.data.datasets._base import PLANE, SAMPLES, Dataset, Rows, noise
from simulator.data.datasets._names import data_names
from simulator.references import LibraryNames

CENTRES = np.array([[0.0, 1.6], [-1.6, -1.0], [1.6, -1.0]])


def load(samples: int, noise: float, seed: int) -> Rows:
    """Draw three round clouds of standard deviation `noise`."""
    from sklearn.datasets import make_blobs

    raw, labels = make_blobs(samples, centers=CENTRES, cluster_std=noise, random_state=seed)
    return raw, labels


RECORD = Dataset(
    name="blobs",
    title="Three blobs",
    order=50,
    explanation="Three round clouds of points, one a class; straight lines separate them.",
    teaching=(
        "The clouds lie around (0, 1.6), (−1.6, −1) and (1.6, −1), with the noise as their "
        "deviation. At 0.5 they hardly touch, and three softmax nodes without any hidden "
        "layer, which is logistic regression for several classes, are right on every row. At "
        "a noise of 1 they overlap and no network can be right on all: a larger one only "
        "learns the noise by heart."
    ),
    task="multiclass",
    feature_names=PLANE,
    class_names=data_names("top", "left", "right"),
    load=load,
    samples=SAMPLES,
    noise=noise(0.5),
    elsewhere=LibraryNames(
        sklearn="datasets.make_blobs",
        note="scikit-learn draws the centres at random as well unless they are given.",
    ),
)
