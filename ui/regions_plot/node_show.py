"""The part of the panel that shows the selected node: its switch, its map and its curve."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.data.own_row import AnyRow
from simulator.diagnostics.node_maps import NodeCurve, NodeMap, NodePictureKind, NodeView
from ui.plotting.canvas import PlotCanvas
from ui.regions_plot.node_curve_canvas import NodeCurveCanvas
from ui.regions_plot.node_map_canvas import NodeMapCanvas
from ui.regions_plot.node_switch import ANSWER, CURVE, NodeSwitch
from ui.regions_plot.node_words import NodePictureWords
from ui.regions_plot.region_points import RegionPoints
from ui.theme.colors import Theme
from ui.widgets.combos import ElidingCombo
from ui.words.data_names import said_names
from ui.words.languages import speak

Node = tuple[int, int]


class NodeShow(QObject):
    """Knows which node is selected and which picture of it is wanted.

    Attributes
    ----------
    switch : NodeSwitch
    along_label, along_combo : QLabel, ElidingCombo
        Along which input the curve goes.
    map : NodeMapCanvas
    curve : NodeCurveCanvas

    Signals
    -------
    wanted(object)
        The `NodeView` that is to be computed; None for none.
    changed()
        Another picture is to be seen, or none of a node.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.switch = NodeSwitch(parent)
        self.along_label, self.along_combo = QLabel(parent), ElidingCombo(parent, fills=True)
        self.map, self.curve = NodeMapCanvas(), NodeCurveCanvas()
        self._experiment: Any = None
        self._words: NodePictureWords | None = None
        self._selected: Node | None = None
        self._asked: NodeView | None = None
        self._drawn: tuple[object, AnyRow, str] | None = None
        self._picture: NodeMap | NodeCurve | None = None
        self.switch.chosen.connect(self._ask)
        self.along_combo.activated.connect(self._on_along)
        speak(self._say)

    def _say(self) -> None:
        self.along_label.setText(self.tr("along"))
        self.along_combo.setAccessibleName(self.tr("Input along which the curve goes"))
        self.along_combo.setToolTip(
            self.tr("This input varies, and all others are as in the row that is shown.")
        )
        if self._experiment is not None:
            names = said_names(self._experiment.data.feature_names)
            for place, name in enumerate(names):
                self.along_combo.setItemText(place, name)

    def add_to(self, canvases: QVBoxLayout, header: QHBoxLayout, line: QHBoxLayout) -> None:
        """Add canvases and controls, none of them seen at first."""
        line.insertWidget(0, self.switch)
        header.insertWidget(0, self.along_combo, 1)
        header.insertWidget(0, self.along_label)
        for canvas in (self.map, self.curve):
            canvas.hide()
            canvases.addWidget(canvas, 1)
        self.offer_controls()

    def offer_controls(self) -> bool:
        """Show the controls that there is a use for; return whether an input can be chosen."""
        self.switch.setVisible(self.has_node)
        is_along = self.shows_curve and self._experiment.data.n_features > 1
        for widget in (self.along_label, self.along_combo):
            widget.setVisible(is_along)
        return is_along

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.map.set_theme(theme)
        self.curve.set_theme(theme)

    def set_withholding(self, withholds: bool) -> None:
        """Read out no values of the node while they are to be worked out."""
        for canvas in (self.map, self.curve):
            canvas.withholds = withholds
            canvas.invalidate()

    @property
    def canvas(self) -> PlotCanvas | None:
        """The canvas that is to be seen; None where the network's answer is."""
        if not self.has_node or self.switch.choice == ANSWER:
            return None
        return self.curve if self.switch.choice == CURVE else self.map

    @property
    def has_node(self) -> bool:
        """Whether a node is selected."""
        return self._selected is not None and self._experiment is not None

    @property
    def shows_curve(self) -> bool:
        """Whether a curve is seen."""
        return self.canvas is self.curve

    def told(self) -> tuple[str, str]:
        """Return what is seen, briefly and in a sentence; empty before the first picture of it."""
        found, words = self._picture, self._words
        if self.canvas is None or found is None or words is None or found.view != self._asked:
            return "", ""
        features = found.features if isinstance(found, NodeMap) else (found.view.feature,)
        of = found.view, self.switch.choice, features, found.row
        return words.briefly(*of), words.told(*of)

    def open(self, experiment: Any, points: RegionPoints, feature: int) -> None:
        """Take the data of another experiment, whose curves go along `feature` at first."""
        before = self._experiment
        self._experiment, self._words = experiment, NodePictureWords(experiment)
        names = experiment.data.feature_names
        if before is None or before.data.feature_names != names:
            with QSignalBlocker(self.along_combo):
                self.along_combo.clear()
                self.along_combo.addItems(said_names(names))
                self.along_combo.setCurrentIndex(feature)
        for canvas in (self.map, self.curve):
            canvas.set_points(experiment, points, self._words)
        self._drawn = self._picture = None
        if self._selected is not None:
            exists = NodeView(*self._selected, "curve").fits(experiment.spec)
            self._selected = self._selected if exists else None
        self._offer()
        self._ask()

    def select(self, node: Node | None) -> None:
        """Show another node, or none: (layer, unit), layer -1 for an input."""
        if node != self._selected:
            self._selected = node
            self._offer()
            self._ask()

    def _offer(self) -> None:
        if self._experiment is not None and self._selected is not None:
            several = self._experiment.data.n_features > 1
            self.switch.offer(has_map=several, has_sum=self._selected[0] >= 0)

    def _view(self) -> NodeView | None:
        """Return what is to be computed."""
        if not self.has_node or self.switch.choice == ANSWER:
            return None
        assert self._selected is not None
        kind: NodePictureKind = "curve" if self.switch.choice == CURVE else "map"
        feature = max(0, self.along_combo.currentIndex()) if kind == "curve" else 0
        view = NodeView(*self._selected, kind, feature)
        return view if view.fits(self._experiment.spec) else None

    @Slot()
    def _ask(self) -> None:
        view = self._view()
        if view != self._asked:
            self._asked = view
            self.wanted.emit(view)
        self._redraw()
        self.changed.emit()

    @Slot(int)
    def _on_along(self, _: int) -> None:
        self._ask()

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the node's picture of a snapshot, where it is the one that was asked for."""
        self._picture = snapshot.node_picture
        self._redraw(snapshot.sample_row)

    def _redraw(self, sample_row: AnyRow | None = None) -> None:
        found, choice = self._picture, self.switch.choice
        if found is None or found.view != self._asked:
            return
        row = found.row if sample_row is None else sample_row
        drawn = found, row, choice
        if drawn == self._drawn:
            return
        self._drawn = drawn
        if isinstance(found, NodeMap):
            self.map.show_map(found, choice, row)
        else:
            self.curve.show_curve(found, row)
