"""Every registered initializer: shape, spread, and randomness that is passed in."""

from __future__ import annotations

import importlib
import math
from typing import Any

import numpy as np
import pytest

from simulator.nn import initializers
from simulator.nn.initializers import REGISTRY, Initializer

RECORDS = pytest.mark.parametrize("record", list(REGISTRY.values()), ids=list(REGISTRY))
N_IN, N_OUT = 300, 200


@RECORDS
def test_same_generator_state_same_weights(record: Initializer) -> None:
    first, again, other = (record.draw(np.random.default_rng(s), 3, 2) for s in (1, 1, 2))
    assert first.shape == (3, 2)
    assert first.dtype == np.float64
    np.testing.assert_array_equal(first, again)
    assert np.array_equal(first, other) is (record.name in ("zeros", "constant"))


@pytest.mark.parametrize(
    ("name", "deviation"),
    [
        ("zeros", 0.0),
        ("constant", 0.0),
        ("normal", 0.01),  # COURSE D7
        ("xavier_normal", math.sqrt(2 / (N_IN + N_OUT))),
        ("xavier_uniform", math.sqrt(2 / (N_IN + N_OUT))),
        ("he_normal", math.sqrt(2 / N_IN)),
        ("he_uniform", math.sqrt(2 / N_IN)),
        ("lecun_normal", math.sqrt(1 / N_IN)),
        ("orthogonal", math.sqrt(1 / N_IN)),
    ],
)
def test_spread(name: str, deviation: float) -> None:
    W = initializers.get(name).draw(np.random.default_rng(0), N_IN, N_OUT)
    # 60 000 draws: the sample's deviation is within about 0.3 % of the distribution's.
    middle = 0.1 if name == "constant" else 0.0
    assert W.std() == pytest.approx(deviation, rel=0.015, abs=1e-15)
    assert W.mean() == pytest.approx(middle, abs=5 * deviation / math.sqrt(W.size) + 1e-15)
    if name.endswith("uniform"):
        assert np.abs(W).max() <= math.sqrt(3) * deviation
        assert np.abs(W).max() > 0.99 * math.sqrt(3) * deviation
    elif deviation:
        assert np.abs(W).max() > 3 * deviation


def test_the_table_of_spreads_is_complete() -> None:
    (mark,) = [m for m in test_spread.pytestmark if m.name == "parametrize"]  # type: ignore[attr-defined]
    assert {name for name, _ in mark.args[1]} == set(REGISTRY)


@RECORDS
def test_texts_are_there(record: Initializer) -> None:
    assert record.formula
    assert record.explanation.endswith(".")
    assert initializers.get(record.name) is record


@pytest.mark.parametrize("name", ["ones", "", None, ["zeros"]])
def test_unknown_names_list_the_valid_ones(name: Any) -> None:
    with pytest.raises(ValueError, match="initializer must be one of zeros, constant, normal"):
        initializers.get(name)


@RECORDS
def test_a_record_stands_in_the_file_of_its_name(record: Initializer) -> None:
    module = importlib.import_module(f"simulator.nn.initializers.{record.name}")
    assert module.RECORD is record
    assert record.title[0].isupper()


@pytest.mark.parametrize(("n_in", "n_out"), [(7, 7), (9, 4), (4, 9), (1, 1), (5, 1)])
def test_orthogonal_weights_stand_at_right_angles(n_in: int, n_out: int) -> None:
    W = initializers.get("orthogonal").draw(np.random.default_rng(3), n_in, n_out)
    product = W.T @ W if n_in >= n_out else W @ W.T
    np.testing.assert_allclose(product, np.eye(min(n_in, n_out)), atol=1e-14)
    assert W.shape == (n_in, n_out)
    assert W.flags.c_contiguous


def test_orthogonal_weights_prefer_no_sign() -> None:
    # Without the sign fix, LAPACK's Q has a first column whose first entry is never positive.
    rng, record = np.random.default_rng(0), initializers.get("orthogonal")
    signs = np.sign([record.draw(rng, 3, 3)[0, 0] for _ in range(400)])
    assert abs(signs.mean()) < 0.2
    turns = np.sign([np.linalg.det(record.draw(rng, 3, 3)) for _ in range(400)])
    assert abs(turns.mean()) < 0.2


def test_orthogonal_weights_keep_a_signals_length_through_many_layers() -> None:
    # Saxe et al. (2014): a deep linear network neither stretches nor squeezes.
    rng, record = np.random.default_rng(1), initializers.get("orthogonal")
    x = rng.normal(size=20)
    length = np.linalg.norm(x)
    for _ in range(100):
        x = x @ record.draw(rng, 20, 20)
    assert np.linalg.norm(x) == pytest.approx(length, rel=1e-12)


@pytest.mark.parametrize("record", REGISTRY.values(), ids=list(REGISTRY))
def test_a_record_says_whether_another_seed_gives_other_weights(record: Initializer) -> None:
    first, second = (record.draw(np.random.default_rng(seed), 3, 4) for seed in (0, 1))
    assert record.is_random is not np.array_equal(first, second)
