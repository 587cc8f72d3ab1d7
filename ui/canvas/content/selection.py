"""What is selected, and how the keyboard moves it: plain values on a structure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from simulator.nn.spec import NetworkSpec

Node = tuple[int, int]
Edge = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Selection:
    """A node (layer, unit), a parameter (layer, source, unit), or nothing.

    A parameter is an edge's weight; numbers beyond the bias stand for a slope or for other pieces.
    With a node a second one may be selected, `goal`, to which paths are followed.
    """

    node: Node | None = None
    edge: Edge | None = None
    goal: Node | None = None

    def __bool__(self) -> bool:
        return self.node is not None or self.edge is not None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The one or two nodes that are selected."""
        return tuple(node for node in (self.node, self.goal) if node is not None)

    @property
    def anchor(self) -> Node | None:
        """The node that is selected or into which the selected edge leads."""
        if self.edge is not None:
            return (self.edge[0], self.edge[2])
        return self.node

    def parameter(self, spec: NetworkSpec) -> Edge | None:
        """Return the parameter that can be edited: a node's is its bias or the like."""
        if self.edge is not None:
            return self.edge
        if self.node is None or self.node[0] < 0:
            return None
        layer, unit = self.node
        number = spec.bias_number(layer)
        return (layer, number, unit) if number >= 0 else None

    def moved(self, sizes: tuple[int, ...], across: int, down: int) -> Selection:
        """Return the node one place on: `across` layers, `down` within the layer."""
        if self.anchor is None:
            return Selection(node=(-1, 0))
        layer = max(-1, min(len(sizes) - 2, self.anchor[0] + across))
        unit = max(0, min(sizes[layer + 1] - 1, self.anchor[1] + down))
        return Selection(node=(layer, unit))

    def to_goal(self, sizes: tuple[int, ...], across: int, down: int) -> Selection:
        """Return the same node with the goal one place on; the first goal is in the next layer."""
        if self.node is None:
            return self
        from_goal = self.goal is not None
        begin = Selection(node=self.goal or self.node)
        goal = begin.moved(sizes, across if from_goal else (across or 1), down * from_goal).node
        return replace(self, goal=None if goal == self.node else goal)

    def walked(
        self, sizes: tuple[int, ...], by: int, counts: tuple[int, ...] | None = None
    ) -> Selection:
        """Return the next of the anchor's parameters, of which there are `counts` a node."""
        if self.anchor is None or self.anchor[0] < 0:
            return self
        layer, unit = self.anchor
        rows = counts[layer] if counts else sizes[layer] + 1
        source = (0 if by > 0 else rows - 1) if self.edge is None else self.edge[1] + by
        return Selection(edge=(layer, source % rows, unit))


def is_valid(
    selection: Selection, sizes: tuple[int, ...], counts: tuple[int, ...] | None = None
) -> bool:
    """Return whether a network of this structure has what is selected.

    Parameters
    ----------
    selection : Selection
    sizes : tuple of int
        Nodes per layer, the inputs first.
    counts : tuple of int, optional
        Parameters a node, per layer; default: a weight for each node before, and the bias.
    """
    if selection.edge is not None:
        layer, source, unit = selection.edge
        inside = 0 <= layer < len(sizes) - 1
        if not inside:
            return False
        count = counts[layer] if counts else sizes[layer] + 1
        return 0 <= source < count and 0 <= unit < sizes[layer + 1]
    if selection.node is not None:
        nodes = [selection.node, *([selection.goal] if selection.goal is not None else [])]
        return all(-1 <= k < len(sizes) - 1 and 0 <= unit < sizes[k + 1] for k, unit in nodes)
    return True


def after_key(
    selection: Selection,
    sizes: tuple[int, ...],
    key: int,
    modifiers: Qt.KeyboardModifier,
    counts: tuple[int, ...] | None = None,
) -> Selection | None:
    """Return where a key moves the selection, or None where it does not."""
    held = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    plain = held == Qt.KeyboardModifier.NoModifier
    control = held == Qt.KeyboardModifier.ControlModifier
    shift = held == Qt.KeyboardModifier.ShiftModifier
    both = held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
    across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
    if down and plain:
        return selection.moved(sizes, 0, down)
    if down and control:
        return selection.walked(sizes, down, counts)
    if (down and (shift or both)) or (across and both):
        return selection.to_goal(sizes, across, down)
    if across and control:
        return selection.moved(sizes, across, 0)
    if key == Qt.Key.Key_Escape and selection:
        return Selection()
    return None
