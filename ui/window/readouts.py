"""Epoch, loss and accuracy in figures that keep their width, and the status bar beneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QSizePolicy,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from simulator.session.snapshot import Snapshot, Status
from simulator.training.evaluation import Evaluation
from ui.theme.type_size import set_figures, tabular_font
from ui.words.epochs import epoch_of_weights, epochs_of_target
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped, percent, short
from ui.words.titles import translated

_PROGRESS_STEPS = 50
# The size that the stylesheet gives to the status bar: with another, the next window would differ.
_FIGURES = 12
_SPACING = 4
_NONE = "–"
_WITHHELD = "·"


class _Figure(QLabel):
    """A number as wide as the widest one, in any size of type: its own, which comes last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_NONE, parent)
        self._widest = ""

    def keep_room_for(self, widest: str) -> bool:
        """Keep room for another widest number from now on; True if it is another."""
        is_other, self._widest = widest != self._widest, widest
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + 4)
        return is_other

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.keep_room_for(self._widest)


class Readout(QWidget):
    """A small caption over a number of fixed width."""

    def __init__(self, widest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = _Figure(self)
        self.setAccessibleDescription(_NONE)  # from the start on, or its tooltip would be read out
        set_figures(self._value, 15)
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        self._value.setProperty("role", "figure")
        self._value.keep_room_for(widest)
        self._caption = title = QLabel(self)
        title.setProperty("role", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.setSpacing(0)
        layout.addWidget(title)
        layout.addWidget(self._value)

    def make_room_for(self, widest: str) -> bool:
        """Keep room for another widest figure from now on; True if that is another width."""
        return self._value.keep_room_for(widest)

    def rename(self, caption: str, tip: str) -> None:
        """Show another quantity from now on."""
        if caption != self._caption.text():
            self._caption.setText(caption)
            self.setAccessibleName(caption)
        if tip != self.toolTip():
            self.setToolTip(tip)

    def show_text(self, text: str) -> None:
        """Show `text`."""
        if text != self._value.text():
            self._value.setText(text)
            self.setAccessibleDescription(text)


class Readouts(QWidget):
    """Epoch, loss and accuracy of the latest snapshot; in narrow places the loss stays longest.

    Signals
    -------
    refitted()
        Other figures are shown than before.
    """

    refitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epoch = Readout("000.00 / 000")
        self._loss = Readout("0.000000")
        self._accuracy = Readout("100.0 %")
        self._validation = Readout("100.0 %")
        self._is_validated = self._is_regression = False
        self._evaluation: Evaluation | None = None
        self._withholds = False
        self._shown: frozenset[Readout] = frozenset()
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        # The layout would ask for all of them; how many there are follows from the width instead.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addStretch(1)
        for readout in (self._epoch, self._loss, self._accuracy, self._validation):
            layout.addWidget(readout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        speak(self._say)

    def _say(self) -> None:
        self._epoch.rename(
            self.tr("epoch"),
            self.tr(
                "Passes through all training data, in fast training the whole ones. The other "
                "figures are of this moment, also within an epoch (18.3); the curves show those "
                "of the ends of epochs."
            ),
        )
        self._show_loss()
        self._name_scores()
        self.updateGeometry()
        self._fit()

    def _by_importance(self) -> tuple[Readout, ...]:
        validation = (self._validation,) if self._is_validated else ()
        return (self._loss, self._accuracy, self._epoch, *validation)

    def _fit(self) -> None:
        """Show as many figures as there is room for."""
        shown, room = set[Readout](), self.width() + _SPACING
        for readout in self._by_importance():
            room -= readout.sizeHint().width() + _SPACING
            if room < 0 and shown:
                break
            shown.add(readout)
        for readout in (self._epoch, self._loss, self._accuracy, self._validation):
            readout.setVisible(readout in shown)
        self._row.activate()  # at once, or one frame would show them squeezed
        if shown != self._shown:
            self._shown = frozenset(shown)
            self.refitted.emit()

    @property
    def has_epoch(self) -> bool:
        """Whether there is room for the epoch."""
        return self._epoch in self._shown

    @property
    def hidden_validation(self) -> tuple[str, str] | None:
        """Name and figure of the validation score where it has no room; None elsewhere."""
        if not self._is_validated or self._validation in self._shown:
            return None
        return self._validation.accessibleName(), self._validation.accessibleDescription()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take figures away, or bring them back."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Do the same once the figures need more room, or less, in another size of type."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def sizeHint(self) -> QSize:
        """Ask for room for all."""
        wanted = [readout.sizeHint() for readout in self._by_importance()]
        width = sum(hint.width() for hint in wanted) + _SPACING * (len(wanted) - 1)
        return QSize(width, max(hint.height() for hint in wanted))

    def minimumSizeHint(self) -> QSize:
        """Keep room for the loss."""
        return self._loss.sizeHint()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the snapshot's figures."""
        evaluation = snapshot.evaluation
        self._make_room(snapshot.epochs_target)
        self._epoch.show_text(epochs_of_target(snapshot))
        self._evaluation = evaluation
        self._show_loss()
        is_regression = snapshot.experiment.data.task == "regression"
        if is_regression != self._is_regression:
            self._is_regression = is_regression
            self._name_scores()
        if evaluation.accuracy is None:
            self._accuracy.show_text(_NONE if evaluation.r2 is None else short(evaluation.r2))
        elif evaluation.total <= 10:
            self._accuracy.show_text(f"{evaluation.correct} / {evaluation.total}")
        else:
            self._accuracy.show_text(percent(evaluation.accuracy, 1))
        right, late = evaluation.validation_accuracy, evaluation.validation_r2
        self._set_validated(right is not None or late is not None)
        if right is not None:
            self._validation.show_text(percent(right, 1))
        elif late is not None:
            self._validation.show_text(short(late))

    def set_withholding(self, withholds: bool) -> None:
        """Practice begins or ends: the mean over a single row is the very loss that it asks for."""
        self._withholds = withholds
        self._show_loss()

    def _show_loss(self) -> None:
        """Show the mean loss, or why it is not told."""
        tip, text, found = self.tr("Mean loss over all training rows"), _NONE, self._evaluation
        if found is not None:
            text = short(found.loss)
            if self._withholds and found.total == 1:
                text = _WITHHELD
                tip = self.tr(
                    "There is one training row: its loss is the mean, and practice asks for it. "
                    "End practice (P) to see it."
                )
        self._loss.rename(self.tr("mean loss"), tip)
        self._loss.show_text(text)

    def _make_room(self, target: int) -> None:
        """Keep room for every epoch up to the last one."""
        widest = "".join("0" if sign.isdigit() else sign for sign in grouped(target))
        if self._epoch.make_room_for(f"{widest}.00 / {widest}"):
            self.updateGeometry()
            self._fit()

    def _set_validated(self, validated: bool) -> None:
        if validated != self._is_validated:
            self._is_validated = validated
            self.updateGeometry()
            self._fit()

    def _name_scores(self) -> None:
        """Say what the scores are: shares of right rows, or R²."""
        if self._is_regression:
            tip = self.tr(
                "R²: the part of the targets' variance that the network explains; "
                "1 is perfect, 0 is as good as always saying the mean"
            )
            self._accuracy.rename("R²", tip)
            self._validation.rename(self.tr("validation R²"), tip)
            return
        self._accuracy.rename(self.tr("accuracy"), self.tr("Training rows classified right"))
        self._validation.rename(self.tr("validation"), self.tr("Validation rows classified right"))


class StatusLine(QStatusBar):
    """Scenario, parameters, updates, speed, state and progress, in one line.

    Parameters
    ----------
    readouts : Readouts
        The same run's figures in the tool bar, which change with this line.
    parent : QWidget, optional
    """

    def __init__(self, readouts: Readouts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readouts = readouts
        self._latest: Snapshot | None = None
        self._loading = ""
        readouts.refitted.connect(self._show_facts)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 16, 0)
        self._state = QLabel(self)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = QLabel(self)
        self._facts.setProperty("role", "muted")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        # Its width must not ask for a new layout of the window each time a count gains a digit.
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._speed = QLabel(self)
        set_figures(self._speed, _FIGURES)
        self._speed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, _PROGRESS_STEPS)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self.addWidget(self._state)
        self.addWidget(self._facts, 1)
        self.addPermanentWidget(self._speed)
        self.addPermanentWidget(self._progress)
        speak(self._say)

    def _say(self) -> None:
        self._progress.setAccessibleName(self.tr("Training progress"))
        self._keep_width()
        if self._loading:
            self.show_loading(self._loading)

    def put_first(self, widget: QWidget) -> None:
        """Place a widget at the right, in front of the speed."""
        # Qt counts the state and the facts as well.
        self.insertPermanentWidget(2, widget)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the widest speed in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _keep_width(self) -> None:
        metrics = QFontMetrics(tabular_font(_FIGURES))
        self._speed.setMinimumWidth(metrics.horizontalAdvance(self._rate("000 000")))

    def _rate(self, rate: str) -> str:
        return filled(self.tr("{rate} updates/s"), rate=rate)

    def show_loading(self, title: str) -> None:
        """Say that a scenario is being prepared."""
        self._loading = title
        self._state.setText(filled(self.tr("Preparing {title} …"), title=title))

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show where the run stands, here and in the tool bar's figures."""
        self._readouts.show_snapshot(snapshot)
        self._loading = ""
        state = self._state_of(snapshot)
        if state != self._state.text():
            self._state.setText(state)
        self._latest = snapshot
        self._show_facts()
        self._show_progress(snapshot)

    def _state_of(self, snapshot: Snapshot) -> str:
        """Return where the run stands, and which earlier epoch's weights it has."""
        words = {
            Status.READY: self.tr("Ready"),
            Status.RUNNING: self.tr("Training"),
            Status.PAUSED: self.tr("Paused"),
            Status.FINISHED: self.tr("Finished"),
            Status.DIVERGED: self.tr("Stopped: not finite"),
        }
        state, epoch = words[snapshot.status], epoch_of_weights(snapshot)
        if epoch is None:
            return state
        return filled(
            self.tr("{state} · weights of epoch {epoch}"), state=state, epoch=grouped(epoch)
        )

    def _show_progress(self, snapshot: Snapshot) -> None:
        rate = snapshot.updates_per_second
        self._speed.setText(self._rate(grouped(round(rate))) if rate >= 1 else "")
        target = max(1, snapshot.epochs_target)
        share = min(1.0, snapshot.state.epoch / target)
        # A change of its value repaints the bar at once, 2 ms outside the frame's own painting;
        # without updates it only asks for a repaint when they are allowed again.
        self._progress.setUpdatesEnabled(False)
        self._progress.setValue(int(_PROGRESS_STEPS * share))
        self._progress.setUpdatesEnabled(True)
        pattern = self.tr("{share} % of {target} epochs")
        self._progress.setToolTip(filled(pattern, share=int(100 * share), target=grouped(target)))

    @Slot()
    def _show_facts(self) -> None:
        """Write the run's figures; also the figures that the tool bar has no room for."""
        snapshot = self._latest
        if snapshot is None:
            return
        updates = snapshot.state.update
        pattern = (
            self.tr("{title} · {parameters} parameters · {updates} update")
            if updates == 1
            else self.tr("{title} · {parameters} parameters · {updates} updates")
        )
        facts = filled(
            pattern,
            title=translated(snapshot.experiment.title),
            parameters=grouped(len(snapshot.state.theta)),
            updates=grouped(updates),
        )
        if not self._readouts.has_epoch:
            with_epoch = self.tr("{facts} · epoch {made_of_target}")
            facts = filled(with_epoch, facts=facts, made_of_target=epochs_of_target(snapshot))
        late = self._readouts.hidden_validation
        if late is not None:
            facts = filled(
                self.tr("{facts} · {name} {figure}"), facts=facts, name=late[0], figure=late[1]
            )
        self._facts.setText(facts)
