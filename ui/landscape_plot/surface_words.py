"""Every word of the landscape panel: names, explanations and the axes' names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.landscape.lines import POINTS, Line
from simulator.landscape.loss_map import LossMap
from simulator.landscape.plane import Axis
from simulator.landscape.view_choice import LandscapeView
from ui.widgets.combos import measure_again
from ui.words.messages import filled
from ui.words.numbers import percent

if TYPE_CHECKING:
    from ui.landscape_plot.landscape_plot import SurfacePlot


class SurfaceWords(QObject):
    """Writes the panel's texts, in the language that is set.

    Parameters
    ----------
    plot : SurfacePlot
    """

    def __init__(self, plot: SurfacePlot) -> None:
        super().__init__(plot)
        self._plot, self._is_enlarged = plot, False

    def write(self) -> None:
        """Write every text anew."""
        plot = self._plot
        plot.setAccessibleName(self.tr("Loss surface"))
        views = (self.tr("map"), self.tr("3-D"), self.tr("line"))
        rows = (self.tr("training rows"), self.tr("validation rows"), self.tr("last batch"))
        for combo, texts in ((plot.picture_combo, views), (plot.rows_combo, rows)):
            for index, text in enumerate(texts):
                combo.setItemText(index, text)
            measure_again(combo)
        plot.axes_button.setText(self.tr("Axes…"))
        plot.renew_button.setText(self.tr("New"))
        plot.options_button.setText("⋯")
        plot.axes_popup.x_label.setText(self.tr("Horizontal"))
        plot.axes_popup.y_label.setText(self.tr("Vertical"))
        plot.axes_popup.pick_button.setText(self.tr("Pick on the network"))
        plot.options_popup.rows_label.setText(self.tr("Mean loss over"))
        plot.options_popup.resolution_label.setText(self.tr("Points"))
        plot.options_popup.fit_button.setText(self.tr("Show the whole path"))
        plot.log_box.setText(self.tr("log"))
        plot.out_button.setText("−")
        plot.in_button.setText("+")
        self.name_size(self._is_enlarged)
        self._name_controls()
        self._explain_choices()
        self._explain_buttons()

    def name_kinds(self, is_line: bool) -> None:
        """Offer lines or planes."""
        lines = (self.tr("1 weight"), self.tr("gradient"), self.tr("start–now"))
        planes = (
            self.tr("2 weights"),
            self.tr("random"),
            self.tr("path (PCA)"),
            self.tr("start–now–best"),
        )
        combo = self._plot.plane_combo
        texts = lines if is_line else planes
        if [combo.itemText(k) for k in range(combo.count())] != list(texts):
            combo.clear()
            combo.addItems(texts)
            measure_again(combo)
        self._explain_axes(is_line)
        self._explain_options(is_line)
        combo.setToolTip(self._lines_explained() if is_line else self._planes_explained())
        combo.setAccessibleName(
            self.tr("Line through the weights") if is_line else self.tr("Plane of the map")
        )

    def name_size(self, enlarged: bool) -> None:
        """Say what the size button does now."""
        self._is_enlarged = enlarged
        button = self._plot.enlarge_button
        button.setText("⤡" if enlarged else "⤢")
        text = self.tr("Back to its place") if enlarged else self.tr("Large window")
        button.setAccessibleName(text)
        button.setToolTip(
            self.tr("Put the panel back into the window (Escape or Ctrl+W)")
            if enlarged
            else self.tr("Show the loss surface in a large window of its own")
        )

    def explain_rows(self, view: LandscapeView, surface: LossMap | None) -> None:
        """Say why another loss is drawn than the one that was chosen."""
        text = ""
        if view.picture == "line":
            text = filled(self.tr("A line shows all three losses,\nalways at {0} points."), POINTS)
        elif surface is not None and surface.rows_of != view.rows:
            text = {
                "validation": self.tr(
                    "No rows are set aside for validation:\nthe training rows are shown."
                ),
                "batch": self.tr("Nothing was trained on yet:\nthe training rows are shown."),
            }.get(view.rows, "")
        self._plot.options_popup.explain(text)

    def _name_controls(self) -> None:
        plot = self._plot
        names = (
            (plot.picture_combo, self.tr("How the loss is drawn")),
            (plot.renew_button, self.tr("New directions")),
            (plot.options_button, self.tr("More choices")),
            (plot.x_combo, self.tr("Horizontal weight")),
            (plot.y_combo, self.tr("Vertical weight")),
            (plot.rows_combo, self.tr("Rows of the loss")),
            (plot.resolution_combo, self.tr("Points of the map")),
            (plot.log_box, self.tr("Logarithmic loss")),
            (plot.out_button, self.tr("Wider window")),
            (plot.in_button, self.tr("Narrower window")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)

    def _planes_explained(self) -> str:
        return self.tr(
            "The loss depends on every weight; a map can show two directions. 2 weights: those "
            "two vary. Random: all weights move, in two random directions; biases and frozen "
            "layers stay. Path (PCA): the two directions in which the path went furthest. "
            "Start–now–best: the plane through the first weights, those of now and the best so "
            "far."
        )

    def _lines_explained(self) -> str:
        return self.tr(
            "One direction through the weights as they are now: along 1 weight, down the "
            "gradient, or from the start to now. The tangent's slope is what gradient descent "
            "goes by; the ring is where its next step lands."
        )

    def _explain_choices(self) -> None:
        plot = self._plot
        plot.picture_combo.setToolTip(
            self.tr(
                "Seen from above as a map, in three dimensions, or in one dimension, where slope "
                "and step can be read."
            )
        )
        plot.log_box.setToolTip(
            self.tr("A logarithmic loss also shows the shape of the valley where it is small.")
        )

    def _explain_axes(self, is_line: bool) -> None:
        """Say what the choice of one weight, or of two, is for."""
        plot, popup = self._plot, self._plot.axes_popup
        if is_line:
            name = self.tr("Choose the weight")
            button = self.tr("Choose the weight that the loss is drawn over")
            weight = self.tr("This weight varies; all others stay as they are.")
            pick = self.tr("Click on an edge of the network")
        else:
            name = self.tr("Choose the two weights")
            button = self.tr("Choose the two weights that the map is over")
            weight = self.tr(
                "This weight varies along one side of the map; all others stay as they are."
            )
            pick = self.tr("Click on two edges of the network, first the horizontal one")
        plot.axes_button.setAccessibleName(name)
        plot.axes_button.setToolTip(button)
        plot.x_combo.setToolTip(weight)
        plot.y_combo.setToolTip(weight)
        popup.pick_button.setToolTip(pick)

    def _explain_options(self, is_line: bool) -> None:
        """Say what the further choices do, or why there is nothing to choose."""
        if is_line:
            rows = self.tr("A line shows all of them: training, validation and last batch.")
            points = self.tr("A line has 201 points, and fewer where the network is very large.")
        else:
            rows = self.tr(
                "The mean loss over the training rows, over the validation rows, or over the last "
                "batch alone: what a stochastic gradient sees differs from batch to batch."
            )
            points = self.tr(
                "A finer map is made while training rests, from coarse to fine; while it runs, "
                "51 × 51 points at most keep up."
            )
        self._plot.rows_combo.setToolTip(rows)
        self._plot.resolution_combo.setToolTip(points)

    def _explain_buttons(self) -> None:
        plot = self._plot
        plot.renew_button.setToolTip(
            self.tr(
                "Draw two other random directions (each node's share is scaled to its own "
                "weights, so that maps can be compared), or find the path's directions anew."
            )
        )
        plot.options_button.setToolTip(self.tr("Whose loss, and how finely"))
        plot.options_popup.fit_button.setToolTip(self.tr("Undo all zooming"))
        plot.out_button.setToolTip(self.tr("See more of the surface"))
        plot.in_button.setToolTip(self.tr("Look closer at where the network is now"))

    # -- axes

    def axis_names(
        self,
        surface: LossMap | None,
        axes: tuple[Axis, Axis] | None,
        name: Callable[[Axis], str],
    ) -> tuple[str, str]:
        """Return the names of the map's two directions."""
        if surface is not None and surface.axes is None:
            first, second = (self._direction(surface, k) for k in (0, 1))
            return first, second
        shown = surface.axes if surface is not None else axes
        if shown is None:
            return "", ""
        return name(shown[0]), name(shown[1])

    def brief_names(self, surface: LossMap | None, names: tuple[str, str]) -> tuple[str, str]:
        """Return the names where there is little room: along the edges of the box in space."""
        if surface is None or surface.axes is not None:
            return names
        explained = surface.plane.explained or ()
        first, second = surface.plane.names
        brief = {
            "random": self.tr("random {0}"),
            "now": self.tr("start → now"),
            "best": self.tr("to the best"),
            "downhill": self.tr("downhill"),
            "component": self.tr("PC {0} ({1})") if len(explained) else "",
        }
        shares = [percent(share) for share in explained] or ["", ""]
        return (
            filled(brief.get(first, ""), 1, shares[0]) or names[0],
            filled(brief.get(second, ""), 2, shares[1]) or names[1],
        )

    def _direction(self, surface: LossMap, k: int) -> str:
        name, explained = surface.plane.names[k], surface.plane.explained
        if name == "component" and explained is not None:
            return filled(self.tr("main direction {0} ({1})"), k + 1, percent(explained[k]))
        return {
            "random": filled(self.tr("random direction {0}"), k + 1),
            "now": self.tr("from the start to now"),
            "best": self.tr("towards the best"),
            "downhill": self.tr("steepest descent"),
            "across": self.tr("across that way"),
        }.get(name, name)

    def about(self, names: Sequence[str], drawn: LossMap | Line, rows_of: str) -> str:
        """Return what saved coordinates and losses are, in one line."""
        axes = [f"{axis}: {name}" for axis, name in zip("xy", names, strict=False)]
        loss = {
            "training": self.tr("loss: mean over {0} of {1} training rows"),
            "validation": self.tr("loss: mean over {0} of {1} validation rows"),
            "batch": self.tr("loss: mean over {0} of {1} rows of the last batch"),
        }[rows_of]
        return "; ".join([*axes, filled(loss, drawn.rows, drawn.total_rows)])

    def line_name(self, line: Line, name: Callable[[Axis], str]) -> str:
        """Return the name of the line's coordinate."""
        direction = line.direction
        if direction.axis is not None:
            return name(direction.axis)
        if direction.kind == "gradient":
            return self.tr("way along the steepest descent (0: here)")
        if direction.kind == "random":
            return self.tr("a random direction, as there is no gradient (0: here)")
        return self.tr("share of the way from the start (0) to now (1)")
