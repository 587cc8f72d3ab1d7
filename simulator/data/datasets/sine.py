"""One wave of a sine with noise: ``y = sin x`` for x from −π to π."""

import numpy as np

from simulator.data.datasets._base import SAMPLES, Dataset, noise
from simulator.data.datasets._curves import curve

RECORD = Dataset(
    name="sine",
    title="Noisy sine",
    order=100,
    explanation="One wave of a sine with noise: the number y is to be predicted from x.",
    task="regression",
    feature_names=("x",),
    target_names=("y",),
    load=curve(np.sin, -np.pi, np.pi),
    samples=SAMPLES,
    noise=noise(0.1),
)
