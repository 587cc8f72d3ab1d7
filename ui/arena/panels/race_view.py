"""The picture in the middle of the arena: a map, a curve where there is one variable, and 3-D."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.landscape.progressive_grid import LossGrid
from simulator.session.race_commands import RaceSnapshot, UpdateArrow
from simulator.session.race_problems import FunctionProblem
from ui.arena.model.arena import Arena
from ui.arena.model.state import Arrow, RacerTrajectory
from ui.arena.pictures.race_canvas import RaceCanvas
from ui.arena.pictures.race_curve import RaceCurve
from ui.arena.pictures.race_map import RaceMap
from ui.plotting.canvas import PlotCanvas
from ui.plotting.mesh_canvas import MeshCanvas
from ui.plotting.racer_styles import draw_head
from ui.plotting.surface_path import SurfacePath
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.words.data_names import parameter_symbols
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import percent
from ui.words.titles import translated

Array = NDArray[Any]

_ZOOM = 1.5
_HEAD_IN_SPACE = 5.0
# Below this share of the way from the start a racer is as good as on the plane.
_ON_PLANE = 0.02
# A function with walls this many times as high as its middle height is drawn logarithmically.
_STEEP = 6.0


class RaceView(QWidget):
    """Shows an `Arena`'s race.

    Attributes
    ----------
    tabs : QTabWidget
        The map (or curve), and the surface in 3-D.
    map, curve : RaceCanvas
    log_box : QCheckBox
    out_button, in_button, fit_button : QToolButton
    """

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self._grid: LossGrid | None = None
        self._judged: object = None
        self.map, self.curve = RaceMap(self), RaceCurve(self)
        self.flat = QStackedWidget(self)
        self.flat.addWidget(self.map)
        self.flat.addWidget(self.curve)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.mesh = MeshCanvas(self)
        self.tabs.addTab(self.flat, "")
        self.tabs.addTab(self.mesh, "")
        self.log_box = QCheckBox(self)
        self.log_box.setChecked(True)
        self.out_button, self.in_button = QToolButton(self), QToolButton(self)
        self.fit_button = QToolButton(self)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self.tabs.setTabText(0, self.tr("Map"))
        self.tabs.setTabText(1, self.tr("3-D"))
        self.log_box.setText(self.tr("log"))
        self.log_box.setToolTip(
            self.tr("Logarithmic loss: also shows the shape of the valley where the loss is small")
        )
        for button, tip in (
            (self.out_button, self.tr("See more of the surface (−)")),
            (self.in_button, self.tr("Look closer (+)")),
            (self.fit_button, self.tr("Show all of the race again (0)")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self.show_race()

    def _lay_out(self) -> None:
        self.corner = QWidget(self)
        self.corner_row = QHBoxLayout(self.corner)
        self.corner_row.setContentsMargins(0, 0, 8, 0)
        self.corner_row.setSpacing(4)
        for widget in (self.log_box, self.out_button, self.in_button, self.fit_button):
            self.corner_row.addWidget(widget)
        self.tabs.setCornerWidget(self.corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def _connect(self) -> None:
        for canvas in (self.map, self.curve):
            canvas.point_clicked.connect(self.on_point_clicked)
            canvas.extent_wanted.connect(self._arena.show_extent)
            canvas.log_requested.connect(self.log_box.toggle)
        self.mesh.point_clicked.connect(self.on_point_clicked)
        self.mesh.log_requested.connect(self.log_box.toggle)
        self.tabs.currentChanged.connect(self.show_race)
        self.log_box.toggled.connect(self.on_log_toggled)
        self.on_log_toggled(self.log_box.isChecked())
        self.out_button.clicked.connect(self.on_out_clicked)
        self.in_button.clicked.connect(self.on_in_clicked)
        self.fit_button.clicked.connect(self.on_fit_clicked)
        self._arena.shown_changed.connect(self.show_race)
        self._arena.setup_changed.connect(self.show_race)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        for canvas in (self.map, self.curve, self.mesh):
            canvas.set_theme(theme)
        for button, name in (
            (self.out_button, "zoom_out"),
            (self.in_button, "zoom_in"),
            (self.fit_button, "fit"),
        ):
            button.setIcon(icon(name, theme))

    @property
    def flat_canvas(self) -> RaceCanvas:
        """The map, or the curve where there is one variable."""
        problem = self._arena.problem
        return self.curve if problem is not None and problem.dimension == 1 else self.map

    @property
    def canvas(self) -> PlotCanvas:
        """The picture that is seen now."""
        return self.mesh if self.tabs.currentWidget() is self.mesh else self.flat_canvas

    def outlook(self) -> tuple[int, bool]:
        """Return the place of the picture that is seen, and whether the loss is logarithmic."""
        return self.tabs.currentIndex(), self.log_box.isChecked()

    def take_outlook(self, outlook: tuple[int, bool]) -> None:
        """Show that picture again, also of a surface that is still to come."""
        place, log = outlook
        self.tabs.setCurrentIndex(place)
        self.log_box.setChecked(log)
        self._judged = self._arena.problem

    # -- showing

    @Slot()
    def show_race(self) -> None:
        """Show the race at the update that is shown."""
        arena, canvas = self._arena, self.flat_canvas
        self.flat.setCurrentWidget(canvas)
        self.tabs.setTabEnabled(1, canvas is self.map)
        flat = "" if canvas is self.map else self.tr("One variable makes a curve, not a surface")
        self.tabs.setTabToolTip(1, flat)
        canvas.set_message(self._missing())
        snapshot, trajectories = arena.snapshot, arena.trajectories()
        if snapshot is None or len(trajectories) != len(arena.lineup):
            return
        if snapshot.plane not in ("function", arena.plane.kind):
            return  # the plane that was chosen is still to come
        self._show_grid(snapshot)
        if self.canvas is self.mesh:
            self._show_in_space(trajectories)
            return
        canvas.set_axis_names(*self._axis_names())
        canvas.set_marks(tuple(snapshot.start.tolist()), self._minima())
        canvas.set_trajectories(trajectories, arena.playback.at)
        canvas.set_arrows(self._arrows(snapshot), arena.selected)
        if canvas is self.map:
            self.map.set_note(*self._notes(snapshot, trajectories))

    def _missing(self) -> str:
        """Return why there is nothing to be seen; empty where there is."""
        if self._arena.problem is None:
            return self.tr("Open a network in the main window to race on it.")
        if not self._arena.lineup.entries:
            return self.tr("Add an optimizer to the race, in the list on the left.")
        return ""

    def _show_grid(self, snapshot: RaceSnapshot) -> None:
        if snapshot.grid is self._grid:
            return
        self._grid = snapshot.grid
        if self._judged is not self._arena.problem:
            self._judged = self._arena.problem
            self._judge(snapshot.grid)
        self.flat_canvas.set_grid(snapshot.grid)
        if snapshot.grid.y is not None:
            self.mesh.set_grid(snapshot.grid.x, snapshot.grid.y, snapshot.grid.loss)

    def _show_in_space(self, trajectories: tuple[RacerTrajectory, ...]) -> None:
        """Show the paths over the surface; each ends in its racer's own mark."""
        arena = self._arena
        self.mesh.set_axis_names(*self._axis_names())
        self.mesh.set_paths(
            [_path_in_space(trajectory, arena.playback.at) for trajectory in trajectories]
        )
        self.mesh.set_start(_place_in_space(trajectories[0], 0) if trajectories else None)

    def _judge(self, grid: LossGrid) -> None:
        """Choose the scale that suits a surface.

        A loss below zero has no logarithm, and a round bowl is a spike in it: it is for functions
        whose walls are so high that nothing else is to be seen.
        """
        is_network = not isinstance(self._arena.problem, FunctionProblem)
        losses = grid.loss[np.isfinite(grid.loss)]
        suits = grid.y is not None and losses.size > 0 and not (losses < 0.0).any()
        steep = suits and losses.max() > _STEEP * np.median(losses)
        self.log_box.setChecked(bool(steep or (suits and is_network)))

    def _axis_names(self) -> tuple[str, str]:
        problem, plane = self._arena.problem, self._arena.plane
        if isinstance(problem, FunctionProblem):
            first, *second = problem.function.variables
            return first, second[0] if second else ""
        if plane.kind == "weights" and problem is not None:
            symbols = parameter_symbols(problem.experiment)
            return symbols.symbol(plane.axes[0]), symbols.symbol(plane.axes[1])
        if plane.kind == "principal":
            return self.tr("1st principal component"), self.tr("2nd principal component")
        return self.tr("direction 1"), self.tr("direction 2")

    def _minima(self) -> Array:
        problem = self._arena.problem
        return np.empty((0, 2)) if problem is None else problem.minima

    def _arrows(self, snapshot: RaceSnapshot) -> list[Arrow]:
        details = snapshot.details
        if details is None or details.asked.racer != self._arena.selected:
            return []
        return [self._arrow(shown) for shown in details.shown]

    def _arrow(self, shown: UpdateArrow) -> Arrow:
        ends = [(*end.tolist(), 0.0)[:2] for end in (shown.start, shown.end)]
        text, brief = f"{translated(shown.name)} {shown.symbol}", shown.symbol
        if shown.kind == "move":
            text, brief = self.tr("resulting move"), self.tr("move")
        elif shown.kind == "ahead":
            text, brief = self.tr("look ahead by μ v"), self.tr("look ahead")
        return Arrow(shown.kind, ends[0], ends[1], text, brief)

    def _notes(
        self, snapshot: RaceSnapshot, trajectories: tuple[RacerTrajectory, ...]
    ) -> tuple[str, ...]:
        """Return what is to be said of a network's map: it is not all that there is."""
        if isinstance(self._arena.problem, FunctionProblem):
            return ("",)
        shares = [
            float(off[row])
            for off, trajectory in zip(snapshot.off, trajectories, strict=True)
            if (row := trajectory.last_row(self._arena.playback.at)) > 0 and np.isfinite(off[row])
        ]
        if snapshot.explained is not None and snapshot.plane == "principal":
            share = percent(snapshot.explained)
            return filled(self.tr("shows {0} of the paths' spread"), share), share
        if shares and max(shares) > _ON_PLANE:
            share = percent(max(shares))
            return (
                filled(self.tr("projection: up to {0} of the way lies off this map"), share),
                filled(self.tr("up to {0} off the map"), share),
                filled(self.tr("{0} off"), share),
            )
        if snapshot.rows_used < snapshot.rows:
            words = self.tr("mean loss of {0} of {1} rows")
            return filled(words, snapshot.rows_used, snapshot.rows), ""
        return ("",)

    # -- what the learner does

    @Slot(float, float)
    def on_point_clicked(self, x: float, y: float) -> None:
        """Start all racers at a point of the picture."""
        self._arena.ask_start((x, y))

    @Slot(bool)
    def on_log_toggled(self, log: bool) -> None:
        """Draw a logarithmic or a linear loss."""
        self.map.set_log(log)
        self.curve.set_log(log)
        self.mesh.set_log(log)

    @Slot()
    def on_out_clicked(self) -> None:
        """See more of the surface."""
        self.flat_canvas.zoom(_ZOOM)

    @Slot()
    def on_in_clicked(self) -> None:
        """Look closer at the middle."""
        self.flat_canvas.zoom(1.0 / _ZOOM)

    @Slot()
    def on_fit_clicked(self) -> None:
        """Show all of the race again."""
        self._arena.show_extent(None)


def _path_in_space(trajectory: RacerTrajectory, update: int) -> SurfacePath:
    """Return a racer's way up to `update` for the picture in space."""
    end = trajectory.last_row(update) + 1
    style = trajectory.style
    return SurfacePath(
        trajectory.points[:end],
        trajectory.losses[:end],
        style.on_map(),
        style.line,
        trajectory.label,
        lambda brush, at: draw_head(brush, at, style, _HEAD_IN_SPACE),
    )


def _place_in_space(trajectory: RacerTrajectory, update: int) -> tuple[float, float, float] | None:
    """Return where a racer stands: two coordinates and its loss; None where it stands nowhere."""
    row = trajectory.last_row(update)
    if row < 0:
        return None
    x, y = trajectory.points[row].tolist()
    return x, y, float(trajectory.losses[row])
