"""A ring around a smaller ring, which noise fills to a disc."""

from simulator.data.datasets._base import PLANE, SAMPLES, Dataset, Rows, noise
from simulator.data.datasets._names import data_names
from simulator.references import LibraryNames


def load(samples: int, noise: float, seed: int) -> Rows:
    """Draw a ring around a smaller ring of half its radius."""
    from sklearn.datasets import make_circles

    raw, labels = make_circles(samples, noise=noise, factor=0.5, random_state=seed)
    return raw, labels


RECORD = Dataset(
    name="circles",
    title="Circles",
    order=70,
    explanation="A ring around a disc of points.",
    teaching=(
        "No straight line does better than chance here: without a hidden layer about half of "
        "the rows are right. Three hidden nodes can close a triangle around the disc, six "
        "tanh nodes make it round. It also shows what a good feature is worth: with x₁² + x₂² "
        "as an input, a single threshold would do."
    ),
    task="binary",
    feature_names=PLANE,
    class_names=data_names("outer ring", "inner ring"),
    load=load,
    samples=SAMPLES,
    noise=noise(0.08),
    elsewhere=LibraryNames(sklearn="datasets.make_circles", note="With factor=0.5."),
)
