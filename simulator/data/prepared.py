"""Data sets, prepared for training: loaded, split and scaled.

Knows nothing of networks. scikit-learn is imported only where rows are split or scaled.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.datasets import get
from simulator.data.own_arrays import SEED, VALIDATION_FRACTION, check_seed, from_arrays
from simulator.data.prepared_data import PreparedData
from simulator.data.split_rule import SplitRule
from simulator.messages import Message
from simulator.quoting import quoted

__all__ = [
    "SEED",
    "VALIDATION_FRACTION",
    "PreparedData",
    "check_choices",
    "from_arrays",
    "liveliest",
    "prepare",
]

Array = NDArray[Any]


def check_choices(source: str, samples: int | None, noise: float | None) -> tuple[int, float]:
    """Return the number of rows and the noise, with defaults filled in.

    Raises
    ------
    ValueError
        If a value is out of range, or given for a data set that has no such setting.
    """
    info = get(source)
    for name, value, setting in (("samples", samples, info.samples), ("noise", noise, info.noise)):
        if value is not None and setting is None:
            problem = Message("{name} cannot be chosen for {source}, got {got}")
            raise ValueError(problem.format(name=name, source=source, got=quoted(value)))
        if value is not None and setting is not None:
            setting.check(value)
    if samples is not None and not isinstance(samples, int):
        raise ValueError(
            Message("{name} must be a whole number, got {got}", name="samples", got=quoted(samples))
        )
    rows = samples if samples is not None else info.samples.default if info.samples else 0
    spread = noise if noise is not None else info.noise.default if info.noise else 0.0
    return int(rows), float(spread)


def prepare(
    source: str,
    *,
    samples: int | None = None,
    noise: float | None = None,
    seed: int = 0,
    validation_fraction: float = 0.0,
    scaling: str = "none",
    target_scaling: str | None = None,
    split_by: SplitRule | None = None,
) -> PreparedData:
    """Load a data set, split it by class and scale it.

    Parameters
    ----------
    source : str
        Name of a registered data set.
    samples : int, optional
        Number of rows, for data sets that are drawn at random.
    noise : float, optional
        Standard deviation of the noise added to them.
    seed : int, default 0
        Seed of the random data and of the split.
    validation_fraction : float, default 0
        Share of the rows kept aside, in [0, 1). Each class keeps its share (stratified);
        multi-label and regression rows are drawn regardless of their labels. Rows keep the data
        set's order in both parts.
    scaling : {"none", "standardize", "minmax"}, default "none"
        Of the inputs, fitted on the training rows only. A feature that is constant there is only
        moved: its scale is 1, as in scikit-learn.
    target_scaling : {"none", "standardize", "minmax"}, optional
        Of the targets of a regression; default: as the inputs. Others are not scaled.
    split_by : SplitRule, optional
        Which rows are kept aside, in place of `validation_fraction`.

    Returns
    -------
    PreparedData

    Raises
    ------
    ValueError
        If a name is unknown, a number is out of range, or the split would leave a class without
        a row for training or for validation.
    """
    rows, spread = check_choices(source, samples, noise)
    check_seed(seed)  # before it draws the rows
    info = get(source)
    rule = SplitRule(fraction=validation_fraction) if split_by is None else split_by
    rule.check(info.task)
    raw, labels = info.load(rows, spread, seed)
    return from_arrays(
        raw,
        labels,
        task=info.task,
        feature_names=info.feature_names,
        class_names=info.class_names,
        target_names=info.target_names,
        validation_fraction=rule.fraction,
        scaling=scaling,
        target_scaling=target_scaling,
        seed=seed,
        source=source,
        image_shape=info.image_shape,
        parts=None if rule.method is None else rule.parts(labels, seed, info.task),
    )


def liveliest(X: Array) -> tuple[int, int]:
    """Return the two columns of `X` that vary most, in order; of equal ones the first.

    A single column stands for both.
    """
    if X.shape[1] == 1:
        return 0, 0
    spread = np.round(X.std(axis=0), 6)
    first, second = sorted(np.argsort(-spread, kind="stable")[:2].tolist())
    return first, second
