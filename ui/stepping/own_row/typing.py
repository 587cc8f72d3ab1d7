"""Has a row of one's own typed: opens its window, and closes it when another row is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.data.own_row import AnyRow, OwnRow, have_same_columns
from simulator.data.prepared import PreparedData
from ui.theme.colors import DARK, Theme

if TYPE_CHECKING:
    from ui.stepping.own_row.window import OwnRowWindow


@dataclass(frozen=True, slots=True)
class RowWindow:
    """What stands in the window of a row of one's own."""

    row: OwnRow
    line: str
    place: QRect


class OwnRowTyping(QObject):
    """One window at most, made when it is wanted.

    Parameters
    ----------
    panel : QWidget
        Which the window stands above.

    Attributes
    ----------
    window : OwnRowWindow or None

    Signals
    -------
    typed(object)
        The row that the window holds now, an `OwnRow`.
    """

    typed = Signal(object)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._data: PreparedData | None = None
        self._theme = DARK
        self.window: OwnRowWindow | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        if self.window is not None:
            self.window.set_theme(theme)

    def set_data(self, data: PreparedData) -> None:
        """Take other data; where these have other columns, the window closes."""
        if self.window is not None and have_same_columns(self.window.data, data):
            self.window.set_data(data)
        elif self.window is not None:
            self.window.close()
        self._data = data

    def show_sample(self, row: AnyRow | None) -> None:
        """Close the window where another row is stepped through."""
        if self.window is not None and not isinstance(row, OwnRow):
            self.window.close()

    def show_outputs(self, row: AnyRow, outputs: NDArray[Any] | None) -> None:
        """Say in the window what the network makes of its row, if that is the one shown."""
        if self.window is not None and row == self.window.row:
            self.window.show_outputs(outputs)

    def begin(self, row: AnyRow) -> None:
        """Have a row typed, with the numbers of `row` to begin with."""
        if self._data is None:
            return
        window = self.window
        if window is None:
            own = row if isinstance(row, OwnRow) else OwnRow(tuple(self._data.raw[row].tolist()))
            window = self._open(own)
        window.begin()
        self.typed.emit(window.row)

    def _open(self, row: OwnRow) -> OwnRowWindow:
        from ui.stepping.own_row.window import OwnRowWindow  # not before it is wanted

        assert self._data is not None
        self.window = made = OwnRowWindow(self._data, row, self._panel)
        made.set_theme(self._theme)
        made.changed.connect(self.typed)
        made.finished.connect(self._forget)
        return made

    def outlook(self) -> RowWindow | None:
        """Return what stands in the window, and where that is; None where it is closed."""
        window = self.window
        if window is None:
            return None
        return RowWindow(window.row, window.line.text(), window.geometry())

    def take_outlook(self, outlook: RowWindow | None) -> None:
        """Have the window open as it was; the keys stay where they are."""
        if self.window is not None:
            self.window.close()
        if outlook is None or self._data is None:
            return
        window = self._open(outlook.row)
        window.line.setText(outlook.line)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.setGeometry(outlook.place)
        window.show()
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)

    @Slot()
    def _forget(self) -> None:
        self.window = None
