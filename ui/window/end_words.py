"""How a training ended, in words: its figures, what was wrong, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.messages import Message
from simulator.nn.node_symbols import node_symbol
from simulator.session.snapshot import Snapshot
from simulator.training.ending import Course
from simulator.training.evaluation import GOOD_R2, Evaluation, is_success, worst_r2
from ui.widgets.message_bar import Kind
from ui.window.loss_watch import LossWatch
from ui.words.messages import listed, sentences, worded
from ui.words.numbers import PERCENT, grouped, short
from ui.words.quantities import rounded

if TYPE_CHECKING:  # read once it is looked for
    from simulator.scenarios.larger_rate import LargerRate

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

    def outlook(self) -> float | None:
        """Return the loss that the run began with, where it has been seen."""
        return self._watch.start

    def take_outlook(self, outlook: float | None) -> None:
        """Know that loss again."""
        self._watch.start = outlook

    def told(self, snapshot: Snapshot) -> tuple[Kind, str]:
        """Return what kind of message it is, and its text."""
        if snapshot.separable is False:
            return "info", self._inseparable(snapshot)
        kind, advice = self._advice(snapshot)
        return kind, sentences(self._ending(snapshot), self.best(snapshot), *advice)

    def _ending(self, snapshot: Snapshot) -> str:
        """Return how training came to its end, and how good it is."""
        watch, n = snapshot.state.watch, snapshot.state.epoch
        if watch.stopped == "converged":
            return self._converged(snapshot)
        text = self._of_back(snapshot) if watch.restored else self._of_end(snapshot)
        return text.format(
            epochs=_epochs(n),
            patience=_epochs(snapshot.experiment.scenario.stopping.patience),
            best=grouped(watch.best_epoch),
            figures=self._figures(snapshot.evaluation),
        )

    def _of_end(self, snapshot: Snapshot) -> Message:
        """Return the sentence on an end with the last weights, with places for the figures."""
        stopped = snapshot.state.watch.stopped
        if stopped == "threshold":
            return worded("EndWords", "The loss goal is reached after {epochs}: {figures}.")
        if stopped != "patience":
            return worded("EndWords", "Training finished after {epochs}: {figures}.")
        if len(snapshot.experiment.data.X_validation) > 0:
            return worded(
                "EndWords",
                "Stopped early: no better validation loss for {patience}. After {epochs}: "
                "{figures}.",
            )
        return worded(
            "EndWords",
            "Stopped early: no better training loss for {patience}. After {epochs}: {figures}.",
        )

    def _of_back(self, snapshot: Snapshot) -> Message:
        """Return the sentence on an end at which the best weights were brought back."""
        stopped = snapshot.state.watch.stopped
        if stopped == "threshold":
            return worded(
                "EndWords",
                "The loss goal is reached after {epochs}. The weights of epoch {best} are back: "
                "{figures}.",
            )
        if stopped != "patience":
            return worded(
                "EndWords",
                "Training finished after {epochs}. The weights of epoch {best} are back: "
                "{figures}.",
            )
        if len(snapshot.experiment.data.X_validation) > 0:
            return worded(
                "EndWords",
                "Stopped early: no better validation loss for {patience}. The weights of epoch "
                "{best} are back: {figures}.",
            )
        return worded(
            "EndWords",
            "Stopped early: no better training loss for {patience}. The weights of epoch "
            "{best} are back: {figures}.",
        )

    def _converged(self, snapshot: Snapshot) -> str:
        """Return the sentence on a rule that has nothing more to change: every row is right."""
        converged = worded(
            "EndWords",
            "Converged after {epochs}: every row is right, so the rule changes nothing more.",
        ).format(epochs=_epochs(snapshot.state.epoch))
        share = snapshot.evaluation.validation_accuracy
        if share is None:
            return converged
        held_out = worded("EndWords", "Of the validation rows {share} are right.")
        return sentences(converged, held_out.format(share=_share(share)))

    def _figures(self, evaluation: Evaluation) -> Message:
        """Return how good the network is, in figures."""
        loss = short(evaluation.loss)
        if evaluation.r2 is not None:
            text = worded("EndWords", "loss {loss}, R² {r2}")
            if evaluation.validation_r2 is not None:
                text = worded(
                    "EndWords", "training loss {loss}, R² {r2}; {score} on validation data"
                )
            score = short(evaluation.validation_r2 or 0.0)
            return text.format(loss=loss, r2=short(evaluation.r2), score=score)
        if evaluation.correct is None:
            return worded("EndWords", "loss {loss}").format(loss=loss)
        text = worded("EndWords", "loss {loss}, {right} of {total} training rows right")
        if evaluation.validation_accuracy is not None:
            text = worded(
                "EndWords",
                "training loss {loss}, {right} of {total} rows right; {share} of the validation "
                "rows",
            )
        return text.format(
            loss=loss,
            right=grouped(evaluation.correct),
            total=grouped(evaluation.total),
            share=_share(evaluation.validation_accuracy or 0.0),
        )

    def best(self, snapshot: Snapshot) -> str:
        """Return which epoch was the best until now; empty where its weights are those of now."""
        watch = snapshot.state.watch
        if not watch.is_behind(snapshot.state.epoch):
            return ""
        held_out = len(snapshot.experiment.data.X_validation) > 0
        text = (
            worded("EndWords", "The best validation loss, {loss}, was that of epoch {best}.")
            if held_out
            else worded("EndWords", "The best training loss, {loss}, was that of epoch {best}.")
        )
        return text.format(loss=short(watch.best), best=grouped(watch.best_epoch))

    def _advice(self, snapshot: Snapshot) -> tuple[Kind, tuple[str, ...]]:
        """Return what to do next, where there is something left to learn, in sentences."""
        evaluation = snapshot.evaluation
        rate = rounded(snapshot.state.optimizer.settings["learning_rate"])
        if self._watch.is_worse(snapshot):
            text = worded(
                "EndWords",
                "The training loss is higher than at first: try a smaller learning rate than "
                "{rate}.",
            )
            return "caution", (text.format(rate=rate),)
        if is_success(evaluation):
            return "success", ()
        poor = self._poor_fit(worst_r2(evaluation))
        if snapshot.end.course is Course.BOUNCING:
            jumps = worded(
                "EndWords",
                "The training loss jumps up and down: try a smaller learning rate than {rate}.",
            )
            return "caution", (poor, jumps.format(rate=rate))
        return "info", (poor, self._slow(snapshot))

    def _poor_fit(self, r2: float) -> str:
        """Return what a poor R² means, empty where there is none."""
        if r2 >= GOOD_R2:
            return ""
        if r2 > 0.0:
            return worded(
                "EndWords", "R² below 0.5 explains less than half of the targets' spread."
            )
        return worded("EndWords", "R² of 0 or less is no better than always giving the mean.")

    def _slow(self, snapshot: Snapshot) -> str:
        """Return what to do about a loss that does not jump."""
        end = snapshot.end
        if end.course is Course.FALLING:
            return self._falling(snapshot)
        if end.course is Course.UNKNOWN:
            return worded("EndWords", "Train goes on; New weights may end elsewhere.")
        if end.larger_rate is not None:
            return worded(
                "EndWords",
                "At the learning rate {rate} the training loss hardly falls: with {larger}, tried "
                "from the same first weights, it came down to {loss}.",
            ).format(
                rate=rounded(snapshot.state.optimizer.settings["learning_rate"]),
                larger=rounded(end.larger_rate.learning_rate),
                loss=short(end.larger_rate.loss),
            )
        dead = self._names(snapshot, is_dead=True)
        if dead:
            return worded(
                "EndWords", "Dead, with slope 0 in every row: {nodes}. New weights may do better."
            ).format(nodes=dead)
        saturated = self._names(snapshot, is_dead=False)
        if saturated:
            return worded(
                "EndWords", "Saturated, with hardly any slope: {nodes}. New weights may do better."
            ).format(nodes=saturated)
        return worded(
            "EndWords", "The training loss hardly falls any more: New weights may end elsewhere."
        )

    def _falling(self, snapshot: Snapshot) -> Message:
        """Return what a training loss means that was falling still, and what to do about it."""
        held_out = len(snapshot.experiment.data.X_validation) > 0
        if snapshot.state.watch.stopped == "patience" and held_out:
            return worded(
                "EndWords",
                "The training loss alone is still falling: going on would learn its rows by heart.",
            )
        return worded(
            "EndWords",
            "The training loss is still falling: Train goes on; a larger learning rate is faster.",
        )

    def _names(self, snapshot: Snapshot, *, is_dead: bool) -> str:
        """Return the names of the nodes that are dead, or saturated; empty where none is."""
        found = [node for node in snapshot.end.idle_nodes if node.is_dead is is_dead]
        if not found:
            return ""
        spec = snapshot.experiment.spec
        names = [node_symbol(spec, node.layer, node.unit) for node in found[:_MOST_NAMES]]
        return listed(*names, "…" if len(found) > _MOST_NAMES else "")

    def _inseparable(self, snapshot: Snapshot) -> str:
        """Return the words for a perceptron rule that can never converge."""
        is_flat = snapshot.experiment.data.n_features == 2
        if snapshot.state.watch.returned:
            why = self._round_in_circles(is_flat=is_flat)
        elif is_flat:
            why = worded(
                "EndWords",
                "No straight line separates the classes, so the perceptron rule never settles.",
            )
        else:
            why = worded(
                "EndWords", "No plane separates the classes, so the perceptron rule never settles."
            )
        with_layer = worded(
            "EndWords", "With a hidden layer of another activation it can be learnt."
        )
        return sentences(why, with_layer)

    def _round_in_circles(self, *, is_flat: bool) -> Message:
        """Return the sentence where the rule has come back to weights that it had before."""
        if is_flat:
            return worded(
                "EndWords",
                "No straight line separates the classes, so the perceptron rule never settles: it "
                "goes round in circles.",
            )
        return worded(
            "EndWords",
            "No plane separates the classes, so the perceptron rule never settles: it goes round "
            "in circles.",
        )


def _epochs(n: int) -> Message:
    if n == 1:
        return worded("EndWords", "1 epoch")
    return worded("EndWords", "{n} epochs").format(n=grouped(n))


def _share(share: float) -> Message:
    return PERCENT.format(f"{100 * share:.1f}")
