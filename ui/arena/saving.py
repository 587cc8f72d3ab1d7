"""What the arena's Save menu does: pictures, the race as an animation, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QProgressDialog, QWidget

from simulator.landscape.export import SurfaceTable, save
from simulator.messages import reason
from simulator.session.race_problems import FunctionProblem
from ui.arena.model.arena import Arena
from ui.arena.panels.race_view import RaceView
from ui.arena.pictures.animation import Animation
from ui.arena.pictures.race_curves import RaceCurves
from ui.plotting.canvas import PlotCanvas
from ui.widgets.file_dialogs import FileDialogs
from ui.words.languages import speak
from ui.words.messages import filled, worded


class Saving(QObject):
    """Writes files of an `Arena`'s race.

    Attributes
    ----------
    menu : QMenu
    animation : Animation or None
        The one that is being made.

    Signals
    -------
    succeeded(object), refused(object)
        What was done, or why it was not, in words.
    """

    succeeded = Signal(object)
    refused = Signal(object)

    def __init__(self, arena: Arena, stage: RaceView, curves: RaceCurves, window: QWidget) -> None:
        super().__init__(window)
        self._arena, self._stage, self._curves = arena, stage, curves
        self._dialogs = FileDialogs(window)
        self.animation: Animation | None = None
        self._dialog: QProgressDialog | None = None
        self.menu = QMenu(window)
        for slot in (self.on_picture, self.on_curves, self.on_animation, self.on_data):
            self.menu.addAction("", slot)
        self.menu.aboutToShow.connect(self._on_about_to_show)
        speak(self._say)

    def _say(self) -> None:
        texts = (
            self.tr("Picture of the map or 3-D view…"),
            self.tr("Picture of the loss curves…"),
            self.tr("Race as an animation…"),
            self.tr("Numbers: surface and paths…"),
        )
        for action, text in zip(self.menu.actions(), texts, strict=True):
            action.setText(text)
        self._say_progress()

    def _say_progress(self) -> None:
        if self._dialog is not None:
            self._dialog.setWindowTitle(self.tr("Race as an animation"))
            self._dialog.setLabelText(self.tr("Painting the race, update by update …"))

    @Slot()
    def _on_about_to_show(self) -> None:
        """Offer what there is."""
        there = self._arena.snapshot is not None and bool(self._arena.lineup.entries)
        for action in self.menu.actions():
            action.setEnabled(there)

    # -- asking for a name

    @Slot()
    def on_picture(self) -> None:
        """Ask where to, and save the map, the curve or the surface in space as it is seen."""
        self._choose_picture(self._stage.canvas, "surface")

    @Slot()
    def on_curves(self) -> None:
        """Ask where to, and save the loss curves."""
        self._choose_picture(self._curves, "losses")

    def _choose_picture(self, canvas: PlotCanvas, name: str) -> None:
        filters = ";;".join((self.tr("Picture (*.png)"), self.tr("Vector picture (*.svg)")))
        path = self._chosen(self.tr("Save picture"), name, ".png", filters)
        if path:
            self.save_picture(canvas, path)

    @Slot()
    def on_animation(self) -> None:
        """Ask where to, and save the race as an animation."""
        path = self._chosen(
            self.tr("Save the race as an animation"),
            "race",
            ".gif",
            self.tr("Animated picture (*.gif)"),
        )
        if path:
            self.save_animation(path)

    @Slot()
    def on_data(self) -> None:
        """Ask where to, and save the surface and all paths as numbers."""
        filters = ";;".join((self.tr("Table (*.csv)"), self.tr("NumPy arrays (*.npz)")))
        path = self._chosen(self.tr("Save surface and paths"), "race", ".csv", filters)
        if path:
            self.save_data(path)

    def _chosen(self, title: str, name: str, suffix: str, filters: str) -> str:
        """Return the chosen file, with a suffix; empty where the learner gave up."""
        proposal = f"{self._name()}-{name}{suffix}"
        return self._dialogs.choose_to_save(title, proposal, filters)

    def _name(self) -> str:
        return self._arena.preset or self._arena.problem_key

    # -- saving

    def save_picture(self, canvas: PlotCanvas, path: str) -> None:
        """Write a picture, vectors where `path` ends in ``.svg``."""
        self._guarded(path, lambda: canvas.save_picture(path))

    def save_data(self, path: str) -> None:
        """Write the surface that is shown and every racer's whole path, ``.csv`` or ``.npz``."""
        snapshot = self._arena.snapshot
        trajectories = self._arena.trajectories()
        if snapshot is None or not trajectories:
            self.refused.emit(worded("Saving", "There is no race yet."))
            return
        grid = snapshot.grid
        names = ("x",) if grid.y is None else ("x", "y")
        paths = {
            trajectory.label: np.column_stack(
                [trajectory.updates, trajectory.points, trajectory.losses, trajectory.distance]
            )
            for trajectory in trajectories
        }
        columns = ("update", *names, "loss", "distance")
        shown = SurfaceTable(grid.x, grid.y, grid.loss, paths, columns, self._about(names))
        self._guarded(path, lambda: save(path, shown))

    def _about(self, coordinates: Sequence[str]) -> str:
        """Return what saved coordinates and losses are, in one line."""
        problem, axes = self._arena.problem, self._stage.flat_canvas.axis_names
        if isinstance(problem, FunctionProblem):
            return filled(self.tr("loss: {0}"), problem.function.formula)
        named = [f"{name}: {axis}" for name, axis in zip(coordinates, axes, strict=False)]
        return "; ".join([*named, self.tr("loss: mean over all training rows")])

    def _guarded(self, path: str, save: Callable[[], None]) -> None:
        try:
            save()
        except ValueError as problem:
            self.refused.emit(reason(problem))
        else:
            self.succeeded.emit(worded("Saving", "Saved {0}").format(path))

    def save_animation(self, path: str) -> None:
        """Begin to write the race as an animation; a dialog tells how far it is, and cancels."""
        if self.animation is not None:
            return
        self._arena.playback.pause()
        animation = Animation(self._stage.flat_canvas, self._arena.playback.made, path, self)
        try:
            animation.start()
        except ValueError as problem:
            self.refused.emit(reason(problem))
            return
        self.animation = animation
        dialog = self._dialog = QProgressDialog(self._dialogs.window)
        self._say_progress()
        dialog.setRange(0, len(animation.updates) + 1)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setMinimumDuration(300)
        dialog.canceled.connect(self.cancel)
        animation.progressed.connect(self._on_progressed)
        animation.finished.connect(self._on_finished)
        animation.refused.connect(self._on_refused)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if self._dialog is not None:
            self._dialog.setValue(done)

    @Slot(str)
    def _on_finished(self, path: str) -> None:
        self.cancel()
        self.succeeded.emit(worded("Saving", "Saved {0}").format(path))

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.cancel()
        self.refused.emit(problem)

    @Slot()
    def cancel(self) -> None:
        """Stop making an animation, if one is being made."""
        if self.animation is not None:
            self.animation.cancel()
            self.animation.deleteLater()
            self.animation = None
        if self._dialog is not None:
            dialog, self._dialog = self._dialog, None
            dialog.canceled.disconnect(self.cancel)
            dialog.close()
            dialog.deleteLater()
