"""The panel of the loss surface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from ui.plots.axes_popup import AxesPopup
from ui.plots.combos import ElidingCombo
from ui.plots.panel import PlotPanel
from ui.plots.surface_canvas import SurfaceCanvas
from ui.theme import Theme

Axis = tuple[int, int, int]

_KINDS = ("weights", "random")
_ZOOM = 1.5


class SurfacePlot(PlotPanel):
    """The loss over a plane of weight space, with the optimizer's path.

    Attributes
    ----------
    plane_combo : QComboBox
        Two chosen weights, or two random directions.
    axes_button : QToolButton
        Opens the choice of the two weights.
    x_combo, y_combo : QComboBox
        The chosen weights, in a small window below that button.
    renew_button : QToolButton
        Draws fresh random directions.
    log_box : QCheckBox
        Linear or logarithmic colours.
    out_button, in_button : QToolButton
        A wider and a narrower window.

    Signals
    -------
    plane_chosen(str)
        ``"weights"`` or ``"random"``.
    weights_chosen(object, object)
        The two axes, each (layer, source, unit); a source of n_in is the bias.
    directions_renewed()
        Other random directions are wanted.
    range_changed(float)
        The window should become this many times as wide.
    """

    plane_chosen = Signal(str)
    weights_chosen = Signal(object, object)
    directions_renewed = Signal()
    range_changed = Signal(float)

    canvas: SurfaceCanvas

    def __init__(self, parent: QWidget | None = None) -> None:
        canvas = SurfaceCanvas()
        super().__init__(canvas, parent)
        self._surface: Any = None
        self._parameters: dict[Axis, str] = {}
        self._axes: tuple[Axis, Axis] | None = None
        self.plane_combo = ElidingCombo()
        self.plane_combo.addItems(["", ""])
        self.axes_button, self.renew_button = QToolButton(), QToolButton()
        self.axes_popup = AxesPopup(self)
        self.x_combo, self.y_combo = self.axes_popup.x_combo, self.axes_popup.y_combo
        self.log_box = QCheckBox()
        self.out_button, self.in_button = canvas.out_button, canvas.in_button
        self._lay_out()
        self._connect()
        self._retranslate()
        self.log_box.setChecked(canvas.log)
        self.set_plane("weights")

    def _lay_out(self) -> None:
        for widget in (self.plane_combo, self.axes_button, self.renew_button):
            self.header_layout.addWidget(widget)
        self.header_layout.addStretch(1)
        self.header_layout.addWidget(self.log_box)

    def _connect(self) -> None:
        self.plane_combo.activated.connect(self.on_plane_chosen)
        self.axes_button.clicked.connect(self.on_axes_clicked)
        self.x_combo.activated.connect(self.on_x_chosen)
        self.y_combo.activated.connect(self.on_y_chosen)
        self.renew_button.clicked.connect(self.on_renew_clicked)
        self.out_button.clicked.connect(self.on_out_clicked)
        self.in_button.clicked.connect(self.on_in_clicked)
        self.log_box.toggled.connect(self.canvas.set_log)
        self.canvas.log_requested.connect(self.log_box.toggle)
        self.canvas.zoomed.connect(self.range_changed)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Loss surface"))
        self.plane_combo.setItemText(0, self.tr("two weights"))
        self.plane_combo.setItemText(1, self.tr("random directions"))
        self.axes_button.setText(self.tr("Axes…"))
        self.renew_button.setText(self.tr("New"))
        self.axes_popup.x_label.setText(self.tr("Horizontal"))
        self.axes_popup.y_label.setText(self.tr("Vertical"))
        self.log_box.setText(self.tr("log"))
        self.out_button.setText("−")
        self.in_button.setText("+")
        self._name_controls()
        self._explain_controls()
        self._name_axes()

    def _name_controls(self) -> None:
        self.plane_combo.setAccessibleName(self.tr("Plane of the map"))
        self.axes_button.setAccessibleName(self.tr("Choose the two weights"))
        self.renew_button.setAccessibleName(self.tr("New directions"))
        self.x_combo.setAccessibleName(self.tr("Horizontal weight"))
        self.y_combo.setAccessibleName(self.tr("Vertical weight"))
        self.log_box.setAccessibleName(self.tr("Logarithmic colours"))
        self.out_button.setAccessibleName(self.tr("Wider window"))
        self.in_button.setAccessibleName(self.tr("Narrower window"))

    def _explain_controls(self) -> None:
        self.plane_combo.setToolTip(
            self.tr(
                "The loss depends on every weight; a map can show two directions. Choose two "
                "weights, or two random directions in which all weights move together."
            )
        )
        weight = self.tr(
            "This weight varies along one side of the map; all others stay as they are."
        )
        self.axes_button.setToolTip(self.tr("Choose the two weights that the map is over"))
        self.x_combo.setToolTip(weight)
        self.y_combo.setToolTip(weight)
        self.renew_button.setToolTip(
            self.tr(
                "Draw two other random directions. Each node's share is scaled to its own "
                "weights, so that maps of different networks can be compared."
            )
        )
        self.log_box.setToolTip(
            self.tr(
                "Logarithmic colours also show the shape of the valley where the loss is small."
            )
        )
        self.out_button.setToolTip(self.tr("See more of the surface"))
        self.in_button.setToolTip(self.tr("Look closer at where the network is now"))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.axes_popup.set_theme(theme)

    # -- what the window sets

    def set_parameters(self, parameters: Sequence[tuple[str, Axis]]) -> None:
        """Offer `parameters`, each a label and its (layer, source, unit), as axes."""
        self._parameters = {axis: label for label, axis in parameters}
        for combo in (self.x_combo, self.y_combo):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems([label for label, _ in parameters])
        self._name_axes()

    def set_axes(self, first: Axis, second: Axis) -> None:
        """Show which two weights the map is over, without a signal."""
        self._axes = (first, second)
        order = list(self._parameters)
        for combo, axis in ((self.x_combo, first), (self.y_combo, second)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(order.index(axis) if axis in self._parameters else -1)
        self._name_axes()

    def set_plane(self, kind: str) -> None:
        """Show the controls of a plane, ``"weights"`` or ``"random"``, without a signal."""
        with QSignalBlocker(self.plane_combo):
            self.plane_combo.setCurrentIndex(_KINDS.index(kind))
        self.axes_button.setVisible(kind == "weights")
        self.renew_button.setVisible(kind == "random")

    @property
    def plane(self) -> str:
        """The chosen plane, ``"weights"`` or ``"random"``."""
        return _KINDS[self.plane_combo.currentIndex()]

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the surface of `snapshot`, unless it is the one already drawn."""
        if snapshot.surface is self._surface:
            return
        self._surface = snapshot.surface
        self._name_axes()
        self.canvas.set_surface(snapshot.surface)

    def _name_axes(self) -> None:
        """Name the axes of the surface that is drawn, not of the one that was asked for."""
        surface = self._surface
        axes = surface.axes if surface is not None else self._axes
        if surface is not None and surface.kind == "random":
            self.canvas.set_axis_names(self.tr("direction 1"), self.tr("direction 2"))
        elif axes is not None:
            first, second = (self._parameters.get(axis, "") for axis in axes)
            self.canvas.set_axis_names(first, second)

    # -- what the learner does

    @Slot(int)
    def on_plane_chosen(self, index: int) -> None:
        """Ask for the other kind of plane."""
        self.set_plane(_KINDS[index])
        self.plane_chosen.emit(_KINDS[index])

    @Slot()
    def on_axes_clicked(self) -> None:
        """Open the choice of the two weights."""
        self.axes_popup.open_below(self.axes_button)

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
        self.set_axes(chosen[0], chosen[1])
        self.weights_chosen.emit(chosen[0], chosen[1])

    def _spare(self, taken: Axis, moved: int) -> Axis:
        if self._axes is not None and self._axes[moved] != taken:
            return self._axes[moved]
        return next(axis for axis in self._parameters if axis != taken)

    @Slot()
    def on_renew_clicked(self) -> None:
        """Ask for other random directions."""
        self.directions_renewed.emit()

    @Slot()
    def on_out_clicked(self) -> None:
        """Ask for a wider window."""
        self.range_changed.emit(_ZOOM)

    @Slot()
    def on_in_clicked(self) -> None:
        """Ask for a narrower window."""
        self.range_changed.emit(1.0 / _ZOOM)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
