"""A number on a slider and in a field, with its name: dragged for a feeling, typed for a value."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from simulator.messages import Message
from simulator.settings import Setting
from ui.widgets.fields import Note
from ui.widgets.groove_slider import GrooveSlider
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import follow_tooltip, tooltip
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.titles import translated

_FIELD_WIDTH = 76
_DIGITS = 10


class SliderRow(QWidget):
    """A labelled slider with a number field beside it.

    The slider stands on multiples of a step; the field takes any number of the setting's range.

    Parameters
    ----------
    setting : Setting
        Name, range and explanation; its range is finite.
    step : float
        Between two positions of the slider.
    label : str, optional
        In place of the setting's title; a message follows the language.
    parent : QWidget, optional

    Attributes
    ----------
    slider : GrooveSlider
    field : NumberField

    Signals
    -------
    moved(float)
        The learner wants another number: with every position of a slider that is dragged, and once
        where it was typed.
    """

    moved = Signal(float)

    def __init__(
        self, setting: Setting, step: float, label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._setting, self._step = setting, step
        self._text = label or Message(setting.title)
        # Then nothing of what it stands in has to be painted with it.
        self.setAutoFillBackground(True)
        self.label = QLabel(self)
        self.slider = GrooveSlider(self)
        self.field = NumberField(setting, self, whole=setting.whole)
        self._complaint = Note(self, role="error-note")
        self.label.setBuddy(self.field)
        self.field.setFixedWidth(_FIELD_WIDTH)
        self.slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        last = round((setting.maximum - setting.minimum) / step)
        # An end that is no part of the range is no place of the slider.
        self.slider.setRange(int(setting.minimum_open), last - int(setting.maximum_open))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        layout.addWidget(self.label, 0, 0, 1, 2)
        layout.addWidget(self.slider, 1, 0)
        layout.addWidget(self.field, 1, 1)
        layout.addWidget(self._complaint, 2, 0, 1, 2)
        self.slider.valueChanged.connect(self._on_slid)
        self.field.committed.connect(self.moved)
        self.field.complained.connect(self._complaint.setText)
        self.set_value(setting.default)
        speak(self._say)

    def _say(self) -> None:
        text = said(self._text)
        self.label.setText(text)
        explained = tooltip(translated(self._setting.explanation))
        for part in (self.label, self.slider, self.field):
            part.setToolTip(explained)
            follow_tooltip(part)
        self.slider.setAccessibleName(text)
        self.field.setAccessibleName(text)

    def value(self) -> float:
        """Return the number in force."""
        return self.field.value()

    def set_value(self, value: float) -> None:
        """Show a number, and report nothing."""
        self.field.set_value(value)
        place = round((value - self._setting.minimum) / self._step)
        if place != self.slider.value():
            self.slider.blockSignals(True)
            self.slider.setValue(place)
            self.slider.blockSignals(False)

    @Slot(int)
    def _on_slid(self, place: int) -> None:
        # A product of a step has a last digit of its own: 3 · 0.1 is no 0.3.
        value = round(self._setting.minimum + place * self._step, _DIGITS)
        self.field.set_value(value)
        self.moved.emit(value)
