"""The choice of the two weights of a loss surface: what is offered, and what is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QStringListModel, Signal, Slot

from simulator.landscape.plane import Axis
from ui.landscape_plot.axes_popup import AxesPopup


class AxesChoice(QObject):
    """Fills the two lists of an `AxesPopup`, and keeps the two weights different.

    Parameters
    ----------
    popup : AxesPopup
    parent : QObject

    Attributes
    ----------
    axes : pair of (layer, source, unit), or None
        The chosen weights.

    Signals
    -------
    chosen(object, object)
        Two other weights are wanted.
    """

    chosen = Signal(object, object)

    def __init__(self, popup: AxesPopup, parent: QObject) -> None:
        super().__init__(parent)
        self.axes: tuple[Axis, Axis] | None = None
        self._combos = (popup.x_combo, popup.y_combo)
        self._labels: dict[Axis, str] = {}
        self._offered: QStringListModel | None = None
        popup.x_combo.activated.connect(self.on_x_chosen)
        popup.y_combo.activated.connect(self.on_y_chosen)

    @property
    def labels(self) -> Mapping[Axis, str]:
        """What each weight is called."""
        return self._labels

    def offer(self, parameters: Sequence[tuple[str, Axis]]) -> None:
        """Offer `parameters`, each a label and its (layer, source, unit)."""
        self._labels = {axis: label for label, axis in parameters}
        offered = QStringListModel([label for label, _ in parameters], self)
        for combo in self._combos:
            with QSignalBlocker(combo):
                combo.setModel(offered)
        if self._offered is not None:
            self._offered.deleteLater()
        self._offered = offered

    def show_axes(self, first: Axis, second: Axis) -> None:
        """Show which two weights are chosen, without a signal."""
        self.axes = (first, second)
        order = list(self._labels)
        for combo, axis in zip(self._combos, self.axes, strict=True):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(order.index(axis) if axis in self._labels else -1)

    @Slot(int)
    def on_x_chosen(self, index: int) -> None:
        """Ask for another horizontal weight; swap the two where it is the other's."""
        self._choose(index, self._combos[1].currentIndex(), moved=0)

    @Slot(int)
    def on_y_chosen(self, index: int) -> None:
        """Ask for another vertical weight; swap the two where it is the other's."""
        self._choose(self._combos[0].currentIndex(), index, moved=1)

    def _choose(self, first: int, second: int, moved: int) -> None:
        order = list(self._labels)
        chosen = [order[max(first, 0)], order[max(second, 0)]]
        if chosen[0] == chosen[1]:
            # Two equal axes would make a line: the other axis takes what this one had.
            chosen[1 - moved] = self._spare(chosen[0], moved)
        self.chosen.emit(chosen[0], chosen[1])

    def _spare(self, taken: Axis, moved: int) -> Axis:
        if self.axes is not None and self.axes[moved] != taken:
            return self.axes[moved]
        return next(axis for axis in self._labels if axis != taken)
