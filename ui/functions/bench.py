"""What the Functions workshop shows: two functions to choose, the point, and their curves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.nn import activations
from simulator.workshops.records.functions import FunctionChoice, FunctionsDocument, Z
from ui.functions.curves_canvas import CurvesCanvas
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme
from ui.widgets.fields import ChoiceField, FieldRow
from ui.words.languages import speak
from ui.words.messages import worded
from ui.workshop.bench import Bench
from ui.workshop.columns import ControlColumn, two_columns
from ui.workshop.slider_row import SliderRow

_NONE = "none"
_STEP = 0.1


class FunctionsBench(Bench):
    """Chooses functions and a point, and draws the curves.

    Attributes
    ----------
    function, second : ChoiceField
    z : SliderRow
    canvas : CurvesCanvas
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        several = [one for one in activations.REGISTRY.values() if one.elementwise]
        choices = [(one.name, Message(one.title), Message(one.explanation)) for one in several]
        nothing = (
            _NONE,
            worded("FunctionsBench", "none"),
            worded("FunctionsBench", "One function alone."),
        )
        self.function = ChoiceField(choices, self)
        self.second = ChoiceField([nothing, *choices], self)
        self.z = SliderRow(Z, _STEP, parent=self)
        self.canvas = CurvesCanvas(self)
        column = ControlColumn(self)
        column.add(
            FieldRow(
                worded("FunctionsBench", "Function"),
                self.function,
                worded("FunctionsBench", "What a node makes of its weighted sum."),
            ),
            FieldRow(
                worded("FunctionsBench", "Laid over it"),
                self.second,
                worded("FunctionsBench", "A second function, to compare the two."),
            ),
            self.z,
        )
        two_columns(self, column, self.canvas)
        self.function.chosen.connect(self._on_function)
        self.second.chosen.connect(self._on_second)
        self.z.moved.connect(self._on_z)
        self.canvas.dragged.connect(self._on_z)
        speak(self._say)

    def _say(self) -> None:
        self.canvas.setAccessibleName(self.tr("Curves of the function and of its derivative"))

    def picture(self) -> QWidget:
        """Return the curves."""
        return self.canvas

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the curves, to be saved."""
        title = worded("FunctionsBench", "Picture of the curves…")
        return (PlotFile(title, "functions", self.canvas),)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.canvas.set_theme(theme)

    def show_document(self, document: FunctionsDocument) -> None:
        """Show functions and point."""
        self.function.set_name(document.function.name)
        self.second.set_name(_NONE if document.second is None else document.second.name)
        self.z.set_value(document.z)
        self.canvas.show_functions(document)

    @Slot(str)
    def _on_function(self, name: str) -> None:
        text = worded("FunctionsBench", "Function {name}")
        self.change(_naming(text, name), function=FunctionChoice(name=name))

    @Slot(str)
    def _on_second(self, name: str) -> None:
        text = worded("FunctionsBench", "Laid over: {name}")
        if name == _NONE:
            self.change(worded("FunctionsBench", "One function alone"), second=None)
        else:
            self.change(_naming(text, name), second=FunctionChoice(name=name))

    @Slot(float)
    def _on_z(self, z: float) -> None:
        self.change(worded("FunctionsBench", "Move the point"), "z", z=z)


def _naming(text: Message, name: str) -> Message:
    return text.format(name=Message(activations.REGISTRY[name].title))
