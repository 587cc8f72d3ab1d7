"""What is said where numbers became infinite: where, why, and what was tried and works."""

from __future__ import annotations

from PySide6.QtCore import QObject

from simulator.messages import Message
from simulator.scenarios.way_out import Change, WayOut
from ui.window.loss_watch import SPOILT
from ui.words.messages import sentences, worded
from ui.words.node_words import LayerWords
from ui.words.numbers import grouped, short
from ui.words.quantities import rounded
from ui.worker.news import NotFinite


class DivergenceWords(QObject):
    """Writes the sentences that tell of a divergence, and names the change that is offered."""

    def told(self, news: NotFinite, first_loss: float) -> str:
        """Return where and why it happened, and what is kept.

        Parameters
        ----------
        news : NotFinite
        first_loss : float
            The loss that training began with.
        """
        is_good = news.kept_loss <= SPOILT * first_loss
        return sentences(self.reason(news), self._kept(news, is_good=is_good))

    def reason(self, news: NotFinite) -> str:
        """Return the sentence on where and why it happened."""
        problem, way_out = news.problem, news.way_out
        subject = {
            "loss": worded("DivergenceWords", "Loss"),
            "parameters": worded("DivergenceWords", "A weight"),
            "memory": worded("DivergenceWords", "What the optimizer remembers"),
        }[problem.what]
        text = self._reason(way_out).format(
            what=subject,
            update=problem.update,
            layer=LayerWords().within(problem.layer, news.n_layers - 1),
            rate=rounded(problem.learning_rate),
            weights=short(way_out.weights_size),
            inputs=short(way_out.inputs_size),
            smaller=rounded(way_out.learning_rate) if way_out.change is Change.RATE else "",
            updates=way_out.updates_tried,
            rows=way_out.rows_tried,
        )
        return sentences(text, self._tried_on(way_out))

    def obstacle(self, news: NotFinite) -> str:
        """Return why there is no next update to step through, and what brings one back."""
        offer = self.offer(news.way_out)
        if not offer:
            return sentences(self.reason(news), worded("DivergenceWords", "Reset to step again."))
        text = worded(
            "DivergenceWords",
            "“{offer}” brings the steps back: it was tried on a copy and works.",
        )
        return sentences(self.reason(news), text.format(offer=offer))

    def _kept(self, news: NotFinite, *, is_good: bool) -> Message:
        """Return the one sentence on whose weights there are now, and of which update."""
        best = news.problem.best_epoch
        if news.problem.best_is_back:
            return worded(
                "DivergenceWords", "The best weights, those of epoch {best}, are back."
            ).format(best=best)
        if not is_good and best is not None:
            text = worded(
                "DivergenceWords",
                "The weights kept, of update {update}, have a loss of {loss}; the best were those "
                "of epoch {best}.",
            )
        elif not is_good:
            text = worded(
                "DivergenceWords",
                "The weights kept, of update {update}, have a loss of {loss}: begin again.",
            )
        elif best is not None:
            text = worded(
                "DivergenceWords",
                "The last good weights, of update {update}, are kept; the best were those of "
                "epoch {best}.",
            )
        else:
            text = worded("DivergenceWords", "The last good weights, of update {update}, are kept.")
        return text.format(update=news.kept_update, loss=short(news.kept_loss), best=best)

    def _tried_on(self, way_out: WayOut) -> str:
        """Return how little new weights were tried; empty where that is not so."""
        if not way_out.rows_tried or way_out.change is Change.RATE:
            return ""
        return worded(
            "DivergenceWords",
            "In so large a network “{offer}” was tried for {updates} updates on {rows} rows only.",
        ).format(offer=self.offer(way_out), updates=way_out.updates_tried, rows=way_out.rows_tried)

    def _reason(self, way_out: WayOut) -> Message:
        """Return the sentence on where and why, with places for the figures."""
        if way_out.change is Change.RATE:
            return self._of_rate(way_out)
        if way_out.weights_size:
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}: the first weights "
                "are huge, up to {weights}.",
            )
        if way_out.inputs_size:
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}: the inputs are huge, "
                "up to {inputs}.",
            )
        if way_out.rows_tried:
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}: the first weights "
                "probably do not suit.",
            )
        if way_out.change in (Change.WEIGHTS, Change.BOTH):
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}: from these first "
                "weights it does at smaller learning rates too.",
            )
        if way_out.change is Change.UNKNOWN:
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}. A smaller learning "
                "rate may help; trying it out would take too long here.",
            )
        return worded(
            "DivergenceWords",
            "{what} became infinite at update {update} in {layer}, and neither a smaller "
            "learning rate nor other weights help, nor both together.",
        )

    def _of_rate(self, way_out: WayOut) -> Message:
        """Return the sentence where a smaller learning rate helps."""
        if way_out.rows_tried:
            return worded(
                "DivergenceWords",
                "{what} became infinite at update {update} in {layer}: the learning rate "
                "{rate} is probably too large. In so large a network {smaller} was tried for "
                "{updates} updates on {rows} rows only.",
            )
        return worded(
            "DivergenceWords",
            "{what} became infinite at update {update} in {layer}: the learning rate "
            "{rate} is too large.",
        )

    def growing(
        self, first: tuple[int, float], now: tuple[int, float], learning_rate: float
    ) -> Message:
        """Return what is said while training makes the loss far worse: of which epochs to which."""
        text = worded(
            "DivergenceWords",
            "The loss grew from {first} at epoch {begun} to {now} at epoch {epoch}: the learning "
            "rate {rate} is probably too large.",
        )
        (begun, before), (epoch, after) = first, now
        return text.format(
            first=short(before),
            begun=grouped(begun),
            now=short(after),
            epoch=grouped(epoch),
            rate=rounded(learning_rate),
        )

    def untried_offer(self, learning_rate: float) -> Message:
        """Return what the button says that begins again with a rate that nobody has tried yet."""
        return worded("DivergenceWords", "Reset and try {rate}").format(rate=rounded(learning_rate))

    def offer(self, way_out: WayOut) -> str:
        """Return what the button says; empty where nothing is offered."""
        if way_out.change is Change.RATE:
            return worded("DivergenceWords", "Reset with {rate}").format(
                rate=rounded(way_out.learning_rate)
            )
        if way_out.change is Change.WEIGHTS:
            return worded("DivergenceWords", "New weights")
        if way_out.change is Change.BOTH:
            return worded("DivergenceWords", "New weights with {rate}").format(
                rate=rounded(way_out.learning_rate)
            )
        if way_out.change is Change.SCALING:
            return worded("DivergenceWords", "Standardize the inputs")
        return ""

    def edit(self, way_out: WayOut) -> str:
        """Return the name of the edit that the button makes."""
        if way_out.change is Change.RATE:
            return worded("DivergenceWords", "Change learning rate")
        if way_out.change is Change.BOTH:
            return worded("DivergenceWords", "New weights and learning rate")
        return self.offer(way_out)
