"""Which remedies are compared, and how much of each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.studies.remedies.records import REGISTRY
from simulator.studies.remedies.remedy import Remedy
from ui.remedies.panels.remedy_words import name_of
from ui.widgets.fields import Note
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.titles import setting_title, translated

FIELD_WIDTH = 92


class _Row:
    """The switch of a remedy, and the field of its strength."""

    def __init__(self, remedy: Remedy, parent: QWidget) -> None:
        self.remedy = remedy
        self.switch = QCheckBox(parent)
        self.field: NumberField | None = None
        setting = remedy.strength
        if setting is not None:
            self.field = NumberField(setting, parent, whole=setting.whole)
            self.field.setFixedWidth(FIELD_WIDTH)
        self.refusal: Message | None = None
        self.is_wanted = True

    @property
    def strength(self) -> float:
        """How much of it."""
        return 0.0 if self.field is None else self.field.value()

    def say(self) -> None:
        """Name everything."""
        told = translated(self.remedy.explanation)
        if self.refusal is not None:
            told = said(self.refusal)
        self.switch.setText(name_of(self.remedy.name))
        self.switch.setToolTip(tooltip(told))
        if self.field is not None and self.remedy.strength is not None:
            title = setting_title(self.remedy.strength)
            self.field.setAccessibleName(f"{name_of(self.remedy.name)}: {title}")
            explained = translated(self.remedy.strength.explanation)
            self.field.setToolTip(tooltip(title) + tooltip(explained))

    def refuse(self, refusal: Message | None) -> None:
        """Have the remedy to be chosen, or say why it cannot be."""
        self.refusal = refusal
        self.switch.setEnabled(refusal is None)
        self.switch.setChecked(self.is_wanted and refusal is None)
        if self.field is not None:
            self.field.setEnabled(refusal is None)


class RemedyChoice(QWidget):
    """A line for each remedy: a switch, and how much of it.

    Signals
    -------
    changed()
        The learner chose otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_Row(remedy, self) for remedy in REGISTRY.values()]
        self.complaint = Note(role="error-note")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, row in enumerate(self._rows):
            grid.addWidget(row.switch, line, 0)
            row.switch.setChecked(True)
            row.switch.clicked.connect(partial(self._on_switched, row))
            if row.field is not None:
                grid.addWidget(row.field, line, 1)
                row.field.committed.connect(self._on_committed)
                row.field.complained.connect(self.complaint.setText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.complaint)
        speak(self._say)

    def _say(self) -> None:
        for row in self._rows:
            row.say()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer what this experiment can have, in the usual strengths."""
        for row in self._rows:
            row.refuse(row.remedy.refusal(experiment))
            if row.field is not None and row.refusal is None:
                row.field.set_value(row.remedy.usual(experiment))
            row.say()

    def chosen(self) -> tuple[tuple[str, float], ...]:
        """Return name and strength of each remedy that is switched on."""
        return tuple(
            (row.remedy.name, float(row.strength)) for row in self._rows if row.switch.isChecked()
        )

    @Slot(float)
    def _on_committed(self, value: float) -> None:
        self.changed.emit()

    def _on_switched(self, row: _Row) -> None:
        row.is_wanted = row.switch.isChecked()
        self.changed.emit()
