"""The stage with a selection: a node, a parameter or two nodes, and the paths that lead on.

What pointer and keys do with it is the canvas' business (canvas.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from simulator.nn.spec import NetworkSpec
from ui.canvas.content.selection import Node, Selection, is_valid
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.hits import EMPTY, Target
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.hiding_view import HidingView
from ui.words.messages import filled


@dataclass(frozen=True, slots=True)
class CanvasOutlook:
    """What is looked at of a network.

    Attributes
    ----------
    view : PanZoom
    selection : Selection
    follows, blames : bool
        Whether its paths are followed, or the error is shared out.
    picked : int or None
        Place of the path that alone is lit.
    """

    view: PanZoom = field(default_factory=PanZoom)
    selection: Selection = field(default_factory=Selection)
    follows: bool = False
    blames: bool = False
    picked: int | None = None


class SelectingView(HidingView):
    """Shows a network of which something may be selected and followed.

    Signals
    -------
    watch_wanted : object, object
        A `Quantity` of what a `Selection` means is to be watched over the updates.
    edge_selected : int, int, int
        Layer, source, unit; also while an edge is picked.
    node_selected : int, int
        Layer, unit.
    withholding_changed : bool
        Whether what would tell results that are to be worked out is not shown.
    """

    watch_wanted = Signal(object, object)
    edge_selected = Signal(int, int, int)
    node_selected = Signal(int, int)
    withholding_changed = Signal(bool)
    _awaits_goal = False

    @property
    def texts(self) -> Texts | None:
        """The words of the network that is drawn; None before the first."""
        return None if self._picture is None else self._picture.texts

    @property
    def shown(self) -> Shown | None:
        """What is visible; None before the first values."""
        return None if self._picture is None else self._picture.shown

    @property
    def is_live(self) -> bool:
        """Whether values change too often to be read."""
        return self._live

    @property
    def selected(self) -> tuple[int, int] | tuple[int, int, int] | None:
        """The node (layer, unit) or parameter (layer, number, unit) that is selected."""
        selection = Selection() if self._content is None else self._content.selection
        return selection.edge or selection.node

    def edit_selected(self) -> None:
        """Open the field of the selected weight or bias, where there is one."""
        if self.selected is not None:
            self._cards.edit()

    def select_node(self, layer: int, unit: int) -> None:
        """Select a node and open the inspector."""
        self._select(Selection(node=(layer, unit)))

    def select_edge(self, layer: int, source: int, unit: int) -> None:
        """Select an edge and open the inspector."""
        self._select(Selection(edge=(layer, source, unit)))

    def point_at(self, target: tuple[int, ...] | None) -> None:
        """Light a node or a parameter's edge as if the pointer were there; None: nothing.

        Parameters
        ----------
        target : (int, int) or (int, int, int) or None
            Layer and unit, or layer, number and unit.
        """
        content = self._content
        if content is None or target is None:
            self._hover(EMPTY)
            return
        found = _selection_of(target)
        if is_valid(found, content.spec.sizes, content.spec.node_parameters):
            self._pointer = None  # no card: what points tells its own
            self._hover(_pointed(content.spec, found))

    def clear_selection(self) -> None:
        """Select nothing and close the inspector."""
        self._select(Selection())

    @property
    def selected_node(self) -> tuple[int, int] | None:
        """The node that is selected, or into which the selected edge leads: (layer, unit)."""
        return None if self._content is None else self._content.selection.anchor

    def set_glowing(self, parts: tuple[tuple[int, ...], ...]) -> None:
        """Let parts stand out until something is selected, clicked or another network shown.

        Parameters
        ----------
        parts : tuple of tuple of int
            Nodes (layer, unit) and parameters' edges (layer, number, unit).
        """
        content = self._content
        if content is None or parts == content.glowing:
            return
        sizes, numbers = content.spec.sizes, content.spec.node_parameters
        content.glowing = tuple(
            one for one in parts if is_valid(_selection_of(one), sizes, numbers)
        )
        self._refresh()

    @property
    def glowing(self) -> tuple[tuple[int, ...], ...]:
        """The nodes and edges that stand out."""
        return () if self._content is None else self._content.glowing

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return Selection() if self._content is None else self._content.selection

    # As a value

    def outlook(self) -> CanvasOutlook:
        """Return which part is seen, what is selected and what is drawn of it."""
        if self._content is None or self._picture is None:
            return CanvasOutlook()
        content, picked = self._content, getattr(self._followed, "picked", None)
        return CanvasOutlook(
            self._picture.view, content.selection, content.follows, content.blames, picked
        )

    def take_outlook(self, outlook: CanvasOutlook) -> None:
        """Show that part again, and the same of what is selected."""
        if self.follows and not outlook.follows:
            self.set_following(False)
        self._select(outlook.selection)
        if outlook.follows:
            self.set_following(True)
            self.pick_path(outlook.picked)
        if outlook.blames != self.blames:
            self.set_blaming(outlook.blames)
        self._set_view(outlook.view)

    # Paths

    @property
    def follows(self) -> bool:
        """Whether the paths of the selection are followed."""
        return self._content is not None and self._content.follows

    @property
    def can_follow(self) -> bool:
        """Whether something is selected whose paths can be followed."""
        return bool(self._content and self._content.selection) and not (
            self._withholds or self.lacks_loss
        )

    @property
    def lacks_loss(self) -> bool:
        """Whether the row that is shown has no target: there is no loss to be followed to."""
        return self._content is not None and not self._content.has_loss

    def set_withholding(self, withholds: bool) -> None:
        """Show no paths, blame or maps while they would tell results that are to be worked out."""
        self._withholds = withholds
        if self._shows_maps:
            self._draw_anew()
        self._cards.set_withholding(withholds)
        if withholds:
            self.set_following(False)
        self.withholding_changed.emit(withholds)

    def set_following(self, follows: bool) -> None:
        """Follow the paths from the selection to the loss or to the second node, or no more."""
        content = self._content
        if content is None or (follows and not self.can_follow):
            return
        content.follows, content.blames = follows, False
        if not follows:
            content.pick_path(None)
            content.selection = replace(content.selection, goal=None)
        self._refresh()
        self._cards.show_selected(self._picture, content, move=True)

    @property
    def blames(self) -> bool:
        """Whether the outputs' error is shared out over the edges."""
        return self._content is not None and self._content.blames

    def set_blaming(self, blames: bool) -> None:
        """Share the outputs' error out over the edges, or no more; paths are left."""
        if self._content is not None:
            self.set_following(False)
            self._content.blames = blames and not (self._withholds or self.lacks_loss)
            self._refresh()
            self._cards.show_selected(self._picture, self._content, move=True)

    def pick_path(self, place: int | None) -> None:
        """Light one of the paths alone, by its place among the strongest; None: all of them."""
        if self._content is not None and self._content.follows:
            self._content.pick_path(place)
            self._refresh()

    def follow(self, selection: Selection) -> None:
        """Select something and follow its paths to the loss."""
        self._select(selection)
        self.set_following(True)

    def await_goal(self, begin: Node) -> None:
        """Select a node; the next one that is clicked is that to which its paths are followed."""
        self.select_node(*begin)
        self._awaits_goal = True

    def _follow_to(self, goal: tuple[int, int]) -> None:
        """Follow the paths from the selected node to another one."""
        assert self._content is not None
        chosen = self._content.selection.anchor
        if chosen is None or chosen == goal:
            self.select_node(*goal)
            return
        self._select(Selection(node=chosen, goal=goal))

    def _select(self, selection: Selection) -> None:
        content = self._content
        if content is None:
            return
        if not is_valid(selection, content.spec.sizes, content.spec.node_parameters):
            return
        content.glowing, self._awaits_goal = (), False
        if self._withholds:
            selection = replace(selection, goal=None)
        changed = selection != content.selection
        if changed:
            self._cards.take_typed()
        content.selection = selection
        if selection.goal is not None:
            content.follows, content.blames = True, False
        elif not selection:
            content.follows = False
        if changed:
            content.pick_path(None)
        self._refresh()
        self._cards.show_selected(self._picture, content, move=changed)
        self._show_hovered()
        self.update()
        if not changed:
            return
        if selection.node is not None:
            self.node_selected.emit(*selection.node)
        elif selection.edge is not None:
            self.edge_selected.emit(*selection.edge)
        else:
            self.selection_cleared.emit()

    def _offer_watching(self, menu: QMenu, meant: Selection) -> None:
        """Offer to watch a weight or its gradient, a node's activation or its delta."""
        from simulator.session.watch.pins import Quantity

        offers = (
            (self.tr("Watch the weight"), Quantity.PARAMETER),
            (self.tr("Watch its gradient"), Quantity.GRADIENT),
        )
        if meant.node is not None:
            offers = (
                (self.tr("Watch the activation"), Quantity.ACTIVATION),
                (self.tr("Watch the delta"), Quantity.DELTA),
            )
        for text, quantity in offers:
            action = menu.addAction(text)
            action.setToolTip(self.tr("Its curve over the updates, in the watch list"))
            action.triggered.connect(partial(self.watch_wanted.emit, meant, quantity))

    def _offer_following(self, menu: QMenu, meant: Selection) -> None:
        """Offer to follow the paths from what is meant, and from the selected node to it."""
        if self._withholds:
            return
        assert self._picture is not None
        assert self._content is not None
        if not self.lacks_loss:
            action = menu.addAction(self.tr("Follow to the loss"))
            action.setToolTip(self.tr("Every path from here to the loss, with what it multiplies"))
            action.triggered.connect(lambda: self.follow(meant))
        chosen, here = self._content.selection.node, meant.node
        if here is None:
            return
        if chosen is None or chosen[0] == here[0]:
            action = menu.addAction(self.tr("Follow to another node: click it next"))
            action.setToolTip(self.tr("Every path between two nodes; Shift+click does the same"))
            action.triggered.connect(lambda: self.await_goal(here))
            return
        begin, goal = (self._picture.texts.node(*node) for node in sorted((chosen, here)))
        offer = filled(self.tr("Follow from {begin} to {goal}"), begin=begin, goal=goal)
        menu.addAction(offer).triggered.connect(lambda: self._follow_to(here))


def _selection_of(part: tuple[int, ...]) -> Selection:
    """Return the selection of a node (layer, unit) or a parameter (layer, number, unit)."""
    if len(part) == 3:
        return Selection(edge=(part[0], part[1], part[2]))
    return Selection(node=(part[0], part[-1]))


def _pointed(spec: NetworkSpec, found: Selection) -> Target:
    """Return what is lit for a node or a parameter: one without an edge is its node."""
    if found.edge is not None:
        layer, number, unit = found.edge
        source = spec.source(layer, number, unit)
        if source >= 0:
            return Target("edge", layer, unit, source)
        return Target("node", layer, unit)
    assert found.node is not None
    return Target("node", *found.node)
