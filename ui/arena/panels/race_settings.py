"""Start, length, goal and batches of a race."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.notation.typed_numbers import complaint, read
from simulator.quoting import written
from simulator.scenarios.data_settings import SEED
from simulator.session.race_problems import FunctionProblem
from simulator.settings import Setting
from ui.arena.model.arena import Arena
from ui.widgets.complaint import Complaint
from ui.widgets.fields import FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import short
from ui.words.quantities import Pace

_UPDATES = Setting("updates", 300, 1, 20_000, whole=True)
_SEED = Setting("seed", 0, 0, 2**31 - 1, whole=True)


class RaceSettings(QWidget):
    """Edits start, number of updates, threshold and seed of an `Arena`.

    Attributes
    ----------
    start_note : Note
        Where the racers start, and how to have them start elsewhere.
    start_button : QPushButton
        Back to the surface's own start.
    updates, seed : NumberField
    threshold : QLineEdit
        Empty for none.
    """

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self.start_note = Note()
        self.start_label = QLabel(self)
        self.start_button = QPushButton(self)
        self.start_button.setProperty("kind", "small")
        self.start_button.setAutoDefault(False)
        self.updates = NumberField(_UPDATES, whole=True, pace=Pace.LADDER)
        self.threshold = QLineEdit(self)
        self.complaint = Note(role="error-note")
        self._complaint = Complaint(self.threshold, self.complaint)
        self.seed = NumberField(_SEED, whole=True, pace=Pace.ONE)
        self._lay_out()
        arena.setup_changed.connect(self.show_setup)
        self.start_button.clicked.connect(self.on_start_reset)
        self.updates.committed.connect(self.on_updates_committed)
        self.seed.committed.connect(self.on_seed_committed)
        self.threshold.editingFinished.connect(self.on_threshold_finished)
        self.threshold.textEdited.connect(self.on_threshold_edited)
        speak(self._say)

    def _say(self) -> None:
        self.start_label.setText(self.tr("Start"))
        self.start_button.setText(self.tr("Reset start"))
        self.threshold.setPlaceholderText(self.tr("none"))
        self.show_setup()

    def _lay_out(self) -> None:
        start = QHBoxLayout()
        start.setSpacing(8)
        start.addWidget(self.start_label)
        start.addStretch(1)
        start.addWidget(self.start_button)
        self.seed_row = FieldRow(
            Message(SEED.title),
            self.seed,
            worded(
                "RaceSettings",
                "Another seed puts the rows into other batches; all racers get the same ones.",
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(start)
        column.addWidget(self.start_note)
        column.addWidget(
            FieldRow(
                worded("RaceSettings", "Updates"),
                self.updates,
                worded("RaceSettings", "How long the race is."),
            )
        )
        column.addWidget(
            FieldRow(
                worded("RaceSettings", "Threshold"),
                self.threshold,
                worded(
                    "RaceSettings", "A loss: the table tells which racer comes down to it first."
                ),
            )
        )
        column.addWidget(self.complaint)
        column.addWidget(self.seed_row)

    @Slot()
    def show_setup(self) -> None:
        """Show the race's settings."""
        arena = self._arena
        self.updates.set_value(arena.updates)
        self.seed.set_value(arena.seed)
        problem = arena.problem
        self.seed_row.setVisible(problem is not None and problem.rows > 1)
        if not self.threshold.property("invalid"):
            self.threshold.setText("" if arena.threshold is None else written(arena.threshold))
        moved = arena.start is not arena.first_start
        own = any(entry.racer.start is not None for entry in arena.lineup.entries)
        self.start_button.setVisible(moved)
        self.start_note.setText(self._start_words(moved=moved, own=own))

    def _start_words(self, *, moved: bool, own: bool) -> str:
        arena, problem = self._arena, self._arena.problem
        is_curve = problem is not None and problem.dimension == 1
        hint = (
            self.tr("Click the picture to start all racers there.")
            if is_curve
            else self.tr("Click the map to start all racers there.")
        )
        if own:
            own_starts = self.tr("Each racer has a start of its own.")
            return f"{own_starts} {hint}"
        if isinstance(problem, FunctionProblem):
            at = problem.start if arena.start is None else arena.start
            where = ", ".join(
                f"{name} = {short(float(value))}"
                for name, value in zip(problem.function.variables, at, strict=True)
            )
        elif moved:
            where = self.tr("the weights where you clicked")
        else:
            where = self.tr("the weights of the main window's network")
        all_there = filled(self.tr("All at {0}."), where)
        return f"{all_there} {hint}"

    # -- what the learner does

    @Slot()
    def on_start_reset(self) -> None:
        """Start at the surface's own start again."""
        self._arena.set_start(None)

    @Slot(float)
    def on_updates_committed(self, value: float) -> None:
        """Race for another number of updates."""
        self._arena.set_updates(int(value))

    @Slot(float)
    def on_seed_committed(self, value: float) -> None:
        """Feed other batches."""
        self._arena.set_seed(int(value))

    @Slot()
    def on_threshold_finished(self) -> None:
        """Take another threshold, or say what is wrong with what was typed."""
        text = self.threshold.text().strip()
        reading = read(text)
        value = reading.value
        if text and value is None:
            advice = worded("RaceSettings", "{problem} Leave it empty for none.")
            self._complaint.tell(advice.format(problem=complaint(reading)))
            return
        self._complaint.tell("")
        if value != self._arena.threshold:
            self._arena.set_threshold(value)

    @Slot()
    def on_threshold_edited(self) -> None:
        """Withdraw the complaint: it was about another text."""
        self._complaint.tell("")
