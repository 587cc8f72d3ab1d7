"""Section Training: loss, optimizer with its settings, batch size, epochs.

The optimizer and its learning rate stand at the top of the panel: they are what is changed most.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator import optimizers
from simulator.messages import Message
from simulator.nn import losses
from simulator.optimizers import schedules
from simulator.scenarios.presets import BATCH_SIZE, EPOCHS, Scenario, changed
from ui.setup import edits
from ui.setup.edit_names import change_of
from ui.setup.flag import Flag
from ui.setup.pair_flag import PairFlag
from ui.theme.colors import Theme
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.number_field import NumberField
from ui.widgets.section import Section
from ui.widgets.setting_fields import SettingFields
from ui.widgets.tab_order import follow_in_tab_order
from ui.words.messages import worded
from ui.words.numbers import grouped
from ui.words.quantities import Pace
from ui.words.titles import choices, titled, translated

if TYPE_CHECKING:  # made where a schedule first changes the rate
    from ui.setup.rate_canvas import RateCanvas

_RATE = "learning_rate"


class TrainingSection(Section):
    """Edits loss, optimizer, batch size and epochs.

    Attributes
    ----------
    head : QWidget
        Optimizer and learning rate, to be placed apart from the section.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("training", worded("TrainingSection", "Training"), parent)
        self.loss = ChoiceField(
            choices(losses.REGISTRY.values()), page_of=partial(record_page, "loss")
        )
        self.flag = PairFlag()
        self.optimizer = ChoiceField(
            choices(optimizers.REGISTRY.values()), page_of=partial(record_page, "optimizer")
        )
        self.optimizer_note = Note()
        self.batch_flag = Flag()
        self.batch_note = Note()
        self._rows_of_data = 0
        self.rate = SettingFields(optimizers.REGISTRY, self.optimizer, only=(_RATE,))
        self.settings = SettingFields(optimizers.REGISTRY, self.header, without=(_RATE,))
        self.schedule = ChoiceField(
            choices(schedules.REGISTRY.values()), page_of=partial(record_page, "schedule")
        )
        self.schedule_note = Note()
        self.schedule_settings = SettingFields(
            schedules.REGISTRY,
            self.schedule,
            {name for record in schedules.REGISTRY.values() for name in record.whole},
        )
        self.rate_curve: RateCanvas | None = None
        self.batch_size = NumberField(BATCH_SIZE, whole=True, pace=Pace.LADDER)
        self.epochs = NumberField(EPOCHS, whole=True, pace=Pace.LADDER)
        self.head = self._made_head()
        self._lay_out()
        self._connect()

    @property
    def fields(self) -> dict[str, NumberField]:
        """Those of the optimizer's settings made so far, by the setting's name."""
        return self.rate.fields | self.settings.fields

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        super().set_theme(theme)
        self.flag.set_theme(theme)
        self.batch_flag.set_theme(theme)
        if self.rate_curve is not None:
            self.rate_curve.set_theme(theme)

    def show_scenario(self, scenario: Scenario, rows: int | None = None) -> None:
        """Show how the network is trained, on `rows` training rows where they are known."""
        self.loss.set_name(scenario.loss)
        self.optimizer.set_name(scenario.optimizer.name)
        record = optimizers.REGISTRY[scenario.optimizer.name]
        self.optimizer_note.marks.set_about(titled(record))
        about = self.tr("{optimizer}: {explanation}")
        self.optimizer_note.setText(
            about.format(optimizer=titled(record), explanation=translated(record.explanation))
        )
        for fields in (self.rate, self.settings):
            fields.show_settings(scenario.optimizer.name, scenario.optimizer.settings)
        self._show_batches(scenario, rows)
        self.schedule.set_name(scenario.schedule.name)
        schedule = schedules.REGISTRY[scenario.schedule.name]
        self.schedule_note.marks.set_about(titled(schedule))
        self.schedule_note.setText(translated(schedule.explanation))
        self.schedule_settings.show_settings(scenario.schedule.name, scenario.schedule.settings)
        self._show_rates(scenario)
        self.batch_size.set_value(scenario.batch_size)
        self.epochs.set_value(scenario.epochs)

    def _show_rates(self, scenario: Scenario) -> None:
        """Draw the learning rate over the epochs; the plot is made where it first changes."""
        if self.rate_curve is None:
            if scenario.schedule.schedule.is_constant:
                return
            from ui.setup.rate_canvas import RateCanvas

            self.rate_curve = RateCanvas(self)
            if self._theme is not None:
                self.rate_curve.set_theme(self._theme)
            self.rows.insertWidget(self.rows.indexOf(self.schedule_settings) + 1, self.rate_curve)
        follow_in_tab_order(self.schedule_settings.last, self.rate_curve)
        self.rate_curve.show_scenario(scenario)

    def _show_batches(self, scenario: Scenario, rows: int | None) -> None:
        """Warn where mini-batches do not go with the optimizer, once the rows are known."""
        note = ""
        if rows is not None:
            self._rows_of_data = rows
            record = optimizers.REGISTRY[scenario.optimizer.name]
            note = record.note_on_batches(scenario.batch_size, rows)
            self._tell_batch(scenario.batch_size, rows)
        self.batch_flag.show_warning(translated(note), self.tr("Use all rows"))

    def _tell_batch(self, size: int, rows: int) -> None:
        """Say what a batch of more rows than there are comes to."""
        words = self.tr("There are {rows} rows to train on: each update takes all of them.")
        self.batch_note.setText(words.format(rows=grouped(rows)) if size > rows else "")

    def _made_head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(
            FieldRow(
                worded("TrainingSection", "Optimizer"),
                self.optimizer,
                worded("TrainingSection", "How a gradient becomes a move of the weights."),
                wide=True,
            )
        )
        column.addWidget(self.batch_flag)
        column.addWidget(self.rate)
        return head

    def _lay_out(self) -> None:
        for row in (
            # Before the loss: below its box they would read as if they were about that.
            self.optimizer_note,
            self.settings,
            FieldRow(
                worded("TrainingSection", "Loss"),
                self.loss,
                worded("TrainingSection", "What training makes small: how wrong the outputs are."),
                wide=True,
            ),
            self.flag,
            FieldRow(
                worded("TrainingSection", "Schedule"),
                self.schedule,
                worded(
                    "TrainingSection",
                    "How the learning rate changes from epoch to epoch: r is the one that is set, "
                    "n the number of epochs completed.",
                ),
                wide=True,
            ),
            self.schedule_note,
            self.schedule_settings,
            FieldRow(Message(BATCH_SIZE.title), self.batch_size, Message(BATCH_SIZE.explanation)),
            self.batch_note,
            FieldRow(Message(EPOCHS.title), self.epochs, Message(EPOCHS.explanation)),
        ):
            self.rows.addWidget(row)

    def _connect(self) -> None:
        self.loss.chosen.connect(self.on_loss_chosen)
        self.flag.remedy_chosen.connect(self.on_remedy_chosen)
        self.batch_flag.remedy_chosen.connect(self.on_all_rows_chosen)
        self.optimizer.chosen.connect(self.on_optimizer_chosen)
        self.rate.committed.connect(self.on_setting_committed)
        self.settings.committed.connect(self.on_setting_committed)
        self.schedule.chosen.connect(self.on_schedule_chosen)
        self.schedule_settings.committed.connect(self.on_schedule_setting_committed)
        self.batch_size.committed.connect(self.on_batch_size_committed)
        self.epochs.committed.connect(self.on_epochs_committed)

    def on_loss_chosen(self, name: str) -> None:
        """Ask for another loss."""
        self.edited.emit(partial(changed, loss=name), worded("TrainingSection", "Change loss"))

    def on_remedy_chosen(self) -> None:
        """Ask for the recommended output activation and loss."""
        self.edited.emit(
            edits.with_recommended_pair, worded("TrainingSection", "Use matching output and loss")
        )

    def on_optimizer_chosen(self, name: str) -> None:
        """Ask for another optimizer."""
        self.edited.emit(
            partial(edits.with_optimizer, name=name), worded("TrainingSection", "Change optimizer")
        )

    def on_setting_committed(self, name: str, value: float) -> None:
        """Ask for another value of one of the optimizer's settings."""
        self.edited.emit(
            partial(edits.with_optimizer_setting, name=name, value=value),
            change_of((self.rate if name == _RATE else self.settings).setting(name)),
        )

    def on_schedule_chosen(self, name: str) -> None:
        """Ask for another schedule."""
        self.edited.emit(
            partial(edits.with_schedule, name=name), worded("TrainingSection", "Change schedule")
        )

    def on_schedule_setting_committed(self, name: str, value: float) -> None:
        """Ask for another value of one of the schedule's settings."""
        self.edited.emit(
            partial(edits.with_schedule_setting, name=name, value=value),
            change_of(self.schedule_settings.setting(name)),
        )

    def on_batch_size_committed(self, value: float) -> None:
        """Ask for another batch size."""
        self.edited.emit(
            partial(changed, batch_size=int(value)), worded("TrainingSection", "Change batch size")
        )

    def on_all_rows_chosen(self) -> None:
        """Ask for batches of all training rows."""
        self.edited.emit(
            partial(changed, batch_size=self._rows_of_data),
            worded("TrainingSection", "Use all rows"),
        )

    def on_epochs_committed(self, value: float) -> None:
        """Ask for another number of epochs."""
        self.edited.emit(
            partial(changed, epochs=int(value)), worded("TrainingSection", "Change epochs")
        )
