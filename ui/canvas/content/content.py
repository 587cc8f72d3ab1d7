"""What the canvas was given: values, the step and the selection, and what follows to be shown.

A value container without Qt, so that "what is visible now" has one answer and can be tested alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.spec import NetworkSpec
from simulator.stepping.progress import Progress
from simulator.stepping.records import PassRecord
from simulator.stepping.step_plan import Step, UpdateRecord
from ui.canvas.content import state
from ui.canvas.content.selection import Selection
from ui.canvas.content.state import Shown

if TYPE_CHECKING:  # read once something is followed
    from simulator.stepping.paths import Chain, Path
    from ui.canvas.content.blaming import Blamed
    from ui.canvas.content.edge_filter import EdgeFilter, Hiding, Measure
    from ui.canvas.content.following import Followed

Array = NDArray[Any]


class Content:
    """Holds what was set last.

    Parameters
    ----------
    spec : NetworkSpec
    """

    def __init__(self, spec: NetworkSpec) -> None:
        self.spec = spec
        self.selection = Selection()
        self.follows = False
        self.blames = False
        self.filter: EdgeFilter | None = None
        self.glowing: tuple[tuple[int, ...], ...] = ()  # nodes and edges
        self._picked: Path | None = None
        self._blamed: Blamed | None = None
        self._chain: tuple[tuple[object, ...], Chain | None] = ((), None)
        self._followed: Followed | None = None
        self._theta: Array | None = None
        self._sample: PassRecord | None = None
        self._gradient: Array | None = None
        self._last_update: Array | None = None
        self._stepping: tuple[UpdateRecord, Progress, Step | None] | None = None

    def set_values(
        self,
        theta: Array,
        sample: PassRecord | None,
        gradient: Array | None,
        last_update: Array | None,
    ) -> bool:
        """Keep new values; return whether any object differs from before.

        Values of another structure are dropped: a snapshot may come after the network changed.
        """
        sizes = self.spec.sizes
        if theta.size != self.spec.parameter_count:
            return False
        if sample is not None and len(sample.inputs) != sizes[0]:
            return False
        old = (self._theta, self._sample, self._gradient, self._last_update)
        new = (theta, sample, gradient, last_update)
        if all(a is b for a, b in zip(old, new, strict=True)):
            return False
        self._theta, self._sample, self._gradient, self._last_update = new
        return True

    def set_stepping(
        self, record: UpdateRecord | None, progress: Progress | None, step: Step | None
    ) -> None:
        """Keep the step; None ends stepping. A record of another structure counts as none."""
        own = self.spec
        fits = record is not None and (record.spec.sizes, record.spec.parameter_shapes) == (
            own.sizes,
            own.parameter_shapes,
        )
        self._stepping = None
        if record is not None and progress is not None and fits:
            self._stepping = (record, progress, step)

    @property
    def is_stepping(self) -> bool:
        """Whether a step is shown rather than the values."""
        return self._stepping is not None

    def shown(self) -> Shown | None:
        """Return what is visible; None before the first values."""
        if self._stepping is not None:
            found = state.stepped(*self._stepping)
            if not self._is_whole():
                return found
            from ui.canvas.content.following import whole

            return whole(found)
        if self._theta is None:
            return None
        return state.idle(self.spec, self._theta, self._sample, self._gradient, self._last_update)

    @property
    def has_loss(self) -> bool:
        """Whether what is shown has a target, and so a loss: a row of one's own may have none."""
        sample = self._sample
        if self._stepping is not None:
            record, progress, _ = self._stepping
            sample = record.samples[progress.sample]
        return sample is None or sample.has_target

    def _is_whole(self) -> bool:
        """Return whether a step's whole pass is shown, for what is followed through it."""
        if self.follows and self.selection.goal is not None:
            return True
        return (self.follows or self.blames) and self.has_loss

    def followed(self, shown: Shown) -> Followed | None:
        """Return the paths that are followed; None while none are."""
        if not self.follows:
            return None
        from ui.canvas.content import following

        of = (self.selection, shown.before, shown.sample)
        known = self._chain[0]
        if not known or known[0] != of[0] or known[1] is not of[1] or known[2] is not of[2]:
            self._chain = (of, following.follow(self.selection, shown))
        chain = self._chain[1]
        if chain is None:
            return None
        found = following.Followed(chain, self._place_of_picked(chain))
        if not found.is_same(self._followed):  # else what is known of the paths stays known
            self._followed = found
        return self._followed

    def blamed(self, shown: Shown) -> Blamed | None:
        """Return the shared errors; None while they are not wanted."""
        if not self.blames or shown.sample is None or not shown.sample.has_target:
            return None
        known, node = self._blamed, self.selection.anchor
        if known is None or known.blame.sample is not shown.sample or known.node != node:
            from simulator.stepping.blame import share_out
            from ui.canvas.content.blaming import Blamed

            self._blamed = Blamed(share_out(shown.spec, shown.before, shown.sample), node)
        return self._blamed

    def sizes(self, shown: Shown, measure: Measure) -> Array | None:
        """Return what edges are sized by; None where there is no such size yet.

        The gradient is that of the last update, also at a step: its own is not revealed yet.
        """
        from ui.canvas.content.edge_filter import Measure

        values = shown.weights if measure is Measure.WEIGHT else self._gradient
        return None if values is None else np.abs(values)

    def hiding(self, shown: Shown) -> Hiding | None:
        """Return which edges are too small to be drawn; None while no filter is on."""
        chosen = self.filter
        if chosen is None:
            return None
        return chosen.at_work(shown, self.sizes(shown, chosen.measure), self.selection.edge)

    def pick_path(self, place: int | None) -> None:
        """Light one of the paths that are followed alone; None: all of them."""
        chain = self._chain[1]
        inside = place is not None and chain is not None and place < len(chain.paths)
        self._picked = chain.paths[place] if inside else None  # type: ignore[index,union-attr]

    def _place_of_picked(self, chain: Chain) -> int | None:
        """Return where the picked path stands now: the next row may make it stronger or weaker."""
        if self._picked is None:
            return None
        nodes = [path.nodes for path in chain.paths]
        return nodes.index(self._picked.nodes) if self._picked.nodes in nodes else None

    def unfolded(self, shown: Shown, followed: Followed | Blamed | None = None) -> dict[int, int]:
        """Return for each layer the node that must be seen even if it is folded."""
        found: dict[int, int] = {} if followed is None else followed.unfolded
        sizes = self.spec.sizes
        selection = self.selection
        if selection.node is not None:
            found[selection.node[0]] = selection.node[1]
        if selection.goal is not None:
            found[selection.goal[0]] = selection.goal[1]
        if selection.edge is not None:
            layer, source, unit = selection.edge
            found.update({layer - 1: self.spec.source(layer, source, unit), layer: unit})
        for one in reversed(self.glowing):
            if len(one) == 3:
                found[one[0] - 1] = self.spec.source(*one)
            found[one[0]] = one[-1]
        for layer, unit in shown.active_nodes() if shown.step is not None else ():
            found[layer] = unit
        # The bias node stands below its column and is never folded.
        return {layer: unit for layer, unit in found.items() if 0 <= unit < sizes[layer + 1]}
