"""Which tasks are learnt, and for how long: what both studies are made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from simulator.settings import Setting
from simulator.studies.forgetting import REPLAY
from simulator.studies.replicas import EPOCHS, SEEDS
from simulator.studies.task_pairs import PAIRS
from simulator.studies.transfer import UPDATES
from ui.transfer.model.plans import ForgettingPlan, Plan, TransferPlan, pair_of
from ui.widgets.fields import ChoiceField, Note
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.access_keys import plain
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.quantities import Pace
from ui.words.titles import translated

FORGETTING, TRANSFER = "forgetting", "transfer"
_FIRST = {FORGETTING: "digits_halves", TRANSFER: "digits_moved"}
_FIELD_WIDTH = 92


class TransferChoices(QWidget):
    """The pair of tasks, and the numbers and switches of the study that is shown.

    Attributes
    ----------
    pair : ChoiceField
    seeds, first, second, updates, replay : NumberField
        How many networks; epochs of A and of B; updates of B; the share of A that is replayed.
    frozen, fresh_output : QCheckBox

    Signals
    -------
    changed()
        The learner chose otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = FORGETTING
        # Each study has a pair of its own, with which it has most to show.
        self._kept = {mode: (name, pair_of(name).epochs[0]) for mode, name in _FIRST.items()}
        self.pair = ChoiceField([(one.name, one.title, _told(one.scenario)) for one in PAIRS], self)
        self.pair.set_name(_FIRST[FORGETTING])
        self.first, self.second = _field(EPOCHS, self), _field(EPOCHS, self)
        self.updates, self.seeds = _field(UPDATES, self), _field(SEEDS, self)
        self.replay = NumberField(REPLAY, self)
        self.frozen, self.fresh_output = QCheckBox(self), QCheckBox(self)
        self.fresh_output.setChecked(True)
        self.complaint = Note(role="error-note")
        fields = (self.first, self.second, self.updates, self.replay, self.seeds)
        self._labels = {field: QLabel(self) for field in fields}
        self._pair_label = QLabel(self)
        self._pair_label.setBuddy(self.pair)
        self._lay_out()
        self.take_usual()
        self.show_mode(FORGETTING)
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for line, (field, label) in enumerate(self._labels.items()):
            label.setBuddy(field)
            field.setFixedWidth(_FIELD_WIDTH)
            field.complained.connect(self.complaint.setText)
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._pair_label)
        column.addWidget(self.pair)
        column.addSpacing(4)
        column.addLayout(grid)
        for widget in (self.frozen, self.fresh_output, self.complaint):
            column.addWidget(widget)

    def _connect(self) -> None:
        for field in self._labels:
            field.committed.connect(self._on_changed)
        for switch in (self.frozen, self.fresh_output):
            switch.clicked.connect(self._on_changed)
        self.pair.chosen.connect(self._on_pair)

    def _say(self) -> None:
        self._pair_label.setText(self.tr("Tas&ks"))
        self.pair.setAccessibleName(self.tr("Tasks A and B"))
        self.pair.set_lead(self.tr("What the network learns first, and what it learns then."))
        for field, text, setting in (
            (self.first, self.tr("Epochs of &A"), EPOCHS),
            (self.second, self.tr("Epochs of &B"), EPOCHS),
            (self.updates, self.tr("&Updates of B"), UPDATES),
            (self.replay, self.tr("&Replay: share of A"), REPLAY),
            (self.seeds, self.tr("&Networks"), SEEDS),
        ):
            self._labels[field].setText(text)
            self._labels[field].setToolTip(tooltip(translated(setting.explanation)))
            field.setAccessibleName(plain(text))
            field.setToolTip(tooltip(translated(setting.explanation)))
        self.frozen.setText(self.tr("&Freeze hidden layers during B"))
        self.frozen.setToolTip(
            tooltip(
                self.tr("Only the output layer learns B: what hidden layers have learnt stays.")
            )
        )
        self.fresh_output.setText(self.tr("Fres&h output layer"))
        self.fresh_output.setToolTip(
            tooltip(
                self.tr("Only the hidden layers are taken from A; the output layer begins anew.")
            )
        )

    # -- what is chosen

    def show_mode(self, mode: str) -> None:
        """Show the choices of one of the two studies."""
        self._kept[self._mode] = self.pair.name(), int(self.first.value())
        self._mode = mode
        name, epochs = self._kept[mode]
        if name != self.pair.name():
            self.pair.set_name(name)
            self.take_usual()
        self.first.set_value(epochs)
        forgets = mode == FORGETTING
        for widget in (self.second, self.replay, self.frozen):
            widget.setVisible(forgets)
        for widget in (self.updates, self.fresh_output):
            widget.setVisible(not forgets)
        for field, label in self._labels.items():
            label.setVisible(not field.isHidden())

    def take_usual(self) -> None:
        """Take the numbers that suit the pair of tasks."""
        pair = pair_of(self.pair.name())
        self.first.set_value(pair.epochs[0])
        self.second.set_value(pair.epochs[1])
        self.updates.set_value(pair.updates)

    def plan(self) -> Plan:
        """Return the study that is chosen."""
        pair, seeds = self.pair.name(), int(self.seeds.value())
        first = int(self.first.value())
        if self._mode == FORGETTING:
            epochs = first, int(self.second.value())
            share = float(self.replay.value())
            return ForgettingPlan(pair, seeds, epochs, share, self.frozen.isChecked())
        updates = int(self.updates.value())
        return TransferPlan(pair, seeds, first, updates, self.fresh_output.isChecked())

    @Slot(str)
    def _on_pair(self, name: str) -> None:
        self.take_usual()
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _field(setting: Setting, parent: QWidget) -> NumberField:
    return NumberField(setting, parent, whole=True, pace=Pace.LADDER)


def _told(scenario: str) -> str:
    if scenario:
        return worded("TransferChoices", "A ready-made pair with a network of its own.")
    return worded("TransferChoices", "The network and the data of the main window.")
