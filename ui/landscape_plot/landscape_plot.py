"""The panel of the loss landscape: a map, a 3-D surface or a line."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from simulator.landscape.lines import Line
from simulator.landscape.loss_map import LossMap
from simulator.landscape.plane import Axis
from simulator.landscape.view_choice import LandscapeView
from simulator.nn.parameter_symbols import ParameterSymbols
from ui.landscape_plot.axes_choice import AxesChoice
from ui.landscape_plot.axes_popup import AxesPopup
from ui.landscape_plot.landscape_pictures import LandscapePictures
from ui.landscape_plot.surface_words import SurfaceWords
from ui.landscape_plot.view_controls import ViewControls
from ui.landscape_plot.view_popup import ViewPopup
from ui.plotting.clicks import leave_mouse
from ui.plotting.panel import PlotPanel
from ui.theme.colors import Theme
from ui.theme.type_size import scaled
from ui.words.languages import speak
from ui.words.messages import worded

if TYPE_CHECKING:  # made once they are wanted
    from ui.landscape_plot.line_canvas import LineCanvas
    from ui.landscape_plot.mesh_view import MeshView

_ZOOM = 1.5
_PLANE = 92
_SMALL = 26
_HEADER_MARGINS = 16


class SurfacePlot(PlotPanel):
    """The loss over a plane or along a line of weight space, with the optimizer's path.

    Attributes
    ----------
    pictures : LandscapePictures
    map : SurfaceCanvas
        The one that is seen at first.
    picture_combo, plane_combo : ElidingCombo
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
    view_changed(object)
        The `LandscapeView` that is wanted.
    range_changed(float)
        The window should become this many times as wide.
    fit_requested()
        The window should hold the whole path again.
    pick_requested()
        The two weights are to be picked on the network.
    parameters_chosen(object, object)
        Parameters (P,) to take over, and a message: what is said of it in the list of edits.
    enlarge_requested()
        The panel should become a large window of its own, or come back.
    """

    file_name = "loss-surface"
    view_changed = Signal(object)
    range_changed = Signal(float)
    fit_requested = Signal()
    pick_requested = Signal()
    parameters_chosen = Signal(object, object)
    enlarge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.pictures = LandscapePictures()
        self.map = self.pictures.map
        super().__init__(self.map, parent)
        self.setProperty("comes back", "otherwise")  # with what is looked at
        self._surface: LossMap | None = None
        self._line: Line | None = None
        self.axes_button = QToolButton()
        self.options_button, self.enlarge_button = QToolButton(), QToolButton()
        self.axes_popup, self.options_popup = AxesPopup(self), ViewPopup(self)
        self._choice = AxesChoice(self.axes_popup, self)
        self._controls = controls = ViewControls(self.pictures, self.options_popup, self)
        self.picture_combo, self.plane_combo = controls.picture_combo, controls.plane_combo
        self.renew_button = controls.renew_button
        self.x_combo, self.y_combo = self.axes_popup.x_combo, self.axes_popup.y_combo
        self.rows_combo = self.options_popup.rows_combo
        self.resolution_combo = self.options_popup.resolution_combo
        self.log_box = QCheckBox()
        self._save_action = QAction(self)
        self.out_button, self.in_button = self.map.out_button, self.map.in_button
        self._lay_out()
        self._words = SurfaceWords(self)
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self._words.write()
        self._save_action.setText(self.tr("Save data…"))
        self.set_view(self.view)

    def _lay_out(self) -> None:
        buttons = (self.axes_button, self.renew_button)
        for widget in (self.picture_combo, self.plane_combo, *buttons):
            self.header_layout.addWidget(widget)
        self.header_layout.addStretch(1)
        rest: tuple[QWidget, ...] = (self.log_box, self.options_button, self.enlarge_button)
        for control in rest:
            self.header_layout.addWidget(control)
        for small in (self.options_button, self.enlarge_button):
            small.setFixedWidth(_SMALL)
        self.pictures.add_to(self.panel_layout)

    def _connect(self) -> None:
        self._controls.chosen.connect(self.on_view_chosen)
        self._controls.redrawn.connect(self.on_redrawn)
        self._save_action.triggered.connect(self.on_save_data)
        self.axes_button.clicked.connect(self.on_axes_clicked)
        self.options_button.clicked.connect(self.on_options_clicked)
        self.enlarge_button.clicked.connect(self.enlarge_requested)
        self._choice.chosen.connect(self.choose_axes)
        self.axes_popup.pick_button.clicked.connect(self.on_pick_clicked)
        self.options_popup.fit_button.clicked.connect(self.fit_requested)
        self.out_button.clicked.connect(self.on_out_clicked)
        self.in_button.clicked.connect(self.on_in_clicked)
        self.log_box.toggled.connect(self.on_log_toggled)
        self._connect_canvas(self.map)
        self.map.zoomed.connect(self.range_changed)
        self.map.point_clicked.connect(self.on_point_clicked)

    def _connect_canvas(self, canvas: Any) -> None:
        canvas.log_requested.connect(self.log_box.toggle)
        canvas.menu_requested.connect(self.on_menu_requested)

    @cached_property
    def mesh(self) -> MeshView:
        """The surface in space."""
        made = self.pictures.mesh
        self._connect_canvas(made)
        made.point_clicked.connect(self.on_space_clicked)
        made.parameter_names = self.map.parameter_names
        self._name_in_space(made)
        return made

    @cached_property
    def line(self) -> LineCanvas:
        """The loss along a line."""
        made = self.pictures.line
        self._connect_canvas(made)
        made.zoomed.connect(self.range_changed)
        made.point_clicked.connect(self.on_line_clicked)
        return made

    def _make(self, picture: str) -> None:
        """Have a picture that is seen for the first time."""
        if picture != "map":
            getattr(self, picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the box of the logarithmic scale where it has room."""
        super().resizeEvent(event)
        self._fit_header()

    def _fit_header(self) -> None:
        self.plane_combo.setMinimumWidth(scaled(_PLANE))  # an ellipsis would name no plane
        buttons = [b for b in (self.axes_button, self.renew_button) if not b.isHidden()]
        needed = sum(combo.minimumWidth() for combo in (self.picture_combo, self.plane_combo))
        needed += sum(w.sizeHint().width() for w in (*buttons, self.log_box)) + 2 * _SMALL
        gaps = self.header_layout.spacing() * (len(buttons) + 4)
        if needed + gaps > self.width() - _HEADER_MARGINS:
            self.options_popup.keep(self.log_box)
        elif self.log_box.parent() is not self.header:
            self.header_layout.insertWidget(
                self.header_layout.indexOf(self.options_button), self.log_box
            )
            self.log_box.show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        for part in (self.pictures, self.axes_popup, self.options_popup):
            part.set_theme(theme)

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """The two weights that are meant by "two weights"."""
        assert self._choice.axes is not None
        return self._choice.axes

    @property
    def view(self) -> LandscapeView:
        """What is asked for."""
        return self._controls.view

    def _has(self, picture: str) -> bool:
        """Return whether a picture has been seen."""
        return picture in vars(self)

    @property
    def picture(self) -> str:
        """``"map"``, ``"mesh"`` (3-D) or ``"line"``."""
        return self.pictures.shown

    def outlook(self) -> tuple[str, bool, bool | None]:
        """Return which picture is seen, and which are logarithmic."""
        return self.pictures.outlook()

    def take_outlook(self, outlook: tuple[str, bool, bool | None]) -> None:
        """Show that picture again."""
        self.pictures.take_outlook(outlook)
        self.set_view(self.view)

    # -- what the window sets

    def set_parameters(self, symbols: ParameterSymbols) -> None:
        """Offer the parameters of a network as axes, and name them where the mouse reads."""
        self._choice.offer(symbols)
        self.map.parameter_names = symbols.in_order_of_theta
        if self._has("mesh"):
            self.mesh.parameter_names = symbols.in_order_of_theta
        self._name_axes()

    def set_axes(self, first: Axis, second: Axis) -> None:
        """Show which two weights are meant by "two weights", without a signal."""
        self._choice.show_axes(first, second)
        self._name_axes()

    def set_view(self, view: LandscapeView) -> None:
        """Show the choices of `view`, without a signal."""
        is_line = view.picture == "line"
        self._words.name_kinds(is_line)
        self._controls.show_view(view)
        self.axes_button.setVisible(view.line == "weight" if is_line else view.plane == "weights")
        self.axes_popup.set_single(is_line)
        self._fit_header()
        # Which rows there are is known once a surface of them was asked for.
        surface = self._surface
        is_known = surface is not None and surface.rows_asked == view.rows
        self._words.explain_rows(view, surface if is_known else None)
        self._show_canvas()

    def _show_canvas(self) -> None:
        self._make(self.picture)
        self.pictures.choose(self.picture)
        self.canvas = self.pictures.canvas
        # A map is clearest on a logarithmic scale, a tangent straight only on a linear one.
        with QSignalBlocker(self.log_box):
            self.log_box.setChecked(self.pictures.log)
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
        self._words.explain_rows(self.view, self._surface)
        self._draw()

    def _draw(self) -> None:
        self._name_axes()
        self.pictures.draw(self._surface, self._line)

    def _name_axes(self) -> None:
        """Name the axes of what is drawn, not of what was asked for."""
        self.map.set_axis_names(*self._axis_names())
        if self._has("mesh"):
            self._name_in_space(self.mesh)
        if self._line is not None and self._has("line"):
            self.line.set_axis_name(self._words.line_name(self._line, self._choice.name))

    def _axis_names(self) -> tuple[str, str]:
        return self._words.axis_names(self._surface, self._choice.axes, self._choice.name)

    def _name_in_space(self, mesh: MeshView) -> None:
        mesh.set_axis_names(*self._words.brief_names(self._surface, self._axis_names()))

    # -- what the learner does

    @Slot(object)
    def on_view_chosen(self, view: LandscapeView) -> None:
        """Show other choices, and ask for what is wanted."""
        self.set_view(view)
        self.view_changed.emit(view)

    @Slot()
    def on_redrawn(self) -> None:
        """Draw the same view another way."""
        self.set_view(self.view)

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

    @Slot(object, object)
    def choose_axes(self, first: Axis, second: Axis) -> None:
        """Ask for two other weights."""
        self.set_axes(first, second)
        self._controls.ask(axes=(first, second))

    @Slot(bool)
    def on_log_toggled(self, log: bool) -> None:
        """Draw the loss logarithmically or linearly: planes and lines each have their own."""
        self.pictures.set_log(log)

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
            text = worded("SurfacePlot", "Weights from the loss surface")
            self.parameters_chosen.emit(surface.parameters_at(x, y), text)

    @Slot(float)
    def on_line_clicked(self, t: float) -> None:
        """Take over the parameters at a point of the line."""
        if self._line is not None:
            text = worded("SurfacePlot", "Weights from the loss curve")
            self.parameters_chosen.emit(self._line.parameters_at(t), text)

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers beside the picture."""
        self._save_action.setEnabled(self._drawn() is not None)
        return [self._save_action]

    def _drawn(self) -> Line | LossMap | None:
        return self._line if self.picture == "line" else self._surface

    def save_data(self, path: str) -> None:
        """Save the numbers that are drawn, as CSV or NPZ."""
        drawn = self._drawn()
        if drawn is None:
            raise ValueError(worded("SurfacePlot", "There are no numbers to save yet."))
        if isinstance(drawn, Line):
            from ui.landscape_plot.surface_data import save_line

            name = self._words.line_name(drawn, self._choice.name)
            save_line(drawn, path, self._words.about([name], drawn, "training"))
        else:
            from ui.landscape_plot.surface_data import save_surface

            names = self._words.axis_names(drawn, self._choice.axes, self._choice.name)
            save_surface(drawn, path, self._words.about(names, drawn, drawn.rows_of))

    @Slot()
    def on_save_data(self) -> None:
        """Ask the window for a file name for the numbers."""
        self.data_requested.emit(self)
