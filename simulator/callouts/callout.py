"""What a callout is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.callouts.readings import Readings
from simulator.messages import Message

Node = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Show:
    """Where a fault is to be seen.

    Attributes
    ----------
    nodes : tuple of (int, int)
        Layer and unit of nodes that are to stand out.
    place : tuple of (str, str), or None
        A place of the window: a ``"panel"``, a section of the ``"setup"`` or a ``"field"`` of it,
        and its name.
    """

    nodes: tuple[Node, ...] = ()
    place: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault that a network has.

    Attributes
    ----------
    name : str
        The callout's.
    says : Message
        What is wrong, in a short sentence with its figures: one line has room for it.
    why : Message
        What that means, in a sentence.
    advice : Message
        What to try.
    show : Show
    """

    name: str
    says: Message
    why: Message
    advice: Message
    show: Show = Show()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """One kind of fault.

    Attributes
    ----------
    name : str
    title : Message
        The name for people.
    order : int
        The more fundamental the cause, the earlier: what comes later may only follow from it.
    find : callable
        Takes `Readings` and returns a `Finding`, or None where the network has no such fault.
    updates, epochs : int
        For how many of these it must have been found at every look before it is said.
    is_told_at_end : bool
        Whether the words on the end of a training tell it already.
    """

    name: str
    title: Message
    order: int
    find: Callable[[Readings], Finding | None]
    updates: int = 1
    epochs: int = 0
    is_told_at_end: bool = False
