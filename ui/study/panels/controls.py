"""The row of choices of a study: how many starts, drawn how, trained for how long."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.nn import initializers
from simulator.scenarios.presets import Scenario
from simulator.studies.initial_weights import EPOCHS, SEED, STARTS
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.type_size import scaled, type_scale
from ui.widgets.fields import ChoiceField, Note
from ui.widgets.help import record_page
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.access_keys import plain
from ui.words.languages import speak
from ui.words.quantities import Pace
from ui.words.titles import choices, translated

_RUN_WIDTH = 124
# Of the starts, the rule and the epochs.
_FIELD_WIDTHS = (76, 168, 84)


class StudyControls(QWidget):
    """What the next study is made of, and the buttons that run it.

    Attributes
    ----------
    run, new_seeds, save : QPushButton
    starts, epochs : NumberField
    initializer : ChoiceField
    seed : int
        Seed of the first start.

    Signals
    -------
    changed()
        The learner chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seed = int(SEED.default)
        self.run = QPushButton(self.tr("&Run study"), self)
        self.run.setProperty("accent", True)
        self.run.setMinimumWidth(scaled(_RUN_WIDTH))
        self.new_seeds, self.save = QPushButton(self), QPushButton(self)
        self.starts = NumberField(STARTS, whole=True, pace=Pace.LADDER)
        self.epochs = NumberField(EPOCHS, whole=True, pace=Pace.LADDER)
        self.initializer = ChoiceField(
            choices(initializers.REGISTRY.values()), page_of=partial(record_page, "initializer")
        )
        self.complaint = Note(role="error-note")
        for button in (self.run, self.new_seeds, self.save):
            button.setAutoDefault(False)  # Enter in a number field is not a click
        self._labels = {
            field: QLabel(self) for field in (self.starts, self.initializer, self.epochs)
        }
        self._lay_out()
        speak(self._say)
        self.starts.committed.connect(self._on_changed)
        self.epochs.committed.connect(self._on_changed)
        self.initializer.chosen.connect(self._on_changed)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.run)
        head.addWidget(self.new_seeds)
        head.addStretch(1)
        head.addWidget(self.save)
        self._choices = QWidget(self)
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for (field, label), width in zip(self._labels.items(), _FIELD_WIDTHS, strict=True):
            label.setBuddy(field)
            field.setFixedWidth(width)
            if isinstance(field, NumberField):
                field.complained.connect(self.complaint.setText)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(4)
        row.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.complaint)
        self._place_choices()
        order = (self.run, self.new_seeds, self.starts, self.initializer, self.epochs, self.save)
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _say(self) -> None:
        self.new_seeds.setText(self.tr("&New seeds"))
        self.save.setText(self.tr("&Save"))
        for field, text, help_text in (
            (self.starts, self.tr("St&arts"), translated(STARTS.explanation)),
            (
                self.initializer,
                self.tr("&First weights"),
                self.tr("The rule that every start is drawn by."),
            ),
            (self.epochs, self.tr("&Epochs"), translated(EPOCHS.explanation)),
        ):
            label = self._labels[field]
            label.setText(text)
            label.setToolTip(tooltip(help_text))
            field.setAccessibleName(plain(text))
            if isinstance(field, ChoiceField):
                field.set_lead(help_text)
            else:
                field.setToolTip(tooltip(help_text))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.new_seeds.setIcon(icon("shuffle", theme))
        self.save.setIcon(icon("export", theme))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the widest word's room on the button that runs, in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.run.setMinimumWidth(scaled(_RUN_WIDTH))
            self._place_choices()

    def _place_choices(self) -> None:
        """Put the choices beside the buttons, or below them where larger type needs the room."""
        if type_scale() > 1.0:
            self._column.insertWidget(1, self._choices)
        else:
            self._head.insertWidget(2, self._choices)

    def show_run(
        self, theme: Theme, *, running: bool, paused: bool, ready: bool, found: bool
    ) -> None:
        """Say on the main button what it does next, and on each button why it cannot be pressed.

        Parameters
        ----------
        theme : Theme
        running, paused : bool
            Whether a study runs, or waits to go on.
        ready : bool
            Whether there is an experiment to be studied.
        found : bool
            Whether there is anything to be saved.
        """
        text = self.tr("&Run study")
        if running:
            text = self.tr("&Pause")
        elif paused:
            text = self.tr("&Go on")
        if text != self.run.text():
            self.run.setText(text)
        self.run.setIcon(icon("pause" if running else "play", theme, "on_forward"))
        missing = tooltip(self.tr("The scenario is still being prepared."))
        for button, words in (
            (self.run, self.tr("Train every start on the same batches and see where each ends.")),
            (self.new_seeds, self.tr("Draw other starts and train them: chance plays a part.")),
        ):
            button.setEnabled(ready)
            button.setToolTip(tooltip(words) if ready else missing)
        self.save.setEnabled(found)
        self.save.setToolTip("" if found else tooltip(self.tr("Run a study first.")))

    def show_scenario(self, scenario: Scenario) -> None:
        """Take a scenario's rule and number of epochs."""
        self.initializer.set_name(scenario.initializer)
        self.epochs.set_value(min(scenario.epochs, int(EPOCHS.maximum)))

    def next_seeds(self) -> None:
        """Go on to starts that were not drawn yet."""
        following = self.seed + int(self.starts.value())
        self.seed = following if following <= SEED.maximum else int(SEED.minimum)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
