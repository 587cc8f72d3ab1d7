"""The three pictures of a loss landscape, of which one is seen at a time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout

from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from ui.landscape_plot.map_canvas import SurfaceCanvas
from ui.plotting.canvas import PlotCanvas
from ui.theme.colors import DARK, Theme
from ui.widgets.tab_order import follow_in_tab_order

if TYPE_CHECKING:  # made once they are wanted
    from ui.landscape_plot.line_canvas import LineCanvas
    from ui.landscape_plot.mesh_view import MeshView

Canvas = TypeVar("Canvas", bound=PlotCanvas)

PICTURES = ("map", "mesh", "line")


class LandscapePictures:
    """A map, a surface in space and a line; only the one that is seen is drawn.

    The last two are made when they are first wanted: the start does not wait for them.

    Attributes
    ----------
    map : SurfaceCanvas
    shown : str
        Which of `PICTURES` is seen.
    """

    def __init__(self) -> None:
        self.map = SurfaceCanvas()
        self._all: dict[str, PlotCanvas] = {"map": self.map}
        self._layout: QVBoxLayout | None = None
        self._theme: Theme = DARK
        self.shown = "map"

    @cached_property
    def mesh(self) -> MeshView:
        """The surface in space."""
        from ui.landscape_plot.mesh_view import MeshView

        made = self._added("mesh", MeshView())
        made.set_log(self.map.log)
        return made

    @cached_property
    def line(self) -> LineCanvas:
        """The loss along a line."""
        from ui.landscape_plot.line_canvas import LineCanvas

        return self._added("line", LineCanvas())

    def _added(self, name: str, made: Canvas) -> Canvas:
        made.hide()
        made.set_theme(self._theme)
        if self._layout is not None:
            self._layout.addWidget(made, 1)
            follow_in_tab_order(list(self._all.values())[-1], made)
        self._all[name] = made
        return made

    @property
    def canvas(self) -> PlotCanvas:
        """The picture that is seen."""
        return self._all[self.shown]

    @property
    def log(self) -> bool:
        """Whether its loss is logarithmic: planes and lines each have their own."""
        return self.line.log if self.shown == "line" else self.map.log

    def set_log(self, log: bool) -> None:
        """Draw the loss of what is seen logarithmically or linearly."""
        if self.shown == "line":
            self.line.set_log(log)
            return
        self.map.set_log(log)
        if "mesh" in self._all:
            self.mesh.set_log(log)

    def outlook(self) -> tuple[str, bool, bool | None]:
        """Return what is seen, and whether planes and lines are logarithmic; None: no line yet."""
        return self.shown, self.map.log, self.line.log if "line" in self._all else None

    def take_outlook(self, outlook: tuple[str, bool, bool | None]) -> None:
        """Have that be seen again, as soon as one of them is chosen."""
        shown, plane, line = outlook
        for self.shown, log in (("line", line), (shown if shown != "line" else "map", plane)):
            if log is not None:
                self.set_log(log)
        self.shown = shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        for canvas in self._all.values():
            canvas.set_theme(theme)

    def add_to(self, layout: QVBoxLayout) -> None:
        """Have those that are not seen at first stand in a layout."""
        self._layout = layout

    def choose(self, picture: str) -> None:
        """Show one of `PICTURES`, and hide the others."""
        self.shown = picture
        # Two canvases visible at once, however briefly, would push the neighbouring panels aside.
        for name, canvas in self._all.items():
            if name != picture:
                canvas.hide()
        self.canvas.show()

    def draw(self, surface: LossMap | None, line: Line | None) -> None:
        """Draw on the canvas that is seen: the others wait until they are."""
        if self.shown == "line":
            self.line.set_line(line)
        elif self.shown == "mesh":
            self.mesh.show_surface(surface)
        else:
            self.map.set_surface(surface)
