"""A cubic curve with noise: ``y = x³ − x`` for x from −1.5 to 1.5."""

from simulator.data.datasets._base import SAMPLES, Dataset, noise
from simulator.data.datasets._curves import curve

RECORD = Dataset(
    name="cubic",
    title="Noisy cubic",
    order=110,
    explanation="The curve y = x³ − x with noise: the number y is to be predicted from x.",
    teaching=(
        "x lies between −1.5 and 1.5; the curve rises, falls between its two turning points "
        "at x = ∓0.58 and rises again. Two or three tanh nodes follow it, a network without "
        "hidden layers gives the best straight line and misses both bends: the picture of "
        "underfitting. With 20 rows and many nodes it shows the opposite, a curve that runs "
        "through every noisy point."
    ),
    task="regression",
    feature_names=("x",),
    target_names=("y",),
    load=curve(lambda x: x**3 - x, -1.5, 1.5),
    samples=SAMPLES,
    noise=noise(0.1),
)
