"""What pointer, keyboard and motion single out in one repaint."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.canvas.geometry.hits import Target


@dataclass(frozen=True, slots=True)
class Attention:
    """What pointer, keyboard and motion single out in one repaint.

    Attributes
    ----------
    hovered : Target
    nodes : tuple of tuple of int
        The nodes that are selected.
    edge : tuple of int or None
        The parameter that is selected.
    buttons : frozenset of str
        ``f"{kind}{layer}"`` of every button that can be pressed.
    pulse : float
        0..1 while a pulse runs, else 1.
    focused : bool
        Whether the keyboard focus is to be seen.
    glowing : tuple of tuple of int
        Nodes and edges that one was led to.
    """

    hovered: Target
    nodes: tuple[tuple[int, int], ...] = ()
    edge: tuple[int, int, int] | None = None
    buttons: frozenset[str] = field(default_factory=frozenset)
    pulse: float = 1.0
    focused: bool = False
    glowing: tuple[tuple[int, ...], ...] = ()
