"""The first minute: one line that names the next thing to try."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.controller.controller import Controller
from ui.window.onboarding_hint import HintStrip


class Onboarding(QObject):
    """Moves the hint on with what the learner has done."""

    def __init__(self, controller: Controller, strip: HintStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._strip = strip
        self._stepped = self._trained = False
        controller.experiment_opened.connect(self.on_changed)
        controller.stepper.moved.connect(self.on_stepped)
        controller.completed.connect(self.on_trained)

    @Slot()
    def on_stepped(self) -> None:
        """Notice the first steps."""
        if self._controller.stepper.index >= 0 and not self._stepped:
            self._stepped = True
            self.on_changed()

    @Slot()
    def on_trained(self) -> None:
        """Notice the first finished training."""
        self._trained = True
        self.on_changed()

    @Slot()
    def on_changed(self) -> None:
        """Name the next thing to try."""
        if not self._stepped and not self._trained:
            self._strip.set_hint(
                "start",
                self.tr(
                    "Press Step (→) to compute the first node, or Train (space) to let it learn."
                ),
            )
        elif not self._trained:
            self._strip.set_hint(
                "train",
                self.tr("Shift+→ steps a whole layer, ← goes back. Then Train (space) and watch."),
            )
        else:
            self._strip.set_hint(
                "edit",
                self.tr(
                    "Double-click an edge to set its weight, or Reset (R) to see the run again."
                ),
            )
