"""Which rows are kept aside for validation: how, and how many."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.data import prepared as data
from simulator.data.splitting import FOLD, FOLDS, SPLITS
from simulator.messages import Message
from simulator.scenarios.data_settings import DataSettings, SplitSettings
from simulator.settings import Setting
from ui.widgets.fields import ChoiceField, FieldRow
from ui.widgets.number_field import NumberField
from ui.widgets.tab_order import follow_in_tab_order
from ui.words.messages import worded
from ui.words.numbers import PERCENT
from ui.words.quantities import Pace
from ui.words.titles import choices

if TYPE_CHECKING:  # read once a table is open
    from simulator.data.own_table import OwnTable

# What the split can be set to here, in percent; the limit is the core's.
_PERCENT = Setting(
    "validation",
    0.0,
    100 * data.VALIDATION_FRACTION.minimum,
    95.0,
    explanation=data.VALIDATION_FRACTION.explanation,
)
_BY_CLASS = ("binary", "multiclass")
_CHANGE = worded("SplitFields", "Change the split")


class SplitFields(QWidget):
    """Edits `DataSettings.split` and the share beside it.

    Signals
    -------
    asked(object, object)
        What the edit is called, and other data settings by their names.
    """

    asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: DataSettings | None = None
        self.method = ChoiceField(choices(SPLITS.values()))
        self.validation = NumberField(_PERCENT, pace=Pace.PERCENT, pattern=PERCENT)
        self._share_row = FieldRow(
            Message(data.VALIDATION_FRACTION.title),
            self.validation,
            Message(data.VALIDATION_FRACTION.explanation),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(
            FieldRow(
                worded("SplitFields", "Split"),
                self.method,
                worded("SplitFields", "How it is decided which rows are kept aside."),
            )
        )
        self._column.addWidget(self._share_row)
        self.method.chosen.connect(lambda name: self._split(method=name))
        self.validation.committed.connect(self.on_validation_committed)

    @cached_property
    def folds(self) -> NumberField:
        """How many folds there are; made where rows are first dealt into folds."""
        field = NumberField(FOLDS, whole=True, pace=Pace.ONE)
        field.committed.connect(lambda value: self._split(folds=int(value)))
        self._add(
            FieldRow(Message(FOLDS.title), field, Message(FOLDS.explanation)), self.validation
        )
        return field

    @cached_property
    def fold(self) -> NumberField:
        """Which fold is kept aside."""
        field = NumberField(FOLD, whole=True, pace=Pace.ONE)
        field.committed.connect(lambda value: self._split(fold=int(value)))
        self._add(FieldRow(Message(FOLD.title), field, Message(FOLD.explanation)), self.folds)
        return field

    @cached_property
    def aside(self) -> ChoiceField:
        """Which class of the split column is kept aside; made where there is such a column."""
        field = ChoiceField(())
        field.chosen.connect(lambda name: self._split(validation=name))
        title = worded("LearningFields", "Kept aside")
        about = worded("LearningFields", "Rows with this in the split column are kept aside.")
        self._add(FieldRow(title, field, about), self.validation)
        return field

    def _add(self, row: FieldRow, before: QWidget) -> None:
        """Put a row below the others, with Tab coming to it after another field."""
        self._column.addWidget(row)
        follow_in_tab_order(before, row)

    @property
    def draws(self) -> bool:
        """Whether which rows are kept aside depends on a seed."""
        settings = self._settings
        if settings is None:
            return False
        return self.method.name() == "folds" or (
            self.method.name() != "column" and settings.validation_fraction > 0
        )

    def show_settings(self, settings: DataSettings) -> None:
        """Show how rows are split."""
        self._settings = settings
        by_class = settings.dataset.task in _BY_CLASS
        has_column = bool(self._split_names(settings))
        self.method.set_choices(
            choices(
                one
                for one in SPLITS.values()
                if (one.name != "stratified" or by_class) and (one.name != "column" or has_column)
            )
        )
        usual = "stratified" if by_class else "random"
        split = settings.split or SplitSettings(method=usual)
        self.method.set_name(split.method)
        self.validation.set_value(round(100 * settings.validation_fraction, 6))
        self._share_row.setVisible(split.method in ("stratified", "random"))
        self._show("folds", split.method == "folds")
        self._show("fold", split.method == "folds")
        self._show("aside", split.method == "column")
        if split.method == "folds":
            self.folds.set_value(split.folds)
            self.fold.set_setting(replace(FOLD, maximum=split.folds))
            self.fold.set_value(split.fold)
        if split.method == "column":
            self.aside.set_choices([(name, name, "") for name in self._split_names(settings)])
            self.aside.set_name(split.validation)

    def _show(self, name: str, shown: bool) -> None:
        """Show or hide the row of a field, which is made once it is shown."""
        if shown or name in vars(self):
            row = getattr(self, name).parentWidget()
            row.setVisible(shown)

    @staticmethod
    def _split_names(settings: DataSettings) -> tuple[str, ...]:
        own: OwnTable | None = settings.table
        columns = () if own is None else own.columns("split")
        return columns[0].categories if columns else ()

    def on_validation_committed(self, value: float) -> None:
        """Ask for another share."""
        text = worded("DataSection", "Change validation share")
        self.asked.emit(text, {"validation_fraction": value / 100})

    def _split(self, **fields: Any) -> None:
        settings = self._settings
        if settings is None:
            return
        known = {} if settings.split is None else settings.split.model_dump()
        found: dict[str, Any] = {"method": self.method.name()} | known | fields
        found["fold"] = min(found.get("fold", 1), found.get("folds", int(FOLDS.default)))
        names = self._split_names(settings)
        if found["method"] == "column" and not found.get("validation"):
            from simulator.scenarios.from_table import usual_aside

            found["validation"] = usual_aside(names) or names[-1]
        usual = "stratified" if settings.dataset.task in _BY_CLASS else "random"
        split = None if found["method"] == usual else found
        self.asked.emit(_CHANGE, {"split": split})
