"""Rows of numbers in sentences."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.notation.numerals import numeral_text
from ui.words.messages import joined

Array = NDArray[Any]


def row_text(values: Array) -> str:
    """Return a row as it stands in a sentence: ``[1, −0.50]``."""
    return joined("[", ", ".join(numeral_text(float(one)) for one in np.ravel(values)), "]")
