"""What the heights of the curves are."""

from __future__ import annotations

from ui.words.messages import worded


def height(title: str, *, held_out: bool) -> str:
    """Return what a curve's height is, as a message.

    Parameters
    ----------
    title : str
        Of the loss function; empty where the curves have different ones.
    held_out : bool
        Whether it is the loss on the rows that are kept aside.
    """
    if not title and held_out:
        return worded("RunComparison", "validation loss")
    if not title:
        return worded("RunComparison", "loss")
    if held_out:
        return worded("RunComparison", "validation loss: {title}").format(title=title)
    return worded("RunComparison", "loss: {title}").format(title=title)
