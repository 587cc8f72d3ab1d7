"""Section Data: which data set, how it is drawn, split and scaled."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from simulator.data import datasets
from simulator.data import prepared as data
from simulator.data.prepared import SCALINGS, PreparedData
from simulator.scenarios.presets import Scenario
from simulator.settings import Setting
from ui.setup import edits
from ui.widgets.fields import ChoiceField, FieldRow, Note, NumberField
from ui.widgets.section import Section
from ui.words.numbers import grouped
from ui.words.quantities import Pace
from ui.words.titles import title, translated

# What the split can be set to here, in percent; the limit is the core's.
_PERCENT = Setting(
    "validation",
    0.0,
    100 * data.VALIDATION_FRACTION.minimum,
    95.0,
    explanation=data.VALIDATION_FRACTION.explanation,
)
_ANY_COUNT = Setting("samples", 200, 1)
_ANY_NOISE = Setting("noise", 0.0, 0.0, 1.0)


class DataSection(Section):
    """Edits `Scenario.data`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("data", self.tr("Data"), parent)
        self.source = ChoiceField(
            [
                (info.name, translated(info.title), translated(info.explanation))
                for info in datasets.REGISTRY.values()
            ]
        )
        self.samples = NumberField(_ANY_COUNT, whole=True, pace=Pace.LADDER)
        self.noise = NumberField(_ANY_NOISE)
        self.validation = NumberField(_PERCENT, pace=Pace.PERCENT, suffix=" %")
        self.seed = NumberField(data.SEED, whole=True, pace=Pace.ONE)
        self.scaling = ChoiceField(
            [(name, title(name), translated(text)) for name, text in SCALINGS.items()]
        )
        self.summary = Note()
        self._lay_out()
        self._connect()

    def show_scenario(self, scenario: Scenario, prepared: PreparedData | None) -> None:
        """Show the data settings, and the rows they gave where they are known."""
        settings, info = scenario.data, datasets.REGISTRY[scenario.data.source]
        self.source.set_name(settings.source)
        for row, field, setting, value in (
            (self._samples_row, self.samples, info.samples, settings.samples),
            (self._noise_row, self.noise, info.noise, settings.noise),
        ):
            row.setVisible(setting is not None)
            if setting is not None:
                field.set_setting(setting)
                field.set_value(setting.default if value is None else value)
        self.validation.set_value(round(100 * settings.validation_fraction, 6))
        self.seed.set_value(settings.seed)
        self._seed_row.setVisible(info.samples is not None or settings.validation_fraction > 0)
        self.scaling.set_name(settings.scaling)
        self.summary.setText(self._summary(prepared))

    def _lay_out(self) -> None:
        self._samples_row = FieldRow(
            title("samples"), self.samples, self.tr("Number of rows that are drawn.")
        )
        self._noise_row = FieldRow(
            title("noise"),
            self.noise,
            self.tr("How far the points scatter around their shape, as a standard deviation."),
        )
        self._seed_row = FieldRow(title("data_seed"), self.seed, translated(data.SEED.explanation))
        for row in (
            FieldRow(
                self.tr("Data set"),
                self.source,
                self.tr("The examples that the network learns from."),
                wide=True,
            ),
            self.summary,
            self._samples_row,
            self._noise_row,
            FieldRow(
                title("validation_fraction"),
                self.validation,
                translated(data.VALIDATION_FRACTION.explanation),
            ),
            self._seed_row,
            FieldRow(
                self.tr("Scaling"),
                self.scaling,
                self.tr("Features of similar size let one learning rate suit all weights."),
            ),
        ):
            self.rows.addWidget(row)

    def _connect(self) -> None:
        self.source.chosen.connect(self.on_source_chosen)
        self.samples.committed.connect(self.on_samples_committed)
        self.noise.committed.connect(self.on_noise_committed)
        self.validation.committed.connect(self.on_validation_committed)
        self.seed.committed.connect(self.on_seed_committed)
        self.scaling.chosen.connect(self.on_scaling_chosen)

    def on_source_chosen(self, source: str) -> None:
        """Ask for another data set."""
        self.edited.emit(
            partial(edits.with_source, source=source), self.tr("Choose another data set")
        )

    def on_samples_committed(self, value: float) -> None:
        """Ask for another number of rows."""
        self._ask(self.tr("Change number of samples"), samples=int(value))

    def on_noise_committed(self, value: float) -> None:
        """Ask for more or less noise."""
        self._ask(self.tr("Change noise"), noise=value)

    def on_validation_committed(self, value: float) -> None:
        """Ask for another split."""
        self._ask(self.tr("Change validation share"), validation_fraction=value / 100)

    def on_seed_committed(self, value: float) -> None:
        """Ask for other random data or another split."""
        self._ask(self.tr("Change data seed"), seed=int(value))

    def on_scaling_chosen(self, scaling: str) -> None:
        """Ask for another scaling."""
        self._ask(self.tr("Change scaling"), scaling=scaling)

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
