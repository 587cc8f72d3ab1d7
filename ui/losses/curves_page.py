"""The page of curves: losses, target and point chosen on the left, curves and equation beside."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.nn import losses
from simulator.nn.losses import Loss
from simulator.workshops.losses.curve_equations import loss_equation
from simulator.workshops.losses.curves import (
    Axis,
    fitted_target,
    is_fused,
    is_held,
    kind_of,
    moved,
    output_function,
    problem,
    shares,
    value,
)
from simulator.workshops.records.losses import PLACES, WANTED, CurveChoice
from ui.losses.curve_canvas import CurveCanvas
from ui.math import EquationView
from ui.theme.colors import Theme
from ui.widgets.fields import Choice, ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.slider_row import SliderRow
from ui.words.languages import speak
from ui.words.messages import sentences, worded
from ui.workshop.columns import ControlColumn, columns_above

_NONE = ""
_EQUATION_HEIGHT = 124
_STEPS: dict[Axis, float] = {"number": 0.1, "probability": 0.01, "sum": 0.1}
_OVER = (
    (
        "output",
        worded("LossCurvesPage", "the prediction a"),
        worded("LossCurvesPage", "What the output layer gives."),
    ),
    (
        "sum",
        worded("LossCurvesPage", "the sum z (logit)"),
        worded(
            "LossCurvesPage",
            "What the output node adds up: sigmoid makes the prediction of it, or the loss's own "
            "partner.",
        ),
    ),
)


class LossCurvesPage(QWidget):
    """Shows a `CurveChoice`.

    Attributes
    ----------
    first, second, over : ChoiceField
    targets, places : dict of str to SliderRow
        One for each axis, of which one is shown.
    canvas : CurveCanvas
    equation : EquationView
    note : Note
        What each loss is a function of.

    Signals
    -------
    wished(str, str, object)
        The edit's name, its gesture, and the fields that are to change.
    """

    wished = Signal(str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: CurveChoice | None = None
        self.first = ChoiceField(_choices(optional=False), self, _page_of)
        self.second = ChoiceField(_choices(optional=True), self, _page_of)
        self.over = ChoiceField(list(_OVER), self)
        self.targets = {axis: SliderRow(one, _STEPS[axis]) for axis, one in WANTED.items()}
        self.places = {axis: SliderRow(one, _STEPS[axis]) for axis, one in PLACES.items()}
        self.canvas, self.equation, self.note = (
            CurveCanvas(self),
            EquationView(self, ground="window"),
            Note(self),
        )
        self.equation.setFixedHeight(_EQUATION_HEIGHT)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        column = ControlColumn(self)
        column.add(
            FieldRow(
                worded("LossCurvesPage", "Loss"),
                self.first,
                worded("LossCurvesPage", "How wrong an answer is, as a number."),
                wide=True,
            ),
            FieldRow(
                worded("LossCurvesPage", "Laid over it"),
                self.second,
                worded("LossCurvesPage", "A second loss, to compare the two."),
                wide=True,
            ),
            FieldRow(
                worded("LossCurvesPage", "Drawn over"),
                self.over,
                worded("LossCurvesPage", "The prediction, or the sum that it is made of."),
            ),
            *self.targets.values(),
            *self.places.values(),
            self.note,
        )
        columns_above(self, column, self.canvas, self.equation)

    def _connect(self) -> None:
        self.first.chosen.connect(self._on_first)
        self.second.chosen.connect(self._on_second)
        self.over.chosen.connect(self._on_over)
        self.canvas.dragged.connect(self._on_place)
        for target in self.targets.values():
            target.moved.connect(self._on_target)
        for place in self.places.values():
            place.moved.connect(self._on_place)

    def _say(self) -> None:
        self.canvas.setAccessibleName(self.tr("Curves of the loss and of its slope"))

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)
        self.equation.set_theme(theme)

    def show_choice(self, choice: CurveChoice) -> None:
        """Show losses, target and point."""
        if choice == self._choice:
            return  # what is dragged on another page changes nothing here
        self._choice = choice
        axis = choice.axis
        self.first.set_name(choice.loss)
        self.second.set_name(choice.second or _NONE)
        self.over.set_name("sum" if axis == "sum" else "output")
        self.over.setEnabled(not any(kind_of(one) == "sum" for one in choice.shown))
        for name, row in self.targets.items():
            row.setVisible(name == axis)
        for name, row in self.places.items():
            row.setVisible(name == axis)
        self.targets[axis].set_value(choice.y)
        self.places[axis].set_value(choice.x)
        self.canvas.show_choice(choice)
        self.note.setText(sentences(*_notes(choice)))
        self._show_equation(choice)

    def _show_equation(self, choice: CurveChoice) -> None:
        loss, x, y, axis = choice.shown[0], choice.x, choice.y, choice.axis
        if refused := problem(loss, y):
            self.equation.show_message(refused)
        elif math.isnan(value(loss, x, y, axis)):
            self.equation.show_message(
                worded("LossCurvesPage", "This loss has no value for such a prediction.")
            )
        else:
            self.equation.show_equation(loss_equation(loss, x, y, axis))

    # -- wishes

    def _wish(self, text: str, gesture: str = "", **fields: Any) -> None:
        if self._choice is None:
            return
        held = self._choice.model_dump() | fields
        self.wished.emit(text, gesture, {"curves": _fitted(self._choice, CurveChoice(**held))})

    @Slot(str)
    def _on_first(self, name: str) -> None:
        words = worded("LossCurvesPage", "Loss {name}")
        self._wish(words.format(name=Message(losses.REGISTRY[name].title)), loss=name)

    @Slot(str)
    def _on_second(self, name: str) -> None:
        if name == _NONE:
            self._wish(worded("LossCurvesPage", "One loss alone"), second=None)
            return
        words = worded("LossCurvesPage", "Lay {name} over it")
        self._wish(words.format(name=Message(losses.REGISTRY[name].title)), second=name)

    @Slot(str)
    def _on_over(self, over: str) -> None:
        self._wish(worded("LossCurvesPage", "Draw over prediction or sum"), over=over)

    @Slot(float)
    def _on_target(self, target: float) -> None:
        self._wish(worded("LossCurvesPage", "Move the target"), "target", target=target)

    @Slot(float)
    def _on_place(self, at: float) -> None:
        self._wish(worded("LossCurvesPage", "Move the prediction"), "at", at=at)


def _fitted(before: CurveChoice, wanted: CurveChoice) -> CurveChoice:
    """Return what is wanted with point and target as other losses or another axis have them."""
    if (wanted.shown, wanted.axis) == (before.shown, before.axis):
        return wanted
    at = wanted.x
    if wanted.axis != before.axis:
        at = moved(before.x, before.axis, wanted.axis)
    target = fitted_target(wanted.shown, wanted.target, wanted.axis)
    return CurveChoice(**(wanted.model_dump() | {"at": at, "target": target}))


def _choices(*, optional: bool) -> list[Choice]:
    several: list[Choice] = [
        (one.name, Message(one.title), Message(one.explanation)) for one in losses.REGISTRY.values()
    ]
    if not optional:
        return several
    alone = worded("LossCurvesPage", "One loss alone.")
    return [(_NONE, worded("LossCurvesPage", "none"), alone), *several]


def _page_of(name: str) -> str:
    """Return the page of the Help about a loss."""
    return record_page("loss", name) if name else ""


def _notes(choice: CurveChoice) -> Iterator[str]:
    """Yield what each loss is a function of, and what is special at the point."""
    for loss in choice.shown:
        title = Message(loss.title)
        if refused := problem(loss, choice.y):
            yield worded("LossCurvesPage", "{loss} is not drawn: {problem}.").format(
                loss=title, problem=refused
            )
            continue
        output = Message(output_function(loss).title)
        yield _kind(loss, choice.axis).format(loss=title, output=output)
        if is_held(loss, choice.x, choice.y, choice.axis):
            yield worded(
                "LossCurvesPage",
                "Here {loss} would be infinite: the nearest probability that a computer tells "
                "apart is taken.",
            ).format(loss=title)


def _kind(loss: Loss, axis: Axis) -> Message:
    """Return what a loss is a function of, with gaps for it and for its output layer."""
    if kind_of(loss) == "sum":
        return worded(
            "LossCurvesPage", "{loss} is a function of the sum z alone: its outputs are steps."
        )
    if shares(loss, axis):
        return worded(
            "LossCurvesPage",
            "{loss}, taken from the logits: softmax over z and a second sum of 0. Its slope is "
            "just a − y.",
        )
    if is_fused(loss, axis):
        return worded(
            "LossCurvesPage",
            "{loss}, taken from the logit z by way of {output}. Its slope is just a − y.",
        )
    if axis == "sum":
        return worded(
            "LossCurvesPage",
            "{loss} of sigmoid's output: its slope has the factor a (1 − a), which is nearly 0 "
            "where the sigmoid is flat.",
        )
    if kind_of(loss) == "probability":
        return worded(
            "LossCurvesPage",
            "{loss} takes a probability, between 0 and 1, as sigmoid and softmax give it.",
        )
    return worded("LossCurvesPage", "{loss} takes any number that is predicted.")
