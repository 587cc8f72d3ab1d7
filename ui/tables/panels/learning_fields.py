"""What is learnt, how inputs are scaled, which rows are kept aside, and what network it makes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.data.splitting import FOLD, FOLDS, SCALINGS, SPLITS
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.scenarios.data_settings import SplitSettings
from simulator.scenarios.table_draft import TableDraft
from simulator.session.table_job import Judged
from simulator.settings import Setting
from ui.tables.words import task_choices
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.words.messages import filled, worded
from ui.words.numbers import PERCENT, grouped
from ui.words.quantities import Pace
from ui.words.titles import choices

_PERCENT = Setting("validation", 25.0, 0.0, 95.0)
_BY_CLASS = ("binary", "multiclass")
# Title and explanation of each field.
_TITLES = {
    "task": (
        worded("LearningFields", "Task"),
        worded("LearningFields", "What the network is to find out; the targets decide."),
    ),
    "output": (
        worded("LearningFields", "Output layer"),
        worded("LearningFields", "What suits the task is proposed."),
    ),
    "loss": (
        worded("LearningFields", "Loss"),
        worded("LearningFields", "How wrong an answer is, as one number."),
    ),
    "scaling": (
        worded("LearningFields", "Scaling"),
        worded(
            "LearningFields",
            "Of all inputs that are numbers, fitted on the training rows alone; a column can have "
            "its own.",
        ),
    ),
    "targets": (
        worded("DataSection", "Target scaling"),
        worded("LearningFields", "Of the targets, separately from the inputs."),
    ),
    "method": (
        worded("LearningFields", "Validation"),
        worded("LearningFields", "Which rows are kept aside, to check what was learnt."),
    ),
    "share": (
        worded("LearningFields", "Share"),
        worded("LearningFields", "How much of the rows is kept aside."),
    ),
    "folds": (Message(FOLDS.title), Message(FOLDS.explanation)),
    "fold": (Message(FOLD.title), Message(FOLD.explanation)),
    "aside": (
        worded("LearningFields", "Kept aside"),
        worded("LearningFields", "Rows with this in the split column are kept aside."),
    ),
}


class LearningFields(QWidget):
    """Fields for the whole table.

    Parameters
    ----------
    makes_network : bool
        Whether output layer and loss are chosen here; where there is a network, it has them.

    Signals
    -------
    changed(object)
        A draft with another choice.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, makes_network: bool) -> None:
        super().__init__(parent)
        self._draft: TableDraft | None = None
        self._judged: Judged | None = None
        self.task = ChoiceField(task_choices(), self)
        self.output = ChoiceField(choices(activations.REGISTRY.values()), self)
        self.loss = ChoiceField(choices(losses.REGISTRY.values()), self)
        self.scaling = ChoiceField(choices(SCALINGS.values()), self)
        self.target_scaling = ChoiceField(choices(SCALINGS.values()), self)
        self.method = ChoiceField(choices(SPLITS.values()), self)
        self.share = NumberField(_PERCENT, self, pace=Pace.PERCENT, pattern=PERCENT)
        self.folds = NumberField(FOLDS, self, whole=True, pace=Pace.ONE)
        self.fold = NumberField(FOLD, self, whole=True, pace=Pace.ONE)
        self.aside = ChoiceField((), self)
        self.network = Note(role="small")
        self._rows: dict[str, FieldRow] = {}
        self._makes_network = makes_network
        for field in (self.output, self.loss):
            field.set_name("")  # until it is known what suits
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self._lines():
            column.addWidget(row)
        column.addWidget(self.network)
        self._connect()

    def _lines(self) -> tuple[QWidget, ...]:
        fields: tuple[tuple[str, QWidget], ...] = (
            *(("task", self.task), ("output", self.output), ("loss", self.loss)),
            *(("scaling", self.scaling), ("targets", self.target_scaling)),
            *(("method", self.method), ("share", self.share), ("folds", self.folds)),
            *(("fold", self.fold), ("aside", self.aside)),
        )
        self._rows = {
            key: FieldRow(_TITLES[key][0], field, _TITLES[key][1]) for key, field in fields
        }
        return tuple(self._rows.values())

    def _connect(self) -> None:
        self.task.chosen.connect(lambda name: self._change(wanted=name, output=None, loss=None))
        self.output.chosen.connect(lambda name: self._change(output=name))
        self.loss.chosen.connect(lambda name: self._change(loss=name))
        self.scaling.chosen.connect(lambda name: self._change(scaling=name))
        self.target_scaling.chosen.connect(lambda name: self._change(target_scaling=name))
        self.method.chosen.connect(self._on_method)
        self.share.committed.connect(lambda value: self._change(share=value / 100))
        self.folds.committed.connect(self._on_folds)
        self.fold.committed.connect(lambda value: self._split(fold=int(value)))
        self.aside.chosen.connect(lambda name: self._split(validation=name))

    # --- showing ------------------------------------------------------------------------------

    def show_draft(self, draft: TableDraft) -> None:
        """Show what is chosen."""
        self._draft = draft
        tasks = draft.tasks
        self.task.set_choices([one for one in task_choices() if one[0] in tasks])
        task = draft.task if tasks else None
        self.task.set_name(task or "")
        self.scaling.set_name(draft.scaling)
        self.target_scaling.set_name(draft.target_scaling or draft.scaling)
        self._rows["targets"].setVisible(task == "regression")
        for key in ("output", "loss"):
            self._rows[key].setVisible(self._makes_network and task is not None)
        self._show_split(draft, task)

    def _show_split(self, draft: TableDraft, task: str | None) -> None:
        names = [
            column
            for column, use in zip(draft.table.columns, draft.uses, strict=True)
            if use.role == "split"
        ]
        methods = [
            one
            for one in SPLITS.values()
            if (one.name != "column" or names) and (one.name != "stratified" or task in _BY_CLASS)
        ]
        self.method.set_choices(choices(methods))
        usual = "stratified" if task in _BY_CLASS else "random"
        split = draft.split or SplitSettings(method=usual)
        self.method.set_name(split.method)
        self._rows["share"].setVisible(split.method in ("stratified", "random"))
        for key in ("folds", "fold"):
            self._rows[key].setVisible(split.method == "folds")
        self._rows["aside"].setVisible(split.method == "column")
        if draft.share is not None:
            self.share.set_value(round(100 * draft.share, 6))
        self.folds.set_value(split.folds)
        self.fold.set_setting(replace(FOLD, maximum=split.folds))
        self.fold.set_value(split.fold)
        self.aside.set_choices([(one, one, "") for one in (names[0].categories if names else ())])
        self.aside.set_name(split.validation)

    def show_judged(self, judged: Judged) -> None:
        """Show what network it makes, and how many rows there are for what."""
        self._judged = judged
        scenario = judged.scenario
        if scenario is None:
            self.network.setText("")
            return
        output = scenario.layers[-1]
        self.output.set_name(output.layer.record.name)
        self.loss.set_name(scenario.loss)
        self.share.set_value(round(100 * scenario.data.validation_fraction, 6))
        sizes = [scenario.data.dataset.n_features, *scenario.spec.sizes[1:]]
        text = filled(
            self.tr("Network: {sizes}. {training} rows to train on, {validation} to validate."),
            sizes=" → ".join(map(grouped, sizes)),
            training=grouped(judged.training),
            validation=grouped(judged.validation),
        )
        self.network.setText(text)

    # --- choosing -----------------------------------------------------------------------------

    def _change(self, **fields: Any) -> None:
        if self._draft is not None:
            self.changed.emit(replace(self._draft, **fields))

    @Slot(str)
    def _on_method(self, method: str) -> None:
        self._split(method=method)

    @Slot(float)
    def _on_folds(self, value: float) -> None:
        draft = self._draft
        fold = 1 if draft is None or draft.split is None else draft.split.fold
        self._split(folds=int(value), fold=min(fold, int(value)))

    def _split(self, **fields: Any) -> None:
        draft = self._draft
        if draft is None:
            return
        known = {} if draft.split is None else draft.split.model_dump()
        found: dict[str, Any] = {"method": self.method.name()} | known | fields
        if found["method"] == "column" and not found.get("validation"):
            found["validation"] = self._usual_aside()
        self._change(split=SplitSettings(**found))

    def _usual_aside(self) -> str:
        assert self._draft is not None
        column = self._draft.roles.index("split")
        found = self._draft.with_role(column, "split").split
        return found.validation if found is not None else ""
