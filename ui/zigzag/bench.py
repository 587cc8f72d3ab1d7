"""What the Zig-zag workshop shows: how it is trained, from where to where, and both ways."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.messages import Message
from simulator.workshops.records.zigzag import RATE, SEED, UPDATES, WEIGHT, ZigzagDocument
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.slider_row import SliderRow
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench
from ui.workshop.columns import ControlColumn, two_columns
from ui.zigzag.ways_canvas import WaysCanvas

_RATE_STEP, _WEIGHT_STEP, _UPDATE_STEP = 0.01, 0.05, 1.0


class ZigzagBench(Bench):
    """Chooses how updates are made, and draws their ways.

    Attributes
    ----------
    rows : ChoiceField
        One row an update, or all.
    rate, updates : SliderRow
    weights : dict of str to SliderRow
        Start and goal, by the document's fields.
    others : QPushButton
        Draws other rows.
    canvas : WaysCanvas
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChoiceField(
            [
                (
                    "one",
                    worded("ZigzagBench", "one row"),
                    worded("ZigzagBench", "Each update follows the gradient of one row."),
                ),
                (
                    "all",
                    worded("ZigzagBench", "all rows"),
                    worded("ZigzagBench", "Each update follows the mean gradient of all rows."),
                ),
            ],
            self,
        )
        self.rate = SliderRow(RATE, _RATE_STEP, parent=self)
        self.updates = SliderRow(UPDATES, _UPDATE_STEP, parent=self)
        titles: dict[str, Message] = {
            "start_1": worded("ZigzagBench", "Start w₁"),
            "start_2": worded("ZigzagBench", "Start w₂"),
            "goal_1": worded("ZigzagBench", "Goal w₁"),
            "goal_2": worded("ZigzagBench", "Goal w₂"),
        }
        self.weights = {
            name: SliderRow(WEIGHT, _WEIGHT_STEP, title, self) for name, title in titles.items()
        }
        self.others = QPushButton(self)
        self.others.setAutoDefault(False)
        self.formula, self.reason = Note(), Note()
        self.canvas = WaysCanvas(self)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        help_text = worded("ZigzagBench", "How many rows an update is made of.")
        column = ControlColumn(self)
        column.add(
            FieldRow(worded("ZigzagBench", "An update takes"), self.rows, help_text),
            self.rate,
            self.updates,
            *self.weights.values(),
            self.others,
            self.reason,
            self.formula,
        )
        two_columns(self, column, self.canvas)

    def _connect(self) -> None:
        self.rows.chosen.connect(self._on_rows)
        self.rate.moved.connect(self._on_rate)
        self.updates.moved.connect(self._on_updates)
        for name, row in self.weights.items():
            row.moved.connect(partial(self._on_weight, name))
        self.others.clicked.connect(self._on_others)
        self.canvas.start_dragged.connect(self._on_start)
        self.canvas.goal_dragged.connect(self._on_goal)

    def _say(self) -> None:
        self.others.setText(self.tr("&Draw other rows"))
        self.reason.setText(
            self.tr(
                "Of one row, ∂E/∂wᵢ is the error times xᵢ. Where all xᵢ are positive, both "
                "gradients have the sign of the error: both weights rise, or both fall."
            )
        )
        self.formula.setText(
            self.tr(
                "tanh x = 2/(1 + e^(−2x)) − 1 is the sigmoid of 2x, twice as high and moved down "
                "by 1: the same curve, around 0."
            )
        )

    def picture(self) -> QWidget:
        """Return the maps."""
        return self.canvas

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the maps, to be saved."""
        return (PlotFile(worded("ZigzagBench", "Picture of the maps…"), "zigzag", self.canvas),)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)

    def show_document(self, document: ZigzagDocument) -> None:
        """Show settings and ways."""
        self.rows.set_name(document.rows)
        self.rate.set_value(document.learning_rate)
        self.updates.set_value(document.updates)
        for name, row in self.weights.items():
            row.set_value(getattr(document, name))
        self.canvas.show_ways(document)

    # -- the learner's wishes

    @Slot(str)
    def _on_rows(self, rows: str) -> None:
        self.change(worded("ZigzagBench", "Rows an update"), rows=rows)

    @Slot(float)
    def _on_rate(self, rate: float) -> None:
        self.change(worded("ZigzagBench", "Learning rate"), "rate", learning_rate=rate)

    @Slot(float)
    def _on_updates(self, updates: float) -> None:
        self.change(worded("ZigzagBench", "Number of updates"), "updates", updates=int(updates))

    def _on_weight(self, name: str, weight: float) -> None:
        text = worded("ZigzagBench", "Move the goal")
        if name.startswith("start"):
            text = worded("ZigzagBench", "Move the start")
        self.change(text, name, **{name: weight})

    @Slot(float, float)
    def _on_start(self, w_1: float, w_2: float) -> None:
        self.change(worded("ZigzagBench", "Move the start"), "start", start_1=w_1, start_2=w_2)

    @Slot(float, float)
    def _on_goal(self, w_1: float, w_2: float) -> None:
        self.change(worded("ZigzagBench", "Move the goal"), "goal", goal_1=w_1, goal_2=w_2)

    @Slot()
    def _on_others(self) -> None:
        seed = (self.document.seed + 1) % (int(SEED.maximum) + 1)
        self.change(worded("ZigzagBench", "Draw other rows"), seed=seed)
