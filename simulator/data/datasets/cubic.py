"""A cubic curve with noise: ``y = x³ − x`` for x from −1.5 to 1.5."""

from simulator.data.datasets._base import SAMPLES, Dataset, noise
from simulator.data.datasets._curves import curve

RECORD = Dataset(
    name="cubic",
    title="Noisy cubic",
    order=110,
    explanation="The curve y = x³ − x with noise: the number y is to be predicted from x.",
    task="regression",
    feature_names=("x",),
    target_names=("y",),
    load=curve(lambda x: x**3 - x, -1.5, 1.5),
    samples=SAMPLES,
    noise=noise(0.1),
)
