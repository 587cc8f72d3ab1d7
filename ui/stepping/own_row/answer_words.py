"""What the network answers to a row of one's own, in words."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData
from ui.words.messages import filled, listed, said, worded
from ui.words.numbers import percent
from ui.words.numerals import numeral_text

_MOST, _DIGITS = 3, 1


def answer(data: PreparedData, outputs: NDArray[Any]) -> str:
    """Return the answer with how sure it is; of several classes the likeliest three.

    Outputs that are no shares, such as those of a step or of tanh, are told as they are.

    Parameters
    ----------
    data : PreparedData
    outputs : ndarray, shape (k,)
        Of the network.
    """
    if not np.isfinite(outputs).all():
        return ""
    if data.task == "regression":
        values = data.unscaled(outputs)
        pairs = zip(data.target_names or data.class_names, values.tolist(), strict=False)
        told = [f"{said(name)} {numeral_text(value)}" for name, value in pairs]
    elif data.task == "multilabel":
        told = _shares(data.class_names, outputs)
    else:
        return _of_classes(data, outputs)
    return _said(told)


def _said(told: list[str]) -> str:
    return filled(said(worded("OwnRowAnswer", "The network says: {answer}")), answer=listed(*told))


def _of_classes(data: PreparedData, outputs: NDArray[Any]) -> str:
    chances = outputs
    if data.task == "binary" and len(outputs) == 1:
        chances = np.array([1.0 - outputs[0], outputs[0]])
    order = np.argsort(-chances, kind="stable")[:_MOST]
    names = [data.class_names[k] for k in order]
    return _said(_shares(names, chances[order]))


def _shares(names: Any, outputs: NDArray[Any]) -> list[str]:
    are_shares = bool(((outputs >= 0.0) & (outputs <= 1.0)).all())
    return [
        f"{said(name)} {percent(value, _DIGITS) if are_shares else numeral_text(value)}"
        for name, value in zip(names, outputs.tolist(), strict=True)
    ]
