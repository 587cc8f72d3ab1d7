"""Section Early stopping: when training ends before its last epoch."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from simulator.messages import Message
from simulator.quoting import written
from simulator.scenarios.presets import Scenario
from simulator.training import early_stopping
from ui.setup import edits
from ui.setup.edit_names import change_of
from ui.widgets.fields import FieldRow
from ui.widgets.number_field import NumberField
from ui.widgets.section import Section
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.quantities import Pace

_WHOLE = ("patience",)


class StoppingSection(Section):
    """Edits early stopping and the loss at which training has reached its goal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "stopping", worded("StoppingSection", "Early stopping"), parent, is_open=False
        )
        self.fields: dict[str, NumberField] = {}
        for name, setting in early_stopping.SETTINGS.items():
            field = NumberField(setting, whole=name in _WHOLE, pace=_pace(name))
            field.committed.connect(partial(self.on_committed, name))
            self.fields[name] = field
            self.rows.addWidget(
                FieldRow(Message(setting.title), field, Message(setting.explanation))
            )
        self.restore_best = QCheckBox()
        self.restore_best.clicked.connect(self.on_restore_best_clicked)
        self.rows.insertWidget(2, self.restore_best)
        speak(self._name_box)

    def _name_box(self) -> None:
        self.restore_best.setText(self.tr("Bring the best weights back"))
        self.restore_best.setToolTip(
            tooltip(
                self.tr(
                    "When training ends, however it ends, the weights of the best epoch replace "
                    "the last ones."
                )
            )
        )

    def show_scenario(self, scenario: Scenario) -> None:
        """Show the rule, and in the heading whether it is on."""
        values = scenario.stopping
        for name, field in self.fields.items():
            field.set_value(getattr(values, name))
        self.restore_best.setChecked(values.restore_best)
        self.restore_best.setEnabled(values.patience > 0)
        words = []
        if values.patience:
            words.append(self.tr("patience {0}").format(written(values.patience)))
        if values.threshold:
            words.append(self.tr("loss goal {0}").format(written(values.threshold)))
        self.remark.setText(", ".join(words) or self.tr("off"))

    def on_committed(self, name: str, value: float) -> None:
        """Ask for another number."""
        number = int(value) if name in _WHOLE else value
        self.edited.emit(
            partial(edits.with_stopping, fields={name: number}),
            change_of(early_stopping.SETTINGS[name]),
        )

    def on_restore_best_clicked(self, checked: bool) -> None:
        """Ask for the best weights, or the last ones."""
        self.edited.emit(
            partial(edits.with_stopping, fields={"restore_best": checked}),
            worded("StoppingSection", "Change early stopping"),
        )


def _pace(name: str) -> Pace:
    return Pace.COUNT_FROM_ZERO if name in _WHOLE else Pace.LADDER_FROM_ZERO
