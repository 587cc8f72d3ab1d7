"""The panel of decision regions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData
from simulator.diagnostics.regions import default_features
from ui.plotting.canvas import PlotCanvas
from ui.plotting.panel import PlotPanel
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.regions_canvas import RegionsCanvas
from ui.theme.colors import Theme
from ui.widgets.combos import ElidingCombo
from ui.widgets.elided_label import ElidedLabel
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled, said

if TYPE_CHECKING:  # read once a node is selected
    from ui.regions_plot.node_show import NodeShow


class RegionsPlot(PlotPanel):
    """What the network answers at every place of two features, under the data.

    While a node is selected it may be that node's answer, or how it goes along one feature.

    Attributes
    ----------
    regions : RegionsCanvas
        The network's answer; `canvas` is what is seen.
    x_combo, y_combo : QComboBox
        Which features are on the axes; there only where the data has more than two.
    label_combo : QComboBox
        Which of several labels is shown; there only where a row can have several.
    line : QWidget
        The row with the node's switch and the note; there where either has something to say.
    note : ElidedLabel
        What is seen of the node; else which slice is drawn, where the data has more than two
        features.

    Signals
    -------
    features_chosen(int, int)
        Regions over these two features are wanted.
    node_wanted(object)
        A `NodeView` of the selected node is wanted; None: no more.
    node_shown(bool)
        A node is shown from now on, or the network's answer again.
    row_picked(int)
        A training sample was clicked.
    """

    file_name = "decision-regions"
    features_chosen = Signal(int, int)
    node_wanted = Signal(object)
    node_shown = Signal(bool)
    row_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.regions = canvas = RegionsCanvas()
        super().__init__(canvas, parent)
        self._experiment: Any = None
        self._drawn: tuple[Any, int] | None = None
        self._regions: Any = None
        self._points: RegionPoints | None = None
        self._theme: Theme | None = None
        self._withholds = self._holds_answer = False
        self.x_label, self.y_label = QLabel("x"), QLabel("y")
        self.x_combo, self.y_combo = ElidingCombo(fills=True), ElidingCombo(fills=True)
        for label, combo in ((self.x_label, self.x_combo), (self.y_label, self.y_combo)):
            self.header_layout.addWidget(label)
            self.header_layout.addWidget(combo, 1)
        self.label_name, self.label_combo = QLabel(), ElidingCombo(fills=True)
        self.header_layout.addWidget(self.label_name)
        self.header_layout.addWidget(self.label_combo, 1)
        self.label_combo.activated.connect(canvas.show_label)
        self.x_combo.activated.connect(self.on_x_chosen)
        self.y_combo.activated.connect(self.on_y_chosen)
        canvas.row_picked.connect(self.row_picked)
        self.header.hide()
        self.note = ElidedLabel(self)
        self.note.setProperty("role", "note")
        self.line = self._made_line()
        self.panel_layout.insertWidget(1, self.line)
        speak(self._say)

    @cached_property
    def node(self) -> NodeShow:
        """What is seen of the selected node: made when the first one is."""
        from ui.regions_plot.node_show import NodeShow

        made = NodeShow(self)
        made.add_to(self.panel_layout, self.header_layout, self._line_layout)
        for canvas in (made.map, made.curve):
            canvas.row_picked.connect(self.row_picked)
            canvas.menu_requested.connect(self.on_menu_requested)
        if self._theme is not None:
            made.set_theme(self._theme)
        made.set_withholding(self._withholds)
        if self._points is not None:
            made.open(self._experiment, self._points, self.features[0])
        made.switch.hold_answer(self._holds_answer)
        made.wanted.connect(self.node_wanted)
        made.changed.connect(self._on_node_changed)
        return made

    def _made_node(self) -> NodeShow | None:
        """Return what is seen of nodes, where one has been selected yet."""
        return self.node if "node" in vars(self) else None

    def _node_canvas(self) -> PlotCanvas | None:
        """Return the canvas of a node that is to be seen; None where the answer is."""
        made = self._made_node()
        return None if made is None else made.canvas

    def set_withholding(self, withholds: bool) -> None:
        """Show no outputs, and no values of a node, while they are to be worked out."""
        self._withholds = withholds
        self.regions.set_withholding(withholds)
        if (made := self._made_node()) is not None:
            made.set_withholding(withholds)
        self._tell()

    def hold_answer(self, held: bool) -> None:
        """Have the network's answer stay in sight though a node is selected, until one chooses."""
        self._holds_answer = held
        if (made := self._made_node()) is not None:
            made.switch.hold_answer(held)

    def _made_line(self) -> QWidget:
        """Return the row with the note; the switch of nodes comes before it."""
        line = QWidget(self)
        row = self._line_layout = QHBoxLayout(line)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        line.hide()
        return line

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Decision regions"))
        self.label_name.setText(self.tr("label"))
        self.label_combo.setAccessibleName(self.tr("Label that is shown"))
        self.label_combo.setToolTip(self.tr("Every label has a border of its own: choose one"))
        self.x_combo.setAccessibleName(self.tr("Horizontal feature"))
        self.y_combo.setAccessibleName(self.tr("Vertical feature"))
        for combo in (self.x_combo, self.y_combo):
            combo.setToolTip(
                self.tr(
                    "The picture is a slice: these two features vary, "
                    "and all others are as in the row that is shown."
                )
            )
        self._name_choices()
        self._tell()

    def _name_choices(self) -> None:
        """Say the features and labels that are offered in the language that is shown."""
        data = self._experiment.data if self._experiment is not None else None
        for combo in (self.x_combo, self.y_combo, self.label_combo):
            names = () if data is None else data.feature_names
            if combo is self.label_combo and data is not None:
                names = data.class_names
            for place in range(combo.count()):
                combo.setItemText(place, said(names[place]))

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.regions.set_theme(theme)
        if (made := self._made_node()) is not None:
            made.set_theme(theme)

    @property
    def features(self) -> tuple[int, int]:
        """The features on the axes."""
        return self.regions.features

    def set_features(self, first: int, second: int) -> None:
        """Show other features on the axes, without a signal."""
        with QSignalBlocker(self.x_combo), QSignalBlocker(self.y_combo):
            self.x_combo.setCurrentIndex(first)
            self.y_combo.setCurrentIndex(second)
        self.regions.set_features(first, second)

    def select_node(self, node: tuple[int, int] | None) -> None:
        """Show what a node of the drawing makes of the inputs; None: the network's answer."""
        made = self._made_node() if node is None else self.node
        if made is not None:
            made.select(node)

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the regions of `snapshot`, unless they are the ones already drawn."""
        if snapshot.experiment is not self._experiment:
            self._open(snapshot.experiment, snapshot.regions)
        # Pictures have no regions: what their rows are taken for goes by the parameters alone.
        is_picture = snapshot.experiment.data.image_shape is not None
        answers = snapshot.state.theta if is_picture else snapshot.regions
        row = snapshot.sample_row
        assert self._points is not None
        self._points.take(snapshot.state.theta)
        if (made := self._made_node()) is not None:
            made.show_snapshot(snapshot)
        if not self._has_drawn(answers, row):
            if self._drawn is None or answers is not self._drawn[0]:
                hurries = snapshot.status == "running" and not snapshot.is_unhurried
                if not self._points.classify(snapshot.state.theta, at_once=not hurries):
                    answers = None  # the points are still those of before
            self._drawn = answers, row
            outputs = _outputs(snapshot) if isinstance(row, OwnRow) else None
            self.regions.set_regions(snapshot.regions, row, outputs)
            self._regions = snapshot.regions
        self._tell()

    def _has_drawn(self, answers: Any, row: int) -> bool:
        return self._drawn is not None and self._drawn[0] is answers and self._drawn[1] == row

    @Slot()
    def _on_node_changed(self) -> None:
        """Show the canvas that is wanted, with the choices that it has."""
        wanted = self._node_canvas() or self.regions
        if wanted is not self.canvas:
            # Two canvases visible at once, however briefly, would push the neighbours aside.
            self.canvas.hide()
            self.canvas = wanted
            wanted.show()
            self.node_shown.emit(wanted is not self.regions)
        self._offer()
        self._tell()

    def _offer(self) -> None:
        """Show the choices that what is seen has."""
        data = self._experiment.data if self._experiment is not None else None
        made, canvas = self._made_node(), self._node_canvas()
        curve = made is not None and made.shows_curve
        # Two pixels say nothing of a picture, but what a node makes of them can be asked.
        has_plane = data is not None and (data.image_shape is None or canvas is not None)
        is_plane = has_plane and not curve and self.x_combo.count() > 0
        has_labels = self.label_combo.count() > 0 and canvas is None
        for widget in (self.x_label, self.y_label, self.x_combo, self.y_combo):
            widget.setVisible(is_plane)
        for widget in (self.label_name, self.label_combo):
            widget.setVisible(has_labels)
        is_along = made is not None and made.offer_controls()
        self.header.setVisible(is_plane or has_labels or is_along)

    def _tell(self) -> None:
        """Say what is seen of a node; of the answer which slice, where there are more features."""
        made = self._made_node()
        has_note = self._withholds_answer() or self._is_slice()
        self.line.setVisible(has_note or (made is not None and made.has_node))
        if made is not None and made.canvas is not None:
            brief, told = made.told()
            self.note.setText(brief)
            self.note.set_hint(told)
        elif self._withholds_answer():
            self.note.setText(self.tr("Regions are hidden in practice"))
            self.note.set_hint(
                self.tr("The network's answers would tell the results: end practice first (P)")
            )
        elif self._is_slice():
            words = self.tr("Slice through row {row}; other rows can differ")
            row = self._regions.row
            own = self.tr("Slice through your own row; other rows can differ")
            is_own = isinstance(row, OwnRow)
            self.note.setText(own if is_own else filled(words, row=row + 1))
            self.note.set_hint(
                self.tr(
                    "The features that are not on the axes are as in this row. Rows in which they "
                    "are otherwise can be right and yet lie in another colour."
                )
            )
        else:
            self.note.setText("")
            self.note.set_hint("")

    def _withholds_answer(self) -> bool:
        """Return whether there would be a plane or a curve, were it not for practice."""
        data = None if self._experiment is None else self._experiment.data
        return self._withholds and data is not None and data.image_shape is None

    def _is_slice(self) -> bool:
        if self._regions is None:
            return False
        data = self._experiment.data
        return data.n_features > 2 and data.image_shape is None

    def _open(self, experiment: Any, regions: Any) -> None:
        before = self._experiment
        self._experiment, self._drawn = experiment, None
        self._points = RegionPoints(experiment)
        kept = before is not None and before.data.feature_names == experiment.data.feature_names
        data = experiment.data
        features = self.features
        label = self.label_combo.currentIndex() if kept else 0
        self.regions.set_points(data, self._points)
        self._fill(data)
        self._fill_labels(data.class_names if data.task == "multilabel" else (), label)
        if not kept:
            features = default_features(data)
        self.set_features(*(regions.features if regions is not None else features))
        if (made := self._made_node()) is not None:
            made.open(experiment, self._points, self.features[0])
        self._offer()

    def _fill(self, data: PreparedData) -> None:
        names = data.feature_names if data.n_features > 2 else ()
        for combo in (self.x_combo, self.y_combo):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(said_names(names))

    def _fill_labels(self, names: tuple[str, ...], chosen: int) -> None:
        """Offer the labels of a multi-label task; without labels there is no such choice."""
        with QSignalBlocker(self.label_combo):
            self.label_combo.clear()
            self.label_combo.addItems(said_names(names))
        if names:
            self.label_combo.setCurrentIndex(max(0, chosen))
            self.regions.show_label(max(0, chosen))

    @Slot(int)
    def on_x_chosen(self, index: int) -> None:
        """Put another feature on the horizontal axis; swap the two where it is the other's."""
        first, second = self.features
        self._choose(index, first if index == second else second)

    @Slot(int)
    def on_y_chosen(self, index: int) -> None:
        """Put another feature on the vertical axis; swap the two where it is the other's."""
        first, second = self.features
        self._choose(second if index == first else first, index)

    def _choose(self, first: int, second: int) -> None:
        self.set_features(first, second)
        self.features_chosen.emit(first, second)


def _outputs(snapshot: Any) -> Any:
    """Return what the shown row leads to, shape (k,); for regression in the data's own units."""
    data, outputs = snapshot.experiment.data, snapshot.sample.layers[-1].a
    return data.unscaled(outputs) if data.task == "regression" else outputs
