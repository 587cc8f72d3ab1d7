"""Functions as a few lines of NumPy, for whoever has written them and wants to compare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from simulator.nn.in_numpy import ACTIVATIONS

SOFTMAX: Final = """import numpy as np

# Overflows beyond z = 709.
def softmax_naive(z):
    e = np.exp(z)
    return e / e.sum()

def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()
"""


def function_code(name: str, settings: Mapping[str, float]) -> str:
    """Return a function of one sum and its derivative as code; empty where there is none.

    Parameters
    ----------
    name : str
        Of the activation.
    settings : mapping of str to float
    """
    if name not in ACTIVATIONS:
        return ""
    value, slope = (text.format(**settings) for text in ACTIVATIONS[name])
    needed = [f"    a = {name}(z)"] if re.search(r"\ba\b", slope) else []
    lines = [
        "import numpy as np",
        "",
        f"def {name}(z):",
        f"    return {value}",
        "",
        f"def {name}_slope(z):",
        *needed,
        f"    return {slope}",
    ]
    return "\n".join(lines) + "\n"
