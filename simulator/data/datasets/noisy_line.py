"""Points along a straight line with noise: linear regression as a network sees it."""

from simulator.data.datasets._base import SAMPLES, Dataset, noise
from simulator.data.datasets._curves import curve

RECORD = Dataset(
    name="noisy_line",
    title="Noisy line",
    order=95,
    explanation="The line y = 2x + 1 with noise: linear regression, which one node does.",
    teaching=(
        "x lies between −2 and 2, and y is 2x + 1 plus noise of deviation 0.5. A single node "
        "without a bend is linear regression: its weight comes near 2 and its bias near 1, as far "
        "as the noise lets it, and gradient descent ends where the least squares of the textbook "
        "are. On new rows no model comes below a mean squared error of 0.25, the noise's "
        "variance. A hidden layer adds nothing here but the ways to bend after the noise."
    ),
    task="regression",
    feature_names=("x",),
    target_names=("y",),
    load=curve(lambda x: 2.0 * x + 1.0, -2.0, 2.0),
    samples=SAMPLES,
    noise=noise(0.5),
)
