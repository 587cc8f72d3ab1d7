"""What the message bar says: results, refusals and errors, each with what to do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from simulator.scenarios import presets
from simulator.scenarios.presets import OptimizerSettings
from simulator.session.snapshot import Snapshot
from simulator.training.divergence import Diverged
from simulator.training.evaluation import Evaluation
from ui.controller.controller import Controller
from ui.widgets.message_bar import Kind, MessageBar
from ui.window.file_actions import FileActions
from ui.words.numbers import short

# Below this a finished run has something left to learn, and the message says how to go on.
_GOOD_ACCURACY = 0.9


def worse(snapshot: Snapshot) -> bool:
    """Return whether the loss has grown from the first evaluation to the last."""
    loss = snapshot.history.loss
    return bool(len(loss)) and not snapshot.evaluation.loss <= float(loss[0])


def _is_no_better_than_the_mean(evaluation: Evaluation) -> bool:
    scores = evaluation.r2, evaluation.validation_r2
    return any(score is not None and not score > 0.0 for score in scores)


class Notices(QObject):
    """Turns the controller's news into messages."""

    def __init__(
        self, controller: Controller, files: FileActions, bar: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._bar = bar
        self._end_told = ""
        controller.completed.connect(self.on_completed)
        controller.experiment_opened.connect(self.on_opened)
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
        evaluation = snapshot.evaluation
        if snapshot.separable is False:
            self._tell_end("info", self._inseparable(snapshot))
            return
        n = snapshot.state.epoch
        epochs = self.tr("1 epoch") if n == 1 else self.tr("{n} epochs").format(n=n)
        text = self._ending(snapshot).format(epochs=epochs, loss=short(evaluation.loss))
        if evaluation.correct is not None:
            text += self.tr(", {right} of {total} training samples right").format(
                right=evaluation.correct, total=evaluation.total
            )
        if evaluation.validation_accuracy is not None:
            share = f"{100 * evaluation.validation_accuracy:.1f}\N{NO-BREAK SPACE}%"
            text += self.tr(", {share} of the validation samples").format(share=share)
        if evaluation.r2 is not None:
            text += f", R² {short(evaluation.r2)}"
        if evaluation.validation_r2 is not None:
            score = short(evaluation.validation_r2)
            text += self.tr(", {score} on validation data").format(score=score)
        text += "."
        if worse(snapshot):
            text += self.tr(" The loss is higher than at first: try a smaller learning rate.")
            self._tell_end("caution", text)
        elif evaluation.accuracy is not None and evaluation.accuracy < _GOOD_ACCURACY:
            text += self.tr(" Train goes on; New weights may end elsewhere.")
            self._tell_end("info", text)
        elif _is_no_better_than_the_mean(evaluation):
            text += self.tr(" R² of 0 or less is no better than always giving the mean.")
            self._tell_end("info", text)
        else:
            self._tell_end("success", text, timeout_ms=12000)

    def _tell_end(self, kind: Kind, text: str, timeout_ms: int = 0) -> None:
        self._end_told = text
        self._bar.show_message(kind, text, timeout_ms=timeout_ms)

    @Slot()
    def on_opened(self) -> None:
        """Withdraw what was said of the end of a training that is no longer shown."""
        if self._end_told and self._bar.message == self._end_told:
            self._bar.close_message()
        self._end_told = ""

    def _ending(self, snapshot: Snapshot) -> str:
        """Return the words for how training came to its end."""
        watch, rule = snapshot.state.watch, snapshot.experiment.scenario.stopping
        if watch.stopped == "converged":
            return self.tr(
                "Converged after {epochs}: every row is right, so the rule changes nothing more"
            )
        if watch.stopped == "threshold":
            return self.tr("The loss goal is reached after {epochs}: loss {loss}")
        if watch.stopped != "patience":
            return self.tr("Training finished after {epochs}: loss {loss}")
        held_out = len(snapshot.experiment.data.X_validation) > 0
        text = (
            self.tr("Stopped early: no better validation loss for {patience} epochs.")
            if held_out
            else self.tr("Stopped early: no better loss for {patience} epochs.")
        ).format(patience=rule.patience)
        if rule.restore_best:
            text += self.tr(" The weights of epoch {best} are back").format(best=watch.best_epoch)
            return text + self.tr(": loss {loss}")
        return text + self.tr(" After {epochs}: loss {loss}")

    def _inseparable(self, snapshot: Snapshot) -> str:
        """Return the words for a perceptron rule that can never converge."""
        plane = (
            self.tr("No straight line separates the classes")
            if snapshot.experiment.data.n_features == 2
            else self.tr("No plane separates the classes")
        )
        text = plane + self.tr(", so the perceptron rule never settles")
        if snapshot.state.watch.returned:
            text += self.tr(": it goes round in circles")
        return text + self.tr(". With a hidden layer of another activation it can be learnt.")

    @Slot(object)
    def on_diverged(self, problem: Diverged) -> None:
        """Say where it went wrong, and offer a smaller learning rate."""
        if problem.what == "memory":
            text = self.tr(
                "What the optimizer remembers became infinite at update {update} in layer {layer}: "
                "the gradient there is too large to be squared. The last good weights are kept."
            ).format(update=problem.update, layer=problem.layer + 1)
            self._bar.show_message("caution", text)
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
        self._bar.show_message("caution", text, offer, self.on_reset_smaller)

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
