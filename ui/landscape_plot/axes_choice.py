"""The choice of the two weights of a loss surface: what is offered, and what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from simulator.landscape.plane import Axis
from simulator.nn.parameter_symbols import ParameterSymbols
from ui.landscape_plot.axes_popup import AxesPopup
from ui.plotting.lettering import AxisName


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
    symbols : ParameterSymbols or None
        What each weight is called.

    Signals
    -------
    chosen(object, object)
        Two other weights are wanted.
    """

    chosen = Signal(object, object)

    def __init__(self, popup: AxesPopup, parent: QObject) -> None:
        super().__init__(parent)
        self.axes: tuple[Axis, Axis] | None = None
        self.symbols: ParameterSymbols | None = None
        self._combos = (popup.x_combo, popup.y_combo)
        popup.x_combo.chosen.connect(self.on_x_chosen)
        popup.y_combo.chosen.connect(self.on_y_chosen)

    def name(self, axis: Axis) -> str:
        """Return what a weight is called; empty for one that is not offered."""
        if self.symbols is None:
            return ""
        return AxisName(self.symbols.symbol(axis), self.symbols.brief(axis))

    def offer(self, symbols: ParameterSymbols) -> None:
        """Offer the weights of a network."""
        self.symbols = symbols
        for combo in self._combos:
            combo.offer(symbols.names, symbols.find)

    def show_axes(self, first: Axis, second: Axis) -> None:
        """Show which two weights are chosen, without a signal."""
        self.axes = (first, second)
        for combo, axis in zip(self._combos, self.axes, strict=True):
            combo.show_place(-1 if self.symbols is None else self.symbols.place(axis))

    @Slot(int)
    def on_x_chosen(self, place: int) -> None:
        """Ask for another horizontal weight; swap the two where it is the other's."""
        self._choose(place, moved=0)

    @Slot(int)
    def on_y_chosen(self, place: int) -> None:
        """Ask for another vertical weight; swap the two where it is the other's."""
        self._choose(place, moved=1)

    def _choose(self, place: int, moved: int) -> None:
        assert self.symbols is not None  # nothing else is offered
        assert self.axes is not None
        chosen, before = self.symbols.axis(place), self.axes[moved]
        other = self.axes[1 - moved]
        # Two equal axes would make a line: the other axis takes what this one had.
        kept = before if chosen == other else other
        self.chosen.emit(*((chosen, kept) if moved == 0 else (kept, chosen)))
