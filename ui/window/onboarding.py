"""The first minute: one line that names the next thing to try."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.controller.controller import Controller
from ui.window.onboarding_hint import HintStrip
from ui.words.messages import worded


class Onboarding(QObject):
    """Moves the hint on with what the learner has done."""

    def __init__(self, controller: Controller, strip: HintStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._strip = strip
        self._stepped = self._trained = False
        self._has_begun = False
        controller.experiment_opened.connect(self.on_changed)
        controller.stepper.moved.connect(self.on_stepped)
        controller.running_changed.connect(self.on_changed)
        controller.snapshot_taken.connect(self.on_snapshot)

    @Slot()
    def on_stepped(self) -> None:
        """Notice the first steps."""
        if self._controller.stepper.index >= 0 and not self._stepped:
            self._stepped = True
            self.on_changed()

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Notice whether the network that is shown has learnt anything."""
        has_begun = snapshot.state.update > 0
        if has_begun != self._has_begun:
            self._has_begun = has_begun
            self.on_changed()

    @Slot()
    def on_changed(self) -> None:
        """Name the next thing to try, as far as it can be done now."""
        self._trained = self._trained or self._controller.is_running
        # In the place of the learner's own something is open that says itself what to do.
        is_own = not self._controller.has_set_aside
        self._strip.set_hint(*(self._hint() if is_own else ("", "")))

    def _hint(self) -> tuple[str, str]:
        """Return what the hint is about, and its text."""
        if self._controller.is_running:
            text = worded(
                "Onboarding", "Pause (space) stops training; Step (→) then goes on from there."
            )
            return "pause", text
        if self._stepped and not self._trained:
            text = worded(
                "Onboarding",
                "Shift+→ steps a whole layer, ← goes back. Then Train (space) and watch.",
            )
            return "train", text
        if self._has_begun:
            text = worded(
                "Onboarding",
                "Double-click an edge to set its weight, or Reset (R) to see the run again.",
            )
            return "edit", text
        if self._trained:
            return "again", worded(
                "Onboarding", "Double-click an edge to set its weight, then Train (space)."
            )
        text = worded(
            "Onboarding",
            "Press Step (→) to compute the first node, or Train (space) to let it learn.",
        )
        return "start", text
