"""What can be chosen of a sheet: its network, its numbers, its language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator import optimizers
from simulator.messages import reason
from simulator.nn import activations, losses
from simulator.stepping.step_plan import StepKind
from simulator.worksheets import Choices, NetworkChoices, Scope
from simulator.worksheets.choices import COUNT, RATE, ROWS, SEED, VARIANTS
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import languages, speak
from ui.words.messages import said, worded
from ui.words.quantities import Pace
from ui.words.titles import Explained, choices, kept_title
from ui.worksheet.model.wanted import Wanted

_DRAWN, _OWN = "drawn", "own"
# Small enough for paper; from one layer to three.
_SIZES = ("2-1", "2-2-1", "2-3-1", "2-2-2", "3-2-1", "3-3-2", "2-2-2-1", "3-3-3-2")
_BOTH, _BLANKS, _ANSWERS = "both", "sheet", "key"
_COLUMNS = 2
# Which numbers can be asked, by their signs; statistics come with the sums that they serve.
_KINDS = (
    (StepKind.SUM, worded("WorksheetChoices", "Sums z")),
    (StepKind.ACTIVATION, worded("WorksheetChoices", "Activations a")),
    (StepKind.LOSS, worded("WorksheetChoices", "Loss E")),
    (StepKind.DELTA, worded("WorksheetChoices", "Deltas δ")),
    (StepKind.GRADIENT, worded("WorksheetChoices", "Gradients ∂E/∂w")),
    (StepKind.BATCH_GRADIENT, worded("WorksheetChoices", "Mean gradients")),
    (StepKind.UPDATE, worded("WorksheetChoices", "New weights")),
)


def _of_records(kind: str, records: Iterable[Explained]) -> ChoiceField:
    """Return a choice of records, each with its page of the Help."""
    return ChoiceField(choices(records), page_of=partial(record_page, kind))


class WorksheetChoices(QWidget):
    """The controls left of the paper.

    Attributes
    ----------
    source, sizes, activation, output, loss, optimizer, scope, language, parts : ChoiceField
    rate, rows, count, seed, variants : NumberField
    whole, formulas : QCheckBox
    kinds : dict of StepKind to QCheckBox
    next_seed : QPushButton
    complaint : Note
        What is wrong with the choices.

    Signals
    -------
    changed()
        Something else is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language_chosen = False
        self._make_network_fields()
        self._make_question_fields()
        self._make_file_fields()
        self.complaint = Note(role="error-note")
        self._headings = [QLabel(self) for _ in range(3)]
        self._lay_out()
        self._connect()
        speak(self._say)

    # -- making

    def _make_network_fields(self) -> None:
        self.source = ChoiceField(
            (
                (
                    _DRAWN,
                    worded("WorksheetChoices", "Made for this sheet"),
                    worded("WorksheetChoices", "A small network; each seed makes another one."),
                ),
                (
                    _OWN,
                    worded("WorksheetChoices", "The one in the window"),
                    worded(
                        "WorksheetChoices",
                        "As it stands now, its numbers rounded; it must be small.",
                    ),
                ),
            )
        )
        self.sizes = ChoiceField([(name, name, "") for name in _SIZES])
        hidden = [one for one in activations.REGISTRY.values() if one.elementwise and one.trains]
        self.activation = _of_records("activation", hidden)
        self.output = _of_records("activation", activations.REGISTRY.values())
        self.loss = _of_records("loss", losses.REGISTRY.values())
        self.optimizer = _of_records("optimizer", optimizers.REGISTRY.values())
        self.rate = NumberField(RATE)
        self.whole = QCheckBox(self)
        usual = NetworkChoices()
        self.source.set_name(_DRAWN)
        self.sizes.set_name("-".join(map(str, usual.sizes)))
        for box, name in (
            (self.activation, usual.activation),
            (self.output, usual.output),
            (self.loss, usual.loss),
            (self.optimizer, usual.optimizer),
        ):
            box.set_name(name)
        self.rate.set_value(usual.learning_rate)
        self.whole.setChecked(usual.whole)

    def _make_question_fields(self) -> None:
        usual = Choices()
        self.scope = ChoiceField(
            (
                (
                    Scope.STEP.value,
                    worded("WorksheetChoices", "One step"),
                    worded("WorksheetChoices", "One number, with all that it is made of given."),
                ),
                (
                    Scope.PASS.value,
                    worded("WorksheetChoices", "A pass"),
                    worded("WorksheetChoices", "The forward and the backward pass of the rows."),
                ),
                (
                    Scope.UPDATE.value,
                    worded("WorksheetChoices", "An update"),
                    worded("WorksheetChoices", "The passes, and the new weights after them."),
                ),
            )
        )
        self.scope.set_name(usual.scope.value)
        self.rows = NumberField(ROWS, whole=True, pace=Pace.ONE)
        self.count = NumberField(COUNT, whole=True, pace=Pace.ONE)
        self.seed = NumberField(SEED, whole=True, pace=Pace.ONE)
        for number, value in ((self.rows, 1), (self.count, usual.count), (self.seed, usual.seed)):
            number.set_value(value)
        self.next_seed = QPushButton(self)
        self.next_seed.setAutoDefault(False)
        self.kinds = {kind: QCheckBox(self) for kind, _ in _KINDS}
        for box in self.kinds.values():
            box.setChecked(True)
        self.formulas = QCheckBox(self)

    def _make_file_fields(self) -> None:
        known = languages()
        self.language = ChoiceField([(code, known.name(code), "") for code in known.codes()])
        self.language.set_name(known.shown)
        self.parts = ChoiceField(
            (
                (_BOTH, worded("WorksheetChoices", "Sheet and answer key"), ""),
                (_BLANKS, worded("WorksheetChoices", "The sheet alone"), ""),
                (_ANSWERS, worded("WorksheetChoices", "The answer key alone"), ""),
            )
        )
        self.parts.set_name(_BOTH)
        self.variants = NumberField(VARIANTS, whole=True, pace=Pace.ONE)
        self.variants.set_value(1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(5)
        network, questions, file = self._headings
        for heading in self._headings:
            heading.setProperty("role", "step-title")
        column.addWidget(network)
        self._network_rows = [
            self._row(worded("WorksheetChoices", "Nodes"), self.sizes),
            self._row(worded("WorksheetChoices", "Hidden layers"), self.activation),
            self._row(worded("WorksheetChoices", "Outputs"), self.output),
            self._row(worded("WorksheetChoices", "Loss"), self.loss),
            self._row(worded("WorksheetChoices", "Optimizer"), self.optimizer),
            self._row(kept_title(RATE.title), self.rate, kept_title(RATE.explanation)),
        ]
        column.addWidget(self._row(worded("WorksheetChoices", "Network"), self.source))
        for row in self._network_rows:
            column.addWidget(row)
        column.addWidget(self.whole)
        column.addSpacing(6)
        column.addWidget(questions)
        column.addWidget(self._row(worded("WorksheetChoices", "About"), self.scope))
        for setting, number in ((ROWS, self.rows), (COUNT, self.count)):
            explanation = kept_title(setting.explanation)
            column.addWidget(self._row(kept_title(setting.title), number, explanation))
        column.addLayout(self._kinds_grid())
        column.addLayout(self._seed_line())
        column.addSpacing(6)
        column.addWidget(file)
        column.addWidget(self._row(worded("WorksheetChoices", "Language"), self.language))
        column.addWidget(self._row(worded("WorksheetChoices", "Parts"), self.parts))
        explanation = kept_title(VARIANTS.explanation)
        column.addWidget(self._row(kept_title(VARIANTS.title), self.variants, explanation))
        column.addWidget(self.complaint)
        column.addStretch(1)

    def _kinds_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(4)
        for place, box in enumerate((*self.kinds.values(), self.formulas)):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        return grid

    def _row(self, label: str, field: QWidget, explanation: str = "") -> FieldRow:
        return FieldRow(label, field, explanation)

    def _seed_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        explanation = kept_title(SEED.explanation)
        line.addWidget(self._row(kept_title(SEED.title), self.seed, explanation), 1)
        line.addWidget(self.next_seed)
        return line

    def _connect(self) -> None:
        for box in (self.sizes, self.activation, self.loss, self.optimizer, self.parts):
            box.chosen.connect(self._on_changed)
        self.source.chosen.connect(self._on_changed)
        self.scope.chosen.connect(self._on_changed)
        self.output.chosen.connect(self._on_output)
        self.language.chosen.connect(self._on_language)
        for number in (self.rate, self.rows, self.count, self.seed, self.variants):
            number.committed.connect(self._on_changed)
        for check in (self.whole, self.formulas, *self.kinds.values()):
            check.toggled.connect(self._on_changed)
        self.next_seed.clicked.connect(self._on_next_seed)

    def _say(self) -> None:
        titles = self.tr("Network"), self.tr("Questions"), self.tr("File")
        for heading, text in zip(self._headings, titles, strict=True):
            heading.setText(text)
        self.whole.setText(self.tr("Small &whole numbers"))
        self.whole.setToolTip(
            tooltip(
                self.tr(
                    "Inputs, weights and targets are whole, which is friendly to work with. With "
                    "ReLU and identity all sums stay whole; others make fractions of them."
                )
            )
        )
        for kind, title in _KINDS:
            self.kinds[kind].setText(said(title))
        self.formulas.setText(self.tr("Print &formulas"))
        self.formulas.setToolTip(tooltip(self.tr("Each blank has its formula below it.")))
        self.next_seed.setText(self.tr("&Next seed"))
        self.next_seed.setToolTip(tooltip(self.tr("Another sheet of the same kind.")))
        if not self._language_chosen:
            self.language.set_name(languages().shown)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.next_seed.setIcon(icon("shuffle", theme))

    # -- what is chosen

    @property
    def is_own(self) -> bool:
        """Whether the sheet is about the network in the window."""
        return self.source.name() == _OWN

    @property
    def is_about_the_step_shown(self) -> bool:
        """Whether it is about the very step that the step panel shows."""
        return self.is_own and self.scope.name() == Scope.STEP.value

    def wanted(self) -> Wanted | None:
        """Return what is chosen; None where that cannot be, which is then told below."""
        try:
            found = self._wanted()
        except ValueError as problem:
            self.complaint.setText(reason(problem))
            return None
        self.complaint.setText("")
        return found

    def _wanted(self) -> Wanted:
        part = self.parts.name()
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        with_statistics = (*kinds, StepKind.STATISTIC) if StepKind.SUM in kinds else kinds
        return Wanted(
            own=self.is_own,
            network=self._network(),
            choices=Choices(
                scope=Scope(self.scope.name()),
                kinds=with_statistics,
                count=int(self.count.value()),
                seed=int(self.seed.value()),
                formulas=self.formulas.isChecked(),
            ),
            variants=int(self.variants.value()),
            language=self.language.name(),
            blanks=part != _ANSWERS,
            answers=part != _BLANKS,
        )

    def _network(self, loss: str = "") -> NetworkChoices:
        if self.is_own:
            return NetworkChoices(rows=int(self.rows.value()))
        return NetworkChoices(
            sizes=tuple(map(int, self.sizes.name().split("-"))),
            activation=self.activation.name(),
            output=self.output.name(),
            loss=loss or self.loss.name(),
            optimizer=self.optimizer.name(),
            learning_rate=self.rate.value(),
            rows=int(self.rows.value()),
            whole=self.whole.isChecked(),
        )

    @Slot()
    def _on_changed(self) -> None:
        self._enable()
        self.changed.emit()

    @Slot()
    def _on_output(self) -> None:
        """Take the loss that is the outputs' partner, or the first that goes with them."""
        partners = [
            one.name for one in losses.REGISTRY.values() if one.fused_with == self.output.name()
        ]
        if not self._goes(self.loss.name()):
            fitting = [name for name in (*partners, *losses.REGISTRY) if self._goes(name)]
            self.loss.set_name(fitting[0] if fitting else self.loss.name())
        self._on_changed()

    def _goes(self, loss: str) -> bool:
        try:
            self._network(loss)
        except ValueError:
            return False
        return True

    @Slot()
    def _on_language(self) -> None:
        self._language_chosen = True
        self._on_changed()

    @Slot()
    def _on_next_seed(self) -> None:
        following = self.seed.value() + 1
        self.seed.set_value(following if following <= SEED.maximum else SEED.minimum)
        self._on_changed()

    def _enable(self) -> None:
        """Grey what does not count for the choices that are made."""
        drawn, scope = not self.is_own, Scope(self.scope.name())
        for row in (*self._network_rows, self.whole):
            row.setVisible(drawn)
        self.count.setEnabled(scope is not Scope.STEP)
        in_update, several = scope is not Scope.PASS, self.rows.value() > 1
        later = "" if in_update else self.tr("A pass ends before the update: choose one.")
        lone = later or ("" if several else self.tr("With one row there is no mean to be taken."))
        for kind, obstacle in ((StepKind.UPDATE, later), (StepKind.BATCH_GRADIENT, lone)):
            self.kinds[kind].setEnabled(not obstacle)
            self.kinds[kind].setToolTip(tooltip(obstacle))
