"""The name of an axis, with a shorter one for where it has no room."""

from __future__ import annotations

from typing import Self


class AxisName(str):
    """A name that is written whole where it fits, and in short where that does.

    Parameters
    ----------
    text : str
        The whole name, as which it reads and compares everywhere else.
    brief : str, default ""
        The shorter one, such as ``w x₂ → h1.1`` for ``w sepal width (cm) → h1.1``; empty for none.
    """

    brief: str

    def __new__(cls, text: str, brief: str = "") -> Self:
        """Return the whole name, which knows the shorter one."""
        made = super().__new__(cls, text)
        made.brief = brief
        return made


def brief_of(name: str) -> str:
    """Return the shorter name that an axis' name has; else the name itself."""
    return (name.brief if isinstance(name, AxisName) else "") or name
