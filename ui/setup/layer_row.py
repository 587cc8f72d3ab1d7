"""One layer in the list of layers: its nodes, activation, settings, dropout and lock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.nn import activations, layers
from simulator.nn.activations import Activation
from simulator.nn.layers import LayerKind
from simulator.scenarios.presets import DROPOUT, UNITS, LayerSettings
from simulator.settings import Setting
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.help_button import HelpButton
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.numbers import PERCENT
from ui.words.quantities import Pace
from ui.words.titles import choices, translated

# What dropout can be set to here, in percent; the limit is the core's.
_PERCENT = Setting("dropout", 0.0, 0.0, 99.0, explanation=DROPOUT.explanation)
_LABEL_WIDTH = 24
_UNITS_WIDTH = 63
# Narrow enough that a name such as "layer norm" fits beside the number of nodes at 1280 × 800.
_GAP = 4
_BUTTON_WIDTH = 20
_HELP_WIDTH = 18


class LayerSignals(QWidget):
    """What can be asked for of a layer.

    Signals
    -------
    units_committed(int, int), activation_chosen(int, str), remove_clicked(int)
        With the layer's index first.
    setting_committed(int, str, float)
        With the layer's index and the setting's name first.
    dropout_committed(int, float), trainable_chosen(int, bool)
        Likewise.
    """

    units_committed = Signal(int, int)
    activation_chosen = Signal(int, str)
    setting_committed = Signal(int, str, float)
    remove_clicked = Signal(int)
    dropout_committed = Signal(int, float)
    trainable_chosen = Signal(int, bool)

    def pass_on(self, other: LayerSignals) -> None:
        """Have `other` ask for whatever is asked for here."""
        self.units_committed.connect(other.units_committed)
        self.activation_chosen.connect(other.activation_chosen)
        self.setting_committed.connect(other.setting_committed)
        self.remove_clicked.connect(other.remove_clicked)
        self.dropout_committed.connect(other.dropout_committed)
        self.trainable_chosen.connect(other.trainable_chosen)


class LayerRow(LayerSignals):
    """One layer: nodes, activation with its settings, dropout, buttons that freeze and remove it.

    Attributes
    ----------
    settings : dict of str to FieldRow
        The settings' fields by name; those of other activations are hidden.
    """

    def __init__(self, index: int, *, is_output: bool) -> None:
        super().__init__()
        self._index = index
        self._is_output = is_output
        self._theme: Theme | None = None
        self.number = QLabel()
        self.units = NumberField(UNITS, whole=True, pace=Pace.ONE)
        self.activation = ChoiceField(choices(_choices()), page_of=_page_of)
        self.activation.insert_heading(
            len(activations.REGISTRY), worded("LayerRow", "Kinds of layer")
        )
        self.remove = QToolButton()
        self.dropout = NumberField(_PERCENT, pace=Pace.PERCENT, pattern=PERCENT)
        self.freeze = QToolButton()
        self.freeze.setCheckable(True)
        self.help = HelpButton(about=self.activation)
        self.complaint = Note(role="error-note")
        self.settings = {one.name: self._field(one) for one in _all_settings()}
        self._dropout_name = QLabel(self)
        self._lay_out()
        speak(self._say)
        self._name_choice(is_kind=False)
        self.units.committed.connect(self.on_units_committed)
        self.units.complained.connect(self.complaint.setText)
        self.activation.chosen.connect(self.on_activation_chosen)
        self.remove.clicked.connect(self.on_remove_clicked)
        self.dropout.committed.connect(self.on_dropout_committed)
        self.dropout.complained.connect(self.complaint.setText)
        self.freeze.clicked.connect(self.on_freeze_clicked)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in order."""
        if self._is_output:
            return (self.units, self.activation, *self.setting_fields(), self.freeze)
        of_layer = (self.units, self.activation, *self.setting_fields())
        return (*of_layer, self.remove, self.dropout, self.freeze)

    def set_theme(self, theme: Theme) -> None:
        """Draw the buttons in the theme's colours."""
        self._theme = theme
        self.remove.setIcon(icon("remove", theme))
        self._draw_lock()

    def show_layer(self, index: int, layer: LayerSettings, nodes: int) -> None:
        """Show the layer with its number of nodes that stands at `index`, without reporting it."""
        self._index = index
        self._show_units(nodes, is_own=layer.units is not None)
        self._name_choice(is_kind=not layers.get(layer.type).has_activation)
        self.activation.set_name(layer.activation)
        self.dropout.set_value(100.0 * layer.dropout)
        self.freeze.setChecked(not layer.trainable)
        self._draw_lock()
        chosen = {one.name: value for one, value in layer.layer.settings_in_full}
        for name, row in self.settings.items():
            row.setVisible(name in chosen)
            if name in chosen:
                self.setting_field(name).set_value(chosen[name])

    def _show_units(self, nodes: int, *, is_own: bool) -> None:
        """Show the number of nodes, and why it can't be set where it is not the layer's own."""
        self.units.setEnabled(not self._is_output and is_own)
        self.units.set_value(nodes)
        if self._is_output:
            tip = self.tr("Set by the data: one node for each output.")
        elif is_own:
            tip = self.tr("Number of nodes in this layer.")
        else:
            tip = self.tr("Set by the layer before: this kind of layer has as many nodes.")
        self.units.setToolTip(tooltip(tip))

    def _name_choice(self, *, is_kind: bool) -> None:
        """Say whether an activation or another kind of layer is chosen."""
        if self._is_output:
            name = self.tr("Activation of the output layer")
        elif is_kind:
            name = self.tr("Kind of hidden layer {0}").format(self._index + 1)
        else:
            name = self.tr("Activation of hidden layer {0}").format(self._index + 1)
        self.activation.setAccessibleName(name)
        self.activation.set_lead(name)

    def setting_field(self, name: str) -> NumberField:
        """Return the field of one setting of the activation."""
        found = self.settings[name].findChild(NumberField)
        assert found is not None
        return found

    def setting_fields(self) -> list[NumberField]:
        """Return the settings' fields in their order."""
        return [self.setting_field(name) for name in self.settings]

    def _draw_lock(self) -> None:
        """Show whether the layer learns: by the lock, and beside the dropout in a word too."""
        frozen = self.freeze.isChecked()
        if not self._is_output:
            self.freeze.setText(self.tr("frozen") if frozen else self.tr("learns"))
        if self._theme is not None:
            self.freeze.setIcon(icon("lock" if frozen else "lock_open", self._theme))

    def on_dropout_committed(self, percent: float) -> None:
        """Report the share of dropped nodes."""
        self.dropout_committed.emit(self._index, percent / 100.0)

    def on_freeze_clicked(self, frozen: bool) -> None:
        """Report whether the layer is to learn."""
        self._draw_lock()
        self.trainable_chosen.emit(self._index, not frozen)

    def on_units_committed(self, value: float) -> None:
        """Report the number of nodes."""
        self.units_committed.emit(self._index, int(value))

    def on_activation_chosen(self, name: str) -> None:
        """Report the activation."""
        self.activation_chosen.emit(self._index, name)

    def on_setting_committed(self, name: str, value: float) -> None:
        """Report the value of one of the activation's settings."""
        self.setting_committed.emit(self._index, name, value)

    def on_remove_clicked(self) -> None:
        """Report that this layer is to go."""
        self.remove_clicked.emit(self._index)

    def _field(self, setting: Setting) -> FieldRow:
        field = NumberField(setting, whole=setting.whole, pace=Pace.ONE if setting.whole else None)
        field.committed.connect(partial(self.on_setting_committed, setting.name))
        row = FieldRow(Message(setting.title), field, Message(setting.explanation))
        row.label.setFixedWidth(_UNITS_WIDTH)
        row.hide()
        return row

    def _lay_out(self) -> None:
        self.number.setFixedWidth(_LABEL_WIDTH)
        self.units.setFixedWidth(_UNITS_WIDTH)
        self.dropout.setFixedWidth(_UNITS_WIDTH)
        self.number.setBuddy(self.units)
        self.remove.setProperty("role", "row")
        self.remove.setIconSize(QSize(14, 14))
        self.freeze.setProperty("role", "row")
        self.freeze.setIconSize(QSize(14, 14))
        self.units.setEnabled(not self._is_output)
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        # The output layer has no dropout and stays: its lock stands where others are removed.
        last = self.freeze if self._is_output else self.remove
        last.setFixedWidth(_BUTTON_WIDTH)
        self.help.setFixedWidth(_HELP_WIDTH)
        for widget in (self.number, self.units, self.activation, self.help, last):
            line.addWidget(widget, 1 if widget is self.activation else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        # Under the activation, between its layer's number and the button.
        below = QVBoxLayout()
        beside = _HELP_WIDTH + _BUTTON_WIDTH + 2 * _GAP
        below.setContentsMargins(_LABEL_WIDTH + _GAP, 0, beside, 0)
        for row in self.settings.values():
            below.addWidget(row)
        column.addLayout(below)
        if self._is_output:
            for unused in (self.remove, self.dropout, self._dropout_name):
                unused.setParent(self)  # or it would be a window of its own, and outlive this one
                unused.hide()
        else:
            column.addLayout(self._second_line())
        column.addWidget(self.complaint)

    def _second_line(self) -> QHBoxLayout:
        name = self._dropout_name
        name.setProperty("role", "note")
        name.setBuddy(self.dropout)
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addSpacing(_LABEL_WIDTH + _GAP)
        line.addWidget(self.dropout)
        line.addWidget(name, 1)
        self.freeze.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        # In this row the lock alone could be that of the dropout.
        self.freeze.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        line.addWidget(self.freeze)
        return line

    def _say(self) -> None:
        number = self._index + 1
        self._dropout_name.setText(self.tr("Dropout"))
        for widget in (self.dropout, self._dropout_name):
            widget.setToolTip(tooltip(translated(DROPOUT.explanation)))
        if self._is_output:
            self.number.setText(self.tr("Out"))
            name, nodes = self.tr("Output layer"), self.tr("Nodes in the output layer")
        else:
            self.number.setText(str(number))
            name = self.tr("Hidden layer {0}").format(number)
            nodes = self.tr("Nodes in hidden layer {0}").format(number)
        self.number.setToolTip(name)
        self.units.setAccessibleName(nodes)
        for field, row in zip(self.setting_fields(), self.settings.values(), strict=True):
            field.setAccessibleName(f"{name}: {row.label.text()}")
        self._draw_lock()
        remove = self.tr("Remove hidden layer {0}").format(number)
        self.freeze.setToolTip(
            tooltip(
                self.tr(
                    "Freeze: training leaves this layer's weights and biases as they are, so that "
                    "what it has learnt stays."
                )
            )
        )
        self.freeze.setAccessibleName(self.tr("Freeze: {0}").format(name))
        self.dropout.setAccessibleName(self.tr("Dropout in hidden layer {0}").format(number))
        self.remove.setToolTip(remove)
        self.remove.setAccessibleName(remove)


def _page_of(name: str) -> str:
    """Return the page of the Help about an activation, or about another kind of layer."""
    return record_page("activation" if name in activations.REGISTRY else "layer", name)


def _all_settings() -> list[Setting]:
    """Return every setting of everything that a layer can compute once."""
    found: dict[str, Setting] = {}
    for record in _choices():
        for setting in record.settings:
            found.setdefault(setting.name, setting)
    return list(found.values())


def _choices() -> list[Activation | LayerKind]:
    """Return what a layer can compute: a dense layer's activations, then the other kinds."""
    kinds = [kind for kind in layers.REGISTRY.values() if not kind.has_activation]
    return [*activations.REGISTRY.values(), *kinds]
