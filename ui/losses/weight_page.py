"""The page of one weight: what moves it, the points, and both measures over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.workshops.losses.one_weight import slope_equation, standing, steps
from simulator.workshops.records.losses import (
    MAX_POINTS,
    MIN_POINTS,
    B,
    Sample,
    W,
    WeightChoice,
)
from ui.losses.points_canvas import PointsCanvas
from ui.losses.weight_canvas import WeightCanvas
from ui.math import EquationView
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.widgets.slider_row import SliderRow
from ui.words.languages import speak
from ui.words.messages import sentences, worded
from ui.words.numbers import short
from ui.workshop.columns import ControlColumn, two_columns

_STEP = 0.05
_EQUATION_HEIGHT = 124
_DIGITS = 3


class WeightPage(QWidget):
    """Shows a `WeightChoice`.

    Attributes
    ----------
    w, b : SliderRow
    add, remove : QPushButton
        One point more, and the chosen one away.
    points : PointsCanvas
    canvas : WeightCanvas
    equation : EquationView
    note : Note
        What the slopes say.

    Signals
    -------
    wished(str, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: WeightChoice | None = None
        self.w, self.b = SliderRow(W, _STEP), SliderRow(B, _STEP)
        self.add, self.remove = QPushButton(self), QPushButton(self)
        self.points, self.canvas = PointsCanvas(self), WeightCanvas(self)
        self.equation, self.note = EquationView(self, ground="window"), Note(self)
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        self._lay_out()
        self.w.moved.connect(self._on_w)
        self.canvas.dragged.connect(self._on_w)
        self.b.moved.connect(self._on_b)
        self.points.moved.connect(self._on_moved)
        self.points.turned.connect(self._on_turned)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        speak(self._say)

    def _lay_out(self) -> None:
        buttons, pictures, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        column = ControlColumn(self)
        column.add(self.w, self.b, buttons, self.note)
        pictures.setSpacing(8)
        pictures.addWidget(self.points, 2)
        pictures.addWidget(self.canvas, 3)
        right.setSpacing(8)
        right.addLayout(pictures, 1)
        right.addWidget(self.equation)
        two_columns(self, column, right, above=8)

    def _say(self) -> None:
        self.add.setText(self.tr("Add a point"))
        self.remove.setText(self.tr("Remove it"))
        self.add.setToolTip(self.tr("One point more, at x = 0."))
        self.remove.setToolTip(self.tr("Takes the point away that is chosen in the picture."))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for part in (self.points, self.canvas, self.equation):
            part.set_theme(theme)

    def show_choice(self, choice: WeightChoice) -> None:
        """Show other points, or the weight elsewhere."""
        if choice == self._choice:
            return  # what is done on another page changes nothing here
        self._choice = choice
        self.w.set_value(choice.w)
        self.b.set_value(choice.b)
        self.points.show_choice(choice)
        self.canvas.show_choice(choice)
        self.add.setEnabled(len(choice.samples) < MAX_POINTS)
        self.remove.setEnabled(len(choice.samples) > MIN_POINTS)
        self.equation.show_equation(slope_equation(choice.points, choice.w, choice.b))
        self.note.setText(_told(choice))

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        if self._choice is not None:
            held = {name: getattr(self._choice, name) for name in WeightChoice.model_fields}
            self.wished.emit(text, gesture, {"weight": WeightChoice(**(held | fields))})

    def _put(self, text: str, gesture: str, k: int, x: float, y: int) -> None:
        assert self._choice is not None
        samples = list(self._choice.samples)
        samples[k] = Sample(x=x, y=y)
        self._wish(text, gesture, samples=tuple(samples))

    @Slot(float)
    def _on_w(self, w: float) -> None:
        self._wish(worded("WeightPage", "Move the weight"), "w", w=w)

    @Slot(float)
    def _on_b(self, b: float) -> None:
        self._wish(worded("WeightPage", "Change the bias"), "b", b=b)

    @Slot(int, float)
    def _on_moved(self, k: int, x: float) -> None:
        if self._choice is not None:
            text = worded("WeightPage", "Move a point")
            self._put(text, f"point {k}", k, x, self._choice.samples[k].y)

    @Slot(int)
    def _on_turned(self, k: int) -> None:
        if self._choice is not None:
            one = self._choice.samples[k]
            self._put(worded("WeightPage", "Turn a point's class"), "", k, one.x, 1 - one.y)

    @Slot()
    def _on_add(self) -> None:
        if self._choice is not None:
            samples = (*self._choice.samples, Sample(x=0.0, y=0))
            self.points.chosen = len(samples) - 1
            self._wish(worded("WeightPage", "Add a point"), samples=samples)

    @Slot()
    def _on_remove(self) -> None:
        if self._choice is not None:
            k = self.points.chosen
            samples = tuple(one for i, one in enumerate(self._choice.samples) if i != k)
            self._wish(worded("WeightPage", "Remove a point"), samples=samples)


def _told(choice: WeightChoice) -> str:
    """Say what each measure's slope tells of where to go."""
    stand = standing(choice.points, choice.w, choice.b)
    if stand.slope < 0.0:
        way = worded(
            "WeightPage", "The slope of cross-entropy is negative: a larger weight is better."
        )
    elif stand.slope > 0.0:
        way = worded(
            "WeightPage", "The slope of cross-entropy is positive: a smaller weight is better."
        )
    else:
        way = worded("WeightPage", "The slope of cross-entropy is 0: this is its lowest place.")
    return sentences(_accuracy(choice, at_step=stand.at_step), way)


def _accuracy(choice: WeightChoice, *, at_step: bool) -> str:
    if at_step:
        return worded(
            "WeightPage",
            "Just here the output of a point is exactly 0.5, which counts as class 0: accuracy "
            "jumps and has no derivative.",
        )
    places = [one for one in steps(choice.points, choice.b) if W.minimum <= one <= W.maximum]
    if not places:
        return worded(
            "WeightPage",
            "No point changes its class between these weights: accuracy is flat everywhere.",
        )
    nearest = min(places, key=lambda one: abs(one - choice.w))
    return worded(
        "WeightPage",
        "Accuracy has derivative 0 here, so it does not say which way to go; the nearest step is "
        "at w = {place}.",
    ).format(place=short(nearest, _DIGITS))
