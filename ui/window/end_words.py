"""How a training ended, in words: its figures, what was wrong, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.messages import Message
from simulator.nn.node_symbols import node_symbol
from simulator.scenarios.larger_rate import LargerRate
from simulator.session.run_end import GOOD_R2, is_success, worst_r2
from simulator.session.snapshot import Snapshot
from simulator.training.ending import Course
from ui.widgets.message_bar import Kind
from ui.window.loss_watch import LossWatch
from ui.words.messages import joined, worded
from ui.words.numbers import PERCENT, grouped, short

# Nodes that are named; of more of them only these.
_MOST_NAMES = 3


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
        return snapshot.end.course is Course.BOUNCING and not is_success(snapshot.evaluation)

    def larger_rate(self, snapshot: Snapshot) -> LargerRate | None:
        """Return the larger learning rate that the advice speaks of."""
        if self.told(snapshot)[0] != "info" or snapshot.separable is False:
            return None
        return snapshot.end.larger_rate

    def told(self, snapshot: Snapshot) -> tuple[Kind, str]:
        """Return what kind of message it is, and its text."""
        if snapshot.separable is False:
            return "info", self._inseparable(snapshot)
        kind, advice = self._advice(snapshot)
        return kind, joined(self._figures(snapshot), advice)

    def _figures(self, snapshot: Snapshot) -> Message:
        """Return how training ended and how good it is."""
        evaluation, n = snapshot.evaluation, snapshot.state.epoch
        epochs = (
            worded("EndWords", "1 epoch")
            if n == 1
            else worded("EndWords", "{n} epochs").format(n=grouped(n))
        )
        texts: list[str] = [self._ending(snapshot, epochs, short(evaluation.loss))]
        if evaluation.correct is not None:
            right = worded("EndWords", ", {right} of {total} training rows right")
            n_right, n_rows = grouped(evaluation.correct), grouped(evaluation.total)
            texts.append(right.format(right=n_right, total=n_rows))
        if evaluation.validation_accuracy is not None:
            number = f"{100 * evaluation.validation_accuracy:.1f}"
            share = PERCENT.format(number)
            of_rows = worded("EndWords", ", {share} of the validation rows")
            texts.append(of_rows.format(share=share))
        if evaluation.r2 is not None:
            texts.append(f", R² {short(evaluation.r2)}")
        if evaluation.validation_r2 is not None:
            score = short(evaluation.validation_r2)
            texts.append(worded("EndWords", ", {score} on validation data").format(score=score))
        return joined(*texts, ".", self.best(snapshot))

    def best(self, snapshot: Snapshot) -> str:
        """Return which epoch was the best until now; empty where its weights are those of now."""
        watch = snapshot.state.watch
        if not watch.is_behind(snapshot.state.epoch):
            return ""
        held_out = len(snapshot.experiment.data.X_validation) > 0
        text = (
            worded("EndWords", " The best validation loss, {loss}, was that of epoch {best}.")
            if held_out
            else worded("EndWords", " The best loss, {loss}, was that of epoch {best}.")
        )
        return text.format(loss=short(watch.best), best=grouped(watch.best_epoch))

    def _advice(self, snapshot: Snapshot) -> tuple[Kind, str]:
        """Return what to do next, where there is something left to learn."""
        evaluation = snapshot.evaluation
        rate = f"{snapshot.state.optimizer.settings['learning_rate']:g}"
        if self._watch.is_worse(snapshot):
            text = worded(
                "EndWords",
                " The loss is higher than at first: try a smaller learning rate than {rate}.",
            )
            return "caution", text.format(rate=rate)
        if is_success(evaluation):
            return "success", ""
        poor = self._poor_fit(worst_r2(evaluation))
        if snapshot.end.course is Course.BOUNCING:
            jumps = worded(
                "EndWords", " The loss jumps up and down: try a smaller learning rate than {rate}."
            )
            return "caution", joined(poor, jumps.format(rate=rate))
        return "info", joined(poor, self._slow(snapshot))

    def _poor_fit(self, r2: float) -> str:
        """Return what a poor R² means, empty where there is none."""
        if r2 >= GOOD_R2:
            return ""
        if r2 > 0.0:
            return worded(
                "EndWords", " R² below 0.5 explains less than half of the targets' spread."
            )
        return worded("EndWords", " R² of 0 or less is no better than always giving the mean.")

    def _slow(self, snapshot: Snapshot) -> str:
        """Return what to do about a loss that does not jump."""
        end = snapshot.end
        if end.course is Course.FALLING:
            return worded(
                "EndWords",
                " The loss is still falling: Train goes on; a larger learning rate is faster.",
            )
        if end.course is Course.UNKNOWN:
            return worded("EndWords", " Train goes on; New weights may end elsewhere.")
        if end.larger_rate is not None:
            return worded(
                "EndWords",
                " At the learning rate {rate} the loss hardly falls: with {larger}, tried from the "
                "same first weights, it came down to {loss}.",
            ).format(
                rate=f"{snapshot.state.optimizer.settings['learning_rate']:g}",
                larger=f"{end.larger_rate.learning_rate:g}",
                loss=short(end.larger_rate.loss),
            )
        dead = self._names(snapshot, is_dead=True)
        if dead:
            return worded(
                "EndWords", " Dead, with slope 0 in every row: {nodes}. New weights may do better."
            ).format(nodes=dead)
        saturated = self._names(snapshot, is_dead=False)
        if saturated:
            return worded(
                "EndWords", " Saturated, with hardly any slope: {nodes}. New weights may do better."
            ).format(nodes=saturated)
        return worded("EndWords", " The loss hardly falls any more: New weights may end elsewhere.")

    def _names(self, snapshot: Snapshot, *, is_dead: bool) -> str:
        """Return the names of the nodes that are dead, or saturated; empty where none is."""
        found = [node for node in snapshot.end.idle_nodes if node.is_dead is is_dead]
        spec = snapshot.experiment.spec
        names = [node_symbol(spec, node.layer, node.unit) for node in found[:_MOST_NAMES]]
        return ", ".join([*names, "…"] if len(found) > _MOST_NAMES else names)

    def _ending(self, snapshot: Snapshot, epochs: str, loss: str) -> Message:
        """Return how training came to its end, after how many epochs and with which loss."""
        watch, rule = snapshot.state.watch, snapshot.experiment.scenario.stopping
        if watch.stopped == "converged":
            return worded(
                "EndWords",
                "Converged after {epochs}: every row is right, so the rule changes nothing more",
            ).format(epochs=epochs)
        told = {"epochs": epochs, "loss": loss, "patience": rule.patience}
        if watch.stopped == "threshold":
            text = worded("EndWords", "The loss goal is reached after {epochs}")
        elif watch.stopped != "patience":
            text = worded("EndWords", "Training finished after {epochs}")
        elif len(snapshot.experiment.data.X_validation) > 0:
            text = worded(
                "EndWords", "Stopped early: no better validation loss for {patience} epochs"
            )
        else:
            text = worded("EndWords", "Stopped early: no better loss for {patience} epochs")
        texts: list[str] = [text.format(**told)]
        if watch.restored:
            back = worded("EndWords", ". The weights of epoch {best} are back")
            texts.append(back.format(best=grouped(watch.best_epoch)))
        after = worded("EndWords", ": loss {loss}")
        if watch.stopped == "patience" and not watch.restored:
            after = worded("EndWords", ". After {epochs}: loss {loss}")
        return joined(*texts, after.format(**told))

    def _inseparable(self, snapshot: Snapshot) -> Message:
        """Return the words for a perceptron rule that can never converge."""
        texts = [
            worded("EndWords", "No straight line separates the classes")
            if snapshot.experiment.data.n_features == 2
            else worded("EndWords", "No plane separates the classes"),
            worded("EndWords", ", so the perceptron rule never settles"),
        ]
        if snapshot.state.watch.returned:
            texts.append(worded("EndWords", ": it goes round in circles"))
        end = worded("EndWords", ". With a hidden layer of another activation it can be learnt.")
        return joined(*texts, end)
