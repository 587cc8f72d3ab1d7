"""All weights alike: ``W = 0.1``."""

import numpy as np

from simulator.nn.initializers._base import Initializer
from simulator.references import LibraryNames

VALUE = 0.1

RECORD = Initializer(
    name="constant",
    title="All 0.1",
    order=20,
    draw=lambda rng, n_in, n_out: np.full((n_in, n_out), VALUE),
    formula="W = 0.1",
    explanation="Every weight starts at 0.1: deltas get through, but all nodes of a layer stay "
    "alike.",
    teaching=(
        "Signals and deltas pass, so unlike zeros it does learn something; but all nodes of a "
        "layer start alike, get the same gradient and stay alike. A hidden layer of eight "
        "then can draw no more than a single node. Watch the edges that leave one input: they "
        "all change colour together. Random weights break this symmetry, which is the first "
        "thing an initializer is for."
    ),
    is_random=False,
    elsewhere=LibraryNames(keras="Constant", pytorch="nn.init.constant_"),
)
