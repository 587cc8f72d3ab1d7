"""Points with two labels at once: right of the middle or not, inside the circle or not."""

import numpy as np

from simulator.data.datasets._base import PLANE, SAMPLES, Dataset, Rows, noise
from simulator.data.datasets._names import data_names

INSIDE_RADIUS = 0.6


def load(samples: int, noise: float, seed: int) -> Rows:
    """Draw points in a square with two labels: right of the middle, inside the circle.

    Labels are decided before the points are moved by the noise.
    """
    rng = np.random.default_rng(seed)
    raw = rng.uniform(-1.0, 1.0, (samples, 2))
    inside = np.hypot(raw[:, 0], raw[:, 1]) < INSIDE_RADIUS
    labels = np.stack([raw[:, 0] > 0.0, inside], axis=1).astype(np.intp)
    return raw + noise * rng.standard_normal(raw.shape), labels


RECORD = Dataset(
    name="two_labels",
    title="Two labels",
    order=90,
    explanation=(
        "Points with two labels at once: right of the middle or not, inside the circle or not."
    ),
    teaching=(
        "Points lie evenly in a square; the first label says whether x₁ > 0, the second "
        "whether the distance from the middle is below 0.6. A row can have both labels, one "
        "or none, so that each output is a sigmoid with binary cross-entropy. Softmax fails "
        "here: it would have to give 0.5 to each of two labels and can never say none. The "
        "first label needs one line, the second a closed region, and they share the hidden "
        "nodes."
    ),
    task="multilabel",
    feature_names=PLANE,
    class_names=data_names("right", "inside"),
    load=load,
    samples=SAMPLES,
    noise=noise(0.0),
)
