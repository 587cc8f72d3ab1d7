"""The panel of the loss landscape: a map, a 3-D surface or a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QStringListModel, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.landscape.view_choice import LINES, PLANES, RESOLUTIONS, ROWS, LandscapeView
from ui.landscape_plot.axes_popup import AxesPopup
from ui.landscape_plot.line_canvas import LineCanvas
from ui.landscape_plot.map_canvas import SurfaceCanvas
from ui.landscape_plot.mesh_view import MeshView
from ui.landscape_plot.surface_data import save_line, save_surface
from ui.landscape_plot.surface_words import SurfaceWords
from ui.landscape_plot.view_popup import LookPopup
from ui.plotting.canvas import PlotCanvas
from ui.plotting.clicks import leave_mouse
from ui.plotting.panel import PlotPanel
from ui.theme.colors import Theme
from ui.widgets.combos import ElidingCombo

Axis = tuple[int, int, int]

VIEWS = ("map", "mesh", "line")
_ZOOM = 1.5
_SMALL, _VIEW_WIDTH = 26, 70


class SurfacePlot(PlotPanel):
    """The loss over a plane or along a line of weight space, with the optimizer's path.

    Attributes
    ----------
    look : LandscapeView
        What is asked for.
    view : str
        ``"map"``, ``"mesh"`` (3-D) or ``"line"``.
    view_combo, plane_combo : ElidingCombo
        How it is drawn; the plane or the line.
    axes_button, renew_button, options_button, enlarge_button : QToolButton
        Choose the weights; draw other directions; further choices; a large window.
    axes_popup, options_popup : QFrame
        What those buttons open.
    log_box : QCheckBox
        Linear or logarithmic losses.
    out_button, in_button : QToolButton
        A wider and a narrower window.

    Signals
    -------
    look_changed(object)
        The `LandscapeView` that is wanted.
    range_changed(float)
        The window should become this many times as wide.
    fit_requested()
        The window should hold the whole path again.
    pick_requested()
        The two weights are to be picked on the network.
    parameters_chosen(object, str)
        Parameters (P,) to take over, and what is said of it in the list of edits.
    enlarge_requested()
        The panel should become a large window of its own, or come back.
    """

    file_name = "loss-surface"
    look_changed = Signal(object)
    range_changed = Signal(float)
    fit_requested = Signal()
    pick_requested = Signal()
    parameters_chosen = Signal(object, str)
    enlarge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.map = SurfaceCanvas()
        super().__init__(self.map, parent)
        self.line, self.mesh = LineCanvas(), MeshView()
        self.look, self.view = LandscapeView(), "map"
        self._surface: LossMap | None = None
        self._line: Line | None = None
        self._parameters: dict[Axis, str] = {}
        self._offered: QStringListModel | None = None
        self._axes: tuple[Axis, Axis] | None = None
        self.view_combo, self.plane_combo = ElidingCombo(), ElidingCombo()
        self.axes_button, self.renew_button = QToolButton(), QToolButton()
        self.options_button, self.enlarge_button = QToolButton(), QToolButton()
        self.axes_popup, self.options_popup = AxesPopup(self), LookPopup(self)
        self.x_combo, self.y_combo = self.axes_popup.x_combo, self.axes_popup.y_combo
        self.rows_combo = self.options_popup.rows_combo
        self.resolution_combo = self.options_popup.resolution_combo
        self.log_box = QCheckBox()
        self.out_button, self.in_button = self.map.out_button, self.map.in_button
        self._lay_out()
        self._fill()
        self._connect()
        self.mesh.set_log(self.map.log)
        self.set_look(self.look)

    def _lay_out(self) -> None:
        buttons = (self.axes_button, self.renew_button)
        for widget in (self.view_combo, self.plane_combo, *buttons):
            self.header_layout.addWidget(widget)
        self.header_layout.addStretch(1)
        rest: tuple[QWidget, ...] = (self.log_box, self.options_button, self.enlarge_button)
        for control in rest:
            self.header_layout.addWidget(control)
        for small in (self.options_button, self.enlarge_button):
            small.setFixedWidth(_SMALL)
        self.view_combo.setMinimumWidth(_VIEW_WIDTH)
        for canvas in (self.mesh, self.line):
            self.panel_layout.addWidget(canvas, 1)
            canvas.hide()

    def _fill(self) -> None:
        self.view_combo.addItems([""] * len(VIEWS))
        self.rows_combo.addItems([""] * len(ROWS))
        self.resolution_combo.addItems([f"{n} × {n}" for n in RESOLUTIONS])
        self._words = SurfaceWords(self)
        self._words.write()

    def _connect(self) -> None:
        self.view_combo.activated.connect(self.on_view_chosen)
        self.plane_combo.activated.connect(self.on_plane_chosen)
        self.axes_button.clicked.connect(self.on_axes_clicked)
        self.options_button.clicked.connect(self.on_options_clicked)
        self.enlarge_button.clicked.connect(self.enlarge_requested)
        self.x_combo.activated.connect(self.on_x_chosen)
        self.y_combo.activated.connect(self.on_y_chosen)
        self.axes_popup.pick_button.clicked.connect(self.on_pick_clicked)
        self.rows_combo.activated.connect(self.on_rows_chosen)
        self.resolution_combo.activated.connect(self.on_resolution_chosen)
        self.options_popup.fit_button.clicked.connect(self.fit_requested)
        self.renew_button.clicked.connect(self.on_renew_clicked)
        self.out_button.clicked.connect(self.on_out_clicked)
        self.in_button.clicked.connect(self.on_in_clicked)
        self.log_box.toggled.connect(self.on_log_toggled)
        for canvas in (self.map, self.line, self.mesh):
            canvas.log_requested.connect(self.log_box.toggle)
            canvas.menu_requested.connect(self.on_menu_requested)
        for flat in (self.map, self.line):
            flat.zoomed.connect(self.range_changed)
        self.map.point_clicked.connect(self.on_point_clicked)
        self.mesh.point_clicked.connect(self.on_space_clicked)
        self.line.point_clicked.connect(self.on_line_clicked)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        for part in (self.map, self.line, self.mesh, self.axes_popup, self.options_popup):
            part.set_theme(theme)

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """The two weights that are meant by "two weights"."""
        assert self._axes is not None
        return self._axes

    # -- what the window sets

    def set_parameters(self, parameters: Sequence[tuple[str, Axis]]) -> None:
        """Offer `parameters`, each a label and its (layer, source, unit), as axes."""
        self._parameters = {axis: label for label, axis in parameters}
        offered = QStringListModel([label for label, _ in parameters], self)
        for combo in (self.x_combo, self.y_combo):
            with QSignalBlocker(combo):
                combo.setModel(offered)
        if self._offered is not None:
            self._offered.deleteLater()
        self._offered = offered
        self._name_axes()

    def set_parameter_names(self, names: Sequence[str]) -> None:
        """Name the parameters in the order of theta, for what the mouse reads."""
        self.map.parameter_names = self.mesh.parameter_names = tuple(names)

    def set_axes(self, first: Axis, second: Axis) -> None:
        """Show which two weights are meant by "two weights", without a signal."""
        self._axes = (first, second)
        order = list(self._parameters)
        for combo, axis in ((self.x_combo, first), (self.y_combo, second)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(order.index(axis) if axis in self._parameters else -1)
        self._name_axes()

    def set_look(self, look: LandscapeView) -> None:
        """Show the choices of `look`, without a signal."""
        self.look = look
        is_line = look.picture == "line"
        self.view = "line" if is_line else ("map" if self.view == "line" else self.view)
        kinds = LINES if is_line else PLANES
        self._words.name_kinds(is_line)
        indices = (
            (self.view_combo, VIEWS.index(self.view)),
            (self.plane_combo, kinds.index(look.line if is_line else look.plane)),
            (self.rows_combo, ROWS.index(look.rows)),
            (self.resolution_combo, RESOLUTIONS.index(look.resolution)),
        )
        for combo, index in indices:
            with QSignalBlocker(combo):
                combo.setCurrentIndex(index)
        weights = look.line == "weight" if is_line else look.plane == "weights"
        self.axes_button.setVisible(weights)
        self.renew_button.setVisible(not is_line and look.plane != "weights")
        self.axes_popup.set_single(is_line)
        # One dimension always shows all three losses, at one resolution.
        self.rows_combo.setEnabled(not is_line)
        self.resolution_combo.setEnabled(not is_line)
        # Which rows there are is known once a surface of them was asked for.
        self._words.explain_rows(look, None)
        self._show_canvas()

    def _show_canvas(self) -> None:
        canvases: dict[str, PlotCanvas] = {"map": self.map, "mesh": self.mesh, "line": self.line}
        self.canvas = chosen = canvases[self.view]
        # Two canvases visible at once, however briefly, would push the neighbouring panels aside.
        for canvas in canvases.values():
            if canvas is not chosen:
                canvas.hide()
        chosen.show()
        # A map is clearest on a logarithmic scale, a tangent straight only on a linear one.
        with QSignalBlocker(self.log_box):
            self.log_box.setChecked(self.line.log if chosen is self.line else self.map.log)
        self._draw()

    def set_enlarged(self, enlarged: bool) -> None:
        """Show whether the panel is a large window now."""
        self._words.name_size(enlarged)
        for widget in (self.enlarge_button, self.canvas):
            leave_mouse(widget)
        if enlarged:
            self.canvas.setFocus()

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the landscape of `snapshot`, unless it is the one already drawn."""
        if snapshot.surface is self._surface and snapshot.line is self._line:
            return
        self._surface, self._line = snapshot.surface, snapshot.line
        self._words.explain_rows(self.look, self._surface)
        self._draw()

    def _draw(self) -> None:
        """Draw on the canvas that is visible: the others wait until they are."""
        self._name_axes()
        if self.view == "line":
            self.line.set_line(self._line)
        elif self.view == "mesh":
            self.mesh.show_surface(self._surface)
        else:
            self.map.set_surface(self._surface)

    def _name_axes(self) -> None:
        """Name the axes of what is drawn, not of what was asked for."""
        names = self._words.axis_names(self._surface, self._axes, self._parameters)
        self.map.set_axis_names(*names)
        self.mesh.set_axis_names(*self._words.brief_names(self._surface, names))
        if self._line is not None:
            self.line.set_axis_name(self._words.line_name(self._line, self._parameters))

    # -- what the learner does

    def _ask(self, **changes: Any) -> None:
        self.set_look(replace(self.look, **changes))
        self.look_changed.emit(self.look)

    @Slot(int)
    def on_view_chosen(self, index: int) -> None:
        """Draw it another way."""
        self.view = VIEWS[index]
        wanted = "line" if self.view == "line" else "plane"
        if wanted != self.look.picture:
            self._ask(picture=wanted)
        else:
            self.set_look(self.look)

    @Slot(int)
    def on_plane_chosen(self, index: int) -> None:
        """Ask for another plane or line."""
        if self.look.picture == "line":
            self._ask(line=LINES[index])
        else:
            self._ask(plane=PLANES[index])

    @Slot()
    def on_axes_clicked(self) -> None:
        """Open the choice of the two weights."""
        self.axes_popup.open_below(self.axes_button)

    @Slot()
    def on_options_clicked(self) -> None:
        """Open the further choices."""
        self.options_popup.open_below(self.options_button)

    @Slot()
    def on_pick_clicked(self) -> None:
        """Let the learner pick the weights on the network."""
        self.axes_popup.hide()
        self.pick_requested.emit()

    @Slot(int)
    def on_rows_chosen(self, index: int) -> None:
        """Ask for the loss on other rows."""
        self._ask(rows=ROWS[index])

    @Slot(int)
    def on_resolution_chosen(self, index: int) -> None:
        """Ask for a finer or coarser map."""
        self._ask(resolution=RESOLUTIONS[index])

    @Slot(int)
    def on_x_chosen(self, index: int) -> None:
        """Ask for another horizontal weight; swap the two where it is the other's."""
        self._choose(index, self.y_combo.currentIndex(), moved=0)

    @Slot(int)
    def on_y_chosen(self, index: int) -> None:
        """Ask for another vertical weight; swap the two where it is the other's."""
        self._choose(self.x_combo.currentIndex(), index, moved=1)

    def _choose(self, first: int, second: int, moved: int) -> None:
        order = list(self._parameters)
        chosen = [order[max(first, 0)], order[max(second, 0)]]
        if chosen[0] == chosen[1]:
            # Two equal axes would make a line: the other axis takes what this one had.
            chosen[1 - moved] = self._spare(chosen[0], moved)
        self.choose_axes(chosen[0], chosen[1])

    def choose_axes(self, first: Axis, second: Axis) -> None:
        """Ask for two other weights."""
        self.set_axes(first, second)
        self._ask(axes=(first, second))

    def _spare(self, taken: Axis, moved: int) -> Axis:
        if self._axes is not None and self._axes[moved] != taken:
            return self._axes[moved]
        return next(axis for axis in self._parameters if axis != taken)

    @Slot(bool)
    def on_log_toggled(self, log: bool) -> None:
        """Draw the loss logarithmically or linearly: planes and lines each have their own."""
        for canvas in (self.line,) if self.view == "line" else (self.map, self.mesh):
            canvas.set_log(log)

    @Slot()
    def on_renew_clicked(self) -> None:
        """Ask for other random directions, or for those of the path as they are now."""
        self._ask(fresh=self.look.fresh + 1)

    @Slot()
    def on_out_clicked(self) -> None:
        """Ask for a wider window."""
        self.range_changed.emit(_ZOOM)

    @Slot()
    def on_in_clicked(self) -> None:
        """Ask for a narrower window."""
        self.range_changed.emit(1.0 / _ZOOM)

    @Slot(float, float)
    def on_point_clicked(self, x: float, y: float) -> None:
        """Take over the parameters at a point of the map."""
        self._take(self._surface, x, y)

    @Slot(float, float)
    def on_space_clicked(self, x: float, y: float) -> None:
        """Take over the parameters at a point of the surface in space."""
        self._take(self.mesh.clicked_surface, x, y)

    def _take(self, surface: LossMap | None, x: float, y: float) -> None:
        if surface is not None:
            text = self.tr("Weights from the loss surface")
            self.parameters_chosen.emit(surface.parameters_at(x, y), text)

    @Slot(float)
    def on_line_clicked(self, t: float) -> None:
        """Take over the parameters at a point of the line."""
        if self._line is not None:
            text = self.tr("Weights from the loss curve")
            self.parameters_chosen.emit(self._line.parameters_at(t), text)

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers beside the picture."""
        action = QAction(self.tr("Save data…"), self)
        action.setEnabled(self._drawn() is not None)
        action.triggered.connect(self.on_save_data)
        return [action]

    def _drawn(self) -> Line | LossMap | None:
        return self._line if self.view == "line" else self._surface

    def save_data(self, path: str) -> None:
        """Save the numbers that are drawn, as CSV or NPZ."""
        drawn = self._drawn()
        if drawn is None:
            raise ValueError(self.tr("There are no numbers to save yet."))
        if isinstance(drawn, Line):
            name = self._words.line_name(drawn, self._parameters)
            save_line(drawn, path, self._words.about([name], drawn, "training"))
        else:
            names = self._words.axis_names(drawn, self._axes, self._parameters)
            save_surface(drawn, path, self._words.about(names, drawn, drawn.rows_of))

    @Slot()
    def on_save_data(self) -> None:
        """Ask the window for a file name for the numbers."""
        self.data_requested.emit(self)

    def changeEvent(self, event: QEvent) -> None:
        """Write all texts again in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._words.write()
            self.set_look(self.look)
