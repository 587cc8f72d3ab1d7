"""How a training ended, in words: its figures, what was wrong, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.nn.node_symbols import node_symbol
from simulator.session.snapshot import Snapshot
from simulator.training.ending import Course
from simulator.training.evaluation import Evaluation
from ui.widgets.message_bar import Kind
from ui.window.loss_watch import LossWatch
from ui.words.numbers import grouped, short

# From these on a finished run is called a success: nine rows of ten, half of the targets' spread.
_GOOD_ACCURACY = 0.9
_GOOD_R2 = 0.5
# Nodes that are named; of more of them only these.
_MOST_NAMES = 3


def _worst_r2(evaluation: Evaluation) -> float:
    """Return the lowest R² there is, 1 where there is none."""
    scores = evaluation.r2, evaluation.validation_r2
    return min((score for score in scores if score is not None), default=1.0)


def _is_good(evaluation: Evaluation) -> bool:
    """Return whether a finished run is called a success."""
    unsure = evaluation.accuracy is not None and evaluation.accuracy < _GOOD_ACCURACY
    return not unsure and _worst_r2(evaluation) >= _GOOD_R2


class EndWords(QObject):
    """Writes the sentences that tell of an end of training.

    Parameters
    ----------
    watch : LossWatch
        Knows the loss that training began with.
    parent : QObject
    """

    def __init__(self, watch: LossWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._watch = watch

    def blames_rate(self, snapshot: Snapshot) -> bool:
        """Return whether the advice is a smaller learning rate."""
        if snapshot.separable is False:
            return False
        if self._watch.is_worse(snapshot):
            return True
        return snapshot.end.course is Course.BOUNCING and not _is_good(snapshot.evaluation)

    def told(self, snapshot: Snapshot) -> tuple[Kind, str]:
        """Return what kind of message it is, and its text."""
        if snapshot.separable is False:
            return "info", self._inseparable(snapshot)
        kind, advice = self._advice(snapshot)
        return kind, self._figures(snapshot) + advice

    def _figures(self, snapshot: Snapshot) -> str:
        """Return how training ended and how good it is."""
        evaluation, n = snapshot.evaluation, snapshot.state.epoch
        epochs = self.tr("1 epoch") if n == 1 else self.tr("{n} epochs").format(n=grouped(n))
        text = self._ending(snapshot).format(epochs=epochs, loss=short(evaluation.loss))
        if evaluation.correct is not None:
            text += self.tr(", {right} of {total} training samples right").format(
                right=grouped(evaluation.correct), total=grouped(evaluation.total)
            )
        if evaluation.validation_accuracy is not None:
            share = f"{100 * evaluation.validation_accuracy:.1f}\N{NO-BREAK SPACE}%"
            text += self.tr(", {share} of the validation samples").format(share=share)
        if evaluation.r2 is not None:
            text += f", R² {short(evaluation.r2)}"
        if evaluation.validation_r2 is not None:
            score = short(evaluation.validation_r2)
            text += self.tr(", {score} on validation data").format(score=score)
        return text + "." + self.best(snapshot)

    def best(self, snapshot: Snapshot) -> str:
        """Return which epoch was the best until now; empty where its weights are those of now."""
        watch = snapshot.state.watch
        if not watch.is_behind(snapshot.state.epoch):
            return ""
        held_out = len(snapshot.experiment.data.X_validation) > 0
        text = (
            self.tr(" The best validation loss, {loss}, was that of epoch {best}.")
            if held_out
            else self.tr(" The best loss, {loss}, was that of epoch {best}.")
        )
        return text.format(loss=short(watch.best), best=grouped(watch.best_epoch))

    def _advice(self, snapshot: Snapshot) -> tuple[Kind, str]:
        """Return what to do next, where there is something left to learn."""
        evaluation = snapshot.evaluation
        rate = f"{snapshot.state.optimizer.settings['learning_rate']:g}"
        if self._watch.is_worse(snapshot):
            text = self.tr(
                " The loss is higher than at first: try a smaller learning rate than {rate}."
            )
            return "caution", text.format(rate=rate)
        if _is_good(evaluation):
            return "success", ""
        text = self._poor_fit(_worst_r2(evaluation))
        if snapshot.end.course is Course.BOUNCING:
            text += self.tr(
                " The loss jumps up and down: try a smaller learning rate than {rate}."
            ).format(rate=rate)
            return "caution", text
        return "info", text + self._slow(snapshot)

    def _poor_fit(self, r2: float) -> str:
        """Return what a poor R² means, empty where there is none."""
        if r2 >= _GOOD_R2:
            return ""
        if r2 > 0.0:
            return self.tr(" R² below 0.5 explains less than half of the targets' spread.")
        return self.tr(" R² of 0 or less is no better than always giving the mean.")

    def _slow(self, snapshot: Snapshot) -> str:
        """Return what to do about a loss that does not jump."""
        end = snapshot.end
        if end.course is Course.FALLING:
            return self.tr(
                " The loss is still falling: Train goes on; a larger learning rate is faster."
            )
        if end.course is Course.UNKNOWN:
            return self.tr(" Train goes on; New weights may end elsewhere.")
        dead = self._names(snapshot, is_dead=True)
        if dead:
            return self.tr(
                " Dead, with slope 0 in every row: {nodes}. New weights may do better."
            ).format(nodes=dead)
        saturated = self._names(snapshot, is_dead=False)
        if saturated:
            return self.tr(
                " Saturated, with hardly any slope: {nodes}. New weights may do better."
            ).format(nodes=saturated)
        return self.tr(" The loss hardly falls any more: New weights may end elsewhere.")

    def _names(self, snapshot: Snapshot, *, is_dead: bool) -> str:
        """Return the names of the nodes that are dead, or saturated; empty where none is."""
        found = [node for node in snapshot.end.idle_nodes if node.is_dead is is_dead]
        spec = snapshot.experiment.spec
        names = [node_symbol(spec, node.layer, node.unit) for node in found[:_MOST_NAMES]]
        return ", ".join([*names, "…"] if len(found) > _MOST_NAMES else names)

    def _ending(self, snapshot: Snapshot) -> str:
        """Return the words for how training came to its end."""
        watch, rule = snapshot.state.watch, snapshot.experiment.scenario.stopping
        if watch.stopped == "converged":
            return self.tr(
                "Converged after {epochs}: every row is right, so the rule changes nothing more"
            )
        if watch.stopped == "threshold":
            text = self.tr("The loss goal is reached after {epochs}")
        elif watch.stopped != "patience":
            text = self.tr("Training finished after {epochs}")
        else:
            held_out = len(snapshot.experiment.data.X_validation) > 0
            text = (
                self.tr("Stopped early: no better validation loss for {patience} epochs")
                if held_out
                else self.tr("Stopped early: no better loss for {patience} epochs")
            ).format(patience=rule.patience)
        if watch.restored:
            back = self.tr(". The weights of epoch {best} are back").format(
                best=grouped(watch.best_epoch)
            )
            return text + back + self.tr(": loss {loss}")
        if watch.stopped == "patience":
            return text + self.tr(". After {epochs}: loss {loss}")
        return text + self.tr(": loss {loss}")

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
