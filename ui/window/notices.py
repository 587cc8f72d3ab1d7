"""What the message bar says: results, refusals and errors, each with what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.nn import initializers
from simulator.scenarios.presets import Scenario
from simulator.session.snapshot import Snapshot, Status
from ui.controller.controller import Controller
from ui.controller.documents import NOT_READY
from ui.widgets.message_bar import Kind, MessageBar, Offer
from ui.window.end_words import EndWords
from ui.window.file_actions import FileActions
from ui.window.loss_watch import LossWatch, with_smaller_rate
from ui.words.messages import sentences, worded
from ui.words.numbers import grouped
from ui.worker.news import NotFinite

if TYPE_CHECKING:  # read once something is wrong
    from simulator.scenarios.way_out import WayOut
    from ui.window.divergence_words import DivergenceWords

Array = NDArray[Any]

# How long it stays that something went on or was taken, as had been asked for.
_GLANCE_MS = 8000


class _About(Enum):
    """What a message speaks of: as long as that is there, the message is true."""

    SCENARIO = auto()
    STATE = auto()
    GROWTH = auto()
    RUNNING = auto()
    TYPED = auto()


@dataclass(frozen=True, slots=True)
class _Told:
    """A message that is shown, what it speaks of, and after which update, where that counts."""

    text: str
    about: _About
    scenario: Scenario | None
    update: int | None


class Notices(QObject):
    """Turns the controller's news into messages.

    Attributes
    ----------
    number_of : callable
        Returns the number by which a run is compared, from the worker's own; None for none.
    """

    def __init__(
        self, controller: Controller, files: FileActions, bar: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._bar = bar
        self._told: _Told | None = None
        self.number_of: Callable[[int], int | None] = lambda origin: None
        self._loss_watch, self._has_warned = LossWatch(), False
        self._end_words = EndWords(self._loss_watch, self)
        controller.completed.connect(self.on_completed)
        controller.experiment_opened.connect(self.on_opened)
        controller.experiment_opened.connect(self.on_changed)
        controller.undo_stack.indexChanged.connect(self.on_changed)
        controller.snapshot_taken.connect(self.on_snapshot)
        controller.paused.connect(self.on_paused)
        controller.diverged.connect(self.on_diverged)
        # Queued: it may be about a field that is left, in the midst of a change of the focus.
        queued = Qt.ConnectionType.QueuedConnection
        controller.refused.connect(self.on_refused, queued)
        controller.put_off.connect(self.on_put_off)
        controller.weights_kept.connect(self.on_weights_kept)
        controller.initializer_changed.connect(self.on_initializer_changed)
        controller.branched.connect(self.on_branched)
        controller.failed.connect(self.on_failed)
        controller.running_changed.connect(self.on_running)
        controller.stepper.moved.connect(self.on_stepped)
        files.succeeded.connect(self.on_succeeded)
        files.being_saved.connect(self.on_being_saved)
        files.layers_taken.connect(self.on_layers_taken)
        files.refused.connect(self.on_refused)
        files.failed.connect(self.on_failed)

    @cached_property
    def _divergence_words(self) -> DivergenceWords:
        from ui.window.divergence_words import DivergenceWords

        return DivergenceWords(self)

    @Slot(object)
    def on_completed(self, snapshot: Snapshot) -> None:
        """Say how training ended."""
        kind, text = self._end_words.told(snapshot)
        self._tell_end(kind, text, snapshot, timeout_ms=12000 if kind == "success" else 0)

    def _tell_end(self, kind: Kind, text: str, snapshot: Snapshot, timeout_ms: int = 0) -> None:
        best = self._best() if snapshot.state.watch.is_behind(snapshot.state.epoch) else None
        larger = self._end_words.larger_rate(snapshot)
        if self._end_words.blames_rate(snapshot):
            self._offer_smaller_rate(text, snapshot, best)
        elif larger is not None:
            from simulator.scenarios.way_out import Change, WayOut

            way_out = WayOut(Change.RATE, larger.scenario)
            offer = self._divergence_words.offer(way_out)
            act = partial(self.on_begin_again, way_out, self._controller.scenario)
            self._bar.show_message(kind, text, offer, act, other=best)
        elif best is not None:
            self._bar.show_message(kind, text, *best)
        else:
            self._bar.show_message(kind, text, timeout_ms=timeout_ms)
        self._remember(_About.STATE, snapshot.state.update)

    @Slot(object)
    def on_paused(self, snapshot: Snapshot) -> None:
        """Offer the best weights so far, where they are not those of now."""
        if snapshot.state.watch.is_behind(snapshot.state.epoch):
            text = sentences(worded("Notices", "Paused."), self._end_words.best(snapshot))
            self._bar.show_message("info", text, *self._best())
            self._remember(_About.STATE, snapshot.state.update)

    def _best(self) -> Offer:
        """Return the offer of the best weights that early stopping has seen."""
        return worded("Notices", "Take the best"), self._controller.take_best

    def _offer_smaller_rate(
        self, text: str, snapshot: Snapshot, other: Offer | None = None
    ) -> None:
        """Show a caution with a button that tries a tenth of the learning rate from the start."""
        from simulator.scenarios.way_out import Change, WayOut

        slower = with_smaller_rate(snapshot.experiment.scenario)
        way_out = WayOut(Change.RATE, slower)
        offer = self._divergence_words.untried_offer(way_out.learning_rate)
        act = partial(self.on_begin_again, way_out, self._controller.scenario)
        self._bar.show_message("caution", text, offer, act, other=other)

    def _warn(self, snapshot: Snapshot) -> None:
        """Say, once a training, that it makes the loss far worse, while it does."""
        watch = self._loss_watch
        watch.note(snapshot)
        first, told = watch.first(snapshot), self._told
        if self._has_warned or first is None or not watch.is_spoiling(snapshot):
            is_over = snapshot.status is Status.RUNNING and not watch.is_worse(snapshot)
            if is_over and told is not None and told.about is _About.GROWTH:
                self._withdraw()
            return
        self._has_warned = True
        rate = snapshot.state.optimizer.settings["learning_rate"]
        begun = watch.first_epoch(snapshot), first
        now = snapshot.state.epoch, snapshot.evaluation.loss
        text = self._divergence_words.growing(begun, now, rate)
        self._offer_smaller_rate(text, snapshot)
        self._remember(_About.GROWTH)

    def _remember(self, about: _About, update: int | None = None) -> None:
        """Note what the message that is shown speaks of: it goes when that does."""
        self._told = _Told(self._bar.message, about, self._controller.scenario, update)

    def _withdraw(self) -> None:
        """Close the message that was remembered, if it is still the one that is shown."""
        if self._told is not None and self._bar.message == self._told.text:
            self._bar.close_message()
        self._told = None

    def outlook(self) -> _Told | None:
        """Return what the message that is shown speaks of."""
        return self._told

    def take_outlook(self, outlook: _Told | None) -> None:
        """Know again when to withdraw it."""
        self._told = outlook

    @Slot()
    def on_changed(self) -> None:
        """Withdraw what speaks of a scenario or of a state that is no longer there."""
        told = self._told
        if told is None:
            return
        if told.about is not _About.SCENARIO or told.scenario != self._controller.scenario:
            self._withdraw()

    @Slot(object)
    def on_snapshot(self, snapshot: Snapshot) -> None:
        """Withdraw how a training ended once an update has been made or taken back."""
        told = self._told
        if told is not None and told.update not in (None, snapshot.state.update):
            self._withdraw()
        self._warn(snapshot)

    @Slot()
    def on_opened(self) -> None:
        """Forget the loss that another run began with."""
        self._loss_watch.start = None

    @Slot(object)
    def on_diverged(self, news: NotFinite) -> None:
        """Say where it went wrong and why, and offer what was tried and works."""
        latest = self._controller.latest
        first_loss = None if latest is None else self._loss_watch.first(latest)
        text = self._divergence_words.told(news, 1.0 if first_loss is None else first_loss)
        offers: list[Offer] = []
        if again := self._divergence_words.offer(news.way_out):
            offers.append(
                (again, partial(self.on_begin_again, news.way_out, self._controller.scenario))
            )
        if news.problem.best_epoch is not None and not news.problem.best_is_back:
            offers.append(self._best())
        words, act = offers[0] if offers else ("", None)
        other = offers[1] if len(offers) > 1 else None
        self._bar.show_message("caution", text, words, act, other=other)
        self._remember(_About.STATE)

    def on_begin_again(self, way_out: WayOut, scenario: Scenario | None) -> None:
        """Begin again with the change that was offered, in the scenario that it was offered for."""
        from simulator.scenarios.way_out import Change

        if scenario != self._controller.scenario or way_out.scenario is None:
            return
        text = self._divergence_words.edit(way_out)
        same_start = way_out.change is Change.RATE
        self._controller.begin_again(way_out.scenario, text, same_start=same_start)

    @Slot(object)
    def on_refused(self, message: str) -> None:
        """Say what was not possible, and why; what only has to wait as long as it has to."""
        if message == NOT_READY:
            self.on_put_off(message)
            return
        self._bar.show_message("error", message)

    @Slot(object)
    def on_text_dropped(self, message: str) -> None:
        """Say which typed number was not taken, until another one is."""
        self._bar.show_message("error", message)
        self._remember(_About.TYPED)

    @Slot()
    def on_text_taken(self) -> None:
        """Withdraw that one was not taken: the latest one is."""
        if self._told is not None and self._told.about is _About.TYPED:
            self._withdraw()

    @Slot(object)
    def on_put_off(self, message: str) -> None:
        """Say what has to wait for a scenario that is being prepared, until it is there."""
        # What was asked for in the last moment may be told after it.
        late = self._controller.latest is not None
        self._bar.show_message("info", message, timeout_ms=_GLANCE_MS if late else 0)
        self._remember(_About.STATE)

    @Slot(object, object)
    def on_layers_taken(self, message: str, layers: tuple[int, ...]) -> None:
        """Say which layers start from another network, and offer to freeze them."""
        scenario = self._controller.scenario
        # The output layer has to suit this network's own task.
        hidden = [k for k in layers if scenario is not None and k < len(scenario.layers) - 1]
        if not hidden:
            self._bar.show_message("info", message)
            self._remember(_About.SCENARIO)
            return
        offer = worded("Notices", "Freeze hidden")
        if len(hidden) == 1:
            offer = worded("Notices", "Freeze hidden layer")
        self._bar.show_message("info", message, offer, partial(self._controller.freeze, hidden))
        self._remember(_About.SCENARIO)

    @Slot()
    def on_weights_kept(self) -> None:
        """Say that training goes on with other data, and how to start afresh."""
        text = worded(
            "Notices",
            "The learnt weights stay: these data have as many inputs and outputs. Train to go on "
            "with them, or start afresh.",
        )
        self._bar.show_message("info", text, worded("Notices", "Reset"), self._controller.reset)
        self._remember(_About.STATE)

    @Slot(str, str)
    def on_initializer_changed(self, before: str, now: str) -> None:
        """Say which initializer was set in place of one that draws nothing, and offer it back."""
        text = worded(
            "Notices",
            "“{before}” draws nothing at random: new weights would have been the same again. They "
            "are drawn by “{now}” now, and no two nodes begin alike.",
        )
        was, drawn = (Message(initializers.get(name).title) for name in (before, now))
        undo = worded("Notices", "Undo"), self._controller.undo_stack.undo
        self._bar.show_message("info", text.format(before=was, now=drawn), *undo)
        self._remember(_About.SCENARIO)

    @Slot()
    def on_branched(self) -> None:
        """Say what a branch is for: nothing has changed yet that could be seen."""
        latest = self._controller.latest
        number = None if latest is None else self.number_of(latest.origin)
        text = worded(
            "Notices",
            "A branch begins here. The run so far stays, as a dim curve and in Compare runs: "
            "change a setting, then Train.",
        )
        if number is not None:
            text = worded(
                "Notices",
                "A branch begins here. It leaves run {number}, which stays as a dim curve and in "
                "Compare runs: change a setting, then Train.",
            ).format(number=grouped(number))
        self._bar.show_message("info", text, timeout_ms=_GLANCE_MS)
        self._remember(_About.STATE, None if latest is None else latest.state.update)

    @Slot(str)
    def on_failed(self, details: str) -> None:
        """Own up to an error of ours; nothing of the learner's is lost."""
        self._bar.show_message(
            "error",
            worded(
                "Notices", "Something went wrong inside Deltascope. Your network is still here."
            ),
            details=details,
        )

    @Slot(object)
    def on_succeeded(self, message: str) -> None:
        """Confirm quietly."""
        self._bar.show_message("success", message, timeout_ms=8000)

    @Slot(object)
    def on_being_saved(self, message: str) -> None:
        """Say what is being done; what comes of it takes its place."""
        self._bar.show_message("info", message)

    @Slot()
    def on_stepped(self) -> None:
        """Who steps has read the good news; make room for the network."""
        if self._controller.stepper.index >= 0 and self._bar.kind == "success":
            self._bar.close_message()

    @Slot(bool)
    def on_running(self, running: bool) -> None:
        """An old result says nothing about a new run; say where a complete one goes on to."""
        if not running:
            if self._told is not None and self._told.about is _About.RUNNING:
                self._withdraw()
            return
        self._has_warned = False
        self._bar.close_message()
        latest = self._controller.latest
        if latest is not None and latest.state.epoch >= latest.epochs_target > 0:
            now, more = latest.state.epoch, latest.experiment.scenario.epochs
            text = worded(
                "Notices",
                "Training goes on from epoch {now} to {last}. After a Reset it ends at {more}, as "
                "set.",
            ).format(now=grouped(now), last=grouped(now + more), more=grouped(more))
            self._bar.show_message("info", text, timeout_ms=_GLANCE_MS)
            self._remember(_About.RUNNING)

    def take_weights(self, theta: Array, text: str) -> None:
        """Set weights that were clicked on in a picture, and say so: a click is made by chance."""
        before = self._controller.undo_stack.index()
        self._controller.set_parameters(theta, text)
        if self._controller.undo_stack.index() == before:
            return
        told = worded("Notices", "The network has the weights of the place that was clicked.")
        undo = worded("Notices", "Undo"), self._controller.undo_stack.undo
        self._bar.show_message("info", told, *undo, timeout_ms=_GLANCE_MS)
        self._remember(_About.STATE)

    def pick_row(self, row: int) -> None:
        """Step through a row that was clicked on in a picture, and say how to get back."""
        stepper = self._controller.stepper
        had_batch, had_place = stepper.rows is None, stepper.index >= 0
        self._controller.choose_sample(row)
        if stepper.rows != (row,) or not (had_batch or had_place):
            return
        text = worded("Notices", "Stepping is through row {row} alone now, from its first step.")
        back = worded("Notices", "Next batch"), partial(self._controller.choose_sample, None)
        told = text.format(row=grouped(row + 1))
        self._bar.show_message("info", told, *back, timeout_ms=_GLANCE_MS)
        self._remember(_About.SCENARIO)
