"""Calls without NumPy's warnings about overflow, at next to no cost."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context

import numpy as np


def silencer() -> Callable[..., object]:
    """Return a function that calls another one without NumPy's warnings about overflow.

    From NumPy 2 on that setting belongs to a context, and entering a context of one's own costs a
    twentieth of `errstate`, which enters one and makes it first. It must not be held across a
    yield: whoever resumes a generator may do so in another context.
    """
    if np.lib.NumpyVersion(np.__version__) < "2.0.0":
        return np.errstate(all="ignore")(lambda function, *arguments: function(*arguments))
    context = copy_context()
    context.run(np.seterr, all="ignore")
    return context.run
