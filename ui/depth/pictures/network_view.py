"""One of the three networks: its heading, its regions, and how well it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.depth.model.job import DepthSnapshot
from ui.depth.panels.words import DepthWords
from ui.regions_plot.region_points import RegionPoints
from ui.regions_plot.regions_canvas import NO_ROW, RegionsCanvas
from ui.theme.colors import Theme
from ui.widgets.elided_label import ElidedLabel
from ui.words.messages import worded

# Of the data sets some take a while to be read, and only the first time.
_WAITING = worded("NetworkView", "The networks are being made …")


class NetworkView(QWidget):
    """Shows one network of a snapshot.

    Parameters
    ----------
    index : int
        Which one: its layers less one.
    parent : QWidget, optional

    Attributes
    ----------
    heading, shape, score : ElidedLabel
    canvas : RegionsCanvas
    """

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._words = index, DepthWords(self)
        self._points: RegionPoints | None = None
        self._plan: object = None
        self.heading, self.shape, self.score = (ElidedLabel(self) for _ in range(3))
        for label in (self.shape, self.score):
            label.setProperty("role", "note")
        self.canvas = RegionsCanvas(self)
        self.canvas.set_waiting(_WAITING)
        self.canvas.setMinimumSize(190, 150)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.heading)
        layout.addWidget(self.shape)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.score)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)

    def tell(self, snapshot: DepthSnapshot) -> None:
        """Say what the network is, and how well it does."""
        index, words = self._index, self._words
        self.heading.setText(words.heading(index, snapshot))
        self.shape.setText(words.shape(index, snapshot.plan.document))
        self.score.set_usual(self.score.fontMetrics().horizontalAdvance(words.longest(snapshot)))
        self.score.setText(words.score(index, snapshot))
        self.canvas.setAccessibleDescription(f"{self.heading.text()}. {self.score.text()}")

    def draw(self, snapshot: DepthSnapshot) -> None:
        """Draw the network's regions: most of the work of showing it."""
        index = self._index
        experiment = snapshot.plan.drawn[index]
        if self._points is None or snapshot.plan is not self._plan:
            self._plan, self._points = snapshot.plan, RegionPoints(experiment)
            self.canvas.set_points(experiment.data, self._points)
        self._points.classify(snapshot.thetas[index])
        self.canvas.set_regions(snapshot.regions[index], NO_ROW)
