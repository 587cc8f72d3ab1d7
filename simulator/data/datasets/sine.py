"""One wave of a sine with noise: ``y = sin x`` for x from −π to π."""

import numpy as np

from simulator.data.datasets._base import SAMPLES, Dataset, noise
from simulator.data.datasets._curves import curve

RECORD = Dataset(
    name="sine",
    title="Noisy sine",
    order=100,
    explanation="One wave of a sine with noise: the number y is to be predicted from x.",
    teaching=(
        "x lies between −π and π, and y is sin x plus noise of deviation 0.1. On average no "
        "model can bring the mean squared error on new rows below 0.01, the noise's variance; "
        "one that comes lower on the training rows has learnt the noise by heart. Watch the "
        "curve grow: a few tanh nodes each add one bend. Outside the interval a network does "
        "not go on waving, it flattens."
    ),
    task="regression",
    feature_names=("x",),
    target_names=("y",),
    load=curve(np.sin, -np.pi, np.pi),
    samples=SAMPLES,
    noise=noise(0.1),
)
