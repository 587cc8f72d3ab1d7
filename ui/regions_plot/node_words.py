"""What is said of a node's picture: what it shows, and what is read at a place of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.data.own_row import AnyRow, OwnRow
from simulator.data.prepared import PreparedData
from simulator.diagnostics.node_maps import NodeView
from simulator.scenarios.experiment import Experiment
from ui.words.messages import filled, listed, said
from ui.words.node_words import NodeWords
from ui.words.numbers import short

SUM, OUTPUT = "z", "a"


class NodePictureWords(QObject):
    """Writes of the nodes of one experiment, in the language that is shown.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        super().__init__()
        self._data: PreparedData = experiment.data
        data = self._data
        outputs = data.class_names or data.target_names
        self._names = NodeWords(experiment.spec, data.feature_names, outputs, data.task)

    def node(self, layer: int, unit: int) -> str:
        """Return a node's name."""
        return self._names.node(layer, unit)

    def feature(self, feature: int) -> str:
        """Return an input's name."""
        return self._names.feature(feature)

    def told(self, view: NodeView, quantity: str, features: tuple[int, ...], row: AnyRow) -> str:
        """Return what is shown, in a sentence: which node, over what, and what is held."""
        gaps = {
            "node": self.node(view.layer, view.unit),
            "features": said(listed(*map(self.feature, features))),
            "row": 0 if isinstance(row, OwnRow) else row + 1,
        }
        holds = self._data.n_features > len(features)
        if view.picture == "curve":
            alone = self.tr("{node} along {features}.")
            held = self.tr("{node} along {features}; the other inputs are as in row {row}.")
        elif view.layer < 0:
            alone = self.tr("{node}, scaled, over {features}.")
            held = self.tr("{node}, scaled, over {features}.")
        elif quantity == SUM:
            alone = self.tr("{node}: z, before the activation, over {features}.")
            held = self.tr(
                "{node}: z, before the activation, over {features}; the other inputs are as in "
                "row {row}."
            )
        else:
            alone = self.tr("{node}: activation a over {features}.")
            held = self.tr(
                "{node}: activation a over {features}; the other inputs are as in row {row}."
            )
        if holds and isinstance(row, OwnRow) and view.layer >= 0:
            return filled(self._told_of_own(view, quantity), **gaps)
        return filled(held if holds else alone, **gaps)

    def _told_of_own(self, view: NodeView, quantity: str) -> str:
        """Return the sentence where the inputs that are held are those of one's own row."""
        if view.picture == "curve":
            return self.tr("{node} along {features}; the other inputs are as in your own row.")
        if quantity == SUM:
            return self.tr(
                "{node}: z, before the activation, over {features}; the other inputs are as in "
                "your own row."
            )
        return self.tr(
            "{node}: activation a over {features}; the other inputs are as in your own row."
        )

    def briefly(self, view: NodeView, quantity: str, features: tuple[int, ...], row: AnyRow) -> str:
        """Return the same in few words, where the axes say the rest."""
        number = 0 if isinstance(row, OwnRow) else row + 1
        gaps = {"node": self.node(view.layer, view.unit), "shown": quantity, "row": number}
        holds = self._data.n_features > len(features)
        if holds and isinstance(row, OwnRow) and view.layer >= 0:
            curve = self.tr("{node}, others as in your own row")
            plane = self.tr("{node}: {shown}, others as in your own row")
            return filled(curve if view.picture == "curve" else plane, **gaps)
        if view.picture == "curve":
            return filled(self.tr("{node}, others as in row {row}"), **gaps) if holds else ""
        if view.layer < 0:
            return filled(self.tr("{node}, scaled"), **gaps)
        if holds:
            return filled(self.tr("{node}: {shown}, others as in row {row}"), **gaps)
        return filled(self.tr("{node}: {shown}"), **gaps)

    def place(self, feature: int, raw: float) -> str:
        """Return a feature's value at a place, and the scaled one where that is another."""
        name = self.feature(feature)
        if self._data.scaling == "none":
            return f"{name}  {short(raw)}"
        words = self.tr("{name}  {raw} → scaled {scaled}")
        return filled(words, name=name, raw=short(raw), scaled=short(self._scaled(feature, raw)))

    def _scaled(self, feature: int, raw: float) -> float:
        return float((raw - self._data.offset[feature]) / self._data.scale[feature])

    def values(self, view: NodeView, z: float, a: float) -> list[str]:
        """Return what the node makes of a place, in lines; of an input its value alone."""
        name = self.node(view.layer, view.unit)
        if view.layer < 0:
            return []
        return [f"{name}: z  {short(z)}", f"{name}: a  {short(a)}"]

    def slope(self, feature: int, slope: float) -> tuple[str, str]:
        """Return how fast the node's output grows with the input, in a long and a short form."""
        long = filled(
            self.tr("slope of a by {name}: {slope}"), name=self.feature(feature), slope=short(slope)
        )
        return long, filled(self.tr("slope {slope}"), slope=short(slope))
