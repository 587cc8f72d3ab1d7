"""The page of the right loss: a table of tasks with their pairs, and a pair of one's own judged."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.scenarios import presets
from simulator.workshops.losses.curves import axis_of, fitted_target, kind_of
from simulator.workshops.losses.tasks import TASKS, pairing
from simulator.workshops.records.losses import CurveChoice, PairChoice
from ui.losses.choice_words import MIND, keras, line, verdict
from ui.theme.colors import Theme
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import ask_for_help, record_page, set_help_page
from ui.widgets.page_scroll import PageScroll
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.titles import choices, translated
from ui.workshop.small_table import SmallTable

_COLUMNS, _GAP = 5, 24
_LEAST_TOLD = 96
# Where a curve is first read, by what its loss is a function of.
_PLACES = {"number": (1.0, 3.0), "probability": (1.0, 0.1), "sum": (1.0, -2.0)}


class ChoicePage(QWidget):
    """Shows a `PairChoice`.

    Attributes
    ----------
    table : SmallTable
    output, loss : ChoiceField
        The pair that is judged.
    verdict : Note
    keras : QLabel
        The pair in Keras.
    about : Note
        What the loss does.
    mind : list of Note
        What lecture notes say otherwise.
    scenario, curve, page : QPushButton
        A preset that has the task's pair, the curve of the loss, and its page of the Help.

    Signals
    -------
    wished(str, str, object)
        The edit's name, its gesture, and the fields that are to change.
    scenario_wanted(str)
        The preset of this name is to be opened in the main window.
    """

    wished = Signal(str, str, object)
    scenario_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: PairChoice | None = None
        self.table = SmallTable(_COLUMNS, self)
        self.output = ChoiceField(
            choices(activations.REGISTRY.values()), self, lambda name: _page("activation", name)
        )
        self.loss = ChoiceField(
            choices(losses.REGISTRY.values()), self, lambda name: _page("loss", name)
        )
        self.verdict, self.keras = Note(self), QLabel(self)
        self.scenario, self.curve, self.page = (QPushButton(self) for _ in range(3))
        self._table_caption, self._pair_caption = QLabel(self), QLabel(self)
        self._loss_caption, self._notes_caption = QLabel(self), QLabel(self)
        self.about, self.mind = Note(self, "reading"), [Note(self, "reading") for _ in MIND]
        for note, text in zip(self.mind, MIND, strict=True):
            note.setText(text)
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._on_selected)
        self.output.chosen.connect(self._on_output)
        self.loss.chosen.connect(self._on_loss)
        self.scenario.clicked.connect(self._on_scenario)
        self.curve.clicked.connect(self._on_curve)
        self.page.clicked.connect(self._on_page)
        speak(self._say)

    def _lay_out(self) -> None:
        for caption in (self._table_caption, self._pair_caption):
            caption.setProperty("role", "caption")
        self.keras.setProperty("role", "code")
        buttons, fields, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for button in (self.scenario, self.curve, self.page):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        fields.setSpacing(_GAP)
        for place in self._fields():
            fields.addWidget(place, 1)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._table_caption)
        column.addWidget(self.table)
        column.addSpacing(8)
        column.addWidget(self._pair_caption)
        column.addLayout(fields)
        column.addWidget(self.verdict)
        column.addWidget(self.keras)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(self._scrolled(self._told()), 1)

    def _fields(self) -> tuple[FieldRow, FieldRow]:
        output, loss = worded("ChoicePage", "Output layer"), worded("ChoicePage", "Loss")
        return (
            FieldRow(
                output, self.output, worded("ChoicePage", "What makes the prediction of the sum.")
            ),
            FieldRow(
                loss, self.loss, worded("ChoicePage", "How wrong the prediction is, as a number.")
            ),
        )

    def _told(self) -> QGridLayout:
        """Return what is told of the loss, and beside it what notes say otherwise."""
        told = QGridLayout()
        told.setContentsMargins(0, 0, 0, 0)
        told.setHorizontalSpacing(_GAP)
        told.setVerticalSpacing(4)
        for column, parts in enumerate(
            ((self._loss_caption, [self.about]), (self._notes_caption, self.mind))
        ):
            caption, notes = parts
            caption.setProperty("role", "caption")
            told.addWidget(caption, 0, column)
            below = QVBoxLayout()
            below.setSpacing(6)
            for note in notes:
                below.addWidget(note)
            below.addStretch(1)
            told.addLayout(below, 1, column)
            told.setColumnStretch(column, 1)
        return told

    def _scrolled(self, told: QGridLayout) -> PageScroll:
        """Return what is told where it scrolls, if the window is too low for all of it."""
        page, scroll = QWidget(self), PageScroll(self)
        page.setLayout(told)
        scroll.show_page(page)
        scroll.setMinimumHeight(_LEAST_TOLD)
        return scroll

    def _say(self) -> None:
        self._table_caption.setText(self.tr("The task decides"))
        self._notes_caption.setText(self.tr("Where lecture notes differ"))
        self._pair_caption.setText(self.tr("A pair of your own for this task"))
        self.table.setAccessibleName(self.tr("Which output layer and loss go with which task"))
        self.table.set_headings(
            [
                self.tr("task"),
                self.tr("target"),
                self.tr("output layer"),
                self.tr("loss"),
                self.tr("in Keras"),
            ],
            [
                self.tr("What is to be found out"),
                self.tr("What the right answer looks like"),
                self.tr("The activation of the last layer"),
                self.tr("What is made as small as possible"),
                self.tr("The names of both in Keras: activation and loss"),
            ],
        )
        self.table.show_cells([line(pairing(task)) for task in TASKS])
        self.table.setFixedHeight(self.table.whole_height(len(TASKS)))
        self.curve.setText(self.tr("See the loss as a curve"))
        self.page.setText(self.tr("More about the loss"))
        if self._choice is not None:
            self._write(self._choice)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.table.set_theme(theme)

    def show_choice(self, choice: PairChoice) -> None:
        """Show another task or pair."""
        if choice != self._choice:
            self._choice = choice
            self._write(choice)

    def _write(self, choice: PairChoice) -> None:
        self.table.blockSignals(True)
        self.table.selectRow(TASKS.index(choice.task))
        self.table.blockSignals(False)
        self.output.set_name(choice.output)
        self.loss.set_name(choice.loss)
        self.verdict.setText(verdict(choice))
        record = losses.REGISTRY[choice.loss]
        self._loss_caption.setText(translated(record.title))
        self.about.setText(Message(record.teaching))
        self.keras.setText(keras(choice))
        title = presets.REGISTRY[pairing(choice.task).preset].title
        words = self.tr("Open the preset “{preset}”")
        self.scenario.setText(filled(words, preset=translated(title)))
        set_help_page(self.page, record_page("loss", choice.loss))

    # -- wishes

    def _wish(self, text: str, **fields: Any) -> None:
        if self._choice is not None:
            after = PairChoice(**(self._choice.model_dump() | fields))
            self.wished.emit(text, "", {"choice": after})

    @Slot()
    def _on_selected(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if not rows or self._choice is None:
            return
        found = pairing(TASKS[rows[0].row()])
        if found.task != self._choice.task:
            text = worded("ChoicePage", "Choose a task")
            self._wish(text, task=found.task, output=found.output, loss=found.loss)

    @Slot(str)
    def _on_output(self, name: str) -> None:
        self._wish(worded("ChoicePage", "Choose an output layer"), output=name)

    @Slot(str)
    def _on_loss(self, name: str) -> None:
        self._wish(worded("ChoicePage", "Choose a loss"), loss=name)

    @Slot()
    def _on_scenario(self) -> None:
        if self._choice is not None:
            self.scenario_wanted.emit(pairing(self._choice.task).preset)

    @Slot()
    def _on_curve(self) -> None:
        if self._choice is None:
            return
        loss = losses.REGISTRY[self._choice.loss]
        target, at = _PLACES[kind_of(loss)]
        target = fitted_target([loss], target, axis_of([loss], over_sum=False))
        curves = CurveChoice(loss=loss.name, target=target, at=at)
        text = worded("ChoicePage", "See the loss as a curve")
        self.wished.emit(text, "", {"page": "curves", "curves": curves})

    @Slot()
    def _on_page(self) -> None:
        ask_for_help(self.page)


def _page(kind: str, name: str) -> str:
    return record_page(kind, name) if name else ""
