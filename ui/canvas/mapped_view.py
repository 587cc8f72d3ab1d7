"""The stage with a small map in every node: what each passes on over the two inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.canvas.network_view import NetworkView

if TYPE_CHECKING:  # read once they are wanted
    from simulator.diagnostics.node_maps import NodeMaps


class MappedView(NetworkView):
    """Shows a network whose nodes may have maps in them."""

    def show_maps(self, wanted: bool) -> None:
        """Have a small map in every node, or no more; `set_maps` brings what they show."""
        if wanted == self._shows_maps:
            return
        self._shows_maps = wanted
        self._draw_anew()

    def _draw_anew(self) -> None:
        """Lay the network out with its maps, or without them."""
        if self._picture is None:
            return
        self._make_picture(self._picture.texts, self._picture.view)
        self._refresh()
        if self._content is not None:
            self._cards.place(self._picture, self._content)

    def set_maps(self, maps: NodeMaps | None) -> None:
        """Show these maps in the nodes, where there is room for them."""
        self._maps = maps
        if self._picture is not None and self._picture.take_maps(maps):
            self.update()
