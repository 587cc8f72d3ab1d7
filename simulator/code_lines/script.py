"""Lines of code by stages, with comments that can be said in any language."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from simulator.messages import Message

STAGES: Final = ("data", "define", "compile", "fit", "evaluate", "predict")
"""What a script is made of, in its order: the rows, then the five stages."""
WIDTH: Final = 88

BELOW: Final = Message(
    "Where an output is below −1 nothing is passed back here; Deltascope passes its slope back."
)

Lines = tuple[str, ...]
"""Lines of code; a message among them is a comment."""


@dataclass(frozen=True, slots=True)
class Script:
    """A set-up in the words of one library.

    Attributes
    ----------
    library : str
        Its title: ``"Keras"``.
    version : str
        The version that the lines were run with.
    stages : mapping of str to Lines
        By the names of `STAGES`.
    """

    library: str
    version: str
    stages: Mapping[str, Lines]

    def text(self, stage: str, say: Callable[[str], str] = str) -> str:
        """Return the lines of one stage.

        Parameters
        ----------
        stage : str
            One of `STAGES`.
        say : callable
            Says a message in a language; by default in English.
        """
        return rendered(self.stages[stage], say)

    def whole(self, say: Callable[[str], str] = str) -> str:
        """Return a script that runs by itself."""
        return "\n".join(self.text(stage, say) for stage in STAGES if self.stages[stage])


def rendered(lines: Iterable[str], say: Callable[[str], str] = str) -> str:
    """Return lines as text; messages become comments of some lines, none too wide."""
    found: list[str] = []
    for line in lines:
        if isinstance(line, Message):
            found += textwrap.wrap(
                say(line),
                WIDTH,
                initial_indent="# ",
                subsequent_indent="# ",
                break_long_words=False,
            )
        else:
            found.append(line)
    return "".join(f"{line}\n" for line in found)


def call(name: str, *given: object, **named: object) -> str:
    """Return a call as code: plain texts are code already, numbers are written in full.

    Examples
    --------
    >>> call("nn.LeakyReLU", 0.01)
    'nn.LeakyReLU(0.01)'
    >>> call("optim.SGD", "model.parameters()", lr=0.5)
    'optim.SGD(model.parameters(), lr=0.5)'
    """
    parts = [*map(str, given), *(f"{key}={value}" for key, value in named.items())]
    return f"{name}({', '.join(parts)})"


def broken(name: str, parts: Iterable[str]) -> Lines:
    """Return a call with a line for each of its arguments."""
    return (f"{name}(", *(f"    {part}," for part in parts), ")")
