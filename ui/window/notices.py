"""What the message bar says: results, refusals and errors, each with what to do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.scenarios import presets
from simulator.scenarios.presets import OptimizerSettings
from simulator.session.snapshot import Snapshot
from simulator.training.divergence import Diverged
from ui.controller.controller import Controller
from ui.widgets.message_bar import Kind, MessageBar
from ui.window.end_words import EndWords
from ui.window.file_actions import FileActions


class Notices(QObject):
    """Turns the controller's news into messages."""

    def __init__(
        self, controller: Controller, files: FileActions, bar: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._bar = bar
        self._end_told = ""
        self._end_words = EndWords(self)
        controller.completed.connect(self.on_completed)
        controller.experiment_opened.connect(self.on_opened)
        controller.paused.connect(self.on_paused)
        controller.diverged.connect(self.on_diverged)
        controller.refused.connect(self.on_refused)
        controller.weights_kept.connect(self.on_weights_kept)
        controller.failed.connect(self.on_failed)
        controller.running_changed.connect(self.on_running)
        controller.stepper.moved.connect(self.on_stepped)
        files.succeeded.connect(self.on_succeeded)
        files.layers_taken.connect(self.on_layers_taken)
        files.refused.connect(self.on_refused)

    @Slot(object)
    def on_completed(self, snapshot: Snapshot) -> None:
        """Say how training ended."""
        kind, text = self._end_words.told(snapshot)
        self._tell_end(kind, text, snapshot, timeout_ms=12000 if kind == "success" else 0)

    def _tell_end(self, kind: Kind, text: str, snapshot: Snapshot, timeout_ms: int = 0) -> None:
        self._end_told = text
        if snapshot.state.watch.is_behind(snapshot.state.epoch):
            offer = self.tr("Take the best")
            self._bar.show_message(kind, text, offer, self._controller.take_best)
        else:
            self._bar.show_message(kind, text, timeout_ms=timeout_ms)

    @Slot(object)
    def on_paused(self, snapshot: Snapshot) -> None:
        """Offer the best weights so far, where they are not those of now."""
        if snapshot.state.watch.is_behind(snapshot.state.epoch):
            text = self.tr("Paused.") + self._end_words.best(snapshot)
            self._tell_end("info", text, snapshot)

    @Slot()
    def on_opened(self) -> None:
        """Withdraw what was said of the end of a training that is no longer shown."""
        if self._end_told and self._bar.message == self._end_told:
            self._bar.close_message()
        self._end_told = ""

    @Slot(object)
    def on_diverged(self, problem: Diverged) -> None:
        """Say where it went wrong, and offer a smaller learning rate."""
        if problem.what == "memory":
            text = self.tr(
                "What the optimizer remembers became infinite at update {update} in layer {layer}: "
                "the gradient there is too large to be squared. The last good weights are kept."
            ).format(update=problem.update, layer=problem.layer + 1)
            self._bar.show_message("caution", text + self._what_is_back(problem))
            return
        smaller = problem.learning_rate / 10.0
        subject = self.tr("Loss") if problem.what == "loss" else self.tr("A weight")
        text = self.tr(
            "{what} became infinite at update {update} in layer {layer}: the learning rate "
            "{rate} is probably too large. The last good weights are kept."
        ).format(
            what=subject,
            update=problem.update,
            layer=problem.layer + 1,
            rate=f"{problem.learning_rate:g}",
        )
        self._smaller_rate = smaller
        offer = self.tr("Reset with {rate}").format(rate=f"{smaller:g}")
        text += self._what_is_back(problem)
        self._bar.show_message("caution", text, offer, self.on_reset_smaller)

    def _what_is_back(self, problem: Diverged) -> str:
        """Return whose weights the learner sees after a divergence, if not the last good ones."""
        best = problem.best_epoch
        text = self.tr(" The best, those of epoch {best}, are back.")
        return "" if best is None else text.format(best=best)

    @Slot()
    def on_reset_smaller(self) -> None:
        """Reset with a tenth of the learning rate."""
        scenario = self._controller.scenario
        if scenario is None:
            return
        settings = {**scenario.optimizer.settings, "learning_rate": self._smaller_rate}
        optimizer = OptimizerSettings(name=scenario.optimizer.name, settings=settings)
        changed = presets.changed(scenario, optimizer=optimizer)
        self._controller.edit(changed, self.tr("Change learning rate"))
        self._controller.reset()

    @Slot(str)
    def on_refused(self, message: str) -> None:
        """Say what was not possible, and why."""
        self._bar.show_message("error", message[:1].upper() + message[1:])

    @Slot(str, object)
    def on_layers_taken(self, message: str, layers: tuple[int, ...]) -> None:
        """Say which layers start from another network, and offer to freeze them."""
        scenario = self._controller.scenario
        # The output layer has to suit this network's own task.
        hidden = [k for k in layers if scenario is not None and k < len(scenario.layers) - 1]
        if not hidden:
            self._bar.show_message("info", message)
            return
        offer = self.tr("Freeze hidden layer") if len(hidden) == 1 else self.tr("Freeze hidden")
        self._bar.show_message("info", message, offer, partial(self._controller.freeze, hidden))

    @Slot()
    def on_weights_kept(self) -> None:
        """Say that training goes on with other data, and how to start afresh."""
        text = self.tr(
            "The learnt weights stay: these data have as many inputs and outputs. Train to go on "
            "with them, or start afresh."
        )
        self._bar.show_message("info", text, self.tr("Reset"), self._controller.reset)

    @Slot(str)
    def on_failed(self, details: str) -> None:
        """Own up to an error of ours; nothing of the learner's is lost."""
        self._bar.show_message(
            "error",
            self.tr("Something went wrong inside Deltascope. Your network is still here."),
            details=details,
        )

    @Slot(str)
    def on_succeeded(self, message: str) -> None:
        """Confirm quietly."""
        self._bar.show_message("success", message, timeout_ms=8000)

    @Slot()
    def on_stepped(self) -> None:
        """Who steps has read the good news; make room for the network."""
        if self._controller.stepper.index >= 0 and self._bar.kind == "success":
            self._bar.close_message()

    @Slot(bool)
    def on_running(self, running: bool) -> None:
        """An old result says nothing about a new run."""
        if running:
            self._bar.close_message()
