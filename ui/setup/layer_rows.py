"""The list of layers: nodes and activation of each, hidden ones removable."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.scenarios.presets import LayerSettings
from ui.setup.layer_row import LayerRow, LayerSignals
from ui.theme.colors import Theme


class LayerRows(LayerSignals):
    """All layers, the output layer last.

    Parameters
    ----------
    before : QWidget
        What Tab leaves on the way to the first row; in the same window.
    parent : QWidget, optional
    """

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._theme: Theme | None = None
        self._output = self._made(0, is_output=True)
        self._hidden: list[LayerRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._output)

    @property
    def rows(self) -> list[LayerRow]:
        """The rows in the layers' order."""
        return [*self._hidden, self._output]

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)

    def show_layers(self, layers: tuple[LayerSettings, ...], nodes: tuple[int, ...]) -> None:
        """Show `layers` with their numbers of nodes, without reporting it.

        Rows that stay keep focus and caret.
        """
        while len(self._hidden) < len(layers) - 1:
            self._append()
        while len(self._hidden) > len(layers) - 1:
            self._drop()
        for index, shown in enumerate(zip(self.rows, layers, nodes, strict=True)):
            row, layer, count = shown
            row.show_layer(index, layer, count)

    def _append(self) -> None:
        row = self._made(len(self._hidden), is_output=False)
        if self._theme is not None:
            row.set_theme(self._theme)
        self._column.insertWidget(len(self._hidden), row)
        self._hidden.append(row)
        self._chain_tab_order()

    def _drop(self) -> None:
        row = self._hidden.pop()
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            (self._hidden[-1].remove if self._hidden else self._output.activation).setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _chain_tab_order(self) -> None:
        """Bring the rows to where they belong: Qt puts new widgets at the end of the window."""
        fields = [field for row in self.rows for field in row.fields]
        for first, second in pairwise([self._before, *fields]):
            QWidget.setTabOrder(first, second)

    def _made(self, index: int, *, is_output: bool) -> LayerRow:
        row = LayerRow(index, is_output=is_output)
        row.pass_on(self)
        return row
