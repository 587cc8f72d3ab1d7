"""The three pictures of a loss landscape, of which one is seen at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from ui.landscape_plot.line_canvas import LineCanvas
from ui.landscape_plot.map_canvas import SurfaceCanvas
from ui.landscape_plot.mesh_view import MeshView
from ui.plotting.canvas import PlotCanvas
from ui.theme.colors import Theme

PICTURES = ("map", "mesh", "line")


class LandscapePictures:
    """A map, a surface in space and a line; only the one that is seen is drawn.

    Attributes
    ----------
    map : SurfaceCanvas
    mesh : MeshView
    line : LineCanvas
    shown : str
        Which of `PICTURES` is seen.
    """

    def __init__(self) -> None:
        self.map, self.mesh, self.line = SurfaceCanvas(), MeshView(), LineCanvas()
        self.mesh.set_log(self.map.log)
        self.shown = "map"

    @property
    def canvas(self) -> PlotCanvas:
        """The picture that is seen."""
        return self._all()[self.shown]

    @property
    def log(self) -> bool:
        """Whether its loss is logarithmic: planes and lines each have their own."""
        return self.line.log if self.shown == "line" else self.map.log

    def set_log(self, log: bool) -> None:
        """Draw the loss of what is seen logarithmically or linearly."""
        for canvas in (self.line,) if self.shown == "line" else (self.map, self.mesh):
            canvas.set_log(log)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        for canvas in self._all().values():
            canvas.set_theme(theme)

    def add_to(self, layout: QVBoxLayout) -> None:
        """Add those that are not seen at first."""
        for canvas in (self.mesh, self.line):
            layout.addWidget(canvas, 1)
            canvas.hide()

    def choose(self, picture: str) -> None:
        """Show one of `PICTURES`, and hide the others."""
        self.shown = picture
        # Two canvases visible at once, however briefly, would push the neighbouring panels aside.
        for name, canvas in self._all().items():
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

    def _all(self) -> dict[str, PlotCanvas]:
        return {"map": self.map, "mesh": self.mesh, "line": self.line}
