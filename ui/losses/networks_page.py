"""The page of two networks: targets and outputs side by side, and what three measures say."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.settings import Setting
from simulator.workshops.losses.table_equations import cell_equation, mean_equation
from simulator.workshops.losses.tables import (
    MEASURES,
    Row,
    Rows,
    Scores,
    all_scores,
    means,
    resized,
    with_number,
)
from simulator.workshops.records.losses import (
    MAX_CLASSES,
    MAX_SAMPLES,
    MIN_CLASSES,
    MIN_SAMPLES,
    TablesChoice,
)
from ui.losses.network_tables import TABLES, NetworkTables
from ui.losses.outputs_canvas import OutputsCanvas
from ui.losses.words import SQUARED, verdict
from ui.math import EquationView
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.fields import ChoiceField, Note
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded

SAMPLES = Setting("samples", 3, MIN_SAMPLES, MAX_SAMPLES, whole=True)
CLASSES = Setting("classes", 3, MIN_CLASSES, MAX_CLASSES, whole=True)
_FIELD, _CHOICE, _GAP = 64, 190, 16
_EQUATION_HEIGHT = 108


class NetworksPage(QWidget):
    """Shows a `TablesChoice`.

    Attributes
    ----------
    samples, classes : NumberField
    squared : ChoiceField
    keep : QCheckBox
        Down: the others of a row share what is left of 1.
    tables : NetworkTables
    canvas : OutputsCanvas
    equation : EquationView
        Of the cell that is marked.
    verdicts : list of Note
        What each measure says of the two networks.

    Signals
    -------
    wished(str, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: TablesChoice | None = None
        self.samples = NumberField(SAMPLES, self, whole=True)
        self.classes = NumberField(CLASSES, self, whole=True)
        self.squared, self.keep = ChoiceField(list(SQUARED), self), QCheckBox(self)
        self._labels = {name: QLabel(self) for name in ("samples", "classes", "squared")}
        self.tables = NetworkTables(self)
        self.verdicts = [Note(self) for _ in MEASURES]
        self.canvas, self.equation = OutputsCanvas(self), EquationView(self, ground="window")
        self.complaint = Note(self, role="error-note")
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        self.squared.setMinimumWidth(_CHOICE)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        head, below, told = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        fields = {"samples": self.samples, "classes": self.classes, "squared": self.squared}
        for name, field in fields.items():
            self._labels[name].setBuddy(field)
            head.addWidget(self._labels[name])
            head.addWidget(field)
            head.addSpacing(_GAP)
        for number in (self.samples, self.classes):
            number.setFixedWidth(_FIELD)
        head.addWidget(self.keep)
        head.addStretch(1)
        for note in self.verdicts:
            set_figures(note)
            told.addWidget(note)
        told.setSpacing(4)
        told.addStretch(1)
        below.setSpacing(_GAP)
        below.addLayout(told, 2)
        below.addWidget(self.equation, 3)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.tables)
        column.addWidget(self.complaint)
        column.addWidget(self.canvas, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.samples.committed.connect(self._on_samples)
        self.classes.committed.connect(self._on_classes)
        self.squared.chosen.connect(self._on_squared)
        self.keep.clicked.connect(self._on_keep)
        self.canvas.dragged.connect(self._on_dragged)
        self.tables.edited.connect(self._on_edited)
        self.tables.picked.connect(self._on_picked)
        for complaint in (
            self.samples.complained,
            self.classes.complained,
            self.tables.complained,
        ):
            complaint.connect(self.complaint.setText)

    def _say(self) -> None:
        texts = {
            "samples": self.tr("Samples"),
            "classes": self.tr("Classes"),
            "squared": self.tr("Squared error as"),
        }
        for name, field in (
            ("samples", self.samples),
            ("classes", self.classes),
            ("squared", self.squared),
        ):
            self._labels[name].setText(texts[name])
            field.setAccessibleName(texts[name])
        self.keep.setText(self.tr("Rows add up to 1"))
        self.keep.setToolTip(
            tooltip(self.tr("When a number is changed, the others share what is left of 1."))
        )

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.equation.set_theme(theme)
        self.canvas.set_theme(theme)
        self.tables.set_theme(theme)

    def show_choice(self, choice: TablesChoice) -> None:
        """Show other numbers, or another cell's equation."""
        if choice != self._choice:  # what is done on another page changes nothing here
            self._choice = choice
            self._write(choice)

    # -- what is written

    def _write(self, choice: TablesChoice) -> None:
        self.samples.set_value(choice.samples)
        self.classes.set_value(choice.classes)
        self.squared.set_name(choice.squared)
        self.keep.setChecked(choice.keep_sum)
        scores = [all_scores(choice.outputs(k), choice.targets, choice.squared) for k in (0, 1)]
        first, second = (means(found) for found in scores)
        self.canvas.show_choice(choice)
        self.tables.show_choice(choice, scores, (first, second))
        for note, measure in zip(self.verdicts, MEASURES, strict=True):
            note.setText(verdict(measure, first, second))
        self._write_equation(choice, scores[choice.network])

    def _write_equation(self, choice: TablesChoice, scores: tuple[Scores, ...]) -> None:
        if choice.sample == choice.samples:
            self.equation.show_equation(mean_equation(choice.measure, scores))
            return
        outputs = choice.outputs(choice.network)[choice.sample]
        targets = choice.targets[choice.sample]
        self.equation.show_equation(cell_equation(choice.measure, outputs, targets, choice.squared))

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        if self._choice is None:
            return
        held = {name: getattr(self._choice, name) for name in TablesChoice.model_fields}
        self.wished.emit(text, gesture, {"networks": TablesChoice(**(held | fields))})

    def _resize(self, text: str, samples: int, classes: int) -> None:
        assert self._choice is not None
        tables: dict[str, Any] = {
            name: resized(getattr(self._choice, name), samples, classes, one_hot=not k)
            for k, name in enumerate(TABLES)
        }
        is_mean = self._choice.sample == self._choice.samples
        sample = samples if is_mean else min(self._choice.sample, samples - 1)
        self._wish(text, **tables, sample=sample)

    @Slot(float)
    def _on_samples(self, count: float) -> None:
        if self._choice is not None:
            text = worded("NetworksPage", "Change the number of samples")
            self._resize(text, int(count), self._choice.classes)

    @Slot(float)
    def _on_classes(self, count: float) -> None:
        if self._choice is not None:
            text = worded("NetworksPage", "Change the number of classes")
            self._resize(text, self._choice.samples, int(count))

    @Slot(str)
    def _on_squared(self, name: str) -> None:
        self._wish(worded("NetworksPage", "Take squared errors together otherwise"), squared=name)

    @Slot(bool)
    def _on_keep(self, on: bool) -> None:
        self._wish(worded("NetworksPage", "Rows add up to 1"), keep_sum=on)

    @Slot(str, int, int, float)
    def _on_edited(self, name: str, sample: int, label: int, value: float) -> None:
        if self._choice is not None:
            row: Row = getattr(self._choice, name)[sample]
            self._put(name, sample, row, (label, value), "")

    @Slot(int, int, int, float)
    def _on_dragged(self, network: int, sample: int, label: int, value: float) -> None:
        name = TABLES[1 + network]
        row, gesture = self.canvas.held_row, f"{name} {sample} {label}"
        self._put(name, sample, row, (label, value), gesture)

    def _put(
        self, name: str, sample: int, row: Row, number: tuple[int, float], gesture: str
    ) -> None:
        """Wish for a row with another number in one place."""
        if self._choice is None:
            return
        label, value = number
        changed = with_number(row, label, value, keep_sum=self._choice.keep_sum)
        rows: Rows = getattr(self._choice, name)
        after = tuple(changed if k == sample else one for k, one in enumerate(rows))
        text = worded("NetworksPage", "Change a target")
        if name != "targets":
            text = worded("NetworksPage", "Change an output")
        self._wish(text, gesture, **{name: after})

    @Slot(int, int, str)
    def _on_picked(self, network: int, sample: int, measure: str) -> None:
        if self._choice is None:
            return
        text = worded("NetworksPage", "Open a cell's equation")
        named = measure or self._choice.measure
        self._wish(text, "cell", network=network, sample=sample, measure=named)
