"""What a card says: a title, lines of a name and a value, and the weights that read pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from ui.canvas.content.state import Shown
from ui.words.numbers import changed, exact

if TYPE_CHECKING:  # read once an input is looked at
    from simulator.data.histograms import Histogram

# Writes a number.
Write = Callable[[float], str]


class Row(NamedTuple):
    """One line of a card: what, and its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, eq=False)
class PixelWeights:
    """A node's weights, one a pixel.

    Attributes
    ----------
    title : str
        What they are, in words.
    values : ndarray, shape (rows * columns,)
    shape : (int, int)
        Rows and columns of the picture.
    """

    title: str
    values: NDArray[Any]
    shape: tuple[int, int]

    @property
    def largest(self) -> float:
        """The size of the largest weight."""
        return float(np.max(np.abs(self.values)))


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """How the values of an input are spread, in the data and as they go in.

    Attributes
    ----------
    titles : (str, str)
        What the two are called, in words.
    before : Histogram
    after : Histogram or None
        None where nothing is scaled.
    """

    titles: tuple[str, str]
    before: Histogram
    after: Histogram | None


class Facts(NamedTuple):
    """What a card says about a node or an edge, with a picture where there is one for it.

    The weights of a node that reads pixels are one, and how an input's values are spread. Of a
    parameter that can be changed, `kept` is title and name for a message about it, which follows
    the language when the card has gone.
    """

    title: str
    rows: tuple[Row, ...]
    picture: PixelWeights | Spread | None = None
    kept: tuple[str, str] = ("", "")


def first_weights(shown: Shown) -> NDArray[Any] | None:
    """Return the weights (n_inputs, units) that read the inputs, as they are drawn.

    None where the first layer is of a kind that has no such weights.
    """
    group, pieces = shown.spec.groups[0][0], shown.spec.pieces[0]
    if group.origin != "nodes":
        return None
    block = Network(shown.spec).blocks(shown.weights)[0]
    drawn = shown.drawn_pieces(0)
    found: NDArray[Any] = block[group.start : group.stop, np.arange(len(drawn)) * pieces + drawn]
    return found


def change(before: float, after: float) -> str:
    """Return ``old → new`` with as many digits, from three on, as show the change."""
    old, new = changed(before, after)
    if old == new and before != after:  # so small a change that no equation shows it
        old, new = exact(before), exact(after)
    return f"{old} → {new}"
