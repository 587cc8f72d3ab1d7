"""The panel of decision regions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from ui.plotting.panel import PlotPanel
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.regions_canvas import RegionsCanvas
from ui.widgets.combos import ElidingCombo
from ui.widgets.elided_label import ElidedLabel
from ui.words.data_names import said_names
from ui.words.languages import speak
from ui.words.messages import filled, said


class RegionsPlot(PlotPanel):
    """What the network answers at every place of two features, under the data.

    Attributes
    ----------
    x_combo, y_combo : QComboBox
        Which features are on the axes; there only where the data has more than two.
    label_combo : QComboBox
        Which of several labels is shown; there only where a row can have several.
    note : ElidedLabel
        Which slice is drawn; there only where the data has more than two features.

    Signals
    -------
    features_chosen(int, int)
        Regions over these two features are wanted.
    row_picked(int)
        A training sample was clicked.
    """

    file_name = "decision-regions"
    features_chosen = Signal(int, int)
    row_picked = Signal(int)

    canvas: RegionsCanvas

    def __init__(self, parent: QWidget | None = None) -> None:
        canvas = RegionsCanvas()
        super().__init__(canvas, parent)
        self._experiment: Any = None
        self._drawn: tuple[Any, int] | None = None
        self._regions: Any = None
        self._points: RegionPoints | None = None
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
        self.note.setContentsMargins(8, 0, 8, 0)
        self.note.hide()
        self.panel_layout.insertWidget(1, self.note)
        speak(self._say)

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
        self._tell_slice()

    def _name_choices(self) -> None:
        """Say the features and labels that are offered in the language that is shown."""
        data = self._experiment.data if self._experiment is not None else None
        for combo in (self.x_combo, self.y_combo, self.label_combo):
            names = () if data is None else data.feature_names
            if combo is self.label_combo and data is not None:
                names = data.class_names
            for place in range(combo.count()):
                combo.setItemText(place, said(names[place]))

    @property
    def features(self) -> tuple[int, int]:
        """The features on the axes."""
        return self.canvas.features

    def set_features(self, first: int, second: int) -> None:
        """Show other features on the axes, without a signal."""
        with QSignalBlocker(self.x_combo), QSignalBlocker(self.y_combo):
            self.x_combo.setCurrentIndex(first)
            self.y_combo.setCurrentIndex(second)
        self.canvas.set_features(first, second)

    def show_snapshot(self, snapshot: Any) -> None:
        """Draw the regions of `snapshot`, unless they are the ones already drawn."""
        if snapshot.experiment is not self._experiment:
            self._open(snapshot.experiment, snapshot.regions)
        # Pictures have no regions: what their rows are taken for goes by the parameters alone.
        is_picture = snapshot.experiment.data.image_shape is not None
        answers = snapshot.state.theta if is_picture else snapshot.regions
        row = snapshot.sample_row
        if self._points is None or self._has_drawn(answers, row):
            return
        if self._drawn is None or answers is not self._drawn[0]:
            hurries = snapshot.status == "running" and not snapshot.is_unhurried
            if not self._points.classify(snapshot.state.theta, at_once=not hurries):
                answers = None  # the points are still those of before
        self._drawn = answers, row
        self.canvas.set_regions(snapshot.regions, row)
        self._regions = snapshot.regions
        self._tell_slice()

    def _has_drawn(self, answers: Any, row: int) -> bool:
        return self._drawn is not None and self._drawn[0] is answers and self._drawn[1] == row

    def _tell_slice(self) -> None:
        """Say which slice is drawn, where the data have more features than a plane."""
        self.note.setVisible(self._is_slice())
        if self._is_slice():
            words = self.tr("Slice through row {row}; other rows can differ")
            self.note.setText(filled(words, row=self._regions.row + 1))
            self.note.set_hint(
                self.tr(
                    "The features that are not on the axes are as in this row. Rows in which they "
                    "are otherwise can be right and yet lie in another colour."
                )
            )

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
        features = self.features if kept else (0, min(1, data.n_features - 1))
        label = self.label_combo.currentIndex() if kept else 0
        self.canvas.set_points(data, self._points)
        self._fill_combos(data.feature_names if data.image_shape is None else ())
        self._fill_labels(data.class_names if data.task == "multilabel" else (), label)
        self.set_features(*(regions.features if regions is not None else features))

    def _fill_combos(self, names: tuple[str, ...]) -> None:
        for combo in (self.x_combo, self.y_combo):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(said_names(names))
        for widget in (self.x_label, self.y_label, self.x_combo, self.y_combo):
            widget.setVisible(len(names) > 2)
        self.header.setVisible(len(names) > 2)

    def _fill_labels(self, names: tuple[str, ...], chosen: int) -> None:
        """Offer the labels of a multi-label task; without labels there is no such choice."""
        with QSignalBlocker(self.label_combo):
            self.label_combo.clear()
            self.label_combo.addItems(said_names(names))
        for widget in (self.label_name, self.label_combo):
            widget.setVisible(bool(names))
        if names:
            self.header.show()
            self.label_combo.setCurrentIndex(max(0, chosen))
            self.canvas.show_label(max(0, chosen))

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
