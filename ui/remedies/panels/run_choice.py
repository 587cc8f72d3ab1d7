"""How many runs each remedy gets, and what judges them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from simulator.scenarios.experiment import Experiment
from simulator.studies.remedies.plan import EPOCHS, SEEDS, RemedyPlan
from ui.remedies.panels.remedy_choice import FIELD_WIDTH
from ui.widgets.fields import ChoiceField
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.quantities import Pace
from ui.words.titles import translated

_FOLDS = ("0", "5", "10")
# Points of the learning curve.
_SIZES = 8
_CHOICE_WIDTH = 138


class RunChoice(QWidget):
    """Starts, epochs, the rows for validation, and whether there is to be a learning curve.

    Attributes
    ----------
    starts, epochs : NumberField
    folds : ChoiceField
    by_rows : QCheckBox

    Signals
    -------
    changed()
        The learner chose otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.starts = NumberField(SEEDS, self, whole=True, pace=Pace.LADDER)
        self.epochs = NumberField(EPOCHS, self, whole=True, pace=Pace.LADDER)
        self.folds, self.by_rows = ChoiceField(_fold_choices(), self), QCheckBox(self)
        self.folds.set_name(_FOLDS[0])
        self._labels = {field: QLabel(self) for field in (self.starts, self.epochs, self.folds)}
        self._lay_out()
        speak(self._say)
        self.starts.committed.connect(self._on_changed)
        self.epochs.committed.connect(self._on_changed)
        self.folds.chosen.connect(self._on_changed)
        self.by_rows.clicked.connect(self._on_changed)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, (field, label) in enumerate(self._labels.items()):
            label.setBuddy(field)
            field.setFixedWidth(_CHOICE_WIDTH if field is self.folds else FIELD_WIDTH)
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.by_rows, len(self._labels), 0, 1, 2)

    def _say(self) -> None:
        for field, text, told in (
            (self.starts, self.tr("St&arts"), translated(SEEDS.explanation)),
            (self.epochs, self.tr("&Epochs"), translated(EPOCHS.explanation)),
            (self.folds, self.tr("&Validation"), self.tr("Which rows the networks are judged by.")),
        ):
            self._labels[field].setText(text)
            self._labels[field].setToolTip(tooltip(told))
            field.setAccessibleName(text.replace("&", ""))
            if isinstance(field, ChoiceField):
                field.set_lead(told)
            else:
                field.setToolTip(tooltip(told))
        self.by_rows.setText(self.tr("&Learning curve"))
        told = self.tr("Trains the network as it is from fewer and more rows, too: view “By rows”.")
        self.by_rows.setToolTip(tooltip(told))

    def show_experiment(self, experiment: Experiment) -> None:
        """Take an experiment's epochs; where it keeps no rows aside, folds stand in."""
        self.epochs.set_value(min(experiment.scenario.epochs, int(EPOCHS.maximum)))
        if not len(experiment.data.X_validation) and self.folds.name() == _FOLDS[0]:
            self.folds.set_name(_FOLDS[1])

    def plan(self, remedies: tuple[tuple[str, float], ...]) -> RemedyPlan:
        """Return the study of these remedies."""
        return RemedyPlan(
            remedies,
            int(self.starts.value()),
            int(self.folds.name()),
            int(self.epochs.value()),
            _SIZES if self.by_rows.isChecked() else 0,
        )

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _fold_choices() -> list[tuple[str, str, str]]:
    share = worded("RunChoice", "Rows kept aside")
    told = worded("RunChoice", "The rows that the set-up keeps aside for validation.")
    dealt = worded("RunChoice", "{folds}-fold")
    why = worded(
        "RunChoice",
        "All rows are dealt into {folds} parts; each is kept aside in one run of every start. It "
        "takes {folds} times as long, and says how much depends on which rows these are.",
    )
    folds = [(one, dealt.format(folds=one), why.format(folds=one)) for one in _FOLDS[1:]]
    return [(_FOLDS[0], share, told), *folds]
