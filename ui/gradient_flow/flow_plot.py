"""What the panel of gradient flow shows: one of three plots, or their numbers in a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from ui.gradient_flow.activation_canvas import ActivationCanvas
from ui.gradient_flow.flow_canvas import FlowCanvas
from ui.gradient_flow.flow_table import FlowTable
from ui.gradient_flow.gradient_canvas import GradientCanvas
from ui.gradient_flow.idle_canvas import IdleCanvas
from ui.gradient_flow.pane_canvas import scrolled
from ui.gradient_flow.saving import save_flow
from ui.gradient_flow.series import FlowSeries, Quantity
from ui.plotting.panel import PlotPanel
from ui.theme.colors import Theme
from ui.widgets.combos import ElidingCombo, measure_again
from ui.words.languages import speak
from ui.words.node_words import LayerWords

_SMALL = 26
_TABLE = 3
_QUANTITIES = (Quantity.DELTAS, Quantity.WEIGHTS)


class FlowPlot(PlotPanel):
    """Sizes of gradients, activations, or idle nodes of every layer, over the updates.

    Attributes
    ----------
    view_combo : ElidingCombo
        Gradients, activations, dead and saturated nodes, or the table.
    quantity_combo : ElidingCombo
        Of the gradients: those of the weights, or the nodes' δ.
    bound_box : QCheckBox
        Whether 0.25ⁿ is drawn beside the gradients.
    compare_button, enlarge_button : QToolButton
    gradients, activations, idle : FlowCanvas
    table : FlowTable

    Signals
    -------
    compare_requested()
        Other activations are to be laid beside those of this network.
    enlarge_requested()
        The panel should become a large window of its own, or come back.
    seen(bool)
        Somebody looks, or no more: layers are to be measured, or not.
    """

    file_name = "gradient-flow"
    compare_requested = Signal()
    enlarge_requested = Signal()
    seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.gradients, self.activations = GradientCanvas(), ActivationCanvas()
        self.idle, self.table = IdleCanvas(), FlowTable()
        super().__init__(self.gradients, parent)
        self.series: FlowSeries | None = None
        self._drawn: Any = None
        self._experiment: Any = None
        self._is_followed = False
        # Between two places it is hidden for a moment, as when it becomes a window of its own.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self._words = LayerWords(self)
        self.view_combo, self.quantity_combo = ElidingCombo(), ElidingCombo()
        self.bound_box = QCheckBox()
        self.compare_button, self.enlarge_button = QToolButton(), QToolButton()
        self._lay_out()
        self.view_combo.currentIndexChanged.connect(self._on_view)
        self.quantity_combo.currentIndexChanged.connect(self._on_quantity)
        self.bound_box.setChecked(True)
        self.bound_box.toggled.connect(self.gradients.show_bound)
        self.compare_button.clicked.connect(self.compare_requested)
        self.enlarge_button.clicked.connect(self.enlarge_requested)
        speak(self._say)

    def _lay_out(self) -> None:
        self.view_combo.addItems([""] * 4)
        self.quantity_combo.addItems([""] * len(_QUANTITIES))
        for widget in (self.view_combo, self.quantity_combo, self.bound_box):
            self.header_layout.addWidget(widget)
        self.header_layout.addStretch(1)
        self.header_layout.addWidget(self.compare_button)
        self.header_layout.addWidget(self.enlarge_button)
        self.enlarge_button.setFixedWidth(_SMALL)
        self.enlarge_button.setText("⤢")
        areas = scrolled(self.activations, self), scrolled(self.idle, self)
        self._views: tuple[QWidget, ...] = (self.gradients, *areas, self.table)
        for other in self._views[1:]:
            self.panel_layout.addWidget(other, 1)
            other.hide()
        for canvas in (self.activations, self.idle):
            canvas.menu_requested.connect(self.on_menu_requested)
        self.setFocusProxy(self.view_combo)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Gradient flow"))
        views = (
            self.tr("gradients"),
            self.tr("activations"),
            self.tr("dead and saturated"),
            self.tr("table"),
        )
        for place, name in enumerate(views):
            self.view_combo.setItemText(place, name)
        self.view_combo.setAccessibleName(self.tr("What is shown of the layers"))
        self.view_combo.setToolTip(
            self.tr(
                "Gradients: what comes back of the error. Activations: what each layer passes on. "
                "Dead and saturated: nodes that hardly learn or not at all."
            )
        )
        self._say_of_gradients()
        for combo in (self.view_combo, self.quantity_combo):
            measure_again(combo)
        self.compare_button.setText(self.tr("Compare…"))
        self.compare_button.setToolTip(
            self.tr("Lay sigmoid, tanh, ReLU, leaky ReLU and ELU of this network over one another")
        )
        self.enlarge_button.setToolTip(
            self.tr("Show the panel in a large window; press again to put it back")
        )
        self.enlarge_button.setAccessibleName(self.tr("Large window"))
        self._show_series()

    def _say_of_gradients(self) -> None:
        """Say the choices that gradients have."""
        for place, name in enumerate((self.tr("δ of the nodes"), self.tr("of the weights"))):
            self.quantity_combo.setItemText(place, name)
        self.quantity_combo.setAccessibleName(self.tr("Whose gradients"))
        self.quantity_combo.setToolTip(
            self.tr(
                "δ of the nodes: the root of the mean square of ∂E/∂z, which is handed back from "
                "layer to layer. Of the weights: that of ∂E/∂w, which updates use."
            )
        )
        self.bound_box.setText("0.25ⁿ")
        self.bound_box.setToolTip(
            self.tr(
                "The most that n layers of sigmoids with weights of size 1 leave of the outputs' "
                "δ, as a sigmoid's slope is at most 0.25: 0.25, 0.0625, 0.0156, 0.0039, "
                "0.00098."
            )
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        for canvas in (self.gradients, self.activations, self.idle):
            canvas.set_theme(theme)

    # -- while it is seen

    def showEvent(self, event: QShowEvent) -> None:
        """Have the layers measured from now on."""
        super().showEvent(event)
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have them measured no more."""
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window goes on
            self._settling.start(0)

    @Slot()
    def _settle(self) -> None:
        if self.isVisible() != self._is_followed:
            self._is_followed = self.isVisible()
            self.forget()
            self.seen.emit(self._is_followed)

    # -- what is shown

    @Slot(int)
    def _on_view(self, index: int) -> None:
        for place, one in enumerate(self._views):
            if place != index:
                one.hide()
        canvases = self.gradients, self.activations, self.idle
        if index < len(canvases):
            self.canvas = canvases[index]
        self._views[index].show()
        self._offer()
        self._show_series()

    def _offer(self) -> None:
        """Show the choices that what is seen has."""
        has_gradients = self.view_combo.currentIndex() == 0
        self.quantity_combo.setVisible(has_gradients)
        has_deltas = self.gradients.quantity is Quantity.DELTAS
        self.bound_box.setVisible(has_gradients and has_deltas)

    @Slot(int)
    def _on_quantity(self, index: int) -> None:
        self.gradients.show_quantity(_QUANTITIES[index])
        self._offer()

    def forget(self) -> None:
        """Show nothing until the next snapshot comes: what was noted before is gone."""
        self._drawn = self.series = None
        self._show_series()

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw what was noted, unless it is what is drawn already."""
        flow, experiment = snapshot.flow, snapshot.experiment
        if flow is None or flow is self._drawn:
            return
        self._drawn, self._experiment = flow, experiment
        self.series = FlowSeries(flow)
        self._show_series()

    def names(self) -> list[str]:
        """Return short names of the layers, from the first hidden one to the outputs."""
        layers = 0 if self._experiment is None else len(self._experiment.spec.layers)
        return [self._words.brief(layer, layers - 1) for layer in range(layers)]

    def _show_series(self) -> None:
        """Have what is seen show the series; the rest is drawn when it is asked for."""
        names, series = self.names(), self.series
        if self.view_combo.currentIndex() == _TABLE:
            if series is not None:
                self.table.show_series(series, names)
            return
        canvas = self.canvas
        assert isinstance(canvas, FlowCanvas)
        if canvas is self.activations and self._experiment is not None:
            self.activations.show_layers([one.record for one in self._experiment.spec.layers])
        canvas.show_series(series, names)

    # -- files

    def picture_filters(self) -> str:
        """Return the kinds of files that can be saved: pictures, and a table."""
        return ";;".join((super().picture_filters(), self.tr("Table of values (*.csv)")))

    def save_picture(self, path: str) -> None:
        """Write what is drawn to `path`, ``.png`` or ``.svg``, or all that was noted as ``.csv``.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        if not path.lower().endswith(".csv"):
            super().save_picture(path)
        elif self.series is not None:
            save_flow(self.series, self.names(), path)
