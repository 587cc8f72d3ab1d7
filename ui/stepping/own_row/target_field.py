"""The target of a row of one's own, which may be left out: a class, several labels, or numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from simulator.data.own_row import VALUE
from simulator.data.prepared import PreparedData
from ui.widgets.combos import WideListCombo
from ui.widgets.number_field import NumberField
from ui.words.data_names import said_names
from ui.words.languages import speak

_NONE, _GIVEN = 0, 1


class TargetField(QWidget):
    """A choice that begins with "none"; labels and numbers have fields of their own below.

    Parameters
    ----------
    data : PreparedData
        Whose targets they are.

    Attributes
    ----------
    choice : QComboBox
    parts : list of QCheckBox or of NumberField
        One a label, or one a number to predict; none for classes.

    Signals
    -------
    changed()
        Another target was chosen.
    """

    changed = Signal()

    def __init__(self, data: PreparedData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self.choice = WideListCombo(self)
        self.parts: list[QCheckBox | NumberField] = []
        self._names: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.choice, 0, 0, 1, 2)
        is_class = data.task in ("binary", "multiclass")
        self.choice.addItems([""] * (1 + (len(data.class_names) if is_class else 1)))
        for _ in range(0 if is_class else data.n_outputs):
            self._add_part()
        self.choice.activated.connect(self._on_changed)
        self._show_parts()
        speak(self._say)

    def _add_part(self) -> None:
        line = len(self.parts) + 1
        if self._data.task == "multilabel":
            box = QCheckBox(self)
            box.clicked.connect(self.changed)
            self._grid.addWidget(box, line, 0, 1, 2)
            self.parts.append(box)
            return
        name, field = QLabel(self), NumberField(VALUE, self)
        field.committed.connect(self.changed)
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(field, line, 1)
        self._names.append(name)
        self.parts.append(field)

    def _say(self) -> None:
        data = self._data
        self.choice.setAccessibleName(self.tr("Target of your own row"))
        self.choice.setItemText(_NONE, self.tr("none: forward pass alone"))
        names = said_names(data.class_names or data.target_names)
        if not self.parts:
            for place, name in enumerate(names):
                self.choice.setItemText(1 + place, name)
            return
        self.choice.setItemText(_GIVEN, self.tr("given"))
        for part, name in zip(self.parts, names, strict=True):
            part.setAccessibleName(name)
            if isinstance(part, QCheckBox):
                part.setText(name)
        for label, name in zip(self._names, names, strict=False):
            label.setText(name)

    @property
    def label(self) -> int | tuple[float, ...] | None:
        """The target as an `OwnRow` keeps it; None where there is none."""
        place = self.choice.currentIndex()
        if place == _NONE:
            return None
        if not self.parts:
            return place - 1
        return tuple(
            float(part.isChecked()) if isinstance(part, QCheckBox) else part.value()
            for part in self.parts
        )

    def show_label(self, label: int | tuple[float, ...] | None) -> None:
        """Show a target without reporting it."""
        if isinstance(label, int):
            self.choice.setCurrentIndex(1 + label)
        else:
            self.choice.setCurrentIndex(_NONE if label is None else _GIVEN)
            for part, value in zip(self.parts, label or (), strict=False):
                if isinstance(part, QCheckBox):
                    part.setChecked(bool(value))
                else:
                    part.set_value(value)
        self._show_parts()

    def _show_parts(self) -> None:
        for part in (*self.parts, *self._names):
            part.setVisible(self.choice.currentIndex() == _GIVEN)

    @Slot()
    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()
