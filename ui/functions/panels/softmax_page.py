"""The page of softmax: logits on the left, bars, the equation and a table on the right."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.expressions import Expression, Script, Symbol, Text
from simulator.settings import Setting
from simulator.workshops.function_code import SOFTMAX
from simulator.workshops.function_equations import softmax_equation
from simulator.workshops.records.functions import (
    ADDED,
    LOGIT,
    MAX_CLASSES,
    MIN_CLASSES,
    OVERFLOWING,
    SoftmaxChoice,
)
from simulator.workshops.softmax_forms import SoftmaxForms, softmax_forms
from ui.functions.model.class_words import WORDS
from ui.functions.panels.forms_table import FormsTable
from ui.functions.pictures.bars_canvas import BarsCanvas
from ui.math import EquationView
from ui.theme.colors import Theme
from ui.widgets.code_box import CodeBox
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.widgets.slider_row import SliderRow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import joined, said, worded
from ui.workshop.columns import ControlColumn, two_columns
from ui.workshop.held_note import HeldNote

_STEP = 0.1
_HIDDEN = 5
_EQUATION_HEIGHT, _CODE_LINES = 112, 10
OUTPUTS = Setting("outputs", 3, MIN_CLASSES, MAX_CLASSES, whole=True)

_SAME = worded(
    "SoftmaxPage",
    "Both forms give the same. Add 1000 to all logits, and only the safe one still does.",
)
_INFINITE = worded(
    "SoftmaxPage",
    "As it is written the formula breaks: e^z is infinite, and infinity divided by "
    "infinity is no number. With the largest logit subtracted first, every exponent is 0 "
    "or less, and nothing has changed.",
)
_NOTHING = worded(
    "SoftmaxPage",
    "As it is written the formula breaks: every e^z is so small that it is 0, and 0 divided by "
    "0 is no number. With the largest logit subtracted first, one exponent is 0, and nothing "
    "has changed.",
)


class SoftmaxPage(QWidget):
    """Shows a `SoftmaxChoice`.

    Attributes
    ----------
    outputs : NumberField
    logits : list of SliderRow
    added : NumberField
    add : QPushButton
        Adds 1000 to all logits, or takes it off.
    target : ChoiceField
    code : CodeBox
        Both forms.
    canvas : BarsCanvas
    equation : EquationView
        Softmax of the true class.
    table : FormsTable
    verdict : HeldNote
    weights : Note
        What becomes of the formula, and how many weights the outputs have.

    Signals
    -------
    wished(object, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = SoftmaxChoice()
        self.outputs = NumberField(OUTPUTS, self, whole=True)
        self.logits = [self._logit(k) for k in range(MAX_CLASSES)]
        self.added, self.add = NumberField(ADDED, self), QPushButton(self)
        self.add.setAutoDefault(False)
        classes = [(str(k), _class_name(k), "") for k in range(MAX_CLASSES)]
        self.target = ChoiceField(classes, self)
        self.code = CodeBox(_CODE_LINES, self)
        self.code.show_code(worded("SoftmaxPage", "With NumPy"), SOFTMAX)
        self.canvas, self.table = BarsCanvas(self), FormsTable(self)
        self.equation = EquationView(self, ground="window")
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        self.verdict, self.weights = HeldNote(self), Note(self)
        self._assemble()
        self._connect()
        speak(self._say)

    def _logit(self, k: int) -> SliderRow:
        label = worded("SoftmaxPage", "Logit {number} ({word})").format(number=k, word=WORDS[k])
        made = SliderRow(LOGIT, _STEP, label)
        made.moved.connect(partial(self._on_logit, k))
        return made

    def _assemble(self) -> None:
        column = ControlColumn(self)
        column.add(
            FieldRow(
                worded("SoftmaxPage", "Outputs"),
                self.outputs,
                worded("SoftmaxPage", "One output for each class: K classes, K outputs."),
            ),
            *self.logits,
            FieldRow(
                worded("SoftmaxPage", "Added to all"),
                self.added,
                worded("SoftmaxPage", "Softmax stays the same, whatever is added to all logits."),
            ),
            self.add,
            FieldRow(
                worded("SoftmaxPage", "True class"),
                self.target,
                worded("SoftmaxPage", "What the answer should be: 1 in its place, 0 elsewhere."),
            ),
            self.code,
        )
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.canvas, 1)
        right.addWidget(self.equation)
        right.addWidget(self.table)
        right.addWidget(self.verdict)
        right.addWidget(self.weights)
        two_columns(self, column, right, above=8)

    def _connect(self) -> None:
        self.outputs.committed.connect(self._on_outputs)
        self.added.committed.connect(self._on_added)
        self.add.clicked.connect(self._on_add)
        self.target.chosen.connect(self._on_target)
        self.canvas.dragged.connect(self._on_logit)

    def _say(self) -> None:
        self.add.setToolTip(
            tooltip(self.tr("e^1000 is larger than any number that a computer has of 64 bits."))
        )
        self.verdict.hold([said(words) for words in (_SAME, _INFINITE, _NOTHING)])
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)
        self.equation.set_theme(theme)
        self.table.set_theme(theme)

    def show_choice(self, choice: SoftmaxChoice) -> None:
        """Show logits, what is added, and the true class."""
        if choice != self._choice:  # what is dragged on another page changes nothing here
            self._choice = choice
            self._write()

    def _write(self) -> None:
        choice, count = self._choice, len(self._choice.logits)
        self.outputs.set_value(count)
        for k, row in enumerate(self.logits):
            row.setVisible(k < count)
            if k < count:
                row.set_value(choice.logits[k])
        self.added.set_value(choice.added)
        takes_off = choice.added == OVERFLOWING
        text = self.tr("Take the 1000 off again") if takes_off else self.tr("Add 1000 to all")
        self.add.setText(text)
        self._offer_classes(count)
        self.target.set_name(str(choice.target))
        forms = softmax_forms(np.array(choice.logits) + choice.added)
        self.canvas.show_forms(choice, forms)
        self.table.show_forms(choice, forms)
        self.equation.show_equation(softmax_equation(forms.logits, choice.target, _written))
        self.verdict.setText(_verdict(forms))
        words = worded(
            "SoftmaxPage",
            "With {hidden} nodes in front of them, these {count} outputs have "
            "{hidden}·{count} = {weights} weights.",
        )
        self.weights.setText(words.format(hidden=_HIDDEN, count=count, weights=_HIDDEN * count))

    def _offer_classes(self, count: int) -> None:
        """Let only a class that has an output be the true one."""
        model = self.target.model()
        assert isinstance(model, QStandardItemModel)  # what a combo box has by itself
        for k in range(MAX_CLASSES):
            model.item(k).setEnabled(k < count)

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        choice = self._choice
        held: dict[str, Any] = {
            "logits": choice.logits,
            "added": choice.added,
            "target": choice.target,
        }
        self.wished.emit(text, gesture, {"softmax": SoftmaxChoice(**(held | fields))})

    @Slot(float)
    def _on_outputs(self, count: float) -> None:
        kept = self._choice.logits[: int(count)]
        logits = kept + (0.0,) * (int(count) - len(kept))
        target = min(self._choice.target, int(count) - 1)
        text = worded("SoftmaxPage", "Change the number of outputs")
        self._wish(text, logits=logits, target=target)

    @Slot(int, float)
    def _on_logit(self, k: int, value: float) -> None:
        logits = tuple(value if i == k else one for i, one in enumerate(self._choice.logits))
        self._wish(worded("SoftmaxPage", "Move a logit"), f"logit {k}", logits=logits)

    @Slot(float)
    def _on_added(self, added: float) -> None:
        self._wish(worded("SoftmaxPage", "Add to all logits"), "added", added=added)

    @Slot()
    def _on_add(self) -> None:
        self._on_added(0.0 if self._choice.added == OVERFLOWING else OVERFLOWING)

    @Slot(str)
    def _on_target(self, name: str) -> None:
        self._wish(worded("SoftmaxPage", "Choose the true class"), target=int(name))


def _written(letter: str, unit: int | str) -> Expression:
    """Return a symbol with the class's word below it; with an index of a sum, that."""
    index = Symbol(unit) if isinstance(unit, str) else Text(said(WORDS[unit]))
    return Script(Symbol(letter), sub=index)


def _class_name(k: int) -> str:
    return joined(str(k), "  ", WORDS[k])


def _verdict(forms: SoftmaxForms) -> str:
    """Say what becomes of the formula as it is written."""
    if not forms.breaks:
        return _SAME
    return _INFINITE if np.isinf(forms.powers).any() else _NOTHING
