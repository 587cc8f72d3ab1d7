"""Section Data: which data set, how it is drawn, split and scaled."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.data import datasets
from simulator.data import prepared as data
from simulator.data.prepared import PreparedData
from simulator.data.splitting import SCALINGS
from simulator.messages import Message
from simulator.scenarios.data_settings import DataSettings
from simulator.scenarios.presets import Scenario
from simulator.settings import Setting
from ui.setup import edits
from ui.setup.split_fields import SplitFields
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.number_field import NumberField
from ui.widgets.section import Section
from ui.widgets.tab_order import follow_in_tab_order
from ui.words.messages import worded
from ui.words.numbers import grouped
from ui.words.quantities import Pace
from ui.words.titles import choices

if TYPE_CHECKING:  # read once a table is open
    from simulator.data.own_table import OwnTable
    from ui.setup.table_note import TableNote

_ANY_COUNT = replace(datasets.SAMPLES, minimum=1, maximum=math.inf)
_ANY_NOISE = datasets.noise(0.0)


def _row(setting: Setting, field: NumberField) -> FieldRow:
    return FieldRow(Message(setting.title), field, Message(setting.explanation))


class DataSection(Section):
    """Edits `Scenario.data`.

    Signals
    -------
    columns_wanted()
        It is to be seen what the columns of the table are for.
    """

    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("data", worded("DataSection", "Data"), parent)
        self.source = ChoiceField(
            choices(datasets.REGISTRY.values()), page_of=partial(record_page, "data")
        )
        self.samples = NumberField(_ANY_COUNT, whole=True, pace=Pace.LADDER)
        self.noise = NumberField(_ANY_NOISE)
        self.split = SplitFields()
        self.seed = NumberField(data.SEED, whole=True, pace=Pace.ONE)
        self.scaling = ChoiceField(choices(SCALINGS.values()))
        self.target_scaling = ChoiceField(choices(SCALINGS.values()))
        self._target_scaling_kept: str | None = None
        self.summary = Note()
        self._lay_out()
        self._connect()

    def show_scenario(self, scenario: Scenario, prepared: PreparedData | None) -> None:
        """Show the data settings, and the rows they gave where they are known."""
        settings, info = scenario.data, scenario.data.dataset
        self.source.set_name(settings.source)
        for row, field, setting, value in (
            (self._samples_row, self.samples, info.samples, settings.samples),
            (self._noise_row, self.noise, info.noise, settings.noise),
        ):
            row.setVisible(setting is not None)
            if setting is not None:
                field.set_setting(setting)
                field.set_value(setting.default if value is None else value)
        self._show_table(settings)
        self.split.show_settings(settings)
        self.seed.set_value(settings.seed)
        self._seed_row.setVisible(info.samples is not None or self.split.draws)
        self.scaling.set_name(settings.scaling)
        self.target_scaling.set_name(settings.scaling_of_targets)
        self._targets_row.setVisible(info.task == "regression")
        # Who chooses a scaling of the inputs leaves the targets as they are seen to be.
        self._target_scaling_kept = (
            settings.scaling_of_targets if info.task == "regression" else settings.target_scaling
        )
        self.summary.setText(self._summary(prepared))

    def _show_table(self, settings: DataSettings) -> None:
        """Name a learner's own table, which is none of the choices."""
        own: OwnTable | None = settings.table
        title = "" if own is None else own.table.title
        self.source.setPlaceholderText(title)
        if own is not None or "of_table" in vars(self):
            self.of_table.show_table(own)

    @cached_property
    def of_table(self) -> TableNote:
        """What is said of a table; made for the first one."""
        from ui.setup.table_note import TableNote

        made = TableNote()
        made.columns_wanted.connect(self.columns_wanted)
        self.rows.insertWidget(self.rows.indexOf(self.summary) + 1, made)
        follow_in_tab_order(self.source, made)
        return made

    def _lay_out(self) -> None:
        self._samples_row = _row(_ANY_COUNT, self.samples)
        self._noise_row = _row(_ANY_NOISE, self.noise)
        self._seed_row = _row(data.SEED, self.seed)
        self._targets_row = FieldRow(
            worded("DataSection", "Target scaling"),
            self.target_scaling,
            worded(
                "DataSection",
                "Targets of moderate size suit the learning rate; errors in per cent and "
                "logarithmic ones want them as they are.",
            ),
        )
        for row in (
            FieldRow(
                worded("DataSection", "Data set"),
                self.source,
                worded("DataSection", "The examples that the network learns from."),
                wide=True,
            ),
            self.summary,
            self._samples_row,
            self._noise_row,
            self.split,
            self._seed_row,
            FieldRow(
                worded("DataSection", "Scaling"),
                self.scaling,
                worded(
                    "DataSection",
                    "Features of similar size let one learning rate suit all weights.",
                ),
            ),
            self._targets_row,
        ):
            self.rows.addWidget(row)

    def _connect(self) -> None:
        self.source.chosen.connect(self.on_source_chosen)
        self.samples.committed.connect(self.on_samples_committed)
        self.noise.committed.connect(self.on_noise_committed)
        self.split.asked.connect(self._on_split)
        self.seed.committed.connect(self.on_seed_committed)
        self.scaling.chosen.connect(self.on_scaling_chosen)
        self.target_scaling.chosen.connect(self.on_target_scaling_chosen)

    def on_source_chosen(self, source: str) -> None:
        """Ask for another data set."""
        self.edited.emit(
            partial(edits.with_source, source=source),
            worded("DataSection", "Choose another data set"),
        )

    def on_samples_committed(self, value: float) -> None:
        """Ask for another number of rows."""
        self._ask(worded("DataSection", "Change number of rows"), samples=int(value))

    def on_noise_committed(self, value: float) -> None:
        """Ask for more or less noise."""
        self._ask(worded("DataSection", "Change noise"), noise=value)

    def _on_split(self, description: str, fields: dict[str, Any]) -> None:
        self._ask(description, **fields)

    def on_seed_committed(self, value: float) -> None:
        """Ask for other random data or another split."""
        self._ask(worded("DataSection", "Change data seed"), seed=int(value))

    def on_scaling_chosen(self, scaling: str) -> None:
        """Ask for another scaling."""
        kept = self._target_scaling_kept
        self._ask(worded("DataSection", "Change scaling"), scaling=scaling, target_scaling=kept)

    def on_target_scaling_chosen(self, scaling: str) -> None:
        """Ask for another scaling of a regression's targets."""
        self._ask(worded("DataSection", "Change scaling of targets"), target_scaling=scaling)

    def _ask(self, description: str, **fields: Any) -> None:
        self.edited.emit(partial(edits.with_data, **fields), description)

    def _summary(self, prepared: PreparedData | None) -> str:
        if prepared is None:
            # Words all the same, so that the fields below stay where they are.
            return self.tr("Preparing the rows …")
        training, validation = len(prepared.X), len(prepared.X_validation)
        if validation:
            text = self.tr("{0} rows to train on, {1} to validate")
        elif training == 1:
            text = self.tr("{0} row to train on")
        else:
            text = self.tr("{0} rows to train on")
        return text.format(grouped(training), grouped(validation))
