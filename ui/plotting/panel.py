"""What the three plot panels have in common: a row of controls, a canvas, and a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from simulator.session.snapshot import Snapshot
from ui.plotting.canvas import PlotCanvas
from ui.plotting.clicks import leave_mouse
from ui.theme.colors import Theme


class PlotPanel(QWidget):
    """A plot with a compact row of controls above it.

    Attributes
    ----------
    canvas : PlotCanvas
        The plot itself.
    header : QWidget
        The row of controls; hidden where there are none.
    file_name : str
        What files of it are called, without scenario and ending.

    Signals
    -------
    picture_requested(QWidget)
        The learner wants a file of this panel's picture; answer with `save_picture`.
    data_requested(QWidget)
        The learner wants a file of the numbers, from a panel that offers it.
    """

    picture_requested = Signal(QWidget)
    data_requested = Signal(QWidget)
    file_name = "plot"

    def __init__(self, canvas: PlotCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.header = QWidget(self)
        self.header_layout = QHBoxLayout(self.header)
        self.header_layout.setContentsMargins(8, 0, 8, 2)
        self.header_layout.setSpacing(4)
        self.panel_layout = QVBoxLayout(self)
        self.panel_layout.setContentsMargins(0, 0, 0, 0)
        self.panel_layout.setSpacing(0)
        self.panel_layout.addWidget(self.header)
        self.panel_layout.addWidget(canvas, 1)
        canvas.menu_requested.connect(self.on_menu_requested)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self.canvas.set_theme(theme)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Draw what `snapshot` holds; each panel says what it takes from it."""
        raise NotImplementedError

    def save_picture(self, path: str) -> None:
        """Write the plot to `path`, ``.png`` or ``.svg``.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        self.canvas.save_picture(path)

    def picture_filters(self) -> str:
        """Return the kinds of file that `save_picture` writes, as a file dialog wants them."""
        return ";;".join((self.tr("Picture (*.png)"), self.tr("Vector picture (*.svg)")))

    def save_data(self, path: str) -> None:
        """Write the plot's numbers to `path`, for panels that emit `data_requested`.

        Raises
        ------
        FileProblem
            If the file cannot be written; an old file is then still there.
        """
        raise NotImplementedError

    def data_filters(self) -> str:
        """Return the kinds of file that `save_data` writes, as a file dialog wants them."""
        return ";;".join((self.tr("Table (*.csv)"), self.tr("NumPy arrays (*.npz)")))

    def menu_actions(self) -> list[QAction]:
        """Return the actions of the context menu that only this panel has."""
        return []

    def context_menu(self) -> QMenu:
        """Return a new context menu of the plot."""
        menu = QMenu(self)
        for action in self.menu_actions():
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Save picture…"), self.on_save_chosen)
        menu.addAction(self.tr("Copy picture"), self.canvas.copy_picture)
        return menu

    @Slot(object)
    def on_menu_requested(self, position: QPoint) -> None:
        """Open the context menu at a global position."""
        menu = self.context_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
        leave_mouse(self.canvas)

    @Slot()
    def on_save_chosen(self) -> None:
        """Ask the window for a file name."""
        self.picture_requested.emit(self)
