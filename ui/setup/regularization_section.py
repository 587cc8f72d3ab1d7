"""Section Regularization: penalties, weight decay, clipping."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.optimizers import regularization
from simulator.quoting import written
from simulator.scenarios.presets import Scenario, has_own_decay
from ui.setup import edits
from ui.setup.edit_names import change_of
from ui.widgets.fields import FieldRow
from ui.widgets.number_field import NumberField
from ui.widgets.section import Section
from ui.words.messages import worded
from ui.words.quantities import Pace
from ui.words.titles import setting_title

# The letter behind a title, in some languages without a gap before it.
_IN_BRACKETS = re.compile(r"\s*\(.*")


class RegularizationSection(Section):
    """Edits what holds weights and gradients back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "regularization",
            worded("RegularizationSection", "Regularization"),
            parent,
            is_open=False,
        )
        self.fields: dict[str, NumberField] = {}
        self._rows: dict[str, FieldRow] = {}
        for name, setting in regularization.SETTINGS.items():
            field = NumberField(setting, pace=Pace.LADDER_FROM_ZERO)
            field.committed.connect(partial(self.on_committed, name))
            row = FieldRow(Message(setting.title), field, Message(setting.explanation))
            self.fields[name], self._rows[name] = field, row
            self.rows.addWidget(row)

    def show_scenario(self, scenario: Scenario) -> None:
        """Show what is on, also in the heading."""
        values = scenario.regularization.model_dump()
        for name, field in self.fields.items():
            field.set_value(values[name])
        self._rows["weight_decay"].setVisible(not has_own_decay(scenario.optimizer.name))
        shown = [
            (_IN_BRACKETS.sub("", setting_title(regularization.SETTINGS[name])), value)
            for name, value in values.items()
            if value
        ]
        words = [f"{name} {written(value)}" for name, value in shown]
        self.remark.setText(words[0] if len(words) == 1 else self._counted(len(words)))
        self.remark.set_hint(", ".join(words))

    def _counted(self, count: int) -> str:
        return self.tr("{n} on").format(n=count) if count else self.tr("off")

    def on_committed(self, name: str, value: float) -> None:
        """Ask for another strength."""
        self.edited.emit(
            partial(edits.with_regularization, fields={name: value}),
            change_of(regularization.SETTINGS[name]),
        )
