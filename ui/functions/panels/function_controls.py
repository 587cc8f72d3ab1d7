"""A function that is chosen, with a slider for each of its settings."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.nn import activations
from simulator.settings import Setting
from simulator.workshops.node_functions import FUNCTIONS
from simulator.workshops.records.functions import FunctionChoice
from ui.plotting.ticks import nice_step
from ui.widgets.fields import Choice, ChoiceField, FieldRow
from ui.widgets.help import record_page
from ui.widgets.slider_row import SliderRow
from ui.words.messages import worded

_NONE = ""
_POSITIONS = 200


class FunctionControls(QWidget):
    """Chooses a function of one sum.

    Parameters
    ----------
    label, help_text : str
        What the choice is called and what it is for; messages.
    optional : bool
        Whether there may be none.

    Attributes
    ----------
    field : ChoiceField
    sliders : dict of str to SliderRow
        Of the function that is shown, by its settings' names.

    Signals
    -------
    chosen(object, object, str)
        Another `FunctionChoice`, or None, is wanted; the edit's name; its gesture.
    """

    chosen = Signal(object, object, str)

    def __init__(
        self, label: str, help_text: str, *, optional: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown: FunctionChoice | None = None
        self.field = ChoiceField(_choices(optional=optional), self, _page_of)
        self.sliders: dict[str, SliderRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(FieldRow(label, self.field, help_text))
        self.field.chosen.connect(self._on_chosen)

    def show_function(self, shown: FunctionChoice | None) -> None:
        """Show a function with its settings, and report nothing."""
        before, self._shown = self._shown, shown
        self.field.set_name(_NONE if shown is None else shown.name)
        if (before is None) != (shown is None) or (before and shown and before.name != shown.name):
            self._make_sliders()
        if shown is not None:
            for name, slider in self.sliders.items():
                slider.set_value(shown.settings[name])

    def _make_sliders(self) -> None:
        for slider in self.sliders.values():
            slider.hide()
            self._column.removeWidget(slider)
            slider.deleteLater()
        declared = () if self._shown is None else FUNCTIONS[self._shown.name].settings
        self.sliders = {setting.name: self._slider(setting) for setting in declared}

    def _slider(self, setting: Setting) -> SliderRow:
        step = nice_step(setting.maximum - setting.minimum, _POSITIONS)
        made = SliderRow(setting, step, parent=self)
        made.setObjectName(setting.name)
        made.moved.connect(self._on_moved)
        self._column.addWidget(made)
        return made

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        if name == _NONE:
            self.chosen.emit(None, worded("FunctionsBench", "One function alone"), "")
            return
        text = worded("FunctionsBench", "Function {name}")
        title = Message(FUNCTIONS[name].title)
        self.chosen.emit(FunctionChoice(name=name), text.format(name=title), "")

    @Slot(float)
    def _on_moved(self, value: float) -> None:
        sender = self.sender()
        if self._shown is None or not isinstance(sender, SliderRow):
            return
        name = sender.objectName()
        settings = self._shown.settings | {name: value}
        wanted = FunctionChoice(name=self._shown.name, settings=settings)
        self.chosen.emit(wanted, worded("FunctionsBench", "Change the function"), name)


def _choices(*, optional: bool) -> list[Choice]:
    several: list[Choice] = [
        (one.name, Message(one.title), Message(one.explanation)) for one in FUNCTIONS.values()
    ]
    if not optional:
        return several
    alone = worded("FunctionsBench", "One function alone.")
    return [(_NONE, worded("FunctionsBench", "none"), alone), *several]


def _page_of(name: str) -> str:
    """Return the page of the Help about a function."""
    if not name:
        return ""
    return record_page("activation" if name in activations.REGISTRY else "layer", name)
