"""Edits one racer: its name, optimizer, settings, and batch size."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from simulator import optimizers
from simulator.messages import Message
from simulator.race.results import BATCH_SIZE
from simulator.settings import Setting
from ui.arena.model.racers import Lineup
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page, set_help_page
from ui.widgets.number_field import NumberField
from ui.widgets.setting_fields import SettingFields
from ui.words.messages import filled, said, worded
from ui.words.quantities import Pace
from ui.words.titles import choices, titled, translated

_LONGEST_NAME = 40


class RacerEditor(QWidget):
    """Shows and edits the marked racer of a `Lineup`.

    Signals
    -------
    edited(object)
        The lineup with the change.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lineup = Lineup()
        self._row = -1
        self._rows_of_data = 1
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.optimizer = ChoiceField(
            choices(optimizers.REGISTRY.values()), page_of=partial(record_page, "optimizer")
        )
        self.note = Note()
        self.settings = SettingFields(optimizers.REGISTRY, self.optimizer)
        self.batch = NumberField(BATCH_SIZE, whole=True, pace=Pace.LADDER)
        self.batch_note = Note()
        self.warning = Note()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.batch_row = FieldRow(
            Message(BATCH_SIZE.title), self.batch, Message(BATCH_SIZE.explanation)
        )
        for widget in (
            FieldRow(
                worded("RacerEditor", "Name"),
                self.name,
                worded("RacerEditor", "What this racer is called everywhere"),
            ),
            FieldRow(
                worded("RacerEditor", "Optimizer"),
                self.optimizer,
                worded("RacerEditor", "How a gradient becomes a move."),
                wide=True,  # "Nesterov momentum (NAG)" is long
            ),
            self.note,
            self.settings,
            self.batch_row,
            self.batch_note,
            self.warning,
        ):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self.on_named)
        self.optimizer.chosen.connect(self.on_optimizer_chosen)
        self.settings.committed.connect(self.on_setting_committed)
        self.batch.committed.connect(self.on_batch_committed)

    def show_racer(self, lineup: Lineup, row: int, rows_of_data: int) -> None:
        """Show racer `row` of `lineup`, or nothing for -1; a function has one row of data."""
        self._lineup, self._row, self._rows_of_data = lineup, row, rows_of_data
        self.setVisible(0 <= row < len(lineup))
        if self.isHidden():
            return
        entry = lineup.entries[row]
        racer = entry.racer
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(said(racer.label))
        self.optimizer.set_name(racer.optimizer)
        set_help_page(self, record_page("optimizer", racer.optimizer))
        record = optimizers.REGISTRY[racer.optimizer]
        self.note.marks.set_about(titled(record))
        self.note.setText(translated(record.explanation))
        self.settings.show_settings(racer.optimizer, entry.settings)
        self._show_batch(racer.batch_size)
        self.warning.setText(translated(record.note_on_batches(racer.batch_size, rows_of_data)))

    def _show_batch(self, size: int | None) -> None:
        rows = self._rows_of_data
        self.batch_row.setVisible(rows > 1)
        if rows <= 1:
            self.batch_note.setText("")
            return
        allowed = Setting("batch_size", rows, 1, rows, whole=True)
        self.batch.set_setting(allowed)
        shown = rows if size is None else min(size, rows)
        self.batch.set_value(shown)
        if shown == rows:
            words = filled(self.tr("All {0} rows at once: batch gradient descent."), rows)
        elif shown == 1:
            words = self.tr("One row at a time: stochastic gradient descent.")
        else:
            words = filled(self.tr("{0} of {1} rows at a time: mini-batches."), shown, rows)
        self.batch_note.setText(words)

    # -- what the learner does

    @Slot()
    def on_named(self) -> None:
        """Take another name; an empty one follows the optimizer."""
        if self._row < 0:
            return
        if self.name.text() == said(self._lineup.entries[self._row].racer.label):
            return
        self.name.setModified(False)
        self.edited.emit(self._lineup.named(self._row, self.name.text()))

    @Slot(str)
    def on_optimizer_chosen(self, name: str) -> None:
        """Take another optimizer."""
        self.edited.emit(self._lineup.with_optimizer(self._row, name))

    def on_setting_committed(self, name: str, value: float) -> None:
        """Take another value of a setting."""
        self.edited.emit(self._lineup.with_setting(self._row, name, value))

    @Slot(float)
    def on_batch_committed(self, value: float) -> None:
        """Take another batch size; that of all rows means all, whatever the data."""
        size = None if int(value) >= self._rows_of_data else int(value)
        self.edited.emit(self._lineup.with_batch_size(self._row, size))
