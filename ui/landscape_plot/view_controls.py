"""The controls that say what of the loss landscape is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QToolButton

from simulator.landscape.view_choice import LINES, PLANES, RESOLUTIONS, ROWS, LandscapeView
from ui.landscape_plot.landscape_pictures import PICTURES, LandscapePictures
from ui.landscape_plot.view_popup import ViewPopup
from ui.widgets.combos import ElidingCombo

_PICTURE_WIDTH = 70


class ViewControls(QObject):
    """Shows a `LandscapeView` in lists, and asks for another one.

    Parameters
    ----------
    pictures : LandscapePictures
        Map and surface in space are two pictures of one view: which is seen is kept there.
    popup : ViewPopup
        Holds the lists of rows and resolutions.
    parent : QObject

    Attributes
    ----------
    view : LandscapeView
        What is asked for.
    picture_combo, plane_combo : ElidingCombo
        How it is drawn; the plane or the line.
    renew_button : QToolButton
        Draws other directions.

    Signals
    -------
    chosen(object)
        The `LandscapeView` that is wanted.
    redrawn()
        The same view is to be drawn as another picture.
    """

    chosen = Signal(object)
    redrawn = Signal()

    def __init__(self, pictures: LandscapePictures, popup: ViewPopup, parent: QObject) -> None:
        super().__init__(parent)
        self.view = LandscapeView()
        self._pictures = pictures
        self.picture_combo, self.plane_combo = ElidingCombo(), ElidingCombo()
        self.renew_button = QToolButton()
        self._rows, self._resolution = popup.rows_combo, popup.resolution_combo
        self.picture_combo.setMinimumWidth(_PICTURE_WIDTH)
        self.picture_combo.addItems([""] * len(PICTURES))
        self._rows.addItems([""] * len(ROWS))
        self._resolution.addItems([f"{n} × {n}" for n in RESOLUTIONS])
        self.picture_combo.activated.connect(self.on_picture_chosen)
        self.plane_combo.activated.connect(self.on_plane_chosen)
        self._rows.activated.connect(self.on_rows_chosen)
        self._resolution.activated.connect(self.on_resolution_chosen)
        self.renew_button.clicked.connect(self.on_renew_clicked)

    def show_view(self, view: LandscapeView) -> None:
        """Show the choices of `view`, without a signal; planes or lines are named already."""
        self.view = view
        is_line = view.picture == "line"
        if is_line:
            self._pictures.shown = "line"
        elif self._pictures.shown == "line":
            self._pictures.shown = "map"
        kinds, kind = (LINES, view.line) if is_line else (PLANES, view.plane)
        indices = (
            (self.picture_combo, PICTURES.index(self._pictures.shown)),
            (self.plane_combo, kinds.index(kind)),
            (self._rows, ROWS.index(view.rows)),
            (self._resolution, RESOLUTIONS.index(view.resolution)),
        )
        for combo, index in indices:
            with QSignalBlocker(combo):
                combo.setCurrentIndex(index)
        self.renew_button.setVisible(not is_line and view.plane != "weights")
        # One dimension always shows all three losses, at one resolution.
        self._rows.setEnabled(not is_line)
        self._resolution.setEnabled(not is_line)

    def ask(self, **changes: Any) -> None:
        """Ask for the view with other choices."""
        self.chosen.emit(replace(self.view, **changes))

    @Slot(int)
    def on_picture_chosen(self, index: int) -> None:
        """Draw it another way."""
        self._pictures.shown = PICTURES[index]
        wanted = "line" if PICTURES[index] == "line" else "plane"
        if wanted != self.view.picture:
            self.ask(picture=wanted)
        else:
            self.redrawn.emit()

    @Slot(int)
    def on_plane_chosen(self, index: int) -> None:
        """Ask for another plane or line."""
        if self.view.picture == "line":
            self.ask(line=LINES[index])
        else:
            self.ask(plane=PLANES[index])

    @Slot(int)
    def on_rows_chosen(self, index: int) -> None:
        """Ask for the loss on other rows."""
        self.ask(rows=ROWS[index])

    @Slot(int)
    def on_resolution_chosen(self, index: int) -> None:
        """Ask for a finer or coarser map."""
        self.ask(resolution=RESOLUTIONS[index])

    @Slot()
    def on_renew_clicked(self) -> None:
        """Ask for other random directions, or for those of the path as they are now."""
        self.ask(fresh=self.view.fresh + 1)
